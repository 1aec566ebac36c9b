import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/core/calendar.ts';
import { addDays, addMonths } from '../../src/core/calendar.ts';
import { dueReasons, dueSets, nextSet } from '../../src/core/due.ts';
import type { DueReason } from '../../src/core/due-reasons.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Mapping } from '../../src/core/value.ts';
import { day, entry, promptSet, today } from '../support/sittings.ts';

const runs = process.env['SLOW'] === undefined ? 60 : 3000;

const weekly = promptSet('weekly', [], { every: 7 });
const stagnation = promptSet('stagnation', [], { every: 28 });
const values = promptSet('values', [], { every: 90 });
const sparks = promptSet('sparks', []);
const sets = [values, stagnation, weekly, sparks];

const dueAfter = (last: string): unknown => dueSets(sets, [entry(`${last}-weekly`)], today);

describe('what is due', () => {
  it('in an empty journal is the weekly check-in, and nothing else', () => {
    expect(dueSets(sets, [], today)).toEqual([{ set: 'weekly', reason: 'cadence', since: today }]);
    expect(nextSet(sets, [], today)).toBe('weekly');
  });

  it('is a set whose last entry is as old as its rhythm, since the day it became so', () => {
    expect(dueAfter('2026-02-28')).toEqual([]);
    expect(dueAfter('2026-02-27')).toEqual([{ set: 'weekly', reason: 'cadence', since: '2026-03-06' }]);
    expect(dueAfter('2026-02-20')).toEqual([{ set: 'weekly', reason: 'cadence', since: '2026-02-27' }]);
  });

  it('goes by the latest entry, in whatever order they come, and by none of a later day', () => {
    const entries = [entry('2026-03-05-weekly'), entry('2026-02-01-weekly')];
    expect(dueSets(sets, entries, today)).toEqual([]);
    expect(dueSets(sets, [entry('2026-03-09-weekly')], today)).toHaveLength(1);
  });

  it('stands in the order in which it became due', () => {
    const entries = [
      entry('2026-02-27-weekly'),
      entry('2025-01-01-values'),
      entry('2026-02-01-stagnation'),
      entry('2020-01-01-sparks'),
    ];
    expect(dueSets(sets, entries, today).map(({ set }) => set)).toEqual(['values', 'stagnation', 'weekly']);
  });
});

describe('several reasons for one set', () => {
  const entries = [entry('2026-01-01-stagnation'), entry('2026-03-05-weekly')];

  it('are told with the raised flag first, whatever has held for longer', () => {
    expect(dueSets(sets, entries, today)).toEqual([
      { set: 'stagnation', reason: 'cadence', since: '2026-01-29' },
    ]);
    expect(dueSets(sets, entries, today, { flag: day('2026-02-20') })).toEqual([
      { set: 'stagnation', reason: 'flag', since: '2026-02-20' },
    ]);
    expect(nextSet(sets, entries, today, { flag: day('2026-02-20') })).toBe('stagnation');
  });

  it('are all there for whoever looks for one of them', () => {
    const reasons = dueReasons(sets, entries, today, { flag: day('2026-02-20') });
    expect(reasons.map(({ reason }) => reason)).toEqual(['cadence', 'flag']);
  });

  it('are over with a page of the set since', () => {
    const looked = [...entries, entry('2026-02-21-stagnation')];
    expect(dueSets(sets, looked, today, { flag: day('2026-02-20') })).toEqual([]);
  });
});

describe('the next set', () => {
  it('is weekly when that is due, else what has been due longest, else weekly', () => {
    const old = [entry('2026-01-01-stagnation'), entry('2025-01-01-values')];
    expect(nextSet(sets, [...old, entry('2026-02-01-weekly')], today)).toBe('weekly');
    expect(nextSet(sets, [...old, entry('2026-03-05-weekly')], today)).toBe('values');
    expect(nextSet(sets, [entry('2026-03-05-weekly')], day('2026-03-06'))).toBe('weekly');
  });
});

const begun = day('2026-01-10');
const page = (set: string, date: CivilDate, frontMatter: Mapping = {}): Entry =>
  entry(`${date}-${set}`, frontMatter);
const settled =
  (ref: string, state: string) =>
  (date: CivilDate): Entry =>
    page('weekly', date, { update: [{ ref, state }] });
const again =
  (set: string) =>
  (date: CivilDate): Entry =>
    page(set, date, { answers: {} });

