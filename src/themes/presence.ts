/** The pages that a group of wordings is in: lists side by side, since a journal has hundreds of thousands of places. */
import type { Group } from './groups.ts';

export interface Presence {
  /** Indices of pages, in date order. */
  readonly pages: readonly number[];
  /** In each of them, the highest salience of any wording. */
  readonly saliences: readonly number[];
  /** In each of them, how often it stands there, its parts left out; 0 where only parts of it do. */
  readonly counts: readonly number[];
}

/** What each page comes to, while one group is gone through. */
let [highest, counted, isMet] = [new Float64Array(0), new Int32Array(0), new Uint8Array(0)];

export function presenceOf({ postings }: Pick<Group, 'postings'>): Presence {
  const pages: number[] = [];
  let isInOrder = true;
  let last = -1;
  for (const { page, phrase, salience, isPart } of postings) {
    if (page >= isMet.length) growTo(page + 1);
    const count = isPart === true ? 0 : (phrase?.count ?? 1);
    if (isMet[page] === 1) {
      if (salience > (highest[page] as number)) highest[page] = salience;
      counted[page] = (counted[page] as number) + count;
      continue;
    }
    [isMet[page], highest[page], counted[page]] = [1, salience, count];
    pages.push(page);
    isInOrder &&= page > last;
    last = page;
  }
  if (!isInOrder) pages.sort((a, b) => a - b);
  for (const page of pages) isMet[page] = 0;
  return {
    pages,
    saliences: pages.map((page) => highest[page] as number),
    counts: pages.map((page) => counted[page] as number),
  };
}

/** Room for twice as many pages; what was met of this group so far stays. */
function growTo(least: number): void {
  const size = Math.max(1024, 2 * least);
  const [saliences, counts, met] = [highest, counted, isMet];
  [highest, counted, isMet] = [new Float64Array(size), new Int32Array(size), new Uint8Array(size)];
  highest.set(saliences);
  counted.set(counts);
  isMet.set(met);
}

/** How many pages two groups have in common. */
export function commonPages({ pages: ones }: Presence, { pages: others }: Presence): number {
  let common = 0;
  let next = 0;
  for (const page of ones) {
    while (next < others.length && (others[next] as number) < page) next += 1;
    if (others[next] === page) common += 1;
  }
  return common;
}
