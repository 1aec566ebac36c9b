/** What a step says once it is over: where its answers are, and nothing that is not so. */
import { describe, expect, it } from 'vitest';
import { stepIds } from '../../../src/core/review/steps.ts';
import type { StoredPage } from '../../support/memory-store.ts';
import { builtIn } from '../../support/built-in.ts';
import { reviewPage } from '../../support/reviews.ts';
import { walker } from '../../support/walk.ts';

const steps = Object.fromEntries(stepIds.map((step) => [step, '2026-03-14']));

/** Nothing can be added below a key that is written like this. */
function marked(): StoredPage {
  const { path, text } = reviewPage({ status: 'open', steps }, { date: '2026-03-14' });
  return { path, text: text.replace('\n---\n\n#', '\n? mood\n: good\n---\n\n#') };
}

describe('a step', () => {
  it('that the page as it is written does not take up says where the page is, and where the answers are', async () => {
    const page = marked();
    const here = await walker({ entries: [page], says: { question: 'Where to?' } });
    expect(await here.run('review', 'next', '--step', 'frame')).toBe(2);
    expect(here.store.files.get(page.path)).toBe(page.text);
    expect(here.journalDrafts()).toEqual(['frame']);
    const told = here.stderr().replaceAll(/\s+/g, ' ');
    expect(told).toContain(`${page.path}:`);
    expect(told).toContain('cannot be changed without touching what is around it');
    expect(told).toMatch(
      /hint: write the front matter of \S+ as key: value, a line for each; nothing is lost: the answers are kept in \S+; career review next/,
    );
  });

  it('is not said to be saved where nothing was', async () => {
    const scored = { scored: '2026-03-15T17:50:00+01:00' };
    const { record: _record, ...done } = steps;
    const page = reviewPage({ status: 'open', steps: done, ...scored }, { date: '2026-03-14' });
    const here = await walker({ entries: [page] });
    expect(await here.run('review', 'next')).toBe(0);
    expect(here.stderr()).toContain('The scores are less than an hour old.');
    expect(here.stderr()).not.toContain('saved');
    expect(here.store.files.get(page.path)).toBe(page.text);
  });

  it('is headed by one line, however its file words it', async () => {
    const reworded = (await builtIn()).steps.map((step) =>
      step.id === 'frame' ? { ...step, title: 'Fra\u001B[2Jme\nsaved' } : step,
    );
    const here = await walker({ steps: reworded, stopAfter: 1 });
    await here.run('review', 'Which next role?');
    expect(here.stderr()).not.toContain('\u001B[2J');
    expect(here.stderr()).not.toContain('\nsaved');
  });
});
