/** The list of reviews: for a person two lines each at most, for a pipe columns that stay. */
import type { CivilDate } from '../core/calendar.ts';
import { longDay, relativeDay } from '../core/calendar.ts';
import type { Style } from '../core/ports.ts';
import type { ReviewStatus } from '../core/review/review.ts';
import type { StepId } from '../core/review/steps.ts';
import { stepIds, stepNumber } from '../core/review/steps.ts';
import { oneLine } from '../core/safe-text.ts';
import { wrap } from '../core/text-width.ts';
import type { ListScreen } from './list-lines.ts';
import { singleLine } from './template.ts';

export interface ListedReview {
  readonly name: string;
  readonly title: string;
  readonly status: ReviewStatus;
  /** Where it goes on. */
  readonly step: StepId | null;
  readonly options: readonly string[];
  /** The option that was chosen. */
  readonly decided: string | null;
  readonly decidedOn: CivilDate | null;
  readonly revisit: readonly CivilDate[];
  readonly id: string;
  readonly path: string;
  readonly date: CivilDate;
  readonly private: boolean;
}

/** `NAME<TAB>STATUS<TAB>STEP<TAB>DATE<TAB>TITLE`, a line per review. */
export function reviewsForPipe(reviews: readonly ListedReview[], style: Style): string {
  return reviews
    .map(({ name, status, step, date, title }) =>
      [style.path(singleLine(name)), status, step ?? '', date, singleLine(title)].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

export function reviewsForScreen(
  reviews: readonly ListedReview[],
  { width, today, style }: ListScreen,
): string {
  const room = Math.max(Math.min(width, 100) - 4, 16);
  return reviews
    .map((review) => {
      const head = `${oneLine(review.title)}${review.private ? ' (private)' : ''}`;
      const about = [oneLine(review.name), relativeDay(review.date, today), standing(review, today)].join(
        ' · ',
      );
      return [
        ...wrap(head, room).map((line) => `  ${style.strong(line)}\n`),
        ...wrap(about, room - 2).map((line) => `    ${style.faint(line)}\n`),
      ].join('');
    })
    .join('');
}

/** Where it stands, in words. */
function standing({ status, step, decided, decidedOn, revisit }: ListedReview, today: CivilDate): string {
  if (step !== null) return `${status}, step ${stepNumber(step)} of ${stepIds.length - 1}: ${step}`;
  const next = revisit.find((day) => day > today);
  return [
    status === 'decided' ? `decided${decided === null ? '' : `: ${oneLine(decided)}`}` : status,
    ...(decidedOn === null ? [] : [longDay(decidedOn)]),
    ...(next === undefined || status !== 'decided' ? [] : [`look back on ${longDay(next)}`]),
  ].join(', ');
}
