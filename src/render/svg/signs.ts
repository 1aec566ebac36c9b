/** The signs that tell two things apart by shape as well as by hue: in drawings and in the words under them. */
import { symbol, symbolCircle, symbolDiamond2 } from 'd3-shape';
import type { Markup } from '../html/markup.ts';
import { markup } from '../html/markup.ts';
import type { Place } from './drawing.ts';
import { box, px } from './drawing.ts';

export type Sign = 'first' | 'second' | 'bar-open' | 'bar-full';

/** A filled dot for the first of two, an open diamond for the second, which lets the dot be seen inside of it. */
export function signAt(sign: 'first' | 'second', [x, y]: Place): Markup {
  const path = (sign === 'first' ? symbol(symbolCircle, 60) : symbol(symbolDiamond2, 110)).digits(2)() ?? '';
  return markup`<path class="${sign}" transform="translate(${px(x)},${px(y)})" d="${path}"/>\n`;
}

/** The sign in a line of text, which says what it is right beside it. */
export function signInText(sign: Sign): Markup {
  const drawn = sign === 'first' || sign === 'second' ? signAt(sign, [8, 8]) : box(sign, 1, 3, 14, 10);
  return markup`<svg class="sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">${drawn}</svg>`;
}
