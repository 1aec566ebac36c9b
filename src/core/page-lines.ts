/** Parts of a page with the lines they came from, so that a complaint about a part can name the page's line. */
import type { TextFinding } from './notation/gathering.ts';

export interface PageLine {
  readonly text: string;
  /** On the page, from 1. */
  readonly line: number;
  /** Where `text` begins on that line, from 1. */
  readonly column: number;
}

export function pageLines(text: string): PageLine[] {
  const stored = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  return stored.map((line, index) => ({ text: line, line: index + 1, column: 1 }));
}

export function textOf(lines: readonly PageLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

export function isEmpty(lines: readonly PageLine[]): boolean {
  return lines.every(({ text }) => text.trim() === '');
}

/** A complaint about the text of some lines as one about the page. */
export function onPage(finding: TextFinding, lines: readonly PageLine[]): TextFinding {
  const at = lines[finding.line - 1];
  return at === undefined ? finding : { ...finding, line: at.line, column: finding.column + at.column - 1 };
}
