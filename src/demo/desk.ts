/** Writes the pages of the invented year through the program's own interview, each marked as a sample. */
import { readAnswersFile } from '../core/answers-file.ts';
import type { CivilDate, Moment } from '../core/calendar.ts';
import { addDays } from '../core/calendar.ts';
import { compose, composeNote, identity, marks } from '../core/compose.ts';
import type { Entry, Page, Section } from '../core/entry.ts';
import { entryPath } from '../core/entry-name.ts';
import { factsFor } from '../core/facts.ts';
import { restore, start } from '../core/interview.ts';
import type { LedgerItem } from '../core/interview-types.ts';
import type { ItemStep } from '../core/item-step.ts';
import { composeStep, stepSlug } from '../core/item-step.ts';
import type { LedgerName } from '../core/ledger-names.ts';
import { ledgersOf, openIn } from '../core/ledgers.ts';
import type { NoteKind } from '../core/note-kinds.ts';
import { formatPage } from '../core/page.ts';
import type { YamlCodec } from '../core/ports.ts';
import type { NamedLists, PromptSet } from '../core/prompt-set.ts';
import { readEntry } from '../core/read-entry.ts';
import type { Mapping } from '../core/value.ts';
import type { Chance } from './chance.ts';
import { chosen } from './chance.ts';

/** The tag of every page of a sample journal. */
export const sampleTag = 'sample';

/** Stands on every page of a sample journal but notes, whose text is all that they are: their titles say it. */
export const sampleLine = 'A sample: `career demo` has made it up, and none of it happened.';
const sampleTitle = ' (sample)';

/** What the writing needs from the program. */
export interface Tools {
  readonly sets: readonly PromptSet[];
  readonly lists: NamedLists;
  readonly yaml: Pick<YamlCodec, 'write'>;
}

export interface SamplePage {
  /** Relative to the journal, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** The one role of the year. */
export const role = 'payments';

export class Desk {
  readonly pages: SamplePage[] = [];
  readonly random: Chance;
  today: CivilDate;
  readonly #lastDay: CivilDate;
  readonly #tools: Tools;
  readonly #sets: ReadonlyMap<string, PromptSet>;
  readonly #entries: Entry[] = [];
  readonly #paths = new Set<string>();

  /** @param lastDay the day on which the year ends */
  constructor(tools: Tools, lastDay: CivilDate, random: Chance) {
    this.today = lastDay;
    this.random = random;
    this.#lastDay = lastDay;
    this.#tools = tools;
    this.#sets = new Map(tools.sets.map((set) => [set.id, set]));
  }

  /** The day of a week's check-in, from 0 for the first week to 51 for the last; later ones lie ahead. */
  weekday(week: number): CivilDate {
    return addDays(this.#lastDay, (week - 51) * 7);
  }

  /** The text with one of the words of each `[one|other]`. */
  say(text: string): string {
    return chosen(text, this.random);
  }

  /** @returns true in so many of a hundred cases */
  happens(share: number): boolean {
    return this.random() * 100 < share;
  }

  /** The open items of a ledger on this day, oldest first. */
  open(ledger: LedgerName): readonly LedgerItem[] {
    return openIn(ledgersOf(this.#entries, [ledger]), ledger);
  }

  /**
   * @param cameOf what became of earlier steps and asks, by their ids
   * @param tags besides the one of all pages
   */
  sit(
    id: string,
    answers: Mapping,
    cameOf: (carried: readonly LedgerItem[]) => Mapping = () => ({}),
    tags: readonly string[] = [],
  ): void {
    const set = this.#sets.get(id);
    if (set === undefined) throw new Error(`no set is called ${id}`);
    const facts = factsFor(set, this.#entries, role, this.today);
    const open = cameOf(facts.carried);
    const begun = start({
      set,
      lists: this.#tools.lists,
      facts,
      date: this.today,
      written: this.today,
      started: `${this.today}T17:00:00+00:00` as Moment,
      mode: 'given',
      tags: [sampleTag, ...tags],
      private: false,
    });
    const read = readAnswersFile({ value: { open, answers }, at: () => ({ line: 1, column: 1 }) }, begun);
    if ('findings' in read)
      throw new Error(`${id} in the week of ${this.today}: ${read.findings[0]?.why ?? ''}`);
    const interview = restore(begun.session, read.events);
    const minutes = set.minutes * (0.7 + 0.6 * this.random());
    this.#write(id, (entryId) => ({ ...compose(interview, { id: entryId, minutes }), lead: sampleLine }));
  }

  note(kind: NoteKind, text: string): void {
    this.#write('note', (id) => {
      const written = { date: this.today, written: this.today, role, tags: [sampleTag], private: false };
      const page = composeNote({ id, kind, text: this.say(text), ...written });
      const title = `${page.title}${sampleTitle}`;
      return { ...page, title, frontMatter: { ...page.frontMatter, title } };
    });
  }

  /** What `career open` would write about an open item, the oldest of those whose words begin so; nothing for none. */
  close(ledger: LedgerName, words: string, step: ItemStep, note: string): void {
    const item = this.open(ledger).find(({ text }) => text.startsWith(words));
    if (item === undefined) return;
    this.#write(stepSlug, (id) => {
      const page = composeStep({
        id,
        item,
        step,
        note: `${note}\n\n${sampleLine}`,
        written: this.today,
        role,
      });
      const { update = [], ...rest } = page.frontMatter;
      return { ...page, frontMatter: { ...rest, tags: [sampleTag], update } };
    });
  }

  /** A review that is decided. @param keys what it keeps in front matter besides what every page has */
  review(name: string, title: string, keys: Mapping, sections: readonly Section[]): void {
    this.#write(`decision-${name}`, (id) => ({
      frontMatter: {
        ...identity({ id, title, written: this.today, set: 'decision' }),
        v: 1,
        ...marks({ role, tags: [sampleTag], private: false }),
        name,
        ...keys,
      },
      title,
      lead: sampleLine,
      sections,
    }));
  }

  #write(slug: string, pageFor: (id: string) => Page): void {
    let number = 1;
    while (this.#paths.has(entryPath(this.today, slug, number))) number += 1;
    const path = entryPath(this.today, slug, number);
    const page = pageFor(path.slice('2026/'.length, -'.md'.length));
    const text = formatPage(page, (data) => this.#tools.yaml.write(data));
    // As it will be read back, without reading the front matter that was just written.
    const body = text.slice(text.indexOf('\n---\n') + '\n---\n'.length);
    const entry = readEntry(path, { data: page.frontMatter, body });
    if (entry === undefined) throw new Error(`not an entry: ${path}`);
    this.#paths.add(path);
    this.#entries.push(entry);
    this.pages.push({ path, text });
  }
}
