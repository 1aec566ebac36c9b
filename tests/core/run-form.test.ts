import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/entry.ts';
import { asksOfRole, noRoleSince } from '../../src/core/no-role.ts';
import type { PromptSet } from '../../src/core/prompt-set.ts';
import type { Run } from '../../src/core/run-form.ts';
import { runForm } from '../../src/core/run-form.ts';
import { builtIn } from '../support/built-in.ts';
import { entry, promptSet, question, today } from '../support/sittings.ts';

const jolt = (kind: string, date = '2026-02-20'): Entry => entry(`${date}-jolt`, { answers: { kind } });

function form(set: PromptSet, entries: readonly Entry[], more: Partial<Run> = {}): PromptSet {
  return runForm(set, { entries, role: null, date: today, mode: 'full', ...more });
}

/** A page that says what was to be tried. */
function page(date: string, text: string): Entry {
  return entry(`${date}-stagnation`, {}, { answers: [{ id: 'try', question: 'try?', text }] });
}

describe('without a role, after layoffs', () => {
  const laidOff = [jolt('layoffs or budget')];

  it('the weekly page leaves out the lines about one, and asks about the search', async () => {
    const weekly = (await builtIn()).sets.find(({ id }) => id === 'weekly') ?? promptSet('weekly', []);
    const { questions } = form(weekly, laidOff);
    expect(questions[0]?.rows?.map(({ id }) => id)).toEqual(['energy', 'learning']);
    expect(questions.find(({ id }) => id === 'outward')?.ask).toBe(
      'Which of these did the search take you to this week?',
    );
    expect(form(weekly, [])).toEqual(weekly);
    expect(form(weekly, laidOff, { role: 'baker' })).toEqual(weekly);
    expect(form(weekly, laidOff, { mode: 'given' })).toBe(weekly);
  });

  it('the stagnation page asks nothing about the role', async () => {
    const { sets } = await builtIn();
    const stagnation = sets.find(({ id }) => id === 'stagnation') ?? promptSet('stagnation', []);
    const { questions } = form(stagnation, [...laidOff, page('2026-02-05', 'a pair')]);
    expect(questions[0]?.rows?.map(({ id }) => id)).toEqual(['stretch', 'outcome', 'agency']);
    expect(questions.map(({ id }) => id)).not.toContain('around');
    const asked = questions.flatMap(({ ask, rows = [] }) => [ask, ...rows.map((row) => row.ask)]);
    expect(asked.filter((ask) => /\b(?:role|job|here)\b/.test(ask))).toEqual([]);
    expect(asked.join(' ')).toContain('you wrote: a pair. What have you already tried to change it');
  });

  it('is spoken of before those sets alone that change with it', async () => {
    const { sets } = await builtIn();
    expect(sets.filter(asksOfRole).map(({ id }) => id)).toEqual(['weekly', 'stagnation']);
    // Of the five pages only that of the day is asked, with a role or without.
    for (const set of sets.filter(({ id }) => id !== 'five-pages'))
      expect(asksOfRole(set)).toBe(!isDeepStrictEqual(form(set, laidOff), set));
  });

  it('a block of lines that are all about a role is left out whole', () => {
    const rows = [{ id: 'a', ask: 'a?', labels: [], role: true }];
    const set = promptSet('own', [question('block', 'pulse', { rows }), question('what', 'text')]);
    expect(form(set, laidOff).questions.map(({ id }) => id)).toEqual(['what']);
  });

  it('holds from the day of the layoffs until a role is written down again', () => {
    expect(noRoleSince(laidOff, null, today)).toBe('2026-02-20');
    expect(noRoleSince([jolt('a win')], null, today)).toBeNull();
    expect(noRoleSince([...laidOff, entry('2026-03-01-weekly', { role: 'baker' })], null, today)).toBeNull();
    expect(noRoleSince([entry('2026-02-01-weekly', { role: 'cook' }), ...laidOff], null, today)).toBe(
      '2026-02-20',
    );
    expect(noRoleSince([jolt('layoffs or budget', '2026-03-09')], null, today)).toBeNull();
  });
});

describe('a question that opens with an answer of last time', () => {
  const set = promptSet('stagnation', [
    question('tried', 'list', { opens: 'try' }),
    question('try', 'commit'),
  ]);
  it('has its words and their day before it', () => {
    const pages = [page('2026-02-05', 'ask for\na pair'), page('2026-01-08', 'older')];
    expect(form(set, pages).questions[0]?.ask).toBe('On 5 February 2026 you wrote: ask for a pair. tried?');
  });

  it('stays as it is in a first run, and where a file answers it', () => {
    expect(form(set, [])).toEqual(set);
    expect(form(set, [page('2026-02-05', 'x')], { mode: 'given' })).toBe(set);
  });
});

it('a loop replaces a question in a full run alone', () => {
  const set = promptSet('weekly', [question('moment', 'text'), question('takeaway', 'text')], {
    later: { ids: ['moment'] },
  });
  const entries = ['01', '02', '03', '04', '05', '06'].map((day) =>
    entry(`2026-02-${day}-weekly`, {}, { tags: ['oncall'] }),
  );
  expect(form(set, entries).later?.ids, 'a later run').toEqual(['moment', 'loop']);
  const first = form({ ...set, id: 'other' }, entries);
  expect(first.questions.map(({ id }) => id)).toEqual(['moment', 'loop']);
  expect(form(set, entries, { mode: 'quick' })).toBe(set);
  expect(form(set, entries, { mode: 'given' })).toBe(set);
});
