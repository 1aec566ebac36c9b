/** The word lists that themes are found with: general English, and the concepts, which the journal may have its own of. */
import { join } from 'node:path';
import type { WordLists } from '../core/ports.ts';
import type { Disk } from './disk.ts';
import { onDisk } from './disk-failure.ts';
import { conceptsFile, ownFolder, promptFileCap } from './prompt-folder.ts';
import { readFile, textOf } from './read-file.ts';

/** @param journal the folder of the journal */
export function wordLists(disk: Disk, packageRoot: string, journal: string): WordLists {
  return {
    english() {
      const built = join(packageRoot, 'dist', 'words.txt');
      const file = isFile(disk, built) ? built : join(packageRoot, 'src/themes/lexicon/words.txt');
      return Buffer.from(bytesOf(disk, file)).toString('latin1');
    },
    concepts() {
      const own = join(journal, ownFolder, conceptsFile);
      const file = isFile(disk, own) ? own : join(packageRoot, 'prompts', conceptsFile);
      return textOf(bytesOf(disk, file, promptFileCap));
    },
  };
}

function isFile(disk: Disk, path: string): boolean {
  return onDisk('read', path, () => disk.lookAt(path)?.isFile() === true);
}

function bytesOf(disk: Disk, path: string, cap?: number): Uint8Array {
  return onDisk('read', path, () => readFile(disk, path, cap).bytes);
}
