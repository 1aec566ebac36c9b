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

describe('criteria', () => {
  const names = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
  const criteria: readonly Mapping[] = names.map((id, index) => ({ id, points: 100 - index, mood: index }));
  const scores = { stay: Object.fromEntries(names.map((id, index) => [id, index])) };

  it('that were there before are all kept, with their scores, where which to keep is not answered', async () => {
    const data = await after('criteria', { criteria, scores }, { overlooked: ['ten'] });
    expect(data).toMatchObject({ criteria, scores });
    expect(data['criteria']).toHaveLength(names.length);
    const few = await after('criteria', { criteria: criteria.slice(0, 6) }, { overlooked: ['ten', 'more'] });
    expect(few['criteria']).toEqual([...criteria.slice(0, 6), { id: 'ten', text: 'ten' }]);
  });

  it('are not written down as none where none are named', async () => {
    expect(await after('criteria', {})).not.toHaveProperty('criteria');
  });

  it('lose the floor that is taken off them, and those alone', async () => {
    const floored = ['pay', 'life', 'team'].map((id): Mapping => ({ id, floor: 4 }));
    const data = { criteria: [...floored, { id: 'view' }] };
    const keep = ['pay', 'life', 'team', 'view'];
    const off = await after('criteria', data, { keep, floors: ['life'], 'floor[life]': 5 });
    expect(off['criteria']).toEqual([
      { id: 'pay' },
      { id: 'life', floor: 5 },
      { id: 'team' },
      { id: 'view' },
    ]);
    const none = await after('criteria', data, { keep });
    expect(none['criteria']).toEqual(keep.map((id) => ({ id })));
    // Who does not say which to keep is not asked about floors, nor is a floor that was ticked and not told another one.
    expect((await after('criteria', data))['criteria']).toEqual(data.criteria);
    const untold = await after('criteria', data, { keep, floors: ['life'] });
    expect(untold['criteria']).toEqual([
      { id: 'pay' },
      { id: 'life', floor: 4 },
      { id: 'team' },
      { id: 'view' },
    ]);
  });
});

describe('two of one name', () => {
  const options = [
    { id: 'stay', title: 'stay as it is', inside: true },
    { id: 'berlin', title: 'the offer' },
    { id: 'paris', title: 'The offer', bucket: 'out', why: 'too far' },
    { id: 'oslo', title: 'THE OFFER' },
  ];
  const criteria = [
    { id: 'pay', text: 'pay', points: 100 },
    { id: 'gain', text: 'Pay', points: 50 },
  ];

  it('are sorted each by its own answer', async () => {
    const left = await after('buckets', { options }, { 'bucket[the offer]': 'real' });
    expect(left['options']).toEqual(options);
  });

  it('are scored each by its own', async () => {
    const row = (stay: number, berlin: number, oslo: number) => ({
      'stay as it is': { score: stay },
      'the offer': { score: berlin },
      'THE OFFER (oslo)': { score: oslo },
    });
    const says = { 'score[pay]': row(1, 2, 3), 'score[Pay (gain)]': row(4, 5, 6) };
    const { scores, criteria: kept } = await after('scores', { options, criteria, scores: {} }, says);
    expect(scores).toEqual({
      stay: { pay: 1, gain: 4 },
      berlin: { pay: 2, gain: 5 },
      oslo: { pay: 3, gain: 6 },
    });
    expect(kept).toEqual(criteria);
  });
});
