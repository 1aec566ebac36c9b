/** Makes the folder of a journal, for whatever is first written into it. */
import { join } from 'node:path';
import type { Disk } from './disk.ts';
import { makeFolder } from './durable.ts';

/**
 * The folder, and in it `.career/`, by which it is known as a journal from any folder below; what is there
 * stays as it is.
 *
 * @returns whether there was something to make. @throws what the disk throws
 */
export function makeJournal(disk: Disk, root: string): boolean {
  const isNew = makeFolder(disk, root);
  return makeFolder(disk, join(root, '.career')) || isNew;
}
