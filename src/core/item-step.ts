/** What one line of `career open` says about an item, and the page that says it. */
import type { CivilDate } from './calendar.ts';
import { longDay } from './calendar.ts';
import { beginning, identity, marks } from './compose.ts';
import type { Page } from './entry.ts';
import { normaliseAnswer } from './answer-form.ts';
import type { LedgerItem } from './interview-types.ts';
import { ledgerKinds } from './ledger-kinds.ts';
import type { LedgerName } from './ledger-names.ts';
import { folded } from './reading.ts';
import type { Mapping } from './value.ts';

/** The slug of such pages, and what stands in them as their set. */
export const stepSlug = 'open';

/** What becomes of the item. */
export type ItemStep =
  | { readonly step: 'state'; readonly state: string }
  | { readonly step: 'move'; readonly day: CivilDate }
  | { readonly step: 'snooze'; readonly day: CivilDate };

/**
 * The state that closing an item means, or letting it go.
 *
 * @param word as it was written: a state of the item's ledger, in which blanks may stand for dashes; undefined for none
 * @returns undefined when the item's ledger has no such state, or needs one to be named
 */
export function closingState({ kind }: LedgerItem, word: string | undefined): string | undefined {
  const { states, closed } = ledgerKinds[kind as LedgerName];
  if (word === undefined) return closed;
  const said = folded(word).replaceAll(' ', '-');
  return states.find((state) => state === said);
}

export function lettingGoState({ kind }: LedgerItem): string | undefined {
  return ledgerKinds[kind as LedgerName].letGo;
}

/** The states that an item can be in. */
export function statesOf({ kind }: LedgerItem): readonly string[] {
  return ledgerKinds[kind as LedgerName].states;
}

export interface StepPage {
  readonly id: string;
  readonly item: LedgerItem;
  readonly step: ItemStep;
  /** Words of the person, or ''. */
  readonly note: string;
  /** Front matter's `date`: a moment with offset, or the day. */
  readonly written: string;
  readonly role: string | null;
}

/** The page that says it: the item's words are on it, so it is private when the item is. */
export function composeStep({ id, item, step, note, written, role }: StepPage): Page {
  const words = stepWords(step);
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${beginning(item.text)}`;
  return {
    frontMatter: {
      ...identity({ id, title, written, set: stepSlug }),
      ...marks({ role, tags: [], private: item.private === true }),
      update: [{ ref: item.id, ...updateFor(step) }],
    },
    title,
    lead: normaliseAnswer(note.trim()),
    sections: [
      {
        id: stepSlug,
        heading: 'What came of earlier steps?',
        text: normaliseAnswer(`- ${item.text.trim().replaceAll('\n', '\n  ')}: ${words}`),
      },
    ],
  };
}

function updateFor(step: ItemStep): Mapping {
  switch (step.step) {
    case 'state':
      return { state: step.state };
    case 'move':
      return { state: 'moving', due: step.day };
    case 'snooze':
      return { state: 'snoozed', until: step.day };
  }
}

/** `done`, `let go`, `moved to 9 March 2026`. */
export function stepWords(step: ItemStep): string {
  switch (step.step) {
    case 'state':
      return step.state.replaceAll('-', ' ');
    case 'move':
      return `moved to ${longDay(step.day)}`;
    case 'snooze':
      return `snoozed until ${longDay(step.day)}`;
  }
}
