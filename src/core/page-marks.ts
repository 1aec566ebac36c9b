/**
 * The comments that the program puts on an editor page, which its reader leaves out again: what the page is
 * for, which question a section belongs to, how to answer it, and what was wrong with it last time.
 */
import type { CivilDate } from './calendar.ts';
import { civilDate } from './calendar.ts';
import type { StepKey } from './interview-types.ts';
import { mark, readMark } from './mark.ts';

/** The first line of the comment at the top of a page. */
export function pageOpening(set: string, date: CivilDate): string {
  return `<!-- career page: ${set} ${date}`;
}

/** Which set and day a page was written for; undefined where the line does not open one. */
export function readPageOpening(
  line: string,
): { readonly set: string; readonly date?: CivilDate } | undefined {
  const [, set, day] = /^<!-- *career page: *(\S+)(?: +(\S+))?/.exec(line) ?? [];
  if (set === undefined) return undefined;
  const date = day === undefined ? undefined : civilDate(day);
  return date === undefined ? { set } : { set, date };
}

/** The comment that ties a section to a step, as on an entry: `<!-- career: day / Growth -->`. */
export function stepMark(key: StepKey): string {
  const [, id = key, item, part = ''] = /^([^[]*)(?:\[(.*)\])(\.[a-z]+)?$/s.exec(key) ?? [];
  return mark(id + part, item);
}

/** The step's key in the mark on a line. */
export function readStepMark(line: string): StepKey | undefined {
  const read = readMark(line);
  if (read === undefined || read.item === undefined) return read?.id;
  const [id = '', ...parts] = read.id.split('.');
  return `${id}[${read.item}]${parts.map((part) => `.${part}`).join('')}`;
}

export const hintOpening = '<!-- hint: ';

/** The comment on how to answer; further lines explain points and options. */
export function hintComment([first = '', ...others]: readonly string[]): string {
  const lines = [first, ...others].map((line) => line.replaceAll('-->', '-- >'));
  return others.length === 0 ? `${hintOpening}${lines[0]} -->` : `${hintOpening}${lines.join('\n')}\n-->`;
}

const complaint = /^<!-- career says, line \d+: .*-->$/;

/** The comment above a place that could not be understood. */
export function complaintMark(line: number, words: string): string {
  return `<!-- career says, line ${line}: ${words.replace(/\s+/g, ' ').replaceAll('-->', '-- >')} -->`;
}

export function isComplaintMark(line: string): boolean {
  return complaint.test(line.trim());
}

/** A line of an answer as it stands on a page: one that looks like a mark of the program's gets a backslash. */
export function guarded(line: string): string {
  return line.replace(/^(\s*)(?=\\*<!--\s*career\b)/, '$1\\');
}

/** The line as it was answered. */
export function unguarded(line: string): string {
  return line.replace(/^(\s*)\\(?=\\*<!--\s*career\b)/, '$1');
}
