import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compose, composeNote } from '../../src/core/compose.ts';
import type { Entry } from '../../src/core/entry.ts';
import { factsFor } from '../../src/core/facts.ts';
import { ledgersOf, openItems } from '../../src/core/ledgers.ts';
import { noteKinds } from '../../src/core/note-kinds.ts';
import type { Value } from '../../src/core/value.ts';
import {
  day,
  entry,
  entryOf,
  fivePoints,
  options,
  promptSet,
  question,
  session,
  sit,
  today,
} from '../support/sittings.ts';

const runs = process.env['SLOW'] === undefined ? 100 : 5000;

const step = (id: string, more = {}): Value => ({ id, do: `do ${id}`, due: '2026-03-13', ...more });
const made = entry('2026-02-20-weekly', {
  commit: [step('2026-02-20-weekly.commit-1', { when: 'Tuesday' })],
});
const update = (id: string, ...lines: readonly Value[]): Entry => entry(id, { update: lines });
const said = (state: string, more = {}): Value => ({ ref: '2026-02-20-weekly.commit-1', state, ...more });

const ranked = (id: string, rank: string[]): Entry => entry(id, { answers: { rank } });

const at = (time: string, suffix: string, state: string): Entry => ({
  ...update(`2026-02-27-weekly${suffix}`, said(state)),
  written: `2026-02-27T${time}`,
});

const run = (id: string, answers: Value, role = 'platform'): Entry => entry(id, { answers, role });

// By the clocks on the wall the first is the later one; it was written an hour before the second.
const inTurn = (first: string, second: string): Entry[] => [
  made,
  at('02:00:00+01:00', '', second),
  at('09:00:00+09:00', '-2', first),
];

describe('a commitment', () => {
  it('is open from its entry on, with all it was stored with', () => {
    expect(openItems([made], today)).toEqual([
      {
        id: '2026-02-20-weekly.commit-1',
        kind: 'commit',
        text: 'do 2026-02-20-weekly.commit-1',
        state: 'open',
        date: '2026-02-20',
        due: '2026-03-13',
        carried: 0,
        updated: null,
        fields: { when: 'Tuesday' },
      },
    ]);
  });

  it('counts each "not yet" and stays open', () => {
    const [item] = openItems(
      [made, update('2026-02-27-weekly', said('not-yet')), update('2026-03-06-weekly', said('not-yet'))],
      today,
    );
    expect(item).toMatchObject({ state: 'open', carried: 2, updated: '2026-03-06' });
  });

  it('that moves stays open and takes its new day along', () => {
    const [item] = openItems(
      [made, update('2026-02-27-weekly', said('moving', { due: '2026-04-01' }))],
      today,
    );
    expect(item).toMatchObject({ state: 'moving', due: '2026-04-01' });
    expect(
      openItems([made, update('2026-02-27-weekly', said('moving', { due: 'soon' }))], today)[0]?.due,
    ).toBe('2026-03-13');
  });

  it.each(['done', 'let-go'])('that is %s is no longer open', (state) => {
    const entries = [made, update('2026-02-27-weekly', said(state))];
    expect(openItems(entries, today)).toEqual([]);
    expect(ledgersOf(entries).commit[0]?.state).toBe(state);
  });

  it('is not touched by what is said of it on a later day than the one asked about', () => {
    expect(openItems([made, update('2026-02-27-weekly', said('done'))], day('2026-02-26'))).toHaveLength(1);
    expect(openItems([made], day('2026-02-19'))).toEqual([]);
  });

  it('is reopened by a later update', () => {
    expect(
      openItems(
        [made, update('2026-02-27-weekly', said('done')), update('2026-03-01-weekly', said('open'))],
        today,
      ),
    ).toHaveLength(1);
  });
});

describe('an ask', () => {
  const asked = entry('2026-02-20-weekly', {
    ask: [{ id: 'q.ask-1', whom: 'a colleague', what: 'what comes next?', due: '2026-03-01' }],
  });

  const after = (state: string, more = {}): unknown =>
    ledgersOf([asked, update('2026-02-27-weekly', { ref: 'q.ask-1', state, ...more })]).ask[0];

  it('stays open when its day moves, and ends answered, without reply or let go', () => {
    expect(after('moving', { due: '2026-04-01' })).toMatchObject({ state: 'open', due: '2026-04-01' });
    for (const state of ['answered', 'no-reply', 'let-go']) expect(after(state)).toMatchObject({ state });
    expect(after('done')).toMatchObject({ state: 'open' });
  });
});

