#!/usr/bin/env node
/**
 * Simulates themes whose course is known, and counts how often it is told rightly, beside ways that were not taken;
 * and how often a word for the trend is given for nothing, and for a change that is there:
 *
 *   npm run bench:trends -- [--series N] [--seed N]
 *
 * The same seed gives the same figures. Nothing fails here.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './make-journals.mjs';

const { values } = parseArgs({
  options: { series: { type: 'string', default: '4000' }, seed: { type: 'string', default: '1' } },
});
const work = mkdtempSync(join(tmpdir(), 'career-bench-'));
try {
  run(await load('trends', work), Number(values.series), Number(values.seed));
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(bench, count, seed) {
  const { shapeRules, shapes, toldRightly, usualCourse, weeksOff } = bench;
  const { weeks, missed, high, low } = usualCourse;
  say(`${count} series for each figure, seed ${seed}; per cent.\n`);

  say(
    `Shape: ${weeks} weeks, ${percent(missed)} % of them without an entry; the theme is in ${percent(high)} % of`,
  );
  say(`the weeks where it runs high and in ${percent(low)} % where it runs low.\n`);
  const row = (name, course) => {
    const own = toldRightly(shapeRules[name], course, count, seed);
    return `${shapes.map((shape) => percent(own[shape])).join(' | ')} | ${percent(mean(Object.values(own)))}`;
  };
  say(`| told rightly | ${shapes.join(' | ')} | all |`);
  say(`|---|${'---|'.repeat(shapes.length + 1)}`);
  for (const name of Object.keys(shapeRules)) say(`| ${name} | ${row(name, usualCourse)} |`);

  const [taken] = Object.keys(shapeRules);
  say(`\n| other courses | ${shapes.join(' | ')} | all |`);
  say(`|---|${'---|'.repeat(shapes.length + 1)}`);
  for (const own of bench.otherCourses) say(`| ${named(own)} | ${row(taken, { ...usualCourse, ...own })} |`);

  say('\n| the week of the change, where the shape is right | exact | within 1 | within 2 |');
  say('|---|---|---|---|');
  for (const shape of ['step up', 'step down', 'window']) {
    const off = weeksOff(shape, usualCourse, count, seed);
    const within = (most) => percent(off.filter((one) => one <= most).length / off.length);
    say(`| ${shape} | ${within(0)} | ${within(1)} | ${within(2)} |`);
  }

  say(
    '\n| rising or new by chance, of 24 entries | exact | simulated | persistence .2 | .4 | faded, simulated |',
  );
  say('|---|---|---|---|---|---|');
  const drawn = { series: count * 5, seed };
  for (const share of [0.05, 0.1, 0.2, 0.3, 0.4, 0.5]) {
    const rise = (persistence) => {
      const { rising, new: fresh } = bench.words(24, { share, persistence }, drawn);
      return percent(rising + fresh);
    };
    const { faded } = bench.words(24, { share, persistence: 0 }, drawn);
    const exact = percent(bench.exactFalseRise(share, 18));
    say(
      `| in ${percent(share)} % of entries | ${exact} | ${rise(0)} | ${rise(0.2)} | ${rise(0.4)} | ${percent(faded)} |`,
    );
  }
  say('\n| the most over 0 to 18 entries before | exact | with so many before |');
  say('|---|---|---|');
  for (const share of [0.05, 0.1, 0.2, 0.3, 0.4, 0.5]) {
    const rates = Array.from({ length: 19 }, (_, before) => bench.exactFalseRise(share, before));
    const most = Math.max(...rates);
    say(`| in ${percent(share)} % of entries | ${percent(most)} | ${rates.indexOf(most)} |`);
  }

  say('\n| change, 18 entries then 6 | named |');
  say('|---|---|');
  for (const [before, after] of bench.changes)
    say(
      `| from ${percent(before)} % of entries to ${percent(after)} | ${percent(bench.named(before, after, drawn))} |`,
    );
}

function named(course) {
  return Object.entries(course)
    .map(([key, value]) => `${key} ${key === 'weeks' ? value : `${percent(value)} %`}`)
    .join(', ');
}

function mean(numbers) {
  return numbers.reduce((total, number) => total + number, 0) / numbers.length;
}

function percent(share) {
  return (100 * share).toFixed(1).replace(/\.0$/, '');
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
