/** The real `App`: built from the process, the environment and the disk, each part when it is first asked for. */
import { speaksUnicode } from './adapters/ask/glyphs.ts';
import { makeClock } from './adapters/clock.ts';
import { isTerminal } from './adapters/is-terminal.ts';
import type { Journals, Surroundings } from './adapters/open-journal.ts';
import { bufferedOutput } from './adapters/output.ts';
import type { BufferedOutput } from './adapters/output.ts';
import { colourLevel, makeStyle } from './adapters/style.ts';
import type { App, GlobalOptions, Settings } from './app.ts';
import type { Asker, Editor, YamlCodec } from './core/ports.ts';
import { isFailure, words } from './core/problem.ts';
import { main } from './main.ts';

/**
 * Runs the program in a process.
 *
 * @param argv the words after `career`
 * @param packageRoot the folder that holds `prompts/`
 * @returns the exit code
 */
export async function run(
  argv: readonly string[],
  self: NodeJS.Process,
  packageRoot: string,
): Promise<number> {
  const { env } = self;
  const out = bufferedOutput(1, env, () => self.stdout.columns);
  const err = bufferedOutput(2, env, () => self.stderr.columns);
  const app = await makeApp(self, packageRoot, out, err);
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

async function makeApp(
  self: NodeJS.Process,
  packageRoot: string,
  out: BufferedOutput,
  err: BufferedOutput,
): Promise<App> {
  const { env } = self;
  const here: Surroundings = { env, platform: self.platform, cwd: self.cwd(), packageRoot };
  let codec: Promise<YamlCodec> | undefined;
  let asker: Promise<Asker> | undefined;
  let journals: Promise<Journals> | undefined;
  const yaml = () => (codec ??= import('./adapters/yaml.ts').then(({ yamlCodec }) => yamlCodec));
  // One for the whole run, so that what cannot be read is told of once.
  const places = () =>
    (journals ??= import('./adapters/open-journal.ts').then(({ openJournals }) =>
      openJournals(here, yaml, err),
    ));
  const unicode = speaksUnicode(env, self.platform);
  const errStyle = await makeStyle(colourLevel(err.isTerminal, env));

  /** What was said so far stands above what comes now from somewhere else. */
  function flush(): void {
    out.flush();
    err.flush();
  }

  async function editorFor(settings: Settings): Promise<Editor> {
    const { makeEditor } = await import('./adapters/editor.ts');
    flush();
    return makeEditor({ env, preferred: settings.editor, isTerminal: isTerminal(0) && err.isTerminal });
  }

  async function askerFor(options: GlobalOptions): Promise<Asker> {
    const { makeAsker } = await import('./adapters/ask/index.ts');
    const { settings, workFolder } = await places();
    return makeAsker({
      input: self.stdin,
      output: self.stderr,
      style: errStyle,
      hasUnicode: unicode,
      editor: async () => editorFor(await (await settings(options)).current()),
      folder: await workFolder(options),
      flush,
      plain: options.plain === true || env['TERM'] === 'dumb',
    });
  }

  return {
    clock: makeClock(env),
    out,
    err,
    style: await makeStyle(colourLevel(out.isTerminal, env)),
    errStyle,
    unicode,
    get canAsk() {
      return err.isTerminal && isTerminal(0);
    },
    async progress(doing, { plain }) {
      const { noProgress, showProgress } = await import('./adapters/progress.ts');
      if (!err.isTerminal || plain === true || env['TERM'] === 'dumb') return noProgress;
      const write = (text: string): void => {
        err.write(text);
        err.flush();
      };
      return showProgress({ write, width: () => err.width, now: () => performance.now() }, doing);
    },
    yaml,
    settings: async (options) => (await places()).settings(options),
    journal: async (options) => (await places()).journal(options),
    async stdin() {
      const { readStdin } = await import('./adapters/input.ts');
      return readStdin();
    },
    async readFile(path) {
      const { readNamedFile } = await import('./adapters/input.ts');
      return readNamedFile(path, here.cwd);
    },
    async writeFile(path, text, { over }) {
      const { writeNamedFile } = await import('./adapters/named-output.ts');
      return writeNamedFile(path, text, { over, cwd: here.cwd });
    },
    async throwAway(folder) {
      const { makeThrowAway } = await import('./adapters/throw-away.ts');
      return makeThrowAway(folder, here.cwd);
    },
    async pageScript() {
      const { readPageScript } = await import('./adapters/page-script.ts');
      return readPageScript(packageRoot);
    },
    editor: editorFor,
    async page(text) {
      const { makePager } = await import('./adapters/pager.ts');
      err.flush();
      await makePager({ env, out, rows: () => self.stdout.rows })(text);
    },
    // One for the whole run: two would pull the terminal's modes and its keys from each other.
    asker: (options) => (asker ??= askerFor(options)),
  };
}
