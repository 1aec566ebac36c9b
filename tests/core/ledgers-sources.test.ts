/** What each kind of page leaves in the ledgers, one place after the other. */
import { describe, expect, it } from 'vitest';
import type { Entry, EntryAnswer } from '../../src/core/entry.ts';
import type { LedgerItem } from '../../src/core/interview-types.ts';
import type { LedgerName } from '../../src/core/ledger-names.ts';
import { isOpen, isSnoozed, ledgersOf, openItems } from '../../src/core/ledgers.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import { day, entry, today } from '../support/sittings.ts';

/** A page of a set with stored answers, and with those that stand in the body alone. */
function page(
  id: string,
  answers: Mapping = {},
  texts: Readonly<Record<string, string>> = {},
  more: Mapping = {},
): Entry {
  const written = Object.entries(texts).map(([key, text]): EntryAnswer => {
    const [question = '', item] = key.split('/');
    return { id: question, question, text, ...(item === undefined ? {} : { item }) };
  });
  return entry(id, { answers, ...more }, { answers: written });
}

function only(ledger: LedgerName, ...entries: readonly Entry[]): LedgerItem | undefined {
  const items = ledgersOf(entries)[ledger];
  expect(items).toHaveLength(1);
  return items[0];
}

const texts = (ledger: LedgerName, ...entries: readonly Entry[]): string[] =>
  ledgersOf(entries)[ledger].map(({ text }) => text);

const doubt = (settle: string, more = {}): unknown =>
  only('doubt', page('2026-03-01-unsaid', { settle, gap: 2, ...more }, { decision: 'the split' }));

