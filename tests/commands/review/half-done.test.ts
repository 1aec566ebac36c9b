/** A step that waits half answered belongs to one page, and goes into no other. */
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../../src/adapters/yaml.ts';
import { wholeReview, walker } from '../../support/walk.ts';

const path = '2026/2026-03-15-decision-which-next-role.md';
const files = {
  more: '{"name": "which-next-role", "expect": [{"text": "a quiet year"}]}',
  done: '{"name": "which-next-role", "decided": {"option": "stay"}}',
  anew: '{"title": "Which next role?"}',
};

/** A review whose page is there, and whose second step waits. */
async function halfDone() {
  const here = await walker({ says: wholeReview, stopAfter: 8, files });
  expect(await here.run('review')).toBe(130);
  expect(here.journalDrafts()).toEqual(['from-to']);
  return here;
}

/** Its owner closes the page by hand meanwhile. */
async function closedByHand() {
  const here = await halfDone();
  const text = here.store.files.get(path) ?? '';
  here.store.files.set(
    path,
    text.replace('status: open', 'status: decided\ndecided: {option: stay, date: 2026-03-15}'),
  );
  return here;
}

describe('while a step of a review is half answered', () => {
  it.each(['more', 'done', 'anew'])('no file changes its page: %s', async (file) => {
    const here = await halfDone();
    const before = new Map(here.store.files);
    expect(await here.run('review', '--answers', file)).toBe(2);
    expect(here.stderr()).toContain("the step 'from-to' of 'which-next-role' is half answered");
    expect(here.stderr()).toContain(
      'career review which-next-role goes on with it; --discard throws it away',
    );
    expect(here.store.files).toEqual(before);
    expect(await here.run('review', '--discard')).toBe(0);
    expect(await here.run('review', '--answers', file)).toBe(0);
  });

  it('no file begins its page', async () => {
    const here = await walker({ stopAfter: 1, files });
    await here.run('review', 'Which next role?');
    expect(here.journalDrafts()).toEqual(['frame']);
    expect(await here.run('review', '--answers', 'anew')).toBe(2);
    expect(here.store.files.size).toBe(0);
  });

  it('the list names one that has no page yet', async () => {
    const here = await walker({ stopAfter: 1, files });
    await here.run('review', 'Which next role?');
    expect(await here.run('review', '--list')).toBe(0);
    expect(here.stderr()).toContain(
      "'which-next-role' is begun, and has no page yet: career review which-next-role\n",
    );
    expect(here.stderr()).not.toContain('no review yet');
  });

  it('a review that was closed by hand is not reopened', async () => {
    const here = await closedByHand();
    expect(await here.run('review', 'which-next-role', '--reopen')).toBe(2);
    expect(here.stderr()).toContain('hint: career review which-next-role --discard throws it away');
    expect([...here.store.files.keys()]).toEqual([path]);
  });

  it('a review that was closed by hand says so when it is printed, and can be rid of the step', async () => {
    for (const name of [[], ['which-next-role']]) {
      const here = await closedByHand();
      expect(await here.run('review', 'which-next-role')).toBe(0);
      expect(here.stderr()).toContain("the step 'from-to' of 'which-next-role' is half answered");
      expect(await here.run('review', ...name, '--discard')).toBe(0);
      expect(here.journalDrafts()).toEqual([]);
      expect(await here.run('review', 'which-next-role', '--reopen')).toBe(0);
    }
  });
});

describe('a step that was begun on one page', () => {
  it('does not go into another one of the same name', async () => {
    const here = await halfDone();
    const text = here.store.files.get(path) ?? '';
    const again = path.replace('.md', '-2.md');
    here.store.files.set(again, text.replace(/^id: .*$/m, '$&-2'));
    expect(await here.run('review')).toBe(2);
    expect(await here.run('review', 'which-next-role')).toBe(2);
    expect(here.stderr()).toContain('was begun on another page');
    expect(here.store.files.get(again)).toBe(text.replace(/^id: .*$/m, '$&-2'));
    expect(await here.run('review', 'which-next-role', '--discard')).toBe(0);
    expect(await here.run('review', 'which-next-role')).toBe(130);
    expect(yamlCodec.readPage(here.store.files.get(again) ?? '').data['id']).toMatch(/-2$/);
  });
});
