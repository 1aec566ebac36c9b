/** What a result says beside its numbers: what to find out, hopes, the present role over time, and where the owner stands. */
import type { CivilDate } from '../../core/calendar.ts';
import type { DatedDrift } from '../../decisions/stay-drift.ts';
import type { Text } from '../document.ts';
import { capital, counted, joined } from '../words.ts';
import { count, isVisible, score, signed, value, wholePercent } from './figures.ts';
import type { Names, Piece } from './names.ts';
import { user } from './names.ts';
import { uncertainCells } from './matrix.ts';
import type { ReviewReport } from './report.ts';

/** `12 months ago` on a screen, `on 2025-03-28` elsewhere. */
export type DayWords = (day: CivilDate) => string;

/** So many cells are named; the others are counted. */
const mostNamed = 5;

/** So many earlier reviews are told, the latest first. */
const mostReviews = 3;

/** Where some score is uncertain: those that could each alone change who is first. */
export function findOutSentence(report: ReviewReport, names: Names): Text | null {
  const { findOut, reading } = report.analysis;
  if (reading === null || uncertainCells(report) === 0) return null;
  const named = findOut
    .slice(0, mostNamed)
    .map(({ option, criterion }): readonly Piece[] => [
      names.criterion(criterion),
      ' ',
      ...names.place(option),
    ]);
  const [first, ...others] = named;
  if (first === undefined) return 'No uncertain score could change who is first by itself.';
  if (findOut.length === 1) return ['Find out first: ', ...first, '. It alone could change who is first.'];
  const more = findOut.length - named.length;
  return [
    'Find out first: ',
    ...first,
    '; then ',
    ...(more > 0
      ? [...joined(others), ` and ${counted(more, 'other', 'others')}`]
      : joined(others, ', ', ' and ')),
    '. Each of these alone could change who is first.',
  ];
}

/** What was hoped for before the numbers, and what is preferred after them; nothing until all is scored. */
export function hopeSentences({ analysis }: ReviewReport, names: Names): readonly Text[] {
  const { hope, still, order } = analysis;
  if (order === null) return [];
  return [
    ...(hope === null ? [] : [['You hoped for: ', names.option(hope), '.']]),
    ...(still === null ? [] : [['Having seen the numbers you would choose: ', names.option(still), '.']]),
  ];
}

/** The present role at earlier reviews, and why it is worth another number now. */
export function driftSentences(report: ReviewReport, day: DayWords, names: Names): readonly Text[] {
  const { drift, options, order } = report.analysis;
  const now = options.find(({ id }) => id === 'stay')?.value ?? null;
  if (order === null || now === null) return [];
  return drift
    .toSorted((one, other) => (one.date < other.date ? 1 : -1))
    .slice(0, mostReviews)
    .map((each) => driftSentence(each, now, day, names));
}

function driftSentence(drift: DatedDrift, now: number, day: DayWords, names: Names): Text {
  const { date, scores, weights, parts, onlyThen, onlyNow } = drift;
  const moved = parts
    // What went the other way is in the sum, and no reason for it.
    .filter(({ from, to }) => from !== to && (!isVisible(scores) || to > from === scores > 0))
    .toSorted((one, other) => Math.abs(other.scores) - Math.abs(one.scores))
    .slice(0, 3)
    .map(({ criterion, from, to }): readonly Piece[] => [
      names.criterion(criterion),
      ` ${score(from)} > ${score(to)}`,
    ]);
  const reasons: (readonly Piece[])[] = [
    ...(isVisible(scores) || moved.length > 0
      ? [[`${signed(scores)} because you score it ${waysOf(scores)} (`, ...joined(moved), ')']]
      : []),
    ...(isVisible(weights) ? [[`${signed(weights)} because you weigh things differently`]] : []),
  ];
  const shared = onlyThen.length + onlyNow.length;
  const over =
    shared === 0
      ? []
      : [
          ` over the ${parts.length === 1 ? 'one criterion' : `${count(parts.length)} criteria`} that both reviews have`,
        ];
  const why: readonly Piece[] = reasons.length === 0 ? ['nothing changed'] : joined(reasons);
  return [
    `Your present role ${day(date)}: ${value(drift.value)}. Today ${value(now)}`,
    ...(over.length === 0 ? [': '] : [';', ...over, ': ']),
    ...why,
    '.',
    ...only('Only then', onlyThen, names),
    ...only('Only now', onlyNow, names),
  ];
}

function waysOf(change: number): string {
  if (!isVisible(change)) return 'differently';
  return change < 0 ? 'lower' : 'higher';
}

function only(words: string, criteria: readonly string[], names: Names): readonly Piece[] {
  if (criteria.length === 0) return [];
  return [` ${words}: `, ...joined(criteria.map((criterion) => [names.criterion(criterion)])), '.'];
}

/** `Running to 38 %, from 62 %. Two of four pushes have been heard by nobody here.` */
export function directionSentence({ direction, pushes }: ReviewReport): Text | null {
  if (direction === null) return null;
  const to = wholePercent(direction.toShare);
  const heard =
    pushes === null || pushes.unheard === 0 ? '' : ` ${unheardWords(pushes)} been heard by nobody here.`;
  return `Running to ${to} %, from ${100 - to} %.${heard}`;
}

/** `The one push has`, `One of three pushes has`, `Two of four pushes have` */
function unheardWords({ all, unheard }: { readonly all: number; readonly unheard: number }): string {
  if (all === 1) return 'The one push has';
  return `${capital(count(unheard))} of ${count(all)} pushes ${unheard === 1 ? 'has' : 'have'}`;
}

/** Who was asked, by the part they play; by name only where `named`. */
export function counselSentence({ counsel }: ReviewReport, isNamed: boolean): Text | null {
  if (counsel.length === 0) return null;
  const parts = counsel.map(({ who, part }): readonly Piece[] => {
    if (!isNamed) return part === null ? ['somebody'] : ['somebody (', user(part), ')'];
    return part === null ? [user(who)] : [user(who), ' (', user(part), ')'];
  });
  return ['Asked so far: ', ...joined(parts), '.'];
}

/** `Where the scores come from: guessed 5, told 3; 12 without a word.` */
export function evidenceSentence({ analysis, evidence }: ReviewReport): Text | null {
  if (evidence.length === 0) return null;
  const cells = analysis.options.length * analysis.criteria.length - analysis.missing.length;
  const rest = cells - evidence.reduce((sum, { cells: some }) => sum + some, 0);
  return [
    'Where the scores come from: ',
    ...joined(evidence.map(({ by, cells: some }) => [user(by), ` ${some}`])),
    rest > 0 ? `; ${rest} without a word on it.` : '.',
  ];
}
