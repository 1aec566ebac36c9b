/** A failure in words: the sentence, the excerpt with a caret where there is one, and the hint. */
import type { Style } from '../core/ports.ts';
import type { Excerpt, Failure } from '../core/problem.ts';
import { words } from '../core/problem.ts';
import { visible } from '../core/safe-text.ts';

/** The text for stderr, ending in a line end. */
export function problemText(
  failure: Failure,
  to: { readonly terminal: boolean; readonly style: Style },
): string {
  const { sentence, hint } = words(failure);
  const safe = (text: string) => (to.terminal ? visible(text) : text);
  const lines = [`career: ${safe(sentence)}`];
  if (failure.excerpt) lines.push(...excerptLines(failure.excerpt).map(safe));
  if (hint !== undefined) lines.push(`${to.style.faint('hint:')} ${safe(hint)}`);
  return `${lines.join('\n')}\n`;
}

/** The line of the place and the one before it, numbered, and a caret under the column. */
export function excerptLines({ text, at }: Excerpt): string[] {
  const all = text.split(/\r?\n/);
  const first = Math.max(1, at.line - 1);
  const gutter = String(at.line).length;
  const shown: string[] = [];
  for (let number = first; number <= at.line; number += 1) {
    const line = all[number - 1];
    if (line !== undefined) shown.push(`  ${String(number).padStart(gutter)} | ${clip(line)}`);
  }
  shown.push(`  ${' '.repeat(gutter)} | ${' '.repeat(Math.min(at.column - 1, longest))}^`);
  return shown;
}

const longest = 160;

function clip(line: string): string {
  const plain = line.replaceAll('\t', ' ');
  return plain.length > longest ? `${plain.slice(0, longest - 1)}…` : plain;
}
