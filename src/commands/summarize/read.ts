/** Recalls the text of a summary, or has it made of the journal: all that a summary depends on is gathered here. */
import type { App, Journal } from '../../app.ts';
import type { CivilDate, Period } from '../../core/calendar.ts';
import type { EntryFilter } from '../../core/filter.ts';
import type { Meter, Style } from '../../core/ports.ts';
import type { NamedLists, PromptSet } from '../../core/prompt-set.ts';
import type { UnknownSet } from '../../core/unknown-sets.ts';
import type { SectionName } from '../../reports/summary/sections.ts';
import type { Format } from '../summarize.ts';
import type { ThemeSources } from '../theme-sources.ts';
import { themeSources } from '../theme-sources.ts';

export interface Wanted {
  readonly filter: EntryFilter;
  readonly only: readonly SectionName[];
  readonly themes: number;
  readonly withPrivate: boolean;
  readonly compare?: Period;
  readonly format: Format;
  /** What the terminal can show, where it is for one. */
  readonly screen: { readonly width: number; readonly unicode: boolean } | null;
}

/**
 * All that a summary is made of besides what is wanted, the pages and the style: a kept one would be out of date if
 * anything else were looked at.
 */
export interface Sources {
  readonly today: CivilDate;
  readonly sets: readonly PromptSet[];
  /** The parts that people can play, and the kinds of story, as the journal's lists have them. */
  readonly parts: readonly string[];
  readonly storyKinds: readonly string[];
  /** Null where no theme is asked for. */
  readonly themes: ThemeSources | null;
}

export interface Told {
  readonly entries: number;
  /** Private pages of the period that took no part. */
  readonly leftOut: number;
  /** Prompt sets that were asked for and are none. */
  readonly unknownSets: readonly UnknownSet[];
  /** In the format that was wanted; empty where there is no entry and that is not for a program. */
  readonly text: string;
}

interface Reading {
  /** Every page is read anew, and nothing kept. */
  readonly fresh: boolean;
  /** Told how far the reading has come. */
  readonly meter: Meter;
}

/** @throws Failure `disk`, `unreadable` */
export async function readSummary(
  wanted: Wanted,
  { fresh, meter }: Reading,
  journal: Journal,
  { clock, style }: App,
): Promise<Told> {
  const [sets, lists] = await Promise.all([journal.prompts.all(), journal.prompts.lists()]);
  const isAsked = wanted.only.some((section) => section === 'themes' || section === 'questions');
  const sources: Sources = {
    today: clock.today(),
    sets,
    parts: textsOf(lists, 'counsel-parts'),
    storyKinds: textsOf(lists, 'story-kinds'),
    // Reading all prose is most of the work, and what nobody asked for is not read.
    themes: isAsked ? await themeSources(journal) : null,
  };
  // JSON leaves out how general English is read, which is part of the program, as what makes it all is.
  const version = JSON.stringify([wanted, sources, marksOf(style)]);
  return journal.store.recalled<Told>(
    // A journal's data can be a hundred times as large as what is shown of them, and are not read for that.
    { name: wanted.format === 'json' ? 'data' : 'shown', version },
    async (recall) => {
      const { tell } = await import('./tell.ts');
      return tell(recall, wanted, sources, style);
    },
    { fresh, meter },
  );
}

/** What a style makes of a letter in each role tells it apart from other styles. */
function marksOf({ title, path, faint, strong, good, warn }: Style): readonly string[] {
  return [title, path, faint, strong, good, warn].map((role) => role('a'));
}

function textsOf(lists: NamedLists, name: string): readonly string[] {
  return (Object.hasOwn(lists, name) ? (lists[name] ?? []) : []).map(({ text }) => text);
}
