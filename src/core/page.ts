/** An entry as a Markdown page, and the page's sections found again after its owner has edited it. */
import { normaliseAnswer, wellFormed, withoutBlankEnds } from './answer-form.ts';
import type { Page } from './entry.ts';
import { headingLine, isBlank, outline, type Outline } from './outline.ts';
import type { Mapping } from './value.ts';
import { latePattern } from './late-pattern.ts';

/** A section as found on a page: `id` is null when neither a mark nor a known wording claims its heading. */
export interface FoundSection {
  readonly id: string | null;
  readonly item?: string;
  readonly heading: string;
  readonly text: string;
}

export interface FoundPage {
  /** The first heading of level 1, if it stands before all sections. */
  readonly title: string | null;
  /** What stands before the first section, without the title. */
  readonly lead: string;
  readonly sections: readonly FoundSection[];
}

/** The wording of questions, through `headingKey`, to their ids; `{…}` in a wording stands for any item. */
export type Wordings = ReadonlyMap<string, string>;

/**
 * The whole file: front matter, title, lead, and a `##` section for each answer, with the mark that ties it to
 * its question on the line under its heading.
 *
 * @param yaml front matter as YAML without fences, ending in a line end unless it is empty
 */
export function formatPage(page: Page, yaml: (data: Mapping) => string): string {
  const blocks = [headingLine(1, wellFormed(page.title)), normaliseAnswer(page.lead)];
  for (const { id, item, heading, text } of page.sections) {
    blocks.push(`${headingLine(2, wellFormed(heading))}\n${mark(id, item)}`, normaliseAnswer(text));
  }
  const body = blocks.filter((block) => block !== '').join('\n\n');
  return `---\n${yaml(page.frontMatter)}---\n\n${body}\n`;
}

/**
 * The title and sections of a body (or of its outline), whoever wrote it. A section starts at each heading of level 2, and of
 * level 1 after the title. Its text has LF line ends and no blank lines at either end; nothing else is changed.
 */
export function parsePage(body: string | Outline, wordings: Wordings = new Map()): FoundPage {
  const { lines, headings: all } = typeof body === 'string' ? outline(body) : body;
  const headings = all.filter(({ level }) => level <= 2);
  const titled = headings[0]?.level === 1 ? headings.shift() : undefined;
  const before = lines.slice(0, headings[0]?.line ?? lines.length);
  if (titled !== undefined) {
    before.splice(titled.line, titled.lines);
  }
  const sections = headings.map((heading, index) => {
    const content = lines.slice(heading.line + heading.lines, headings[index + 1]?.line ?? lines.length);
    return foundSection(heading.text, content, wordings);
  });
  return { title: titled?.text ?? null, lead: withoutBlankEnds(before.join('\n')), sections };
}

function foundSection(heading: string, content: readonly string[], wordings: Wordings): FoundSection {
  // A formatter may have put a blank line between the heading and its mark.
  const first = content.findIndex((line) => !isBlank(line));
  const marked = readMark(content[first] ?? '');
  const text = withoutBlankEnds((marked === undefined ? content : content.slice(first + 1)).join('\n'));
  return { ...(marked ?? known(heading, wordings)), heading, text };
}

/** The comment that ties a section to its question: `<!-- career: day / Growth -->`. */
export function mark(id: string, item?: string): string {
  const name = escaped(id).replaceAll(' ', '%20').replaceAll('/', '%2F');
  return `<!-- career: ${item === undefined ? name : `${name} / ${escaped(item)}`} -->`;
}

/** What a line says if it is a section's mark. */
export function readMark(line: string): { id: string; item?: string } | undefined {
  const start = /^<!-- *career:/.exec(line)?.[0];
  const end = line.trimEnd();
  if (start === undefined || !end.endsWith('-->')) return undefined;
  const inner = end.slice(start.length, -'-->'.length);
  const slash = inner.indexOf(' / ');
  const id = unescaped(withoutSpaces(slash === -1 ? inner : inner.slice(0, slash)));
  if (id === '') return undefined;
  return slash === -1 ? { id } : { id, item: unescaped(withoutSpaces(inner.slice(slash + 3))) };
}

/** What would end the comment, or not survive in one line of it. */
const unfit = latePattern(String.raw`%|--|-$|^ | $|\p{Cc}`, 'gu');

/** That as `%` and its code. */
function escaped(text: string): string {
  return wellFormed(text).replace(unfit(), (found) => {
    const last = found
      .charCodeAt(found.length - 1)
      .toString(16)
      .toUpperCase();
    return `${found.slice(0, -1)}%${last.padStart(2, '0')}`;
  });
}

function unescaped(text: string): string {
  return text.replace(/%([\dA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

function withoutSpaces(text: string): string {
  let [start, end] = [0, text.length];
  while (text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return text.slice(start, end);
}

/** A heading or wording reduced to what a new edition of either is likely to keep. */
export function headingKey(text: string): string {
  return plainHeading(text).toLowerCase();
}

/** Without emphasis, doubled blanks and the punctuation at its end. */
function plainHeading(text: string): string {
  const words = text
    .slice(0, longestHeading)
    .normalize('NFKC')
    .replace(/[*_`\\]/g, '');
  return words.replace(/\s+/g, ' ').replace(/[\s.,:;?!]+$/, '');
}

/** No wording is longer, in code units. */
const longestHeading = 1000;

function known(heading: string, wordings: Wordings): { id: string | null; item?: string } {
  const id = wordings.get(headingKey(heading));
  if (id !== undefined) return { id };
  for (const [wording, repeated] of wordings) {
    const item = itemIn(plainHeading(heading), wording);
    if (item !== undefined) return { id: repeated, item };
  }
  return { id: null };
}

/** What stands in a heading where its wording has `{…}`. */
function itemIn(heading: string, wording: string): string | undefined {
  const open = wording.indexOf('{');
  const close = wording.indexOf('}', open);
  const lower = heading.toLowerCase();
  // A few letters change their length with their case; nothing can be cut out of such a heading.
  if (open === -1 || close === -1 || lower.length !== heading.length) return undefined;
  const [before, after] = [wording.slice(0, open), wording.slice(close + 1)];
  const fits =
    lower.startsWith(before) && lower.endsWith(after) && lower.length > before.length + after.length;
  return fits ? heading.slice(before.length, heading.length - after.length) : undefined;
}
