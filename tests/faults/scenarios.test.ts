/** The store's own promises under the fault sweep; `commands.test.ts` beside it puts the commands through the same. */
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDrafts } from '../../src/adapters/drafts.ts';
import { createDurable } from '../../src/adapters/durable.ts';
import type { SettingsAdapter } from '../../src/adapters/settings.ts';
import { createSettings } from '../../src/adapters/settings.ts';
import { createStore } from '../../src/adapters/store.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import type { Draft, Drafts, Store, YamlCodec } from '../../src/core/ports.ts';
import { weeklySession } from '../support/sessions.ts';
import { faultKinds, fewerKinds } from './faulty-disk.ts';
import type { Check, Files, Outcome, Run, Scenario, SweepOptions } from './sweep.ts';
import { sweep } from './sweep.ts';

const day = '2026-03-06' as CivilDate;
const questions = ['moment', 'takeaway', 'next'];

/** Nobody finds the same words twice: what a later run writes shows that the first run's are lost. */
function answerTo(question: string, run: Run['number']): string {
  return `what came to mind about ${question} at try ${run}`;
}

function yaml(): Promise<YamlCodec> {
  return Promise.resolve(yamlCodec);
}

function storeOf({ disk, processes, root }: Run): Store {
  return createStore({
    disk,
    processes,
    root,
    yaml,
  });
}

function draftsOf({ disk, processes, root, drafts }: Run): Drafts {
  return createDrafts({ disk, processes, root, folder: drafts });
}

/** A page that shows when a part of it is missing. */
function pageOf(id: string, texts: readonly string[]): string {
  return `---\ncareer: 1\nid: ${id}\ndate: ${id.slice(0, 10)}\nset: weekly\n---\n\n${texts.join('\n')}\n\nend of ${id}\n`;
}

function isWhole(path: string, text: string): boolean {
  const id = basename(path, '.md');
  return text.startsWith(`---\ncareer: 1\nid: ${id}\n`) && text.endsWith(`\nend of ${id}\n`);
}

const older = '2025/2025-12-24-weekly.md';
const olderText = pageOf('2025-12-24-weekly', ['an older entry']);

async function withOlderEntry(run: Run): Promise<void> {
  await storeOf(run).create('2025-12-24' as CivilDate, 'weekly', () => olderText);
}

/** A whole sitting: answers kept one by one, the entry written, the draft removed; resumed where one is left. */
const sitting: Scenario = {
  prepare: withOlderEntry,
  async run(run) {
    const left = draftsOf(run).list()[0];
    const begun = left === undefined ? draftsOf(run).start(weeklySession()) : draftsOf(run).open(left.name);
    const given = answersIn(begun);
    for (const key of questions) {
      if (given.has(key)) continue;
      const value = answerTo(key, run.number);
      begun.append({ event: 'answer', key, value });
      run.acknowledge(value);
    }
    // Stopped and taken up once more, so that the entry is made of what the disk holds.
    begun.release();
    const draft = draftsOf(run).open('weekly');
    await storeOf(run).create(day, 'weekly', (id, path) => {
      const text = pageOf(id, [...answersIn(draft).values()]);
      draft.saving(path, text);
      return text;
    });
    run.acknowledge('saved');
    draft.remove();
  },
  /** Whoever finds the entry does not begin again; everybody else does, and is offered the draft. */
  async again(run) {
    const isSaved = (await storeOf(run).entries()).some(({ date }) => date === day);
    if (!isSaved || draftsOf(run).list().length > 0) await this.run(run);
    await settle(run);
  },
};

function answersIn({ events }: Draft): Map<string, string> {
  const given = new Map<string, string>();
  for (const event of events) {
    if (event.event === 'answer' && typeof event.value === 'string') given.set(event.key, event.value);
  }
  return given;
}

/** What a later start of the program, and `career doctor --mend`, tidy up. */
async function settle(run: Run): Promise<void> {
  const another = weeklySession({ set: { ...weeklySession().set, id: 'values' } });
  draftsOf(run).start(another).remove();
  await storeOf(run).examine({ mend: true });
}

const checkSitting: Check = (outcome) => {
  const { acknowledged, between, after } = outcome;
  const wrong = checkJournal(outcome);
  for (const text of acknowledged) {
    if (text !== 'saved' && countOf(after, text) !== 1)
      wrong.push(`'${text}' stands in ${countOf(after, text)} entries`);
  }
  for (const key of questions) {
    const count = countOf(after, `what came to mind about ${key} `);
    if (count !== 1) wrong.push(`'${key}' is answered in ${count} entries`);
  }
  if (acknowledged.includes('saved') && countOf(between, answerTo('next', 1)) !== 1) {
    wrong.push("'saved' was said of an entry that is not there");
  }
  return wrong;
};

/** What holds for every way of writing. */
function checkJournal({ before, between, after, drafts }: Outcome): string[] {
  const wrong: string[] = [];
  for (const files of [between, after]) {
    for (const [path, text] of before) if (files.get(path) !== text) wrong.push(`${path} was touched`);
    for (const [path, text] of files)
      if (path.endsWith('.md') && !isWhole(path, text)) wrong.push(`${path} is not whole`);
  }
  for (const path of after.keys()) if (!path.endsWith('.md')) wrong.push(`${path} is left over`);
  for (const path of drafts.keys()) wrong.push(`the draft folder still holds ${path}`);
  return wrong;
}

/** In how many entries a text stands. */
function countOf(files: Files, text: string): number {
  return [...files].filter(([path, stored]) => path.endsWith('.md') && stored.includes(text)).length;
}

