/** What an owner has written into a review by hand stays there, whatever step goes over it. */
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../../src/adapters/yaml.ts';
import type { StepId } from '../../../src/core/review/steps.ts';
import { stepIds } from '../../../src/core/review/steps.ts';
import type { Mapping } from '../../../src/core/value.ts';
import { reviewPage } from '../../support/reviews.ts';
import type { Says } from '../../support/walk.ts';
import { walker } from '../../support/walk.ts';

/** Everything has been gone through. */
const steps = Object.fromEntries(stepIds.map((step) => [step, '2025-03-21']));

/** The front matter of a review once one step of it has been gone through. */
async function after(step: StepId, data: Mapping, says: Says = {}): Promise<Mapping> {
  const page = reviewPage({ status: 'open', steps, ...data });
  const here = await walker({ says, entries: [page] });
  expect([0, 130], here.stderr()).toContain(await here.run('review', 'next', '--step', step, '--now'));
  return yamlCodec.readPage(here.store.files.get(page.path) ?? '').data;
}

describe('options', () => {
  const options = [
    { title: 'Move to Oslo', salary: 3 },
    { id: 7, title: 'The seventh' },
    'a doctorate',
    { id: 'offer', title: 'the offer', bucket: 'later', year: 2029, mood: 'good' },
    { title: 'Move to Oslo', bucket: 'out' },
  ];
  const stay = { id: 'stay', title: 'stay as it is', inside: true };

  it('that have no id get a free one, and keep all that was said of them', async () => {
    for (const step of ['widen', 'buckets', 'here'] as const) {
      const { options: kept } = await after(
        step,
        {
          options,
          answers: { push: ['noise'], follow: { noise: 'could be mended here, not yet tried' } },
        },
        { 'untried[noise]': "make it part of 'stay, changed'" },
      );
      const changed = { id: 'stay-changed', title: 'stay, changed', inside: true };
      expect(kept, step).toEqual([
        stay,
        { id: 'move-oslo', title: 'Move to Oslo', salary: 3 },
        { id: 7, title: 'The seventh' },
        'a doctorate',
        { id: 'offer', title: 'the offer', bucket: 'later', year: 2029, mood: 'good' },
        { id: 'move-oslo-2', title: 'Move to Oslo', bucket: 'out' },
        ...(step === 'here' ? [changed] : []),
      ]);
    }
  });

  it('that cannot be understood are left where they stand', async () => {
    const odd = [null, { why: 'no name at all' }, { id: 'offer' }, ['a', 'b']];
    expect((await after('widen', { options: odd }, { options: ['coast'] }))['options']).toEqual([
      stay,
      ...odd,
      { id: 'coast', title: 'coast' },
    ]);
  });

  it('without an id are hoped for and chosen like the others', async () => {
    const data = await after('hope', { options, criteria: ['pay'] }, { hope: 'Move to Oslo' });
    expect(data).toMatchObject({ hope: 'move-oslo' });
    expect(data['options']).toContainEqual({ id: 'move-oslo', title: 'Move to Oslo', salary: 3 });
  });
});
