#!/usr/bin/env node
/**
 * Simulates people who check in every week, and counts how often the early-warning flag is raised for nothing and
 * how soon it sees a fall, beside the figures of docs/signals.md and beside rules that were not taken:
 *
 *   npm run bench:signals -- [--lives N] [--seed N]
 *
 * The same seed gives the same figures. Nothing fails here.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { load } from './make-journals.mjs';

const { values } = parseArgs({
  options: { lives: { type: 'string', default: '6000' }, seed: { type: 'string', default: '1' } },
});
const work = mkdtempSync(join(tmpdir(), 'career-bench-'));
try {
  const bench = await load('signals', work);
  run(bench, Number(values.lives), Number(values.seed));
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(bench, lives, seed) {
  const { rules, usualPerson, falseAlarms, falseAlarmsByYear, detection, changes } = bench;
  const { mean, shared, own } = usualPerson;
  say(`${lives} lives for each figure, seed ${seed}; five lines around ${mean}, ${shared} of spread shared,`);
  say(
    `${own} of each line's own; a week keeps 0, .3 or .5 of the last one's mood. Per cent, measured (stated).\n`,
  );

  const question = (rule, persistence, person = {}) => ({
    person: { ...usualPerson, ...person, persistence },
    rule,
    lives,
    seed,
  });
  const expected = bench.stated;

  say('| rule | false alarms in 52 stable check-ins, persistence 0 | .3 | .5 |');
  say('|---|---|---|---|');
  for (const [name, rule] of Object.entries(rules)) {
    const { alarms = [] } = expected[name] ?? {};
    const cells = [0, 0.3, 0.5].map((persistence, index) =>
      beside(percent(falseAlarms(question(rule, persistence))), alarms[index]),
    );
    say(`| ${name} | ${cells.join(' | ')} |`);
  }

  const [chosen] = Object.keys(rules);
  say('\n| the flag by year, looked at each time | first | second | third |');
  say('|---|---|---|---|');
  for (const [persistence, stated] of bench.statedByYear) {
    const years = falseAlarmsByYear(question(rules[chosen], persistence), 3);
    say(
      `| persistence ${persistence} | ${years.map((share, year) => beside(percent(share), stated[year])).join(' | ')} |`,
    );
  }

  say('\n| change, persistence .3 | rule | median | within |');
  say('|---|---|---|---|');
  for (const [change, shift] of Object.entries(changes)) {
    for (const [name, { seen }] of Object.entries(expected)) {
      const stated = seen?.[change];
      if (stated === undefined) continue;
      const { median, within } = detection(question(rules[name], 0.3), shift);
      const shares = stated.within.map(
        ([count, share]) => `${count}: ${beside(percent(within(count)), share)}`,
      );
      say(`| ${change} | ${name} | ${beside(median, stated.median)} | ${shares.join(', ')} |`);
    }
  }

  say('\n| low: 4 of the last 5 at 2.2 or below, persistence .3 | in a year |');
  say('|---|---|');
  const low = rules['low: 4 of the last 5 at 2.2 or below'];
  for (const [level, stated] of [
    [2.5, 87],
    [3, 9],
    [3.5, 0.1],
  ])
    say(
      `| a true mean of ${level} | ${beside(percent(falseAlarms(question(low, 0.3, { mean: level }))), stated)} |`,
    );

  say('\n| other people, the flag in the first 52 | persistence .3 | .5 |');
  say('|---|---|---|');
  for (const [name, person] of Object.entries(bench.otherPeople)) {
    const shares = [0.3, 0.5].map((persistence) =>
      percent(falseAlarms(question(rules[chosen], persistence, person))),
    );
    say(`| ${name} | ${shares.join(' | ')} |`);
  }
}

function percent(share) {
  return (100 * share).toFixed(1);
}

function beside(measured, stated) {
  return stated === undefined ? `${measured}` : `${measured} (${stated})`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
