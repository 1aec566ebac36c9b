/** What is told once a page is saved and before what is due: what moved since last time. */
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
  if (changes.length === 0) return '';
  const room = Math.max(Math.min(width, 100) - 10, 16);
  const words = changes.map((change) => oneLine(changeWords(change))).join(' · ');
  const [first = '', ...more] = wrap(words, room);
  const lines = [`  ${style.faint('moved')}  ${first}`, ...more.map((line) => `${' '.repeat(9)}${line}`)];
  return `${lines.join('\n')}\n`;
}
