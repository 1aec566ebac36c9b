/**
 * Everything that can go wrong in a way a user can act on: a code, its data, and the sentence said
 * about it. Code elsewhere throws `new Failure('code', data)`; the words live here alone, so that they
 * keep one voice and `docs/errors.md` can list every one.
 */
import { resumeLine, reviewOfDraft } from './review/draft-name.ts';
import type { Position } from './value.ts';

/** The process's exit codes; the table in docs/errors.md says when each is used. */
export const exitCodes = {
  done: 0,
  could: 1,
  misuse: 2,
  hangUp: 129,
  cancelled: 130,
  terminated: 143,
} as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

interface Saying<Data> {
  readonly exit: ExitCode;
  /** One lower-case sentence that names the thing; no full stop. */
  say(data: Data): string;
  /** A line to run or a thing to do next. */
  hint?(data: Data): string;
}

/** Only gives the entry its type; marked, so that bundles in which nothing is told leave the whole table out. */
/* @__NO_SIDE_EFFECTS__ */
const saying = <Data>(entry: Saying<Data>): Saying<Data> => entry;

/** What to do about the reasons that neither room nor rights would mend. */
const remedies: Readonly<Record<string, string>> = {
  'no such file or folder': 'look at the path again; ls shows what is there',
  'it is a folder': 'name a file in it',
  'it is a link, and links are not followed': 'put the file itself in its place',
};

/** A linked folder could lead anywhere, so pages are neither read nor written through one. */
export const linkRemedy =
  'put the folder itself there, or keep the whole journal where the link leads: career config set journal FOLDER';

function diskRemedy(why: string): string {
  const known = remedies[why];
  if (known !== undefined) return known;
  return why.endsWith(' is a link, and links are not followed')
    ? linkRemedy
    : 'free some room or check the rights, then run it again';
}

function draftWords(draft: string): string {
  return `the draft of ${reviewOfDraft(draft) === undefined ? '' : 'the review '}'${reviewOfDraft(draft) ?? draft}'`;
}

