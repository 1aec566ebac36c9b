/** What the program needs from the world, each named for what it gives. Adapters fulfil these; tests may too. */
import type { CivilDate, Moment } from './calendar.ts';
import type { EarlierAnswer } from './earlier.ts';
import type { Entry, EntryHead, Written } from './entry.ts';
import type { InterviewEvent, Progress, Session, Step } from './interview-types.ts';
import type { Excerpt } from './problem.ts';
import type { NamedLists, PromptSet } from './prompt-set.ts';
import type { Located, Mapping, Position, Value } from './value.ts';

export interface Clock {
  /** Now, with the offset of the local zone at this moment. */
  now(): Moment;
  /** The local civil day. */
  today(): CivilDate;
}

/** What was found between the fences of a page, and what stands under them. */
export interface FrontMatter {
  readonly data: Mapping;
  /** Everything under the closing fence, as stored; the whole text when there is no front matter. */
  readonly body: string;
  /** Where in the text each value stands, counted in the whole file. */
  at(path: readonly (string | number)[]): Position;
  /** Set when the front matter is invalid; `data` then holds what could still be recovered. */
  readonly problem?: { readonly at: Position; readonly why: string };
}

/** Reads and writes YAML; bounded in size, running nothing, never throwing anything but a Failure. */
export interface YamlCodec {
  /** Front matter of a whole page. Never throws. */
  readPage(text: string): FrontMatter;
  /** A whole YAML or JSON document. @throws Failure `unreadable`, naming `file` and the place */
  readDocument(text: string, file: string): Located;
  /** YAML for front matter, keys in the order given, ending in a line end, without fences. */
  write(data: Mapping): string;
  /**
   * The page with one front matter value replaced, added (appended as the last key) or removed
   * (`undefined`); every other byte stays.
   */
  splice(text: string, path: readonly string[], value: Value | undefined): string;
}

/** Which entries are wanted, where that spares reading or parsing the others. */
export interface EntriesWanted {
  /** Those alone whose stored text (front matter included) and path pass it; the others are read and not parsed. */
  readonly holding?: (stored: string, path: string) => boolean;
  /** A file whose name tells an earlier day is not opened, whatever day its front matter may tell. */
  readonly since?: CivilDate;
}

/** A journal folder. Paths are relative to it, with forward slashes. */
export interface Store {
  /** Absolute path of the folder; it may not exist yet. */
  readonly root: string;
  exists(): boolean;
  /**
   * Makes the journal, 0700, with its `.career/`, before any entry does; what is there already stays as it is.
   * @returns whether there was something to make. @throws Failure `disk`
   */
  make(): boolean;
  /** The newest `count` entries, newest first, and how many there are; opens no more files than it must. */
  newest(count: number): Promise<{ heads: EntryHead[]; total: number }>;
  /** Every entry, oldest first; within a day by the written moment, then by path. */
  entries(options?: EntriesWanted): Promise<Entry[]>;
  /**
   * The same as `entries`, in a way that costs as much as has changed since the last time: what was worked out from
   * a page is kept as long as the page is as it was. Private pages never are.
   */
  recall(options?: RecallOptions): Promise<Recall>;
  /**
   * What comes of the whole journal together. It is made where no run has kept it, under that name and version, from
   * pages that are all as they are now; where one of them cannot be kept, as a private one, it is made each time.
   * What is kept of single pages on the way is kept as well.
   *
   * @param work its version names all that `make` looks at beside the pages
   */
  recalled<Outcome>(
    work: Pick<PageWork<Outcome>, 'name' | 'version'>,
    make: (recall: Recall) => Outcome | Promise<Outcome>,
    options?: RecallOptions,
  ): Promise<Outcome>;
  /** What the names of entries alone tell, unopened and in no order; a page called otherwise is not among them. */
  named(): { readonly date: CivilDate; readonly slug: string; readonly path: string }[];
  /** The entry of that id, path, absolute path in the journal, or `last`; undefined when there is none. */
  find(wanted: string): Promise<Entry | undefined>;
  /** The stored text of an entry, byte for byte. @throws Failure `disk` */
  text(path: string): string;
  /**
   * Writes a new entry, whole and durable, under the first free name for that day and slug
   * (`2026/2026-03-06-weekly.md`, then `-2` ...). Makes the journal when there is none yet.
   * `text` is called for each name that is tried, with the id and path that the entry then has.
   * @throws Failure `disk`
   */
  create(date: CivilDate, slug: string, text: (id: string, path: string) => string): Promise<Written>;
  /**
   * Replaces an entry, whole and durable, if it still reads `before`.
   * @throws Failure `changed-on-disk`, `disk`
   */
  replace(path: string, before: string, text: string): void;
  /** What is odd in the folder, for `doctor`; with `mend`, what can be mended is. */
  examine(options: { mend: boolean }): Promise<StoreFinding[]>;
  /** The folder that `recall` keeps things in and how large they are, in bytes; undefined where it keeps nothing yet. */
  cache(): { readonly path: string; readonly bytes: number } | undefined;
}

export interface RecallOptions {
  /** Nothing that was kept is looked at, and nothing is kept. */
  readonly fresh?: boolean;
  readonly meter?: Meter;
}

