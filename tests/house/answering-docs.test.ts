/** Every example in docs/answering.md does what the page says. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../src/adapters/yaml.ts';
import { readAnswerText } from '../../src/core/answer-text.ts';
import { envelope, readAnswersFile } from '../../src/core/answers-file.ts';
import { readAnswer } from '../../src/core/answers.ts';
import { pageSet, readPage } from '../../src/core/editor-page.ts';
import { restore, start } from '../../src/core/interview.ts';
import type { Session, Step } from '../../src/core/interview-types.ts';
import type { NamedLists, PromptSet, Question, QuestionType } from '../../src/core/prompt-set.ts';
import { questionTypes } from '../../src/core/prompt-set.ts';
import { isMapping, ownValue } from '../../src/core/value.ts';
import type { Value } from '../../src/core/value.ts';
import { builtIn } from '../support/built-in.ts';
import { fivePoints, givenIn, item, options, question, session, today } from '../support/sittings.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/answering.md'), 'utf8');
const blocks = [...page.matchAll(/^```([a-z]+)\n([^]*?)^```$/gm)].map(([, language = '', text = '']) => ({
  language,
  text,
}));
const files = blocks.filter(({ language }) => language === 'yaml' || language === 'json');
const lines = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.trim().split('\n'));

let sets: readonly PromptSet[];
let lists: NamedLists;
beforeAll(async () => {
  ({ sets, lists } = await builtIn());
});

function sittingOf(id: string, file: Value, mode: Session['mode']): Session {
  const set = sets.find((known) => known.id === id);
  if (set === undefined) throw new Error(`no set is called '${id}'`);
  const open = Object.keys((isMapping(file) && isMapping(file['open']) && file['open']) || {}).map((ref) =>
    item(ref),
  );
  const ledgers = {
    commit: open.filter(({ kind }) => kind === 'commit'),
    ask: open.filter(({ kind }) => kind === 'ask'),
  };
  return session(set, { ledgers }, { lists, mode });
}

/** The answers that a file of the page gives, by the keys of their steps. */
function given(text: string, set?: string): Record<string, Value> {
  const file = readDocument(text, 'example');
  const about = envelope(file);
  if ('findings' in about) throw new Error(JSON.stringify(about.findings));
  const sitting = sittingOf(about.set ?? set ?? '', file.value, 'given');
  const read = readAnswersFile(file, start(sitting));
  if ('findings' in read) throw new Error(JSON.stringify(read.findings));
  return givenIn(restore(sitting, read.events));
}

