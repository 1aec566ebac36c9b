/** Names of prompt sets that are none, as `wekly`: what was asked for is then not there for another reason than it seems. */
import type { Entry } from './entry.ts';
import { isSame } from './filter.ts';
import { nearest } from './near-word.ts';
import type { PromptSet } from './prompt-set.ts';

export interface UnknownSet {
  readonly wanted: string;
  /** The set that may have been meant. */
  readonly near?: string;
}

/** Entries of these have no prompt set. */
const withoutPrompts = ['note', 'open', 'pause'];

/** Those that neither a prompt set nor an entry has; case does not count. */
export function unknownSets(
  wanted: readonly string[] | undefined,
  sets: readonly Pick<PromptSet, 'id'>[],
  entries: readonly Pick<Entry, 'set'>[],
): readonly UnknownSet[] {
  if (wanted === undefined) return [];
  const known = new Set([
    ...sets.map(({ id }) => id),
    ...withoutPrompts,
    ...entries.flatMap(({ set }) => set ?? []),
  ]);
  return [...new Set(wanted)].flatMap((name): UnknownSet[] => {
    if ([...known].some((id) => isSame(name, id))) return [];
    const near = nearest(name, [...known]);
    return [{ wanted: name, ...(near === undefined ? {} : { near }) }];
  });
}
