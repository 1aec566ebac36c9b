/** A prompt set: the questions of one sitting, as data. Files in `prompts/` are read into these types. */
import type { Value } from './value.ts';

export const questionTypes = [
  'pulse',
  'scale',
  'text',
  'long',
  'list',
  'choice',
  'multi',
  'rank',
  'split',
  'table',
  'chance',
  'commit',
  'ask',
  'people',
  'date',
  'number',
  'confirm',
] as const;
export type QuestionType = (typeof questionTypes)[number];

/** One labelled line of five points; a pulse is a block of them. */
export interface ScaleLine {
  readonly id: string;
  readonly ask: string;
  /** Five labels, for 1 to 5. */
  readonly labels: readonly string[];
  /** What 'does not apply' means on this line, where that deserves words. */
  readonly na?: string;
  /** The line is about a role, and left out for somebody who has none. */
  readonly role?: boolean;
}

/** Something to pick, with an optional line that explains it. */
export interface Option {
  readonly text: string;
  readonly about?: string;
  /** Whether it comes from a private page, and from no other. */
  readonly private?: boolean;
}

/** A field that rides along with a list item or a table row. */
export interface Field {
  readonly id: string;
  /** score: 0 to 10 with a range and where it comes from, or `?` for nothing known. */
  readonly kind: 'text' | 'number' | 'chance' | 'date' | 'score';
  readonly min?: number;
  readonly max?: number;
}

/**
 * Where items come from: an earlier question of this set, a ledger, or a list in `prompts/lists.yaml`.
 * Which of the three a name means is looked up in that order. Of several sources, joined by `+`, the items come
 * one after the other, each text once.
 */
export type SourceName = string;

/** The names in a source; all but a few have one. */
export function namesIn(source: SourceName): readonly string[] {
  return source.split('+');
}

/** A condition on earlier answers, on the ledgers, or on the run. All that are given must hold. */
export interface When {
  /** Question id, or `question.row` of a pulse, to the values that make it true. */
  readonly answers: Readonly<Record<string, readonly Value[]>>;
  /** True when this ledger holds an open item, or `least` of them. */
  readonly ledger?: string;
  readonly least?: number;
  readonly run?: 'first' | 'later';
  /** True in the first 90 days of a role. */
  readonly role?: 'first-90-days';
  /** Must not hold as a whole; it has no `not` of its own. */
  readonly not?: When;
}

/** Something to read beside a question. */
export interface Showing {
  /**
   * An earlier question of this page; `earlier.QUESTION`, its answers on pages before; `uncovered.QUESTION`, the
   * options that no page before has picked; `decision`, what was written down of the decision that is looked back on.
   */
  readonly name: string;
  readonly label: string;
}

export interface Question {
  readonly id: string;
  readonly type: QuestionType;
  readonly ask: string;
  /** Optional questions are not asked in quick mode unless the set lists them there. */
  readonly optional: boolean;
  /** scale: five labels. */
  readonly labels?: readonly string[];
  /** pulse: its lines, already looked up. table: see `rowNames`. */
  readonly rows?: readonly ScaleLine[];
  /** table: the names of its rows, where they are fixed. */
  readonly rowNames?: readonly string[];
  /** split: what the hundred is divided among. people: the parts somebody can play. */
  readonly parts?: readonly string[];
  /** list and table: the fields of an item. */
  readonly fields?: readonly Field[];
  readonly options?: readonly Option[];
  readonly min?: number;
  readonly max?: number;
  /** number: answers lie this far apart, counted from `min`, else from 0. */
  readonly step?: number;
  readonly from?: SourceName;
  readonly each?: SourceName;
  /** Keeps those items of `from` or `each` for which the named question was answered with one of the values. */
  readonly where?: Readonly<Record<string, readonly Value[]>>;
  /** Leaves out those items that the answer to this earlier question names: its picks, or the parts its people play. */
  readonly without?: string;
  /** Keeps those items of a ledger whose day has come. */
  readonly due?: boolean;
  /** each: how many of the items are asked about. */
  readonly limit?: number;
  /** each: the items come in chance order, another one in each sitting. */
  readonly shuffle?: boolean;
  /**
   * What an answer makes of items of the ledger that `each` or `from` names: one state for those that were picked,
   * or the state by the answer that the item was given.
   */
  readonly becomes?: string | Readonly<Record<string, string>>;
  readonly when?: When;
  /** A question whose latest earlier answer this one opens with. */
  readonly opens?: string;
  /** What is laid beside the question when it is put, in this order. */
  readonly shows?: readonly Showing[];
  /** scale: an earlier scale of the set that asks the same; the step between the two is told once the page is saved. */
  readonly against?: string;
  /** confirm: minutes of a clock that runs while the question stands. */
  readonly clock?: number;
  /** The question as it is put to somebody without a role. */
  readonly withoutRole?: string;
  /** The question is about a role, and left out for somebody who has none. */
  readonly roleOnly?: boolean;
  /** A text question that follows once this one is answered. */
  readonly then?: string;
  /** multi: each option may be marked in one of these ways, as in `[served, against]`. */
  readonly ways?: readonly string[];
  /** scale and pulse: false where each run is about another thing, so that its points are not compared. */
  readonly compared?: boolean;
  /** split: ranges such as `70-80` are welcome. */
  readonly ranges?: boolean;
}

/** What a run after the first asks instead of everything. */
export interface Later {
  /** Ids asked as in a first run, in the set's order. */
  readonly ids: readonly string[];
  /** Questions whose earlier items come back to be marked before new ones are asked for. */
  readonly recheck?: string | readonly string[];
  /** Questions whose earlier answer is shown to be confirmed, and asked again only where it no longer stands. */
  readonly keep?: string | readonly string[];
  /** About how long a later run takes. */
  readonly minutes?: number;
  /** One of these, a different one each time. */
  readonly rotate?: readonly string[];
  /** Only the items of this ledger whose day has come. */
  readonly dueOnly?: string;
  /** A run is a later one only where there was one in the same role: with a new role the set begins anew. */
  readonly inRole?: boolean;
}

export interface PromptSet {
  readonly id: string;
  readonly title: string;
  readonly version: number;
  readonly minutes: number;
  /** Days after which the set is due again; absent means on occasion. */
  readonly every?: number;
  /** When to take it up, in words. */
  readonly cadence: string;
  readonly questions: readonly Question[];
  /** Ids asked in quick mode; absent means all that are not optional. */
  readonly quick?: readonly string[];
  readonly later?: Later;
  /** Appends the two closing questions, `after` and `open-thing`. */
  readonly closing: boolean;
  /** The Markdown under the front matter: an introduction shown before the first question. */
  readonly introduction: string;
  /** `built-in`, or the path of the user's own file relative to the journal. */
  readonly source: string;
}

/** The named lists of `prompts/lists.yaml` (value cards, role kinds, needs ...), by name. */
export type NamedLists = Readonly<Record<string, readonly Option[]>>;