describe('what stands in an answer', () => {
  it('an assumption has its chance, its day, what it would mean and its first sign', () => {
    const answers = {
      rely: ['the manager stays', 'two days at home'],
      chance: { 'the manager stays': { chance: 0.6, date: '2026-12-31' } },
      bend: { 'The manager stays': 'break' },
    };
    const { assumption } = ledgersOf([
      page('2026-03-01-assumptions', answers, { 'sign/the manager stays': 'closed doors' }),
    ]);
    expect(assumption).toMatchObject([
      {
        id: '2026-03-01-assumptions.assumption-1',
        due: '2026-12-31',
        state: 'open',
        fields: { chance: 0.6, bend: 'break', sign: 'closed doors' },
      },
      { text: 'two days at home', due: null, fields: {} },
    ]);
  });

  it('what is relied on still, in the same words, is the same assumption with a new day; a failed one is not', () => {
    const first = page('2026-01-01-assumptions', {
      rely: ['the manager stays'],
      chance: { 'the manager stays': { chance: 0.6, date: '2026-02-01' } },
    });
    const second = page('2026-02-02-assumptions', {
      rely: ['The  manager stays'],
      chance: { 'The  manager stays': { chance: 0.9, date: '2026-08-01' } },
    });
    expect(only('assumption', first, second)).toMatchObject({
      id: '2026-01-01-assumptions.assumption-1',
      due: '2026-08-01',
      fields: { chance: 0.9 },
    });
    const failed = page(
      '2026-02-01-weekly',
      {},
      {},
      { update: [{ ref: '2026-01-01-assumptions.assumption-1', state: 'failed' }] },
    );
    expect(ledgersOf([first, failed, second]).assumption.map(({ state }) => state)).toEqual([
      'failed',
      'open',
    ]);
  });

  it('a tripwire comes from its three parts, from the line one would not cross, and from the day to look again', () => {
    const entries = [
      page('2026-03-01-assumptions', {
        wire: [
          { if: 'they split the team', by: '2026-06-30', then: 'I ask to move' },
          'a third reorganisation',
        ],
      }),
      page('2026-03-02-values', {}, { line: 'to lie to a customer' }),
      page('2026-03-03-stagnation', { harder: '2026-05-01' }),
    ];
    expect(ledgersOf(entries).tripwire).toMatchObject([
      { text: 'they split the team, then I ask to move', due: '2026-06-30', state: 'set' },
      { text: 'a third reorganisation', due: null },
      { text: 'to lie to a customer', due: null },
      { text: 'nothing has moved: look again, with a harder question', due: '2026-05-01' },
    ]);
  });

  it('a doubt is settled, let go or open with its day, as the page on it says', () => {
    expect(doubt('commit and stop arguing')).toMatchObject({
      text: 'the split',
      state: 'settled',
      fields: { gap: 2 },
    });
    expect(doubt('step away from it')).toMatchObject({ state: 'let-go' });
    expect(doubt('set a day to reopen it', { reopen: '2026-05-01' })).toMatchObject({
      state: 'open',
      due: '2026-05-01',
    });
  });

  it('people are known once, by the last part they were given', () => {
    const entries = [
      page('2026-01-01-counsel', {
        circle: [
          { name: 'a colleague', part: 'challenger' },
          { name: 'a friend', part: 'listener' },
        ],
      }),
      page('2026-02-01-counsel', { with: [{ name: 'A colleague' }] }),
      page('2026-02-02-counsel', { circle: [{ name: 'a friend', part: 'outsider' }] }),
      page('2026-02-03-season', { tell: [{ name: 'the team lead' }] }),
    ];
    expect(ledgersOf(entries).people.map(({ text, fields }) => [text, fields['part']])).toEqual([
      ['a colleague', 'challenger'],
      ['a friend', 'outsider'],
      ['the team lead', undefined],
    ]);
  });

  it('values know what earlier rankings knew of them, and how often each was lived last', () => {
    const first = page(
      '2026-01-01-values',
      { rank: ['Growth', 'Calm'], origin: { Growth: 'I chose it' }, lived: { Growth: 2 } },
      { 'day/Growth': 'an hour at the board' },
    );
    const second = page('2026-02-01-values', { rank: ['Calm', 'Growth'] });
    const third = page('2026-03-01-values', { lived: { Growth: 5, Calm: 1 } });
    expect(ledgersOf([first, second, third]).values.map(({ text, fields }) => ({ text, ...fields }))).toEqual(
      [
        { text: 'Calm', rank: 1, lived: 1 },
        { text: 'Growth', rank: 2, day: 'an hour at the board', origin: 'I chose it', lived: 5 },
      ],
    );
  });

  it('a story is ready from "well" on, and remembers where it was told and how it landed', () => {
    const written = page('2026-01-01-stories', { kind: 'a conflict', ready: 3 }, { title: 'The split' });
    const practice = page('2026-01-08-stories', {
      doing: 'practising one',
      which: 'the split',
      landed: 4,
      ready: 4,
    });
    const told = page('2026-01-15-interview', {
      where: 'the small workshop',
      asked: [{ text: 'a conflict?', story: 'The split', landed: 5 }],
    });
    expect(only('story', written)).toMatchObject({ text: 'The split', state: 'draft' });
    expect(only('story', written, practice, told)).toMatchObject({
      state: 'ready',
      fields: {
        kind: 'a conflict',
        ready: 4,
        told: [
          { date: '2026-01-08', where: 'practice', landed: 4 },
          { date: '2026-01-15', where: 'the small workshop', landed: 5 },
        ],
      },
    });
  });

  it('an opportunity stands where the last conversation left it', () => {
    const note = entry(
      '2026-01-01-note',
      { note: { kind: 'opportunity' } },
      { body: '# A title\n\nthe small workshop\n' },
    );
    const talk = (id: string, answers: Mapping): Entry =>
      page(id, { where: 'The small workshop', ...answers });
    const stage = (...talks: Entry[]): unknown => only('opportunity', note, ...talks)?.state;
    expect(stage()).toBe('lead');
    expect(stage(talk('2026-01-02-interview', {}))).toBe('talking');
    expect(
      stage(talk('2026-01-02-interview', { stage: 'an offer is there' }), talk('2026-01-03-interview', {})),
    ).toBe('offer');
    expect(
      only('opportunity', note, talk('2026-01-02-interview', { stage: 'I declined', missed: 'home by six' })),
    ).toMatchObject({ state: 'declined', fields: { missed: 'home by six' } });
    const screened = page('2026-01-04-values', { screen: { 'the small workshop': 'fits' } });
    expect(only('opportunity', note, screened)?.fields['screen']).toBe('fits');
  });

  it('criteria, what was learned and wishes are noted', () => {
    const entries = [
      page('2026-01-01-narrative', { criteria: ['home by six', 'a say in the plan'] }),
      page('2026-02-01-narrative', { criteria: ['Home by six', 'no pager'] }),
      page('2026-02-02-strengths', { learned: [{ text: 'to say no', hard: 4 }] }),
      page('2026-02-03-futures', {}, { wish: 'a year off' }),
    ];
    expect(texts('criteria', ...entries)).toEqual(['home by six', 'a say in the plan', 'no pager']);
    expect(only('learned', ...entries)).toMatchObject({
      text: 'to say no',
      state: 'noted',
      fields: { hard: 4 },
    });
    expect(texts('wish', ...entries)).toEqual(['a year off']);
  });

  it('a spark is rated again without becoming another', () => {
    const spark = page(
      '2026-01-01-sparks',
      { kind: 'a daydream', heat: 2, gives: ['calm'] },
      { what: 'a bakery', part: 'the mornings' },
    );
    const again = page('2026-02-01-sparks', { again: { 'a bakery': 5 } });
    expect(only('spark', spark, again)).toMatchObject({
      state: 'warm',
      updated: '2026-02-01',
      fields: { kind: 'a daydream', heat: 5, gives: ['calm'], part: 'the mornings' },
    });
  });
});

