/** What an entry holds as the answer to a question: in its front matter, or in words under the question. */
import type { Entry, EntryAnswer } from './entry.ts';
import { folded } from './reading.ts';
import type { Value } from './value.ts';
import { isMapping, ownValue } from './value.ts';

/** What is stored for a question. */
export function storedAnswer({ frontMatter }: Entry, id: string): Value | undefined {
  const answers = ownValue(frontMatter, 'answers');
  return isMapping(answers) ? ownValue(answers, id) : undefined;
}

/** What is stored for one item of a question that is repeated. */
export function storedFor(entry: Entry, id: string, item: string): Value | undefined {
  const answers = storedAnswer(entry, id);
  return isMapping(answers)
    ? Object.entries(answers).find(([key]) => folded(key) === folded(item))?.[1]
    : undefined;
}

/**
 * The answers in words to a question. Taking a page apart is most of the work of reading it, so it is left whole
 * where no mark in it names the question and no heading has lost its mark.
 */
export function answersTo(entry: Entry, id: string): readonly EntryAnswer[] {
  if (entry.answersAtHand !== true && !mayAnswer(entry.body, id)) return [];
  return entry.answers.filter((answer) => answer.id === id);
}

function mayAnswer(body: string, id: string): boolean {
  return body.includes(id) || marksIn(body) < sectionsIn(body) || underlined.test(body);
}

function marksIn(body: string): number {
  return body.match(/^<!-- *career:/gm)?.length ?? 0;
}

/** Headings that begin a section: those of level 2, and of level 1 after the title. */
function sectionsIn(body: string): number {
  const [titles, others] = [/^ {0,3}#[ \t]/gm, /^ {0,3}##(?!#)/gm].map(
    (level) => body.match(level)?.length ?? 0,
  );
  return Math.max((titles ?? 0) - 1, 0) + (others ?? 0);
}

/** A heading of the other kind. */
const underlined = /^ {0,3}(?:=+|-+)[ \t]*$/m;

/** The answer in words to a question, or to it for one item; '' where there is none. */
export function wordsTo(entry: Entry, id: string, item?: string): string {
  const found = answersTo(entry, id).find(
    (answer) => item === undefined || (answer.item !== undefined && folded(answer.item) === folded(item)),
  );
  return found?.text.trim() ?? '';
}
