/** Prompt sets, sessions and entries as plain values, for tests that need no file. */
import type { CivilDate, Moment } from '../../src/core/calendar.ts';
import type { Entry, EntryAnswer, Page } from '../../src/core/entry.ts';
import { answers, apply, current, start } from '../../src/core/interview.ts';
import type { Facts, Interview, LedgerItem, Session } from '../../src/core/interview-types.ts';
import { mark } from '../../src/core/mark.ts';
import type { PromptSet, Question, QuestionType } from '../../src/core/prompt-set.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import { isMapping } from '../../src/core/value.ts';

export const day = (text: string): CivilDate => text as CivilDate;
export const today = day('2026-03-06');

export const fivePoints = ['Empty', 'Low', 'Half', 'Plenty', 'More than I began with'];

export function question(id: string, type: QuestionType, more: Partial<Question> = {}): Question {
  return { id, type, ask: `${id}?`, optional: false, ...more };
}

export function options(...texts: string[]): { text: string }[] {
  return texts.map((text) => ({ text }));
}

export function promptSet(
  id: string,
  questions: readonly Question[],
  more: Partial<PromptSet> = {},
): PromptSet {
  return {
    id,
    title: id,
    version: 1,
    minutes: 6,
    cadence: 'now and then',
    questions,
    closing: false,
    introduction: '',
    source: 'built-in',
    ...more,
  };
}

export const noFacts: Facts = {
  runs: 0,
  role: null,
  roleDays: null,
  ledgers: {},
  previous: {},
  carried: [],
  scales: {},
};

export function session(set: PromptSet, facts: Partial<Facts> = {}, more: Partial<Session> = {}): Session {
  return {
    set,
    lists: {},
    facts: { ...noFacts, ...facts },
    date: today,
    written: '2026-03-06T17:42:10+01:00',
    started: '2026-03-06T17:42:10+01:00' as Moment,
    mode: 'full',
    tags: [],
    private: false,
    ...more,
  };
}

export function item(id: string, more: Partial<LedgerItem> = {}): LedgerItem {
  const kind = id.includes('.ask-') ? 'ask' : 'commit';
  return {
    id,
    kind,
    text: `text of ${id}`,
    state: 'open',
    date: day('2026-02-27'),
    due: null,
    carried: 0,
    updated: null,
    fields: {},
    ...more,
  };
}

/** Answers each question that comes up from `given`, by key, and skips the others; stops at the end. */
export function sit(started: Session, given: Readonly<Record<string, Value>>): Interview {
  let interview = start(started);
  for (let step = current(interview); step !== null; step = current(interview)) {
    const value = given[step.key];
    interview = apply(
      interview,
      value === undefined ? { event: 'skip', key: step.key } : { event: 'answer', key: step.key, value },
    );
  }
  return interview;
}

export function givenIn(interview: Interview): Record<string, Value> {
  return Object.fromEntries(answers(interview));
}

/** An entry of this program with that front matter. */
export function entry(id: string, frontMatter: Mapping = {}, more: Partial<Entry> = {}): Entry {
  const date = day(id.slice(0, 10));
  const set = typeof frontMatter['set'] === 'string' ? frontMatter['set'] : id.slice(11).replace(/-\d+$/, '');
  return {
    id,
    path: `${id.slice(0, 4)}/${id}.md`,
    date,
    set,
    title: id,
    tags: [],
    private: false,
    written: date,
    frontMatter: { career: 1, id, date, set, ...frontMatter },
    body: bodyOf(more.answers ?? []),
    answers: [],
    words: 0,
    ...more,
  };
}

/** The sections that these answers would be found in. */
function bodyOf(answered: readonly EntryAnswer[]): string {
  return answered
    .map(({ id, question: heading, item: about, text }) => {
      const marked = id === null ? '' : `\n${mark(id, about)}`;
      return `## ${heading}${marked}\n\n${text}\n`;
    })
    .join('\n');
}

/** A page as the entry it would be read back as. */
export function entryOf(page: Page): Entry {
  const { frontMatter } = page;
  const stored = isMapping(frontMatter['answers']) ? frontMatter['answers'] : {};
  const answered = page.sections.map(({ id, heading, text, item: about }) => ({
    id,
    question: heading,
    text,
    ...(about === undefined ? {} : { item: about }),
    ...(stored[id] === undefined ? {} : { value: stored[id] }),
  }));
  return entry(String(frontMatter['id']), frontMatter, {
    written: String(frontMatter['date']),
    date: day(String(frontMatter['date']).slice(0, 10)),
    body: `# ${page.title}\n\n${page.lead}\n\n${bodyOf(answered)}`,
    answers: answered,
  });
}
