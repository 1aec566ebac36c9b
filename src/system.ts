/** The real `App`: built from the process, the environment and the disk, each part when it is first asked for. */
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isatty } from 'node:tty';
import { makeClock } from './adapters/clock.ts';
import { nodeDisk } from './adapters/disk.ts';
import { createDrafts } from './adapters/drafts.ts';
import { draftsFolder, locateJournal, userFolders, workFolder } from './adapters/locate.ts';
import type { Surroundings } from './adapters/locate.ts';
import { bufferedOutput } from './adapters/output.ts';
import type { BufferedOutput } from './adapters/output.ts';
import { nodeProcesses } from './adapters/processes.ts';
import { promptFiles } from './adapters/prompt-files.ts';
import { configuredJournal, createSettings } from './adapters/settings.ts';
import { createStore } from './adapters/store.ts';
import { colourLevel, makeStyle } from './adapters/style.ts';
import { createWorkFiles } from './adapters/work-file.ts';
import type { App, GlobalOptions, Settings } from './app.ts';
import type { Editor, YamlCodec } from './core/ports.ts';
import { isFailure, words } from './core/problem.ts';
import { setWordings, type SetWordings } from './core/wordings.ts';
import { main } from './main.ts';

/**
 * Runs the program in a process.
 *
 * @param argv the words after `career`
 * @param packageRoot the folder that holds `prompts/`
 * @returns the exit code
 */
export async function run(argv: readonly string[], self: NodeJS.Process, packageRoot: string): Promise<number> {
  const { env } = self;
  const out = bufferedOutput(1, env, () => self.stdout.columns);
  const err = bufferedOutput(2, env, () => self.stderr.columns);
  const app = makeApp(self, packageRoot, out, err);
  const code = await main(argv, app, { debug: env['CAREER_DEBUG'] === '1' });
  try {
    out.flush();
    err.flush();
    return code;
  } catch (thrown) {
    return sayOnStderr(thrown, err);
  }
}

/** Stdout would not take the result, as on a full disk; stderr may still take the sentence. */
function sayOnStderr(thrown: unknown, err: BufferedOutput): number {
  if (!isFailure(thrown)) throw thrown;
  const { sentence, hint, exit } = words(thrown);
  try {
    err.write(`career: ${sentence}\n${hint === undefined ? '' : `hint: ${hint}\n`}`);
    err.flush();
  } catch {
    // Neither stream takes anything: the exit code is all that is left to say.
  }
  return exit;
}

function makeApp(self: NodeJS.Process, packageRoot: string, out: BufferedOutput, err: BufferedOutput): App {
  const { env } = self;
  const here: Surroundings = { env, platform: self.platform, home: env['HOME'] || homedir(), cwd: self.cwd() };
  const folders = userFolders(here);
  const disk = nodeDisk;
  const processes = nodeProcesses;
  const builtInPrompts = { builtIn: join(packageRoot, 'prompts'), parsed: join(packageRoot, 'dist', 'prompts.json') };
  const userSettings = join(folders.config, 'config.yaml');

  let codec: Promise<YamlCodec> | undefined;
  const yaml = () => (codec ??= import('./adapters/yaml.ts').then(({ yamlCodec }) => yamlCodec));
  const locate = ({ dir }: GlobalOptions) =>
    locateJournal(disk, here, { dir, configured: () => configuredJournal({ disk, yaml, user: userSettings }) });
  const settingsOf = (root: string) =>
    createSettings({ disk, processes, yaml, user: userSettings, journal: join(root, '.career', 'config.yaml'), cwd: here.cwd });

  /** What was said so far stands above what comes now from somewhere else. */
  function flush(): void {
    out.flush();
    err.flush();
  }

  async function editorFor(settings: Settings): Promise<Editor> {
    const { makeEditor } = await import('./adapters/editor.ts');
    flush();
    return makeEditor({ env, preferred: settings.editor, isTerminal: isatty(0) && err.isTerminal });
  }

  return {
    clock: makeClock(env),
    out,
    err,
    style: makeStyle(colourLevel(out.isTerminal, env)),
    errStyle: makeStyle(colourLevel(err.isTerminal, env)),
    canAsk: isatty(0) && err.isTerminal,
    yaml,
    settings: async (options) => settingsOf(await locate(options)),
    async journal(options) {
      const root = await locate(options);
      const prompts = promptFiles({ ...builtInPrompts, journal: root }, disk, processes, yaml);
      let known: Promise<SetWordings> | undefined;
      const wordings = () => (known ??= prompts.all().then(setWordings));
      return {
        store: createStore({ disk, processes, root, yaml, wordings }),
        drafts: createDrafts({ disk, processes, root, folder: draftsFolder(folders.state, root) }),
        prompts,
        settings: await settingsOf(root).current(),
        work: createWorkFiles({ disk, processes, folder: workFolder(folders.state, root) }),
      };
    },
    async stdin() {
      const { readStdin } = await import('./adapters/input.ts');
      return readStdin();
    },
    async readFile(path) {
      const { readNamedFile } = await import('./adapters/input.ts');
      return readNamedFile(path, here.cwd);
    },
    editor: editorFor,
    async page(text) {
      const { makePager } = await import('./adapters/pager.ts');
      err.flush();
      await makePager({ env, out, rows: () => self.stdout.rows })(text);
    },
    async asker(options) {
      const { makeAsker, speaksUnicode } = await import('./adapters/ask/index.ts');
      const root = await locate(options);
      return makeAsker({
        input: self.stdin,
        output: self.stderr,
        style: makeStyle(colourLevel(err.isTerminal, env)),
        hasUnicode: speaksUnicode(env, self.platform),
        editor: async () => editorFor(await settingsOf(root).current()),
        folder: workFolder(folders.state, root),
        flush,
        plain: options.plain === true || env['TERM'] === 'dumb',
      });
    },
  };
}
