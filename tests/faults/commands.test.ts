/** The commands that write, from their words on the command line down to the disk, under the fault sweep. */
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../src/adapters/drafts.ts';
import { createStore } from '../../src/adapters/store.ts';
import { createWorkFiles } from '../../src/adapters/work-file.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { App, Journal } from '../../src/app.ts';
import type { Asker } from '../../src/core/ports.ts';
import { Failure } from '../../src/core/problem.ts';
import { stepIds } from '../../src/core/review/steps.ts';
import { main } from '../../src/main.ts';
import { testApp, testSet } from '../support/app.ts';
import type { FaultKind } from './faulty-disk.ts';
import { faultKinds, fewerKinds } from './faulty-disk.ts';
import type { Check, Files, Outcome, Run, Scenario, SweepOptions } from './sweep.ts';
import { overwrite, sweep } from './sweep.ts';

const set = testSet('weekly', 'Weekly check-in', 7);

function journalOf({ disk, processes, root, drafts }: Run): Pick<Journal, 'store' | 'drafts' | 'work'> {
  return {
    store: createStore({ disk, processes, root, yaml: () => Promise.resolve(yamlCodec) }),
    drafts: createDrafts({ disk, processes, root, folder: join(drafts, 'drafts') }),
    work: createWorkFiles({ disk, processes, folder: join(drafts, 'work') }),
  };
}

/** Runs `career ...argv` as a person at a terminal does. @throws Failure when it ends with another code than 0 */
async function career(run: Run, ...argv: readonly string[]): Promise<void> {
  const memory = testApp({ terminal: true, sets: [set], steps: [testSet('distance', 'Distance')] });
  const own = { ...(await memory.journal({})), ...journalOf(run) };
  const app: App = {
    ...memory,
    journal: () => Promise.resolve(own),
    asker: () => Promise.resolve(askerOf(run)),
    editor: () => Promise.resolve({ edit: (path) => Promise.resolve(editPage(run, path)) }),
  };
  const exit = await main(argv, app, { debug: false });
  const said = memory.stderr();
  // A process that has ended says this too, to nobody.
  if (/inside career: (?!the process)/.test(said)) throw new Error(said);
  if (exit !== 0) throw new Failure('internal', { message: said });
  run.acknowledge('saved');
}

/** Nobody finds the same words twice: what a later run writes shows that the first run's are lost. */
function answerTo(key: string, run: Run['number']): string {
  return `what came to mind about ${key} at try ${run}`;
}

/** Answers everything; an answer is shown as accepted as soon as the sitting has taken it. */
function askerOf(run: Run): Asker {
  return {
    async put({ step, accept }) {
      const value = answerTo(step.key, run.number);
      accept({ reply: 'answer', value });
      run.acknowledge(value);
      return { reply: 'answer', value };
    },
    confirm: () => Promise.resolve(true),
  };
}

const older = '2025/2025-12-24-weekly.md';
const olderText =
  '---\ncareer: 1\nid: 2025-12-24-weekly\ndate: 2025-12-24\nset: weekly\n---\n\n# Older\n\nThe end.\n';
const editedText = olderText.replace('The end.', 'A line more.\n\nThe end.');

function editPage(run: Run, path: string): { ok: boolean; command: string } {
  overwrite(run.others, path, editedText);
  run.acknowledge('edited');
  return { ok: true, command: 'ed' };
}

async function prepare(run: Run): Promise<void> {
  const { store } = journalOf(run);
  const date = '2025-12-24' as Parameters<typeof store.create>[0];
  await store.create(date, 'weekly', () => olderText);
}

/** In how many entries a text stands. */
function countOf(files: Files, text: string): number {
  return [...files].filter(([path, stored]) => path.endsWith('.md') && stored.includes(text)).length;
}

/** What every command leaves: whole entries, none but its own touched, no litter once the next runs are over. */
function checkJournal({ before, between, after }: Outcome): string[] {
  const wrong: string[] = [];
  for (const files of [between, after]) {
    for (const [path, text] of before) if (files.get(path) !== text) wrong.push(`${path} was touched`);
    for (const [path, text] of files)
      if (path.endsWith('.md') && !isWhole(path, text)) wrong.push(`${path} is not whole`);
  }
  for (const path of after.keys()) if (!path.endsWith('.md')) wrong.push(`${path} is left over`);
  return wrong;
}

