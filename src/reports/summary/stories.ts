/** The story bank: which kinds of story there are, which of them are ready, and what else a conversation asks for. */
import type { CivilDate } from '../../core/calendar.ts';
import type { LedgerItem } from '../../core/interview-types.ts';
import { folded } from '../../core/reading.ts';
import { itemText } from '../../core/sources.ts';
import { isList } from '../../core/value.ts';
import type { Material } from './material.ts';

export interface StoryKind {
  readonly kind: string;
  readonly ready: number;
  readonly draft: number;
}

export interface Stories {
  readonly stories: readonly LedgerItem[];
  readonly ready: number;
  readonly draft: number;
  /** How often any was told, in practice or in a conversation. */
  readonly told: number;
  /** Kinds that have a story, in the order of the list, then one's own. */
  readonly kinds: readonly StoryKind[];
  readonly missingKinds: readonly string[];
  /** Conditions that others can check: what is looked for. */
  readonly criteria: number;
  /** The day the thread of the story was last written down. */
  readonly thread: CivilDate | null;
}

/** @param kinds the kinds of story, as the journal's lists have them */
export function storiesOf({ ledgers, pages, isWanted }: Material, kinds: readonly string[]): Stories {
  const { story, criteria } = ledgers;
  const counts = new Map<string, { kind: string; ready: number; draft: number }>(
    kinds.map((kind) => [folded(kind), { kind, ready: 0, draft: 0 }]),
  );
  for (const { fields, state } of story) {
    const kind = itemText(fields['kind'] ?? null);
    if (kind === '') continue;
    const own = counts.get(folded(kind)) ?? { kind, ready: 0, draft: 0 };
    if (state === 'ready') own.ready += 1;
    else own.draft += 1;
    counts.set(folded(kind), own);
  }
  const all = [...counts.values()];
  // Stories that say nothing of their kind leave none of the kinds out.
  const isSorted = all.some(({ ready, draft }) => ready + draft > 0);
  return {
    stories: story,
    ready: story.filter(({ state }) => state === 'ready').length,
    draft: story.filter(({ state }) => state !== 'ready').length,
    told: story.reduce((sum, { fields }) => sum + timesTold(fields['told']), 0),
    kinds: all.filter(({ ready, draft }) => ready + draft > 0),
    missingKinds: isSorted
      ? all.filter(({ ready, draft }) => ready + draft === 0).map(({ kind }) => kind)
      : [],
    criteria: criteria.length,
    thread: pages.findLast((entry) => entry.set === 'narrative' && isWanted(entry))?.date ?? null,
  };
}

function timesTold(told: LedgerItem['fields'][string] | undefined): number {
  return isList(told) ? told.length : 0;
}
