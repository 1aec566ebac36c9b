/** The steps of a review as they are worded: whole, in order, and none taking another's answers. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { PromptSet } from '../../../src/core/prompt-set.ts';
import { stepIds } from '../../../src/core/review/steps.ts';
import { builtIn } from '../../support/built-in.ts';

let steps: readonly PromptSet[] = [];
let direction: PromptSet | undefined;
beforeAll(async () => {
  const all = await builtIn();
  steps = all.steps;
  direction = all.sets.find(({ id }) => id === 'direction');
});

describe('the steps of a review', () => {
  it('are eighteen, each in a file of its name', () => {
    expect(steps.map(({ id }) => id)).toEqual([...stepIds]);
    expect(stepIds).toHaveLength(18);
  });

  it('share no question, as their answers stand on one page', () => {
    const ids = [...steps, ...(direction === undefined ? [] : [direction])].flatMap(({ questions }) =>
      questions.map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('take an hour together', () => {
    const minutes = steps.reduce((sum, step) => sum + step.minutes, 0);
    expect(minutes).toBeGreaterThan(45);
    expect(minutes).toBeLessThan(90);
  });
});
