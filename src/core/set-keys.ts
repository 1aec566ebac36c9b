/** Which keys a prompt set and each type of question know: the one table, also printed in docs/format.md. */
import type { QuestionType } from './prompt-set.ts';

/** The version of the file format that this program reads; a set may name it as `career: 1`. */
export const formatVersion = 1;

export const setKeys = [
  'career',
  'id',
  'title',
  'version',
  'minutes',
  'every',
  'cadence',
  'questions',
  'quick',
  'later',
  'closing',
] as const;

export const neededSetKeys = ['id', 'title', 'minutes', 'questions'] as const;

/** Keys that every question may have. */
export const commonKeys = [
  'id',
  'type',
  'ask',
  'optional',
  'each',
  'where',
  'without',
  'due',
  'limit',
  'shuffle',
  'becomes',
  'when',
  'opens',
  'shows',
  'without-role',
  'then',
] as const;

export type OwnKey =
  | 'rows'
  | 'labels'
  | 'fields'
  | 'min'
  | 'max'
  | 'step'
  | 'options'
  | 'from'
  | 'ways'
  | 'parts'
  | 'ranges'
  | 'compared'
  | 'against'
  | 'clock';

/** The keys a type of question takes besides the common ones. */
export interface TypeKeys {
  /** All of these have to be there. */
  readonly needs: readonly OwnKey[];
  /** Exactly one of these has to be there. */
  readonly oneOf: readonly OwnKey[];
  readonly may: readonly OwnKey[];
}

export const typeKeys: Readonly<Record<QuestionType, TypeKeys>> = {
  pulse: { needs: ['rows'], oneOf: [], may: ['compared'] },
  scale: { needs: ['labels'], oneOf: [], may: ['compared', 'against'] },
  text: { needs: [], oneOf: [], may: [] },
  long: { needs: [], oneOf: [], may: [] },
  list: { needs: [], oneOf: [], may: ['fields', 'min', 'max'] },
  choice: { needs: [], oneOf: ['options', 'from'], may: [] },
  multi: { needs: [], oneOf: ['options', 'from'], may: ['min', 'max', 'ways'] },
  rank: { needs: [], oneOf: ['options', 'from'], may: ['min', 'max'] },
  split: { needs: [], oneOf: ['parts', 'from'], may: ['ranges'] },
  table: { needs: ['fields'], oneOf: ['rows', 'from'], may: [] },
  chance: { needs: [], oneOf: [], may: [] },
  commit: { needs: [], oneOf: [], may: [] },
  ask: { needs: [], oneOf: [], may: [] },
  people: { needs: [], oneOf: [], may: ['parts', 'from'] },
  date: { needs: [], oneOf: [], may: [] },
  number: { needs: [], oneOf: [], may: ['min', 'max', 'step'] },
  confirm: { needs: [], oneOf: [], may: ['clock'] },
};

/** Keys of a `when:` that are conditions of their own; all others name a question. */
export const whenKeys = ['ledger', 'least', 'run', 'role', 'not'] as const;

/** What a mapping inside `later:` may be. */
export const laterKeys = ['recheck', 'keep', 'rotate', 'dueOnly', 'inRole', 'minutes'] as const;

/** The two questions that `closing: true` appends. */
export const closingIds = ['after', 'open-thing'] as const;

/** The one lower-case word that every JavaScript object answers to; no list, scale, question or set has this name. */
export const reservedNames: readonly string[] = ['constructor'];

/** Ids that stand for something else in conditions, in an answers file or among the steps of a sitting. */
export const reservedQuestionIds: readonly string[] = [
  ...whenKeys,
  'answers',
  'open',
  'followup',
  'recheck',
  'still-so',
  'loop',
  ...reservedNames,
];

/** What entries without a prompt set use, what YAML reads as no text, and what some systems keep for devices. */
export const reservedSetIds: readonly string[] = [
  'note',
  'open',
  'pause',
  'null',
  'true',
  'false',
  ...reservedNames,
  'con',
  'prn',
  'aux',
  'nul',
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((number) => [`com${number}`, `lpt${number}`]),
];

/** Types whose answer is a row of items, so that `from`, `each` and `recheck` can go over them. */
export const typesWithItems: readonly QuestionType[] = ['list', 'multi', 'rank', 'people'];

/** Ids of sets, questions, lines and fields. */
export const idPattern = /^[a-z][a-z0-9-]{0,39}$/;
