/** Every set that comes with the program, sat through with answers somebody might give: kept, and read back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument, yamlCodec } from '../../src/adapters/yaml.ts';
import { readAnswersFile } from '../../src/core/answers-file.ts';
import { compose } from '../../src/core/compose.ts';
import type { Entry, Page } from '../../src/core/entry.ts';
import { answers, restore, start } from '../../src/core/interview.ts';
import type { Interview, LedgerItem, Session } from '../../src/core/interview-types.ts';
import { formatPage } from '../../src/core/page.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import { readEntry } from '../../src/core/read-entry.ts';
import { closingIds } from '../../src/core/set-keys.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import { isMapping, ownValue } from '../../src/core/value.ts';
import { builtIn } from '../support/built-in.ts';
import { item, session, today } from '../support/sittings.ts';

const root = join(import.meta.dirname, '../..');

/** Sets whose sample answers stand in a file of their own; those of the others stand in docs/answering.md. */
const sampled = [
  'season',
  'promotion',
  'stories',
  'assumptions',
  'counsel',
  'decision',
  'lookback',
  'craft',
  'unsaid',
  'futures',
  'narrative',
  'needs',
  'success',
  'skeptics',
  'interview',
  'moves',
  'role',
  'deepen',
  'jolt',
  'strengths',
];
/** Five pages on five days: a sample answers one of them. */
const overDays = ['five-pages'];
const onThePage = ['weekly', 'values', 'stagnation', 'direction', 'sparks', 'archetypes'];

let sets: readonly PromptSet[] = [];
let lists: NamedLists = {};
beforeAll(async () => {
  ({ sets, lists } = await builtIn());
});

function setCalled(id: string): PromptSet {
  const set = sets.find((known) => known.id === id);
  if (set === undefined) throw new Error(`no set is called '${id}'`);
  return set;
}

/** The YAML of a set's sample: a file of its own, else the example on the page. */
function sample(id: string): string {
  if ([...sampled, ...overDays].includes(id)) return readFileSync(join(root, `docs/sample/${id}.yaml`), 'utf8');
  const page = readFileSync(join(root, 'docs/answering.md'), 'utf8');
  const text = new RegExp(`^\`\`\`yaml\\n(set: ${id}\\n[^]*?)^\`\`\`$`, 'm').exec(page)?.[1];
  if (text === undefined) throw new Error(`no sample of '${id}'`);
  return text;
}

/** What the samples speak of as already there, by ledger. */
const there: Readonly<Record<string, readonly string[]>> = {
  story: ['the failed restore'],
  assumption: ['the office stays in town'],
  tripwire: ['the team is split', 'the manager stays'],
  people: ['the team lead'],
  option: ['stay', 'lead', 'stay, changed', 'leave in spring'],
  criteria: ['home by six', 'growth', 'two mornings a week without meetings'],
  expectation: ['two mornings a week for making', 'the team ships the schema'],
  opportunity: ['the small workshop'],
  values: ['Family', 'Candour'],
};

const ledgers: Readonly<Record<string, readonly LedgerItem[]>> = Object.fromEntries(
  Object.entries(there).map(([kind, texts]) => [
    kind,
    texts.map((text, index) =>
      item(`2026-01-09-${kind}.${kind}-${index + 1}`, { kind, text, due: today, date: today }),
    ),
  ]),
);
const open: Readonly<Record<string, readonly LedgerItem[]>> = {
  ...ledgers,
  commit: [item('2026-02-27-weekly.commit-1')],
  ask: [item('2026-02-20-weekly.ask-1')],
};

function sitting(set: PromptSet, mode: Session['mode'] = 'given'): Session {
  return session(set, { runs: 1, role: 'platform', roleDays: 30, ledgers: open }, { lists, mode });
}

function answered(set: PromptSet): Interview {
  const begun = sitting(set);
  const read = readAnswersFile(readDocument(sample(set.id), `${set.id}.yaml`), start(begun));
  if ('findings' in read) throw new Error(`${set.id}: ${JSON.stringify(read.findings, null, 1)}`);
  return restore(begun, read.events);
}

