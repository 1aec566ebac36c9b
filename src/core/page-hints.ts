/** The comments on an editor page that say how to answer, as they are written and as they are found again. */
import { answerHint, answerLegend } from './answer-text.ts';
import type { PageLine } from './page-lines.ts';
import { hintComment, hintOpening } from './page-marks.ts';
import type { Place } from './page-questions.ts';

/** The comment for a place; it may take several lines. */
export function hintFor({ heading, step, waitsFor, forItems }: Place): string {
  const how = forItems
    ? `a line for each, as in - ${itemWord(heading)}: ${answerHint(step)}`
    : answerHint(step);
  return hintComment([waitsFor === undefined ? how : `${waitsFor}; ${how}`, ...answerLegend(step)]);
}

/** The word that stands for the item in the wording, `value` in 'What does {value} look like?'. */
function itemWord(heading: string): string {
  return /\{([a-z-]+)\}/.exec(heading)?.[1] ?? 'item';
}

/**
 * Lines of a section without the comment on how to answer, wherever it has come to stand; words before and
 * behind it are kept. It is the one that reads like `hint`, else the first that is a comment of that kind.
 *
 * @returns `unclosed` the line on which such a comment begins that has no end
 */
export function withoutHint(
  lines: readonly PageLine[],
  hint: string | undefined,
): { readonly lines: readonly PageLine[]; readonly unclosed?: PageLine } {
  const own = hint === undefined ? undefined : find(lines, hint.split('\n'));
  const first = lines.findIndex(({ text }) => text.trimStart().startsWith(hintOpening.trimEnd()));
  if (own === undefined && first === -1) return { lines };
  const { start, column } = own ?? { start: first, column: 0 };
  // A line may hold a comment of the writer's before ours.
  const end = lines.findIndex(
    ({ text }, index) => index >= start && text.includes('-->', index === start ? column : 0),
  );
  const [opening, closing] = [lines[start], lines[end]];
  if (opening === undefined || closing === undefined)
    return { lines, ...(opening === undefined ? {} : { unclosed: opening }) };
  const before = opening.text.slice(0, column).trimEnd();
  const from = start === end ? column : 0;
  const behind = closing.text.slice(closing.text.indexOf('-->', from) + '-->'.length).trimStart();
  return {
    lines: [
      ...lines.slice(0, start),
      ...(before === '' ? [] : [{ ...opening, text: before }]),
      ...(behind === ''
        ? []
        : [{ ...closing, text: behind, column: closing.column + closing.text.length - behind.length }]),
      ...lines.slice(end + 1),
    ],
  };
}

/** Where these lines stand one after another, the first of them behind other words perhaps. */
function find(
  lines: readonly PageLine[],
  [first = '', ...others]: readonly string[],
): { readonly start: number; readonly column: number } | undefined {
  const start = lines.findIndex(
    ({ text }, index) =>
      text.includes(first) &&
      others.every((other, at) => lines[index + 1 + at]?.text.trimStart().startsWith(other) === true),
  );
  return start === -1 ? undefined : { start, column: lines[start]?.text.indexOf(first) ?? 0 };
}
