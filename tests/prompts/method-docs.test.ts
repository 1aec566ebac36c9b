/** docs/method.md tells users what the sets rest on: every set, nobody's "I", sources with author, year and title. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtIn } from '../support/built-in.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/method.md'), 'utf8');

function rows(title: string): string[][] {
  const section = page.split(/^##+ /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const main = [
  'weekly',
  'values',
  'stagnation',
  'direction',
  'sparks',
  'archetypes',
  'season',
  'promotion',
  'stories',
  'assumptions',
  'counsel',
  'decision',
  'lookback',
];

it('lists every set with the minutes its file says', async () => {
  const { sets } = await builtIn();
  const listed = rows('The sets');
  expect(listed.map(([set]) => set).toSorted()).toEqual(sets.map(({ id }) => `\`${id}\``).toSorted());
  for (const { id, minutes, later } of sets) {
    const [, , about = ''] = listed.find(([set]) => set === `\`${id}\``) ?? [];
    expect(about, id).toMatch(new RegExp(`^${minutes}\\b`));
    const again = /then (\d+)/.exec(about)?.[1];
    expect(again, id).toBe(later?.minutes === undefined ? undefined : String(later.minutes));
  }
});

it('shows for the thirteen main sets how somebody content, leaving and without a job can answer', () => {
  const answered = rows('Whoever is asked');
  expect(answered.map(([set]) => set)).toEqual(main.map((id) => `\`${id}\``));
  for (const cells of answered) {
    expect(cells).toHaveLength(4);
    for (const cell of cells) expect(cell).not.toBe('');
    expect(cells[3]?.length).toBeGreaterThan(100);
  }
});

it('names author, year and title behind every finding', () => {
  const findings = ['Writing and reflecting', 'Signals', 'Deciding', 'Values and following through'].flatMap(rows);
  expect(findings.length).toBeGreaterThan(25);
  for (const [finding = '', strength = '', follows = ''] of findings) {
    expect(finding).toMatch(/[A-Z]\p{L}+.*\((?:19|20)\d\d\)/u);
    expect(strength).toMatch(/^[ABC]\b/);
    expect(follows).not.toBe('');
  }
});

it('speaks to users, in nobody’s voice', () => {
  expect(page.replaceAll(/as I can responsibly manage/g, '')).not.toMatch(/\b(?:I|we|our|my|us)\b/);
  expect(page).not.toMatch(/\bseeds?\b|\bessays?\b|\bS\d+\b|!/i);
});
