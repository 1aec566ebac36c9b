/** Folders for journals that may be thrown away: apart from everything that anybody keeps. */
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { ThrowAway } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';
import { nodeDisk as disk, openFlags } from './disk.ts';
import { onDisk } from './disk-failure.ts';
import { makeFolder, writeAll } from './durable.ts';
import { nearestJournal } from './locate.ts';
import { makeJournal } from './make-journal.ts';

/** @param folder a new or empty one, from `cwd`; without it a private temporary one. @throws Failure `not-apart`, `disk` */
export function makeThrowAway(folder: string | undefined, cwd: string): ThrowAway {
  const root = folder === undefined ? temporary() : apart(resolve(cwd, folder));
  onDisk('make', root, () => makeJournal(disk, root));
  return { root, write: (files) => files.forEach(({ path, text }) => writeFile(join(root, path), text)) };
}

function temporary(): string {
  const place = join(tmpdir(), 'career-demo-');
  return onDisk('make', place, () => realpathSync(mkdtempSync(place)));
}

function apart(path: string): string {
  const there = onDisk('open', path, () => disk.lookAt(path));
  const refused = (why: string): Failure => new Failure('not-apart', { path, why });
  if (there !== undefined && !there.isDirectory()) throw refused('is no folder');
  const journal = nearestJournal(disk, path);
  if (journal !== undefined)
    throw refused(journal === path ? 'is a journal already' : `lies in the journal ${journal}`);
  if (there !== undefined && onDisk('read', path, () => disk.names(path)).length > 0)
    throw refused('holds something already');
  return path;
}

function writeFile(path: string, text: string): void {
  onDisk('save', path, () => {
    if (disk.lookAt(dirname(path)) === undefined) makeFolder(disk, dirname(path));
    const file = disk.open(path, openFlags.createNew, 0o600);
    try {
      disk.changeMode(file, 0o600);
      writeAll(disk, file, text);
    } finally {
      disk.close(file);
    }
  });
}
