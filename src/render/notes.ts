/** What is said about cells of a table: each note once, in the order in which it is met, and which of them a cell has. */
import type { Table, Text } from '../reports/document.ts';
import { plainWords } from '../reports/spans.ts';

export function notesOf({ rows }: Table): readonly Text[] {
  const met = new Map<string, Text>();
  for (const { note } of rows.flat())
    if (note !== undefined && !met.has(plainWords(note))) met.set(plainWords(note), note);
  return [...met.values()];
}

/** Its place among `notes`, from 0. */
export function noteIndex(note: Text, notes: readonly Text[]): number {
  const words = plainWords(note);
  return notes.findIndex((known) => plainWords(known) === words);
}

/** Its mark where nothing can be raised: `*`, `**`, then `*3`. */
export function noteMark(index: number): string {
  return index < 2 ? '*'.repeat(index + 1) : `*${index + 1}`;
}
