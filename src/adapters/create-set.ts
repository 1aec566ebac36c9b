/** Writes a new prompt set into the journal, never over a file that is there. */
import { join } from 'node:path';
import { readId } from '../core/check-parts.ts';
import { complaints } from '../core/complaints.ts';
import { Failure } from '../core/problem.ts';
import { reservedSetIds } from '../core/set-keys.ts';
import { setTemplate } from '../core/set-template.ts';
import type { Disk } from './disk.ts';
import { onDisk } from './disk-failure.ts';
import { createDurable, makeFolder } from './durable.ts';
import { makeJournal } from './make-journal.ts';
import type { Processes } from './processes.ts';
import { ownFolder } from './prompt-folder.ts';

export interface SetPlace {
  readonly disk: Disk;
  readonly processes: Processes;
  /** Absolute path; the journal may not exist yet. */
  readonly journal: string;
}

/**
 * @param text a set to begin with; without one it is the template
 * @returns the file's absolute path
 * @throws Failure `exists`, `disk`
 */
export function createSet(
  { disk, processes, journal }: SetPlace,
  id: string,
  text = setTemplate(id),
): string {
  const folder = join(journal, ownFolder);
  const path = join(folder, `${id}.md`);
  onDisk('make', folder, () => {
    makeJournal(disk, journal);
    makeFolder(disk, folder);
  });
  if (createDurable(disk, path, text, processes)) return path;
  throw new Failure('exists', { path, hint: `career prompts show ${id}` });
}

/** A set's id becomes a file name, so it has to be one before anything is written. @throws Failure `bad-option` */
export function refuseUnlessId(id: string): void {
  const to = complaints();
  readId(id, [], to, reservedSetIds);
  const [finding] = to.findings;
  if (finding === undefined) return;
  throw new Failure('bad-option', {
    message: finding.why,
    hint: finding.remedy ?? 'career prompts new --help',
  });
}