/** A day that something names, and what answers it. */
interface Named {
  readonly reason: DueReason;
  readonly set: string;
  /** A page of the day `begun` that names the day. */
  readonly names: (named: CivilDate) => Entry;
  readonly answers: (date: CivilDate) => Entry;
  /** Days after the one named. */
  readonly later?: number;
}

const commonWords = { id: 'x.1', what: 'x' };
const reasons: readonly Named[] = [
  {
    reason: 'revisit',
    set: 'lookback',
    names: (named) => page('decision', begun, { revisit: [named] }),
    answers: again('lookback'),
  },
  {
    reason: 'revisit',
    set: 'direction',
    names: (wait) => page('jolt', begun, { answers: { wait } }),
    answers: again('direction'),
  },
  {
    reason: 'term',
    set: 'role',
    names: (term) => page('role', begun, { role: 'platform', answers: { term } }),
    answers: again('role'),
  },
  {
    reason: 'season',
    set: 'season',
    names: (until) => page('season', begun, { answers: { span: 'until a date or event I name', until } }),
    answers: (date) => page('season', date, { answers: { span: 'a year' } }),
  },
  {
    reason: 'assumption',
    set: 'assumptions',
    names: (date) =>
      page('assumptions', begun, {
        answers: { rely: ['the manager stays'], chance: { 'the manager stays': { chance: 0.7, date } } },
      }),
    answers: settled('2026-01-10-assumptions.assumption-1', 'held'),
  },
  {
    reason: 'assumption',
    set: 'assumptions',
    names: (by) =>
      page('assumptions', begun, { answers: { wire: [{ if: 'they split the team', by, then: 'I ask' }] } }),
    answers: settled('2026-01-10-assumptions.tripwire-1', 'tripped'),
  },
  {
    reason: 'forecast',
    set: 'lookback',
    names: (date) => page('decision', begun, { expect: [{ id: 'e-1', text: 'a plan', chance: 0.6, date }] }),
    answers: settled('e-1', 'no'),
  },
  {
    reason: 'ask',
    set: 'counsel',
    names: (due) => page('weekly', begun, { ask: [{ ...commonWords, due }] }),
    answers: settled('x.1', 'answered'),
    later: 1,
  },
];

describe.each(reasons)(
  'a day that is named: $reason of $set',
  ({ reason, set, names, answers, later = 0 }) => {
    // None of them comes round by itself.
    const known = [set, 'weekly'].map((id) => promptSet(id, []));
    const isDue = (entries: readonly Entry[], on: CivilDate): unknown =>
      dueSets(known, entries, on).find((due) => due.set === set && due.reason === reason)?.since;
    const ahead = fc.integer({ min: 1, max: 400 });

    it('is never due before its day, on it, and from then on until it is answered', () => {
      fc.assert(
        fc.property(ahead, ahead, ahead, (until, before, after) => {
          const since = addDays(begun, until + later);
          const entries = [names(addDays(begun, until))];
          expect(isDue(entries, addDays(since, -Math.min(before, until + later)))).toBeUndefined();
          expect(isDue(entries, addDays(since, -1))).toBeUndefined();
          expect(isDue(entries, since)).toBe(since);
          expect(isDue(entries, addDays(since, after))).toBe(since);
          const answered = [answers(since), ...entries];
          expect(isDue(answered, since)).toBeUndefined();
          expect(isDue(answered, addDays(since, Math.min(after, 300)))).toBeUndefined();
          // An answer that is still to come answers nothing yet.
          expect(isDue([answers(addDays(since, 2)), ...entries], addDays(since, 1))).toBe(since);
        }),
        { numRuns: runs },
      );
    });
  },
);

describe('a tripwire whose day has come', () => {
  const wire = page('assumptions', begun, {
    answers: { wire: [{ if: 'a freeze', by: '2026-02-10', then: 'I ask' }] },
  });
  const watched = (on: string, words: string): Entry =>
    page('assumptions', day(on), { answers: { watch: { [words]: 'clear so far' } } });
  const isDue = (...entries: Entry[]): boolean =>
    dueSets([promptSet('assumptions', [])], [wire, ...entries], day('2026-02-20')).length > 0;

  it('is not asked for again once it was found clear, and is as long as it was not looked at', () => {
    expect(isDue()).toBe(true);
    expect(isDue(watched('2026-02-12', 'A freeze, then I ask'))).toBe(false);
    expect(isDue(watched('2026-02-09', 'a freeze, then I ask'))).toBe(true);
    expect(isDue(watched('2026-02-12', 'another wire'))).toBe(true);
    expect(isDue(page('assumptions', day('2026-02-12')))).toBe(true);
  });
});

