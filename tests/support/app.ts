/** A whole `App` in memory: what a command reads is given, what it prints is kept. */
import { resolve } from 'node:path';
import type { App, Journal, Settings } from '../../src/app.ts';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { wordLists } from '../../src/adapters/word-lists.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { dayOf, parseMoment } from '../../src/core/calendar.ts';
import type {
  Asker,
  Output,
  OwnFile,
  PromptSets,
  Reply,
  Screen,
  SetFinding,
  StoreFinding,
  Style,
} from '../../src/core/ports.ts';
import type { ExitCode } from '../../src/core/problem.ts';
import { Failure } from '../../src/core/problem.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import type { Mapping } from '../../src/core/value.ts';
import { main } from '../../src/main.ts';
import type { Kept } from './memory-drafts.ts';
import { memoryDrafts } from './memory-drafts.ts';
import type { MemoryStore, MemoryWork, StoredPage } from './memory-store.ts';
import { memoryRoot, memoryStore, memoryWork } from './memory-store.ts';

export interface TestAppOptions {
  /** The journal's files; without it there is no journal yet. */
  readonly entries?: readonly StoredPage[];
  /** The moment it is, with offset. */
  readonly now?: string;
  /** Whether stdin, stdout and stderr are terminals; false unless said. */
  readonly terminal?: boolean;
  readonly width?: number;
  /** Whether more than ASCII can be shown; true unless said. */
  readonly unicode?: boolean;
  readonly settings?: Settings;
  readonly sets?: readonly PromptSet[];
  readonly lists?: NamedLists;
  /** The steps of a review. */
  readonly steps?: readonly PromptSet[];
  readonly drafts?: readonly Kept[];
  readonly findings?: readonly StoreFinding[];
  /** What is kept of what was worked out from the entries. */
  readonly cache?: { readonly path: string; readonly bytes: number };
  /** Words for one thing, in place of the built-in list. */
  readonly concepts?: string;
  readonly setFindings?: readonly SetFinding[];
  readonly settingsFindings?: readonly SetFinding[];
  /** What the person says to each question that is put, in order; an `answer` unless it is a whole reply. */
  readonly replies?: readonly Reply[];
  /** What they type at each question before they say that. */
  readonly typing?: string;
  /** What the editor does to the file's text; null ends it with an error. */
  readonly edit?: (text: string) => { readonly text: string; readonly ok?: boolean };
  readonly stdin?: string;
  /** The text of `.career/themes.yaml`. */
  readonly corrections?: string;
  /** The script of a review's page, where a test runs it. */
  readonly pageScript?: string;
  /** Files that can be named on the command line. */
  readonly files?: Readonly<Record<string, string>>;
}

export interface TestApp extends App {
  readonly store: MemoryStore;
  readonly work: MemoryWork;
  /** Throw-away journals by folder, each with its pages by path. */
  readonly thrownAway: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Everything written to stdout so far. */
  stdout(): string;
  /** Everything written to stderr so far. */
  stderr(): string;
  /** What `.career/themes.yaml` reads now. */
  corrections(): string;
  /** Files that were written for the user, by the path they named. */
  readonly written: Map<string, string>;
  /** Texts that were offered to the pager; they are in `stdout` too. */
  readonly paged: readonly string[];
  /**
   * What was begun to be told of as long work, with `drawn` where its line was, `end` for each that has come to its
   * end, and `written` for what was written on top of such a line.
   */
  readonly progressed: readonly string[];
  /** Questions that were put. */
  readonly screens: readonly Screen[];
  /** Runs `career ...argv` to its end. */
  run(...argv: readonly string[]): Promise<ExitCode>;
}

const packageRoot = resolve(import.meta.dirname, '../..');

const plain = (text: string): string => text;

/** A style that can be seen in an expectation: no escapes, so that any in the output come from elsewhere. */
export const plainStyle: Style = {
  title: plain,
  path: plain,
  faint: plain,
  strong: plain,
  good: plain,
  warn: plain,
};