/** Every code, with the shape of its data fixed by its own functions. */
export const problems = {
  'bad-option': saying<{ message: string; hint?: string }>({
    exit: 2,
    say: (data) => data.message,
    hint: (data) => data.hint ?? 'career --help',
  }),
  'bad-date': saying<{ phrase: string; suggestion?: string }>({
    exit: 2,
    say: ({ phrase }) => `no date reads as '${phrase}'`,
    hint: ({ suggestion }) =>
      suggestion
        ? `${suggestion}, or: 'last friday'`
        : `2026-03-06, 2026-W10, 2026-03, 'last friday', '3 weeks ago'`,
  }),
  'future-date': saying<{ date: string; today: string }>({
    exit: 2,
    say: ({ date, today }) => `${date} is after today (${today})`,
    hint: ({ today }) => `an entry is written on its day or later: --date ${today}`,
  }),
  'no-terminal': saying<{ what: string; supply: string }>({
    exit: 2,
    say: ({ what }) => `${what} has to ask, and this is not a terminal`,
    hint: ({ supply }) => supply,
  }),
  'no-such-entry': saying<{ wanted: string }>({
    exit: 1,
    say: ({ wanted }) => `no entry is called '${wanted}'`,
    hint: () => 'career list',
  }),
  'no-such-set': saying<{ wanted: string; known: readonly string[] }>({
    exit: 1,
    say: ({ wanted }) => `no prompt set is called '${wanted}'`,
    hint: ({ known }) => `one of: ${known.join(', ')}`,
  }),
  'no-such-review': saying<{ wanted: string }>({
    exit: 1,
    say: ({ wanted }) => `no review is called '${wanted}'`,
    hint: () => 'career review --list',
  }),
  'several-reviews': saying<{ names: readonly string[] }>({
    exit: 2,
    say: ({ names }) => `${names.length} reviews are open: ${names.join(', ')}`,
    hint: ({ names }) => `name one of them: career review ${names.at(-1) ?? ''}`,
  }),
  'no-review': saying<Record<never, never>>({
    exit: 1,
    say: () => 'there is no review yet',
    hint: () => 'career review "Which next role?"',
  }),
  'review-closed': saying<{ name: string; status: string }>({
    exit: 1,
    say: ({ name, status }) => `the review '${name}' is ${status}, and its page is no longer changed`,
    // Only one that was decided can be taken up again.
    hint: ({ name, status }) =>
      status === 'decided' ? `career review ${name} --reopen` : 'career review --list',
  }),
  exists: saying<{ path: string; hint: string }>({
    exit: 1,
    say: ({ path }) => `${path} is there already and was left as it is`,
    hint: ({ hint }) => hint,
  }),
  'not-apart': saying<{ path: string; why: string }>({
    exit: 1,
    say: ({ path, why }) => `${path} ${why}, and a sample journal is kept apart from everything else`,
    hint: () => 'career demo --to NEW-FOLDER, or without --to for a temporary one',
  }),
  'no-such-theme': saying<{ wanted: string; near?: string }>({
    exit: 1,
    say: ({ wanted }) => `no entry of this time is about '${wanted}'`,
    hint: ({ near }) => (near === undefined ? 'career themes' : `did you mean '${near}'?`),
  }),
  'no-match': saying<{ text: string }>({
    exit: 1,
    say: ({ text }) => `no entry holds '${text}'`,
    hint: () => 'career list',
  }),
  disk: saying<{ doing: string; path: string; why: string; kept?: string; resume?: string }>({
    exit: 1,
    say: ({ doing, path, why }) => `could not ${doing} ${path}: ${why}`,
    hint: ({ why, kept, resume = 'career journal --resume' }) =>
      kept ? `nothing is lost: it is kept in ${kept}; ${resume}` : diskRemedy(why),
  }),
  'changed-on-disk': saying<{ path: string; kept?: string }>({
    exit: 1,
    say: ({ path }) => `${path} was changed by something else meanwhile, so it was left as it is`,
    hint: ({ kept }) => (kept ? `your version is in ${kept}` : 'run it again'),
  }),
  'several-entries': saying<{ wanted: string; ids: readonly string[] }>({
    exit: 2,
    say: ({ wanted, ids }) =>
      `'${wanted}' has ${ids.length} entries: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' ...' : ''}`,
    hint: ({ ids }) => `name one of them: career edit ${ids.at(-1) ?? 'last'}`,
  }),
  'no-such-item': saying<{ wanted: string }>({
    exit: 1,
    say: ({ wanted }) => `no item has the id '${wanted}'`,
    hint: () => 'career open',
  }),
  'no-flag': saying<Record<never, never>>({
    exit: 1,
    say: () => 'no flag is raised, so there is none to answer',
    hint: () => 'career open',
  }),
  'several-items': saying<{ wanted: string; ids: readonly string[] }>({
    exit: 2,
    say: ({ wanted, ids }) =>
      `'${wanted}' is short for ${ids.length} items: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' ...' : ''}`,
    hint: ({ ids }) => `write more of it: career open ${ids[0] ?? 'ID'} --close`,
  }),
  'no-such-state': saying<{ kind: string; wanted?: string; states: readonly string[] }>({
    exit: 2,
    say: ({ kind, wanted, states }) => {
      if (states.length === 0) return `'${kind}' keeps no states, so nothing there can be closed`;
      return wanted === undefined
        ? `closing an item of '${kind}' takes a word for how it ended`
        : `no item of '${kind}' can be '${wanted}'`;
    },
    hint: ({ states }) =>
      states.length === 0 ? 'career open lists what can' : `--close with one of: ${states.join(', ')}`,
  }),
  'editor-failed': saying<{ command: string; path: string; kept?: string }>({
    exit: 1,
    say: ({ command, path }) => `the editor (${command}) ended with an error, so ${path} was left as it is`,
    hint: ({ kept }) => (kept ? `what you wrote is in ${kept}` : 'nothing had been changed'),
  }),
  'not-text': saying<{ path: string }>({
    exit: 1,
    say: ({ path }) => `${path} is not UTF-8 throughout, and saving it from here would spoil it`,
    hint: ({ path }) => `open ${path} in an editor that knows its encoding`,
  }),
  'empty-page': saying<{ path: string; kept: string }>({
    exit: 1,
    say: ({ path }) => `the page came back empty, so ${path} was left as it is`,
    hint: ({ kept }) => `the empty page is ${kept}; to remove an entry, remove its file`,
  }),
  'not-saved': saying<{ path: string; why: string; kept: string }>({
    exit: 1,
    say: ({ path, why }) => `could not save ${path}: ${why}`,
    hint: ({ kept }) => `nothing is lost: your version is in ${kept}`,
  }),
  'draft-held': saying<{ set: string; pid: number; host: string; lock?: string }>({
    exit: 1,
    say: ({ set, pid, host }) => `${draftWords(set)} is open in another terminal (process ${pid} on ${host})`,
    hint: ({ set, lock }) =>
      `finish it there, then: ${reviewOfDraft(set) === undefined ? 'career journal --resume' : resumeLine(set)}${lock === undefined ? '' : `; if that process is long gone, remove ${lock}`}`,
  }),
  'draft-exists': saying<{ set: string }>({
    exit: 1,
    say: ({ set }) => `${draftWords(set)} is there already`,
    hint: ({ set }) => `${resumeLine(set)}, or: ${resumeLine(set).replace(' --resume', '')} --discard`,
  }),
  'no-draft': saying<{ hint?: string }>({
    exit: 1,
    say: () => 'there is no draft to resume',
    hint: ({ hint }) => hint ?? 'career journal',
  }),
  cancelled: saying<{ message?: string; hint?: string }>({
    exit: 130,
    say: ({ message }) => message ?? 'stopped',
    hint: ({ hint }) => hint ?? 'career journal --resume',
  }),
  /** One place in one file that cannot be understood; shown as FILE:LINE:COL with excerpt and caret. */
  unreadable: saying<{ file: string; at: Position; why: string; remedy?: string }>({
    exit: 2,
    say: ({ file, at, why }) => `${file}:${at.line}:${at.column}: ${why}`,
    hint: ({ remedy, file }) => remedy ?? `mend the line in ${file}, then run it again`,
  }),
  findings: saying<{ count: number; what: string; hint?: string }>({
    exit: 1,
    say: ({ count, what }) => `${count} ${count === 1 ? 'finding' : 'findings'} in ${what}`,
    hint: ({ hint }) => hint ?? 'mend them, then run it again',
  }),
  internal: saying<{ message: string }>({
    exit: 1,
    say: ({ message }) => `something went wrong inside career: ${message}`,
    hint: () => 'nothing saved is lost; CAREER_DEBUG=1 shows where it happened',
  }),
} satisfies Record<string, Saying<never>>;

