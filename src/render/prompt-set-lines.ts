/** Prompt sets in words: all of them in a table, or one with its questions. */
import type { Style } from '../core/ports.ts';
import type { PromptSet } from '../core/prompt-set.ts';
import { oneLine, visible } from '../core/safe-text.ts';
import { displayWidth, truncate, wrap } from '../core/text-width.ts';
import { questionWords } from './question-words.ts';
import { singleLine } from './template.ts';

export interface SetScreen {
  readonly width: number;
  readonly style: Style;
}

/** `ID<TAB>MINUTES<TAB>SOURCE<TAB>TITLE`, a line per set. */
export function setsForPipe(sets: readonly PromptSet[], style: Style): string {
  return sets
    .map(
      ({ id, minutes, source, title }) =>
        `${style.path(id)}\t${minutes}\t${singleLine(source)}\t${singleLine(title)}\n`,
    )
    .join('');
}

/** The id, the title, the minutes and when to take it up; a narrow screen does without the last two. */
export function setsForScreen(sets: readonly PromptSet[], { width, style }: SetScreen): string {
  const rows = sets.map((set) => ({
    id: set.id,
    title: oneLine(set.title),
    minutes: width < 40 ? '' : `  ${set.minutes} min`,
    about:
      set.source === 'built-in' ? oneLine(set.cadence) : `${oneLine(set.cadence)} (${oneLine(set.source)})`,
  }));
  const ids = Math.max(0, ...rows.map(({ id }) => id.length));
  const minutes = Math.max(0, ...rows.map((row) => row.minutes.length));
  const longest = Math.max(0, ...rows.map(({ title }) => displayWidth(title)));
  const titles = Math.max(0, Math.min(longest, width - ids - 2 - minutes));
  const room = width - ids - 2 - titles - minutes - 2;
  return rows
    .map(({ id, title, minutes: time, about }) => {
      const shown = truncate(title, titles);
      const cells = [
        `${style.path(id.padEnd(ids))}  `,
        shown + ' '.repeat(titles - displayWidth(shown)),
        time.padStart(minutes),
        room < leastRoom ? '' : `  ${style.faint(truncate(about, room))}`,
      ];
      return `${cells.join('').trimEnd()}\n`;
    })
    .join('');
}

/** Fewer columns than this tell nothing. */
const leastRoom = 12;

const widest = 80;

/** One set as it will be met: its introduction, then each question with what it wants for an answer. */
export function setForScreen(set: PromptSet, { width, style }: SetScreen): string {
  const columns = Math.min(width, widest);
  const facts = [
    set.id,
    `version ${set.version}`,
    `about ${set.minutes} ${set.minutes === 1 ? 'minute' : 'minutes'}`,
    oneLine(set.cadence),
    oneLine(set.source),
  ].join(', ');
  const questions = set.questions.flatMap((question, index) => {
    const mark = `${String(index + 1).padStart(2)}. `;
    const words = questionWords(question).map(
      (clause) => `    ${clause.startsWith(' ') ? visible(clause) : oneLine(clause)}`,
    );
    return [
      '',
      ...wrap(mark + oneLine(question.ask), columns).map((line) => style.strong(line)),
      ...words.flatMap((clause) => wrap(clause, columns)).map((line) => style.faint(line)),
    ];
  });
  const lines = [
    style.title(oneLine(set.title)),
    ...wrap(facts, columns).map((line) => style.faint(line)),
    ...(set.introduction === '' ? [] : ['', ...wrap(visible(flowed(set.introduction)), columns)]),
    ...questions,
    ...endings(set).flatMap((line) => ['', ...wrap(line, columns).map((each) => style.faint(each))]),
  ];
  return `${lines.join('\n')}\n`;
}

/** Markdown lets a paragraph run over several lines of a file; here they are filled to the screen's width. */
function flowed(markdown: string): string {
  return markdown.replace(/(?<!\n) *\r?\n(?!\r?\n|\s*(?:[-*+>#]|\d+[.)])\s)/g, ' ');
}

function endings({ quick, later, closing }: PromptSet): readonly string[] {
  const again = [
    ...(later?.ids ?? []),
    ...(later?.recheck === undefined ? [] : [`${[later.recheck].flat().join(', ')} marked again`]),
    ...(later?.keep === undefined ? [] : [`${[later.keep].flat().join(', ')} shown to be confirmed`]),
    ...(later?.rotate === undefined ? [] : [`one of ${later.rotate.join(' / ')} in turn`]),
    ...(later?.dueOnly === undefined ? [] : [`of ${later.dueOnly} only what is due`]),
  ];
  const first = later?.inRole === true ? 'first run in a role' : 'first run';
  const time = later?.minutes === undefined ? '' : `, about ${later.minutes} minutes`;
  return [
    ...(quick === undefined ? [] : [`With --quick: ${quick.join(', ')}`]),
    ...(again.length === 0 && time === ''
      ? []
      : [`After the ${first}${time}${again.length === 0 ? '' : `: ${again.join(', ')}`}`]),
    ...(closing ? ['At the end: how the page leaves you, and one thing still open'] : []),
  ];
}
