import { describe, expect, it } from 'vitest';
import { compose, composeNote } from '../../src/core/compose.ts';
import type { Page } from '../../src/core/entry.ts';
import { apply, start } from '../../src/core/interview.ts';
import type { InterviewEvent, Session } from '../../src/core/interview-types.ts';
import { formatPage, parsePage } from '../../src/core/page.ts';
import type { Value } from '../../src/core/value.ts';
import { fivePoints, item, options, promptSet, question, session, sit, today } from '../support/sittings.ts';

const id = '2026-03-06-weekly';
const page = (started: Session, given: Record<string, Value>, minutes?: number): Page =>
  compose(sit(started, given), { id, ...(minutes === undefined ? {} : { minutes }) });

const weekly = promptSet(
  'weekly',
  [
    question('pulse', 'pulse', {
      ask: 'Five lines.',
      rows: ['energy', 'voice'].map((line) => ({ id: line, ask: line, labels: fivePoints })),
    }),
    question('moment', 'long', { ask: 'Which\nmoment?' }),
    question('outward', 'multi', { options: options('nothing', 'looked at openings') }),
    question('next', 'commit', { ask: 'One step?', optional: true }),
    question('favour', 'ask'),
  ],
  { title: 'Weekly check-in', every: 7, closing: true },
);