const review = (more: Mapping): Entry =>
  entry('2026-02-01-decision-next', {
    set: 'decision',
    options: [
      { id: 'stay', title: 'stay where I am' },
      { id: 'lead', bucket: 'later', year: 2028 },
      { id: 'own' },
    ],
    buckets: { out: [{ id: 'own', why: 'income' }] },
    criteria: [{ id: 'life', text: 'home by six', low: 'on call' }],
    consulted: [{ who: 'a colleague', part: 'has lived it' }],
    expect: [{ id: 'e-1', text: 'a plan by May', chance: 0.7, date: '2026-05-31' }],
    ...more,
  });

const taken = (status: string): unknown =>
  ledgersOf([review({ status, decided: { option: 'stay' } })]).option[0]?.state;

describe('what a review leaves', () => {
  it('options in their buckets, criteria, people and what is expected', () => {
    const ledgers = ledgersOf([review({})]);
    expect(
      ledgers.option.map(({ text, state, fields }) => [text, state, fields['year'] ?? fields['why']]),
    ).toEqual([
      ['stay where I am', 'real', undefined],
      ['lead', 'later', 2028],
      ['own', 'out', 'income'],
    ]);
    expect(ledgers.criteria).toMatchObject([
      { text: 'home by six', fields: { criterion: 'life', low: 'on call' } },
    ]);
    expect(ledgers.people).toMatchObject([{ text: 'a colleague', fields: { part: 'has lived it' } }]);
    expect(ledgers.expectation).toMatchObject([
      { id: 'e-1', due: '2026-05-31', state: 'open', fields: { chance: 0.7 } },
    ]);
  });

  it('takes the option that was decided for, once it is decided', () => {
    expect(taken('open')).toBe('real');
    expect(taken('decided')).toBe('taken');
  });

  it('an option that was noted before is that option', () => {
    const note = entry('2026-01-01-note', { note: { kind: 'option' } }, { body: '# Option\n\nLead\n' });
    expect(ledgersOf([note, review({})]).option.map(({ id, state }) => [id, state])).toEqual([
      ['2026-01-01-note.option-1', 'later'],
      ['2026-02-01-decision-next.option-1', 'real'],
      ['2026-02-01-decision-next.option-3', 'out'],
    ]);
  });
});

