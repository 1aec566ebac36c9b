/** The same figures of two periods, side by side. */
import type { Period } from '../../core/calendar.ts';
import { middleOf } from '../../signals/shifts.ts';
import { outwardRungs } from '../../signals/outward.ts';
import { pulseLines, sum } from '../../signals/pulse-points.ts';
import type { Point } from '../../signals/weeks.ts';
import type { ComparedTheme } from '../../themes/compared.ts';
import type { CountOf, Theme } from '../../themes/theme.ts';
import type { Summary } from './summary.ts';

/** A figure with what it was counted out of, where it was. */
export interface Counted {
  readonly value: number;
  readonly of: number | null;
}

export type FigureKind = 'count' | 'points' | 'share' | 'rung';

export interface Figure {
  /** `entries`, `energy`, `value: Growth`, `theme: on-call`. */
  readonly name: string;
  /** The person's own word within the name. */
  readonly own: string | null;
  readonly kind: FigureKind;
  /** Null where the period has none. */
  readonly now: Counted | null;
  readonly other: Counted | null;
}

export interface Comparison {
  readonly period: Period;
  readonly figures: readonly Figure[];
}

export type CompareThemes = (
  themes: readonly Theme[],
  periods: readonly Period[],
) => readonly ComparedTheme[];

type Found = ReadonlyMap<
  string,
  { readonly kind: FigureKind; readonly own?: string; readonly counted: Counted | null }
>;

/**
 * @param compareThemes counts themes in each of the periods, also where they are too rare to be themes of it
 */
export function comparisonOf(now: Summary, other: Summary, compareThemes: CompareThemes): Comparison {
  const [here, there] = [figuresOf(now), figuresOf(other)];
  const figures = [...new Set([...here.keys(), ...there.keys()])].map((name): Figure => {
    const [mine, theirs] = [here.get(name), there.get(name)];
    return {
      name,
      own: mine?.own ?? theirs?.own ?? null,
      kind: mine?.kind ?? theirs?.kind ?? 'count',
      now: mine?.counted ?? null,
      other: theirs?.counted ?? null,
    };
  });
  return {
    period: daysOf(other),
    figures: [
      ...figures.filter((figure) => figure.now !== null || figure.other !== null),
      ...themeFigures(now, other, compareThemes),
    ],
  };
}

/** One that both periods have is one, under whatever label; what only one has is counted in the other all the same. */
function themeFigures(now: Summary, other: Summary, compareThemes: CompareThemes): readonly Figure[] {
  const all = [...now.themes, ...other.themes];
  const compared = compareThemes(all, [daysOf(now), daysOf(other)]);
  const named = all.map((theme, index) => ({ theme, ...compared[index] }));
  const [ours, theirs] = [named.slice(0, now.themes.length), named.slice(now.themes.length)];
  const onlyTheirs = theirs.filter(({ name }) => !ours.some((each) => each.name === name));
  return [
    ...ours.map(({ theme, name, counts }): Figure => {
      const same = theirs.find((each) => each.name === name)?.theme;
      return themeFigure(theme, shownIn(theme), same === undefined ? countedIn(counts?.[1]) : shownIn(same));
    }),
    ...onlyTheirs.map(({ theme, counts }) => themeFigure(theme, countedIn(counts?.[0]), shownIn(theme))),
  ];
}

function daysOf({ coverage: { since, until } }: Summary): Period {
  return { since, until };
}

function themeFigure({ label }: Theme, now: Counted | null, other: Counted | null): Figure {
  return { name: `theme: ${label}`, own: label, kind: 'count', now, other };
}

function shownIn({ entries, of }: Theme): Counted {
  return { value: entries, of };
}

/** Nothing is counted in a period without an entry. */
function countedIn([value, of]: CountOf = [0, 0]): Counted | null {
  return of === 0 ? null : { value, of };
}

function figuresOf({ coverage, signals, open }: Summary): Found {
  const { pulse, lines, outward, direction, values } = signals;
  const reading = direction.readings.at(-1);
  const rungs = outward.flatMap(({ rung }) => (rung === null ? [] : [outwardRungs.indexOf(rung)]));
  const found: [string, FigureKind, Counted | null, string?][] = [
    ['entries', 'count', { value: coverage.entries, of: null }],
    ['weeks', 'count', { value: coverage.weeks, of: null }],
    ['weeks empty', 'count', { value: coverage.emptyWeeks, of: coverage.weeks }],
    ['pulse, mean', 'points', meanOf(pulse.series)],
    ...pulseLines.map((line): [string, FigureKind, Counted | null] => [
      `${line}, median`,
      'points',
      medianOf(lines[line]),
    ]),
    ['outward, highest', 'rung', rungs.length === 0 ? null : { value: Math.max(...rungs), of: rungs.length }],
    ['to-share', 'share', reading === undefined ? null : { value: reading.toShare, of: null }],
    ['steps done', 'count', countOf(open.followThrough.done)],
    ['steps let go', 'count', countOf(open.followThrough.letGo)],
    ['steps open', 'count', countOf(open.followThrough.open)],
    ...values.values.flatMap(
      ({ name, served, against, of }): [string, FigureKind, Counted | null, string][] => [
        [`served: ${name}`, 'count', of === 0 ? null : { value: served, of }, name],
        [`cut across: ${name}`, 'count', of === 0 ? null : { value: against, of }, name],
      ],
    ),
  ];
  return new Map(
    found.map(([name, kind, counted, own]) => [
      name,
      { kind, counted, ...(own === undefined ? {} : { own }) },
    ]),
  );
}

function countOf(value: number): Counted {
  return { value, of: null };
}

function meanOf(points: readonly Point[]): Counted | null {
  if (points.length === 0) return null;
  return { value: sum(points.map(({ value }) => value)) / points.length, of: points.length };
}

function medianOf(points: readonly Point[]): Counted | null {
  const middle = middleOf(points);
  return middle === null ? null : { value: middle.median, of: middle.of };
}
