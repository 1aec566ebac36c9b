import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/core/entry.ts';
import { questionsInRun } from '../../src/core/conditions.ts';
import { isLoop, loopIn, withLoop } from '../../src/core/loop.ts';
import type { PromptSet } from '../../src/core/prompt-set.ts';
import type { Mapping } from '../../src/core/value.ts';
import { builtIn } from '../support/built-in.ts';
import { day, entry, promptSet, question } from '../support/sittings.ts';

const until = day('2026-12-31');

/** Weekly pages with these tags, a week apart. */
function pages(tags: readonly (readonly string[])[], more: Readonly<Record<number, Mapping>> = {}): Entry[] {
  return tags.map((own, index) =>
    entry(`2026-01-${String(index + 1).padStart(2, '0')}-weekly`, more[index] ?? {}, { tags: own }),
  );
}

const idsIn = (set: PromptSet, runs: number): string[] => questionsInRun(set, runs).map(({ id }) => id);

const six = [['oncall'], ['oncall'], [], ['Oncall'], [], ['oncall']];

describe('the loop rule', () => {
  it('finds a tag that is in four of the last six entries', () => {
    expect(loopIn(pages(six), until)).toEqual({ theme: 'oncall', turn: 0 });
    expect(loopIn(pages([['oncall'], ...six.slice(1), [], []]), until)).toBeNull();
    expect(loopIn(pages(six.slice(1)), until)).toBeNull();
  });

  it('takes the tag in most entries of several', () => {
    const both = six.map((tags) => ['pager', ...tags]);
    expect(loopIn(pages(both), until)?.theme).toBe('pager');
  });

  it('is over once a step on it was closed, whether the step names it or comes from its page', () => {
    const commit = (text: string): Mapping => ({ commit: [{ id: 'c1', do: text }] });
    const closed = { update: [{ ref: '2026-01-01-weekly.commit-1', state: 'done' }] };
    const named: Mapping = {
      commit: [{ id: '2026-01-01-weekly.commit-1', do: 'hand over the oncall rota' }],
    };
    expect(loopIn(pages(six, { 0: named }), until)?.theme).toBe('oncall');
    expect(loopIn(pages(six, { 0: named, 4: closed }), until)).toBeNull();
    const onItsPage: Mapping = { commit: [{ id: '2026-01-01-weekly.commit-1', do: 'write it down' }] };
    expect(loopIn(pages(six, { 0: onItsPage, 4: closed }), until)).toBeNull();
    expect(loopIn(pages(six, { 2: commit('something else'), 4: closed }), until)?.theme).toBe('oncall');
  });

  it('does not depend on the order of the entries', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(pages(six), { minLength: 6 }), (shuffled) => {
        expect(loopIn(shuffled, until)).toEqual({ theme: 'oncall', turn: 0 });
      }),
    );
  });

  it('needs six entries, four of them with the theme, and no closed step', () => {
    const entries = [true, true, false, true, false, true];
    expect(isLoop({ theme: 'a', entries, steps: [{ isClosed: false }] })).toBe(true);
    expect(isLoop({ theme: 'a', entries, steps: [{ isClosed: false }, { isClosed: true }] })).toBe(false);
    expect(isLoop({ theme: 'a', entries: entries.slice(1), steps: [] })).toBe(false);
  });
});

describe('the question in place of the deepest', () => {
  const set = promptSet(
    'weekly',
    [question('moment', 'long'), question('takeaway', 'text'), question('next', 'commit')],
    {
      quick: ['moment', 'takeaway'],
      later: { ids: ['takeaway'], rotate: ['moment', 'next'] },
    },
  );

  it('turns through three, and keeps its place in quick and later runs', () => {
    const asks = [0, 1, 2, 3].map((turn) => withLoop(set, { theme: 'oncall', turn }).questions[1]?.ask);
    expect(asks).toEqual([
      'What is one thing about oncall you could find out by Friday?',
      'If a good colleague wrote these four pages, what would you ask them?',
      'Who could sit with you on this for half an hour?',
      'What is one thing about oncall you could find out by Friday?',
    ]);
    const looped = withLoop(set, { theme: 'oncall', turn: 0 });
    expect(looped.questions.map(({ id }) => id)).toEqual(['moment', 'loop', 'next']);
    expect(looped.quick).toEqual(['moment', 'loop']);
    expect(looped.later?.ids).toEqual(['loop']);
  });

  it('puts the words of a tag in as they are', () => {
    expect(withLoop(set, { theme: '$& {theme}', turn: 0 }).questions[1]?.ask).toContain(
      'about $& {theme} you',
    );
  });

  it('counts those that were answered before', () => {
    const answered = pages(six).map((one, index) =>
      index === 2 ? { ...one, answers: [{ id: 'loop', question: '?', text: 'the rota' }] } : one,
    );
    expect(loopIn(answered, until)?.turn).toBe(1);
  });

  it('leaves a set alone that has no such question, and replaces none that another builds upon', async () => {
    const bare = promptSet('s', [question('pulse', 'pulse')]);
    expect(withLoop(bare, { theme: 'a', turn: 0 })).toBe(bare);
    const { sets } = await builtIn();
    const weekly = sets.find(({ id }) => id === 'weekly');
    expect(weekly && withLoop(weekly, { theme: 'a', turn: 0 }).questions.map(({ id }) => id)).toContain(
      'loop',
    );
    for (const one of sets) {
      const ids = new Set(withLoop(one, { theme: 'a', turn: 0 }).questions.map(({ id }) => id));
      for (const { each, from } of one.questions)
        for (const source of [each, from])
          if (one.questions.some(({ id }) => id === source)) expect(ids).toContain(source);
    }
  });
});

describe('the built-in sets in a loop', () => {
  const loop = { theme: 'schema', turn: 0 };

  it('keep the question that says what the page is about', async () => {
    const { sets } = await builtIn();
    for (const set of sets) expect(withLoop(set, loop).questions[0]).toBe(set.questions[0]);
    const one = (id: string) => sets.find((set) => set.id === id) ?? promptSet(id, []);
    expect(idsIn(withLoop(one('decision'), loop), 0)).toContain('frame');
    expect(idsIn(withLoop(one('promotion'), loop), 0)).toContain('target');
    expect(idsIn(withLoop(one('unsaid'), loop), 0)).toContain('decision');
  });

  it('ask it in first and later runs alike, in place of a line that would have been asked', async () => {
    const { sets } = await builtIn();
    for (const set of sets) {
      // A set without a line of text, as the five pages are, has no question of that kind to replace.
      if (!set.questions.some(({ type }) => type === 'text')) continue;
      for (const runs of [0, 1, 2, 3]) {
        const before = idsIn(set, runs);
        const after = idsIn(withLoop(set, loop, runs), runs);
        const gone = before.filter((id) => !after.includes(id));
        expect(
          after.filter((id) => id === 'loop'),
          `${set.id} after ${runs}`,
        ).toEqual(['loop']);
        expect(gone.length, `${set.id} after ${runs}`).toBeLessThanOrEqual(1);
        expect(gone.length === 1 || after.at(-1) === 'loop', `${set.id} after ${runs}`).toBe(true);
      }
    }
  });

  it('take the line whose turn it is', async () => {
    const values = (await builtIn()).sets.find(({ id }) => id === 'values') ?? promptSet('values', []);
    expect([1, 2, 3].map((runs) => idsIn(withLoop(values, loop, runs), runs))).toEqual(
      [1, 2, 3].map((runs) =>
        idsIn(values, runs).map((id) => (['price', 'clash', 'line'].includes(id) ? 'loop' : id)),
      ),
    );
  });
});