const about = (ref: string): Entry => page('lookback', day('2026-02-03'), { ref });

describe('the days that entries name', () => {
  const named = ['lookback', 'role', 'season', 'stagnation', 'counsel', 'direction'].map((id) =>
    promptSet(id, []),
  );
  const on = (date: string, ...entries: Entry[]): unknown =>
    dueSets(named, entries, day(date)).map(({ set, since }) => `${set} ${since}`);

  it('a decision without days of its own is looked back on after three, six and twelve months', () => {
    const decision = entry(
      '2026-01-10-decision',
      {},
      { answers: [{ id: 'record', question: 'Write it down.', text: 'stay' }] },
    );
    for (const months of [3, 6, 12]) {
      const since = addMonths(begun, months);
      expect(on(since, decision, page('lookback', addDays(since, -1)))).toEqual([`lookback ${since}`]);
    }
    expect(on('2026-04-10', page('decision', begun))).toEqual([]);
  });

  it('a look-back answers the decision that it names, and no other', () => {
    const decisions = ['2026-01-10-decision', '2026-01-10-decision-2'].map((id) =>
      entry(id, { revisit: '2026-02-01', set: 'decision' }),
    );
    expect(on('2026-02-05', ...decisions, about('2026-01-10-decision'))).toEqual(['lookback 2026-02-01']);
    expect(on('2026-02-05', decisions[0]!, about('2026-01-10-decision'))).toEqual([]);
  });

  it('a promised term lapses with the role', () => {
    const promised = page('role', begun, { role: 'platform', answers: { term: '2026-03-01' } });
    expect(on('2026-03-02', promised, page('weekly', day('2026-02-01'), { role: 'platform' }))).toEqual([
      'role 2026-03-01',
    ]);
    expect(on('2026-03-02', promised, page('weekly', day('2026-02-01'), { role: 'search' }))).toEqual([]);
  });

  it.each([
    ['three months', '2026-04-10'],
    ['six months', '2026-07-10'],
    ['a year', '2027-01-10'],
  ])('a season of %s ends on %s, and one that is renewed is as long again', (span, end) => {
    const season = page('season', begun, { answers: { span } });
    expect(on(addDays(day(end), -1), season)).toEqual([]);
    expect(on(end, season)).toEqual([`season ${end}`]);
    const renewed = page('season', day(end), { answers: { renew: 'renew it as it was' } });
    expect(on(end, season, renewed)).toEqual([]);
    expect(on('2028-06-01', season, renewed)).not.toEqual([]);
  });

  it('an item that was put aside is not due until it comes back', () => {
    const asked = page('weekly', begun, { ask: [{ id: 'x.1', what: 'x', due: '2026-02-01' }] });
    const aside = page('open', day('2026-02-03'), {
      update: [{ ref: 'x.1', state: 'snoozed', until: '2026-02-20' }],
    });
    expect(on('2026-02-05', asked, aside)).toEqual([]);
    expect(on('2026-02-20', asked, aside)).toEqual(['counsel 2026-02-02']);
  });

  it('a flag asks for the panel until it was looked at', () => {
    const flag = day('2026-02-01');
    const due = (...entries: Entry[]): unknown => dueSets(named, entries, day('2026-02-10'), { flag });
    expect(due(page('stagnation', day('2026-01-31')))).toEqual([
      { set: 'stagnation', reason: 'flag', since: flag },
    ]);
    expect(due(page('stagnation', flag))).toEqual([]);
  });

  it('a set that is due for several reasons is named once, for the one that has held longest', () => {
    const counsel = [promptSet('counsel', [], { every: 28 })];
    const asked = page('weekly', begun, { ask: [{ id: 'x.1', what: 'x', due: '2026-02-01' }] });
    const due = (last: string): unknown =>
      dueSets(counsel, [asked, page('counsel', day(last))], day('2026-06-01'));
    expect(due('2026-01-04')).toEqual([{ set: 'counsel', reason: 'cadence', since: '2026-02-01' }]);
    expect(due('2026-01-05')).toEqual([{ set: 'counsel', reason: 'ask', since: '2026-02-02' }]);
  });

  it('pages that are broken or of another program name none', () => {
    const odd = {
      ...page('role', begun, { answers: { term: '2026-02-01' } }),
      unread: { at: { line: 1, column: 1 }, why: 'odd' },
    };
    expect(on('2026-03-01', odd)).toEqual([]);
  });
});
