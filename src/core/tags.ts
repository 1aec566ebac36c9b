/** Tags, wherever they stand: in front matter as a list or in words, and as `#tag` in the text. */
import { outline, type Outline } from './outline.ts';
import { isList, type Value } from './value.ts';
import { latePattern } from './late-pattern.ts';

/**
 * The tags in front matter: a list, or one text with commas or, without any, blanks between them (as Jekyll
 * has it). A leading `#` is dropped; what is no text or number is passed over.
 */
export function frontMatterTags(value: Value | undefined): string[] {
  const given = isList(value)
    ? value
    : typeof value === 'string'
      ? value.split(value.includes(',') ? ',' : /\s+/)
      : [value];
  const tags = given
    .filter((tag) => typeof tag === 'string' || typeof tag === 'number')
    .map((tag) => bareTag(String(tag).trim()));
  return unionTags(tags.filter((tag) => tag !== ''));
}

/**
 * The `#tag`s of a body (or of its outline), in order, without duplicates. As in Obsidian a tag follows a blank or starts a line,
 * holds letters, digits, `-`, `_` and `/` for nesting, and at least one of them is no digit. Code, headings,
 * addresses and comments of their own lines hold none.
 */
export function hashtags(body: string | Outline): string[] {
  const { lines, kinds } = typeof body === 'string' ? outline(body) : body;
  // Most pages have none outside their headings, and the pattern below is a slow one.
  if (!lines.some((line, index) => kinds[index] === 'text' && line.includes('#'))) return [];
  // Whatever is no text also ends a paragraph.
  const paragraphs = lines
    .map((line, index) => (kinds[index] === 'text' ? line : ''))
    .join('\n')
    .split(/\n{2,}/);
  const found = paragraphs.flatMap((paragraph) => [...withoutCode(paragraph).matchAll(tagPattern())]);
  const tags = found.map(([, tag = '']) => tag.replace(/\/+$/, ''));
  return unionTags(tags.filter((tag) => /[^\d/]/.test(tag)));
}

const tagPattern = latePattern(String.raw`(?<=^|\s)#([\p{L}\p{M}\p{N}\p{So}\u200d_/-]+)`, 'gu');

/** A paragraph without its code spans, each from a run of backticks to the next run as long (CommonMark 6.1). */
function withoutCode(paragraph: string): string {
  const runs = [...paragraph.matchAll(/`+/g)];
  const nextAlike = new Map<number, number>();
  const ends = runs.map(() => -1);
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const { length } = (runs[index] as RegExpExecArray)[0];
    ends[index] = nextAlike.get(length) ?? -1;
    nextAlike.set(length, index);
  }
  let kept = '';
  let from = 0;
  for (let index = 0; index < runs.length; index += 1) {
    const end = runs[ends[index] as number];
    if (end !== undefined) {
      kept += `${paragraph.slice(from, (runs[index] as RegExpExecArray).index)}\ufffc`;
      from = end.index + end[0].length;
      index = ends[index] as number;
    }
  }
  return kept + paragraph.slice(from);
}

/** A tag as it is kept, however it was told: `#work` is `work`. */
export function bareTag(tag: string): string {
  return tag.replace(/^#+/, '');
}

/** All tags in order; of those that differ in case alone the first stays. */
export function unionTags(...lists: readonly (readonly string[])[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of lists.flat()) {
    const key = tag.normalize('NFC').toLowerCase();
    if (!byKey.has(key)) byKey.set(key, tag);
  }
  return [...byKey.values()];
}
