/** Text made to fit a number of columns. */
import { displayWidth, graphemes } from '../../core/text-width.ts';
import type { Glyphs } from './glyphs.ts';

/** One line, cut with an ellipsis where it is wider than `width` columns. */
export function cutTo(text: string, width: number, { ellipsis }: Pick<Glyphs, 'ellipsis'>): string {
  if (displayWidth(text) <= width) return text;
  let kept = '';
  let used = displayWidth(ellipsis);
  for (const grapheme of graphemes(text)) {
    used += displayWidth(grapheme);
    if (used > width) break;
    kept += grapheme;
  }
  return width <= ellipsis.length ? ellipsis.slice(0, width) : kept.trimEnd() + ellipsis;
}

/** Spaces added at the end up to `width` columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Chips set in rows no wider than `width`; a chip that is wider is cut. */
export function flow(
  chips: readonly string[],
  width: number,
  gap: string,
  glyphs: Pick<Glyphs, 'ellipsis'>,
): string[] {
  const rows: string[] = [];
  for (const chip of chips.map((text) => cutTo(text, width, glyphs))) {
    const row = rows.at(-1);
    if (row !== undefined && displayWidth(row + gap + chip) <= width)
      rows[rows.length - 1] = row + gap + chip;
    else rows.push(chip);
  }
  return rows;
}
