/** What comes of reading an answer that was typed: plain data that knows its places, or what is wrong where. */
import type { DataPath, Position, Value } from '../value.ts';
import { linesOf } from './lines.ts';
import type { Line } from './lines.ts';

/** A complaint about one place in a typed text, counted from 1. */
export interface TextFinding {
  readonly line: number;
  readonly column: number;
  /** One lower-case clause: what is wrong. */
  readonly why: string;
  /** What to write instead. */
  readonly remedy?: string;
  /** It is wrong with all of the answer together, such as how many there are: no line of it is at fault. */
  readonly isOfAll?: true;
}

/** The answer as plain data, null when nothing was typed, and where each part of it stands. */
export interface RawAnswer {
  readonly raw: Value;
  /** The place of a part of `raw`; of its nearest parent where it has none of its own. */
  readonly at: (path: DataPath) => Position;
}

/** With findings, `raw` is what could be understood all the same. */
export type TextReading = RawAnswer | (RawAnswer & { readonly findings: readonly TextFinding[] });

/** Gathers places and complaints while a text is read, so that all of them are told at once. */
export interface Gathering {
  place(path: DataPath, at: Position): void;
  fault(at: Position, why: string, remedy?: string): void;
  /** The reading: `raw`, unless something was wrong. */
  done(raw: Value): TextReading;
}

/** @param lines what is read; a part without a place of its own is said to stand where they begin */
export function gather(lines: readonly Line[]): Gathering {
  const start = lines[0]?.at ?? { line: 1, column: 1 };
  const places = new Map<string, Position>();
  const findings: TextFinding[] = [];
  return {
    place: (path, at) => void places.set(JSON.stringify(path), at),
    fault: ({ line, column }, why, remedy) =>
      void findings.push({ line, column, why, ...(remedy === undefined ? {} : { remedy }) }),
    done: (raw) => {
      const answer: RawAnswer = { raw, at: (path) => nearestPlace(places, path) ?? start };
      return findings.length > 0 ? { ...answer, findings } : answer;
    },
  };
}

/** The line of an answer that takes one alone; others are complained about. */
export function onlyLine(text: string): { readonly line: Line | undefined; readonly gathering: Gathering } {
  const lines = linesOf(text);
  const gathering = gather(lines);
  for (const { text: words, at } of lines.slice(1)) {
    gathering.fault(at, `one line is asked for, and '${words}' is a further one`, 'keep one line');
  }
  return { line: lines[0], gathering };
}

function nearestPlace(places: ReadonlyMap<string, Position>, path: DataPath): Position | undefined {
  for (let length = path.length; length >= 0; length--) {
    const place = places.get(JSON.stringify(path.slice(0, length)));
    if (place !== undefined) return place;
  }
  return undefined;
}