export function testApp(options: TestAppOptions = {}): TestApp {
  const { terminal = false, width = 80, settings = {}, replies = [] } = options;
  const now = parseMoment(options.now ?? '2026-03-15T18:00:00+01:00');
  const today = dayOf(now ?? '');
  if (now === undefined || today === undefined) throw new Error(`no moment: ${options.now}`);

  const store = memoryStore(options.entries, options.findings ?? [], options.cache);
  const work = memoryWork();
  const drafts = memoryDrafts(options.drafts ?? []);
  const paged: string[] = [];
  const progressed: string[] = [];
  const told = (step: string): void => void (progressed.at(-1) === step || progressed.push(step));
  const wrote = (): void => {
    if (progressed.at(-1) === 'drawn') told('written');
  };
  const [out, err] = [recorder(terminal, width, wrote), recorder(terminal, width, wrote)];
  const screens: Screen[] = [];
  const written = new Map<string, string>();
  const waiting = [...replies];
  const thrownAway = new Map<string, Map<string, string>>();
  const values = new Map<string, string>(Object.entries(settings));

  const builtIn = wordLists(nodeDisk, packageRoot, '/nowhere');
  const words = { english: builtIn.english, concepts: () => options.concepts ?? builtIn.concepts() };
  const corrections = memoryOwnFile(options.corrections);
  const journal: Journal = {
    store,
    drafts,
    work,
    settings,
    words,
    corrections,
    prompts: promptSets(options),
  };
  const asker: Asker = {
    put(screen) {
      screens.push(screen);
      if (options.typing !== undefined) screen.keep(options.typing);
      const reply = waiting.shift() ?? { reply: 'stop' };
      if (reply.reply === 'answer' || reply.reply === 'skip') screen.accept(reply);
      return Promise.resolve(reply);
    },
    confirm() {
      const reply = waiting.shift();
      return Promise.resolve(reply?.reply === 'answer' ? reply.value === true : null);
    },
  };
  const app: TestApp = {
    store,
    work,
    thrownAway,
    paged,
    screens,
    written,
    corrections: () => corrections.text(),
    clock: { now: () => now, today: () => today },
    out,
    err,
    style: plainStyle,
    errStyle: plainStyle,
    unicode: options.unicode ?? true,
    progress: (doing) => {
      progressed.push(doing);
      return Promise.resolve({ at: () => told('drawn'), end: () => told('end') });
    },
    progressed,
    canAsk: terminal,
    stdout: () => out.written.join(''),
    stderr: () => err.written.join(''),
    page(text) {
      paged.push(text);
      out.write(text);
      return Promise.resolve();
    },
    // A folder of another name is another journal, and an empty one.
    journal: ({ dir }) =>
      Promise.resolve(
        dir === undefined || dir === memoryRoot
          ? journal
          : { ...journal, store: { ...memoryStore(undefined, []), root: dir } },
      ),
    settings: () =>
      Promise.resolve({
        all: () =>
          Promise.resolve(
            ['journal', 'role', 'editor'].map((key) => ({
              key,
              value: values.get(key) ?? '',
              from: values.has(key) ? ('user' as const) : ('default' as const),
            })),
          ),
        set(key, value, where) {
          if (value === undefined) values.delete(key);
          else values.set(key, value);
          return Promise.resolve(`/home/reader/${where}.yaml`);
        },
        findings: () => Promise.resolve([...(options.settingsFindings ?? [])]),
        paths: () => ({ user: '/home/reader/user.yaml', journal: '/home/reader/journal.yaml' }),
      }),
    asker: () => Promise.resolve(asker),
    editor: () =>
      Promise.resolve({
        edit(path) {
          const result = options.edit?.(work.files.get(path) ?? '') ?? { text: work.files.get(path) ?? '' };
          work.files.set(path, result.text);
          return Promise.resolve({ ok: result.ok ?? true, command: 'ed' });
        },
      }),
    yaml: () => Promise.resolve(yamlCodec),
    stdin: () => Promise.resolve(options.stdin ?? ''),
    async readFile(path) {
      const text = options.files?.[path];
      if (text !== undefined) return text;
      throw new Failure('disk', { doing: 'read', path, why: 'there is no such file' });
    },
    writeFile(path, text, { over }) {
      if (!over && (written.has(path) || options.files?.[path] !== undefined))
        return Promise.reject(new Failure('exists', { path, hint: '--force writes over it' }));
      written.set(path, text);
      return Promise.resolve(`/home/reader/${path}`);
    },
    throwAway(folder = '/tmp/career-demo-1') {
      if (thrownAway.has(folder))
        return Promise.reject(new Failure('not-apart', { path: folder, why: 'holds something already' }));
      const pages = new Map<string, string>();
      thrownAway.set(folder, pages);
      return Promise.resolve({
        root: folder,
        write: (given) => given.forEach(({ path, text }) => pages.set(path, text)),
      });
    },
    pageScript: () => Promise.resolve(options.pageScript ?? 'void 0;'),
    run: (...argv) => main(argv, app, { debug: false }),
  };
  return app;
}

/** The file's text between runs is the same as on disk: what is set is spliced in. */
function memoryOwnFile(text: string | undefined): OwnFile & { readonly text: () => string } {
  let lines = text ?? '';
  const fence = '---\n';
  const data = (): Mapping => yamlCodec.readPage(fence + lines + fence).data;
  return {
    path: `${memoryRoot}/.career/themes.yaml`,
    text: () => lines,
    read: () => Promise.resolve(data()),
    set(key, value) {
      lines = yamlCodec.splice(fence + lines + fence, key, value).slice(fence.length, -fence.length);
      return Promise.resolve(data());
    },
  };
}

function recorder(
  isTerminal: boolean,
  width: number,
  wrote: () => void,
): Output & { readonly written: string[] } {
  const written: string[] = [];
  return {
    isTerminal,
    width,
    written,
    write(text) {
      wrote();
      written.push(text);
    },
  };
}

function promptSets({ sets = [], lists = {}, steps = [], setFindings = [] }: TestAppOptions): PromptSets {
  return {
    all: () => Promise.resolve([...sets]),
    find: (id) => Promise.resolve(sets.find((set) => set.id === id)),
    lists: () => Promise.resolve(lists),
    step: (id) => Promise.resolve(steps.find((step) => step.id === id)),
    findings: () => Promise.resolve([...setFindings]),
    passedOver: (id) => Promise.resolve(setFindings.find(({ file }) => file === `prompts/${id}.md`)),
    text: (id) => Promise.resolve(sets.some((set) => set.id === id) ? `---\nid: ${id}\n---\n` : undefined),
    check: () => Promise.resolve([]),
    create: () => Promise.reject(new Failure('exists', { path: 'prompts', hint: 'none can be made here' })),
  };
}

/** A set with one question, due again after `every` days. */
export function testSet(id: string, title: string, every?: number): PromptSet {
  return {
    id,
    title,
    version: 1,
    minutes: 6,
    ...(every === undefined ? {} : { every }),
    cadence: 'now and then',
    questions: [
      { id: 'moment', type: 'text', ask: 'What happened?', optional: false },
      { id: 'next', type: 'text', ask: 'What is next?', optional: false },
    ],
    closing: false,
    introduction: '',
    source: 'built-in',
  };
}
