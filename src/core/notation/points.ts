/** How points on labelled lines and shares of a hundred are typed: `name: value`, a line each. */
import type { Step } from '../interview-types.ts';
import { nearest } from '../near-word.ts';
import type { Question, ScaleLine } from '../prompt-set.ts';
import { folded } from '../reading.ts';
import { isList, isMapping, ownValue } from '../value.ts';
import type { Position, Value } from '../value.ts';
import { gather, onlyLine } from './gathering.ts';
import type { Gathering, TextReading } from './gathering.ts';
import { further, linesOf, literal, named, unquoted, wordsOf } from './lines.ts';
import type { Line } from './lines.ts';

/** `energy: 3` on a line each, `-` where it does not apply; or all points in their order, `3 2 4 - 3`. */
export function readPulse({ question: { rows = [] } }: Step, text: string): TextReading {
  const lines = linesOf(text);
  const gathering = gather(lines);
  const pairs = inOrder(rows, lines) ?? lines.map((line) => pairOn(line));
  return readPairs(pairs, rowNamed(rows), gathering, ({ name, value, at }) =>
    readPoint(rows.find((row) => row.id === name)?.labels ?? [], value, at, gathering),
  );
}

export function writePulse({ question: { rows = [] } }: Step, value: Value): string {
  const answer = isMapping(value) ? value : {};
  return rows.map(({ id }) => `${id}: ${wordsOf(ownValue(answer, id) ?? '-')}`).join('\n');
}

/** A line for each row, without its point. */
export function pulseForm({ question: { rows = [] } }: Step): string {
  return rows.map(({ id }) => `${id}:`).join('\n');
}

/** `3`, `3 Noticeable` or `noticeable`. */
export function readScale({ question: { labels = [] } }: Step, text: string): TextReading {
  const { line, gathering } = onlyLine(text);
  if (line === undefined || isNotApplicable(line.text)) return gathering.done(null);
  return gathering.done(readPoint(labels, line.text, line.at, gathering) ?? null);
}

/** `solver: 70`, or `solver: 70-80`, on a line each. */
export function readSplit({ question }: Step, text: string): TextReading {
  const lines = linesOf(text);
  const gathering = gather(lines);
  return readPairs(
    lines.map((line) => pairOn(line)),
    partNamed(question),
    gathering,
    ({ name, value, at }) => {
      const share = readShare(value);
      if (share === undefined)
        gathering.fault(at, `'${value}' is no share`, `write ${name}: 30, or ${name}: 20-30`);
      return share;
    },
  );
}

export function writeSplit({ question }: Step, value: Value): string {
  const answer = isMapping(value) ? value : {};
  return Object.entries(answer)
    .map(([part, share]) => `${writePart(question, part)}: ${writeShare(share)}`)
    .join('\n');
}

/** A line for each part, with its share where there is one. */
export function splitForm({ question }: Step, value: Value): string {
  const answer = isMapping(value) ? value : {};
  return (question.parts ?? [])
    .map((part) => `${writePart(question, part)}: ${writeShare(ownValue(answer, part) ?? '')}`.trimEnd())
    .join('\n');
}

function writeShare(share: Value): string {
  return isList(share) ? share.map(wordsOf).join('-') : wordsOf(share);
}

function writePart(question: Question, part: string): string {
  return literal(part, (written) => {
    const [line, ...others] = linesOf(`${written}: 1`);
    const plain = line !== undefined && others.length === 0 && !line.bullet;
    return plain ? partNamed(question).find(pairOn(line).name) : undefined;
  });
}

interface Pair {
  readonly name: string;
  readonly value: string;
  /** Where the value stands. */
  readonly at: Position;
  readonly nameAt: Position;
}

/** How the names on the left are looked up. */
interface Names {
  readonly known: readonly string[];
  find(typed: string): string | undefined;
}

function rowNamed(rows: readonly ScaleLine[]): Names {
  const known = rows.map((row) => row.id);
  const byWords = (typed: string): string | undefined =>
    rows.find((row) => folded(row.ask) === folded(typed))?.id;
  return { known, find: (typed) => named(known, typed) ?? byWords(typed) };
}

