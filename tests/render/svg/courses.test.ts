/** What is drawn of values over time, and above all what is not. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../../src/core/calendar.ts';
import type { CourseChart } from '../../../src/reports/document.ts';
import { courseSvg } from '../../../src/render/svg/course.ts';
import { rungsSvg } from '../../../src/render/svg/rungs.ts';
import { smallCoursesSvg } from '../../../src/render/svg/small-courses.ts';
import { timeScale, ticksOf } from '../../../src/render/svg/time-axis.ts';
import { course, day, rungs, smallCourses, weekly } from '../../support/documents.ts';

const ids = { labelledBy: 'a', describedBy: 'b' };
const bare: CourseChart = { chart: 'course', title: '', alt: '', scale: [1, 5], runs: [], marks: [] };

function drawn(chart: CourseChart): string {
  return courseSvg(chart, 'wide', ids)?.source ?? '';
}

/** The corners of each line that is drawn. */
function linesIn(svg: string): number[] {
  return [...svg.matchAll(/class="course" d="([^"]*)"/g)].map(
    ([, path = '']) => path.split(/[ML]/).length - 1,
  );
}

function dotsIn(svg: string): readonly (readonly [number, number])[] {
  const path = /class="points"[^>]* d="([^"]*)"/.exec(svg)?.[1] ?? '';
  return [...path.matchAll(/M([\d.-]+),([\d.-]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('a course', () => {
  it('has a dot for each point, and a line through each run of four or more and no other', () => {
    const svg = drawn({ ...bare, runs: weekly(3, 3, 4, null, 3, 4, 3, 2, null, 5, null, 2, 3, 2, 3, 2) });
    expect(dotsIn(svg)).toHaveLength(13);
    expect(linesIn(svg)).toEqual([4, 5]);
  });

  it('draws no line through three points', () => {
    expect(linesIn(drawn({ ...bare, runs: weekly(3, 4, 3) }))).toEqual([]);
  });

  it('is no drawing without a point', () => {
    expect(courseSvg({ ...bare, marks: course.marks }, 'wide', ids)).toBeUndefined();
    expect(smallCoursesSvg({ ...smallCourses, courses: [] }, 'wide', ids)).toBeUndefined();
    expect(rungsSvg({ ...rungs, points: [] }, 'wide', ids)).toBeUndefined();
  });

  it('lies in its frame whatever the values, later to the right and higher further up', () => {
    const values = fc.array(fc.option(fc.double({ min: -10, max: 10, noNaN: true })), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(values, fc.constantFrom('wide' as const, 'narrow' as const), (found, breadth) => {
        const runs = weekly(...found);
        if (runs.length === 0) return;
        const svg = courseSvg({ ...bare, runs }, breadth, ids)?.source ?? '';
        const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number);
        const dots = dotsIn(svg);
        expect(svg).not.toMatch(/NaN|Infinity|undefined/);
        expect(dots.filter(([x, y]) => x < 0 || x > width || y < 0 || y > height)).toEqual([]);
        expect(dots.map(([x]) => x)).toEqual(dots.map(([x]) => x).toSorted((a, b) => a - b));
      }),
      { numRuns: 50 },
    );
    const [[, low] = [0, 0], [, high] = [0, 0]] = dotsIn(drawn({ ...bare, runs: weekly(2, 4) }));
    expect(high).toBeLessThan(low);
  });

  it('puts what is usual behind the line, as wide as it spreads', () => {
    const svg = drawn({ ...course, scale: [1, 5], band: { middle: 3, spread: 1 }, marks: [] });
    const [, height] = /class="band"[^>]* height="([\d.]+)"/.exec(svg) ?? [];
    expect(Number(height)).toBeCloseTo(190 / 2);
    expect(svg.indexOf('class="band"')).toBeLessThan(svg.indexOf('class="course"'));
    expect(svg).toContain('>usual</text>');
  });

  it('numbers its flags, and those too near one another stand above one another', () => {
    const marks = ['2026-01-05', '2026-01-06', '2026-04-01'].map((date) => ({ date: day(date), words: 'x' }));
    const svg = drawn({ ...course, marks });
    const heads = [...svg.matchAll(/class="flag-head" cx="([\d.]+)" cy="([\d.]+)"/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    expect([...svg.matchAll(/class="flag-number"[^>]*>(\d)</g)].map(([, number]) => number)).toEqual([
      '1',
      '2',
      '3',
    ]);
    expect(heads[0]?.[1]).toBeGreaterThan(heads[1]?.[1] ?? 0);
    expect(heads[2]?.[1]).toBe(heads[0]?.[1]);
  });

  it('says what the ends of its scale are', () => {
    const svg = drawn({ ...bare, scale: [-1, 1], ends: ['from', 'to'], runs: weekly(0, 1) });
    for (const words of ['from', 'to', '\u22121', '0', '1']) expect(svg).toContain(`>${words}</text>`);
  });
});

describe('small courses', () => {
  it('name each, on one scale of time, with the latest value beside it', () => {
    const svg = smallCoursesSvg(smallCourses, 'narrow', ids)?.source ?? '';
    for (const name of ['energy', 'learning', 'voice', 'latest']) expect(svg).toContain(`>${name}</text>`);
    expect(linesIn(svg)).toEqual([4, 4]);
  });
});

describe('rungs', () => {
  it('put each page on the rung it reached', () => {
    const svg = rungsSvg(rungs, 'wide', ids)?.source ?? '';
    const heights = dotsIn(svg).map(([, y]) => y);
    expect(heights).toHaveLength(6);
    expect(heights.map((y) => (Math.max(...heights) - y) / 26)).toEqual([0, 1, 1, 3, 0, 4]);
  });
});

describe('the axis of time', () => {
  const begin = day('2025-11-14');

  it.each([
    [3, ['14 Nov', '15 Nov', '16 Nov', '17 Nov']],
    [42, ['17 Nov', '24 Nov', '1 Dec', '8 Dec', '15 Dec', '22 Dec']],
    [200, ['Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun']],
    [6000, ['2026', '2028', '2030', '2032', '2034', '2036', '2038', '2040', '2042']],
  ])('of %i days has ticks at %j', (days, labels) => {
    expect(ticksOf(timeScale([begin, addDays(begin, days)], 0, 600)).map(({ label }) => label)).toEqual(
      labels,
    );
  });

  it('says the year under the first tick and where another begins', () => {
    const ticks = ticksOf(timeScale([begin, addDays(begin, 100)], 0, 600));
    expect(ticks.map(({ year }) => year)).toEqual(['2025', '2026', undefined]);
  });

  it('has room between its ticks, and at least one', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.integer({ min: 240, max: 760 }), (days, width) => {
        const scale = timeScale([begin, addDays(begin, days)], 0, width);
        const places = ticksOf(scale).map(({ date }) => scale.at(date));
        expect(places.length).toBeGreaterThan(0);
        for (const [index, place] of places.slice(1).entries())
          expect(place - (places[index] ?? 0)).toBeGreaterThan(36);
      }),
    );
  });

  it('puts a single day in the middle', () => {
    const scale = timeScale([begin], 0, 100);
    expect(scale.at(begin)).toBe(50);
    expect(daysBetween(scale.first, scale.last)).toBe(6);
  });
});
