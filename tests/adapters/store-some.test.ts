/** The store reads no more than is wanted: names alone, recent files alone, or texts that hold something. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../src/adapters/store.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import { countingDisk, fakeProcess } from '../support/disk.ts';
import { someJournal } from '../support/pages.ts';
import { tempDir } from '../support/temp.ts';

function storeWith(pages: readonly { path: string; text: string }[]) {
  const root = tempDir();
  for (const { path, text } of pages) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const { disk, opened } = countingDisk();
  const store = createStore({
    disk,
    processes: fakeProcess(1),
    root,
    yaml: () => Promise.resolve(yamlCodec),
  });
  return { store, opened: () => opened.map((path) => path.slice(root.length + 1)) };
}

describe('the store', () => {
  it('tells day and set of the entries whose names do, and opens none', () => {
    const { store, opened } = storeWith(someJournal);
    expect(store.named().toSorted((a, b) => a.date.localeCompare(b.date))).toEqual([
      { date: '2026-02-27', slug: 'weekly', path: '2026/2026-02-27-weekly.md' },
      { date: '2026-03-06', slug: 'weekly', path: '2026/2026-03-06-weekly.md' },
      { date: '2026-03-10', slug: 'note', path: '2026/2026-03-10-note.md' },
    ]);
    expect(opened()).toEqual([]);
  });

  it('does not open files whose names tell an earlier day than wanted', async () => {
    const { store, opened } = storeWith(someJournal);
    const entries = await store.entries({ since: '2026-03-06' as CivilDate });
    expect(entries.map(({ id }) => id)).toEqual(['Notes/2025-12-31', '2026-03-06-weekly', '2026-03-10-note']);
    expect(opened()).not.toContain('2026/2026-02-27-weekly.md');
  });

  it('gives only those whose text or path passes', async () => {
    const { store } = storeWith(someJournal);
    const byText = await store.entries({ holding: (stored) => stored.includes('off-by-one') });
    expect(byText.map(({ id }) => id)).toEqual(['2026-03-06-weekly']);
    const byPath = await store.entries({ holding: (_, path) => path.startsWith('Notes/') });
    expect(byPath.map(({ id }) => id)).toEqual(['Notes/2025-12-31']);
  });

  it('has neither names nor entries where there is no journal', async () => {
    const { store } = storeWith([]);
    expect(store.named()).toEqual([]);
    expect(await store.entries({ since: '2026-03-06' as CivilDate })).toEqual([]);
  });
});