/** A page ends with what was answered last. */
function isWhole(path: string, text: string): boolean {
  const id = basename(path, '.md');
  return (
    text.startsWith('---\ncareer: 1\n') &&
    text.includes(`\nid: ${id}\n`) &&
    /(?:at try \d|The end\.)\n$/.test(text)
  );
}

const journal: Scenario = {
  prepare,
  run: (run) => career(run, 'journal', 'weekly'),
  async again(run) {
    const { store, drafts } = journalOf(run);
    const isSaved = (await store.entries()).some(({ date }) => date === '2026-03-15');
    if (!isSaved || drafts.list().length > 0) await this.run(run);
    // What the next sitting of any set tidies up, and what doctor does.
    drafts.start({ ...emptySession, set: testSet('values', 'Values') }).remove();
    await store.examine({ mend: true });
  },
};

const emptySession = {
  lists: {},
  facts: { runs: 0, role: null, roleDays: null, ledgers: {}, previous: {}, carried: [], scales: {} },
  date: '2026-03-15',
  written: '2026-03-15',
  started: '2026-03-15T18:00:00+01:00',
  mode: 'full',
  tags: [],
  private: false,
} as unknown as Parameters<Journal['drafts']['start']>[0];

const checkSitting: Check = (outcome) => {
  const { acknowledged, after, drafts, failure } = outcome;
  const wrong = checkJournal(outcome);
  for (const text of acknowledged) {
    if (text !== 'saved' && countOf(after, text) !== 1)
      wrong.push(`'${text}' stands in ${countOf(after, text)} entries`);
  }
  for (const { id } of set.questions) {
    const count = countOf(after, `what came to mind about ${id} `);
    if (count !== 1) wrong.push(`'${id}' is answered in ${count} entries`);
  }
  for (const path of drafts.keys()) wrong.push(`the state folder still holds ${path}`);
  // Words that were accepted are in the draft then, and the person should know where.
  const told = failure?.code === 'internal' ? failure.data : undefined;
  if (acknowledged.length > 0 && told !== undefined && !/weekly\.jsonl|saved/.test(JSON.stringify(told))) {
    wrong.push(`it was not said where the draft is: ${JSON.stringify(told)}`);
  }
  return wrong;
};

const note: Scenario = {
  prepare,
  run: (run) => career(run, 'note', 'win', `a line at try ${run.number}`),
  async again(run) {
    await this.run(run);
    await journalOf(run).store.examine({ mend: true });
  },
};

const checkNote: Check = (outcome) => {
  const { acknowledged, ended, lasting, after } = outcome;
  const wrong = checkJournal(outcome);
  const first = countOf(after, 'a line at try 1');
  if (countOf(after, 'a line at try 2') !== 1) wrong.push('the note of the second run is missing');
  if (acknowledged.includes('saved') && first !== 1) wrong.push("'saved' was said, and the note is lost");
  if (ended === 'failed' && !lasting && first !== 0)
    wrong.push('the note was said to have failed, and is there');
  if (first > 1) wrong.push('the note is there twice');
  return wrong;
};

const edit: Scenario = {
  prepare,
  run: (run) => career(run, 'edit', 'last'),
  async again(run) {
    await this.run(run);
    await journalOf(run).store.examine({ mend: true });
  },
};

const checkEdit: Check = (outcome) => {
  const { acknowledged, between, draftsBetween, after } = outcome;
  const wrong = checkJournal({ ...outcome, before: new Map() });
  if (
    acknowledged.includes('edited') &&
    ![...between.values(), ...draftsBetween.values()].includes(editedText)
  ) {
    wrong.push('what was written in the editor is lost');
  }
  const text = between.get(older);
  if (text !== olderText && text !== editedText) wrong.push('the entry is neither the old nor the new one');
  if (acknowledged.includes('saved') && text !== editedText)
    wrong.push("'saved' was said, and the change is lost");
  if (after.get(older) !== editedText) wrong.push('the edit could not be made the second time');
  return wrong;
};

