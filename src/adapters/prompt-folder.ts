/** Reads the files of a prompts folder, which anyone may have put there. */
import { join } from 'node:path';
import type { SetFinding } from '../core/ports.ts';
import type { Position } from '../core/value.ts';
import type { Disk } from './disk.ts';
import { whyOf } from './disk-failure.ts';
import { exactTextOf, overCap, readFile } from './read-file.ts';

/** A prompt file larger than this, in bytes, is not read. */
export const promptFileCap = 64 * 1024;

export const tooLarge = overCap(promptFileCap);

export const listsFile = 'lists.yaml';

/** Words for one thing. */
export const conceptsFile = 'concepts.txt';

/** The journal's folder for its own. */
export const ownFolder = 'prompts';

/** Within a prompts folder: the steps of a review. */
export const stepsFolder = 'review';

/** The name that stands for the folder where it cannot be read at all. */
export const wholeFolder = '';

/** A file's text, or why there is none. */
export type PromptFile = { readonly name: string } & ({ readonly text: string } | { readonly why: string });

/**
 * The files `*.md`, in the order of their names, and `lists.yaml`, in a folder that may be missing. Hidden
 * files and a `README.md` are passed over; links are not followed.
 */
export function readPromptFolder(disk: Disk, folder: string): readonly PromptFile[] {
  try {
    const there = disk.lookAt(folder);
    if (there === undefined) return [];
    if (!there.isDirectory())
      return [
        {
          name: wholeFolder,
          why: there.isSymbolicLink() ? 'it is a link, and links are not followed' : 'it is not a folder',
        },
      ];
    const names = disk.list(folder).map(({ name }) => name);
    return names
      .filter((name) => isPromptName(name))
      .sort()
      .map((name) => readPromptFile(disk, folder, name));
  } catch (thrown) {
    return [{ name: wholeFolder, why: reason(thrown) }];
  }
}

function isPromptName(name: string): boolean {
  if (name === listsFile) return true;
  return name.endsWith('.md') && !name.startsWith('.') && name.toLowerCase() !== 'readme.md';
}

export function readPromptFile(disk: Disk, folder: string, name: string): PromptFile {
  try {
    const text = exactTextOf(readFile(disk, join(folder, name), promptFileCap).bytes);
    return text === undefined ? { name, why: 'it is not UTF-8 throughout' } : { name, text };
  } catch (thrown) {
    return { name, why: reason(thrown) };
  }
}

/** What keeps the journal's own concepts from being read, if there are any. @param folder the journal's for its own */
export function conceptsFindings(disk: Disk, folder: string): readonly SetFinding[] {
  const there = statusOf(disk, join(folder, conceptsFile));
  if (there === undefined) return [];
  const read = readPromptFile(disk, folder, conceptsFile);
  if ('text' in read) return [];
  const finding = unreadFile(`${ownFolder}/${conceptsFile}`, read.why);
  return [there.isFile() ? finding : { ...finding, meanwhile: 'the built-in list is used' }];
}

/** Of a folder that cannot be looked into, that is said of the folder. */
function statusOf(disk: Disk, path: string): ReturnType<Disk['lookAt']> {
  try {
    return disk.lookAt(path);
  } catch (thrown) {
    reason(thrown);
    return undefined;
  }
}

/** A file that could not be read has no place to point at. */
export function unreadFile(file: string, why: string): SetFinding {
  const at: Position = { line: 1, column: 1 };
  return { file, at, why, excerpt: { text: '', at } };
}

function reason(thrown: unknown): string {
  const why = whyOf(thrown);
  if (why === undefined) throw thrown;
  return why;
}
