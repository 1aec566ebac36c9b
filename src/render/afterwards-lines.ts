/** What is told once a page is saved and before what is due: what moved since last time, and what is wanted. */
import type { Change } from '../core/changes.ts';
import { changeWords } from '../core/changes.ts';
import { oneLine } from '../core/safe-text.ts';
import type { Style } from '../core/ports.ts';
import { wrap } from '../core/text-width.ts';

/** One row in the form of those that tell what is open and due; empty where nothing moved. */
export function movedForScreen(
  changes: readonly Change[],
  { width, style }: { readonly width: number; readonly style: Style },
): string {
  return row('moved', changes.map(changeWords), width, style);
}

/** A row of the same form: the step from now to what is wanted, kind by kind; empty where there is none. */
export function mixForScreen(
  gaps: readonly { readonly kind: string; readonly now: number; readonly want: number }[],
  { width, style }: { readonly width: number; readonly style: Style },
): string {
  const words = gaps.map(({ kind, now, want }) => {
    const step = want - now;
    return `${kind} ${now} > ${want} (${step > 0 ? '+' : ''}${step})`;
  });
  return row('mix', words, width, style);
}

/** Columns below which the label stands on a line of its own. */
const narrow = 40;

function row(label: string, parts: readonly string[], width: number, style: Style): string {
  if (parts.length === 0) return '';
  if (width < narrow)
    return `${[style.faint(label), ...wrap(parts.map(oneLine).join(' · '), Math.max(width - 2, 8)).map((line) => `  ${line}`)].join('\n')}\n`;
  const room = Math.max(Math.min(width, 100) - 10, 16);
  const [first = '', ...more] = wrap(parts.map(oneLine).join(' · '), room);
  const gap = ' '.repeat('moved'.length - label.length + 2);
  const lines = [`  ${style.faint(label)}${gap}${first}`, ...more.map((line) => `${' '.repeat(9)}${line}`)];
  return `${lines.join('\n')}\n`;
}
