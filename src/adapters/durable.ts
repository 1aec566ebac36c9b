/**
 * Writes a file so that it is whole or absent, and on the disk when the call returns: whoever reads along,
 * whatever fails on the way, and should the power go the moment after.
 *
 * The order is: a temporary file in the same folder, all bytes, fsync, then the name, then fsync of the
 * folder. Only after that may anybody be told 'saved'.
 */
import { dirname, join } from 'node:path';
import { Failure } from '../core/problem.ts';
import type { Disk } from './disk.ts';
import { openFlags } from './disk.ts';
import { codeOf, onDisk, Refusal } from './disk-failure.ts';
import { lockToken, takeLock } from './lock.ts';
import type { Processes } from './processes.ts';
import { tokenPattern } from './processes.ts';
import { exactTextOf, readFile } from './read-file.ts';

const privateFile = 0o600;
const privateFolder = 0o700;

/** A dot and no `.md`: a temporary file is never taken for an entry, and its name says whose it is. */
const temporaryPrefix = '.career-tmp-';
const temporaryName = /^\.career-tmp-\d+-(.+)$/;

let counter = 0;

/** The token of the process that left a temporary file or a claim behind; undefined for any other name. */
export function leftoverOf(name: string): string | undefined {
  const token = temporaryName.exec(name)?.[1] ?? (name.startsWith('.career-') ? lockToken(name) : undefined);
  return token !== undefined && tokenPattern.test(token) ? token : undefined;
}

/** Removes what processes that have ended left in a folder of ours. @throws what the disk throws */
export function removeLeftovers(disk: Disk, folder: string, processes: Processes): void {
  for (const { name } of disk.list(folder)) {
    const token = leftoverOf(name) ?? lockToken(name);
    if (token !== undefined && processes.whereabouts(token) === 'gone')
      quietly(() => disk.remove(join(folder, name)));
  }
}

/**
 * Writes a new file, mode 0600, under a name that nobody has.
 *
 * @returns false, with nothing left behind, when the name is taken
 * @throws Failure `disk`; the name is then free, as far as the disk still obeys
 */
export function createDurable(disk: Disk, path: string, text: string, processes: Processes): boolean {
  return onDisk('save', path, () => {
    if (disk.lookAt(path) !== undefined) return false;
    const folder = openFolder(disk, dirname(path));
    let temporary: string | undefined;
    try {
      temporary = writeTemporary(disk, dirname(path), text, privateFile, processes);
      if (!giveName(disk, temporary, path, processes)) return false;
      // Nobody has been told of it yet: where the name may not last, there had better be none.
      orUndo(
        () => folder.sync(),
        () => disk.remove(path),
      );
      return true;
    } finally {
      folder.close();
      removeTemporary(disk, temporary);
    }
  });
}

/**
 * Replaces a file's text, keeping its mode, if it still reads `before`.
 *
 * @throws Failure `changed-on-disk`, `disk`; the file then reads as before, as far as the disk still obeys
 */
export function replaceDurable(
  disk: Disk,
  path: string,
  before: string,
  text: string,
  processes: Processes,
): void {
  onDisk('save', path, () => {
    const mode = expect(disk, path, before);
    if (text === before) return;
    const folder = openFolder(disk, dirname(path));
    let temporary: string | undefined;
    try {
      temporary = writeTemporary(disk, dirname(path), text, mode, processes);
      expect(disk, path, before);
      disk.rename(temporary, path);
      temporary = undefined;
      orUndo(
        () => folder.sync(),
        () => disk.rename(writeTemporary(disk, dirname(path), before, mode, processes), path),
      );
    } finally {
      folder.close();
      removeTemporary(disk, temporary);
    }
  });
}

/**
 * Gives a file a new text whatever it reads now, mode 0600; whoever reads along sees the old text or the new one.
 *
 * @throws Failure `disk`; what was there is then still there
 */
export function overwriteDurable(disk: Disk, path: string, text: string, processes: Processes): void {
  onDisk('save', path, () => {
    const there = disk.lookAt(path);
    if (there?.isSymbolicLink() === true) throw new Refusal('it is a link, and links are not followed');
    if (there?.isFile() === false) throw new Refusal('it is not a file');
    const folder = openFolder(disk, dirname(path));
    let temporary: string | undefined;
    try {
      temporary = writeTemporary(disk, dirname(path), text, privateFile, processes);
      disk.rename(temporary, path);
      temporary = undefined;
      folder.sync();
    } finally {
      folder.close();
      removeTemporary(disk, temporary);
    }
  });
}

/**
 * Makes a folder and those above it that are missing, open to their owner alone, and durable.
 *
 * @returns false when it is there already. @throws what the disk throws
 */
export function makeFolder(disk: Disk, path: string): boolean {
  const there = disk.lookAt(path);
  if (there !== undefined && !there.isDirectory()) {
    throw new Refusal(
      there.isSymbolicLink() ? `${path} is a link, and links are not followed` : `${path} is not a folder`,
    );
  }
  const parent = dirname(path);
  const isNew = there === undefined && makeOne(disk, path, parent);
  // Also when it is there: whoever made it may have been cut off before this.
  syncFolder(disk, parent);
  return isNew;
}

