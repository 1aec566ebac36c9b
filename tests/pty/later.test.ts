/** A page after a gap, in a terminal: the greeting, the words of last time on a key, and what is told at the end. */
import { expect, it } from 'vitest';
import { journalHome, key } from '../support/pty-journal.ts';

const ctrlR = '\u0012';

function lowWeek(date: string): string {
  const head = `career: 1\nid: ${date}-weekly\ntitle: Weekly\ndate: ${date}\nset: weekly\nv: 1`;
  const answers = 'answers: {pulse: {energy: 1, learning: 4}}';
  const said = '## The next time?\n<!-- career: takeaway -->\n\nAsk sooner.\n';
  return `---\n${head}\n${answers}\n---\n\n# Weekly\n\n${said}`;
}

it('shows old words when asked to, old points only at the end, and one quiet line', async () => {
  const journal = journalHome();
  for (const date of ['2026-02-03', '2026-02-10']) journal.addEntry(`2026/${date}-weekly.md`, lowWeek(date));
  const at = journal.career(['journal', 'weekly']);
  await at.until('Welcome back. Last page was 10 Feb.');
  await at.until('1 of 7');
  await at.press('1', '2', '-', '-', '-');
  await at.until('Pick one moment');
  await at.press(key.tab);
  await at.until(/^ {2}The next time something/m);
  expect(at.raw()).not.toContain('Ask sooner.');
  await at.press(ctrlR);
  const shown = (await at.until('10 February 2026: Ask sooner.')).join('\n');
  expect(shown).toContain('3 February 2026: Ask sooner.');
  await at.press(ctrlR);
  for (const next of [
    'Did anything outside',
    'One small step',
    'What was different',
    'How does this page',
    'One thing still open',
  ]) {
    await at.press(key.tab);
    await at.until(next);
  }
  expect(at.raw()).not.toContain('4 > 2');
  await at.press(key.tab);
  await at.until('career help now');
  expect(await at.exit()).toMatchObject({ code: 0 });
  const end = at.screen().join('\n');
  expect(end).toContain('moved  learning 4 > 2');
  expect(end.indexOf('Three weeks on empty')).toBeGreaterThan(end.indexOf('saved'));
  expect(journal.entries()).toContain('2026/2026-03-06-weekly.md');
});
