/** The figures that the design of the flag rests on, to be held beside what is measured. In per cent of lives. */

interface Stated {
  /** False alarms in the first 52 stable check-ins at persistence 0, .3 and .5, as far as they are stated. */
  readonly alarms?: readonly (number | undefined)[];
  /** By change: the median number of check-ins until the flag, and the share seen within so many. */
  readonly seen?: Readonly<
    Record<
      string,
      { readonly median?: number; readonly within: readonly (readonly [count: number, share: number])[] }
    >
  >;
}

type Pair = readonly [number, number];

function seen(full: Pair, less: Pair, slide: Pair, medians: readonly number[] = []): Stated['seen'] & object {
  const median = (index: number): { readonly median?: number } => {
    const known = medians[index];
    return known === undefined ? {} : { median: known };
  };
  return {
    'a full point': {
      ...median(0),
      within: [
        [8, full[0]],
        [13, full[1]],
      ],
    },
    '0.6 of a point': {
      ...median(1),
      within: [
        [13, less[0]],
        [26, less[1]],
      ],
    },
    'a slide of .05 a week': { median: slide[0], within: [[26, slide[1]]] },
  };
}

/** By the names of the rules. */
export const stated: Readonly<Record<string, Stated>> = {
  'the flag: k .5, h 8, growing baseline, cap': {
    alarms: [2, 8, 18],
    seen: seen([67, 89], [47, 70], [19, 91], [7, 14]),
  },
  'textbook: k .5, h 4, first 8 as baseline': {
    alarms: [33, 45, 54],
    seen: seen([86, 95], [72, 86], [15, 95]),
  },
  'textbook: k .5, h 5, first 8 as baseline': {
    alarms: [25, 37, 46],
    seen: seen([82, 93], [66, 83], [16, 93]),
  },
  'k .75, h 6, growing baseline, cap': {
    alarms: [2, 7, 16],
    seen: seen([66, 85], [40, 56], [21, 83]),
  },
  '4 of the last 5 below the first 12 by 1 sd': {
    alarms: [16, 26, 37],
    seen: seen([78, 91], [60, 79], [17, 91]),
  },
  'five separate charts, any of them': { alarms: [undefined, 19] },
  'three falls in a row': { alarms: [undefined, 70] },
  'the last four 0.5 below the four before': { alarms: [undefined, 99] },
  'a point below last week': { alarms: [undefined, 99.8] },
};

/** The flag's false alarms in the first, second and third year, by persistence. */
export const statedByYear: readonly (readonly [persistence: number, years: readonly number[]])[] = [
  [0, [2, 1, 0.5]],
  [0.3, [8, 6, 4]],
  [0.5, [18, 14, 11]],
];
