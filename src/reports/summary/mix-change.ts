/** The mix of roles now beside the mix wanted, and how each share moved since the reading before. */
import type { CivilDate } from '../../core/calendar.ts';
import type { MixReading } from '../../signals/role-mix.ts';
import { shareOf } from '../../signals/role-mix.ts';

export interface MixRow {
  readonly kind: string;
  /** 0 to 1. */
  readonly now: number;
  /** Null while no wish was written down. */
  readonly want: number | null;
  /** Now less then; null without an earlier reading. */
  readonly change: number | null;
}

export interface MixChange {
  readonly date: CivilDate;
  /** The day of the reading that `change` looks back on: the first of the period. */
  readonly since: CivilDate | null;
  /** The largest share now first. */
  readonly rows: readonly MixRow[];
  /** All readings of the period. */
  readonly readings: readonly MixReading[];
}

/** Null without a reading in the period. */
export function mixChange(readings: readonly MixReading[]): MixChange | null {
  const latest = readings.at(-1);
  if (latest === undefined) return null;
  const [first] = readings.length > 1 ? readings : [];
  const { now, want } = latest;
  const kinds = new Set([...Object.keys(now), ...Object.keys(want ?? {}), ...Object.keys(first?.now ?? {})]);
  return {
    date: latest.date,
    since: first?.date ?? null,
    rows: [...kinds]
      .map((kind) => ({
        kind,
        now: shareOf(now, kind),
        want: want === null ? null : shareOf(want, kind),
        change: first === undefined ? null : shareOf(now, kind) - shareOf(first.now, kind),
      }))
      .toSorted((one, other) => other.now - one.now),
    readings,
  };
}