function makeOne(disk: Disk, path: string, parent: string): boolean {
  // A link above the folders that are ours is followed by the system.
  if (parent !== path && disk.lookAt(parent)?.isSymbolicLink() !== true) makeFolder(disk, parent);
  try {
    disk.makeFolder(path, privateFolder);
  } catch (thrown) {
    // Somebody else made it in the meantime.
    if (codeOf(thrown) === 'EEXIST' && disk.lookAt(path)?.isDirectory() === true) return false;
    throw thrown;
  }
  // The mode so far is what the umask has left of it.
  disk.changeFolderMode(path, privateFolder);
  return true;
}

/** Brings the names in a folder to the disk, where the system knows such a thing. */
export function syncFolder(disk: Disk, path: string): void {
  const folder = openFolder(disk, path);
  try {
    folder.sync();
  } finally {
    folder.close();
  }
}

/** Opened before names are changed in it: afterwards there may be no file handle left to be had. */
function openFolder(disk: Disk, path: string): { sync(): void; close(): void } {
  let folder: number | undefined;
  unless(folderCannotOpen, () => {
    folder = disk.open(path, openFlags.folder);
  });
  const handle = folder;
  return {
    sync: () => unless(folderCannotSync, () => (handle === undefined ? undefined : disk.sync(handle))),
    // It was only read: no close of it can take anything back.
    close: () => quietly(() => (handle === undefined ? undefined : disk.close(handle))),
  };
}

/** Windows opens no folders; one that may be entered and not read, such as a shared /home, says EACCES too. */
const folderCannotOpen: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EACCES']);
/** Some network folders have nothing to sync. */
const folderCannotSync: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS']);

function unless(codes: ReadonlySet<string>, work: () => void): void {
  try {
    work();
  } catch (thrown) {
    if (!codes.has(codeOf(thrown) ?? '')) throw thrown;
  }
}

/** Writes all bytes, in as many calls as it takes. */
export function writeAll(disk: Disk, file: number, content: string | Uint8Array): number {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  let written = 0;
  while (written < bytes.length) {
    const count = disk.write(file, bytes, written, bytes.length - written);
    if (count === 0) throw new Refusal('the disk took nothing more');
    written += count;
  }
  return written;
}

/** For tidying up: what goes wrong there changes nothing that anybody was told. */
export function quietly(work: () => void): void {
  try {
    work();
  } catch {
    // `career doctor` finds what is left.
  }
}

/** The path of a new file in `folder` that holds `text`, whole and synced. */
function writeTemporary(
  disk: Disk,
  folder: string,
  text: string,
  mode: number,
  processes: Processes,
): string {
  const path = temporaryPath(disk, folder, processes);
  try {
    const file = disk.open(path, openFlags.createNew, privateFile);
    try {
      // Until now the mode is what the umask has left of it.
      disk.changeMode(file, mode);
      writeAll(disk, file, text);
      disk.sync(file);
    } finally {
      disk.close(file);
    }
    return path;
  } catch (thrown) {
    removeTemporary(disk, path);
    throw thrown;
  }
}

function removeTemporary(disk: Disk, path: string | undefined): void {
  if (path !== undefined) quietly(() => disk.remove(path));
}

/** A name of ours that is free: an earlier process of the same number may have left one. */
export function temporaryPath(disk: Disk, folder: string, processes: Processes): string {
  for (;;) {
    counter += 1;
    const path = join(folder, `${temporaryPrefix}${counter}-${processes.self}`);
    if (disk.lookAt(path) === undefined) return path;
  }
}

/** Gives the temporary file its real name, unless somebody has it. */
function giveName(disk: Disk, temporary: string, path: string, processes: Processes): boolean {
  try {
    disk.link(temporary, path);
    return true;
  } catch (thrown) {
    // Over a network the answer to a link that was made can get lost, and the second try finds the first.
    if (disk.lookAt(temporary)?.nlink === 2) return true;
    const code = codeOf(thrown) ?? '';
    if (code === 'EEXIST') return false;
    if (linkRefused.has(code)) return renameUnderClaim(disk, temporary, path, processes);
    throw thrown;
  }
}

/** What file systems without links, or folders that do not allow them, answer. */
const linkRefused = new Set([
  'EPERM',
  'EACCES',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EXDEV',
  'EINVAL',
  'EMLINK',
]);

/**
 * Without links only a rename gives a whole file a name at once, and a rename takes names that are in use.
 * So the name is first claimed among all processes that go this way; a claim never looks like an entry.
 */
function renameUnderClaim(disk: Disk, temporary: string, path: string, processes: Processes): boolean {
  const name = path.slice(dirname(path).length + 1);
  const claim = takeLock(disk, dirname(path), `.career-claim-${name}`, processes);
  if ('heldBy' in claim) return false;
  try {
    if (disk.lookAt(path) !== undefined) return false;
    disk.rename(temporary, path);
    return true;
  } finally {
    quietly(() => claim.release());
  }
}

/** The mode of a file that reads as expected. */
function expect(disk: Disk, path: string, before: string): number {
  const { bytes, mode } = readFile(disk, path);
  const text = exactTextOf(bytes);
  if (text === undefined) throw new Refusal('it is not UTF-8 throughout, so it is left as it is');
  if (text !== before) throw new Failure('changed-on-disk', { path });
  return mode;
}

/** Undoes what came before when the work fails, and passes the failure on. */
function orUndo(work: () => void, undo: () => void): void {
  try {
    work();
  } catch (thrown) {
    quietly(undo);
    throw thrown;
  }
}
