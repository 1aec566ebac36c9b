/** How what one means to do is typed: a step with its place and day, or something to ask of somebody. */
import type { Step } from '../interview-types.ts';
import { isMapping } from '../value.ts';
import type { Mapping, Position, Value } from '../value.ts';
import { asOneLine, further, linesOf, wordsOf } from './lines.ts';
import type { Line } from './lines.ts';
import { gather } from './gathering.ts';
import type { Gathering, TextReading } from './gathering.ts';

/** The labels of a deed: what may stand before the first colon, what is to be done, and the rest. */
interface Shape {
  readonly before: 'when' | 'whom';
  readonly deed: 'do' | 'what';
  readonly labels: readonly string[];
}

const commitShape: Shape = {
  before: 'when',
  deed: 'do',
  labels: ['when', 'do', 'obstacle', 'response', 'due'],
};
const askShape: Shape = { before: 'whom', deed: 'what', labels: ['whom', 'what', 'due', 'private'] };

/** `Tuesday after stand-up: ask for the plan (by friday)`, with lines `obstacle: ...` and `response: ...`. */
export function readCommit(_step: Step, text: string): TextReading {
  return readDeed(commitShape, text);
}

export function writeCommit(_step: Step, value: Value): string {
  return writeDeed(commitShape, value);
}

/** `a colleague: how the migration is staffed (by friday) (private)`. */
export function readAsk(_step: Step, text: string): TextReading {
  return readDeed(askShape, text);
}

export function writeAsk(_step: Step, value: Value): string {
  return writeDeed(askShape, value);
}

function readDeed(shape: Shape, text: string): TextReading {
  const lines = linesOf(text);
  const gathering = gather(lines);
  const answer: Record<string, Value> = {};
  // The deed's ending stands on its last line.
  let ending: Position = { line: 1, column: 1 };
  for (const part of labelled(shape, lines)) {
    const { label, words, at } = part;
    if (label === undefined || label === shape.deed) ending = part.last;
    if (label === undefined) {
      readShort(shape, part, answer, gathering);
    } else if (label in answer) {
      gathering.fault(at, `'${label}' stands here twice`, 'keep one of the two');
    } else {
      answer[label] = label === 'private' && words !== '' ? yesNo(words, at, gathering) : words;
      gathering.place([label], at);
    }
  }
  const deed = answer[shape.deed];
  // A line for the day says that brackets at the deed's end are words.
  if (typeof deed === 'string' && !('due' in answer)) {
    takeEndings(shape, deed, answer, (label) => gathering.place([label], ending));
  }
  const given = Object.entries(answer).filter(([, value]) => value !== '');
  return gathering.done(given.length === 0 ? null : Object.fromEntries(given));
}

interface Labelled {
  readonly label?: string;
  readonly words: string;
  readonly at: Position;
  /** Where its last line begins. */
  readonly last: Position;
}

/** The short line, and the lines that begin with a label; a line without one goes on with what stands above it. */
function labelled(shape: Shape, lines: readonly Line[]): Labelled[] {
  const parts: Labelled[] = [];
  for (const { text, at } of lines) {
    const [opening = '', label] = /^([a-z]+)\s*:(?:\s+|$)/i.exec(text) ?? [];
    const known = shape.labels.find((candidate) => candidate === label?.toLowerCase());
    const above = parts.at(-1);
    if (known !== undefined) {
      const here = further(at, opening.length);
      parts.push({ label: known, words: text.slice(opening.length), at: here, last: here });
    } else if (above === undefined) {
      parts.push({ words: text, at, last: at });
    } else {
      parts[parts.length - 1] = { ...above, words: `${above.words} ${text}`.trim(), last: at };
    }
  }
  return parts;
}

/** `when: do`; the first colon that a blank follows parts the two. */
function readShort(
  shape: Shape,
  { words, at }: Labelled,
  answer: Record<string, Value>,
  gathering: Gathering,
): void {
  const [, before, gap = '', deed = words] = /^(.+?)(\s*:\s+)(.+)$/s.exec(words) ?? [];
  answer[shape.deed] = deed;
  gathering.place([shape.deed], further(at, (before?.length ?? 0) + gap.length));
  if (before === undefined) return;
  answer[shape.before] = before;
  gathering.place([shape.before], at);
}

/** Takes `(by friday)` and `(private)` off the end of what is to be done. */
function takeEndings(
  shape: Shape,
  deed: string,
  answer: Record<string, Value>,
  place: (label: string) => void,
): void {
  let rest = deed;
  for (;;) {
    const [ending = '', due] = /\s*\((?:by\s+([^()]*[^()\s])|private)\s*\)$/i.exec(rest) ?? [];
    const label = due === undefined ? 'private' : 'due';
    if (ending === '' || !shape.labels.includes(label) || label in answer) break;
    rest = rest.slice(0, -ending.length);
    answer[label] = due ?? true;
    place(label);
  }
  answer[shape.deed] = rest;
}

function yesNo(words: string, at: Position, gathering: Gathering): boolean {
  if (/^(?:yes|y|true)$/i.test(words)) return true;
  if (!/^(?:no|n|false)$/i.test(words)) {
    gathering.fault(at, `'${words}' is neither yes nor no`, 'write private: yes, or leave the line out');
  }
  return false;
}

/** The short line where it reads back as the same, else every part on a line with its label. */
function writeDeed(shape: Shape, value: Value): string {
  const deed: Mapping = isMapping(value) ? value : {};
  const words = (label: string): string => asOneLine(wordsOf(deed[label] ?? ''));
  const before = words(shape.before);
  const endings = `${words('due') === '' ? '' : ` (by ${words('due')})`}${deed['private'] === true ? ' (private)' : ''}`;
  const rest = ['obstacle', 'response']
    .filter((label) => shape.labels.includes(label) && words(label) !== '')
    .map((label) => `${label}: ${words(label)}`);
  const short = [`${before === '' ? '' : `${before}: `}${words(shape.deed)}${endings}`, ...rest].join('\n');
  return readsAs(shape, short, deed) ? short : withLabels(shape, deed, words);
}

/** An empty `due:` says that what looks like a day at the end of the words is none. */
function withLabels(shape: Shape, deed: Mapping, words: (label: string) => string): string {
  return shape.labels
    .filter((label) => label === 'due' || (label === 'private' ? deed[label] === true : words(label) !== ''))
    .map((label) => `${label}: ${label === 'private' ? 'yes' : words(label)}`.trimEnd())
    .join('\n');
}

function readsAs(shape: Shape, text: string, deed: Mapping): boolean {
  const reading = readDeed(shape, text);
  if ('findings' in reading || !isMapping(reading.raw)) return false;
  const { raw } = reading;
  return shape.labels.every((label) =>
    label === 'private'
      ? (raw[label] ?? false) === (deed[label] ?? false)
      : (raw[label] ?? '') === (deed[label] ?? ''),
  );
}
