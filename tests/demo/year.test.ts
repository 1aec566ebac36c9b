/** The sample year: pages as the program writes them, all of them marked, and signals that show what its story says. */
import { beforeAll, describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import { addDays, daysBetween } from '../../src/core/calendar.ts';
import type { PromptSet } from '../../src/core/prompt-set.ts';
import { factsFor } from '../../src/core/facts.ts';
import { ledgersOf, openIn } from '../../src/core/ledgers.ts';
import { reviewsIn } from '../../src/core/review/review.ts';
import { readDecision } from '../../src/decisions/read-decision.ts';
import { analyse } from '../../src/decisions/analysis.ts';
import { calibration } from '../../src/decisions/forecasts.ts';
import type { Outcome } from '../../src/decisions/forecasts.ts';
import { sampleYear } from '../../src/demo/year.ts';
import { flagOn } from '../../src/signals/flag-on.ts';
import { signalsOf } from '../../src/signals/signals.ts';
import { builtIn } from '../support/built-in.ts';
import type { SampleYear } from '../support/sample-year.ts';
import { lastDay, sampleYearOf } from '../support/sample-year.ts';

const today = lastDay;
const week = (number: number): CivilDate => addDays(today, (number - 51) * 7);

let { pages, entries }: SampleYear = { pages: [], entries: [] };
let sets: readonly PromptSet[] = [];

beforeAll(async () => {
  ({ pages, entries } = await sampleYearOf(1));
  ({ sets } = await builtIn());
});

describe('the sample year', () => {
  it('is a year of pages, in their order, that ends today', () => {
    expect(entries.length).toBeGreaterThan(110);
    expect(entries.length).toBe(pages.length);
    const dates = entries.map(({ date }) => date);
    expect(dates).toEqual(dates.toSorted());
    expect(dates.at(-1)).toBe(today);
    expect(daysBetween(dates[0] ?? today, today)).toBeLessThan(366);
    expect(daysBetween(dates[0] ?? today, today)).toBeGreaterThan(350);
    expect(entries.filter(({ set }) => set === 'weekly').length).toBe(48);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('takes up every set that belongs to a year', () => {
    const taken = new Set(entries.map(({ set }) => set));
    for (const set of [
      'weekly values stagnation direction sparks archetypes season promotion stories assumptions counsel',
      'strengths role craft unsaid jolt interview needs futures lookback decision note open',
    ].flatMap((line) => line.split(' ')))
      expect(taken).toContain(set);
  });

  it('says on every page that it is a sample', () => {
    for (const { tags, body, title, path } of entries) {
      expect(tags, path).toContain('sample');
      expect(`${title}\n${body.slice(0, 600)}`, path).toMatch(/\(sample\)|A sample: `career demo`/);
    }
  });

  it('holds nothing that the program would stumble over', () => {
    for (const { unread, answers, path } of entries) {
      expect(unread, path).toBeUndefined();
      expect(
        answers.map(({ id }) => id),
        path,
      ).not.toContain(null);
    }
  });

  it('has the same bytes for the same seed and day, and others for another seed', async () => {
    const tools = { ...(await builtIn()), yaml: yamlCodec };
    expect(sampleYear(tools, today, 1)).toEqual(pages);
    expect((await sampleYearOf(2)).pages).not.toEqual(pages);
  });

  it('names no season or month, since it can end on any day', () => {
    const prose = entries.flatMap(({ answers }) => answers.map(({ text }) => text)).join('\n');
    const named = /\b(?:spring|summer|autumn|winter|christmas|easter)\b/i.exec(prose);
    expect(named).toBeNull();
  });
});

describe('the signals of the sample year', () => {
  it.each([1, 2])('raise the flag in the low weeks and in no others (seed %d)', async (seed) => {
    const { entries: own } = await sampleYearOf(seed);
    const raised = Array.from({ length: 52 }, (_, number) => number).filter(
      (number) => flagOn(own, week(number)) !== null,
    );
    expect(raised).toContain(25);
    expect(raised.filter((number) => number < 22 || number > 26)).toEqual([]);
  });

  it('fall and recover', () => {
    const { pulse } = signalsOf(entries, { since: week(0), until: today });
    const mean = (from: number, to: number) => {
      const own = pulse.series.filter(({ date }) => date >= week(from) && date <= week(to));
      return own.reduce((total, { value }) => total + value, 0) / own.length;
    };
    expect(mean(20, 28)).toBeLessThan(mean(0, 12) - 1);
    expect(mean(40, 51)).toBeGreaterThan(mean(20, 28) + 1);
  });

  it('have two readings of direction, a mix, seasons and an outward ladder to show', () => {
    const { direction, mix, seasons, outward, values, tried } = signalsOf(entries, {
      since: week(0),
      until: today,
    });
    expect(direction.readings.length).toBe(2);
    expect(direction.newPushes).toContain('nights on call');
    expect(direction.gonePushes).toContain('plans that change every month');
    expect(mix.length).toBe(4);
    expect(seasons.length).toBe(3);
    expect(outward.map(({ rung }) => rung)).toContain('interviewed');
    expect(values.values.some(({ served }) => served > 5)).toBe(true);
    expect(tried.length).toBeGreaterThan(3);
  });
});

describe('the decisions of the sample year', () => {
  it('are two, both decided, and can be reckoned', () => {
    const reviews = reviewsIn(entries, today);
    expect(reviews.map(({ name, status }) => [name, status])).toEqual([
      ['next-years-work', 'decided'],
      ['which-next-role', 'decided'],
    ]);
    for (const { entry } of reviews) {
      const { decision, findings } = readDecision(entry.frontMatter);
      expect(findings).toEqual([]);
      expect(analyse(decision)).toBeDefined();
    }
  });

  it('settle ten forecasts and more, and leave one open', () => {
    const forecasts = ledgersOf(entries).expectation.map(({ state, fields }) => ({
      chance: Number(fields['chance']),
      outcome: state as Outcome,
    }));
    const { settled, open, brier } = calibration(forecasts);
    expect(settled).toBeGreaterThanOrEqual(10);
    expect(open).toBe(1);
    expect(brier).toBeLessThan(0.25);
  });
});

describe('what is open in the sample year', () => {
  it('is something, and not everything', () => {
    const ledgers = ledgersOf(entries);
    for (const name of ['commit', 'spark', 'doubt', 'question', 'assumption', 'tripwire'] as const) {
      expect(openIn(ledgers, name).length, name).toBeGreaterThan(0);
      expect(openIn(ledgers, name).length, name).toBeLessThan(Math.max(7, ledgers[name].length));
    }
  });

  it('can be gone on with: the next check-in asks about the latest step', () => {
    const weekly = sets.find(({ id }) => id === 'weekly');
    if (weekly === undefined) throw new Error('no weekly set');
    expect(factsFor(weekly, entries, 'payments', addDays(today, 7)).carried.length).toBeGreaterThan(0);
  });
});
