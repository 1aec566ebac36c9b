/** A journal whose own direction page words its answers otherwise: they go by their place. */
import { describe, expect, it } from 'vitest';
import { stepIds } from '../../../src/core/review/steps.ts';
import { builtIn } from '../../support/built-in.ts';
import { reviewPage } from '../../support/reviews.ts';
import { walker } from '../../support/walk.ts';

const worded = [
  'das käme mit',
  'hier zu richten, unversucht',
  'hier zu richten, versucht',
  'gehört hierher',
] as const;

const steps = Object.fromEntries(stepIds.map((step) => [step, '2025-03-21']));
const page = reviewPage({
  status: 'open',
  steps,
  answers: {
    push: ['noise', 'the pager', 'the rota'],
    follow: { noise: worded[0], 'the pager': worded[1], 'the rota': worded[2] },
  },
});

async function walked(step: string) {
  const sets = (await builtIn()).sets.map((set) => ({
    ...set,
    questions: set.questions.map((question) =>
      set.id === 'direction' && question.id === 'follow'
        ? { ...question, options: worded.map((text) => ({ text })) }
        : question,
    ),
  }));
  const here = await walker({ says: {}, sets, entries: [page] });
  await here.run('review', 'next', '--step', step, '--now');
  return here;
}

describe('pushes, by what they are tied to', () => {
  it('are said to come along', async () => {
    expect((await walked('from-to')).stderr()).toContain('These would come along: noise.');
  });

  it('are asked about where they could be mended and nobody has tried', async () => {
    expect((await walked('here')).keys.filter((key) => key.startsWith('untried'))).toEqual([
      'untried[the pager]',
    ]);
  });
});
