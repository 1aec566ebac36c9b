/** Other ways to tell the course of a theme, to measure the one that was taken against. */
import type { ShapeWord } from '../../src/themes/theme.ts';

export type ShapeRule = (presence: readonly (boolean | null)[]) => ShapeWord;

function knownOf(presence: readonly (boolean | null)[]): readonly boolean[] | undefined {
  const known = presence.filter((present) => present !== null);
  return known.length < 8 || known.filter(Boolean).length < 3 ? undefined : known;
}

function share(presence: readonly boolean[]): number {
  return presence.filter(Boolean).length / presence.length;
}

/** The first third of the weeks against the last, and both against the one between. */
export function byThirds(least: number): ShapeRule {
  return (presence) => {
    const known = knownOf(presence);
    if (known === undefined) return 'too few';
    const third = Math.round(known.length / 3);
    const [first, middle, last] = [known.slice(0, third), known.slice(third, -third), known.slice(-third)];
    if (share(last) - share(first) > least) return 'step up';
    if (share(first) - share(last) > least) return 'step down';
    return share(middle) - Math.max(share(first), share(last)) > least ? 'window' : 'steady';
  };
}

interface Path {
  readonly cost: number;
  /** 0 usual, 1 higher, week by week. */
  readonly states: readonly number[];
}

/**
 * An automaton of two states, the usual share and `scale` times its odds, that pays `price` x ln n to enter the
 * higher one: Kleinberg (2003), Bursty and hierarchical structure in streams, Data Mining and Knowledge Discovery 7(4).
 */
export function byBursts(scale: number, price: number): ShapeRule {
  return (presence) => {
    const known = knownOf(presence);
    if (known === undefined) return 'too few';
    const usual = share(known);
    const odds = (scale * usual) / Math.max(1 - usual, 1e-9);
    const rates = [usual, odds / (1 + odds)] as const;
    const enter = price * Math.log(known.length);
    let paths: readonly [Path, Path] = [
      { cost: 0, states: [] },
      { cost: enter, states: [] },
    ];
    for (const present of known) {
      const told = rates.map((rate) => -Math.log(Math.max(present ? rate : 1 - rate, 1e-9)));
      const [low, high] = paths;
      const fromLow = low.cost <= high.cost ? low : high;
      const fromHigh = high.cost <= low.cost + enter ? high : { ...low, cost: low.cost + enter };
      paths = [
        { cost: fromLow.cost + (told[0] ?? 0), states: [...fromLow.states, 0] },
        { cost: fromHigh.cost + (told[1] ?? 0), states: [...fromHigh.states, 1] },
      ];
    }
    const { states } = paths[0].cost <= paths[1].cost ? paths[0] : paths[1];
    const [starts, ends] = [states[0] === 1, states.at(-1) === 1];
    if (!states.includes(1) || (starts && ends)) return 'steady';
    return ends ? 'step up' : starts ? 'step down' : 'window';
  };
}
