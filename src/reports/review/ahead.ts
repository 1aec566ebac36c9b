/** How far the first option is ahead of the second, by what, and what would make the two tie. */
import { ownValue } from '../../core/value.ts';
import type { Tie } from '../../decisions/pair.ts';
import { comparable } from '../../decisions/value.ts';
import type { Text } from '../document.ts';
import { joined } from '../words.ts';
import { count, isVisible, points, score, signed, value } from './figures.ts';
import type { Names, Piece } from './names.ts';
import type { Weighed } from './report.ts';

/** Nothing with fewer than two options. */
export function leadSentences(report: Weighed, names: Names): readonly Text[] {
  const [tie] = report.analysis.ties ?? [];
  if (tie === undefined) return [];
  const level = levelOptions(report);
  if (level.length > 2) return [levelSentence(level, report, names)];
  const contributions = contributionSentence(tie, names);
  const isSame = contributions === null;
  return [
    [...gapSentence(tie, report, names), ' ', ...(contributions ?? sameScores)],
    ...(isSame ? [] : [tieSentence(report, tie, names)]),
  ];
}

const sameScores: readonly Piece[] = ['They have the same scores on every line that weighs.'];

/** The options that share the highest value, in their order. */
export function levelOptions({ analysis }: Weighed): readonly string[] {
  const values = new Map(analysis.options.map(({ id, value: total }) => [id, comparable(total ?? 0)]));
  const [first = ''] = analysis.order ?? [];
  return (analysis.order ?? []).filter((id) => values.get(id) === values.get(first));
}

function levelSentence(level: readonly string[], { analysis }: Weighed, names: Names): Text {
  const total = analysis.options.find(({ id }) => id === level[0])?.value ?? 0;
  const all: readonly Piece[] =
    level.length === analysis.options.length
      ? [`All ${count(level.length)} options`]
      : joined(
          level.map((id, index) => [index === 0 ? names.Option(id) : names.option(id)]),
          ', ',
          ' and ',
        );
  return [...all, ` are level at ${value(total)} of 10.`];
}

function gapSentence({ leader, rival, gap }: Tie, report: Weighed, names: Names): readonly Piece[] {
  if (comparable(gap) === 0) {
    const total = report.analysis.options.find(({ id }) => id === leader)?.value ?? 0;
    return [names.Option(leader), ' and ', names.option(rival), ` are level at ${value(total)} of 10.`];
  }
  return [names.Option(leader), ' is ahead of ', names.option(rival), ` by ${value(gap)} of 10.`];
}

/** What the lead is made of; null where no criterion tells the two apart. */
function contributionSentence({ leader, gap, contributions }: Tie, names: Names): readonly Piece[] | null {
  const parts = Object.entries(contributions).filter(([, part]) => isVisible(part));
  const gains = parts.filter(([, part]) => part > 0).toSorted(([, one], [, other]) => other - one);
  const losses = parts.filter(([, part]) => part < 0).toSorted(([, one], [, other]) => one - other);
  const it: Piece = comparable(gap) === 0 ? names.Option(leader) : 'It';
  const listed = (from: typeof parts): readonly Piece[] =>
    joined(from.map(([criterion, part]) => [names.criterion(criterion), ` ${signed(part)}`]));
  if (gains.length === 0 && losses.length === 0) return null;
  if (losses.length === 0) return [it, ' gains on ', ...listed(gains), '; it loses on nothing.'];
  return [it, ' gains on ', ...listed(gains), '; it loses on ', ...listed(losses), '.'];
}

/** `It would tie if 3.3 points of weight moved from purpose to people, or if people there were a 2.3`. */
function tieSentence(report: Weighed, second: Tie, names: Names): Text {
  const { closest } = report.analysis;
  const cell = tellingCell(report, second);
  if (comparable(second.gap) === 0) return 'Any weight moved between these decides it.';
  if (closest === null) {
    const only: readonly Piece[] = ['No weights at all would make another option tie'];
    return cell === null
      ? [...only, '.']
      : [...only, '; it would tie if ', ...cellWords(report, cell, names), '.'];
  }
  const rival: readonly Piece[] =
    closest.rival === second.rival ? ['It would tie'] : ['It would tie with ', names.option(closest.rival)];
  const from = joined(
    closest.sources.map(({ criterion }) => [names.criterion(criterion)]),
    ', ',
    ' and ',
  );
  const shift: readonly Piece[] = [
    ` if ${points(closest.weight)} points of weight moved from `,
    ...from,
    ' to ',
    names.criterion(closest.to),
  ];
  return cell === null
    ? [...rival, ...shift, '.']
    : [...rival, ...shift, ', or if ', ...cellWords(report, cell, names), '.'];
}

type Telling = Weighed['analysis']['findOut'][number];

/**
 * The uncertain cell to name beside the smallest shift: the leader's on the criterion that weight would move to,
 * else the leader's that can move it furthest, else whichever can.
 */
function tellingCell({ analysis }: Weighed, { leader }: Tie): Telling | null {
  const { findOut, closest } = analysis;
  const own = findOut.filter(({ option }) => option === leader);
  return own.find(({ criterion }) => criterion === closest?.to) ?? own[0] ?? findOut[0] ?? null;
}

function cellWords(
  { decision, analysis }: Weighed,
  { option, criterion, tie }: Telling,
  names: Names,
): readonly Piece[] {
  const cell = ownValue(ownValue(decision.scores, option) ?? {}, criterion) ?? '?';
  const place: readonly Piece[] = option === analysis.order?.[0] ? ['there'] : names.place(option);
  return [names.criterion(criterion), ' ', ...place, ` were a ${score(tie)} `, ...givenWords(cell)];
}

/** `(you guessed 4, 2-6)`. */
function givenWords(cell: NonNullable<ReturnType<typeof ownValue<ReviewCell>>>): readonly Piece[] {
  if (typeof cell === 'number') return [`(you gave ${score(cell)})`];
  if (cell === '?') return ['(you gave no number yet)'];
  const range = `${score(cell.lo ?? cell.s)}-${score(cell.hi ?? cell.s)}`;
  return [`(${sources.get(cell.by ?? '') ?? 'you gave'} ${score(cell.s)}, ${range})`];
}

type ReviewCell = Weighed['decision']['scores'][string][string];

const sources: ReadonlyMap<string, string> = new Map([
  ['seen', 'you saw'],
  ['told', 'you were told'],
  ['guessed', 'you guessed'],
]);

/** Whether a sentence has words for where a score comes from. */
export function isSource(by: string): boolean {
  return sources.has(by);
}
