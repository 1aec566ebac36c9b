/** A whole set as one Markdown page for `$EDITOR`: written here, read back in `read-editor-page.ts`. */
import { answerForm } from './answer-text.ts';
import { longDay } from './calendar.ts';
import type { Interview } from './interview-types.ts';
import type { TextFinding } from './notation/gathering.ts';
import { hintFor } from './page-hints.ts';
import { pageLines } from './page-lines.ts';
import { complaintMark, guarded, isComplaintMark, pageOpening, stepMark } from './page-marks.ts';
import type { Place } from './page-questions.ts';
import { placesOn } from './page-questions.ts';
import type { QuestionType } from './prompt-set.ts';
import { setMinutes } from './set-minutes.ts';
import type { Value } from './value.ts';

export { looksLikePage, pageDate, pageSet, readPage } from './read-editor-page.ts';

/** The page with its questions, hints, and all that has been answered or typed so far. */
export function writePage(interview: Interview): string {
  const { set, date } = interview.session;
  const title = `# ${set.title}, ${longDay(date)}`;
  const sections = placesOn(interview).map((place) => section(place, interview));
  return `${[opening(interview), title, ...sections].join('\n\n')}\n`;
}

/** What the page is for and how it works. */
function opening({ session: { set, date, facts } }: Interview): string {
  const howTo = [
    `${set.title}, about ${setMinutes(set, facts.runs > 0)} minutes. Write under the questions; what stays empty is skipped.`,
    'Comments like this one are not part of an answer. Save and close the editor when you are done.',
  ];
  const introduction = set.introduction.trim().replaceAll('-->', '-- >');
  return [
    pageOpening(set.id, date),
    '',
    ...howTo,
    ...(introduction === '' ? [] : ['', introduction]),
    '-->',
  ].join('\n');
}

function section(place: Place, interview: Interview): string {
  const { key, heading, forItems } = place;
  const head = `## ${heading.replace(/\s+/g, ' ')}\n${stepMark(key)}\n${hintFor(place)}`;
  const room = forItems ? '' : roomFor(place, interview);
  return room === '' ? `${head}\n` : `${head}\n\n${room.split('\n').map(guarded).join('\n')}`;
}

/** Types whose half-typed answer is itself a text of theirs, and not a line of the notation. */
const ownWords = new Set<QuestionType>(['text', 'long', 'choice', 'date', 'number', 'scale', 'confirm']);

function roomFor({ key, step }: Place, { given, typed }: Interview): string {
  const value = typed[key] ?? given.find((one) => one.key === key)?.value ?? null;
  return isNotation(step.question.type, value) ? value : answerForm(step, value);
}

function isNotation(type: QuestionType, value: Value): value is string {
  return typeof value === 'string' && !ownWords.has(type);
}

/**
 * The page with a comment above each place that could not be understood; those of last time are gone. The line
 * in a comment is the one that its place has on the page as returned.
 *
 * @param findings with lines counted in `text` as it is
 */
export function markFindings(text: string, findings: readonly TextFinding[]): string {
  const marked: string[] = [];
  const lines = pageLines(text);
  const last = Math.max(lines.length, 1);
  for (const { text: words, line } of lines) {
    const here = findings.filter((finding) => Math.min(Math.max(finding.line, 1), last) === line);
    const at = marked.length + here.length + 1;
    marked.push(
      ...here.map(({ why, remedy }) => complaintMark(at, remedy === undefined ? why : `${why}; ${remedy}`)),
    );
    if (!isComplaintMark(words)) marked.push(words);
  }
  return marked.join('\n');
}
