/** A whole year, seeded: the ledgers against a tally that was kept beside them. */
import * as fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { addDays } from '../../src/core/calendar.ts';
import { dueSets } from '../../src/core/due.ts';
import type { Entry } from '../../src/core/entry.ts';
import { factsFor } from '../../src/core/facts.ts';
import { fivePages } from '../../src/core/five-pages.ts';
import type { LedgerItem } from '../../src/core/interview-types.ts';
import { ledgerNames } from '../../src/core/ledger-names.ts';
import type { LedgerName } from '../../src/core/ledger-names.ts';
import { ledgersOf, openItems } from '../../src/core/ledgers.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import { tellsOfLayoffs } from '../../src/core/no-role.ts';
import { readEntry } from '../../src/core/read-entry.ts';
import { tellingsOf } from '../../src/core/told-stories.ts';
import { builtIn } from '../support/built-in.ts';
import { isOpen, Year } from '../support/year.ts';
import type { Remembered } from '../support/year.ts';

const seeds = process.env['SLOW'] === undefined ? [7, 1979] : Array.from({ length: 12 }, (_, seed) => seed);

let sets: readonly PromptSet[] = [];
let lists: NamedLists = {};
const years = new Map<number, Year>();

function yearOf(seed: number): Year {
  const year = years.get(seed) ?? new Year(seed, sets, lists).live();
  years.set(seed, year);
  return year;
}

beforeAll(async () => {
  ({ sets, lists } = await builtIn());
});

function told({ id, kind, text, state, due, carried }: LedgerItem | Remembered): Remembered {
  return { id, kind, text, state, due, carried };
}

function sorted(items: readonly (LedgerItem | Remembered)[]): Remembered[] {
  return items.map(told).toSorted((one, other) => (one.id < other.id ? -1 : Number(one.id > other.id)));
}

describe.each(seeds)('a year (seed %i)', (seed) => {
  it('has a page for every week, and takes up every set there is', () => {
    const year = yearOf(seed);
    expect(year.sittings.get('weekly')).toBe(52);
    expect([...year.sittings.keys()].toSorted()).toEqual(sets.map(({ id }) => id).toSorted());
    expect(year.entries.filter(({ unread }) => unread !== undefined)).toEqual([]);
  });

  it.each(ledgerNames.filter((name) => name !== 'values'))(
    'adds up to the %s that were kept beside it',
    (name) => {
      const year = yearOf(seed);
      const kept = year.remembered.filter(({ kind }) => kind === name);
      expect(sorted(ledgersOf(year.entries)[name])).toEqual(sorted(kept));
      expect(kept.length).toBeGreaterThan(0);
    },
  );

  it('knows every telling of every story: when, where, how it went and who listened', () => {
    const year = yearOf(seed);
    const { story } = ledgersOf(year.entries);
    const tellings = story.flatMap((item) =>
      tellingsOf(item).map((telling) => ({ story: item.text, ...telling })),
    );
    const inOrder = (one: { date: string }, other: { date: string }): number =>
      one.date < other.date ? -1 : Number(one.date > other.date);
    expect(tellings.toSorted(inOrder)).toEqual(year.told.toSorted(inOrder));
    expect(tellings.length).toBeGreaterThan(0);
  });

  it('has look-backs that each name a decision of the year', () => {
    const { entries } = yearOf(seed);
    const decisions = entries.filter(({ set }) => set === 'decision').map(({ id }) => id);
    const refs = entries.filter(({ set }) => set === 'lookback').map(({ frontMatter }) => frontMatter['ref']);
    expect(refs).toHaveLength(4);
    // In the first two there is only one decision to look back on.
    expect(refs.slice(0, 2)).toEqual([decisions[0], decisions[0]]);
    for (const ref of refs) expect(decisions).toContain(ref);
  });

  it('has the five pages after the job was lost, one after the other, and offers none of them twice', () => {
    const { entries } = yearOf(seed);
    const lost = entries.find(tellsOfLayoffs);
    const pages = entries.filter(({ set }) => set === 'five-pages');
    expect(pages.map(({ answers }) => answers.map(({ id }) => id).filter((id) => id !== 'after'))).toEqual([
      ['first'],
      ['second'],
      ['third'],
      ['fourth'],
      ['fifth'],
    ]);
    const offered = [0, 1, 2, 3, 4, 5].map((days) => {
      const today = addDays(lost?.date ?? pages[0]!.date, days);
      const before = entries.filter(({ set, date }) => set !== 'five-pages' || date < today);
      return fivePages(before, today).offered;
    });
    expect(offered).toEqual([1, 1, 2, 3, 4, 5]);
    expect(fivePages(entries, addDays(pages.at(-1)!.date, 1)).offered).toBeNull();
  });

  it('has the values of the latest ranking, with how often they were lived', () => {
    const year = yearOf(seed);
    const { values } = ledgersOf(year.entries);
    expect(values.map(({ text }) => text)).toEqual(year.values);
    for (const { fields } of values) expect([1, 3, 5]).toContain(fields['lived']);
  });

  it('comes to the same in any order of its pages, whatever their files are called', () => {
    const year = yearOf(seed);
    const [expected, facts] = [ledgersOf(year.entries), factsOf(year.entries, year)];
    fc.assert(
      fc.property(
        fc.shuffledSubarray(year.pages, { minLength: year.pages.length }),
        fc.nat(),
        (pages, salt) => {
          const entries = pages.flatMap(
            ({ text }, index) => readEntry(`old/${salt}/page ${index}.md`, yamlCodec.readPage(text)) ?? [],
          );
          expect(ledgersOf(entries)).toEqual(expected);
          expect(factsOf(entries, year)).toEqual(facts);
        },
      ),
      { numRuns: process.env['SLOW'] === undefined ? 3 : 20 },
    );
  });

  it('begins its scales anew with the role', () => {
    const year = yearOf(seed);
    const own = year.energy.filter(({ role }) => role === year.role).map(({ value }) => value);
    expect(own).toHaveLength(22);
    expect(factsOf(year.entries, year).scales['pulse.energy']).toEqual(own);
  });

  it('has nothing due that was answered, and everything whose day has come, in every week', () => {
    new Year(seed, sets, lists).live(({ entries, today, remembered, watched }) => {
      const snoozed = new Set(
        Object.values(ledgersOf(entries))
          .flat()
          .flatMap(({ id, snoozed: until }) => (until !== undefined && until > today ? [id] : [])),
      );
      const come = (kind: LedgerName): boolean =>
        remembered.some(
          (item) =>
            item.kind === kind &&
            item.state === (kind === 'tripwire' ? 'set' : 'open') &&
            item.due !== null &&
            item.due <= today &&
            (watched.get(item.id) ?? '') < item.due &&
            !snoozed.has(item.id),
        );
      const due = dueSets(
        sets.map((set) => ({ ...set, every: 9999 })),
        entries,
        today,
      ).map(({ reason }) => reason);
      expect(due.includes('assumption')).toBe(come('assumption') || come('tripwire'));
      expect(
        openItems(entries, today)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(
        remembered
          .filter((item) => ['commit', 'ask'].includes(item.kind) && isOpen(item) && !snoozed.has(item.id))
          .map(({ id }) => id)
          .toSorted(),
      );
    });
  });
});

function factsOf(entries: readonly Entry[], year: Year): ReturnType<typeof factsFor> {
  const weekly = sets.find(({ id }) => id === 'weekly');
  if (weekly === undefined) throw new Error('no weekly set');
  return factsFor(weekly, entries, year.role, year.today);
}
