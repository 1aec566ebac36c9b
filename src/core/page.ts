/** An entry as a Markdown page, and the page's sections found again after its owner has edited it. */
import { normaliseAnswer, withoutBlankEnds } from './answer-form.ts';
import type { Page, Section } from './entry.ts';
import { mark } from './mark.ts';
import { headingLine, outline, type Outline } from './outline.ts';
import { divide } from './page-division.ts';
import type { Mapping } from './value.ts';
import { wellFormed } from './well-formed.ts';

/** A section as found on a page: `id` is null when neither a mark nor a known wording claims its heading. */
export interface FoundSection {
  readonly id: string | null;
  readonly item?: string;
  /** Empty where a mark stands without one. */
  readonly heading: string;
  readonly text: string;
}

export interface FoundPage {
  /** The first heading of level 1, if it stands before all sections and is none itself. */
  readonly title: string | null;
  /** What stands before the first section, without the title. */
  readonly lead: string;
  readonly sections: readonly FoundSection[];
}

/** What a heading leads to. */
interface Named {
  readonly id: string;
  readonly item?: string;
}

/**
 * The wordings of questions, each through `headingKey`, to what they lead to. A word in braces stands for any
 * item, and `{}` for any words.
 */
export type Wordings = ReadonlyMap<string, Named>;

/**
 * The whole file: front matter, title, lead, and a `##` section for each answer, with the mark that ties it to
 * its question on the line under its heading.
 *
 * @param yaml front matter as YAML without fences, ending in a line end unless it is empty
 */
export function formatPage(page: Page, yaml: (data: Mapping) => string): string {
  const blocks = [headingLine(1, wellFormed(page.title)), normaliseAnswer(page.lead)];
  for (const section of page.sections) blocks.push(formatSection(section));
  const body = blocks.filter((block) => block !== '').join('\n\n');
  return `---\n${yaml(page.frontMatter)}---\n\n${body}\n`;
}

/** One section: its heading, the mark on the line under it, and the answer. */
export function formatSection({ id, item, heading, text }: Section): string {
  const head = `${headingLine(2, wellFormed(heading))}\n${mark(id, item)}`;
  const words = normaliseAnswer(text);
  return words === '' ? head : `${head}\n\n${words}`;
}

/**
 * The title and sections of a body (or of its outline), whoever wrote it; `divide` says where a section begins.
 * Its text has LF line ends and no blank lines at either end; but for its mark nothing else is changed.
 */
export function parsePage(body: string | Outline, wordings: Wordings = new Map()): FoundPage {
  const found = typeof body === 'string' ? outline(body) : body;
  const { title, beginnings } = divide(found);
  const lines: (string | undefined)[] = [...found.lines];
  for (const part of [title, ...beginnings.flatMap(({ heading, mark: tie }) => [heading, tie])]) {
    if (part !== undefined) lines.fill(undefined, part.line, part.line + part.lines);
  }
  const textFrom = (start: number, end: number | undefined): string =>
    withoutBlankEnds(
      lines
        .slice(start, end)
        .filter((line) => line !== undefined)
        .join('\n'),
    );
  const sections = beginnings.map(({ line, heading, mark: tie }, index): FoundSection => {
    const words = heading?.text ?? '';
    return {
      ...(tie === undefined ? known(words, wordings) : named(tie)),
      heading: words,
      text: textFrom(line, beginnings[index + 1]?.line),
    };
  });
  return { title: title?.text ?? null, lead: textFrom(0, beginnings[0]?.line), sections };
}

/** The question, and the item where it has one. */
function named({ id, item }: Named): Named {
  return item === undefined ? { id } : { id, item };
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

function known(heading: string, wordings: Wordings): Named | { readonly id: null } {
  const exact = wordings.get(headingKey(heading));
  if (exact !== undefined) return named(exact);
  const words = plainHeading(heading);
  for (const [wording, question] of wordings) {
    const found = itemIn(words, wording);
    if (found === undefined) continue;
    return named(wording.includes('{}') ? question : { item: found, ...question });
  }
  return { id: null };
}

/** What stands in a heading where its wording has words in braces, each time the same. */
function itemIn(heading: string, wording: string): string | undefined {
  const lower = heading.toLowerCase();
  const parts = wording.split(/\{[^{}]*\}/);
  // A few letters change their length with their case; nothing can be cut out of such a heading.
  if (parts.length === 1 || lower.length !== heading.length) return undefined;
  const length = (lower.length - parts.join('').length) / (parts.length - 1);
  if (!Number.isInteger(length) || length < 1) return undefined;
  const start = (parts[0] as string).length;
  return parts.join(lower.slice(start, start + length)) === lower
    ? heading.slice(start, start + length)
    : undefined;
}
