/** Where a review stands at this moment: its page read anew, its draft, and what follows from both. */
import type { Entry } from '../../core/entry.ts';
import type { DraftSummary } from '../../core/ports.ts';
import { reviewDraft } from '../../core/review/draft-name.ts';
import { criteriaOf, optionsOf } from '../../core/review/cells.ts';
import { reviewNamed, reviewsIn } from '../../core/review/review.ts';
import type { StepPast } from '../../core/review/step-lists.ts';
import type { StepId } from '../../core/review/steps.ts';
import type { Mapping } from '../../core/value.ts';
import { ownValue } from '../../core/value.ts';
import type { Analysis } from '../../decisions/analysis.ts';
import { analyse } from '../../decisions/analysis.ts';
import { readDecision } from '../../decisions/read-decision.ts';
import type { Here } from '../journal/session.ts';
import { readReview } from './page.ts';

export interface Standing extends Omit<StepPast, 'findOut'> {
  /** Null while nothing has been written yet. */
  readonly entry: Entry | null;
  readonly draft: DraftSummary | null;
  /** What its numbers come to; worked out when it is first wanted, as it takes a moment. */
  analysis(): Analysis;
}

/** @throws Failure `unreadable` where its page cannot be understood, `disk` */
export async function readStanding(name: string, here: Here): Promise<Standing> {
  const { app, journal } = here;
  const [entries, sets, today] = [
    await journal.store.entries(),
    await journal.prompts.all(),
    app.clock.today(),
  ];
  const entry = reviewNamed(name, reviewsIn(entries, today))?.entry ?? null;
  const read = entry === null ? null : await readReview(entry.path, here);
  const data: Mapping = read?.page.data ?? {};
  let analysed: Analysis | undefined;
  return {
    entries,
    today,
    data,
    id: entry?.id ?? null,
    sets,
    entry,
    draft: journal.drafts.list().find((draft) => draft.name === reviewDraft(name)) ?? null,
    analysis: () => (analysed ??= analyse(read?.decision ?? readDecision({}).decision)),
  };
}

/** What the steps after the result lean on. */
interface Leaning {
  /** The id of the option that was preferred to the others, else of the one that is ahead. */
  readonly favourite: string | null;
  /** Cells that could alone change who is first, in words. */
  readonly findOut: readonly string[];
}

const leaning: ReadonlySet<StepId> = new Set(['leaning', 'counsel', 'premortem', 'record']);

export function leaningAt(step: StepId, { analysis, data }: Standing): Leaning {
  if (!leaning.has(step)) return { favourite: null, findOut: [] };
  const still = ownValue(data, 'still');
  return {
    favourite: typeof still === 'string' ? still : (analysis().order?.[0] ?? null),
    findOut: step === 'counsel' ? findOutWords(analysis(), data) : [],
  };
}

function findOutWords({ findOut }: Analysis, data: Mapping): readonly string[] {
  return findOut.slice(0, 3).map(({ option, criterion }) => cellWords(option, criterion, data));
}

/** `growth (the offer)`. */
function cellWords(option: string, criterion: string, data: Mapping): string {
  const what = criteriaOf(data).find(({ id }) => id === criterion)?.text ?? criterion;
  const where = optionsOf(data).find(({ id }) => id === option)?.title ?? option;
  return `${what} (${where})`;
}
