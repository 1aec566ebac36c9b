/** Drafts of journals that are no longer where they were when the draft was begun: found by what their first lines say. */
import { join } from 'node:path';
import type { StrandedDraft } from '../core/ports.ts';
import { isMapping } from '../core/value.ts';
import type { Value } from '../core/value.ts';
import type { Disk } from './disk.ts';
import { quietly } from './durable.ts';
import { exactTextOf, readFile } from './read-file.ts';

/**
 * Those in the state folder whose journal is gone from its place.
 *
 * @param folder where the drafts of the present journal are: `STATE/JOURNAL/drafts`
 */
export function strandedDrafts(disk: Disk, folder: string): StrandedDraft[] {
  const state = join(folder, '..', '..');
  const found: StrandedDraft[] = [];
  // What cannot be read here is no reason to examine nothing else.
  quietly(() => {
    for (const journal of disk.list(state).filter((entry) => entry.isDirectory())) {
      const drafts = join(state, journal.name, 'drafts');
      if (drafts === folder || disk.lookAt(drafts) === undefined) continue;
      for (const { name } of disk.list(drafts).filter((entry) => entry.name.endsWith('.jsonl'))) {
        const draft = readStranded(disk, join(drafts, name));
        if (draft !== undefined) found.push({ ...draft, folder });
      }
    }
  });
  return found;
}

function readStranded(disk: Disk, path: string): Omit<StrandedDraft, 'folder'> | undefined {
  const [line = ''] = (exactTextOf(readFile(disk, path).bytes) ?? '').split('\n', 1);
  const header = parsed(line);
  const session = isMapping(header) ? header['session'] : undefined;
  const set = isMapping(session) ? session['set'] : undefined;
  if (!isMapping(header) || !isMapping(session) || !isMapping(set)) return undefined;
  const { journal } = header;
  const [{ title }, { date }] = [set, session];
  if (typeof journal !== 'string' || typeof title !== 'string' || typeof date !== 'string') return undefined;
  return disk.lookAt(journal) === undefined ? { path, journal, title, date } : undefined;
}

function parsed(line: string): Value | undefined {
  try {
    return JSON.parse(line) as Value;
  } catch {
    return undefined;
  }
}
