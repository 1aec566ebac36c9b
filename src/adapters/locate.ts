/** Decides which folder is the journal, and where settings, drafts and caches are kept. */
import { join, posix, resolve, win32 } from 'node:path';
import { Failure } from '../core/problem.ts';
import type { Disk } from './disk.ts';
import { codeOf, onDisk } from './disk-failure.ts';

/** What the choice depends on besides the disk. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly cwd: string;
}

/** The user's own folders for this program, by absolute path; none of them may exist yet. */
export interface UserFolders {
  readonly config: string;
  readonly state: string;
  readonly cache: string;
}

/** `$XDG_*` and their defaults, on macOS too; `%APPDATA%` and `%LOCALAPPDATA%` on Windows. */
export function userFolders({ env, platform, home }: Omit<Surroundings, 'cwd'>): UserFolders {
  if (platform === 'win32') {
    const roaming = win32.join(env['APPDATA'] || win32.join(home, 'AppData', 'Roaming'), 'career');
    const local = win32.join(env['LOCALAPPDATA'] || win32.join(home, 'AppData', 'Local'), 'career');
    return { config: roaming, state: win32.join(local, 'state'), cache: win32.join(local, 'cache') };
  }
  const folder = (variable: string, ...preset: string[]): string => {
    const given = env[variable];
    // The XDG specification: a path that is not absolute is to be ignored.
    const base = given !== undefined && posix.isAbsolute(given) ? given : posix.join(home, ...preset);
    return posix.join(base, 'career');
  };
  return {
    config: folder('XDG_CONFIG_HOME', '.config'),
    state: folder('XDG_STATE_HOME', '.local', 'state'),
    cache: folder('XDG_CACHE_HOME', '.cache'),
  };
}

export interface Wishes {
  /** `--dir`, as given. */
  readonly dir: string | undefined;
  /** The user settings' `journal`, asked for only when nothing nearer decides. */
  configured(): Promise<string | undefined>;
}

/**
 * The journal's absolute path, without links; the folder may not exist yet. In this order: `--dir`,
 * `$CAREER_HOME`, the nearest folder from here upwards that holds `.career/`, the settings, `~/career`.
 *
 * @throws Failure `bad-option` when the place is taken by a file, `disk`
 */
export async function locateJournal(disk: Disk, here: Surroundings, wishes: Wishes): Promise<string> {
  const { env, cwd, home } = here;
  if (wishes.dir !== undefined) return asFolder(disk, resolve(cwd, wishes.dir), '--dir');
  const fromEnv = env['CAREER_HOME'];
  if (fromEnv !== undefined && fromEnv !== '') return asFolder(disk, resolve(cwd, fromEnv), 'CAREER_HOME');
  const above = nearestJournal(disk, cwd);
  if (above !== undefined) return asFolder(disk, above, 'the journal');
  const fromSettings = await wishes.configured();
  if (fromSettings !== undefined && fromSettings !== '') {
    return asFolder(disk, fromHome(fromSettings, home), "the setting 'journal'");
  }
  return asFolder(disk, join(home, 'career'), 'the journal');
}

/** `~/career` and `career` both lie in the home folder: settings are not read anywhere in particular. */
export function fromHome(path: string, home: string): string {
  if (path === '~') return home;
  return resolve(home, /^~[/\\]/.test(path) ? path.slice(2) : path);
}

/** The folder from there upwards that is a journal, the nearest first. @throws Failure `disk` */
export function nearestJournal(disk: Disk, from: string): string | undefined {
  let folder = from;
  for (;;) {
    if (isFolder(disk, join(folder, '.career'))) return folder;
    const parent = resolve(folder, '..');
    if (parent === folder) return undefined;
    folder = parent;
  }
}

/** A folder above that is closed to us is not one of ours. */
function isFolder(disk: Disk, path: string): boolean {
  return onDisk('look for', path, () => {
    try {
      return disk.lookAt(path)?.isDirectory() === true;
    } catch (thrown) {
      if (codeOf(thrown) === 'EACCES') return false;
      throw thrown;
    }
  });
}

function asFolder(disk: Disk, path: string, name: string): string {
  const real = onDisk('open', path, () => realPath(disk, path));
  if (onDisk('open', path, () => disk.lookAt(real)?.isDirectory()) !== false) return real;
  throw new Failure('bad-option', {
    message: `${name} should be a folder, and ${path} is a file`,
    hint: 'career --dir FOLDER list',
  });
}

/** The path without links, as far down as it exists. */
function realPath(disk: Disk, path: string): string {
  const parent = resolve(path, '..');
  if (parent === path) return path;
  if (disk.lookAt(path) === undefined) return join(realPath(disk, parent), path.slice(parent.length));
  return disk.realPath(path);
}

/** Where a journal's drafts are: in the state folder, by the hash of the journal's real path. */
export function draftsFolder(state: string, root: string): string {
  return join(state, hash(root), 'drafts');
}

/** Where the files lie that an editor is given to open: beside the journal's drafts. */
export function workFolder(state: string, root: string): string {
  return join(state, hash(root), 'work');
}

/** Where what was worked out from a journal's pages is kept. */
export function cacheFolder(cache: string, root: string): string {
  return join(cache, hash(root));
}

/**
 * FNV-1a in 64 bits, as 16 hexadecimal digits: it only has to tell a person's few journals apart, and
 * loading a cryptographic hash would take longer than all else that `career status` does.
 *
 * @see http://www.isthe.com/chongo/tech/comp/fnv/
 */
function hash(text: string): string {
  let value = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text, 'utf8')) {
    value = BigInt.asUintN(64, (value ^ BigInt(byte)) * 0x100000001b3n);
  }
  return value.toString(16).padStart(16, '0');
}
