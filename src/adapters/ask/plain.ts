/**
 * Questions line by line, without redrawing: for screen readers, and terminals that cannot place a cursor. The
 * terminal itself edits each line; what is typed is read in the notation of the editor page.
 */
import {
  answerForm,
  answerHint,
  answerLegend,
  answerText,
  parseAnswerText,
  readAnswerText,
} from '../../core/answer-text.ts';
import type { TextFinding } from '../../core/answer-text.ts';
import type { Accepted, Asker, Reply, Screen } from '../../core/ports.ts';
import { isFailure } from '../../core/problem.ts';
import { quoted } from '../../core/notation/lines.ts';
import type { CivilDate } from '../../core/calendar.ts';
import type { Step } from '../../core/interview-types.ts';
import type { QuestionType, ScaleLine } from '../../core/prompt-set.ts';
import { oneLine, visible } from '../../core/safe-text.ts';
import { stacked } from '../../core/side-by-side.ts';
import { wrap } from '../../core/text-width.ts';
import { elapsedWords } from './clock-words.ts';
import { earlierLines } from './earlier-lines.ts';
import { notKept } from './keep.ts';
import { openLines } from './lines.ts';
import type { Lines } from './lines.ts';
import { place } from './frame.ts';
import type { AskerOptions } from './on-screen.ts';
import { sentence } from './said.ts';

/** Types whose answer takes several lines, and the line that ends it. */
const endings: Partial<Readonly<Record<QuestionType, '' | '.'>>> = {
  long: '.',
  list: '',
  multi: '',
  rank: '',
  people: '',
  split: '',
  table: '',
  commit: '',
  ask: '',
};

/** Types of which it is told how many lines there may be, or what they add up to. */
const counted: ReadonlySet<QuestionType> = new Set(['list', 'multi', 'rank', 'people', 'split', 'table']);

/** What was typed in place of an answer. */
type Word = 'skip' | 'back' | 'stop' | 'clear' | 'earlier';
type Typed = { readonly text: string } | { readonly word: Word };

export function lineByLine(options: AskerOptions): Asker {
  const { input, output } = options;
  const lines = openLines(input, output);
  let introduced = false;

  const say = (text: string): void =>
    void output.write(
      text === '' ? '\n' : `${wrap(text, Math.max(20, (output.columns || 80) - 1)).join('\n')}\n`,
    );

  /** False when the disk refused; the words stand there still and can be sent once more. */
  function accepted(screen: Screen, reply: Accepted): boolean {
    try {
      screen.accept(reply);
      return true;
    } catch (error) {
      if (!isFailure(error)) throw error;
      say(visible(notKept(error)));
      return false;
    }
  }

  async function put(screen: Screen): Promise<Reply> {
    options.flush?.();
    const { title, progress, step, today } = screen;
    say('');
    say(`${oneLine(title)}, ${place(progress)}, about ${Math.max(1, Math.round(progress.minutesLeft))} min`);
    if (step.shown !== undefined) {
      const width = Math.max(20, (output.columns || 80) - 1);
      for (const line of stacked(step.shown, width)) output.write(`${line}\n`);
      say('');
    }
    say(visible(step.ask));
    if (!introduced)
      say(
        '(:skip or an empty line goes on, :back goes back, :stop keeps what there is and stops, :clear forgets what stands here)',
      );
    introduced = true;
    if (screen.earlier !== undefined) say('(:earlier shows what was written here before)');
    const { clock } = step.question;
    if (clock !== undefined)
      say(`(the clock runs: ${clock} ${clock === 1 ? 'minute' : 'minutes'} from now on)`);
    const began = performance.now();
    let before = restored(screen);
    for (;;) {
      const typed = await ask(screen, before, lines, say);
      if ('word' in typed) {
        if (typed.word === 'earlier') {
          const earlier = earlierLines(screen.earlier ?? []);
          for (const line of earlier.length === 0 ? ['nothing was written here before'] : earlier) say(line);
          continue;
        }
        if (typed.word === 'clear') {
          before = '';
          screen.keep('');
          continue;
        }
        if (typed.word === 'stop' && lines.ended !== undefined) return { reply: 'stop', signal: lines.ended };
        if (typed.word === 'back' && !screen.canGoBack) say('this is the first question');
        else if (typed.word !== 'skip' || accepted(screen, { reply: 'skip' })) return { reply: typed.word };
        continue;
      }
      const answered = readAnswerText(step, typed.text, today);
      if (!('findings' in answered)) {
        const { value } = answered;
        const reply: Accepted = value === undefined ? { reply: 'skip' } : { reply: 'answer', value };
        if (clock !== undefined) say(`it took ${elapsedWords(performance.now() - began)}`);
        if (accepted(screen, reply)) return reply;
        before = typed.text;
        continue;
      }
      const typedLines = typed.text.split('\n');
      const isCounted = counted.has(step.question.type);
      const ofLines = answered.findings.filter(({ isOfAll }) => !isCounted || isOfAll !== true);
      for (const finding of answered.findings)
        say(visible(sentence(finding, ofLines.includes(finding) ? typedLines.length : 1)));
      // What was wrong is to be typed again, and nothing else: of too many lines none is wrong.
      const wrong = new Set(ofLines.map(({ line }) => line));
      if (ofLines.length < answered.findings.length) say('(:clear forgets what stands here)');
      before = typedLines.filter((_line, index) => !wrong.has(index + 1)).join('\n');
      screen.keep(before);
    }
  }

  async function confirm(message: string, preset: boolean): Promise<boolean | null> {
    options.flush?.();
    for (;;) {
      const line = await lines.next(
        `${visible(message)} (${preset ? 'yes' : 'no'} unless you say otherwise) `,
      );
      if (line === undefined || line.trim() === ':stop') return null;
      const word = line.trim().toLowerCase();
      if (word === '') return preset;
      if (word === 'y' || word === 'yes') return true;
      if (word === 'n' || word === 'no') return false;
      say('yes or no');
    }
  }

  return {
    put,
    confirm,
    get ended() {
      return lines.ended;
    },
  };
}

