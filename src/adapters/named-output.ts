/** A file that the user has named for a result: written whole, for its owner alone, and over nothing unless told so. */
import { resolve } from 'node:path';
import { Failure } from '../core/problem.ts';
import { nodeDisk } from './disk.ts';
import { createDurable, overwriteDurable } from './durable.ts';
import { nodeProcesses } from './processes.ts';

/** @returns the absolute path. @throws Failure `exists`, `disk` */
export function writeNamedFile(
  path: string,
  text: string,
  { over, cwd }: { readonly over: boolean; readonly cwd: string },
): string {
  const full = resolve(cwd, path);
  if (over) overwriteDurable(nodeDisk, full, text, nodeProcesses);
  else if (!createDurable(nodeDisk, full, text, nodeProcesses))
    throw new Failure('exists', { path, hint: '--force writes over it, or name another file' });
  return full;
}