describe('the answers files', () => {
  it('cover six sets in YAML and in JSON, and the samples beside the page all others', () => {
    // A review comes in a form of its own, which its page and its tests are about.
    const samples = readdirSync(join(root, 'docs/sample'))
      .map((name) => basename(name, '.yaml'))
      .filter((name) => name !== 'review');
    for (const language of ['yaml', 'json']) {
      const those = files
        .filter((file) => file.language === language)
        .map(({ text }) => /"?set"?: "?([a-z]+)/.exec(text)?.[1] ?? 'sparks');
      expect(those).toHaveLength(6);
      expect([...new Set([...those, ...samples])].toSorted()).toEqual(sets.map(({ id }) => id).toSorted());
    }
    for (const { id } of sets.filter((set) => samples.includes(set.id)))
      expect(page).toContain(`[${id}](sample/${id}.yaml)`);
  });

  it.each(files)('are read whole: $text', ({ text }) => {
    const file = readDocument(text, 'example').value;
    const answers = isMapping(file) && isMapping(file['answers']) ? file['answers'] : file;
    const read = given(text, 'sparks');
    for (const [id, answer] of Object.entries(isMapping(answers) ? answers : {})) {
      const keys = Object.keys(read).filter((key) => key === id || key.startsWith(`${id}[`));
      const isRepeated =
        sets.some((set) => set.questions.some((asked) => asked.id === id && asked.each !== undefined)) &&
        isMapping(answer);
      expect(keys, id).toHaveLength(
        isRepeated && ownValue(read, id) === undefined ? Object.keys(answer).length : 1,
      );
    }
  });

  it('give what they say', () => {
    const [weekly = { text: '' }] = files;
    expect(given(weekly.text)).toMatchObject({
      'open[2026-02-27-weekly.commit-1]': 'done',
      'open[2026-02-20-weekly.ask-1]': { state: 'moving', due: '2026-03-20' },
      lived: { served: ['Candour'], against: ['Family'] },
      outward: ['looked at openings', 'a course in the evening'],
    });
  });
});

describe('the page', () => {
  it('is read whole', () => {
    const filled = blocks.find(({ language }) => language === 'markdown')?.text ?? '';
    const sitting = sittingOf(pageSet(filled) ?? '', null, 'full');
    const read = readPage(start(sitting), filled);
    if ('findings' in read) throw new Error(JSON.stringify(read.findings));
    expect(givenIn(restore(sitting, read.events))).toEqual({
      what: 'A workshop where boats are built by people who had never built one.',
      kind: 'a way of working',
      gives: ['making things', 'being outdoors or hands-on', 'a thing that floats at the end'],
      heat: 4,
      taste: {
        when: 'Saturday morning',
        do: 'look in at their open day',
        due: '2026-03-14',
        obstacle: 'it may be full',
        response: 'ask for the next one',
      },
    });
  });
});

describe('the commands', () => {
  const known = readFileSync(join(root, 'docs/commands.md'), 'utf8');

  it.each(lines)('%s', (line) => {
    expect(line).toMatch(/(?:^|\| )career journal\b/);
    for (const [option] of line.matchAll(/--[a-z]+/g)) expect(known).toContain(option);
  });

  it('write what another program says', () => {
    const piped = lines.find((line) => line.includes('|')) ?? '';
    const file = execFileSync('sh', ['-c', `career() { cat; }; ${piped}`], { encoding: 'utf8' });
    expect(given(file)).toEqual({ what: 'a boat in a shed', heat: 4 });
  });
});

const kinds = { options: options('a job', 'a way of working', 'a person') };
const values = options('Candour', 'Family');
const tableQuestions: Readonly<Partial<Record<QuestionType, Partial<Question>>>> = {
  pulse: { rows: ['energy', 'learning', 'voice'].map((id) => ({ id, ask: id, labels: fivePoints })) },
  scale: { labels: ['A flicker', 'Mild', 'Noticeable', 'Strong', 'Hard to put down'] },
  list: { fields: [{ id: 'strength', kind: 'number', min: 1, max: 3 }] },
  choice: kinds,
  multi: kinds,
  rank: { options: values },
  split: { parts: ['tech lead', 'solver', 'right hand'], ranges: true },
  table: {
    fields: [
      { id: 'title', kind: 'text' },
      { id: 'year', kind: 'number' },
    ],
  },
  people: { parts: ['challenger'] },
};

function stepFor(label: string): Step {
  if (label === 'open item')
    return {
      key: 'open[x]',
      question: question('open', 'choice'),
      ask: 'Open',
      kind: 'carried',
      ledger: 'commit',
    };
  const type = questionTypes.find((known) => label.startsWith(`\`${known}\``));
  if (type === undefined) throw new Error(`no type in ${label}`);
  const marked = label.endsWith('with ways') ? { ways: ['served', 'against'], options: values } : {};
  const asked = question('q', type, { ...tableQuestions[type], ...marked });
  return { key: 'q', question: asked, ask: asked.ask, kind: 'question' };
}

const rows = page
  .slice(page.indexOf('| type | typed | in a file |'))
  .split('\n')
  .slice(2)
  .filter((row) => row.startsWith('|'))
  .map((row) => row.split(/(?<!\\)\|/).map((cell) => cell.trim()))
  .map(([, label = '', typed = '', stored = '']) => ({
    label,
    typed: [...typed.matchAll(/`([^`]*)`/g)].map(([, line = '']) => line).join('\n'),
    stored: stored.replaceAll('`', ''),
  }));

describe('the table of the notation', () => {
  it('has every type', () => {
    for (const type of questionTypes)
      expect(
        rows.some(({ label }) => label.startsWith(`\`${type}\``)),
        type,
      ).toBe(true);
  });

  it.each(rows)('$label: $typed', ({ label, typed, stored }) => {
    const step = stepFor(label);
    const fromFile = readAnswer(step, readDocument(stored, 'cell').value, { today });
    expect('value' in fromFile && fromFile.value !== undefined).toBe(true);
    expect(readAnswerText(step, typed, today)).toEqual(fromFile);
  });
});

it('knows the days in words that the page names', () => {
  const [, spans = ''] = /^- \*\*Days\*\*(.*)$/m.exec(page) ?? [];
  const days = [...spans.matchAll(/`([^`]+)`/g)].map(([, phrase = '']) => phrase);
  expect(days.length).toBeGreaterThan(2);
  for (const phrase of days)
    expect(readAnswerText(stepFor('`date`'), phrase, today), phrase).toHaveProperty('value');
});