describe('notes and answers', () => {
  it.each(noteKinds)('a note of kind %s is one item of that ledger', (kind) => {
    const note = composeNote({
      id: '2026-03-06-note',
      kind,
      text: 'a line\nand another',
      date: today,
      written: today,
      role: null,
      tags: [],
      private: false,
    });
    const ledgers = ledgersOf([entryOf(note)]);
    expect(ledgers[kind]).toMatchObject([
      { id: `2026-03-06-note.${kind}-1`, kind, text: 'a line\nand another', date: '2026-03-06' },
    ]);
    expect(Object.values(ledgers).flat()).toHaveLength(1);
  });

  it('one thing still open is an open question, what stayed unsaid in a week a doubt', () => {
    const set = promptSet('weekly', [question('unsaid', 'text')], { closing: true });
    const page = compose(sit(session(set), { unsaid: 'the plan is late', 'open-thing': 'who owns it?' }), {
      id: '2026-03-06-weekly',
    });
    expect(openItems([entryOf(page)], today, ['question', 'doubt'])).toMatchObject([
      { id: '2026-03-06-weekly.doubt-1', text: 'the plan is late', state: 'open' },
      { id: '2026-03-06-weekly.question-1', text: 'who owns it?', state: 'open' },
    ]);
  });

  it('the values are those of the latest ranking, in its order', () => {
    const entries = [
      ranked('2026-03-01-values', ['Rest', 'Growth']),
      ranked('2025-12-01-values', ['Pay']),
      entry('2026-03-05-values'),
    ];
    expect(ledgersOf(entries).values.map(({ text }) => text)).toEqual(['Rest', 'Growth']);
  });
});

