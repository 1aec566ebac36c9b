/** What a journal adds up to over a period, as data, in the order in which it is told. */
import type { CivilDate, Period } from '../../core/calendar.ts';
import type { Due } from '../../core/due.ts';
import { dueSets } from '../../core/due.ts';
import type { Entry } from '../../core/entry.ts';
import type { PromptSet } from '../../core/prompt-set.ts';
import { setMinutes } from '../../core/set-minutes.ts';
import type { Signals } from '../../signals/signals.ts';
import { signalsOf } from '../../signals/signals.ts';
import type { Theme } from '../../themes/theme.ts';
import type { Assumptions } from './assumptions.ts';
import { assumptionsOf } from './assumptions.ts';
import type { Changed } from './changed.ts';
import { changedIn } from './changed.ts';
import type { Comparison } from './comparison.ts';
import type { Coverage } from './coverage.ts';
import { coverageOf } from './coverage.ts';
import type { Forecasts } from './forecasts.ts';
import { forecastsOf } from './forecasts.ts';
import type { Chosen, Material } from './material.ts';
import { materialOf, themePages } from './material.ts';
import type { MixChange } from './mix-change.ts';
import { mixChange } from './mix-change.ts';
import type { People } from './people.ts';
import { peopleOf } from './people.ts';
import type { PresentRole } from './present-role.ts';
import { presentRole } from './present-role.ts';
import type { SittingQuestion } from './questions.ts';
import { questionsFrom } from './questions.ts';
import type { SectionName } from './sections.ts';
import { sectionNames } from './sections.ts';
import type { Sparks } from './sparks.ts';
import { sparksOf } from './sparks.ts';
import type { StillOpen } from './still-open.ts';
import { stillOpen } from './still-open.ts';
import type { Stories } from './stories.ts';
import { storiesOf } from './stories.ts';
import type { SummaryTheme } from './theme-steps.ts';
import { themesWithSteps } from './theme-steps.ts';
import type { Wish } from './wishes.ts';
import { wishesOf } from './wishes.ts';

export interface DueSet extends Due {
  readonly title: string;
  readonly minutes: number;
}

export interface Summary {
  readonly coverage: Coverage;
  /** Whether it is of all pages that there are. */
  readonly isWhole: boolean;
  /** The sections that were asked for, in their order. */
  readonly only: readonly SectionName[];
  readonly changed: Changed;
  readonly open: StillOpen;
  readonly due: readonly DueSet[];
  readonly signals: Signals;
  readonly themes: readonly SummaryTheme[];
  /** Whether steps or asks are kept in this journal at all: without any, none on a theme says nothing. */
  readonly hasSteps: boolean;
  readonly mix: MixChange | null;
  readonly role: PresentRole | null;
  readonly assumptions: Assumptions;
  readonly forecasts: Forecasts;
  readonly sparks: Sparks;
  readonly people: People;
  readonly stories: Stories;
  readonly wishes: readonly Wish[];
  readonly questions: readonly SittingQuestion[];
  /** Another period's figures beside these, where that was asked for. */
  readonly compare: Comparison | null;
  /** Private pages of the period that took no part. */
  readonly leftOut: number;
}

export interface SummaryInput extends Chosen {
  /** The day it is, for what is due. */
  readonly today: CivilDate;
  readonly sets: readonly PromptSet[];
  /** The parts that people can play, and the kinds of story, as the journal's lists have them. */
  readonly parts: readonly string[];
  readonly storyKinds: readonly string[];
  /** What recurs in a period, the most telling first, from all pages up to its end. */
  readonly themesIn: (pages: readonly Entry[], period: Period) => readonly Theme[];
  readonly only?: readonly SectionName[];
}

export function summaryOf(input: SummaryInput): Summary {
  const { period, today, only = sectionNames } = input;
  const material = materialOf(input);
  const { pages, shown, isWanted } = material;
  const begins = pages[0]?.date ?? null;
  const signals = signalsOf(pages, period, isWanted);
  const themes = themesWithSteps(input.themesIn(themePages(material), period), material);
  const hasSteps = material.ledgers.commit.length + material.ledgers.ask.length > 0;
  const [open, mix] = [stillOpen(material), mixChange(signals.mix)];
  const [sparks, people] = [sparksOf(material), peopleOf(material, input.parts)];
  return {
    coverage: coverageOf(shown, period, begins),
    isWhole: material.isWhole,
    only,
    changed: changedIn(material, begins !== null && begins < period.since),
    open,
    due: period.until < today ? [] : dueIn(input, material, signals.pulse.flag?.raised ?? null),
    signals,
    themes,
    hasSteps,
    mix,
    role: presentRole(material),
    assumptions: assumptionsOf(material),
    forecasts: forecastsOf(material),
    sparks,
    people,
    stories: storiesOf(material, input.storyKinds),
    wishes: wishesOf(material),
    questions: questionsFrom({
      themes: hasSteps ? themes : [],
      direction: signals.direction,
      open,
      values: signals.values.values,
      mix,
      sparks,
      people,
    }),
    compare: null,
    leftOut: material.leftOut,
  };
}

/** A private sitting is one too: that it took place is all that is looked at. */
function dueIn(
  { sets, entries, today }: SummaryInput,
  { pages, allLedgers }: Material,
  flag: CivilDate | null,
): readonly DueSet[] {
  return dueSets(sets, pages, today, { sittings: entries, ledgers: allLedgers, flag }).map((due) => ({
    ...due,
    title: sets.find(({ id }) => id === due.set)?.title ?? due.set,
    minutes: minutesOf(due.set, sets, entries),
  }));
}

function minutesOf(id: string, sets: readonly PromptSet[], pages: readonly Entry[]): number {
  const set = sets.find((one) => one.id === id);
  return set === undefined
    ? 0
    : setMinutes(
        set,
        pages.some((entry) => entry.set === id),
      );
}