/** Told how far long work has come. */
export interface Meter {
  at(done: number, of: number): void;
}

/** A meter that somebody watches. */
export interface Progression extends Meter {
  /** Takes it off the screen; before anything else is said. */
  end(): void;
}

/** Work on one page alone, whose outcome holds for as long as the page is as it was. */
export interface PageWork<Outcome> {
  /** Names the kind of work among others, in small letters: `terms`. */
  readonly name: string;
  /** Another one whenever the same page could come to something else; however long. */
  readonly version: string;
  /** Not null; plain JSON, unless `line` says how it is kept. */
  outcome(entry: Entry): Outcome;
  /** An outcome as one line without an end, and back; undefined for a line that does not read as it should. */
  readonly line?: { write(outcome: Outcome): string; read(line: string): Outcome | undefined };
}

export interface Recall {
  /** Every entry, as `Store.entries` gives them. */
  readonly entries: readonly Entry[];
  /** What the work comes to for some of them, in their order. */
  outcomes<Outcome>(work: PageWork<Outcome>, of: readonly Entry[]): Outcome[];
  /** What comes of these entries together: made anew when one of them has changed, or another set of them is asked for. */
  across<Outcome>(
    work: Pick<PageWork<Outcome>, 'name' | 'version'>,
    of: readonly Entry[],
    make: () => Outcome,
  ): Outcome;
  /** Keeps what was worked out, for the next run. Called once, when all is asked; it never fails. */
  keep(): void;
}

export interface StoreFinding {
  readonly code:
    | 'undated'
    | 'unreadable'
    | 'duplicate-id'
    | 'conflict-copy'
    | 'loose-mode'
    | 'date-differs'
    | 'no-such-day'
    | 'not-a-file'
    | 'left-over'
    | 'too-large';
  /** Said of what does not lie in the journal. */
  readonly about?: 'cache';
  /** Relative to the journal where it lies in it, else absolute. */
  readonly path: string;
  readonly why: string;
  readonly at?: Position;
  /** A line to run, or what to do. */
  readonly remedy?: string;
  readonly mended: boolean;
}

/** What a draft is known by before it is opened. */
export interface DraftSummary {
  /** Names the draft among those of the journal: the set's id. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  readonly date: CivilDate;
  readonly title: string;
  readonly answered: number;
  readonly of: number;
  /** What the sitting is restored from, half-typed text left out. */
  readonly session: Session;
  readonly events: readonly InterviewEvent[];
}

/** A sitting on disk, held by this process alone until it is released or removed. */
export interface Draft {
  readonly path: string;
  readonly session: Session;
  /** The events that were on disk when it was opened. */
  readonly events: readonly InterviewEvent[];
  /**
   * On disk and durable when it returns.
   * @param of how many questions the sitting now has, where that may have changed
   * @throws Failure `disk`
   */
  append(event: InterviewEvent, of?: number): void;
  /**
   * Says which entry is about to be written, with its whole text; called before each try. Once that entry
   * stands, the draft counts as done, even if this process ends before it can `remove` it. @throws Failure `disk`
   */
  saving(path: string, text: string): void;
  /** Drops the lock and keeps the draft. */
  release(): void;
  /** Removes the draft and its lock: the entry is saved, or the owner discards it. @throws Failure `disk` */
  remove(): void;
}

/** A draft of a journal that is not where it was. */
export interface StrandedDraft {
  /** Absolute path. */
  readonly path: string;
  /** Where its journal was. */
  readonly journal: string;
  readonly title: string;
  /** The sitting's day, as it stands in the draft. */
  readonly date: string;
  /** Where the present journal's drafts are, absolute; it may not exist yet. */
  readonly folder: string;
}

export interface Drafts {
  list(): DraftSummary[];
  /** Those of journals that are gone from their place, as when a folder was moved: this one may be such a journal. */
  stranded(): StrandedDraft[];
  /**
   * Starts one.
   * @param of how many questions the sitting has, for `list` to tell; the set's own count until it is given
   * @throws Failure `draft-held`, `draft-exists`, `disk`
   */
  start(session: Session, of?: number): Draft;
  /** Takes one up again; a torn last line is dropped. @throws Failure `draft-held`, `disk`, `no-draft`, `unreadable` */
  open(name: string): Draft;
}

export interface PromptSets {
  /** All sets that can be read, built-in first, the journal's own replacing those of the same id. */
  all(): Promise<PromptSet[]>;
  /** One of them, reading no built-in file but its own. */
  find(id: string): Promise<PromptSet | undefined>;
  lists(): Promise<NamedLists>;
  /** The questions of one step of a review, from `prompts/review/`, the journal's own before the built-in ones. */
  step(id: string): Promise<PromptSet | undefined>;
  /** What is wrong in the files that cannot be read; the other sets still work. */
  findings(): Promise<SetFinding[]>;
  /** Why the journal's own set of that id is not the one that `find` gives, where it has one that cannot be read. */
  passedOver(id: string): Promise<SetFinding | undefined>;
  /** The file a set was read from, byte for byte; undefined when there is no such set. */
  text(id: string): Promise<string | undefined>;
  /** What is wrong in a text that is not, or not yet, one of the journal's files. */
  check(text: string, file: string): Promise<SetFinding[]>;
  /**
   * Writes `prompts/ID.md` into the journal, never over a file that is there. `from` is the id of a set
   * to copy, under the new id.
   * @returns its absolute path. @throws Failure `bad-option` for an id that cannot be one,
   * `exists`, `no-such-set`, `disk`
   */
  create(id: string, from?: string): Promise<string>;
}

