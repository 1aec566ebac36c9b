/** The latest reading of what pushes, pulls, holds and worries, from its own page or from a review. */
import type { CivilDate } from '../calendar.ts';
import type { Entry } from '../entry.ts';
import { forces, usualStrength } from '../from-to.ts';
import { inOrder, isOurs } from '../ledgers.ts';
import type { PromptSet } from '../prompt-set.ts';
import { folded, sameWords } from '../reading.ts';
import { itemText } from '../sources.ts';
import { storedAnswer } from '../stored-answers.ts';
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping } from '../value.ts';

export interface ForceReading {
  readonly entry: Entry;
  readonly date: CivilDate;
  /** `{push, pull, hold, worry}`: the sums of their strengths. */
  readonly sums: Mapping;
  readonly pushes: readonly {
    readonly text: string;
    /** What it is tied to, as it was answered. */
    readonly follow: string | null;
    /** Nobody who could change it has heard of it. */
    readonly isUnheard: boolean;
  }[];
}

/** What a push can be tied to, in the order in which the direction page offers it. */
const ties = ['along', 'untried', 'tried', 'here'] as const;

/** Which of them an answer is, however the journal's own direction page words it. */
export function tieOf(follow: string | null, sets: readonly PromptSet[]): (typeof ties)[number] | undefined {
  const direction = sets.find(({ id }) => id === 'direction');
  const offered = direction?.questions.find(({ id }) => id === 'follow')?.options ?? [];
  return ties[offered.findIndex(({ text }) => follow !== null && sameWords(text, follow))];
}

/** The sums of the strengths in answers; undefined where no force was answered. */
export function forceSums(answers: Mapping): Mapping | undefined {
  if (forces.every((name) => answers[name] === undefined)) return undefined;
  return Object.fromEntries(
    forces.map((name) => {
      const items = answers[name];
      const strengths = (isList(items) ? items : []).map((item) => {
        const strength = isMapping(item) ? item['strength'] : undefined;
        return typeof strength === 'number' ? strength : usualStrength;
      });
      return [name, strengths.reduce((sum, strength) => sum + strength, 0)];
    }),
  );
}

/** Whether an entry holds a reading, whatever set it stands under. */
export function isReading(entry: Entry): boolean {
  if (!isOurs(entry) || (entry.set !== 'direction' && entry.set !== 'decision')) return false;
  return forces.some((name) => isList(storedAnswer(entry, name)));
}

export function latestReading(entries: readonly Entry[], today: CivilDate): ForceReading | undefined {
  const entry = inOrder(entries.filter((one) => one.date <= today && isReading(one))).at(-1);
  if (entry === undefined) return undefined;
  const { answers } = entry.frontMatter;
  const given: Mapping = isMapping(answers) ? answers : {};
  return {
    entry,
    date: entry.date,
    sums: forceSums(given) ?? {},
    pushes: listed(given['push']).map((push) => {
      const text = itemText(push);
      return { text, follow: tiedTo(text, given['follow']), isUnheard: holds(given['told'], text) };
    }),
  };
}

function listed(value: Value | undefined): readonly Value[] {
  return isList(value) ? value : [];
}

function tiedTo(push: string, follow: Value | undefined): string | null {
  const found = Object.entries(isMapping(follow) ? follow : {}).find(
    ([text]) => folded(text) === folded(push),
  );
  return typeof found?.[1] === 'string' ? found[1] : null;
}

function holds(value: Value | undefined, text: string): boolean {
  return listed(value).some((item) => folded(itemText(item)) === folded(text));
}