export type ProblemCode = keyof typeof problems;
export type ProblemData<Code extends ProblemCode> = Parameters<(typeof problems)[Code]['say']>[0];

/** The lines around a place in a text, shown under the sentence. */
export interface Excerpt {
  readonly text: string;
  readonly at: Position;
}

/** Thrown by any layer, caught by `main` alone, which turns it into words and an exit code. */
export class Failure<Code extends ProblemCode = ProblemCode> extends Error {
  /** Bundles each carry their own copy of this class, so a failure is known by this mark, not by `instanceof`. */
  readonly isCareerFailure = true;
  readonly code: Code;
  readonly data: ProblemData<Code>;
  readonly excerpt: Excerpt | undefined;

  constructor(code: Code, data: ProblemData<Code>, excerpt?: Excerpt) {
    super(code);
    this.code = code;
    this.data = data;
    this.excerpt = excerpt;
  }
}

export function isFailure(thrown: unknown): thrown is Failure {
  return typeof thrown === 'object' && thrown !== null && 'isCareerFailure' in thrown;
}

/** What a failure is told as: its sentence, its hint, and the exit code it ends with. */
export function words(failure: Failure): { sentence: string; hint: string | undefined; exit: ExitCode } {
  // Each code's functions take that code's own data; the constructor has already tied the two together.
  const entry = problems[failure.code] as Saying<unknown>;
  return { sentence: entry.say(failure.data), hint: entry.hint?.(failure.data), exit: entry.exit };
}

/** A complaint about one place in some data, gathered rather than thrown so that all are shown at once. */
export interface Finding {
  readonly path: readonly (string | number)[];
  /** One lower-case clause: what is wrong. */
  readonly why: string;
  /** What to write instead. */
  readonly remedy?: string;
}