/** Words to find themes with, as texts that `src/themes` reads. */
export interface WordLists {
  /** General English, see `src/themes/lexicon/README.md`. */
  english(): string;
  /** Words for one thing: the journal's own `prompts/concepts.txt`, else the built-in list. @throws Failure `disk` */
  concepts(): string;
}

export interface SetFinding {
  readonly file: string;
  readonly at: Position;
  readonly why: string;
  readonly remedy?: string;
  /** What holds until it is mended, where that is not plain: `the built-in weekly is used`. */
  readonly meanwhile?: string;
  readonly excerpt: Excerpt;
}

/** What came of putting a question. */
export type Reply =
  | { readonly reply: 'answer'; readonly value: Value }
  | { readonly reply: 'skip' }
  | { readonly reply: 'back' }
  /** Ctrl-C, or ctrl-D on an empty line; with `signal` when the terminal hung up or somebody ended the program. */
  | { readonly reply: 'stop'; readonly signal?: 'hangUp' | 'terminated' };

/** A reply that the sitting goes on from. */
export type Accepted = Extract<Reply, { readonly reply: 'answer' | 'skip' }>;

/** A question on its way to the screen. */
export interface Screen {
  readonly title: string;
  readonly step: Step;
  readonly progress: Progress;
  readonly canGoBack: boolean;
  /** What was typed here before. */
  readonly typed?: Value;
  /** Keeps what stands half-typed; called at least once a second while it changes. */
  keep(typed: Value): void;
  /**
   * Takes an answer or a skip. Called before anything is shown as accepted; where it fails, the question stays
   * with its words and says so. @throws Failure `disk`
   */
  accept(reply: Accepted): void;
  /** Today, for due days and date phrases. */
  readonly today: CivilDate;
  /** What was written under this question before, the newest first; shown when it is asked for. */
  readonly earlier?: readonly EarlierAnswer[];
}

/** Puts questions to a person at a terminal. */
export interface Asker {
  put(screen: Screen): Promise<Reply>;
  /** A plain yes or no outside an interview; null when stopped. */
  confirm(question: string, preset: boolean): Promise<boolean | null>;
  /** How the program was asked to end, if it was: the reason of a stop that no key has brought about. */
  readonly ended?: 'hangUp' | 'terminated' | undefined;
}

/** A folder of its own for a journal that may be thrown away. */
export interface ThrowAway {
  /** Absolute path. */
  readonly root: string;
  /**
   * Writes files, readable by their owner alone; they are not forced onto the disk, since nobody would miss them.
   * @param files with paths relative to the folder. @throws Failure `disk`
   */
  write(files: readonly { readonly path: string; readonly text: string }[]): void;
}

/** Opens a file in the person's editor and waits. */
export interface Editor {
  /** @throws Failure `bad-option` when no editor is set, `internal`-free: a non-zero exit is reported in the result */
  edit(path: string, line?: number): Promise<{ readonly ok: boolean; readonly command: string }>;
}

/** Somewhere text goes: stdout or stderr. */
export interface Output {
  readonly isTerminal: boolean;
  /** Columns to wrap to. */
  readonly width: number;
  write(text: string): void;
}

/** Roles, not colours: what a piece of text is, for a terminal that can show it. */
export interface Style {
  title(text: string): string;
  path(text: string): string;
  faint(text: string): string;
  strong(text: string): string;
  good(text: string): string;
  warn(text: string): string;
}

/** A private file in the state folder (0600) for an editor to open; it outlives a crash until it is removed. */
export interface WorkFile {
  /** Absolute path, ending in `.md`. */
  readonly path: string;
  /** @throws Failure `disk`, `unreadable` when it is not UTF-8 */
  read(): string;
  /** Durable when it returns. @throws Failure `disk` */
  write(text: string): void;
  remove(): void;
}

export interface WorkFiles {
  /** A new file of that name holding `text`; one that is there already is set aside, never overwritten. */
  create(name: string, text: string): WorkFile;
  /** The file of that name that an earlier run left behind. */
  existing(name: string): WorkFile | undefined;
}

/** A small YAML file of the journal that its owner may edit too. */
export interface OwnFile {
  /** Absolute. */
  readonly path: string;
  /** What it holds; nothing where there is no such file. @throws Failure `unreadable`, `disk` */
  read(): Promise<Mapping>;
  /**
   * Sets, or for undefined removes, one value; comments, order and all else stay as they are.
   * @returns what it holds then. @throws Failure `unreadable`, `changed-on-disk`, `disk`
   */
  set(key: readonly string[], value: Value | undefined): Promise<Mapping>;
}
