/** A review that repeats words of private pages is private, as they are. */
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../../src/adapters/yaml.ts';
import type { StepId } from '../../../src/core/review/steps.ts';
import { stepIds } from '../../../src/core/review/steps.ts';
import type { Mapping } from '../../../src/core/value.ts';
import type { StoredPage } from '../../support/memory-store.ts';
import { page, reviewPage } from '../../support/reviews.ts';
import type { Says } from '../../support/walk.ts';
import { walker } from '../../support/walk.ts';

const steps = Object.fromEntries(stepIds.map((step) => [step, '2026-03-14']));
const ideas: Mapping = {
  options: [{ id: 'bakery', title: 'a bakery' }],
  criteria: [{ id: 'quiet', text: 'quiet' }],
};
const push: Mapping = {
  answers: {
    push: [{ text: 'the illness' }],
    follow: { 'the illness': 'could be mended here, not yet tried' },
  },
};
const hidden: Mapping = { private: true };

/** Whether the review is private once a step of it has been gone through beside these pages. */
async function isPrivateAfter(step: StepId, says: Says, others: readonly StoredPage[]): Promise<boolean> {
  const own = reviewPage({ status: 'open', steps }, { date: '2026-03-14' });
  const here = await walker({ says, entries: [...others, own] });
  expect(await here.run('review', 'next', '--step', step, '--now'), here.stderr()).toBe(0);
  const { data } = yamlCodec.readPage(here.store.files.get(own.path) ?? '');
  return data['private'] === true;
}

const before = (data: Mapping, name = 'before'): StoredPage =>
  reviewPage({ status: 'decided', ...data }, { date: '2026-01-10', name });
const reading = (data: Mapping, date = '2026-03-01'): StoredPage => page(date, 'direction', data);

describe('a review', () => {
  it.each([
    ['widen', { 'taken-up': ['a bakery'] }, before({ ...ideas, ...hidden })],
    ['criteria', { brought: ['quiet'] }, before({ ...ideas, ...hidden })],
    ['here', { 'untried[the illness]': 'leave it' }, reading({ ...push, ...hidden })],
    [
      'here',
      { 'ask-here[the illness]': { whom: 'my lead', what: 'a month off' } },
      reading({ ...push, ...hidden }),
    ],
    ['from-to', { 'recheck[the illness]': 'still true' }, reading({ ...push, ...hidden }, '2025-03-01')],
  ] as const)('is private once its step %s takes up %j from a private page', async (step, says, other) => {
    const answers: Says =
      'ask-here[the illness]' in says ? { 'untried[the illness]': 'ask for it', ...says } : says;
    expect(await isPrivateAfter(step, answers, [other])).toBe(true);
    const open = { path: other.path, text: other.text.replace('private: true\n', '') };
    expect(await isPrivateAfter(step, answers, [open])).toBe(false);
    expect(await isPrivateAfter(step, {}, [other])).toBe(false);
  });

  it('is not where the same words stand on a page that is not', async () => {
    const others = [before({ ...ideas, ...hidden }), before(ideas, 'again')];
    expect(await isPrivateAfter('widen', { 'taken-up': ['a bakery'] }, others)).toBe(false);
    expect(await isPrivateAfter('criteria', { brought: ['quiet'] }, others.toReversed())).toBe(false);
  });
});