describe('reading entries', () => {
  it('gives items without an id, or with one that is taken, an id of their own', () => {
    const copy = entry('copy', {
      date: '2026-02-21',
      set: 'weekly',
      commit: [step('2026-02-20-weekly.commit-1'), { do: 'anew' }],
    });
    const ids = ledgersOf([made, { ...copy, date: day('2026-02-21') }]).commit.map(({ id }) => id);
    expect(ids).toEqual(['2026-02-20-weekly.commit-1', 'copy.commit-1', 'copy.commit-2']);
  });

  it('puts two updates of one day in the order in which they were written', () => {
    expect(openItems(inTurn('open', 'done'), today)).toEqual([]);
    expect(openItems(inTurn('done', 'open'), today)).toHaveLength(1);
  });

  it('takes the second page of a day after the first, and the tenth after the second', () => {
    const entries = [
      update('2026-02-27-weekly-10', said('open')),
      update('2026-02-27-weekly-2', said('done')),
      made,
    ];
    expect(openItems(entries, today)).toHaveLength(1);
  });

  it('takes nothing from a page that is broken or of another program', () => {
    const broken = { ...made, unread: { at: { line: 2, column: 1 }, why: 'no YAML' } };
    const { career: _career, ...foreign } = made.frontMatter;
    expect(openItems([broken], today)).toEqual([]);
    expect(openItems([{ ...made, frontMatter: foreign }], today)).toEqual([]);
  });

  const junk: fc.Arbitrary<Value> = fc.oneof(
    fc.jsonValue() as fc.Arbitrary<Value>,
    fc.array(
      fc.record(
        {
          id: fc.jsonValue(),
          do: fc.jsonValue(),
          what: fc.jsonValue(),
          due: fc.jsonValue(),
          ref: fc.jsonValue(),
          state: fc.jsonValue(),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ) as fc.Arbitrary<Value>,
  );

  it('never throws, whatever stands where items and answers are expected', () => {
    const set = promptSet('weekly', [
      question('pulse', 'pulse', { rows: [{ id: 'energy', ask: 'How?', labels: fivePoints }] }),
      question('lived', 'scale', { each: 'values', labels: fivePoints }),
    ]);
    fc.assert(
      fc.property(junk, junk, junk, junk, (commit, ask, line, answers) => {
        const odd = entry('2026-03-01-weekly', {
          commit,
          ask,
          update: line,
          answers,
          note: answers,
          role: line,
        });
        expect(openItems([odd, made], today).length).toBeGreaterThan(0);
        expect(factsFor(set, [odd, { ...odd, id: 'x', set: 'values' }], 'role', today).runs).toBe(1);
      }),
      { numRuns: runs },
    );
  });

  it('comes to the same in whatever order the entries come, and whatever their files are called', () => {
    const refs = fc.constantFrom(
      '2026-02-20-weekly.commit-1',
      '2026-02-24-weekly.commit-1',
      '2026-02-27-weekly.ask-1',
    );
    const lines = fc.array(
      fc.record({
        ref: refs,
        state: fc.constantFrom('done', 'moving', 'not-yet', 'let-go', 'answered', 'open'),
      }),
      { maxLength: 3 },
    );
    const one = fc.record({
      date: fc.constantFrom('2026-02-20', '2026-02-24', '2026-02-27'),
      suffix: fc.constantFrom('', '-2', '-3'),
      lines,
      hour: fc.constantFrom('', 'T09:00:00+01:00', 'T10:00:00+02:00'),
    });
    const journal = fc
      .uniqueArray(one, { selector: ({ date, suffix }) => date + suffix, maxLength: 7 })
      .map((all) =>
        all.map(({ date, suffix, lines: said_, hour }): Entry => {
          const id = `${date}-weekly${suffix}`;
          return {
            ...entry(id, {
              commit: [step(`${id}.commit-1`)],
              ask: [{ id: `${id}.ask-1`, what: 'x' }],
              update: said_,
            }),
            written: date + hour,
          };
        }),
      );
    const set = promptSet('weekly', []);
    fc.assert(
      fc.property(
        journal.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        ([all, shuffled]) => {
          const renamed = shuffled.map((one_, index) => ({ ...one_, path: `${index}.md` }));
          expect(ledgersOf(renamed)).toEqual(ledgersOf(all));
          expect(factsFor(set, renamed, null, today)).toEqual(factsFor(set, all, null, today));
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('the facts for a sitting', () => {
  const set = promptSet('weekly', [
    question('pulse', 'pulse', {
      rows: ['energy', 'voice'].map((id) => ({ id, ask: id, labels: fivePoints })),
    }),
    question('lived', 'scale', { each: 'values', labels: fivePoints }),
    question('moment', 'long'),
    question('outward', 'multi', { options: options('nothing') }),
  ]);

  const roleDays = (role: string | null, ...roles: [string, string][]): number | null =>
    factsFor(
      set,
      roles.map(([date, name]) => run(`${date}-weekly`, {}, name)),
      role,
      today,
    ).roleDays;

  it('count the runs up to the day, and find the latest answers', () => {
    const entries = [
      run('2026-02-27-weekly', { outward: ['nothing'], lived: { Growth: 2, Rest: 4 } }),
      run('2026-03-05-weekly', { lived: { Growth: 3 } }),
      run('2026-03-07-weekly', { lived: { Growth: 5 } }),
      entry('2026-03-01-values', { answers: { rank: ['Growth'] } }),
    ];
    const facts = factsFor(set, entries, 'platform', today);
    expect(facts.runs).toBe(2);
    expect(facts.previous).toEqual({ outward: ['nothing'], lived: { Growth: 3, Rest: 4 } });
    expect(facts.ledgers['values']?.map(({ text }) => text)).toEqual(['Growth']);
    expect(Object.keys(facts.ledgers)).toEqual(['commit', 'ask', 'values']);
  });

  it('keep the scales of this role alone', () => {
    const entries = [
      run('2026-02-13-weekly', { pulse: { energy: 1 } }, 'other'),
      run('2026-02-27-weekly', { pulse: { energy: 4, voice: 2 }, lived: { Growth: 3 } }),
      run('2026-02-20-weekly', { pulse: { energy: 5 } }),
    ];
    expect(factsFor(set, entries, 'platform', today).scales).toEqual({
      'pulse.energy': [5, 4],
      'pulse.voice': [2],
      'lived[Growth]': [3],
    });
    expect(factsFor(set, entries, null, today).scales).toEqual({});
    // Somebody who comes back to a role begins anew.
    const back = [...entries, run('2026-02-24-weekly', { pulse: { energy: 3 } }, 'other')];
    expect(factsFor(set, back, 'platform', today).scales).toEqual({
      'pulse.energy': [4],
      'pulse.voice': [2],
      'lived[Growth]': [3],
    });
  });

  it('know for how long the role has been held', () => {
    expect(roleDays(null, ['2026-03-01', 'platform'])).toBeNull();
    expect(roleDays('platform')).toBe(0);
    expect(roleDays('platform', ['2026-03-01', 'platform'], ['2026-02-04', 'platform'])).toBe(30);
    expect(
      roleDays('platform', ['2025-01-01', 'platform'], ['2026-01-01', 'other'], ['2026-03-01', 'platform']),
    ).toBe(5);
    expect(roleDays('platform', ['2026-03-01', 'other'])).toBe(0);
  });

  it('carry open commitments and asks forward, oldest first, but not those of today', () => {
    const entries = [
      entry('2026-02-27-weekly', { commit: [step('b'), step('c')], ask: [{ id: 'd', what: 'x' }] }),
      made,
      entry('2026-03-06-sparks', { commit: [step('e')], update: [{ ref: 'b', state: 'not-yet' }] }),
    ];
    expect(factsFor(set, entries, null, today).carried.map(({ id }) => id)).toEqual([
      '2026-02-20-weekly.commit-1',
      'c',
      'd',
    ]);
    expect(factsFor(set, entries, null, today).ledgers['commit']).toHaveLength(4);
  });
});

describe('some of the ledgers', () => {
  it('hold what they hold among all, and the others nothing', () => {
    const entries = [
      made,
      entry('2026-02-24-note', { note: { kind: 'win' } }, { body: 'The migration is through.' }),
      update('2026-02-27-weekly', said('done')),
      entry('2026-03-01-weekly', {
        ask: [{ id: '2026-03-01-weekly.ask-1', what: 'a reviewer', whom: null }],
      }),
      ranked('2026-03-02-values', ['Growth', 'Calm']),
    ];
    const all = ledgersOf(entries);
    const some = ledgersOf(entries, ['commit', 'values']);
    expect(all.commit.map(({ state }) => state)).toEqual(['done']);
    expect(some.commit).toEqual(all.commit);
    expect(some.values).toEqual(all.values);
    expect([all.values.length, all.ask.length, some.ask.length]).toEqual([2, 1, 0]);
  });
});