function partNamed({ parts = [] }: Question): Names {
  return { known: parts, find: (typed) => named(parts, unquoted(typed) ?? typed) };
}

/** Each name once, each with its value; a name alone, or with `-`, is left out. */
function readPairs(
  pairs: readonly Pair[],
  names: Names,
  gathering: Gathering,
  read: (pair: Pair) => Value | undefined,
): TextReading {
  const seen = new Set<string>();
  const answer: [string, Value][] = [];
  for (const pair of pairs) {
    const name = names.find(pair.name);
    if (name === undefined) {
      gathering.fault(pair.nameAt, `no line here is called '${pair.name}'`, meant(pair.name, names.known));
    } else if (seen.has(name)) {
      gathering.fault(pair.nameAt, `'${name}' stands here twice`, 'keep one of the two');
    } else {
      seen.add(name);
      const value = pair.value === '' || isNotApplicable(pair.value) ? undefined : read({ ...pair, name });
      if (value !== undefined) answer.push([name, value]);
      gathering.place([name], pair.at);
    }
  }
  return gathering.done(answer.length === 0 ? null : Object.fromEntries(answer));
}

/** `name: value`; without a colon, the name goes up to what looks like a value. */
function pairOn({ text, at }: Line): Pair {
  const colon = text.lastIndexOf(':');
  if (colon === -1) {
    const [, name = text, gap = '', value = ''] = /^(.*?\S)(\s+)([-–—]|\d.*)$/.exec(text) ?? [];
    return { name, value, at: further(at, value === '' ? 0 : name.length + gap.length), nameAt: at };
  }
  const rest = text.slice(colon + 1).trimStart();
  return {
    name: text.slice(0, colon).trim(),
    value: rest,
    at: further(at, text.length - rest.length),
    nameAt: at,
  };
}

/** A line of points alone, one for each row. */
function inOrder(rows: readonly ScaleLine[], lines: readonly Line[]): Pair[] | undefined {
  const [line, second] = lines;
  const points = [...(line?.text ?? '').matchAll(/[^\s,]+/g)];
  if (line === undefined || second !== undefined || points.length !== rows.length) return undefined;
  if (!points.every(([point]) => /^(?:[1-5]|[-–—])$/.test(point))) return undefined;
  return points.map(({ 0: value, index }, row) => {
    const at = further(line.at, index);
    return { name: rows[row]?.id ?? '', value, at, nameAt: at };
  });
}

/** A number, a label, or both; what `readAnswer` refuses goes through, for it to say so. */
function readPoint(
  labels: readonly string[],
  text: string,
  at: Position,
  gathering: Gathering,
): Value | undefined {
  const [, digits, words = ''] = /^(\d+)(?:\s*(?:of|\/)\s*5)?(?:[\s,;:.(–-]+(.*?)\)?)?$/i.exec(text) ?? [];
  const label = digits === undefined ? (named(labels, text) ?? text) : Number(digits);
  if (
    typeof label === 'number' &&
    words !== '' &&
    named(labels.slice(label - 1, label), words) === undefined
  ) {
    gathering.fault(at, `the words '${words}' are not those of point ${label}`, 'write the number alone');
  }
  return label;
}

function readShare(text: string): Value | undefined {
  const [, low, high] =
    /^([\d.]+(?:e-?\d+)?)\s*%?(?:\s*(?:-|–|—|to)\s*([\d.]+(?:e-?\d+)?)\s*%?)?$/.exec(text) ?? [];
  const ends = [low, high].filter((end) => end !== undefined).map(Number);
  if (ends.length === 0 || ends.some(Number.isNaN)) return undefined;
  return ends.length === 1 ? (ends[0] ?? null) : ends;
}

/** Whether a value is left out on purpose. */
function isNotApplicable(text: string): boolean {
  return /^(?:[-–—]|n\/?a)$/i.test(text);
}

function meant(word: string, known: readonly string[]): string {
  const near = nearest(word, known);
  return near === undefined ? `the lines are ${known.join(', ')}` : `did you mean '${near}'?`;
}