function parsed(page: Page): Entry {
  const text = formatPage(page, (data) => yamlCodec.write(data));
  const entry = readEntry(`2026/${String(page.frontMatter['id'])}.md`, yamlCodec.readPage(text));
  if (entry === undefined) throw new Error(`not an entry:\n${text}`);
  return entry;
}

function stored(entry: Entry, key: string): Value | undefined {
  const found = ownValue(entry.frontMatter, 'answers');
  return isMapping(found) ? ownValue(found, key) : undefined;
}

function written(id: string): Entry {
  return parsed(compose(answered(setCalled(id)), { id: `2026-03-06-${id}`, minutes: 6 }));
}

function updates(id: string): readonly Mapping[] {
  const lines = ownValue(written(id).frontMatter, 'update');
  return Array.isArray(lines) ? (lines as readonly Mapping[]) : [];
}

describe('a set, sat through', () => {
  it('has a sample, whichever it is', () => {
    expect(sets.map(({ id }) => id).toSorted()).toEqual([...sampled, ...overDays, ...onThePage].toSorted());
  });

  it.each(sampled)('%s has every one of its questions answered', (id) => {
    const set = setCalled(id);
    const given = new Set([...answers(answered(set)).keys()].map((key) => key.replace(/[[.].*$/s, '')));
    const asked = [...set.questions.map((question) => question.id), ...(set.closing ? closingIds : [])];
    expect(asked.filter((question) => !given.has(question))).toEqual([]);
  });

  it.each([...sampled, ...overDays, ...onThePage])('%s keeps every answer on the page and gives it back', (id) => {
    const interview = answered(setCalled(id));
    const page = compose(interview, { id: `2026-03-06-${id}`, minutes: 6 });
    const entry = parsed(page);
    expect(entry.unread).toBeUndefined();
    expect(entry.frontMatter).toEqual(page.frontMatter);
    expect(entry.answers.map(({ id: question, item: about, text }) => ({ question, about, text }))).toEqual(
      page.sections.map(({ id: question, item: about, text }) => ({ question, about, text })),
    );
    expect(page.sections.length).toBeGreaterThan(overDays.includes(id) ? 1 : 3);
  });
});

describe('what the samples leave', () => {
  it('is kept in the shapes that later pages read', () => {
    expect(stored(written('futures'), 'three')).toContainEqual({
      text: 'The bench',
      day: 'a workshop with two apprentices',
      takes: 'savings for two years',
    });
    expect(stored(written('moves'), 'list')).toEqual([
      { year: 2014, from: 'the help desk', to: 'databases' },
      { text: 'two years at home', year: 2018 },
    ]);
    expect(stored(written('assumptions'), 'chance')).toEqual({
      'the manager stays': { chance: 0.6, date: '2026-12-31' },
      'two days a week at home': { chance: 0.8, date: '2026-09-30' },
    });
    expect(stored(written('assumptions'), 'wire')).toEqual([
      {
        if: 'a third day in the office is asked for',
        by: '2026-06-30',
        then: 'I talk about another arrangement',
      },
    ]);
    expect(stored(written('decision'), 'matrix')).toMatchObject({
      'home by six': { lead: { s: 5, lo: 4, hi: 6, by: 'guessed' } },
    });
    expect(stored(written('counsel'), 'circle')).toContainEqual({
      name: 'a former lead',
      part: 'has lived it',
    });
  });

  it('moves the items it speaks of', () => {
    expect(updates('assumptions')).toEqual([{ ref: '2026-01-09-assumption.assumption-1', state: 'held' }]);
    expect(updates('lookback')).toEqual([
      { ref: '2026-01-09-expectation.expectation-1', state: 'no' },
      { ref: '2026-01-09-expectation.expectation-2', state: 'yes' },
    ]);
    expect(updates('jolt')).toEqual([{ ref: '2026-01-09-tripwire.tripwire-2', state: 'tripped' }]);
  });
});
