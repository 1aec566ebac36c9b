/**
 * The few file-system calls that touch a journal, its drafts and its settings, as one small port: tests
 * make single calls fail, end the 'process' in the middle of one, and count what is opened.
 *
 * Synchronous throughout: reading ten thousand small files this way takes a fifth of the time that the
 * promised calls take, and a write that must be on disk before the next question has nothing to overlap.
 */
import * as fs from 'node:fs';

/** What is at a path, or behind an open file. */
export interface FileStat {
  readonly mode: number;
  readonly size: number;
  /** How many names the file has. */
  readonly nlink: number;
  /** When its bytes were last written, and when anything about it last changed: milliseconds since 1970. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** A name in a folder, with what it is. */
export interface FolderEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** Every call throws what node:fs throws: an `Error` with `code`. Paths are absolute. */
export interface Disk {
  /** @param flags of `openFlags`, joined with `|` */
  open(path: string, flags: number, mode?: number): number;
  close(file: number): void;
  /** Bytes read, from the file's own position. */
  read(file: number, into: Uint8Array, offset: number, length: number): number;
  /** Bytes written, which may be fewer than asked for. */
  write(file: number, from: Uint8Array, offset: number, length: number): number;
  truncate(file: number, size: number): void;
  sync(file: number): void;
  /** As `sync`, without the times. */
  syncData(file: number): void;
  changeMode(file: number, mode: number): void;
  stat(file: number): FileStat;
  /** What is at the path itself, links not followed; undefined when nothing is. */
  lookAt(path: string): FileStat | undefined;
  list(path: string): FolderEntry[];
  /** The names in a folder alone, in half the time. */
  names(path: string): string[];
  /** The mode is what the process's umask leaves of it. */
  makeFolder(path: string, mode: number): void;
  /** For folders; the mode of a file is changed through the open file, which cannot be a link. */
  changeFolderMode(path: string, mode: number): void;
  /** Gives a file a second name; never takes a name that is in use. */
  link(existing: string, path: string): void;
  /** Takes the place of what has the new name. */
  rename(from: string, to: string): void;
  remove(path: string): void;
  /** The path without links, in the letters in which it is stored. */
  realPath(path: string): string;
}

const { O_RDONLY, O_WRONLY, O_CREAT, O_EXCL, O_APPEND } = fs.constants;
// Windows has neither of these, and no links or named pipes that they would guard against.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = fs.constants as Partial<typeof fs.constants>;

/** The ways in which files are opened here. */
export const openFlags = {
  /** A link is refused; a named pipe is opened without waiting for its other end, and then seen to be one. */
  read: O_RDONLY | O_NOFOLLOW | O_NONBLOCK,
  /** Fails when the name is in use. */
  createNew: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
  append: O_WRONLY | O_APPEND | O_NOFOLLOW | O_NONBLOCK,
  folder: O_RDONLY,
} as const;

export const nodeDisk: Disk = {
  open: (path, flags, mode) => fs.openSync(path, flags, mode),
  close: (file) => fs.closeSync(file),
  read: (file, into, offset, length) => fs.readSync(file, into, offset, length, null),
  write: (file, from, offset, length) => fs.writeSync(file, from, offset, length, null),
  truncate: (file, size) => fs.ftruncateSync(file, size),
  sync: (file) => fs.fsyncSync(file),
  syncData: (file) => fs.fdatasyncSync(file),
  changeMode: (file, mode) => fs.fchmodSync(file, mode),
  stat: (file) => fs.fstatSync(file),
  lookAt: (path) => fs.lstatSync(path, { throwIfNoEntry: false }),
  list: (path) => fs.readdirSync(path, { withFileTypes: true }),
  names: (path) => fs.readdirSync(path),
  makeFolder: (path, mode) => fs.mkdirSync(path, { mode }),
  changeFolderMode: (path, mode) => fs.chmodSync(path, mode),
  link: (existing, path) => fs.linkSync(existing, path),
  rename: (from, to) => fs.renameSync(from, to),
  remove: (path) => fs.unlinkSync(path),
  realPath: (path) => fs.realpathSync.native(path),
};
