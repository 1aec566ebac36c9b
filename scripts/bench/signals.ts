/** How often the flag is raised in simulated lives: for nothing, and after a fall; beside rules that were not taken. */
import type { Chart } from '../../src/signals/cusum.ts';
import { chart, cusumOf } from '../../src/signals/cusum.ts';
import { lowLevel } from '../../src/signals/low-level.ts';
import type { Points } from '../../src/signals/pulse-points.ts';
import { averageOf, pulseLines, sum } from '../../src/signals/pulse-points.ts';
import type { Person } from './signals-life.ts';
import { life, normal, usualPerson } from './signals-life.ts';

/** The check-ins, by number from 0, at which a rule speaks up. */
export type Rule = (checkIns: readonly Points[]) => readonly boolean[];

export function charted(own: Partial<Chart> = {}): Rule {
  const used = { ...chart, ...own };
  return (checkIns) => cusumOf(checkIns, new Set(), used).map((step) => (step.sum ?? 0) > used.threshold);
}

/** As textbooks have it: the first eight are the baseline for good, and nothing is capped. */
const textbook = { least: 8, recent: Infinity, first: 9, cap: Infinity };

function averaged(speaks: (averages: readonly number[], now: number) => boolean): Rule {
  return (checkIns) => {
    const averages = checkIns.map(averageOf);
    return averages.map((_, now) => speaks(averages, now));
  };
}

function mean(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

export const rules: Readonly<Record<string, Rule>> = {
  'the flag: k .5, h 8, growing baseline, cap': charted(),
  'textbook: k .5, h 4, first 8 as baseline': charted({ ...textbook, threshold: 4 }),
  'textbook: k .5, h 5, first 8 as baseline': charted({ ...textbook, threshold: 5 }),
  'k .75, h 6, growing baseline, cap': charted({ slack: 0.75, threshold: 6 }),
  '4 of the last 5 below the first 12 by 1 sd': averaged((averages, now) => {
    if (now < 16) return false;
    const first = averages.slice(0, 12);
    const usual = mean(first);
    const sd = Math.sqrt(sum(first.map((value) => (value - usual) ** 2)) / 11);
    return averages.slice(now - 4, now + 1).filter((value) => value < usual - sd).length >= 4;
  }),
  'five separate charts, any of them': (checkIns) => {
    const single = pulseLines.map((line) =>
      charted()(checkIns.map(({ [line]: point }) => (point === undefined ? {} : { [line]: point }))),
    );
    return checkIns.map((_, now) => single.some((raised) => raised[now] === true));
  },
  'three falls in a row': averaged(
    (averages, now) =>
      now >= 3 && [0, 1, 2].every((back) => (averages[now - back] ?? 0) < (averages[now - back - 1] ?? 0)),
  ),
  'the last four 0.5 below the four before': averaged(
    (averages, now) =>
      now >= 7 && mean(averages.slice(now - 3, now + 1)) <= mean(averages.slice(now - 7, now - 3)) - 0.5,
  ),
  'a point below last week': averaged(
    (averages, now) => now >= 1 && (averages[now] ?? 0) <= (averages[now - 1] ?? 0) - 1 + 1e-9,
  ),
  'low: 4 of the last 5 at 2.2 or below': (checkIns) => {
    const values = checkIns.map((points) => ({ value: averageOf(points) }));
    return values.map((_, now) => lowLevel(values.slice(0, now + 1)) !== null);
  },
};

const never = -1;

export interface Question {
  readonly person: Person;
  readonly rule: Rule;
  readonly lives: number;
  readonly seed: number;
}

/** The share of lives, 0 to 1, in which nothing changes and the rule speaks up within `count` check-ins. */
export function falseAlarms({ person, rule, lives, seed }: Question, count = 52): number {
  const random = normal(seed);
  let raised = 0;
  for (let one = 0; one < lives; one += 1)
    if (rule(life(count, person, () => 0, random)).includes(true)) raised += 1;
  return raised / lives;
}

/**
 * The same by year of 52 check-ins. The person looks at each flag, which sets the sum back to 0.
 * Only for charts with the program's own constants.
 */
export function falseAlarmsByYear(
  { person, lives, seed }: Omit<Question, 'rule'>,
  years: number,
): readonly number[] {
  const random = normal(seed);
  const raised = Array.from({ length: years }, () => 0);
  for (let one = 0; one < lives; one += 1) {
    const checkIns = life(52 * years, person, () => 0, random);
    const flags = flagsLookedAt(checkIns);
    for (let year = 0; year < years; year += 1)
      if (flags.some((at) => Math.floor(at / 52) === year)) raised[year] = (raised[year] ?? 0) + 1;
  }
  return raised.map((count) => count / lives);
}

/** The check-ins at which the flag is raised by somebody who looks at each of them. */
function flagsLookedAt(checkIns: readonly Points[]): readonly number[] {
  const flags: number[] = [];
  for (;;) {
    const steps = cusumOf(checkIns, new Set(flags.map((at) => at + 1)));
    const next = steps.findIndex(
      ({ sum: held }, index) => index > (flags.at(-1) ?? never) && (held ?? 0) > chart.threshold,
    );
    if (next === never) return flags;
    flags.push(next);
  }
}

export interface Seen {
  /** Check-ins from the first changed one up to the flag, both counted; Infinity where it took more than were tried. */
  readonly median: number;
  /** The share of lives seen within so many. */
  readonly within: (count: number) => number;
}

/** Check-ins before the change and after it. */
const calm = 26;
const after = 60;

/**
 * How long a change takes to be seen, over lives in which the rule had not spoken up before it.
 *
 * @param shift what has happened to all lines by the check-in with this number from the first changed one, which is 1
 */
export function detection(
  { person, rule, lives, seed }: Question,
  shift: (number: number) => number,
  before = calm,
): Seen {
  const random = normal(seed);
  const delays: number[] = [];
  for (let one = 0; one < lives; one += 1) {
    const raised = rule(
      life(before + after, person, (week) => (week < before ? 0 : shift(week - before + 1)), random),
    );
    const first = raised.indexOf(true);
    if (first !== never && first < before) continue;
    delays.push(first === never ? Infinity : first - before + 1);
  }
  delays.sort((one, other) => (one < other ? -1 : Number(one > other)));
  return {
    median: delays[Math.floor((delays.length - 1) / 2)] ?? Infinity,
    within: (count) => delays.filter((delay) => delay <= count).length / delays.length,
  };
}

export const changes = {
  'a full point': () => -1,
  '0.6 of a point': () => -0.6,
  // The week it sets in is the last one that has not fallen yet.
  'a slide of .05 a week': (number: number) => -0.05 * (number - 1),
} as const;

/** The same person with more or less of one thing. */
export const otherPeople: Readonly<Record<string, Partial<Person>>> = {
  'more noise in each line (1.0)': { own: 1 },
  'less noise in each line (.5)': { own: 0.5 },
  'larger swings (.7)': { shared: 0.7 },
  'smaller swings (.3)': { shared: 0.3 },
  'higher up (4.0)': { mean: 4 },
  'further down (3.0)': { mean: 3 },
};

export { stated, statedByYear } from './signals-stated.ts';
export { usualPerson };
