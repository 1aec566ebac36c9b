/** What of a page its owner has written in their own words: what a prompt, a template or another writer said is left out. */
import type { Entry, EntryAnswer } from '../core/entry.ts';
import { outline } from '../core/outline.ts';
import { parsePage } from '../core/page.ts';
import type { Question } from '../core/prompt-set.ts';
import { isList, isMapping, ownValue, type Value } from '../core/value.ts';
import { paragraphsOf } from './paragraphs.ts';
import { sentencesOf } from './sentences.ts';
import type { Prose } from './theme.ts';

/** What a page is made of as far as prose is looked for in it. */
export type Written = Pick<Entry, 'set' | 'title' | 'body' | 'answers'>;

/** Looks up the question that an answer belongs to; undefined where its set is not known any more. */
export type QuestionOf = (set: string, id: string) => Question | undefined;

/** An answer as long as this, in words, was typed and not picked, where the question is not known. */
const typed = 4;

/**
 * The owner's prose of one page, whichever program wrote it. Titles that this program has made are left out.
 *
 * @param questionOf tells options from words of the owner's own; without it, short answers to questions with
 * options do not count
 */
export function proseOf(entry: Written, questionOf: QuestionOf = () => undefined): Prose {
  const { set, title, body, answers } = entry;
  if (set === null) return { title: isDay(title) ? '' : title, sentences: sentencesIn(body) };
  if (set === 'note') return { title: '', sentences: sentencesIn(body) };
  const { lead } = parsePage(outline(body));
  return {
    title: '',
    sentences: [...sentencesIn(lead), ...answers.flatMap((answer) => ownWords(answer, set, questionOf))],
  };
}

function isDay(title: string): boolean {
  return /^[\d\s./:_-]*$/.test(title);
}

function sentencesIn(markdown: string): string[] {
  return paragraphsOf(markdown).flatMap(sentencesOf);
}

function ownWords(answer: EntryAnswer, set: string, questionOf: QuestionOf): string[] {
  const { id, value, text } = answer;
  // What came of earlier steps repeats what was written before.
  if (id === 'open') return [];
  if (id === null || value === undefined) return sentencesIn(text);
  return typedWords(value, questionOf(set, id)).flatMap(sentencesIn);
}

/** The words of a structured answer that were typed, as they stand in the page. */
function typedWords(value: Value, question: Question | undefined): string[] {
  if (typeof value === 'string') return isOption(value, question) ? [] : [value];
  if (isList(value)) return value.flatMap((item) => typedWords(item, question));
  if (!isMapping(value) || question?.type === 'people') return [];
  const parts = ['text', 'do', 'what', 'obstacle', 'response'].map((key) => ownValue(value, key));
  return parts.filter((part) => typeof part === 'string');
}

/** Whether a text is one of those that could be picked, as far as that can be told. */
function isOption(text: string, question: Question | undefined): boolean {
  if (question === undefined) return text.trim().split(/\s+/).length < typed;
  if (question.type === 'list' || question.type === 'text' || question.type === 'long') return false;
  const options = question.options ?? [];
  const isPicked = options.some((option) => option.text.toLowerCase() === text.toLowerCase());
  return isPicked || options.length === 0;
}
