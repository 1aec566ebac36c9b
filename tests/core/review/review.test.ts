/** Reviews among the entries: which there are, where each stands, and which one a word means. */
import { describe, expect, it } from 'vitest';
import { nextStep } from '../../../src/core/review/progress.ts';
import { isReview, reviewNamed, reviewsIn } from '../../../src/core/review/review.ts';
import { stepIds } from '../../../src/core/review/steps.ts';
import { pastReviews } from '../../../src/decisions/past-reviews.ts';
import type { Mapping } from '../../../src/core/value.ts';
import { day, entry } from '../../support/sittings.ts';

const today = day('2026-03-15');
const steps = (...names: string[]): Mapping => Object.fromEntries(names.map((name) => [name, '2026-03-01']));
const review = (id: string, more: Mapping = {}) =>
  entry(id, { career: 1, set: 'decision', name: id.slice(20), status: 'open', ...more });

describe('a review', () => {
  it('is a page of the set with a name; the flat page of that set is none', () => {
    expect(isReview(review('2026-03-01-decision-role'))).toBe(true);
    expect(isReview(entry('2026-03-01-decision', { career: 1, set: 'decision' }))).toBe(false);
    expect(isReview(entry('2026-03-01-weekly', { career: 1, set: 'weekly', name: 'role' }))).toBe(false);
  });

  it('goes on at the first step that was not gone through', () => {
    expect(nextStep({})).toBe('known');
    expect(nextStep({ steps: steps('known', 'frame') })).toBe('from-to');
    expect(nextStep({ steps: steps(...stepIds.filter((step) => step !== 'here')) })).toBe('here');
    expect(nextStep({ steps: steps(...stepIds) })).toBe(null);
  });

  it('asks for weights and scores again once a criterion or an option has none', () => {
    const whole = {
      steps: steps(...stepIds),
      criteria: [{ id: 'life', points: 100 }],
      options: [{ id: 'stay' }, { id: 'offer' }],
      scores: { stay: { life: 7 }, offer: { life: '?' } },
    };
    expect(nextStep(whole)).toBe(null);
    expect(nextStep({ ...whole, criteria: [...whole.criteria, { id: 'pay' }] })).toBe('weights');
    expect(nextStep({ ...whole, options: [...whole.options, { id: 'lead' }] })).toBe('scores');
    expect(nextStep({ ...whole, options: [...whole.options, { id: 'lead', bucket: 'out' }] })).toBe(null);
  });

  it('is taken by what it holds where it names no steps', () => {
    expect(nextStep({ frame: { question: 'Which?' } })).toBe('from-to');
    expect(nextStep({ frame: { question: 'Which?' }, direction: { push: 3 } })).toBe('here');
  });

  it('is superseded or reopened by what later pages say, and by none of a day to come', () => {
    const said = (id: string, state: string) =>
      entry(id, { career: 1, set: 'review', update: [{ ref: '2026-01-05-decision-role', state }] });
    const pages = [
      review('2026-01-05-decision-role', { status: 'decided' }),
      review('2026-02-05-decision-hours', { status: 'deferred' }),
    ];
    const status = (...more: ReturnType<typeof said>[]) =>
      reviewsIn([...more, ...pages], today).map((each) => [each.name, each.status]);
    expect(status()).toEqual([
      ['role', 'decided'],
      ['hours', 'deferred'],
    ]);
    expect(status(said('2026-02-01-review', 'superseded'))[0]).toEqual(['role', 'superseded']);
    expect(status(said('2026-02-01-review', 'reopened'))[0]).toEqual(['role', 'reopened']);
    expect(status(said('2026-04-01-review', 'reopened'))[0]).toEqual(['role', 'decided']);
  });

  it('is found by id, name, title or the name a title would get; of one name the latest', () => {
    const pages = reviewsIn(
      [
        review('2025-01-05-decision-role', { title: 'Which role?' }),
        review('2026-01-05-decision-role'),
        review('2026-01-06-decision-fewer-hours'),
      ],
      today,
    );
    const found = (words: string) => reviewNamed(words, pages)?.entry.id;
    expect(found('role')).toBe('2026-01-05-decision-role');
    expect(found('2025-01-05-decision-role')).toBe('2025-01-05-decision-role');
    expect(found('Fewer hours?')).toBe('2026-01-06-decision-fewer-hours');
    expect(found('rolle')).toBe(undefined);
  });
});

describe('the reviews before one', () => {
  const scored = { criteria: [{ id: 'life' }], scores: { stay: { life: 7 } } };
  const pages = [
    review('2024-01-05-decision-first', { role: 'platform', ...scored }),
    review('2025-01-05-decision-other', { role: 'payments', ...scored }),
    review('2025-06-05-decision-odd', { role: 'platform', scores: { stay: { pay: 11 } } }),
    review('2026-01-05-decision-now', { role: 'platform', ...scored }),
  ];

  it('are those in the same role that can be read, oldest first, without it', () => {
    const before = pages[3];
    if (before === undefined) throw new Error('the test has no review');
    expect(pastReviews(pages, { before }).map(({ date }) => date)).toEqual(['2024-01-05']);
    expect(pastReviews(pages, { before, role: 'payments' }).map(({ date }) => date)).toEqual(['2025-01-05']);
  });

  it('are all of them where no review and no role is named, up to a day', () => {
    expect(pastReviews(pages).map(({ entry: { id } }) => id)).toEqual([
      '2024-01-05-decision-first',
      '2025-01-05-decision-other',
      '2026-01-05-decision-now',
    ]);
    expect(pastReviews(pages, { until: day('2025-12-31') })).toHaveLength(2);
    expect(pastReviews(pages, { role: null })).toEqual([]);
  });
});
