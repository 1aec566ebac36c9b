/**
 * A disk in memory that knows what a power cut leaves: a file's bytes last once the file was synced, a name
 * once its folder was. Stricter than most real file systems, which is what a proof wants.
 */
import { posix } from 'node:path';
import type { Disk, FileStat, FolderEntry } from '../../src/adapters/disk.ts';
import { openFlags } from '../../src/adapters/disk.ts';

interface Node {
  mode: number;
  nlink: number;
  writtenAt: number;
  changedAt: number;
  /** Of a file. */
  data: Buffer;
  synced: Buffer;
  /** Of a folder. */
  names?: Map<string, Node>;
  syncedNames: ReadonlyMap<string, Node>;
}

interface OpenFile {
  readonly node: Node;
  position: number;
  readonly append: boolean;
}

/** What the cut takes of all that was not synced. */
export type PowerCut =
  /** Every new byte and every new, changed or removed name. */
  | 'lost'
  /** Names are as last seen; of new bytes every second half is missing. */
  | 'names first'
  /** Removals have reached the disk, new names and bytes have not. */
  | 'removals first';

export class MemoryDisk implements Disk {
  /** The time that is set down for what is written from now on. */
  now = 0;
  #root = this.#folder();
  readonly #files = new Map<number, OpenFile>();
  #nextFile = 3;

