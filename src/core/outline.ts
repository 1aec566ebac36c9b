/**
 * Finds the headings of Markdown, and tells them from what only looks like one in code, comments and lists.
 *
 * It reads lines, not the whole language: it knows the blocks that can hide a heading (CommonMark 0.31,
 * 4.2 to 4.6) and takes a list or quotation as one stretch, since a page's own headings never stand inside one.
 */

export interface Heading {
  /** Index of its first line. */
  readonly line: number;
  /** How many lines it takes: 1, or 2 when underlined. */
  readonly lines: number;
  readonly level: number;
  /** As written, without its marks. */
  readonly text: string;
}

/**
 * `code` is indented code, `fence` the line that opens fenced code and `fenced` the others of it; `html` begins a
 * comment or other raw block, and `raw` are its further lines.
 */
type LineKind = 'text' | 'heading' | 'code' | 'fence' | 'fenced' | 'html' | 'raw' | 'blank';

export interface Outline {
  /** The body's lines, without their line ends. */
  readonly lines: readonly string[];
  readonly headings: readonly Heading[];
  /** What each line is. */
  readonly kinds: readonly LineKind[];
  /** The mark of a code fence that is still open at the end, with its indent. */
  readonly openFence: string | undefined;
  /** Lines that start a comment or other raw block which nothing closes; they are taken as text. */
  readonly openHtml: readonly number[];
  /** Underlines of several lines: Markdown makes one heading of all of them, we make none. */
  readonly longUnderlines: readonly number[];
}

/** @param body Markdown with the line ends of either system; a byte-order mark at its start is passed over */
export function outline(body: string): Outline {
  const reader = new Reader(body.replace(/^\uFEFF/, '').split(/\r?\n/));
  reader.lines.forEach((line, index) => {
    reader.kinds.push(reader.read(line, index));
  });
  return reader;
}

interface RawBlock {
  readonly start: RegExp;
  readonly end: RegExp;
}

/** Raw blocks that go on over blank lines until their own end is seen (CommonMark 4.6, kinds 1 to 5). */
const rawBlocks: readonly RawBlock[] = [
  { start: /^ {0,3}<!--/, end: /-->/ },
  {
    start: /^ {0,3}<(?:pre|script|style|textarea)(?:[\s>]|$)/i,
    end: /<\/(?:pre|script|style|textarea)>/i,
  },
  { start: /^ {0,3}<\?/, end: /\?>/ },
  { start: /^ {0,3}<!\[CDATA\[/, end: /\]\]>/ },
  { start: /^ {0,3}<![a-z]/i, end: />/ },
];

