/** The word lists that themes are found with: general English, and the concepts, which the journal may have its own of. */
import { join } from 'node:path';
import type { WordLists } from '../core/ports.ts';
import type { Disk } from './disk.ts';
import { promptFileCap } from './prompt-folder.ts';
import { readFile, textOf } from './read-file.ts';

export const conceptsFile = 'concepts.txt';

/** @param journal the folder of the journal */
export function wordLists(disk: Disk, packageRoot: string, journal: string): WordLists {
  return {
    english() {
      const built = join(packageRoot, 'dist', 'words.txt');
      const file =
        disk.lookAt(built) === undefined ? join(packageRoot, 'src/themes/lexicon/words.txt') : built;
      return Buffer.from(readFile(disk, file).bytes).toString('latin1');
    },
    concepts() {
      const own = join(journal, 'prompts', conceptsFile);
      const file = disk.lookAt(own)?.isFile() === true ? own : join(packageRoot, 'prompts', conceptsFile);
      return textOf(readFile(disk, file, promptFileCap).bytes);
    },
  };
}
