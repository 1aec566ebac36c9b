/** Two questions to sit with, picked by rule from what the summary found. They ask; they never advise. */
import { comparable } from '../../decisions/value.ts';
import type { LivedValue } from '../../signals/values-lived.ts';
import type { Direction } from '../../signals/direction.ts';
import type { MixChange } from './mix-change.ts';
import type { People } from './people.ts';
import type { Sparks } from './sparks.ts';
import type { StillOpen } from './still-open.ts';
import type { SummaryTheme } from './theme-steps.ts';

/** What a question is about, with what is filled in. `text` is the person's own words. */
export type SittingQuestion =
  | { readonly about: 'theme'; readonly text: string; readonly entries: number }
  | { readonly about: 'push'; readonly text: string; readonly readings: number }
  | { readonly about: 'step'; readonly text: string; readonly carried: number }
  | {
      readonly about: 'value';
      readonly text: string;
      readonly rank: number;
      readonly against: number;
      readonly of: number;
    }
  | { readonly about: 'doubt'; readonly text: string; readonly days: number }
  | { readonly about: 'mix'; readonly text: string; readonly now: number; readonly want: number }
  | { readonly about: 'spark'; readonly text: string; readonly days: number }
  | { readonly about: 'chair'; readonly text: string };

export interface Facts {
  readonly themes: readonly SummaryTheme[];
  readonly direction: Direction;
  readonly open: StillOpen;
  readonly values: readonly LivedValue[];
  readonly mix: MixChange | null;
  readonly sparks: Sparks;
  readonly people: People;
}

const most = 2;
/** A theme in so many entries, a step carried so often, a doubt so old in days, a share of the mix so far off. */
const limits = { entries: 4, carried: 3, days: 28, share: 0.15, check: 4 } as const;

/** The first two that hold, each about another kind of thing. */
export function questionsFrom(facts: Facts): readonly SittingQuestion[] {
  const all: readonly (SittingQuestion | undefined)[] = [
    themeQuestion(facts),
    pushQuestion(facts),
    stepQuestion(facts),
    valueQuestion(facts),
    doubtQuestion(facts),
    mixQuestion(facts),
    sparkQuestion(facts),
    chairQuestion(facts),
  ];
  return all.filter((question) => question !== undefined).slice(0, most);
}

/** One that goes round first; else the one in most entries without a step. */
function themeQuestion({ themes }: Facts): SittingQuestion | undefined {
  const untouched = themes.filter(({ steps, entries }) => steps === 0 && entries >= limits.entries);
  const theme = untouched.find(({ isLoop }) => isLoop) ?? untouched[0];
  return theme === undefined ? undefined : { about: 'theme', text: theme.label, entries: theme.entries };
}

function pushQuestion({ direction }: Facts): SittingQuestion | undefined {
  const push = direction.pushes
    .filter(({ isUnheard }) => isUnheard)
    .toSorted((one, other) => other.readings - one.readings)[0];
  return push === undefined ? undefined : { about: 'push', text: push.text, readings: push.readings };
}

function stepQuestion({ open }: Facts): SittingQuestion | undefined {
  const step = open.items
    .map(({ item }) => item)
    .filter(({ kind, carried }) => kind === 'commit' && carried >= limits.carried)
    .toSorted((one, other) => other.carried - one.carried)[0];
  return step === undefined ? undefined : { about: 'step', text: step.text, carried: step.carried };
}

function valueQuestion({ values }: Facts): SittingQuestion | undefined {
  const value = values
    .slice(0, Math.ceil(values.length / 2))
    .find(({ served, against, of }) => of >= limits.check && against > served);
  if (value === undefined) return undefined;
  const { name, rank, against, of } = value;
  return { about: 'value', text: name, rank, against, of };
}

function doubtQuestion({ open }: Facts): SittingQuestion | undefined {
  const doubt = open.items
    .filter(({ item, age }) => item.kind === 'doubt' && age >= limits.days)
    .toSorted((one, other) => other.age - one.age)[0];
  return doubt === undefined ? undefined : { about: 'doubt', text: doubt.item.text, days: doubt.age };
}

function mixQuestion({ mix }: Facts): SittingQuestion | undefined {
  const row = (mix?.rows ?? [])
    .flatMap(({ kind, now, want }) => (want === null ? [] : [{ kind, now, want }]))
    // As written down: .35 less .2 falls short of .15 in binary.
    .filter(({ now, want }) => comparable(want - now) >= comparable(limits.share))
    .toSorted((one, other) => other.want - other.now - (one.want - one.now))[0];
  return row === undefined ? undefined : { about: 'mix', text: row.kind, now: row.now, want: row.want };
}

function sparkQuestion({ sparks }: Facts): SittingQuestion | undefined {
  const spark = sparks.warm
    .filter(({ isReturning }) => isReturning)
    .toSorted((one, other) => other.age - one.age)[0];
  return spark === undefined ? undefined : { about: 'spark', text: spark.item.text, days: spark.age };
}

function chairQuestion({ people }: Facts): SittingQuestion | undefined {
  const chair = people.missedMost ?? people.emptyChairs[0];
  return chair === undefined ? undefined : { about: 'chair', text: chair };
}
