import { describe, expect, it } from 'vitest';
import { compose } from '../../src/core/compose.ts';
import type { Entry } from '../../src/core/entry.ts';
import { factsFor } from '../../src/core/facts.ts';
import { plan, start, startingValue } from '../../src/core/interview.ts';
import type { Interview, Session, Step } from '../../src/core/interview-types.ts';
import type { Question } from '../../src/core/prompt-set.ts';
import type { Value } from '../../src/core/value.ts';
import {
  day,
  entry,
  fivePoints,
  item,
  options,
  promptSet,
  question,
  session,
  sit,
} from '../support/sittings.ts';

const keys = (interview: Interview): string[] => plan(interview).map((step) => step.key);
const keysOf = (started: Session, given = {}): string[] => keys(sit(started, given));

describe('an answer of last time that is shown to be confirmed', () => {
  const rank = question('rank', 'rank', { from: 'cards', min: 1 });
  const lived = question('lived', 'scale', { each: 'rank', labels: fivePoints });
  const set = promptSet('values', [rank, lived], { later: { ids: ['lived'], keep: 'rank' } });
  const facts = { runs: 1, previous: { rank: ['Family', 'Craft'] } };
  const lists = { cards: options('Calm', 'Craft', 'Family') };
  const later = session(set, facts, { lists });

  it('comes with its words, and its question only where it no longer stands', () => {
    const [shown] = plan(start(later));
    expect(shown?.key).toBe('still-so[rank]');
    expect(shown?.ask).toBe('Is this still the list? Family; Craft');
    expect(shown?.question.options?.map(({ text }) => text)).toEqual(['keep', 'edit']);
    expect(keysOf(later, { 'still-so[rank]': 'keep' })).toEqual([
      'still-so[rank]', 'lived[Family]', 'lived[Craft]',
    ]); // prettier-ignore
    expect(keysOf(later)).toEqual(['still-so[rank]', 'lived[Family]', 'lived[Craft]']);
    const edited = sit(later, { 'still-so[rank]': 'edit', rank: ['Craft', 'Calm'] });
    expect(keys(edited)).toEqual(['still-so[rank]', 'rank', 'lived[Craft]', 'lived[Calm]']);
  });

  it('offers what stood there first when it is asked again', () => {
    const edited = sit(later, { 'still-so[rank]': 'edit' });
    expect(plan(edited)[1]?.question.options).toEqual(options('Family', 'Craft', 'Calm'));
  });

  it('starts the question with what stood there, and no other question', () => {
    const edited = sit(later, { 'still-so[rank]': 'edit' });
    const [shown, asked, repeated] = plan(sit(later, { 'still-so[rank]': 'edit', rank: ['Calm'] }));
    const value = (step: Step | undefined) => step && startingValue(edited, step);
    expect([value(shown), value(asked), value(repeated)]).toEqual([
      undefined,
      ['Family', 'Craft'],
      undefined,
    ]);
  });

  it('is shown neither in a first run nor where there is none', () => {
    expect(keysOf(session(set, {}, { lists }))).toEqual(['rank']);
    expect(keysOf(session(set, { runs: 1 }, { lists }))).toEqual(['rank']);
  });

  it('says with its question what is confirmed, where it is no list', () => {
    const want = question('want', 'split', {
      ask: 'And the mix you would choose?',
      parts: ['solver', 'lead'],
    });
    const mix = promptSet('mix', [want], { later: { ids: [], keep: ['want'] } });
    const [shown] = plan(start(session(mix, { runs: 1, previous: { want: { solver: 70, lead: 30 } } })));
    expect(shown?.ask).toMatch(/^And the mix you would choose\? Last time: .*70.*30.*\. Is that still so\?$/);
  });

  it('may be answered anew by a file without a word about the old one', () => {
    const given = session(set, facts, { lists, mode: 'given' });
    expect(keysOf(given, { rank: ['Calm'] })).toEqual(['still-so[rank]', 'rank', 'lived[Calm]', 'followup']);
  });

  it('stands in the page as kept', () => {
    const page = compose(sit(later, { 'still-so[rank]': 'keep' }), { id: '2026-03-06-values' });
    expect(page.frontMatter['answers']).toEqual({ 'still-so': { rank: 'keep' } });
  });
});

