/** Lays texts beside each other where a screen is wide enough for two, else one below the other. */
import type { Shown } from './interview-types.ts';
import { visible } from './safe-text.ts';
import { displayWidth, wrap } from './text-width.ts';

/** Columns below which two texts would be too narrow to read beside each other. */
const leastColumn = 30;
const gap = 3;

/** @param paint how a label is drawn; it takes no columns of its own */
export function sideBySide(
  shown: readonly Shown[],
  width: number,
  paint: (label: string) => string,
): readonly string[] {
  const column = Math.floor((width - gap) / 2);
  const [left, right, ...more] = shown;
  if (left === undefined) return [];
  if (right === undefined || more.length > 0 || column < leastColumn) return stacked(shown, width, paint);
  const [lefts, rights] = [wrapped(left, column), wrapped(right, column)];
  const rows = Array.from({ length: Math.max(lefts.length, rights.length) }, (_, row) =>
    `${padded(lefts[row] ?? '', column + gap)}${rights[row] ?? ''}`.trimEnd(),
  );
  return [`${padded(left.label, column + gap, paint)}${paint(right.label)}`, ...rows];
}

/** One below the other, for those who hear a page read out as well. */
export function stacked(
  shown: readonly Shown[],
  width: number,
  paint: (label: string) => string = (label) => label,
): readonly string[] {
  return shown.flatMap((one, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(one.label, width).map(paint),
    ...wrapped(one, width),
  ]);
}

/** Lines that go on keep the indent of the line they belong to, and two columns more. */
function wrapped({ lines }: Shown, width: number): readonly string[] {
  return lines.flatMap((line) => {
    const text = visible(line);
    const indent = /^ */.exec(text)?.[0] ?? '';
    const [first = '', ...more] = wrap(text.trim(), Math.max(width - indent.length - 2, 8));
    return [indent + first, ...more.map((part) => `${indent}  ${part}`)];
  });
}

function padded(text: string, width: number, paint: (text: string) => string = (one) => one): string {
  return `${paint(text)}${' '.repeat(Math.max(width - displayWidth(text), 0))}`;
}
