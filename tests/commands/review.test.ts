/** `career review` as a person meets it: eighteen steps, one file, and every place where it can be left. */
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { stepIds } from '../../src/core/review/steps.ts';
import { wholeReview, walker } from '../support/walk.ts';

const path = '2026/2026-03-15-decision-which-next-role.md';

describe('a review from its first question to its record', () => {
  it('asks in eighteen steps, and leaves one page with everything that follows from them', async () => {
    const here = await walker();
    expect(await here.run('review', '--now')).toBe(0);
    expect([...here.store.files.keys()]).toEqual([path]);
    const page = yamlCodec.readPage(here.store.files.get(path) ?? '');
    expect(Object.keys(page.data['steps'] ?? {})).toEqual([...stepIds]);
    expect(page.data).toMatchObject({
      career: 1,
      set: 'decision',
      name: 'which-next-role',
      title: 'Which next role?',
      status: 'decided',
      frame: { question: 'Which next role?', latest: '2026-05-31' },
      direction: { push: 5, pull: 3, hold: 2, worry: 2 },
      hope: 'offer',
      still: 'lead-platform-team',
      scored: '2026-03-15T18:00:00+01:00',
      result: {
        order: ['offer', 'lead-platform-team', 'stay'],
        values: { stay: 6.08, 'lead-platform-team': 6.2, offer: 6.4 },
      },
      consulted: [{ who: 'a colleague', part: 'has lived it' }],
      decided: { option: 'lead-platform-team', date: '2026-03-15', reopen_if: wholeReview['reopen-if'] },
      revisit: ['2026-06-15', '2026-09-15', '2027-03-15'],
    });
    expect(page.data['options']).toEqual([
      { id: 'stay', title: 'stay as it is', inside: true },
      { id: 'lead-platform-team', title: 'lead the platform team' },
      { id: 'offer', title: 'the offer', for: 'purpose', against: 'nobody there yet' },
      { id: 'contract-year', title: 'contract for a year', bucket: 'later', year: 2029 },
      { id: 'doctorate', title: 'a doctorate', bucket: 'out', why: 'income' },
    ]);
    expect(page.data['scores']).toMatchObject({
      offer: { growth: { s: 8, lo: 7, hi: 9, by: 'told' }, people: { s: 4, lo: 2, hi: 6, by: 'guessed' } },
    });
    expect(page.body).toContain('## What is the main reason?\n<!-- career: reason -->\n\nIt is near');
    expect(here.stdout()).toContain('Decided on 2026-03-15: lead-platform-team.');
  });

  it('keeps the hope sealed until every cell is scored', async () => {
    const here = await walker();
    const seen: string[] = [];
    await here.run('review', '--now');
    for (const [index, key] of here.keys.entries()) if (key.startsWith('score[')) seen.push(String(index));
    expect(seen).toHaveLength(5);
    const before = here.stderr().split('The result  10 of 17')[0] ?? '';
    expect(before).not.toContain('You hoped for');
    expect(here.stderr()).toContain('You hoped for: the offer.');
  });
});
