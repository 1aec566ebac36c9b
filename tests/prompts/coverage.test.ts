/** docs/coverage.tsv lists what the project covers, and what offers it; what it names has to be there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { readLists } from '../../src/core/check-lists.ts';
import { isLedgerName } from '../../src/core/ledger-names.ts';
import { noteKinds } from '../../src/core/note-kinds.ts';
import { sectionNames } from '../../src/reports/summary/sections.ts';
import { closingIds } from '../../src/core/set-keys.ts';
import { builtIn } from '../support/built-in.ts';

const root = join(import.meta.dirname, '../..');
const [heading = '', ...lines] = readFileSync(join(root, 'docs/coverage.tsv'), 'utf8').trimEnd().split('\n');
const rows = lines.map((line) => {
  const [row = '', what = '', offers = '', how = ''] = line.split('\t');
  return { row: Number(row), what, offers: offers.split('; '), how, cells: line.split('\t').length };
});

/** What stands for a command or a report that is still to come. */
const later = /^io: [a-z]+$/;
/** Programmes of several sets over some days. */
const programmes = new Set(['pause']);

let questions = new Set<string>();
beforeAll(async () => {
  const { sets, steps } = await builtIn();
  const ofSteps = steps.flatMap(({ id, questions: asked }) => [
    `review.${id}`,
    ...asked.map((question) => `review.${id}.${question.id}`),
  ]);
  questions = new Set([
    ...sets.flatMap(({ id, questions: asked, closing }) =>
      [...asked.map((question) => question.id), ...(closing ? closingIds : [])].map((each) => `${id}.${each}`),
    ),
    ...ofSteps,
  ]);
});

/** What a summary never says is listed on its page; tests/reports/summary/never-said.test.ts holds it to that. */
const neverSaid = readFileSync(join(root, 'docs/summary.md'), 'utf8').includes('\n## What it never says\n');

function isSection(name: string): boolean {
  return (sectionNames as readonly string[]).includes(name);
}

/** Whether what a row names exists. */
function isThere(offer: string): boolean {
  const [kind = '', name = ''] = offer.split(' ');
  if (kind === 'summarize:') return name === 'never' ? neverSaid : isSection(name);
  if (kind === 'ledger') return isLedgerName(name);
  if (kind === 'note') return (noteKinds as readonly string[]).includes(name);
  if (kind === 'programme') return programmes.has(name);
  return questions.has(offer);
}

describe('what the project covers', () => {
  it('is 213 rows, numbered, each with what it is, what offers it and how', () => {
    expect(heading).toBe('row\twhat it is\twhat offers it\thow');
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 213 }, (_, index) => index + 1));
    for (const { cells, what, how } of rows) {
      expect(cells).toBe(4);
      expect(what).not.toBe('');
      expect(how).not.toBe('');
    }
  });

  it.each(rows)('offers row $row, $what', ({ offers }) => {
    const promised = offers.filter((offer) => !later.test(offer));
    expect(promised.filter((offer) => !isThere(offer))).toEqual([]);
  });

  it('would notice a question, a ledger, a kind of note or a section of a summary that is gone', () => {
    expect(isThere('weekly.pulse')).toBe(true);
    expect(isThere('summarize: themes')).toBe(true);
    expect(['weekly.mood', 'summarize: moods', 'wekly.pulse', 'ledger sparks', 'note dream', 'programme sleep', ''].filter(isThere)).toEqual([]);
  });

  it('names lines of the blocks that there are', () => {
    const { scales } = readLists(
      yamlCodec.readDocument(readFileSync(join(root, 'prompts/lists.yaml'), 'utf8'), 'lists.yaml').value,
    );
    const named = rows
      .filter(({ how }) => /^Scales? `/.test(how))
      .flatMap(({ how }) => [...how.matchAll(/`([a-z]+)`/g)].map(([, name = '']) => name));
    expect(named.length).toBeGreaterThan(8);
    for (const name of named)
      expect(Object.hasOwn(scales, name) || questions.has(`unsaid.${name}`), name).toBe(true);
  });

  it('uses every set', () => {
    const used = new Set(rows.flatMap(({ offers }) => offers.map((offer) => offer.split('.')[0])));
    const sets = [...new Set([...questions].map((name) => name.split('.')[0] ?? ''))];
    expect(sets.filter((set) => !used.has(set))).toEqual([]);
  });

  it('counts what is not there yet', () => {
    const open = rows.filter(({ offers }) => offers.some((offer) => later.test(offer)));
    const whole = open.filter(({ offers }) => offers.every((offer) => later.test(offer)));
    const names = [...new Set(open.flatMap(({ offers }) => offers.filter((offer) => later.test(offer))))];
    process.stdout.write(
      `coverage: ${rows.length - whole.length} of ${rows.length} rows are offered; not yet: ${open.length} rows ` +
        `name a part to come, ${whole.length} of them nothing else (${names.toSorted().join(', ')})\n`,
    );
    expect(open.length).toBeLessThanOrEqual(36);
    expect(whole.length).toBeLessThanOrEqual(20);
  });
});
