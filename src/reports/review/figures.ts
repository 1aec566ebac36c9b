/** How the figures of a review are written: values with two decimals, shares in whole per cents, small counts as words. */
import { comparable } from '../../decisions/value.ts';

/** `6.40`. */
export function value(number: number): string {
  return steady(number).toFixed(2);
}

/** `+0.48`, `-0.36`. */
export function signed(number: number): string {
  return `${number < 0 ? '-' : '+'}${value(Math.abs(number))}`;
}

/** Whether two decimals leave anything of it. */
export function isVisible(number: number): boolean {
  return value(Math.abs(number)) !== '0.00';
}

/** A score as it was given, or a computed one with one decimal: `8`, `7.5`, `2.3`. */
export function score(number: number): string {
  return String(Math.round(steady(number) * 10) / 10);
}

/** A part of 1 in points of 100, with one decimal: `3.3`. */
export function points(weight: number): string {
  return (100 * steady(weight)).toFixed(1);
}

/** `40` for 0.4. */
export function wholePercent(part: number): number {
  return Math.round(100 * steady(part));
}

/**
 * Whole per cents for shares that sum to 1, which sum to 100: rounded down, and what is missing given to the
 * largest remainders. Where that would tell equal shares apart, each is simply rounded.
 */
export function wholeShares(shares: readonly number[]): readonly number[] {
  const exact = shares.map((share) => 100 * steady(share));
  const whole = exact.map(Math.floor);
  const missing =
    Math.round(exact.reduce((sum, share) => sum + share, 0)) - whole.reduce((sum, n) => sum + n, 0);
  const byRemainder = [...exact.keys()].toSorted(
    (one, other) => remainder(exact, other) - remainder(exact, one),
  );
  for (const index of byRemainder.slice(0, missing)) whole[index] = (whole[index] ?? 0) + 1;
  const tellsEqualsApart = exact.some((share, one) =>
    exact.some((same, other) => same === share && whole[one] !== whole[other]),
  );
  return tellsEqualsApart ? exact.map(Math.round) : whole;
}

/**
 * Values with as few decimals as tell those apart that differ by two decimals: `6.6`, `6.4`, or `6.43`, `6.40`.
 */
export function fewDecimals(values: readonly number[]): readonly string[] {
  const [one, two] = [1, 2].map((digits) => values.map((each) => steady(each).toFixed(digits)));
  const isEnough = new Set(one).size === new Set(two).size;
  return (isEnough ? one : two) ?? [];
}

/** `two` up to ten, digits above. */
export function count(number: number): string {
  return smallNumbers[number] ?? String(number);
}

const smallNumbers = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function remainder(exact: readonly number[], index: number): number {
  const share = exact[index] ?? 0;
  return share - Math.floor(share);
}

/** Sums of products end in ...9999 where they should not; a billionth is no matter here. */
function steady(number: number): number {
  return comparable(number) / 1e9;
}
