/** What questions lay beside themselves, and how two texts stand beside each other. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { changesIn, changeWords } from '../../src/core/changes.ts';
import type { Entry } from '../../src/core/entry.ts';
import { factsFor } from '../../src/core/facts.ts';
import { plan } from '../../src/core/interview.ts';
import type { Interview } from '../../src/core/interview-types.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import { sideBySide } from '../../src/core/side-by-side.ts';
import { displayWidth } from '../../src/core/text-width.ts';
import { toldWords } from '../../src/core/told-stories.ts';
import type { Value } from '../../src/core/value.ts';
import { builtIn } from '../support/built-in.ts';
import { day, entry, session, sit, today } from '../support/sittings.ts';

let sets: readonly PromptSet[] = [];
let lists: NamedLists = {};
beforeAll(async () => {
  ({ sets, lists } = await builtIn());
});

function sitting(
  id: string,
  entries: readonly Entry[],
  given: Readonly<Record<string, Value>> = {},
): Interview {
  const set = sets.find((one) => one.id === id);
  if (set === undefined) throw new Error(`no set ${id}`);
  return sit(session(set, factsFor(set, entries, null, today), { lists }), given);
}

const words = (id: string, text: string) => ({ id, question: id, text });
const step = (interview: Interview, key: string) => plan(interview).find((one) => one.key === key);

describe('futures', () => {
  const page = (date: string, three: string, wish: string): Entry =>
    entry(`${date}-futures`, {}, { answers: [words('three', three), words('wish', wish)] });
  const before = [page('2024-03-01', '- a shop', 'time'), page('2025-03-01', '- the lab\n- a boat', 'calm')];

  it('show the old ones last, with their days', () => {
    const steps = plan(sitting('futures', before));
    expect(steps.at(-1)?.key).toBe('since');
    expect(steps.at(-1)?.shown).toEqual([
      {
        label: 'Futures you sketched before',
        lines: ['1 March 2025:', '  - the lab', '  - a boat', '1 March 2024:', '  - a shop'],
      },
      {
        label: 'What you wished for before',
        lines: ['1 March 2025:', '  calm', '1 March 2024:', '  time'],
      },
    ]);
    expect(JSON.stringify(steps.slice(0, -1))).not.toContain('the lab');
  });

  it('show nothing the first time', () => {
    expect(step(sitting('futures', []), 'since')).toBeUndefined();
  });
});

describe('stories', () => {
  const told = entry(
    '2026-01-02-stories',
    { answers: { kind: 'a conflict', ready: 2 } },
    {
      answers: [words('kind', 'a conflict'), words('title', 'The two leads')],
    },
  );
  const other = entry(
    '2026-01-09-stories',
    { answers: { kind: 'a failure', ready: 4 } },
    {
      answers: [words('kind', 'a failure'), words('title', 'The lost week')],
    },
  );
  const practised = entry('2026-01-16-stories', {
    answers: { which: 'The two leads', landed: 3, listened: [{ name: 'a friend', part: 'nothing more' }] },
  });

  it('open with the kinds that no story is of yet', () => {
    const [first] = plan(sitting('stories', [told, other]));
    expect(first?.key).toBe('doing');
    const [shown] = first?.shown ?? [];
    expect(shown?.label).toBe('Kinds you have no story of yet');
    expect(shown?.lines.join()).toContain('feedback that changed me');
    expect(shown?.lines.join()).not.toMatch(/a conflict|a failure/);
  });

  it('practise the one that has waited longest, against a clock', () => {
    const practice = sitting('stories', [told, other, practised], {
      doing: 'practising one',
      which: 'The lost week',
    });
    expect(step(practice, 'which')?.question.options).toEqual([
      { text: 'The lost week', about: 'not told yet' },
      { text: 'The two leads', about: 'told once, on 16 January 2026, to practise' },
    ]);
    expect(step(practice, 'tell')?.question.clock).toBe(2);
    expect(plan(practice).map(({ key }) => key)).toEqual([
      'doing', 'which', 'tell', 'landed', 'listened', 'ready',
    ]); // prettier-ignore
  });

  it('say how often one was told, and where last', () => {
    const telling = { date: day('2026-01-16'), where: 'Acme', landed: 3, who: [] };
    expect(toldWords([])).toBe('not told yet');
    expect(toldWords([telling, telling])).toBe('told twice, last on 16 January 2026, at Acme');
    expect(toldWords([telling, telling, { ...telling, where: null }])).toBe(
      'told 3 times, last on 16 January 2026',
    );
  });
});

describe('slowing down', () => {
  it('brings the first answer back at the end, and tells how much clearer it got, whatever that is', () => {
    const done = sitting('deepen', [], { known: [{ text: 'stay' }], before: 2, clear: 4 });
    expect(plan(done).at(-1)?.ask).toContain("You arrived with 'stay'.");
    expect(changesIn(done)).toEqual([{ name: 'clear', before: 2, now: 4 }]);
    const same = changesIn(sitting('deepen', [], { before: 3, clear: 3 }));
    expect(same.map(changeWords)).toEqual(['clear 3, as before']);
    expect(changesIn(sitting('deepen', [], { clear: 4 }))).toEqual([]);
  });
});

describe('values and opportunities', () => {
  it('are held against each other by name, for each that is open', () => {
    const known = entry('2026-01-02-values', { answers: { rank: ['Craft', 'Calm', 'Family'] } });
    const acme = entry('2026-01-09-note', { note: { kind: 'opportunity' } }, { body: '# Note\n\nAcme\n' });
    const asked = step(sitting('values', [known, acme]), 'screen[Acme]');
    expect(asked?.ask).toContain('does Acme fit');
    expect(asked?.question.options?.map(({ text }) => text)).toEqual(['Craft', 'Calm', 'Family']);
    expect(asked?.question.ways).toEqual(['fits', 'clashes', 'unclear']);
  });
});

describe('side by side', () => {
  const two = [
    { label: 'From memory', lines: ['the lead role, for the growth it would bring'] },
    { label: 'On record', lines: ['Which role?', 'choice: stay', '  as it is'] },
  ];
  const plain = (text: string): string => text;

  it('stand in two columns where there is room, else one below the other', () => {
    expect(sideBySide(two, 70, plain).slice(0, 3)).toEqual([
      'From memory                         On record',
      'the lead role, for the growth       Which role?',
      '  it would bring                    choice: stay',
    ]);
    expect(sideBySide(two, 40, plain)).toEqual([
      'From memory',
      'the lead role, for the growth it would',
      '  bring',
      '',
      'On record',
      'Which role?',
      'choice: stay',
      '  as it is',
    ]);
  });

  it('never go beyond the width, whatever is written', () => {
    const block = fc.record({
      label: fc.constantFrom('Before', 'On record'),
      lines: fc.array(fc.string({ unit: 'grapheme' })),
    });
    fc.assert(
      fc.property(fc.array(block, { maxLength: 3 }), fc.integer({ min: 20, max: 100 }), (shown, width) => {
        for (const line of sideBySide(shown, width, plain))
          expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
    );
  });
});