/** A review of which one step is left, so that folding it is all that a run does. */
const reviewPath = '2025/2025-12-24-decision-role.md';
const reviewText = `---
career: 1
id: 2025-12-24-decision-role
title: Role
date: 2025-12-24
set: decision
name: role   # mine
status: open
steps: {${stepIds
  .filter((step) => step !== 'distance')
  .map((step) => `${step}: 2025-12-24`)
  .join(', ')}}
mood: quiet
---

# Role

The end.
`;

const review: Scenario = {
  async prepare(run) {
    const { store } = journalOf(run);
    const date = '2025-12-24' as Parameters<typeof store.create>[0];
    await store.create(date, 'decision-role', () => reviewText);
  },
  run: (run) => career(run, 'review', 'role'),
  async again(run) {
    const { store, drafts } = journalOf(run);
    const isSaved = (await store.entries()).some(({ answers }) => answers.length > 1);
    if (!isSaved || drafts.list().length > 0) await this.run(run);
    drafts.start({ ...emptySession, set: testSet('values', 'Values') }).remove();
    await store.examine({ mend: true });
  },
};

const checkReview: Check = (outcome) => {
  const { acknowledged, between, after, drafts } = outcome;
  const wrong: string[] = [];
  for (const files of [between, after]) {
    for (const [path, text] of files) {
      if (!path.endsWith('.md')) continue;
      const isAsItWas = path === reviewPath && text === reviewText;
      const isFolded =
        path === reviewPath && /\ndistance: |distance: 20/.test(text) && /at try \d\n$/.test(text);
      if (!isAsItWas && !isFolded) wrong.push(`${path} is neither as it was nor whole`);
      if (
        !text.includes('name: role   # mine\n') ||
        !text.includes('mood: quiet\n') ||
        !text.includes('The end.\n')
      )
        wrong.push("the owner's own words are gone");
    }
  }
  for (const path of after.keys()) if (!path.endsWith('.md')) wrong.push(`${path} is left over`);
  for (const text of acknowledged) {
    if (text !== 'saved' && countOf(after, text) !== 1)
      wrong.push(`'${text}' stands in ${countOf(after, text)} entries`);
  }
  const page = after.get(reviewPath) ?? '';
  for (const { id } of set.questions) {
    const count = page.split(`what came to mind about ${id} `).length - 1;
    if (count !== 1) wrong.push(`'${id}' is answered ${count} times`);
  }
  for (const path of drafts.keys()) wrong.push(`the state folder still holds ${path}`);
  return wrong;
};

const grounds: readonly SweepOptions[] = [
  { ground: 'memory', kinds: process.env['SLOW'] === undefined ? fewerKinds : faultKinds },
  { ground: 'memory', powerCut: { kind: 'lost', when: 'at the kill' } },
  { ground: 'memory', powerCut: { kind: 'names first', when: 'at the kill' } },
];

const commands: readonly (readonly [string, Scenario, Check])[] = [
  ['journal', journal, checkSitting],
  ['note', note, checkNote],
  ['edit', edit, checkEdit],
];

/** A review reads its page at each turn, so that each of its cases takes long: what fails on the way once will do. */
const reviewKinds: readonly FaultKind[] =
  process.env['SLOW'] === undefined
    ? faultKinds.filter((kind) => /^(?:kill|ENOSPC)/.test(kind) && !kind.endsWith('from here on'))
    : faultKinds;

let total = 0;

describe.each(commands)('career %s', (_command, scenario, check) => {
  it.each(grounds)(
    'loses no word, whatever fails at whichever call ($ground, power cut: $powerCut.kind)',
    async (options) => {
      const { cases, violations } = await sweep(scenario, check, options);
      expect(violations).toEqual([]);
      total += cases;
    },
  );
});

it('career review loses no word and folds no step twice, whatever fails at whichever call', async () => {
  const { cases, violations } = await sweep(review, checkReview, { ground: 'memory', kinds: reviewKinds });
  expect(violations).toEqual([]);
  expect(cases).toBeGreaterThan(100);
}, 240_000);

it('the commands were put through at least a thousand cases', () => {
  expect(total).toBeGreaterThan(1000);
});
