/** What a question lays beside its words: answers of this page or of earlier ones, the record of a decision, what is missing. */
import { longDay } from './calendar.ts';
import type { DecisionRecord } from './decision-records.ts';
import type { PastAnswer, Shown } from './interview-types.ts';
import type { Question, Showing } from './prompt-set.ts';
import { folded } from './reading.ts';

/** The name under which the record of a decision is shown, and decisions are chosen from. */
export const decisionSource = 'decision';

const earlierLead = 'earlier.';
const uncoveredLead = 'uncovered.';

/** What a name in `shows` stands for, and of which question. */
export type ShownName =
  | { readonly kind: 'decision' }
  | { readonly kind: 'now' | 'earlier' | 'uncovered'; readonly id: string };

export function shownName(name: string): ShownName {
  if (name === decisionSource) return { kind: 'decision' };
  if (name.startsWith(earlierLead)) return { kind: 'earlier', id: name.slice(earlierLead.length) };
  if (name.startsWith(uncoveredLead)) return { kind: 'uncovered', id: name.slice(uncoveredLead.length) };
  return { kind: 'now', id: name };
}

/** Whether a question shows what must not be seen before others are answered, as a page to write on would let it be. */
export function isUnseen({ shows = [] }: Question): boolean {
  return shows.some(({ name }) => shownName(name).kind !== 'uncovered');
}

/** Whether questions of a set speak of a decision that was made. */
export function asksOfDecisions(questions: readonly Question[]): boolean {
  return questions.some(
    ({ from, opens, shows = [] }) =>
      from === decisionSource ||
      opens === decisionSource ||
      shows.some(({ name }) => name === decisionSource),
  );
}

/** What there is to look things up in. */
export interface Showable {
  /** The decision that the page is about; null for none. */
  readonly decision: DecisionRecord | null;
  /** Earlier answers by question, the newest first. */
  readonly past: Readonly<Record<string, readonly PastAnswer[]>>;
  /** The answer of this page in words; '' where there is none. */
  now(id: string): string;
  /** The options of a question. */
  options(id: string): readonly string[];
}

/** In the order of the set; what there is nothing of is left out. */
export function shownAt(shows: readonly Showing[], from: Showable): readonly Shown[] {
  return shows.flatMap(({ name, label }): Shown[] => {
    const shown = shownName(name);
    const lines = shown.kind === 'decision' ? recordLines(from.decision) : linesOf(shown, from);
    return lines.length === 0 ? [] : [{ label, lines }];
  });
}

function linesOf({ kind, id }: Exclude<ShownName, { kind: 'decision' }>, from: Showable): readonly string[] {
  if (kind === 'now') return textLines(from.now(id));
  const past = from.past[id] ?? [];
  if (kind === 'earlier')
    return past.flatMap(({ date, text }) => [
      `${longDay(date)}:`,
      ...textLines(text).map((line) => `  ${line}`),
    ]);
  if (past.length === 0) return [];
  const had = new Set(past.map(({ text }) => folded(text)));
  const missing = from.options(id).filter((option) => !had.has(folded(option)));
  return missing.length === 0 ? ['nothing is missing'] : [missing.join('; ')];
}

/** What was to be decided, and a line for each part of what was written down: `main reason: ...`. */
export function recordLines(record: DecisionRecord | null): readonly string[] {
  if (record === null || record.parts.length === 0) return [];
  const parts = record.parts.flatMap(({ label, text }) => {
    const [first = '', ...more] = textLines(text);
    return [`${label}: ${first}`, ...more.map((line) => `  ${line}`)];
  });
  return [record.text, ...parts];
}

function textLines(text: string): readonly string[] {
  return text.trim() === '' ? [] : text.trim().split('\n');
}
