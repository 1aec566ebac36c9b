/** What all drawings are made of: a frame that scales, texts held to their room, figures as short as they are exact. */
import { displayWidth, truncate } from '../../core/text-width.ts';
import type { Markup, Part } from '../html/markup.ts';
import { markup } from '../html/markup.ts';

/**
 * Every chart is drawn twice, for a screen with room and for one in the hand, so that its letters are read in
 * their own size on both; style shows one of them.
 */
export type Breadth = 'wide' | 'narrow';

/** Units of a drawing, which are pixels where it is shown in full. */
export const widths: Readonly<Record<Breadth, number>> = { wide: 760, narrow: 360 };

/** The ids of what names and what describes a drawing. */
export interface Described {
  readonly labelledBy: string;
  readonly describedBy: string;
}

export function drawing(
  breadth: Breadth,
  height: number,
  { labelledBy, describedBy }: Described,
  content: Part,
): Markup {
  return markup`<svg class="drawing ${breadth}" viewBox="0 0 ${widths[breadth]} ${px(height)}" role="img" aria-labelledby="${labelledBy}" aria-describedby="${describedBy}" focusable="false">
${content}</svg>
`;
}

/** A place or a length, to a tenth of a unit. */
export function px(length: number): string {
  return String(Math.round(length * 10) / 10 || 0);
}

export type Anchor = 'start' | 'middle' | 'end';

export interface TextOptions {
  readonly anchor?: Anchor;
  /** Its look in `chart-style.ts`: `tick` (faint, small), `name`, `flag-number`, `on-weak`, `on-strong`. */
  readonly as?: string;
  /** Units there are; what is longer is cut, with `…`. */
  readonly room?: number;
}

/** @param y where the letters stand, not where they hang from */
export function words(
  x: number,
  y: number,
  text: string,
  { anchor = 'start', as = 'tick', room }: TextOptions = {},
): Markup {
  const shown = room === undefined ? text : truncate(text, Math.max(1, Math.floor(room / column)));
  const hold = anchor === 'start' ? undefined : markup` text-anchor="${anchor}"`;
  return markup`<text class="${as}" x="${px(x)}" y="${px(y)}"${hold}>${shown}</text>\n`;
}

/** Short texts in one row, each in the middle of its place. */
export function wordsInRow(
  y: number,
  as: string,
  row: readonly { readonly x: number; readonly text: string }[],
): Markup {
  const places = row.map(({ x, text }) => markup`<tspan x="${px(x)}">${text}</tspan>`);
  return markup`<text class="${as}" y="${px(y)}" text-anchor="middle">${places}</text>\n`;
}

export function straight(as: string, from: Place, to: Place): Markup {
  return straights(as, [[from, to]]);
}

export function box(as: string, x: number, y: number, width: number, height: number, round = 0): Markup {
  const corner = round === 0 ? undefined : markup` rx="${px(round)}"`;
  return markup`<rect class="${as}" x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"${corner}/>\n`;
}

export function dot(as: string, [x, y]: Place, radius: number): Markup {
  return markup`<circle class="${as}" cx="${px(x)}" cy="${px(y)}" r="${px(radius)}"/>\n`;
}

/** Many dots as one path of lines without length, whose round ends are what is seen. */
export function dots(as: string, places: readonly Place[], radius: number): Markup {
  const path = places.map(([x, y]) => `M${px(x)},${px(y)}h0`).join('');
  return markup`<path class="${as}" stroke-width="${px(2 * radius)}" stroke-linecap="round" d="${path}"/>\n`;
}

/** Straight lines of one look as one path. */
export function straights(as: string, lines: readonly (readonly [Place, Place])[]): Markup {
  const path = lines.map(([[x1, y1], [x2, y2]]) => `M${px(x1)},${px(y1)}L${px(x2)},${px(y2)}`).join('');
  return markup`<path class="${as}" d="${path}"/>\n`;
}

export type Place = readonly [x: number, y: number];

/** Half of it lies above the line through the middle of figures and small letters. */
export const middling = 4.4;

/** How wide a text is at most, about, in the size of ticks and names. */
export function breadthOf(text: string): number {
  return displayWidth(text) * column;
}

/** A column of text in units: what an average letter takes up, and a little more. */
const column = 6.9;

/** `−0.5`: to one place, with the sign that is as wide as a figure. */
export function axisFigure(value: number): string {
  return px(value).replace('-', '\u2212');
}
