/** Running from and running to: what four lists of forces say when their strengths are added up. */

/** push and hold belong to the present role, pull and worry to what might come. */
export const forces = ['push', 'pull', 'hold', 'worry'] as const;
export type Force = (typeof forces)[number];

/** What a line that was given no strength counts as: the middle one. */
export const usualStrength = 2;

/** Strengths of the things named, 1 to 3 each. */
export type ForceStrengths = Readonly<Record<Force, readonly number[]>>;

/** Their sums. */
export type ForceSums = Readonly<Record<Force, number>>;

export interface FromTo extends ForceSums {
  /** The part of what moves that draws rather than drives: pull / (push + pull), 0 to 1. */
  readonly toShare: number;
  /** (pull - push) / (pull + push), -1 to 1. */
  readonly balance: number;
  /** push + pull - hold - worry. Only its sign means anything: whether the forces for a change outweigh the others. */
  readonly movement: number;
}

/** Fewer pushes and pulls than this say nothing about their balance. */
const enough = 2;

/**
 * The sums of a `direction` page and what follows from them; null with fewer than two pushes and pulls together.
 *
 * @see Lewin (1947), Frontiers in group dynamics, Human Relations 1(1): driving and restraining forces. The
 *   shares are this program's own and are compared with nobody else's.
 */
export function fromTo(strengths: ForceStrengths): FromTo | null {
  if (strengths.push.length + strengths.pull.length < enough) return null;
  return fromToOfSums({
    push: sum(strengths.push),
    pull: sum(strengths.pull),
    hold: sum(strengths.hold),
    worry: sum(strengths.worry),
  });
}

/** The same from sums that were kept when there were enough of them; null when nothing pushes or pulls. */
export function fromToOfSums({ push, pull, hold, worry }: ForceSums): FromTo | null {
  const moving = push + pull;
  if (moving === 0) return null;
  return {
    push,
    pull,
    hold,
    worry,
    toShare: pull / moving,
    balance: (pull - push) / moving,
    movement: moving - hold - worry,
  };
}

function sum(strengths: readonly number[]): number {
  return strengths.reduce((total, strength) => total + strength, 0);
}