describe('items picked by chance', () => {
  const heat: Partial<Question> = { labels: fivePoints, each: 'spark', limit: 2, shuffle: true };
  const set = promptSet('sparks', [question('rerate', 'scale', heat)]);
  const spark = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((text) =>
    item(`2026-01-0${text.codePointAt(0)! - 96}-sparks.spark-1`, { text, kind: 'spark' }),
  );
  const drawn = (date: string): string[] => keysOf(session(set, { ledgers: { spark } }, { date: day(date) }));

  it('are as many as the question says, others on other days, the same all day long', () => {
    const days = Array.from({ length: 28 }, (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`);
    const draws = days.map(drawn);
    for (const [index, date] of days.entries()) {
      expect(draws[index]).toHaveLength(2);
      expect(new Set(draws[index]).size).toBe(2);
      expect(drawn(date)).toEqual(draws[index]);
    }
    expect(new Set(draws.flat()).size).toBe(7);
    expect(new Set(draws.map(String)).size).toBeGreaterThan(10);
  });

  it('do not depend on the order of the ledger', () => {
    const turned = session(set, { ledgers: { spark: spark.toReversed() } }, { date: day('2026-03-09') });
    expect(keysOf(turned)).toEqual(drawn('2026-03-09'));
  });

  it('are not of the same day', () => {
    const fresh = spark.map((one) => ({ ...one, date: day('2026-03-09') }));
    expect(keysOf(session(set, { ledgers: { spark: fresh } }, { date: day('2026-03-09') }))).toEqual([]);
  });

  it('leave a file free to speak of any', () => {
    const given = session(set, { ledgers: { spark } }, { mode: 'given' });
    expect(keysOf(given).filter((key) => key.startsWith('rerate'))).toHaveLength(7);
  });
});

describe('what an answer makes of an item', () => {
  const assumption = [
    item('2026-01-02-assumptions.assumption-1', {
      text: 'the team stays',
      due: day('2026-03-01'),
      kind: 'assumption',
    }),
    item('2026-01-02-assumptions.assumption-2', {
      text: 'the office stays',
      due: day('2026-09-01'),
      kind: 'assumption',
    }),
  ];
  const tripwire = [item('2026-01-02-assumptions.tripwire-1', { text: 'a freeze', kind: 'tripwire' })];
  const set = promptSet('s', [
    question('resolve', 'choice', {
      each: 'assumption',
      due: true,
      options: options('it held', 'cannot tell'),
      becomes: { 'it held': 'held', 'cannot tell': 'unclear' },
    }),
    question('wires', 'multi', { from: 'tripwire', becomes: 'tripped' }),
  ]);
  const started = session(set, { ledgers: { assumption, tripwire } });

  it('is asked only of those whose day has come, where the question says so', () => {
    expect(keysOf(started)).toEqual(['resolve[the team stays]', 'wires']);
  });

  it('stands in the page as an update', () => {
    const done = sit(started, { 'resolve[the team stays]': 'It held', wires: ['a freeze', 'my own words'] });
    expect(compose(done, { id: 'x' }).frontMatter['update']).toEqual([
      { ref: '2026-01-02-assumptions.assumption-1', state: 'held' },
      { ref: '2026-01-02-assumptions.tripwire-1', state: 'tripped' },
    ]);
  });

  const twice = [
    item('x.assumption-1', { text: 'the team stays', due: day('2026-12-31'), kind: 'assumption' }),
    item('y.assumption-1', { text: 'The team stays', due: day('2026-03-01'), kind: 'assumption' }),
  ];

  it.each(['full', 'given'] as const)(
    'is said of the item whose day has come, where another has the same words (%s)',
    (mode) => {
      const again = session(set, { ledgers: { assumption: twice } }, { mode });
      if (mode === 'full') expect(keysOf(again)).toEqual(['resolve[The team stays]']);
      const key = mode === 'full' ? 'resolve[The team stays]' : 'resolve[the team stays]';
      expect(compose(sit(again, { [key]: 'it held' }), { id: 'x' }).frontMatter['update']).toEqual([
        { ref: 'y.assumption-1', state: 'held' },
      ]);
    },
  );

  it('is asked first of those whose day has come, where only so many are asked about', () => {
    const wires = Array.from({ length: 7 }, (_, index) =>
      item(`x.tripwire-${index}`, {
        text: `wire ${index}`,
        kind: 'tripwire',
        ...(index === 6 ? { due: day('2026-03-06') } : {}),
      }),
    );
    const watch = promptSet('s', [
      question('watch', 'choice', { each: 'tripwire', options: options('clear') }),
    ]);
    expect(keysOf(session(watch, { ledgers: { tripwire: wires } }))).toEqual(
      [6, 0, 1, 2, 3].map((index) => `watch[wire ${index}]`),
    );
  });

  it('keeps the page private where the item comes from a private page', () => {
    const secret = twice.map((one) => ({ ...one, private: true }));
    const given = { 'resolve[The team stays]': 'it held' };
    const page = (ledger: typeof twice, answered = {}) =>
      compose(sit(session(set, { ledgers: { assumption: ledger } }), answered), { id: 'x' }).frontMatter[
        'private'
      ];
    expect([page(secret, given), page(twice, given), page(secret)]).toEqual([true, undefined, undefined]);
  });

  it('is nothing where the answer is in words of its own, or was skipped', () => {
    const done = sit(started, { 'resolve[the team stays]': 'partly' });
    expect(compose(done, { id: 'x' }).frontMatter['update']).toBeUndefined();
  });
});

describe('items of several lists that come back', () => {
  const lists = ['push', 'pull'].map((id) => question(id, 'list'));
  const set = promptSet('direction', lists, { later: { ids: [], recheck: ['push', 'pull'] } });
  const facts = { runs: 1, previous: { push: ['noise', 'travel'], pull: ['calm', 'noise'] } };

  it('each stand before the question they belong to, and the same words are asked about once', () => {
    expect(keysOf(session(set, facts))).toEqual([
      'recheck[noise]', 'recheck[travel]', 'push', 'recheck[calm]', 'pull',
    ]); // prettier-ignore
  });

  it('are settled list by list: marks of one say nothing about another', () => {
    const given = session(set, facts, { mode: 'given' });
    const page = compose(sit(given, { 'recheck[travel]': 'gone', pull: ['a garden'] }), { id: 'x' });
    expect(page.frontMatter['answers']).toMatchObject({ pull: ['a garden'] });
    const marked = compose(sit(given, { 'recheck[travel]': 'gone', push: ['pay'] }), { id: 'x' });
    expect(marked.frontMatter['answers']).toMatchObject({ push: ['noise', 'pay'] });
  });
});

describe('an ask that was put off twice', () => {
  const carried = [item('a.ask-1', { carried: 2, text: 'a day a week', fields: { whom: 'the lead' } })];
  const started = session(promptSet('weekly', []), { carried });

  it('is to be made smaller, moved or let go, like a step', () => {
    const [first] = plan(start(started));
    expect(first?.ask).toBe(
      'Make it smaller, move it, or let it go? Asked since 27 February: the lead: a day a week',
    );
    expect(first?.question.options?.map(({ text }) => text)).toEqual([
      'answered', 'no reply', 'make it smaller', 'moving', 'let it go',
    ]); // prettier-ignore
  });

  it('leaves a smaller ask in its place', () => {
    const smaller = { whom: 'the lead', what: 'an hour a week' };
    const done = sit(started, { 'open[a.ask-1]': 'smaller', 'open[a.ask-1].smaller': smaller });
    const { frontMatter } = compose(done, { id: 'x' });
    expect(frontMatter['update']).toEqual([{ ref: 'a.ask-1', state: 'let-go' }]);
    expect(frontMatter['ask']).toEqual([{ id: 'x.ask-1', ...smaller, question: 'open', from: 'a.ask-1' }]);
  });
});

describe('a set that begins anew with each role', () => {
  const came = question('came', 'list');
  const got = question('got', 'choice', {
    each: 'came',
    when: { run: 'later', answers: {} },
    options: options('got it'),
  });
  const set = promptSet('charter', [came, got], { later: { ids: ['got'], keep: 'came', inRole: true } });
  const charter = (id: string, role?: string) =>
    entry(id, { set: 'charter', ...(role === undefined ? {} : { role }), answers: { came: ['learn'] } });
  const asked = (role: string | null, ...entries: Entry[]): string[] =>
    keysOf(session(set, factsFor(set, entries, role, day('2026-03-06')), { date: day('2026-03-06') }));

  it('asks in another role what it asks first, and in the same one what became of that', () => {
    const first = charter('2025-01-01-charter', 'platform');
    expect(asked('platform', first)).toEqual(['still-so[came]', 'got[learn]']);
    expect(asked('data', first)).toEqual(['came']);
    expect(asked('data', first, charter('2025-06-01-charter', 'data'))).toEqual([
      'still-so[came]',
      'got[learn]',
    ]);
    // Back in a role after another one is a new beginning too.
    expect(asked('platform', first, charter('2025-06-01-charter', 'data'))).toEqual(['came']);
  });

  it('goes on where the role was given its name only later', () => {
    expect(asked('platform', charter('2025-01-01-charter'))).toEqual(['still-so[came]', 'got[learn]']);
  });
});

describe('answers of last time that stand on a private page', () => {
  const push = question('push', 'list');
  const pull = question('pull', 'list');
  const follow = question('follow', 'choice', { each: 'push', options: options('mine') });
  const rank = question('rank', 'rank', { from: 'cards' });
  const note = question('note', 'text');
  const set = promptSet('s', [push, pull, rank, follow, note], {
    later: { ids: ['follow', 'note'], recheck: ['push', 'pull'], keep: 'rank' },
  });
  const before = { set: 's', answers: { push: ['a row'], pull: ['a school'], rank: ['Calm'] } };
  const isPrivate = (given: Readonly<Record<string, Value>>, ...entries: Entry[]): boolean => {
    const facts = factsFor(set, entries, null, day('2026-03-06'));
    return (
      compose(sit(session(set, facts, { lists: { cards: [] } }), given), { id: 'x' }).frontMatter[
        'private'
      ] === true
    );
  };
  const secret = entry('2026-01-01-s', before, { private: true });

  it('make the page private that repeats them', () => {
    for (const given of [
      { 'recheck[a row]': 'gone' },
      { pull: ['a garden'] },
      { 'still-so[rank]': 'keep' },
      { 'follow[a row]': 'mine' },
    ])
      expect(isPrivate(given, secret), JSON.stringify(given)).toBe(true);
    expect(isPrivate({ 'recheck[a row]': 'gone' }, entry('2026-01-01-s', before))).toBe(false);
  });

  it('leave a page alone that says nothing of them, or comes after an open page with the same', () => {
    expect(isPrivate({ note: 'fine' }, secret)).toBe(false);
    expect(isPrivate({ 'recheck[a row]': 'gone' }, secret, entry('2026-02-01-s', before))).toBe(false);
  });

  it('do so with an item that is said to become something', () => {
    const wires = promptSet('s', [question('wires', 'multi', { from: 'tripwire', becomes: 'tripped' })]);
    const wire = (isSecret: boolean): unknown => {
      const tripwire = [
        item('t-1', { text: 'a freeze', kind: 'tripwire', ...(isSecret ? { private: true } : {}) }),
      ];
      return compose(sit(session(wires, { ledgers: { tripwire } }), { wires: ['a freeze'] }), { id: 'x' })
        .frontMatter['private'];
    };
    expect([wire(true), wire(false)]).toEqual([true, undefined]);
  });
});