describe('an entry', () => {
  it('has its front matter in the order in which a reader expects it', () => {
    const started = session(
      weekly,
      { role: 'platform-team', carried: [item('2026-02-27-weekly.commit-1')] },
      { tags: ['migration', 'migration'], private: true, mode: 'quick' },
    );
    const quick = { ...started, set: { ...weekly, quick: ['pulse', 'outward', 'next', 'favour', 'after'] } };
    const { frontMatter, title } = page(
      quick,
      {
        'open[2026-02-27-weekly.commit-1]': 'done',
        pulse: { energy: 3 },
        outward: ['looked at openings'],
        next: { do: 'ask for the migration plan', when: 'Tuesday after stand-up', due: '2026-03-13' },
        favour: { whom: null, what: 'what comes next?' },
        after: 'lighter',
      },
      5.6,
    );
    expect(title).toBe('Weekly check-in, 6 March 2026');
    expect(Object.entries(frontMatter)).toEqual([
      ['career', 1],
      ['id', id],
      ['title', 'Weekly check-in, 6 March 2026'],
      ['date', '2026-03-06T17:42:10+01:00'],
      ['set', 'weekly'],
      ['v', 1],
      ['took', 6],
      ['mode', 'quick'],
      ['role', 'platform-team'],
      ['tags', ['migration']],
      ['private', true],
      ['answers', { pulse: { energy: 3 }, outward: ['looked at openings'], after: 'lighter' }],
      [
        'commit',
        [
          {
            id: `${id}.commit-1`,
            do: 'ask for the migration plan',
            when: 'Tuesday after stand-up',
            due: '2026-03-13',
            question: 'next',
          },
        ],
      ],
      ['ask', [{ id: `${id}.ask-1`, whom: null, what: 'what comes next?', question: 'favour' }]],
      ['update', [{ ref: '2026-02-27-weekly.commit-1', state: 'done' }]],
    ]);
  });

  it('has no key without a value', () => {
    expect(Object.keys(page(session(weekly), { moment: 'x' }).frontMatter)).toEqual([
      'career',
      'id',
      'title',
      'date',
      'set',
      'v',
    ]);
  });

  it('keeps prose in the body alone, and says everything else in words there too', () => {
    const { frontMatter, sections } = page(session(weekly), {
      pulse: { energy: 3, voice: 1 },
      moment: '\n# Tuesday\nWe found it.\n\n',
      next: { do: 'ask for the migration plan', when: 'Tuesday after stand-up', due: '2026-03-13' },
      'open-thing': 'who owns the schema?',
    });
    expect(frontMatter['answers']).toEqual({ pulse: { energy: 3, voice: 1 } });
    expect(sections.map(({ id: section, heading }) => [section, heading])).toEqual([
      ['pulse', 'Five lines.'],
      ['moment', 'Which moment?'],
      ['next', 'One step?'],
      ['open-thing', 'One thing still open?'],
    ]);
    expect(sections[0]?.text).toBe('- energy: 3 of 5, Half\n- voice: 1 of 5, Empty');
    expect(sections[1]?.text).toMatch(/^#{3,} Tuesday\nWe found it\.$/);
    expect(sections[2]?.text).toBe('Tuesday after stand-up: ask for the migration plan (by 13 March)');
  });

  it('nests what is repeated by item, and keeps what follows an answer in the body', () => {
    const values = promptSet('values', [
      question('rank', 'rank', { from: 'cards' }),
      question('lived', 'scale', {
        each: 'rank',
        labels: fivePoints,
        ask: 'And {value}?',
        ['then']: 'Where did {value} show?',
      }),
      question('say', 'text', { each: 'rank' }),
      question('try', 'commit', { each: 'rank' }),
    ]);
    const { frontMatter, sections } = page(
      session(values, {}, { lists: { cards: options('Growth', '__proto__') } }),
      {
        rank: ['Growth', '__proto__'],
        'lived[Growth]': 4,
        'lived[__proto__]': 2,
        'lived[Growth].then': 'in the review',
        'say[Growth]': 'more of it',
        'try[Growth]': { do: 'read', due: '2026-03-13' },
      },
    );
    expect(JSON.stringify(frontMatter['answers'])).toBe(
      '{"rank":["Growth","__proto__"],"lived":{"Growth":4,"__proto__":2}}',
    );
    expect(frontMatter['commit']).toEqual([
      { id: `${id}.commit-1`, do: 'read', due: '2026-03-13', question: 'try', item: 'Growth' },
    ]);
    expect(sections).toContainEqual({
      id: 'lived.then',
      item: 'Growth',
      heading: 'Where did Growth show?',
      text: 'in the review',
    });
    expect(sections).toContainEqual({ id: 'say', item: 'Growth', heading: 'say?', text: 'more of it' });
  });

  it('says what the follow-up was about', () => {
    const { frontMatter, sections } = page(session(weekly, { scales: { 'pulse.voice': [5] } }), {
      pulse: { voice: 2 },
      followup: 'nobody asked',
    });
    expect(frontMatter['answers']).toEqual({ pulse: { voice: 2 }, followup: { about: 'voice' } });
    expect(sections.at(-1)).toEqual({
      id: 'followup',
      heading: 'What was different this week about voice?',
      text: 'nobody asked',
    });
  });

  it('leaves out an answer that an earlier one made pointless', () => {
    const set = promptSet('s', [
      question('go', 'confirm'),
      question('why', 'multi', { options: options('a'), when: { answers: { go: [true] } } }),
    ]);
    const events: InterviewEvent[] = [
      { event: 'answer', key: 'go', value: true },
      { event: 'answer', key: 'why', value: ['a'] },
      { event: 'answer', key: 'go', value: false },
    ];
    const changed = events.reduce(apply, start(session(set)));
    expect(compose(changed, { id }).frontMatter['answers']).toEqual({ go: false });
    expect(compose(changed, { id }).sections).toHaveLength(1);
    const inFile = events.reduce(apply, start(session(set, {}, { mode: 'given' })));
    expect(compose(inFile, { id }).frontMatter['answers']).toEqual({ go: false, why: ['a'] });
  });

  it('counts at least a minute of asking, and none where nobody was asked', () => {
    expect(page(session(weekly), { moment: 'x' }, 0.2).frontMatter['took']).toBe(1);
    expect(page(session(weekly), { moment: 'x' }).frontMatter).not.toHaveProperty('took');
  });
});

describe('what was carried forward', () => {
  const carried = [
    item('a.commit-1', { text: 'write\nit down' }),
    item('a.commit-2'),
    item('b.ask-1'),
    item('c.commit-1', { carried: 2 }),
  ];
  const written = page(session(weekly, { carried }), {
    'open[a.commit-1]': 'moving',
    'open[a.commit-1].due': '2026-03-20',
    'open[a.commit-2]': { state: 'not-yet', due: '2026-03-09' },
    'open[b.ask-1]': 'no-reply',
    'open[c.commit-1]': 'smaller',
    'open[c.commit-1].smaller': { do: 'one line of it', due: '2026-03-13' },
  });

  it('becomes an update for each item', () => {
    expect(written.frontMatter['update']).toEqual([
      { ref: 'a.commit-1', state: 'moving', due: '2026-03-20' },
      { ref: 'a.commit-2', state: 'not-yet', due: '2026-03-09' },
      { ref: 'b.ask-1', state: 'no-reply' },
      { ref: 'c.commit-1', state: 'let-go' },
    ]);
  });

  it('gives way to the smaller step, which says where it comes from', () => {
    expect(written.frontMatter['commit']).toEqual([
      { id: `${id}.commit-1`, do: 'one line of it', due: '2026-03-13', question: 'open', from: 'c.commit-1' },
    ]);
    const unsaid = page(session(weekly, { carried }), { 'open[c.commit-1]': 'smaller' });
    expect(unsaid.frontMatter['update']).toEqual([{ ref: 'c.commit-1', state: 'moving' }]);
    expect(unsaid.sections.find((section) => section.id === 'open')?.text).toBe(
      '- text of c.commit-1: make it smaller: no smaller step was named, so it stays as it is',
    );
  });

  it('stands in one section, in words', () => {
    expect(written.sections).toEqual([
      {
        id: 'open',
        heading: 'What came of earlier steps?',
        text: [
          '- write',
          '  it down: moving, by 20 March',
          '- text of a.commit-2: not yet, by 9 March',
          '- text of b.ask-1: no reply',
          '- text of c.commit-1: make it smaller: one line of it (by 13 March)',
        ].join('\n'),
      },
    ]);
  });

  it('of a private page is told without its words, unless this page is private too', () => {
    const secret = [
      item('p.commit-1', { text: 'see a lawyer', private: true }),
      item('p.ask-1', { text: 'a second opinion', private: true }),
    ];
    const given = { 'open[p.commit-1]': 'done', 'open[p.ask-1]': 'not-yet' };
    const told = (isPrivate: boolean): string | undefined =>
      page(session(weekly, { carried: secret }, { private: isPrivate }), given).sections[0]?.text;
    expect(told(false)).toBe('- a private step: done\n- a private ask: not yet');
    expect(told(true)).toBe('- see a lawyer: done\n- a second opinion: not yet');
  });
});

describe('a later run', () => {
  it('stores what the items of last time and the new ones come to', () => {
    const push = question('push', 'list', { fields: [{ id: 'strength', kind: 'number', min: 1, max: 3 }] });
    const set = promptSet('direction', [push], { later: { ids: [], recheck: 'push' } });
    const previous = {
      push: [
        { text: 'noise', strength: 2 },
        { text: 'pay', strength: 3 },
        'travel',
        { text: 'no say', strength: 1 },
      ],
    };
    const marks = { 'recheck[noise]': 'weaker', 'recheck[pay]': 'stronger', 'recheck[travel]': 'gone' };
    const later = session(set, { runs: 1, previous });
    const { frontMatter, sections } = page(later, { ...marks, push: ['no growth', 'Noise'] });
    expect(frontMatter['answers']).toEqual({
      recheck: { noise: 'weaker', pay: 'stronger', travel: 'gone' },
      push: [
        { text: 'noise', strength: 1 },
        { text: 'pay', strength: 3 },
        { text: 'no say', strength: 1 },
        'no growth',
      ],
    });
    expect(sections.at(-1)?.text).toBe(
      '- noise (strength 1)\n- pay (strength 3)\n- no say (strength 1)\n- no growth',
    );
    expect(page(later, marks).frontMatter['answers']).toMatchObject({
      push: [{ text: 'noise' }, { text: 'pay' }, { text: 'no say' }],
    });
    expect(page(later, {}).frontMatter).not.toHaveProperty('answers');
  });

  it.each(['full', 'given'] as const)(
    'keeps lists of which nothing was said beside one of which something was (%s)',
    (mode) => {
      const set = promptSet(
        'direction',
        [question('push', 'list'), question('pull', 'list'), question('hold', 'list')],
        {
          later: { ids: [], recheck: ['push', 'pull', 'hold'] },
        },
      );
      const facts = { runs: 1, previous: { push: ['noise', 'pay'], pull: ['teaching'], hold: ['the team'] } };
      const kept = (given: Record<string, Value>): unknown =>
        page(session(set, facts, { mode }), given).frontMatter['answers'];
      expect(kept({ 'recheck[noise]': 'gone', 'recheck[the team]': 'gone' })).toMatchObject({
        push: ['pay'],
        pull: ['teaching'],
        hold: [],
      });
      expect(kept({ push: ['travel'] })).toMatchObject({ pull: ['teaching'], hold: ['the team'] });
      expect(kept({})).toBeUndefined();
    },
  );

  it('takes the list of a file as it stands, unless the file marks items of last time', () => {
    const set = promptSet('direction', [question('push', 'list')], { later: { ids: [], recheck: 'push' } });
    const given = session(set, { runs: 1, previous: { push: ['noise'] } }, { mode: 'given' });
    expect(page(given, { push: ['pay'] }).frontMatter['answers']).toEqual({ push: ['pay'] });
    expect(
      page(given, { push: ['pay'], 'recheck[noise]': 'still true' }).frontMatter['answers'],
    ).toMatchObject({ push: ['noise', 'pay'] });
  });

  it('takes a new ranking for the whole', () => {
    const set = promptSet('values', [question('rank', 'rank', { options: options('A', 'B', 'C') })], {
      later: { ids: [], recheck: 'rank' },
    });
    const later = session(set, { runs: 1, previous: { rank: ['A', 'B'] } });
    expect(page(later, { rank: ['C', 'A'] }).frontMatter['answers']).toEqual({ rank: ['C', 'A'] });
    expect(page(later, { 'recheck[A]': 'gone' }).frontMatter['answers']).toEqual({
      recheck: { A: 'gone' },
      rank: ['B'],
    });
  });
});

describe('a note', () => {
  const note = {
    id: '2026-03-06-note',
    text: ' it ran through \n',
    date: today,
    written: today,
    role: 'platform-team',
    tags: ['db'],
    private: false,
  } as const;

  it('has its kind in front and its text as the body', () => {
    expect(composeNote({ ...note, kind: 'win' })).toEqual({
      frontMatter: {
        career: 1,
        id: '2026-03-06-note',
        title: 'Win: it ran through',
        date: '2026-03-06',
        set: 'note',
        role: 'platform-team',
        tags: ['db'],
        note: { kind: 'win' },
      },
      title: 'Win: it ran through',
      lead: 'it ran through',
      sections: [],
    });
  });

  it('is called by its first line, as far as that fits', () => {
    const long = `## The migration ran through ${'without a single page '.repeat(5)}\nand more`;
    const { title } = composeNote({ ...note, text: long, kind: 'learned' });
    expect(title).toMatch(/^Learned: The migration ran through without a single page .*…$/);
    expect(title.length).toBeLessThanOrEqual(70);
  });

  it('that asks is asked of nobody in particular', () => {
    expect(composeNote({ ...note, kind: 'ask', private: true }).frontMatter).toMatchObject({
      private: true,
      ask: [{ id: '2026-03-06-note.ask-1', whom: null, what: 'it ran through' }],
    });
  });
});

describe('on the page', () => {
  it('every section is found again as it was composed', () => {
    const composed = page(session(weekly, { carried: [item('a.commit-1')] }), {
      'open[a.commit-1]': 'moving',
      pulse: { energy: 3 },
      moment: '# one\n\n```\n## two\n',
      next: { do: '## not a heading', obstacle: 'a\n\n# b', response: '```', due: '2026-03-13' },
      'open-thing': '<!-- career: moment -->',
    });
    const found = parsePage(formatPage(composed, () => '').replace(/^---\n---\n/, ''));
    expect(found.sections.map(({ id: section, text }) => [section, text])).toEqual(
      composed.sections.map(({ id: section, text }) => [section, text]),
    );
  });
});
