/** Files of a disk in memory as whole texts, where a test does not look at single calls. */
import { dirname } from 'node:path';
import { openFlags } from '../../src/adapters/disk.ts';
import type { MemoryDisk } from '../faults/memory-disk.ts';

/** In the place of the file that is there; folders are made. */
export function putFile(disk: MemoryDisk, path: string, text: string): void {
  putFolder(disk, dirname(path));
  if (disk.lookAt(path) !== undefined) disk.remove(path);
  const bytes = Buffer.from(text);
  const file = disk.open(path, openFlags.createNew, 0o600);
  if (bytes.length > 0) disk.write(file, bytes, 0, bytes.length);
  disk.close(file);
}

function putFolder(disk: MemoryDisk, path: string): void {
  if (path === '/' || disk.lookAt(path) !== undefined) return;
  putFolder(disk, dirname(path));
  disk.makeFolder(path, 0o700);
}

export function textAt(disk: MemoryDisk, path: string): string {
  const bytes = Buffer.alloc(disk.lookAt(path)?.size ?? 0);
  const file = disk.open(path, openFlags.read);
  disk.read(file, bytes, 0, bytes.length);
  disk.close(file);
  return bytes.toString();
}
