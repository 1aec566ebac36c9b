/** A review that is left and taken up again is the review that was never left. */
import { beforeAll, describe, expect, it } from 'vitest';
import { nextStep } from '../../src/core/review/progress.ts';
import { reviewsIn } from '../../src/core/review/review.ts';
import { stepIds } from '../../src/core/review/steps.ts';
import { firstDifference } from '../support/first-difference.ts';
import { day } from '../support/sittings.ts';
import { walker } from '../support/walk.ts';
import type { WalkOptions } from '../support/walk.ts';

const path = '2026/2026-03-15-decision-which-next-role.md';

let whole = '';
beforeAll(async () => {
  const here = await walker();
  await here.run('review', '--now');
  whole = here.store.files.get(path) ?? '';
});

/** Runs it until it ends by itself; in how many runs. */
async function inPieces(options: WalkOptions): Promise<{ readonly text: string; readonly runs: number }> {
  const here = await walker(options);
  let runs = 1;
  for (let code = await here.run('review', '--now'); code === 130 && runs < 200; runs += 1)
    code = await here.run('review', '--now');
  expect(here.journalDrafts()).toEqual([]);
  return { text: here.store.files.get(path) ?? '', runs };
}

describe('a review that is stopped', () => {
  it.each([{ stopAfter: 1, typing: 'half a wo' }, { stopAfter: 7, typing: 'half a wo' }, { stopAfter: 20 }])(
    'after every $stopAfter questions ($typing) comes to the same page',
    async (stops) => {
      const { text, runs } = await inPieces(stops);
      expect(runs).toBeGreaterThan(3);
      expect(firstDifference(text, whole)).toBeUndefined();
    },
    60_000,
  );

  it('waits at each of its steps, and says at which', async () => {
    const here = await walker({ stopAfter: 1 });
    const met = new Set<string>();
    for (let [code, runs] = [130, 0]; code === 130 && runs < 200; runs += 1) {
      code = await here.run('review', '--now');
      const [review] = reviewsIn(await here.store.entries(), day('2026-03-15'));
      const [draft] = here.journalDrafts();
      met.add(draft ?? review?.step ?? '');
    }
    for (const step of stepIds.filter((one) => one !== 'known')) expect([...met]).toContain(step);
    expect(nextStep((await here.store.entries())[0]?.frontMatter ?? {})).toBeNull();
  });
});