/** What stood here before, as it would be typed. */
function restored({ step, typed }: Screen): string {
  if (typed === undefined || typed === null || typed === '') return '';
  if (typeof typed === 'string') return typed;
  try {
    return answerText(step, typed);
  } catch {
    // Half an answer, such as three lines of a pulse, need not be one that can be written out.
    return '';
  }
}

async function ask(
  screen: Screen,
  before: string,
  lines: Lines,
  say: (text: string) => void,
): Promise<Typed> {
  const { question } = screen.step;
  if (before !== '') {
    say('so far:');
    say(visible(before));
  }
  if (question.type === 'pulse') return askPulse(screen, before, lines, say);
  const form = formOf(screen, before);
  if (form !== undefined) return askForm(screen, form, before !== '', lines, say);
  for (const line of answerLegend(screen.step)) say(visible(line));
  for (const line of numbered(screen)) say(line);
  const ending = endings[question.type];
  const how =
    ending === undefined
      ? ''
      : ending === '.'
        ? '; a line with a full stop alone ends it'
        : '; an empty line ends it';
  say(`(${hintFor(screen)}${how}${before === '' ? '' : '; nothing more leaves it as it is'})`);
  if (ending === undefined) {
    const line = await lines.next('> ');
    const typed = wordOr(line);
    return 'text' in typed && typed.text === '' ? { text: before } : typed;
  }
  return askLines(screen, before, ending, lines);
}

/** Several lines, kept as they come in, added to what stood there before. */
async function askLines(screen: Screen, before: string, ending: string, lines: Lines): Promise<Typed> {
  const typed = before === '' ? [] : before.split('\n');
  for (;;) {
    const line = await lines.next('> ');
    const word = wordOr(line);
    if ('word' in word) return word;
    if (line === undefined || line.trim() === ending) return { text: typed.join('\n') };
    typed.push(...apart(line, screen));
    screen.keep(typed.join('\n'));
  }
}

const leftAsItIs = '(an empty line leaves a line as it is)';

/** A point for each line; one that is none is asked for again at once. What stood there stands until it is typed over. */
async function askPulse(
  screen: Screen,
  before: string,
  lines: Lines,
  say: (text: string) => void,
): Promise<Typed> {
  const { step } = screen;
  const rows = step.question.rows ?? [];
  const legend = answerLegend(step);
  if (before !== '') say(leftAsItIs);
  const standing = new Map(
    before.split('\n').map((line): [string, string] => [line.slice(0, line.lastIndexOf(':')), line]),
  );
  const written = (): string => rows.flatMap(({ id }) => standing.get(id) ?? []).join('\n');
  for (let index = 0; index < rows.length;) {
    const row = rows[index] as ScaleLine;
    say(visible(legend[index] ?? row.id));
    const typed = wordOr(await lines.next('1 to 5, or -: '));
    if ('word' in typed) {
      if (typed.word !== 'back' || index === 0) return typed;
      index -= 1;
      if (before === '') say(leftAsItIs);
      continue;
    }
    const line = typed.text === '' ? (standing.get(row.id) ?? `${row.id}: -`) : `${row.id}: ${typed.text}`;
    const alone = { ...step, question: { ...step.question, rows: [row] } };
    const answered = readAnswerText(alone, line, screen.today);
    if ('findings' in answered) {
      for (const finding of answered.findings) say(visible(sentence(finding)));
      continue;
    }
    standing.set(row.id, line);
    screen.keep(written());
    index += 1;
  }
  return { text: written() };
}

