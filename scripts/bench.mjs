#!/usr/bin/env node
/**
 * Measures the start-up, the reading and the prompts against the targets of docs/performance.md, all in one run:
 *
 *   npm run bench -- [--rounds N] [--only TEXT]
 *
 * Ratios count: the program and what it is compared with take turns, so the machine and its load fall out.
 * Nothing fails here; the rows over their target are named at the end.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { makeJournals } from './bench/make-journals.mjs';
import { rowsOf, sizes } from './bench/rows.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '30' }, only: { type: 'string', default: '' } },
});
const work = mkdtempSync(join(tmpdir(), 'career-bench-'));
try {
  const journal = await makeJournals(sizes, work, root);
  const rows = rowsOf({ root, work, journal, rounds: Number(values.rounds) });
  const over = [];
  say(`Node ${process.versions.node}, ${cpus().length} cores, ${values.rounds} rounds\n`);
  say('| row | measured | target | |');
  say('|---|---|---|---|');
  for (const { name, target, unit, measure } of rows.filter((row) => row.name.includes(values.only))) {
    const { value, of } = await measure();
    const passes = value <= target;
    if (!passes) over.push(name);
    say(
      `| ${name} | ${amount(value, unit)}${beside(of)} | ${amount(target, unit)} | ${passes ? 'within' : 'over'} |`,
    );
  }
  say(over.length === 0 ? '\nEvery row is within its target.' : `\nOver: ${over.join('; ')}.`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

function amount(value, unit) {
  return unit === 'ratio' ? value.toFixed(2) : `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`;
}

function beside(of) {
  return of === undefined ? '' : ` (${of.map((milliseconds) => Math.round(milliseconds)).join(' / ')} ms)`;
}
