/** The prompt sets of the program and of one journal, read from their Markdown files. */
import { join } from 'node:path';
import { readId } from '../core/check-parts.ts';
import { complaints } from '../core/complaints.ts';
import type { PromptSets, SetFinding, YamlCodec } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';
import type { PromptSet } from '../core/prompt-set.ts';
import { reservedSetIds } from '../core/set-keys.ts';
import { setTemplate } from '../core/set-template.ts';
import type { Disk } from './disk.ts';
import { onDisk } from './disk-failure.ts';
import { createDurable, makeFolder } from './durable.ts';
import { makeJournal } from './make-journal.ts';
import { ownFolder, readOwnPrompts } from './own-prompts.ts';
import type { OwnPrompts, StoredSet } from './own-prompts.ts';
import type { PromptPlaces } from './prompt-files.ts';
import type { Processes } from './processes.ts';
import { listsFile, readPromptFile, readPromptFolder } from './prompt-folder.ts';
import { readListsText, readSetText, unreadFile } from './prompt-text.ts';
import type { Known, SetText } from './prompt-text.ts';

/** @param loadYaml loads the codec, once there is something to read */
export function promptStore(
  places: PromptPlaces,
  disk: Disk,
  processes: Processes,
  loadYaml: () => Promise<YamlCodec>,
): PromptSets {
  const builtInSets = new Map<string, BuiltIn>();
  let journal: Promise<OwnPrompts> | undefined;

  function own(): Promise<OwnPrompts> {
    journal ??= loadYaml().then((yaml) => {
      const files = readPromptFolder(disk, join(places.journal, ownFolder));
      return readOwnPrompts(
        files,
        readBuiltInLists(disk, places.builtIn, yaml),
        (id) => builtInIds().includes(id),
        yaml,
      );
    });
    return journal;
  }

  function builtInIds(): string[] {
    return disk
      .list(places.builtIn)
      .flatMap(({ name }) => (name.endsWith('.md') ? name.slice(0, -'.md'.length) : []));
  }

  async function builtIn(id: string): Promise<BuiltIn | undefined> {
    const { known } = await own();
    if (!builtInIds().includes(id)) return undefined;
    let read = builtInSets.get(id);
    if (read === undefined)
      builtInSets.set(id, (read = readBuiltIn(disk, places.builtIn, id, known, await loadYaml())));
    return read;
  }

  async function find(id: string): Promise<StoredSet | undefined> {
    const ours = (await own()).sets.get(id);
    if (ours !== undefined) return ours;
    const theirs = await builtIn(id);
    return theirs !== undefined && 'set' in theirs ? theirs : undefined;
  }

  async function all(): Promise<PromptSet[]> {
    const { sets } = await own();
    const provided: PromptSet[] = [];
    for (const id of builtInIds()) {
      const stored = await find(id);
      if (stored !== undefined) provided.push(stored.set);
    }
    const added = [...sets.values()].map(({ set }) => set).filter((set) => !provided.includes(set));
    return [...provided.sort(oftenFirst), ...added];
  }

  async function copy(id: string, from: string): Promise<string> {
    const stored = await find(from);
    if (stored === undefined)
      throw new Failure('no-such-set', { wanted: from, known: (await all()).map((set) => set.id) });
    return id === from ? stored.text : (await loadYaml()).splice(stored.text, ['id'], id);
  }

  return {
    all,
    find: async (id) => (await find(id))?.set,
    lists: async () => (await own()).known.lists,
    text: async (id) => (await find(id))?.text,
    async findings() {
      const read = await Promise.all(builtInIds().map(builtIn));
      const broken = read.flatMap((each) => (each !== undefined && 'findings' in each ? each.findings : []));
      return [...(await own()).findings, ...broken];
    },
    async check(text, file) {
      const yaml = await loadYaml();
      if (/\.ya?ml$/i.test(file)) return [...readListsText(text, file, yaml).findings];
      const read = readSetText(text, file, (await own()).known, yaml);
      return 'set' in read ? [] : [...read.findings];
    },
    async create(id, from) {
      refuseUnlessId(id);
      const text = from === undefined ? setTemplate(id) : await copy(id, from);
      const folder = join(places.journal, ownFolder);
      const path = join(folder, `${id}.md`);
      onDisk('make', folder, () => {
        makeJournal(disk, places.journal);
        makeFolder(disk, folder);
      });
      if (!createDurable(disk, path, text, processes))
        throw new Failure('exists', { path, hint: `career prompts show ${id}` });
      journal = undefined;
      return path;
    },
  };
}

/** The most frequent first, those on occasion last. */
function oftenFirst(one: PromptSet, other: PromptSet): number {
  return daysBetween(one) - daysBetween(other) || (one.id < other.id ? -1 : 1);
}

function daysBetween(set: PromptSet): number {
  return set.every ?? Number.MAX_SAFE_INTEGER;
}

type BuiltIn = StoredSet | { readonly findings: readonly SetFinding[] };

function readBuiltIn(disk: Disk, folder: string, id: string, known: Known, yaml: YamlCodec): BuiltIn {
  const name = `${id}.md`;
  const file = readPromptFile(disk, folder, name);
  if ('why' in file) return { findings: [unreadFile(join(folder, name), file.why)] };
  const read: SetText = readSetText(file.text, 'built-in', known, yaml);
  return 'set' in read
    ? { set: read.set, text: file.text }
    : { findings: read.findings.map((finding) => ({ ...finding, file: join(folder, name) })) };
}

/** @throws Failure `internal`: without its own lists the program is not whole */
function readBuiltInLists(disk: Disk, folder: string, yaml: YamlCodec): Known {
  const file = readPromptFile(disk, folder, listsFile);
  const read = 'text' in file ? readListsText(file.text, join(folder, listsFile), yaml) : undefined;
  const why = 'why' in file ? file.why : read?.findings[0]?.why;
  if (read === undefined || why !== undefined)
    throw new Failure('internal', { message: `${join(folder, listsFile)}: ${why ?? ''}` });
  return { lists: read.lists, scales: read.scales };
}

/** A set's id becomes a file name, so it has to be one before anything is written. @throws Failure `bad-option` */
function refuseUnlessId(id: string): void {
  const to = complaints();
  readId(id, [], to, reservedSetIds);
  const [finding] = to.findings;
  if (finding !== undefined)
    throw new Failure('bad-option', {
      message: finding.why,
      hint: finding.remedy ?? 'career prompts new --help',
    });
}
