/** Themes that were hidden among made-up prose are found again: a small version of `npm run bench:planted`. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plant } from '../../scripts/bench/planted/plant.ts';
import { figuresOf, finder, tools } from '../../scripts/bench/planted/planted.ts';
import { plantedThemes, rant, templateLine } from '../../scripts/bench/planted/sentences.ts';
import { chance, prose } from '../../scripts/bench/prose.ts';

const random = chance(5);
const pages = Array.from({ length: 40 }, () => ({ title: '', body: prose(120, random) }));

describe('what is planted', () => {
  const { pages: written, truths } = plant(pages, 1);

  it('is the same for the same seed, and other for another', () => {
    expect(plant(pages, 1)).toEqual(plant(pages, 1));
    expect(plant(pages, 2).pages).not.toEqual(written);
  });

  it('stands in the pages that are said, and in no others', () => {
    const bodies = written.map(({ body }) => body.replaceAll(/\s+/g, ' '));
    const all = [...plantedThemes.flatMap(({ sentences }) => sentences), ...rant, templateLine];
    for (const sentence of all) {
      const said = truths.flatMap(({ sentences }) =>
        [...sentences].flatMap(([page, own]) => (own.includes(sentence) ? [page] : [])),
      );
      const found = bodies.flatMap((body, page) => (body.includes(sentence) ? [page] : []));
      expect(found).toEqual(said.toSorted((one, other) => one - other));
    }
  });

  it('follows the courses: two rise, two fade, three are steady, the rant is of one week', () => {
    const words = truths.map(({ course }) => course).toSorted();
    expect(words).toEqual([
      'faded', 'faded', 'one week', 'rising', 'rising', 'steady', 'steady', 'steady', 'template',
    ]); // prettier-ignore
    for (const { course, trend } of truths) {
      if (course === 'rising') expect(['rising', 'new']).toContain(trend);
      if (course === 'faded' || course === 'steady') expect(trend).toBe(course);
    }
  });
});

describe('of seven planted themes', () => {
  // With all of them shown: which come first is a matter of what else the pages speak of.
  const figures = figuresOf(pages, finder(tools(join(import.meta.dirname, '../..'))), {
    seeds: 4,
    count: 1000,
  });

  it('five are found, by name and by their entries', () => {
    expect(figures.found).toBeGreaterThanOrEqual(4.5);
    expect(figures.precision).toBeGreaterThan(0.8);
  });

  it('neither the line of a template nor the rant of one week is among what is shown', () => {
    expect(figures.template).toBe(0);
    expect(figures.rant).toBe(0);
  });

  it('those that are steady keep that word', () => {
    const { of, right } = figures.trend.steady;
    expect(right / of).toBeGreaterThan(0.85);
  });
});
