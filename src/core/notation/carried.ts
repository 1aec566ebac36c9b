/** How it is typed what became of an open item: one of its words, and a day where it moves, `moving (by friday)`. */
import { wordsFor } from '../carried.ts';
import type { Step } from '../interview-types.ts';
import type { Option } from '../prompt-set.ts';
import { isMapping } from '../value.ts';
import type { Value } from '../value.ts';
import type { TextReading } from './gathering.ts';
import { wordsOf } from './lines.ts';
import { optionForm, readChoice } from './options.ts';

export function readCarriedText(step: Step, text: string): TextReading {
  const reading = readChoice(withWords(step), text);
  if ('findings' in reading || typeof reading.raw !== 'string') return reading;
  const [, state = reading.raw, due] = /^(.*?)\s*\(by\s+([^()]+)\)$/i.exec(reading.raw) ?? [];
  return { ...reading, raw: due === undefined ? state : { state, due } };
}

export function writeCarried(step: Step, value: Value): string {
  if (!isMapping(value)) return wordOf(step, value);
  const due = value['due'] === undefined ? '' : ` (by ${wordsOf(value['due'])})`;
  return `${wordOf(step, value['state'] ?? null)}${due}`;
}

/** A box for each word. */
export function carriedForm(step: Step, value: Value): string {
  return optionForm(withWords(step), value === null ? null : writeCarried(step, value));
}

export function carriedHint(step: Step): string {
  const words = withWords(step).question.options ?? [];
  return `one of: ${words.map(({ text }) => text).join(', ')}; with a new day, moving (by friday)`;
}

function wordOf(step: Step, state: Value): string {
  return wordsFor(ledgerOf(step)).find((word) => word.state === state)?.text ?? wordsOf(state);
}

function withWords(step: Step): Step {
  const words = wordsFor(ledgerOf(step)).map(({ text }): Option => ({ text }));
  return { ...step, question: { ...step.question, options: step.question.options ?? words } };
}

function ledgerOf(step: Step): string {
  return step.ledger ?? 'commit';
}
