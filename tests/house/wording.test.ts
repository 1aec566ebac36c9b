/** The voice of the prompt sets: concrete, short, one question at a time, and nothing that blames or leads. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { readLists } from '../../src/core/check-lists.ts';
import { checkSet } from '../../src/core/check-set.ts';
import type { PromptSet } from '../../src/core/prompt-set.ts';

const prompts = resolve(dirname(fileURLToPath(import.meta.url)), '../../prompts');
const { lists, scales, findings } = readLists(
  yamlCodec.readDocument(readFileSync(join(prompts, 'lists.yaml'), 'utf8'), 'lists.yaml').value,
);

const sets: readonly PromptSet[] = readdirSync(prompts)
  .filter((name) => name.endsWith('.md'))
  .map((name) => {
    const { data, body } = yamlCodec.readPage(readFileSync(join(prompts, name), 'utf8'));
    const checked = checkSet(data, body, 'built-in', lists, scales);
    if ('findings' in checked) throw new Error(`${name}: ${JSON.stringify(checked.findings)}`);
    return checked.set;
  });

const questions = sets.flatMap((set) =>
  set.questions.map((question) => ({ ...question, name: `${set.id}.${question.id}` })),
);
const asked = [
  ...questions.map(({ name, ask }) => ({ name, text: ask })),
  ...questions.flatMap(({ name, then }) =>
    then === undefined ? [] : [{ name: `${name}.then`, text: then }],
  ),
  ...questions.flatMap(({ name, withoutRole }) =>
    withoutRole === undefined ? [] : [{ name: `${name}.without-role`, text: withoutRole }],
  ),
  ...Object.values(scales).map(({ id, ask }) => ({ name: `scales.${id}`, text: ask })),
];

const mostWords = 30;

function faults(text: string): string[] {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const found = [/why are you/i, /\bshould\b/i, /\bobviously\b/i, /\bfail(ure|ed|ing)?\b/i, /!/].flatMap(
    (word) => text.match(word)?.[0] ?? [],
  );
  if (words > mostWords) found.push(`${words} words`);
  if (text.split('?').length > 2) found.push('two questions');
  return found;
}

describe('what is asked', () => {
  it.each(asked)('$name is short, plain and a single question', ({ text }) => {
    expect(faults(text)).toEqual([]);
  });

  it('would be caught out', () => {
    expect(faults('Why are you still here?')).toEqual(['Why are you']);
    expect(faults('What should you do?')).toEqual(['should']);
    expect(faults('What shoulders the load?')).toEqual([]);
    expect(faults('What, obviously, was your failure?')).toEqual(['obviously', 'failure']);
    expect(faults('Who was there? What came of it?')).toEqual(['two questions']);
    expect(faults('Well done!')).toEqual(['!']);
    expect(faults(`${'word '.repeat(31)}?`)).toEqual(['31 words']);
  });

  it('never says the same twice within a set', () => {
    for (const set of sets) {
      const texts = set.questions.map(({ ask }) => ask.toLowerCase());
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

describe('scales', () => {
  const labelled = [
    ...Object.values(scales).map(({ id, labels }) => ({ name: id, labels })),
    ...questions.flatMap(({ name, labels }) => (labels === undefined ? [] : [{ name, labels }])),
  ];

  it.each(labelled)('$name has five points, each worded on its own', ({ labels }) => {
    expect(labels).toHaveLength(5);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(5);
    for (const label of labels) expect(label).not.toMatch(/\b(dis)?agree\b|^\d+$/i);
  });

  it('are seventeen lines in the blocks', () => {
    expect(findings).toEqual([]);
    expect(Object.keys(scales)).toHaveLength(17);
  });
});

describe('named lists', () => {
  it('hold 52 value cards, each with its own meaning', () => {
    const cards = lists['value-cards'] ?? [];
    expect(cards).toHaveLength(52);
    expect(new Set(cards.map(({ about }) => about)).size).toBe(52);
    expect(cards.map(({ about }) => about)).not.toContain(undefined);
    expect(cards.map(({ text }) => text)).toEqual(cards.map(({ text }) => text).sort());
  });

  it('say what each kind of role is', () => {
    expect(lists['roles']?.map(({ text }) => text)).toEqual([
      'tech lead',
      'architect',
      'solver',
      'right hand',
    ]);
    for (const { about } of lists['roles'] ?? []) expect(about?.length).toBeGreaterThan(20);
  });

  it.each([
    ['needs', 10],
    ['counsel-parts', 8],
    ['criteria-categories', 10],
    ['story-kinds', 12],
  ])('hold what %s there are', (name, count) => {
    expect(lists[name]).toHaveLength(count);
  });
});

describe('a set', () => {
  it.each(sets)(
    '$id introduces itself without an I, a we or a shout, and says when to take it up',
    ({ introduction, cadence }) => {
      expect(introduction.length).toBeGreaterThan(40);
      expect(introduction).not.toMatch(/\b(I|we|our|my)\b|!/);
      expect(cadence).not.toBe('on occasion');
    },
  );
});

describe('what there is in all', () => {
  /** What later runs, or a fork in the set, ask beyond what each set asks for; by set. */
  const further: Readonly<Record<string, readonly string[]>> = {
    archetypes: ['tires'],
    sparks: ['again'],
    season: ['fit', 'way', 'renew', 'until'],
    stories: ['doing', 'which', 'tell', 'landed', 'listened'],
    assumptions: ['resolve', 'watch'],
    counsel: ['talk', 'with'],
    unsaid: ['reopen'],
    interview: ['first', 'stage', 'missed', 'source', 'turn'],
    deepen: ['before', 'stands'],
    futures: ['since'],
    'five-pages': ['first', 'second', 'third', 'fourth', 'fifth'],
    lookback: ['which', 'beside'],
  };

  it('is 26 sets, and five pages for the days after a job was lost', () => {
    expect(sets.map(({ id }) => id)).toContain('five-pages');
    expect(sets.map(({ id }) => id).filter((id) => id !== 'five-pages')).toEqual(
      'archetypes assumptions counsel craft decision deepen direction futures interview jolt lookback moves \
narrative needs promotion role season skeptics sparks stagnation stories strengths success unsaid values weekly'.split(
        ' ',
      ),
    );
  });

  it('is 190 questions, with the closing one of the weekly page, and what serves a later run or a fork besides', () => {
    const besides = Object.entries(further).flatMap(([set, ids]) => ids.map((id) => `${set}.${id}`));
    const names = questions.map(({ name }) => name);
    expect(besides.filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !besides.includes(name))).toHaveLength(190 - 1);
    expect(besides).toHaveLength(31);
  });

  it('closes six sets, and each of the five pages, with how the page leaves somebody', () => {
    expect(sets.filter(({ closing }) => closing).map(({ id }) => id)).toEqual([
      'decision',
      'direction',
      'five-pages',
      'jolt',
      'stagnation',
      'unsaid',
      'weekly',
    ]);
  });

  it('falls due as often as each page says', () => {
    expect(
      Object.fromEntries(sets.flatMap(({ id, every }) => (every === undefined ? [] : [[id, every]]))),
    ).toEqual({
      archetypes: 90,
      assumptions: 90,
      direction: 180,
      futures: 365,
      needs: 365,
      promotion: 90,
      role: 365,
      stagnation: 28,
      stories: 28,
      strengths: 180,
      success: 365,
      values: 90,
      weekly: 7,
    });
  });
});