  open(path: string, flags: number, mode = 0o666): number {
    const { folder, name, node } = this.#resolve(path);
    const creates = (flags & openFlags.createNew) === openFlags.createNew;
    if (creates && node !== undefined) throw fault('EEXIST', path);
    const opened = node ?? (creates ? this.#file(mode) : undefined);
    if (opened === undefined) throw fault('ENOENT', path);
    if (node === undefined) {
      folder.names?.set(name, opened);
      opened.nlink = 1;
    }
    const file = this.#nextFile++;
    this.#files.set(file, { node: opened, position: 0, append: flags === openFlags.append });
    return file;
  }

  close(file: number): void {
    this.#opened(file);
    this.#files.delete(file);
  }

  read(file: number, into: Uint8Array, offset: number, length: number): number {
    const opened = this.#opened(file);
    const count = Math.min(length, opened.node.data.length - opened.position);
    into.set(opened.node.data.subarray(opened.position, opened.position + count), offset);
    opened.position += count;
    return count;
  }

  write(file: number, from: Uint8Array, offset: number, length: number): number {
    const opened = this.#opened(file);
    const { node } = opened;
    const at = opened.append ? node.data.length : opened.position;
    const data = Buffer.alloc(Math.max(node.data.length, at + length));
    node.data.copy(data);
    data.set(from.subarray(offset, offset + length), at);
    node.data = data;
    node.writtenAt = node.changedAt = this.now;
    opened.position = at + length;
    return length;
  }

  truncate(file: number, size: number): void {
    const { node } = this.#opened(file);
    node.data = node.data.subarray(0, size);
    node.writtenAt = node.changedAt = this.now;
  }

  sync(file: number): void {
    const { node } = this.#opened(file);
    node.synced = node.data;
    if (node.names !== undefined) node.syncedNames = new Map(node.names);
  }

  syncData(file: number): void {
    this.sync(file);
  }

  changeMode(file: number, mode: number): void {
    this.#opened(file).node.mode = mode;
  }

  stat(file: number): FileStat {
    return statOf(this.#opened(file).node);
  }

  lookAt(path: string): FileStat | undefined {
    const node = this.#find(path);
    return node === undefined ? undefined : statOf(node);
  }

  list(path: string): FolderEntry[] {
    const node = this.#find(path);
    if (node === undefined) throw fault('ENOENT', path);
    if (node.names === undefined) throw fault('ENOTDIR', path);
    return [...node.names].map(([name, child]) => ({ ...kindOf(child), name }));
  }

  names(path: string): string[] {
    return this.list(path).map(({ name }) => name);
  }

  makeFolder(path: string, mode: number): void {
    const { folder, name, node } = this.#resolve(path);
    if (node !== undefined) throw fault('EEXIST', path);
    const made = this.#folder();
    made.mode = mode;
    folder.names?.set(name, made);
  }

  changeFolderMode(path: string, mode: number): void {
    const node = this.#find(path);
    if (node === undefined) throw fault('ENOENT', path);
    node.mode = mode;
  }

  link(existing: string, path: string): void {
    const node = this.#find(existing);
    if (node === undefined) throw fault('ENOENT', existing);
    const target = this.#resolve(path);
    if (target.node !== undefined) throw fault('EEXIST', path);
    target.folder.names?.set(target.name, node);
    node.nlink += 1;
  }

  rename(from: string, to: string): void {
    const source = this.#resolve(from);
    if (source.node === undefined) throw fault('ENOENT', from);
    const target = this.#resolve(to);
    // POSIX: two names of one file are left as they are.
    if (target.node === source.node) return;
    if (target.node !== undefined) target.node.nlink -= 1;
    target.folder.names?.set(target.name, source.node);
    source.folder.names?.delete(source.name);
    // As on Linux and macOS: another name is a change of the file.
    source.node.changedAt = this.now;
  }

  remove(path: string): void {
    const { folder, name, node } = this.#resolve(path);
    if (node === undefined) throw fault('ENOENT', path);
    if (node.names !== undefined) throw fault('EISDIR', path);
    folder.names?.delete(name);
    node.nlink -= 1;
  }

  realPath(path: string): string {
    if (this.#find(path) === undefined) throw fault('ENOENT', path);
    return posix.resolve(path);
  }

  /** Something about a file changes, but not its bytes: putting its time of writing back, for one. */
  touch(path: string): void {
    const node = this.#find(path);
    if (node !== undefined) node.changedAt = this.now;
  }

  /** Everything as it is now has reached the disk. */
  settle(): void {
    for (const node of this.#all()) {
      node.synced = node.data;
      if (node.names !== undefined) node.syncedNames = new Map(node.names);
    }
  }

  cutPower(kind: PowerCut): void {
    this.#files.clear();
    for (const node of this.#all()) {
      if (node.names !== undefined) node.names = survivingNames(node.names, node.syncedNames, kind);
      else node.data = kind === 'names first' ? halfOfNew(node) : node.synced;
    }
    for (const node of this.#all()) node.nlink = 0;
    for (const node of this.#all()) for (const child of node.names?.values() ?? []) child.nlink += 1;
    this.settle();
  }

  #file(mode: number): Node {
    return {
      mode,
      nlink: 0,
      writtenAt: this.now,
      changedAt: this.now,
      data: empty,
      synced: empty,
      syncedNames: new Map(),
    };
  }

  #folder(): Node {
    return { ...this.#file(0o755), names: new Map() };
  }

  /** Every node that is reachable, or was when its folder was last synced. */
  #all(): Set<Node> {
    const found = new Set<Node>();
    const visit = (node: Node): void => {
      if (found.has(node)) return;
      found.add(node);
      for (const child of [...(node.names?.values() ?? []), ...node.syncedNames.values()]) visit(child);
    };
    visit(this.#root);
    return found;
  }

  #opened(file: number): OpenFile {
    const opened = this.#files.get(file);
    if (opened === undefined) throw fault('EBADF', String(file));
    return opened;
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const part of partsOf(path)) node = node?.names?.get(part);
    return node;
  }

  #resolve(path: string): { folder: Node; name: string; node: Node | undefined } {
    const parts = partsOf(path);
    const name = parts.pop() ?? '';
    if (name === '') return { folder: this.#root, name, node: this.#root };
    const folder = this.#find(`/${parts.join('/')}`);
    if (folder === undefined) throw fault('ENOENT', path);
    if (folder.names === undefined) throw fault('ENOTDIR', path);
    return { folder, name, node: folder.names.get(name) };
  }
}

const empty = Buffer.alloc(0);

function partsOf(path: string): string[] {
  return path.split('/').filter((part) => part !== '');
}

function statOf(node: Node): FileStat {
  const { mode, nlink, data } = node;
  return {
    ...kindOf(node),
    mode,
    nlink,
    size: data.length,
    mtimeMs: node.writtenAt,
    ctimeMs: node.changedAt,
  };
}

function kindOf(node: Node): Omit<FolderEntry, 'name'> {
  const isFolder = node.names !== undefined;
  return { isFile: () => !isFolder, isDirectory: () => isFolder, isSymbolicLink: () => false };
}

function survivingNames(
  now: ReadonlyMap<string, Node>,
  synced: ReadonlyMap<string, Node>,
  kind: PowerCut,
): Map<string, Node> {
  if (kind === 'names first') return new Map(now);
  return new Map(kind === 'lost' ? synced : [...synced].filter(([name]) => now.has(name)));
}

function halfOfNew({ data, synced }: Node): Buffer {
  if (!data.subarray(0, synced.length).equals(synced)) return synced;
  return data.subarray(0, synced.length + Math.floor((data.length - synced.length) / 2));
}

export function fault(code: string, path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}
