/** How the questions of a prompt set are worded, for finding a question by its heading alone. */
import { headingKey, type Wordings } from './page.ts';
import type { PromptSet } from './prompt-set.ts';

/** The wordings of each prompt set's questions, by the set's id. */
export type SetWordings = ReadonlyMap<string, Wordings>;

export function setWordings(sets: readonly PromptSet[]): SetWordings {
  return new Map(sets.map((set) => [set.id, wordingsOf(set)]));
}

/** Two questions with one wording cannot be told apart by it; the first keeps it. */
function wordingsOf({ questions }: PromptSet): Wordings {
  const wordings = new Map<string, string>();
  for (const { id, ask, then } of questions) {
    for (const [wording, question] of [[ask, id] as const, [then ?? '', `${id}.then`] as const]) {
      const key = headingKey(wording);
      if (key !== '' && !wordings.has(key)) wordings.set(key, question);
    }
  }
  return wordings;
}
