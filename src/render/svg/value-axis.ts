/** A fixed scale from bottom to top, with its figures and with words for its ends. */
import { ticks } from 'd3-array';
import type { Markup } from '../html/markup.ts';
import type { Breadth } from './drawing.ts';
import { breadthOf, axisFigure, middling, straight, words } from './drawing.ts';

export interface ValueScale {
  readonly bottom: number;
  readonly top: number;
  readonly range: readonly [number, number];
  /** What lies outside of the scale is drawn at its end. */
  at(value: number): number;
}

export function valueScale(range: readonly [number, number], bottom: number, top: number): ValueScale {
  const [low, high] = range;
  const at = (value: number): number => {
    const share = high === low ? 0.5 : (value - low) / (high - low);
    return bottom - (bottom - top) * Math.max(0, Math.min(1, share));
  };
  return { bottom, top, range, at };
}

/** Units to the left of a plot that its figures and the words of its ends take up. */
export function valueMargin(ends: readonly string[], breadth: Breadth): number {
  const most = breadth === 'wide' ? 120 : 96;
  return Math.min(most, Math.max(14, ...ends.map(breadthOf)) + 14);
}

/** Lines across the plot at whole figures; the words of the ends stand beside theirs. */
export function valueAxis(
  scale: ValueScale,
  left: number,
  right: number,
  ends: readonly [string, string] | undefined,
): Markup[] {
  const [low, high] = scale.range;
  const room = left - 10;
  const at = (value: number, text: string, shift = 0): Markup =>
    words(left - 9, scale.at(value) + middling + shift, text, { anchor: 'end', room });
  return [
    ...levels(low, high).flatMap((value) => [
      straight(value === 0 && low < 0 ? 'zero' : 'grid', [left, scale.at(value)], [right, scale.at(value)]),
      at(value, axisFigure(value)),
    ]),
    ...(ends === undefined ? [] : [at(high, ends[1], 15), at(low, ends[0], -15)]),
  ];
}

/** Whole figures where the scale has some, and its ends. */
function levels(low: number, high: number): number[] {
  const whole = ticks(low, high, 4).filter(Number.isInteger);
  return [...new Set([low, ...whole, high])].sort((a, b) => a - b);
}
