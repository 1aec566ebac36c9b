/** Which entries are wanted: by day, prompt set, tag, kind of note and text. */
import type { CivilDate } from './calendar.ts';
import type { Entry } from './entry.ts';
import { bareTag } from './tags.ts';
import { isMapping } from './value.ts';
import type { Value } from './value.ts';
import { latePattern } from './late-pattern.ts';

/** All that is given must hold. */
export interface EntryFilter {
  /** First and last day, both included. */
  readonly since?: CivilDate;
  readonly until?: CivilDate;
  /** Any of these prompt sets, by id. */
  readonly set?: readonly string[];
  /** Every one of these tags, or a tag nested in it (`work/oncall` counts as `work`). */
  readonly tag?: readonly string[];
  /** The kind of a note: `win`. */
  readonly kind?: string;
  /** Stands in the title or in one line of the body; case and the way accents are encoded do not matter. */
  readonly text?: string;
}

/** What of an entry a filter looks at. */
export type Filterable = Pick<Entry, 'date' | 'set' | 'title' | 'tags' | 'frontMatter' | 'body'>;

/** A line of a text, counted from 1, without its line end. */
export interface LineMatch {
  readonly line: number;
  readonly text: string;
}

export function matches(entry: Filterable, filter: EntryFilter): boolean {
  return (
    (filter.since === undefined || entry.date >= filter.since) &&
    (filter.until === undefined || entry.date <= filter.until) &&
    (filter.set === undefined || filter.set.some((set) => isSame(set, entry.set))) &&
    (filter.tag === undefined || filter.tag.every((tag) => entry.tags.some((own) => isWithin(own, tag)))) &&
    (filter.kind === undefined || isSame(filter.kind, kindOf(entry))) &&
    (filter.text === undefined || holds(entry, filter.text))
  );
}

/** The lines of a text that hold `wanted`, case and the way accents are encoded left aside. */
export function matchLines(body: string, wanted: string): LineMatch[] {
  const folded = fold(wanted);
  if (!fold(body).includes(folded)) return [];
  return body
    .split(/\r?\n/)
    .map((text, index) => ({ line: index + 1, text }))
    .filter(({ text }) => fold(text).includes(folded));
}

/**
 * A test that no text fails which `matchLines` finds something in, at a fraction of the cost: it is asked of
 * every page there is.
 */
export function mayHold(wanted: string): (text: string) => boolean {
  const folded = fold(wanted);
  if (!ascii.test(wanted)) return (text) => fold(text).includes(folded);
  const literal = new RegExp(wanted.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'), 'i');
  return (text) => literal.test(text) || (foldsToAscii().test(text) && fold(text).includes(folded));
}

/** The characters beyond ASCII that fold to one of it: `ß` to SS, the long s, ligatures, the Kelvin sign. */
const foldsToAscii = latePattern(
  '[\\u00df\\u0131\\u0149\\u017f\\u01f0\\u037e\\u1e96-\\u1e9a\\u1e9e\\u1fef\\u212a\\ufb00-\\ufb06]',
  '',
);

function holds(entry: Filterable, wanted: string): boolean {
  return fold(entry.title).includes(fold(wanted)) || matchLines(entry.body, wanted).length > 0;
}

/** True when the tag is `parent` or nested in it: `#Work/oncall` is within `work`. */
function isWithin(tag: string, parent: string): boolean {
  const [own, wanted] = [bare(tag), bare(parent)];
  return own === wanted || own.startsWith(`${wanted}/`);
}

function bare(tag: string): string {
  return fold(bareTag(tag.trim()).replace(/\/+$/, ''));
}

function kindOf({ frontMatter: { note } }: Filterable): Value | undefined {
  return isMapping(note) ? note['kind'] : undefined;
}

/** Whether a name is the one that was asked for; case does not count. */
export function isSame(wanted: string, found: Value | undefined): boolean {
  return typeof found === 'string' && fold(found) === fold(wanted);
}

/**
 * Texts that read the same fold to the same. Lower case first and upper case then, since some letters have
 * only one of the two: so `STRASSE` is found in `Straße`, and a final sigma is a sigma.
 */
function fold(text: string): string {
  if (ascii.test(text)) return text.toUpperCase();
  return text.normalize('NFC').toLowerCase().toUpperCase().normalize('NFC');
}

/** Folds at a fraction of the cost, and most journals hold little else. */
const ascii = /^[\0-\x7f]*$/;
