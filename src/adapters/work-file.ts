/** Files of our own for an editor to open: private, durable, and still there after a crash. */
import { join } from 'node:path';
import type { WorkFile, WorkFiles } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';
import type { Disk } from './disk.ts';
import { codeOf, onDisk } from './disk-failure.ts';
import { createDurable, makeFolder, replaceDurable } from './durable.ts';
import type { Processes } from './processes.ts';
import { exactTextOf, readFile } from './read-file.ts';

export interface WorkPlace {
  readonly disk: Disk;
  readonly processes: Processes;
  /** Made when the first file is. */
  readonly folder: string;
}

export function createWorkFiles(place: WorkPlace): WorkFiles {
  const { disk, folder, processes } = place;
  return {
    create(name, text) {
      onDisk('make', folder, () => makeFolder(disk, folder));
      for (let number = 1; ; number += 1) {
        const path = pathOf(folder, number === 1 ? name : `${name}-${number}`);
        if (createDurable(disk, path, text, processes)) return openWorkFile(place, path);
      }
    },
    existing(name) {
      const path = pathOf(folder, name);
      return onDisk('look for', path, () => disk.lookAt(path)?.isFile()) === true
        ? openWorkFile(place, path)
        : undefined;
    },
  };
}

/** A name can be an entry's path; anything in it that could lead elsewhere is written as `%`. */
function pathOf(folder: string, name: string): string {
  return join(folder, `${encodeURIComponent(name).replaceAll('.', '%2E')}.md`);
}

function openWorkFile({ disk, processes }: WorkPlace, path: string): WorkFile {
  function read(): string {
    const text = onDisk('read', path, () => exactTextOf(readFile(disk, path).bytes));
    if (text === undefined) {
      throw new Failure('unreadable', {
        file: path,
        at: { line: 1, column: 1 },
        why: 'the file is not UTF-8',
        remedy: `save ${path} as UTF-8, then run it again`,
      });
    }
    return text;
  }
  return {
    path,
    read,
    write: (text) => replaceDurable(disk, path, read(), text, processes),
    remove() {
      onDisk('remove', path, () => {
        try {
          disk.remove(path);
        } catch (thrown) {
          if (codeOf(thrown) !== 'ENOENT') throw thrown;
        }
      });
    },
  };
}