const says = (id: string, ...update: readonly Value[]): Entry => entry(id, { update });

describe('what is said of an item', () => {
  const asked = entry(
    '2026-02-20-weekly',
    { private: true, ask: [{ id: 'a', what: 'a raise', due: '2026-03-01' }] },
    { private: true },
  );

  it('puts it aside until a day, and whatever is said next brings it back', () => {
    const aside = says('2026-03-01-open', { ref: 'a', state: 'snoozed', until: '2026-03-10' });
    const item = only('ask', asked, aside);
    expect(item).toMatchObject({ state: 'open', due: '2026-03-01', carried: 0, snoozed: '2026-03-10' });
    expect(
      [day('2026-03-09'), day('2026-03-10')].map((on) => item !== undefined && isSnoozed(item, on)),
    ).toEqual([true, false]);
    expect(openItems([asked, aside], today)).toEqual([]);
    expect(openItems([asked, aside], day('2026-03-10'))).toHaveLength(1);
    expect(
      openItems([asked, aside, says('2026-03-02-weekly', { ref: 'a', state: 'not-yet' })], today),
    ).toMatchObject([{ carried: 1 }]);
  });

  it('counts although the item comes from a page of a later day', () => {
    expect(only('ask', says('2026-02-01-open', { ref: 'a', state: 'answered' }), asked)?.state).toBe(
      'answered',
    );
  });

  it('says nothing with a state of another ledger, and nothing to items without states', () => {
    expect(only('ask', asked, says('2026-03-01-open', { ref: 'a', state: 'tripped' }))).toMatchObject({
      state: 'open',
      updated: null,
    });
    const win = entry('2026-02-01-note', { note: { kind: 'win' } }, { body: '# Win\n\nit ran\n' });
    const said = says('2026-03-01-open', {
      ref: '2026-02-01-note.win-1',
      state: 'snoozed',
      until: '2026-04-01',
    });
    expect(only('win', win, said)).toMatchObject({ state: 'noted', updated: null });
  });

  it('a tripped wire is still to be dealt with', () => {
    const wire = page('2026-01-01-assumptions', { wire: ['a split'] });
    const tripped = says('2026-02-01-jolt', { ref: '2026-01-01-assumptions.tripwire-1', state: 'tripped' });
    const item = only('tripwire', wire, tripped);
    expect(item && isOpen(item)).toBe(true);
  });

  it('marks the items of a private page', () => {
    expect(only('ask', asked)?.private).toBe(true);
  });
});

describe('an answer in the body', () => {
  const answer: EntryAnswer = { id: 'open-thing', question: 'One thing still open?', text: 'who owns it' };

  it.each([
    ['with its mark', '# Week\n\n## One thing left?\n<!-- career: open-thing -->\n\nwho owns it\n'],
    [
      'whose heading has lost its mark',
      '# Week\n\n## A\n<!-- career: after -->\n\nx\n\n## One thing still open?\n\nwho owns it\n',
    ],
    ['whose heading has another level', '# Week\n\n# One thing still open?\n\nwho owns it\n'],
    [
      'whose heading is underlined',
      '# Week\n\nOne thing still open?\n---------------------\n\nwho owns it\n',
    ],
  ])('is found %s', (_how, body) => {
    expect(only('question', entry('2026-03-06-weekly', {}, { body, answers: [answer] }))?.text).toBe(
      'who owns it',
    );
  });

  it('is not looked for in a page whose headings all have other marks', () => {
    const body = '# Week\n\n## A\n<!-- career: after -->\n\nx\n';
    const whole = entry('2026-03-06-weekly', {}, { body });
    const unopened = Object.defineProperty({ ...whole }, 'answers', {
      get: () => {
        throw new Error('the page was taken apart');
      },
    });
    expect(ledgersOf([unopened]).question).toEqual([]);
  });
});
