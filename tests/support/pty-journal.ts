/** A HOME for the program in a terminal: a journal with sets of the test's own, and what became of it on disk. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { Entry } from '../../src/core/entry.ts';
import { readEntry } from '../../src/core/read-entry.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import type { Pty, PtyOptions, WhenFinished } from './pty.ts';
import { openPty } from './pty.ts';
import { tempDir } from './temp.ts';

/** A Friday; the day every sitting of these tests has, unless it says otherwise. */
export const now = '2026-03-06T17:42:10+00:00';

/** Keys by their names. */
export const key = {
  enter: '\r',
  tab: '\t',
  back: '\u001b[Z',
  up: '\u001b[A',
  down: '\u001b[B',
  right: '\u001b[C',
  left: '\u001b[D',
  backspace: '\u007f',
  ctrlC: '\u0003',
  ctrlD: '\u0004',
  ctrlO: '\u000f',
  ctrlU: '\u0015',
  ctrlZ: '\u001a',
} as const;

/** A text as keys, one for each character. */
export function letters(text: string): string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

export interface JournalHome {
  readonly home: string;
  /** The journal's folder. */
  readonly root: string;
  /** Opens the program in a terminal of its own. */
  career(args: readonly string[], options?: Partial<Omit<PtyOptions, 'args' | 'home'>>): Pty;
  /** Writes a prompt set of the journal's own. */
  addSet(id: string, text: string): void;
  addEntry(path: string, text: string): void;
  /** Paths of the entries, relative to the journal. */
  entries(): string[];
  entryText(path: string): string;
  entry(path: string): Entry;
  /** The lines of a set's draft, parsed; none where there is no draft. */
  draft(set: string): Mapping[];
  /** Files that are neither entries, prompt sets nor settings: drafts, locks, work files. */
  leftovers(): string[];
}

export function journalHome(whenFinished?: WhenFinished): JournalHome {
  const home = tempDir(whenFinished);
  const root = join(home, 'career');
  const write = (folder: string, path: string, text: string): void => {
    mkdirSync(join(root, folder, path, '..'), { recursive: true });
    writeFileSync(join(root, folder, path), text);
  };
  const entryText = (path: string): string => readFileSync(join(root, path), 'utf8');
  const drafts = (): string[] => filesIn(join(home, '.local/state/career'));
  return {
    home,
    root,
    career: (args, options = {}) =>
      openPty({
        args,
        home,
        ...options,
        env: { CAREER_NOW: now, NO_COLOR: '1', ...options.env },
        ...(whenFinished === undefined ? {} : { whenFinished }),
      }),
    addSet: (id, text) => write('prompts', `${id}.md`, text),
    addEntry: (path, text) => write('.', path, text),
    entries: () =>
      filesIn(root)
        .map((path) => path.slice(root.length + 1))
        .filter((path) => path.endsWith('.md') && !path.startsWith('prompts/')),
    entryText,
    entry(path) {
      const entry = readEntry(path, yamlCodec.readPage(entryText(path)));
      if (entry === undefined) throw new Error(`${path} is no entry`);
      return entry;
    },
    draft(set) {
      const path = drafts().find((file) => file.endsWith(`/${set}.jsonl`));
      if (path === undefined) return [];
      const lines = readFileSync(path, 'utf8').split('\n');
      return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Mapping);
    },
    leftovers: drafts,
  };
}

/** What was accepted as the answer to a question, as the draft holds it. */
export function acceptedIn(draft: readonly Mapping[], question: string): Value | undefined {
  return draft.findLast(({ event, key: of }) => event === 'answer' && of === question)?.['value'];
}

/** What stood half-typed at a question, as the draft holds it. */
export function typedIn(draft: readonly Mapping[], question: string): Value | undefined {
  return draft.findLast(({ event, key: of }) => event === 'typed' && of === question)?.['value'];
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
