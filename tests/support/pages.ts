/** Small pages for tests of what reads a journal. */
import type { StoredPage } from './memory-store.ts';

/** A page of a prompt set, as this program would write it. @param keys further front matter lines */
export function setPage(
  date: string,
  set: string,
  title: string,
  { keys = '', body = 'One two three.' } = {},
): StoredPage {
  const id = `${date}-${set}`;
  return {
    path: `${date.slice(0, 4)}/${id}.md`,
    text: `---\ncareer: 1\nid: ${id}\ntitle: ${title}\ndate: ${date}T17:00:00+01:00\nset: ${set}\n${keys}---\n\n# ${title}\n\n${body}\n`,
  };
}

/** Two sittings, a private note and a page of somebody's own, around the tests' usual day, 15 March 2026. */
export const someJournal: readonly StoredPage[] = [
  { path: 'Notes/2025-12-31.md', text: 'An old page\nwithout front matter\n' },
  setPage('2026-02-27', 'weekly', 'Weekly check-in, 27 February 2026', {
    body: 'Nobody owns the schema.\nStill.',
  }),
  setPage('2026-03-06', 'weekly', 'Weekly check-in, 6 March 2026', {
    keys:
      'tags: [migration, on-call]\ncommit:\n  - {id: 2026-03-06-weekly.commit-1, do: ask for the plan, due: 2026-03-20}\n' +
      'ask:\n  - {id: 2026-03-06-weekly.ask-1, what: a second reviewer, whom: null}\n',
    body: '## What happened?\n<!-- career: moment -->\n\nWe found the off-by-one.\n\nThe schema moved. #replication',
  }),
  setPage('2026-03-10', 'note', 'The alert is quiet now', { keys: 'note: {kind: win}\nprivate: true\n' }),
];
