/**
 * The prompt sets and lists that come with the program. The build parses them once into `prompts.json`, so
 * that the first question need not wait for YAML; what it holds counts only while the files still read as
 * they did then, so it can never be out of date.
 */
import { join } from 'node:path';
import type { SetFinding, YamlCodec } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';
import { isStepId, stepIds } from '../core/review/steps.ts';
import { ownValue } from '../core/value.ts';
import type { Disk } from './disk.ts';
import { whyOf } from './disk-failure.ts';
import type { StoredSet } from './own-prompts.ts';
import { knownToSteps } from './step-sources.ts';
import { listsFile, readPromptFile, stepsFolder, unreadFile } from './prompt-folder.ts';
import type { Known } from './prompt-text.ts';
import { readFile, textOf } from './read-file.ts';

export type BuiltIn = StoredSet | { readonly findings: readonly SetFinding[] };

export interface BuiltInPrompts {
  ids(): readonly string[];
  /** A step of a review, as `read` reads a set. */
  step(id: string, known: Known): Promise<BuiltIn | undefined>;
  /** The built-in lists and lines. @throws Failure `internal`: without them the program is not whole */
  known(): Promise<Known>;
  /** A set among what is known, which may be more than the built-in lists; undefined when there is none. */
  read(id: string, known: Known): Promise<BuiltIn | undefined>;
}

/** What the build leaves: the files' texts and what they were parsed to. */
interface Parsed {
  readonly lists: { readonly text: string; readonly known: Known };
  readonly sets: Readonly<Record<string, StoredSet>>;
}

/** @param parsedFile where the build has put what it parsed, if it has */
export function builtInPrompts(
  disk: Disk,
  folder: string,
  parsedFile: string | undefined,
  loadYaml: () => Promise<YamlCodec>,
): BuiltInPrompts {
  const parsed = parsedFile === undefined ? undefined : readParsed(disk, parsedFile);

  let listed: readonly string[] | undefined;

  function ids(): readonly string[] {
    listed ??= idsIn(disk, folder);
    return listed;
  }

  /** @param path of its file within the folder, without `.md` */
  async function read(path: string, known: Known): Promise<BuiltIn> {
    const name = `${path}.md`;
    const file = readPromptFile(disk, folder, name);
    if ('why' in file) return { findings: [unreadFile(join(folder, name), file.why)] };
    const before = parsed === undefined ? undefined : ownValue(parsed.sets, path);
    if (before?.text === file.text && known === parsed?.lists.known) return before;
    const { readSetText } = await import('./prompt-text.ts');
    const result = readSetText(file.text, 'built-in', among(path, known), await loadYaml());
    if ('set' in result) return { set: result.set, text: file.text };
    return { findings: result.findings.map((finding) => ({ ...finding, file: join(folder, name) })) };
  }

  return {
    ids,
    async known() {
      const file = readPromptFile(disk, folder, listsFile);
      if ('why' in file) throw notWhole(folder, listsFile, file.why);
      if (file.text === parsed?.lists.text) return parsed.lists.known;
      const { readListsText } = await import('./prompt-text.ts');
      const { lists, scales, findings } = readListsText(file.text, join(folder, listsFile), await loadYaml());
      if (findings[0] !== undefined) throw notWhole(folder, listsFile, findings[0].why);
      return { lists, scales };
    },
    read: async (id, known) => (ids().includes(id) ? read(id, known) : undefined),
    step: async (id, known) => (isStepId(id) ? read(`${stepsFolder}/${id}`, known) : undefined),
  };
}

/** Steps may go over what a review holds, too. */
function among(path: string, known: Known): Known {
  return path.startsWith(`${stepsFolder}/`) ? knownToSteps(known) : known;
}

function idsIn(disk: Disk, folder: string): readonly string[] {
  return disk
    .list(folder)
    .flatMap(({ name }) => (name.endsWith('.md') ? name.slice(0, -'.md'.length) : []))
    .sort();
}

/** What the build writes into `prompts.json`. @throws Failure `internal` when a file is broken */
export async function parseBuiltIn(disk: Disk, folder: string, yaml: YamlCodec): Promise<string> {
  const prompts = builtInPrompts(disk, folder, undefined, async () => yaml);
  const lists = readPromptFile(disk, folder, listsFile);
  const known = await prompts.known();
  const sets: Record<string, StoredSet> = {};
  const keep = (path: string, read: BuiltIn | undefined): void => {
    if (read === undefined || 'findings' in read)
      throw notWhole(folder, `${path}.md`, read?.findings[0]?.why ?? '');
    sets[path] = read;
  };
  for (const id of prompts.ids()) keep(id, await prompts.read(id, known));
  for (const id of stepIds) keep(`${stepsFolder}/${id}`, await prompts.step(id, known));
  const parsed: Parsed = { lists: { text: 'text' in lists ? lists.text : '', known }, sets };
  return JSON.stringify(parsed);
}

/** Missing or damaged, it is done without. */
function readParsed(disk: Disk, path: string): Parsed | undefined {
  try {
    const parsed: unknown = JSON.parse(textOf(readFile(disk, path).bytes));
    return isParsed(parsed) ? parsed : undefined;
  } catch (thrown) {
    if (thrown instanceof SyntaxError || whyOf(thrown) !== undefined) return undefined;
    throw thrown;
  }
}

/** Told from anything else by its keys alone: nobody but the build writes it. */
function isParsed(data: unknown): data is Parsed {
  return typeof data === 'object' && data !== null && 'lists' in data && 'sets' in data;
}

function notWhole(folder: string, name: string, why: string): Failure {
  return new Failure('internal', { message: `${join(folder, name)}: ${why}` });
}