/** One line, kept at once. */
const note: Scenario = {
  prepare: withOlderEntry,
  async run(run) {
    await storeOf(run).create(day, 'note', (id) => pageOf(id, [`note ${run.number}`]));
    run.acknowledge('saved');
  },
  async again(run) {
    await storeOf(run).create(day, 'note', (id) => pageOf(id, [`note ${run.number}`]));
    await settle(run);
  },
};

const checkNote: Check = (outcome) => {
  const first = countOf(outcome.after, 'note 1');
  const wrong = checkJournal(outcome);
  if (countOf(outcome.after, 'note 2') !== 1) wrong.push('the note of the second run is missing');
  if (outcome.acknowledged.includes('saved') && first !== 1)
    wrong.push("'saved' was said, and the note is lost");
  if (outcome.ended === 'failed' && !outcome.lasting && first !== 0)
    wrong.push('the note was said to have failed, and is there');
  if (first > 1) wrong.push('the note is there twice');
  return wrong;
};

/** An entry rewritten in place. */
const changed = pageOf('2025-12-24-weekly', ['an older entry, and a line more']);
const edit: Scenario = {
  prepare: withOlderEntry,
  run(run) {
    const store = storeOf(run);
    if (run.number > 1 && store.text(older) === changed) return;
    store.replace(older, olderText, changed);
    run.acknowledge('saved');
  },
  async again(run) {
    await this.run(run);
    await settle(run);
  },
};

const checkEdit: Check = (outcome) => {
  const { ended, lasting, acknowledged, between, after } = outcome;
  const wrong = checkJournal({ ...outcome, before: new Map() });
  const text = between.get(older);
  if (text !== olderText && text !== changed) wrong.push('the entry is neither the old nor the new one');
  if (acknowledged.includes('saved') && text !== changed)
    wrong.push("'saved' was said, and the change is lost");
  if (ended === 'failed' && !lasting && text !== olderText)
    wrong.push('the edit was said to have failed, and was made');
  if (after.get(older) !== changed) wrong.push('the edit could not be made the second time');
  return wrong;
};

/** A setting of the journal, changed in place. */
const settingsFile = '.career/config.yaml';
const oldSettings = '# mine\nrole: platform-team\n';
const newSettings = '# mine\nrole: storage-team\n';

function settingsOf({ disk, processes, root, drafts }: Run): SettingsAdapter {
  const [user, journal] = [join(drafts, 'config.yaml'), join(root, settingsFile)];
  return createSettings({ disk, processes, yaml, user, journal, cwd: '/' });
}

const setting: Scenario = {
  async prepare(run) {
    await withOlderEntry(run);
    createDurable(run.disk, join(run.root, settingsFile), oldSettings, run.processes);
  },
  async run(run) {
    await settingsOf(run).set('role', 'storage-team', 'journal');
    run.acknowledge('set');
  },
  async again(run) {
    await this.run(run);
    await settle(run);
  },
};

const checkSetting: Check = (outcome) => {
  const { ended, lasting, acknowledged, between, after } = outcome;
  const wrong = checkJournal({
    ...outcome,
    before: pagesOf(outcome.before),
    between: pagesOf(between),
    after: pagesOf(after),
  });
  const text = between.get(settingsFile);
  if (text !== oldSettings && text !== newSettings)
    wrong.push('the settings are neither the old nor the new ones');
  if (acknowledged.includes('set') && text !== newSettings)
    wrong.push("'set' was said, and the setting is lost");
  if (ended === 'failed' && !lasting && text !== oldSettings)
    wrong.push('setting was said to have failed, and was done');
  if (after.get(settingsFile) !== newSettings) wrong.push('the setting could not be made the second time');
  return wrong;
};

function pagesOf(files: Files): Files {
  return new Map([...files].filter(([path]) => path !== settingsFile));
}

const scenarios: readonly (readonly [string, Scenario, Check])[] = [
  ['a sitting', sitting, checkSitting],
  ['a note', note, checkNote],
  ['an edit', edit, checkEdit],
  ['a setting', setting, checkSetting],
];

const isSlow = process.env['SLOW'] !== undefined;

/** Enough to see that memory and files behave alike, and that all is well without links. */
const fewKinds = isSlow ? faultKinds : (['kill after', 'short write, then kill', 'EIO'] as const);

const mostKinds = isSlow ? faultKinds : fewerKinds;

/** A folder that cannot be opened for syncing is taken to need none, so EACCES and EPERM are no part of this. */
const cutKinds = isSlow
  ? faultKinds.filter((kind) => !/^(?:EACCES|EPERM)/.test(kind))
  : (['kill before', 'EIO'] as const);

const cuts = (['lost', 'names first', 'removals first'] as const).flatMap((kind): SweepOptions[] => [
  { ground: 'memory', powerCut: { kind, when: 'at the kill' } },
  { ground: 'memory', powerCut: { kind, when: 'at the end' }, kinds: cutKinds },
]);

const grounds: readonly SweepOptions[] = [
  { ground: 'files', kinds: fewKinds },
  { ground: 'memory', kinds: mostKinds },
  { ground: 'memory', kinds: fewKinds, links: false },
  ...cuts,
  ...cuts.map((options) => ({ ...options, links: false })),
];

let total = 0;

describe.each(scenarios)('%s', (_name, scenario, check) => {
  it.each(grounds)(
    'loses no word, whatever fails at whichever call ($ground, $powerCut.kind $powerCut.when, links: $links)',
    async (options) => {
      const { cases, violations } = await sweep(scenario, check, options);
      expect(violations).toEqual([]);
      total += cases;
    },
  );
});

it('was put through at least a thousand cases', () => {
  expect(total).toBeGreaterThan(1000);
});