const blank = /^[ \t]*$/;
const fenceStart = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/;
const headingStart = /^ {0,3}(#{1,6})(?=[ \t]|$)/;
const underline = /^ {0,3}(=+|-+)[ \t]*$/;
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|(?:-[ \t]*){3,})$/;
/** A list's element, a quotation or an HTML tag: what cannot be underlined to make a heading. */
const container = /^ {0,3}(?:[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|>|<\/?[a-z])/i;
/** At the margin these end a list or quotation even without a blank line before them. */
const endsContainer = new RegExp(`^(?:#{1,6}(?:[ \\t]|$)|\`\`\`|~~~|<!--)|${rule.source}`);
const indented = /^(?: {4}| {0,3}\t)/;

/** A line of spaces and tabs at most. */
export function isBlank(line: string): boolean {
  return blank.test(line);
}

class Reader implements Outline {
  readonly headings: Heading[] = [];
  readonly kinds: LineKind[] = [];
  readonly openHtml: number[] = [];
  readonly longUnderlines: number[] = [];
  openFence: string | undefined;

  readonly lines: readonly string[];
  /** Where each kind of raw block is last ended, so that one without an end is known at its start. */
  readonly #lastEnds = new Map<RawBlock, number>();
  #rawBlock: RawBlock | undefined;
  /** How many lines the paragraph being read has; 0 outside of one. */
  #paragraph = 0;
  /** From a list's or quotation's first line to the first line at the margin after a blank one. */
  #isInside = false;
  #isAfterBlank = true;

  constructor(lines: readonly string[]) {
    this.lines = lines;
  }

  read(line: string, index: number): LineKind {
    if (this.openFence !== undefined) return this.#inFence(line, this.openFence.trimStart());
    if (this.#rawBlock !== undefined) {
      this.#goOnRaw(line, this.#rawBlock);
      return 'raw';
    }
    if (isBlank(line)) {
      this.#isAfterBlank = true;
      return this.#ending('blank');
    }
    const isAtMargin = !/^[ \t]/.test(line);
    if (isAtMargin && (this.#isAfterBlank || endsContainer.test(line))) this.#isInside = false;
    this.#isAfterBlank = false;
    // By far the most lines: nothing that has a meaning of its own starts with a letter.
    if (/^[A-Za-z]/.test(line)) return this.#prose();
    return (
      this.#startsBlock(line, index) ??
      this.#marked(line, index) ??
      this.#underlined(line, index) ??
      this.#plain(line)
    );
  }

  #inFence(line: string, mark: string): LineKind {
    const end = line.trim();
    const isEnd =
      end.length >= mark.length && /^ {0,3}[`~]/.test(line) && end === (mark[0] as string).repeat(end.length);
    if (isEnd) this.openFence = undefined;
    return 'fenced';
  }

  #goOnRaw(line: string, block: RawBlock): void {
    this.#rawBlock = block.end.test(line) ? undefined : block;
  }

  #startsBlock(line: string, index: number): LineKind | undefined {
    const fence = fenceStart.exec(line);
    if (fence !== null) {
      this.openFence = `${fence[1]}${fence[2]}`;
      return this.#ending('fence');
    }
    const block = rawBlocks.find(({ start }) => start.test(line));
    if (block === undefined) return undefined;
    if (this.#lastEnd(block) < index) {
      this.openHtml.push(index);
      return undefined;
    }
    this.#goOnRaw(line, block);
    return this.#ending('html');
  }

  #lastEnd(block: RawBlock): number {
    const known = this.#lastEnds.get(block) ?? this.lines.findLastIndex((line) => block.end.test(line));
    this.#lastEnds.set(block, known);
    return known;
  }

  #marked(line: string, index: number): LineKind | undefined {
    const marks = headingStart.exec(line);
    if (marks === null || (this.#isInside && line.startsWith(' '))) return undefined;
    const text = withoutClosing(line.slice(marks[0].length).trim());
    this.headings.push({ line: index, lines: 1, level: (marks[1] as string).length, text });
    return this.#ending('heading');
  }

  #underlined(line: string, index: number): LineKind | undefined {
    const mark = this.#paragraph === 0 ? null : underline.exec(line);
    if (mark === null) return undefined;
    if (this.#paragraph > 1) {
      this.longUnderlines.push(index);
      return this.#ending('text');
    }
    const level = line.includes('=') ? 1 : 2;
    const text = (this.lines[index - 1] as string).trim();
    this.headings.push({ line: index - 1, lines: 2, level, text });
    this.kinds[index - 1] = 'heading';
    return this.#ending('heading');
  }

  #plain(line: string): LineKind {
    if (this.#isInside) return 'text';
    if (this.#paragraph === 0 && indented.test(line)) return 'code';
    if (rule.test(line)) return this.#ending('text');
    if (container.test(line)) {
      this.#isInside = true;
      return this.#ending('text');
    }
    return this.#prose();
  }

  #prose(): LineKind {
    if (!this.#isInside) this.#paragraph += 1;
    return 'text';
  }

  /** Whatever this line is, no paragraph goes on after it. */
  #ending(kind: LineKind): LineKind {
    this.#paragraph = 0;
    return kind;
  }
}

/** A heading's text without the marks that may close it, and with the escape of marks that belong to it undone. */
function withoutClosing(text: string): string {
  const open = /^#+$/.test(text) ? '' : text.replace(/[ \t]#+$/, '').trimEnd();
  return open.replace(/(^|[ \t])\\(\\*#+)$/, '$1$2');
}

/** A line that reads as a heading of that level and text; text on several lines is joined to one. */
export function headingLine(level: number, text: string): string {
  const joined = text.replace(/\s+/g, ' ').trim();
  // Marks at the end would be taken for closing ones.
  return `${'#'.repeat(level)} ${joined.replace(/(^| )(\\*#+)$/, '$1\\$2')}`.trimEnd();
}
