import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { PausePlan, PauseStep } from '../../src/core/pause.ts';
import { pauseLengths, pauseOn, pauseSteps, planPause, spentOn } from '../../src/core/pause.ts';
import { composePause } from '../../src/core/pause-page.ts';
import { builtIn } from '../support/built-in.ts';
import { day, entry, entryOf, today } from '../support/sittings.ts';

const { sets } = await builtIn();
const steps = pauseSteps(sets, new Set());

function inWords({ days, left }: PausePlan): string[] {
  const parts = days.map(
    ({ day: number, steps: own }) =>
      `${number}: ${own.map(({ id, part, goesOn }) => `${goesOn ? '... ' : ''}${id} ${part}`).join(', ')}`,
  );
  return left.length === 0 ? parts : [...parts, `left: ${left.map(({ id }) => id).join(', ')}`];
}

describe('the plan of a pause', () => {
  it('is the built-in sets in their order, shorter where one was taken up before', () => {
    expect(steps.map(({ id, minutes }) => `${id} ${minutes}`)).toEqual([
      'values 15', 'moves 15', 'success 12', 'futures 20', 'options 10', 'narrative 20', 'direction 15', 'season 8',
    ]); // prettier-ignore
    expect(pauseSteps(sets, new Set(['values']))[0]).toMatchObject({ id: 'values', minutes: 4 });
  });

  it('fills half an hour of one day, and leaves the rest for another time', () => {
    expect(inWords(planPause(steps, 1, today))).toEqual([
      '1: values 15, moves 15',
      'left: success, futures, options, narrative, direction, season',
    ]);
  });

  it('takes four days for all of it', () => {
    expect(inWords(planPause(steps, 4, today))).toEqual([
      '1: values 15, moves 15',
      '2: success 12, futures 18',
      '3: ... futures 2, options 10, narrative 18',
      '4: ... narrative 2, direction 15, season 8',
    ]);
  });

  it('is spread over four weeks, one step on a day', () => {
    const { days } = planPause(steps, 28, today);
    expect(days.map(({ day: number }) => number)).toEqual([1, 4, 8, 11, 15, 18, 22, 25]);
    expect(days.map(({ date }) => date)[1]).toBe(addDays(today, 3));
  });

  it('never takes more than half an hour of a day, and loses no minute of what it begins', () => {
    const anySteps = fc
      .array(fc.integer({ min: 1, max: 90 }), { maxLength: 8 })
      .map((minutes) =>
        minutes.map((each, index): PauseStep => ({ id: `s${index}`, title: '', minutes: each })),
      );
    fc.assert(
      fc.property(anySteps, fc.constantFrom(...pauseLengths), (own, length) => {
        const { days, left } = planPause(own, length, today);
        const spent = new Map<string, number>();
        for (const { steps: parts, day: number } of days) {
          expect(number).toBeLessThanOrEqual(length);
          const most = length <= own.length ? 30 : Math.max(...own.map(({ minutes }) => minutes));
          expect(parts.reduce((sum, { part }) => sum + part, 0)).toBeLessThanOrEqual(most);
          for (const { id, part } of parts) spent.set(id, (spent.get(id) ?? 0) + part);
        }
        for (const { id, minutes } of own)
          expect(spent.get(id) ?? 0).toBe(left.some((step) => step.id === id) ? 0 : minutes);
      }),
      { numRuns: process.env['SLOW'] === undefined ? 200 : 10_000 },
    );
  });
});

/** A page of a set, written on the second day. */
function page(set: string, date = '2026-03-02'): Entry {
  return entry(`${date}-${set}`, { set });
}

describe('where one stands in a pause', () => {
  const begun = entry('2026-03-01-pause', { answers: { days: 4 } });

  it('is read from the entries since it began', () => {
    expect(pauseOn([begun], sets, today)?.next?.id).toBe('values');
    const pages = [begun, page('values'), page('success')];
    expect(pauseOn(pages, sets, today)).toMatchObject({ next: { id: 'moves' }, begun: '2026-03-01' });
    expect(pauseOn(pages.toReversed(), sets, today)?.next?.id).toBe('moves');
    expect(pauseOn([page('values', '2026-02-20'), begun], sets, today)?.next?.id).toBe('values');
  });

  it('counts options as done once one was noted', () => {
    const done = ['values', 'moves', 'success', 'futures'].map((set) => page(set));
    expect(pauseOn([begun, ...done], sets, today)?.next?.id).toBe('options');
    const note = entry('2026-03-03-note', { set: 'note', note: { kind: 'option' } });
    expect(pauseOn([begun, ...done, note], sets, today)?.next?.id).toBe('narrative');
    const win = entry('2026-03-03-note', { set: 'note', note: { kind: 'win' } });
    expect(pauseOn([begun, ...done, win], sets, today)?.next?.id).toBe('options');
  });

  it('is over when another one began, and lapses four weeks after its last day', () => {
    const second = entry('2026-03-05-pause', { answers: { days: 28 } });
    expect(pauseOn([begun, page('values'), second], sets, today)).toMatchObject({
      plan: { length: 28 },
      next: { id: 'values' },
    });
    expect(pauseOn([begun], sets, day('2026-04-01'))).not.toBeNull();
    expect(pauseOn([begun], sets, day('2026-04-02'))).toBeNull();
    expect(pauseOn([entry('2026-03-01-pause', { answers: { days: 5 } })], sets, today)).toBeNull();
  });

  it('knows how much of a day it took', () => {
    const pages = [begun, page('values'), page('moves'), page('weekly'), page('success', '2026-03-03')];
    const pause = pauseOn(pages, sets, today);
    expect(pause && spentOn(day('2026-03-02'), pause, pages)).toBe(30);
    expect(pause && spentOn(day('2026-03-03'), pause, pages)).toBe(12);
  });

  it('is kept as a page that reads back as the same pause', () => {
    const plan = planPause(steps, 4, today);
    const kept = composePause({ id: '2026-03-06-pause', plan, date: today, written: today, role: 'baker' });
    expect(kept.title).toBe('Pause of 4 days, 6 March 2026');
    expect(kept.lead.split('\n')[2]).toBe(
      '- Day 3, 8 March 2026: Three futures, the rest (2 min); Options, one line each (10 min); The thread of the story (18 min)',
    );
    expect(pauseOn([entryOf(kept)], sets, today)?.plan).toEqual(plan);
  });
});
