/** The prompt sets of the program and of one journal, read from their Markdown files. */
import { join } from 'node:path';
import type { PromptSets, SetFinding, YamlCodec } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';
import type { PromptSet } from '../core/prompt-set.ts';
import { isStepId, stepIds } from '../core/review/steps.ts';
import type { BuiltIn } from './built-in-prompts.ts';
import { builtInPrompts } from './built-in-prompts.ts';
import type { Disk } from './disk.ts';
import type { OwnPrompts, StoredSet } from './own-prompts.ts';
import type { Processes } from './processes.ts';
import type { PromptPlaces } from './prompt-files.ts';
import { knownToSteps } from './step-sources.ts';
import {
  conceptsFindings,
  listsFile,
  ownFolder,
  promptFileCap,
  readPromptFolder,
  stepsFolder,
  tooLarge,
  unreadFile,
  wholeFolder,
} from './prompt-folder.ts';

/** @param loadYaml loads the codec, once there is something to read */
export function promptStore(
  places: PromptPlaces,
  disk: Disk,
  processes: Processes,
  loadYaml: () => Promise<YamlCodec>,
): PromptSets {
  const builtIns = builtInPrompts(disk, places.builtIn, places.parsed, loadYaml);
  const readAlready = new Map<string, BuiltIn>();
  let journal: Promise<OwnPrompts> | undefined;
  let journalSteps: Promise<OwnPrompts> | undefined;

  function own(): Promise<OwnPrompts> {
    journal ??= readJournal();
    return journal;
  }

  async function readJournal(): Promise<OwnPrompts> {
    const known = await builtIns.known();
    const files = readPromptFolder(disk, join(places.journal, ownFolder));
    if (files.length === 0) return { known, sets: new Map(), findings: [], passedOver: new Map() };
    const ids = builtIns.ids();
    const { readOwnPrompts } = await import('./own-prompts.ts');
    return readOwnPrompts(files, known, (id) => ids.includes(id), await loadYaml());
  }

  /** The journal's own steps of a review; a file for what is no step has no meaning. */
  async function ownSteps(): Promise<OwnPrompts> {
    const { known } = await own();
    const files = readPromptFolder(disk, join(places.journal, ownFolder, stepsFolder)).filter(
      ({ name }) => name !== listsFile,
    );
    if (files.length === 0) return { known, sets: new Map(), findings: [], passedOver: new Map() };
    const { readOwnPrompts } = await import('./own-prompts.ts');
    const placed = files.map((file) => ({ ...file, name: `${stepsFolder}/${file.name}` }));
    const steps = readOwnPrompts(placed, knownToSteps(known), isStepId, await loadYaml());
    const strays = [...steps.sets.values()].flatMap(({ set, text }) =>
      isStepId(set.id) ? [] : [noStep(set, text)],
    );
    return { ...steps, findings: [...steps.findings, ...strays] };
  }

  async function step(id: string): Promise<PromptSet | undefined> {
    journalSteps ??= ownSteps();
    const ours = (await journalSteps).sets.get(id);
    if (ours !== undefined) return ours.set;
    const theirs = await builtIns.step(id, (await own()).known);
    return theirs !== undefined && 'set' in theirs ? theirs.set : undefined;
  }

  async function builtIn(id: string): Promise<BuiltIn | undefined> {
    const read = readAlready.get(id) ?? (await builtIns.read(id, (await own()).known));
    if (read !== undefined) readAlready.set(id, read);
    return read;
  }

  async function find(id: string): Promise<StoredSet | undefined> {
    const ours = (await own()).sets.get(id);
    if (ours !== undefined) return ours;
    const theirs = await builtIn(id);
    return theirs !== undefined && 'set' in theirs ? theirs : undefined;
  }

  async function all(): Promise<PromptSet[]> {
    const provided: PromptSet[] = [];
    for (const id of builtIns.ids()) {
      const stored = await find(id);
      if (stored !== undefined) provided.push(stored.set);
    }
    const added = [...(await own()).sets.values()]
      .map(({ set }) => set)
      .filter((set) => !provided.includes(set));
    return [...provided.sort(oftenFirst), ...added];
  }

  async function copy(id: string, from: string): Promise<string> {
    const stored = await find(from);
    if (stored === undefined) {
      throw new Failure('no-such-set', { wanted: from, known: (await all()).map((set) => set.id) });
    }
    return id === from ? stored.text : (await loadYaml()).splice(stored.text, ['id'], id);
  }

  return {
    all,
    find: async (id) => (await find(id))?.set,
    lists: async () => (await own()).known.lists,
    step,
    async passedOver(id) {
      const { passedOver } = await own();
      return passedOver.get(id) ?? passedOver.get(wholeFolder);
    },
    text: async (id) => (await find(id))?.text,
    async findings() {
      journalSteps ??= ownSteps();
      const found = [...(await own()).findings, ...(await journalSteps).findings];
      for (const id of builtIns.ids()) {
        const read = await builtIn(id);
        if (read !== undefined && 'findings' in read) found.push(...read.findings);
      }
      found.push(...conceptsFindings(disk, join(places.journal, ownFolder)));
      return found;
    },
    async check(text, file) {
      if (Buffer.byteLength(text) > promptFileCap) return [unreadFile(file, tooLarge)];
      const [yaml, { readListsText, readSetText }] = [await loadYaml(), await import('./prompt-text.ts')];
      if (/\.ya?ml$/i.test(file)) return [...readListsText(text, file, yaml).findings];
      const read = readSetText(text, file, (await own()).known, yaml);
      return 'set' in read ? [] : [...read.findings];
    },
    async create(id, from) {
      const { createSet, refuseUnlessId } = await import('./create-set.ts');
      refuseUnlessId(id);
      const text = from === undefined ? undefined : await copy(id, from);
      const path = createSet({ disk, processes, journal: places.journal }, id, text);
      journal = undefined;
      return path;
    },
  };
}

function noStep({ id, source }: PromptSet, text: string): SetFinding {
  const at = { line: 1, column: 1 };
  return {
    file: source,
    at,
    why: `no step of a review is called '${id}'`,
    remedy: `one of: ${stepIds.join(', ')}`,
    excerpt: { text, at },
  };
}

/** The most frequent first, those on occasion last. */
function oftenFirst(one: PromptSet, other: PromptSet): number {
  return daysBetween(one) - daysBetween(other) || (one.id < other.id ? -1 : 1);
}

function daysBetween(set: PromptSet): number {
  return set.every ?? Number.MAX_SAFE_INTEGER;
}