/** A table or a split with all its lines, as far as they are known before anything is typed. */
function formOf({ step }: Screen, before: string): readonly string[] | undefined {
  if (step.question.type !== 'table' && step.question.type !== 'split') return undefined;
  const form = answerForm(step, parseAnswerText(step, before).raw);
  return form === '' ? undefined : form.split('\n');
}

/** What is after each colon, one after the other: its row and its column are named, not known by heart. */
async function askForm(
  { step, today, keep }: Screen,
  form: readonly string[],
  isBegun: boolean,
  lines: Lines,
  say: (text: string) => void,
): Promise<Typed> {
  const isTable = step.question.type === 'table';
  const isRow = (line: string): boolean => isTable && line.startsWith('- ');
  const cells = form.flatMap((line, index) => (isRow(line) ? [] : [index]));
  const filled = [...form];
  const empty = `an empty line ${isBegun ? 'leaves one as it is' : 'passes one over'}`;
  say(`(${isTable ? 'what goes after each colon' : answerHint(step)}; ${empty})`);
  let said: string | undefined;
  for (let at = 0; at < cells.length;) {
    const index = cells[at] as number;
    const row = form.slice(0, index).findLast(isRow);
    if (row !== said && row !== undefined) say(visible(row.slice(2)));
    said = row;
    const opening = openingOf(form[index] as string, isTable);
    const typed = wordOr(await lines.next(visible(`${opening.trim().replace(/^- /, '')} `)));
    if ('word' in typed) {
      if (typed.word !== 'back' || at === 0) return typed;
      at -= 1;
      continue;
    }
    if (typed.text !== '') {
      const words = typed.text.trim();
      // A backslash at its end would make the next line a part of this one.
      const line = `${opening} ${words.endsWith('\\') ? quoted(words) : words}`;
      const findings = faults(step, row === undefined ? line : `${row}\n${line}`, today);
      for (const finding of findings) say(visible(sentence(finding)));
      if (findings.length > 0) continue;
      filled[index] = line;
      keep(filled.join('\n'));
    }
    at += 1;
  }
  return { text: filled.join('\n') };
}

/** A line of a form up to what is written after its colon. */
function openingOf(line: string, isTable: boolean): string {
  // The columns of a table are words without a colon; the parts of a split have their share at the very end.
  return (isTable ? /^\s*- [^:]*:/ : /^.*:(?=[^:]*$)/).exec(line)?.[0] ?? line;
}

/** What is wrong with a line by itself; what only the whole can tell is told when it is whole. */
function faults(step: Step, text: string, today: CivilDate): readonly TextFinding[] {
  const alone =
    step.question.type === 'table' ? readAnswerText(step, text, today) : parseAnswerText(step, text);
  return 'findings' in alone ? alone.findings : [];
}

/** The options are numbered here, so that their numbers are the shortest way to name them. */
function hintFor({ step }: Screen): string {
  const { type, ways = [] } = step.question;
  if (type === 'choice') return 'a number, or words of your own';
  if (type === 'rank') return 'the numbers in their order, as in 2 1 3';
  if (type !== 'multi') return answerHint(step);
  const boxes = ways.map((way) => `[${way}]`).join(' or ');
  if (boxes !== '') return `a line each, ${boxes} before a number or words of your own`;
  return 'numbers, as in 1 3, or words of your own, a line each';
}

/** A row of numbers stands for as many lines, so that others can stand above and below it. */
function apart(line: string, { step: { question } }: Screen): readonly string[] {
  const options = question.options ?? [];
  const numbers = line.trim().split(/[\s,]+/);
  const isRow = numbers.every((number) => /^\d+$/.test(number) && options[Number(number) - 1] !== undefined);
  return isRow ? numbers : [line];
}

function numbered({ step: { question } }: Screen): string[] {
  if (question.type === 'pulse' || question.type === 'scale') return [];
  return (question.options ?? []).map(({ text }, index) => `${index + 1}. ${oneLine(text)}`);
}

function wordOr(line: string | undefined): Typed {
  if (line === undefined) return { word: 'stop' };
  const [, word] = /^:(skip|back|stop|clear|earlier)\s*$/.exec(line.trim()) ?? [];
  return word === undefined ? { text: line.trim() === '' ? '' : line } : { word: word as Word };
}
