/** Finds the journal and opens all that belongs to it; loaded by the commands that have to do with one. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Output, YamlCodec } from '../core/ports.ts';
import { oneLine } from '../core/safe-text.ts';
import type { SetWordings } from '../core/wordings.ts';
import { nodeDisk } from './disk.ts';
import { createDrafts } from './drafts.ts';
import { cacheFolder, draftsFolder, locateJournal, userFolders, workFolder } from './locate.ts';
import { ownFile } from './own-file.ts';
import { nodeProcesses } from './processes.ts';
import { promptFiles } from './prompt-files.ts';
import { configuredJournal, createSettings } from './settings.ts';
import { createStore } from './store.ts';
import { wordLists } from './word-lists.ts';
import { createWorkFiles } from './work-file.ts';

/** What the choice of the journal depends on besides the disk. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly cwd: string;
  /** The folder that holds the built-in `prompts/` and `dist/`. */
  readonly packageRoot: string;
}

/** What `openJournals` gives. */
export type Journals = ReturnType<typeof openJournals>;

/** `dir` is the journal's folder where the one that would be found is not wanted. */
interface Wanted {
  readonly dir?: string;
}

/**
 * @param yaml loads the codec, once there is something to read
 * @param err where it is said which pages and settings cannot be read
 */
export function openJournals(
  { env, platform, cwd, packageRoot }: Surroundings,
  yaml: () => Promise<YamlCodec>,
  err: Output,
) {
  const here = { env, platform, cwd, home: env['HOME'] || homedir() };
  const folders = userFolders(here);
  const disk = nodeDisk;
  const processes = nodeProcesses;
  const userSettings = join(folders.config, 'config.yaml');
  const builtIn = {
    builtIn: join(packageRoot, 'prompts'),
    parsed: join(packageRoot, 'dist', 'prompts.json'),
  };

  const told = new Set<string>();

  /** What cannot be read is left out, but not in silence. */
  function closed(path: string, why: string): void {
    if (told.has(path)) return;
    told.add(path);
    err.write(`career: left out ${err.isTerminal ? oneLine(path) : path}: ${why}\n`);
  }

  const locate = ({ dir }: Wanted) =>
    locateJournal(disk, here, {
      dir,
      configured: () => configuredJournal({ disk, yaml, user: userSettings }),
    });
  const settingsOf = (root: string) =>
    createSettings({
      disk,
      processes,
      yaml,
      user: userSettings,
      journal: join(root, '.career', 'config.yaml'),
      cwd,
      passedOver: ({ file, at, why }) => closed(`${file}:${at.line}:${at.column}`, why),
    });

  return {
    settings: async (wanted: Wanted) => settingsOf(await locate(wanted)),
    /** Where the files lie that an editor opens. */
    workFolder: async (wanted: Wanted) => workFolder(folders.state, await locate(wanted)),
    async journal(wanted: Wanted) {
      const root = await locate(wanted);
      const places = { ...builtIn, journal: root };
      const prompts = promptFiles(places, disk, processes, yaml);
      let known: Promise<SetWordings> | undefined;
      const wordings = () =>
        (known ??= import('./lost-headings.ts').then(({ readWordings }) =>
          readWordings(prompts, places, disk, yaml),
        ));
      return {
        store: createStore({
          disk,
          processes,
          root,
          yaml,
          wordings,
          closed,
          cache: cacheFolder(folders.cache, root),
        }),
        drafts: createDrafts({ disk, processes, root, folder: draftsFolder(folders.state, root) }),
        prompts,
        settings: await settingsOf(root).current(),
        words: wordLists(disk, packageRoot, root),
        corrections: ownFile({
          disk,
          processes,
          yaml,
          path: join(root, '.career', 'themes.yaml'),
          heading: '# Corrections of themes, made by `career themes`, and yours to edit.\n',
        }),
        work: createWorkFiles({ disk, processes, folder: workFolder(folders.state, root) }),
      };
    },
  };
}
