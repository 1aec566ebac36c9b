/** A page that cannot be read is still there: no second one is begun beside it. */
import { describe, expect, it } from 'vitest';
import { wholeReview, walker } from '../../support/walk.ts';

const first = '2026/2026-03-15-decision-which-next-role.md';
const second = first.replace('.md', '-2.md');
const files = { anew: '{"title": "Which next role?"}', other: '{"title": "2"}' };
const broken = '---\ncareer: 1\nset: "decision\n---\n';

describe('beside a page of a review that cannot be read', () => {
  it('nothing is begun, from a file or at the terminal, and the page is named', async () => {
    for (const path of [first, second]) {
      for (const argv of [
        ['review', '--answers', 'anew'],
        ['review', 'which-next-role', '--answers', 'anew'],
        ['review', 'Which next role?'],
      ]) {
        const here = await walker({ says: wholeReview, files, entries: [{ path, text: broken }] });
        expect(await here.run(...argv), argv.join(' ')).toBe(1);
        expect(here.stderr()).toContain(`could not read ${path}: it could not be read as a`);
        expect([...here.store.files.keys()]).toEqual([path]);
      }
    }
  });

  it('the review before it is not reopened once more', async () => {
    const here = await walker({ says: wholeReview });
    await here.run('review', '--now');
    expect(await here.run('review', 'which-next-role', '--reopen')).toBe(0);
    here.store.files.set(second, broken);
    expect(await here.run('review', 'which-next-role', '--reopen')).toBe(1);
    expect(here.stderr()).toContain(second);
    expect([...here.store.files.keys()]).toEqual([first, second]);
  });

  it('one of another name is, and beside pages of the journal that are numbered', async () => {
    const journal = { path: '2026/2026-03-14-decision-2.md', text: '---\ncareer: 1\nset: decision\n---\n' };
    const here = await walker({ files, entries: [{ path: second, text: broken }, journal] });
    expect(await here.run('review', '--answers', 'other')).toBe(0);
  });
});
