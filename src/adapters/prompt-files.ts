/** The door to the prompt sets: what reads and checks them is loaded when a set is first asked for. */
import type { PromptSets, YamlCodec } from '../core/ports.ts';
import type { Disk } from './disk.ts';
import type { Processes } from './processes.ts';

export interface PromptPlaces {
  /** Absolute path of the folder with the built-in lists and sets, each set in `ID.md`. */
  readonly builtIn: string;
  /** Absolute path of what the build has parsed of them; it may be missing. */
  readonly parsed?: string;
  /** Absolute path of the journal; it may not exist yet. */
  readonly journal: string;
}

/** @param loadYaml loads the codec, once there is something to read */
export function promptFiles(
  places: PromptPlaces,
  disk: Disk,
  processes: Processes,
  loadYaml: () => Promise<YamlCodec>,
): PromptSets {
  let opened: Promise<PromptSets> | undefined;

  function open(): Promise<PromptSets> {
    opened ??= import('./prompt-store.ts').then(({ promptStore }) =>
      promptStore(places, disk, processes, loadYaml),
    );
    return opened;
  }

  return {
    all: async () => (await open()).all(),
    find: async (id) => (await open()).find(id),
    lists: async () => (await open()).lists(),
    step: async (id) => (await open()).step(id),
    findings: async () => (await open()).findings(),
    passedOver: async (id) => (await open()).passedOver(id),
    text: async (id) => (await open()).text(id),
    check: async (text, file) => (await open()).check(text, file),
    create: async (id, from) => (await open()).create(id, from),
  };
}
