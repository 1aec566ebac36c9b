/** Everything a command may use. `system.ts` builds the real one, tests build their own. */
import type {
  Asker,
  Clock,
  Drafts,
  Editor,
  Output,
  OwnFile,
  Progression,
  PromptSets,
  SetFinding,
  Store,
  Style,
  WordLists,
  ThrowAway,
  WorkFiles,
  YamlCodec,
} from './core/ports.ts';

/** Options that every command takes. */
export interface GlobalOptions {
  /** The journal folder, where the one that would be found is not wanted. */
  readonly dir?: string;
  /** No redrawing prompts: numbered choices, one line at a time. */
  readonly plain?: boolean;
}

/** One journal with all that belongs to it. */
export interface Journal {
  readonly store: Store;
  readonly drafts: Drafts;
  readonly prompts: PromptSets;
  readonly settings: Settings;
  readonly words: WordLists;
  /** Files for an editor to open. */
  readonly work: WorkFiles;
  /** `.career/themes.yaml`: what its owner has corrected in the themes. */
  readonly corrections: OwnFile;
}

/** Settings after the journal's own have been laid over the user's. */
export interface Settings {
  /** The present role, as written into entries. */
  readonly role?: string;
  /** `$VISUAL` and `$EDITOR` come after this. */
  readonly editor?: string;
  /** False where the line for signs of distress is not to be said. */
  readonly quietLines?: boolean;
  /** Whom to turn to, in the user's own words. */
  readonly helpContact?: string;
}

/** Settings files: the user's, and the journal's own, which wins for all but `journal`. */
export interface SettingsFiles {
  /** Every setting with its value and where it comes from. */
  all(): Promise<{ key: string; value: string; from: 'default' | 'user' | 'journal' }[]>;
  set(key: string, value: string | undefined, where: 'user' | 'journal'): Promise<string>;
  /** Keys and values in either file that count for nothing. */
  findings(): Promise<SetFinding[]>;
  paths(): { user: string; journal: string };
}

export interface App {
  readonly clock: Clock;
  readonly out: Output;
  readonly err: Output;
  /** For stdout. */
  readonly style: Style;
  /** For stderr. */
  readonly errStyle: Style;
  /** Whether the terminal can be expected to show more than ASCII. */
  readonly unicode: boolean;
  /** Text that may be longer than the screen: through `$PAGER` where stdout is a terminal, else like `out`. */
  page(text: string): Promise<void>;
  /**
   * Says on stderr how far work has come, where that is a terminal and the work takes longer than half a second.
   * @param doing what is done: `reading`
   */
  progress(doing: string, options: GlobalOptions): Promise<Progression>;
  /** True when questions can be asked: stdin and stderr are terminals. */
  readonly canAsk: boolean;
  /** The journal that the options, the environment and the folder point at. */
  journal(options: GlobalOptions): Promise<Journal>;
  settings(options: GlobalOptions): Promise<SettingsFiles>;
  /** Loads the prompts, once; only for commands that are about to ask. */
  asker(options: GlobalOptions): Promise<Asker>;
  editor(settings: Settings): Promise<Editor>;
  yaml(): Promise<YamlCodec>;
  /** All of stdin as UTF-8. @throws Failure `unreadable` when it is not UTF-8 or over the size cap */
  stdin(): Promise<string>;
  /** A file named by the user. @throws Failure `disk`, `unreadable` */
  readFile(path: string): Promise<string>;
  /**
   * Writes a file named by the user, whole and readable by its owner alone.
   * @param options.over whether a file of that name may be written over
   * @returns its absolute path. @throws Failure `exists`, `disk`
   */
  writeFile(path: string, text: string, options: { readonly over: boolean }): Promise<string>;
  /**
   * Makes a folder for a journal that may be thrown away: `folder`, which must be new or empty and lie in no journal,
   * else a private temporary one. @throws Failure `not-apart`, `disk`
   */
  throwAway(folder?: string): Promise<ThrowAway>;
  /** The script of the page that a review is shown with. @throws Failure `disk` */
  pageScript(): Promise<string>;
}
