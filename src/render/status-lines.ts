/** Where one stands, in words: `career status`, its `--short` line, and what `career` alone says. */
import type { CivilDate } from '../core/calendar.ts';
import { dayAndMonth, daysBetween, longDay, relativeDay, weekdayName } from '../core/calendar.ts';
import type { LedgerItem } from '../core/interview-types.ts';
import type { Style } from '../core/ports.ts';
import { resumeLine, reviewOfDraft } from '../core/review/draft-name.ts';
import { stepIds, stepNumber } from '../core/review/steps.ts';
import { oneLine } from '../core/safe-text.ts';
import { displayWidth, wrap } from '../core/text-width.ts';
import type { FlagReport } from '../reports/flag.ts';
import type { Status } from '../reports/status.ts';
import { flagSentence } from './flag-lines.ts';
import type { ListScreen } from './list-lines.ts';
import { singleLine } from './template.ts';
import { latePattern } from '../core/late-pattern.ts';
import { counted } from '../reports/words.ts';

/** One record a line, its kind first: `last`, `draft`, `review`, `due`, `flag`, `pages`, `pause`, `open`. */
export function statusForPipe(
  { last, drafts, reviews, due, flag, pages, pause, open }: Status,
  style: Style,
): string {
  const records = [
    ...(last === null ? [] : [['last', last.date, last.id, last.title]]),
    ...drafts.map(({ set, answered, of }) => ['draft', set, String(answered), String(of)]),
    ...reviews.map(({ name, status, step }) => ['review', name, status, step ?? '']),
    ...due.map(({ set, reason, since }) => ['due', set, reason, since]),
    ...(flag === null ? [] : [['flag', flag.since, flag.mean.toFixed(2), flag.baseline.toFixed(2)]]),
    ...(pages === null ? [] : [['pages', String(pages.page), String(pages.of), String(pages.minutes)]]),
    ...(pause === null ? [] : [['pause', pause.id, String(pause.minutes)]]),
    ...open.map(({ kind, id, due: day, text }) => ['open', kind, id, day ?? '', text]),
  ];
  return records
    .map(([kind = '', ...columns]) => `${[style.faint(kind), ...columns.map(singleLine)].join('\t')}\n`)
    .join('');
}

export function statusForScreen(status: Status, screen: ListScreen): string {
  const { today } = screen;
  const { last, drafts, reviews, due, lookBacks, flag, pages, pause, open } = status;
  const rows: Row[] = [
    { label: 'last', text: last === null ? 'no page yet' : lastWords(status, today) },
    ...drafts.map((draft, index) => ({
      label: index === 0 ? 'draft' : '',
      text: draftWords(draft),
      run: resumeCommand(draft),
    })),
    ...reviewRows(reviews, drafts),
    ...dueRows(due, today, lookBacks),
    ...(flag === null ? [] : [flagRow(flag, today)]),
    ...(pages === null ? [] : [pagesRow(pages)]),
    ...(pause === null ? [] : [pauseRow(pause)]),
    ...open.map((item, index) => ({ label: index === 0 ? 'open' : '', text: itemWords(item, today) })),
  ];
  if (due.length === 0) rows.push({ label: 'due', text: 'nothing' });
  if (open.length === 0) rows.push({ label: 'open', text: 'nothing' });
  return rowLines(rows, screen);
}

/** What stands open and what is due next, once a page is saved; empty when nothing does. */
export function outlookForScreen(
  { open, due, flag }: Pick<Status, 'open' | 'due' | 'flag'>,
  screen: ListScreen,
): string {
  const { today } = screen;
  const [only, ...more] = open;
  const words =
    only !== undefined && more.length === 0 ? itemWords(only, today) : openWords(open, today).join(' · ');
  const rows = [
    ...(open.length === 0 ? [] : [{ label: 'open', text: words }]),
    ...dueRows(due, today),
    ...(flag === null ? [] : [flagRow(flag, today)]),
  ];
  return rows.length === 0 ? '' : rowLines(rows, screen);
}

/** One that waits in a draft is told there, with the same line to run. */
function reviewRows(reviews: Status['reviews'], drafts: Status['drafts']): Row[] {
  const begun = new Set(drafts.map(({ set }) => reviewOfDraft(set)));
  return reviews
    .filter(({ name }) => !begun.has(name))
    .map(({ name, title, status, step }, index) => ({
      label: index === 0 ? 'review' : '',
      text: `${oneLine(title)}, ${status === 'deferred' ? 'put off' : 'open'}${step === null ? '' : ` at step ${stepNumber(step)} of ${stepIds.length - 1}`}`,
      run: `career review ${oneLine(name)}`,
    }));
}

function dueRows(due: Status['due'], today: CivilDate, lookBacks: Status['lookBacks'] = []): Row[] {
  return due.flatMap(({ set, title, minutes, since }, index) => [
    {
      label: index === 0 ? 'due' : '',
      text: `${inSentence(title)}, ${counted(minutes, 'minute')}${sinceWords(since, today)}`,
      run: `career journal ${oneLine(set)}`,
    },
    ...(set === 'lookback' ? lookBackRows(lookBacks, today) : []),
  ]);
}

/** One sitting looks back on one decision, so where several are due, each is named. */
function lookBackRows(lookBacks: Status['lookBacks'], today: CivilDate): Row[] {
  if (lookBacks.length < 2) return [];
  return lookBacks.map(({ text, since }) => ({
    label: '',
    text: `on ${oneLine(text)}${sinceWords(since, today)}`,
  }));
}

function sinceWords(since: CivilDate, today: CivilDate): string {
  return since === today ? '' : `, since ${dayWords(since, today)}`;
}

function flagRow(flag: FlagReport, today: CivilDate): Row {
  return { label: 'flag', text: flagSentence(flag, today), run: 'career open' };
}

function pagesRow({ page, of, minutes }: NonNullable<Status['pages']>): Row {
  return {
    label: 'pages',
    text: `page ${page} of ${of}, ${counted(minutes, 'minute')}, if you want it`,
    run: 'career journal five-pages',
  };
}

function pauseRow({ title, minutes }: NonNullable<Status['pause']>): Row {
  return {
    label: 'pause',
    text: `next: ${inSentence(title)}, ${counted(minutes, 'minute')}`,
    run: 'career journal pause',
  };
}

/** Empty when there is nothing to say, so that a shell prompt stays as it is. */
export function statusShort({ due, open, drafts, reviews }: Status, today: CivilDate): string {
  const parts = [
    ...due.map(({ title }) => `${inSentence(title)} due`),
    ...openWords(open, today),
    ...reviews.map(({ title }) => `review open: ${oneLine(title)}`),
    ...drafts.map((draft) => `draft ${draft.answered} of ${draft.of}`),
  ];
  return parts.length === 0 ? '' : `${parts.join(' · ')}\n`;
}

/** What `career` alone says to somebody who keeps a journal already. */
export function homeLines(status: Status, screen: ListScreen): string {
  const { last, due, open, drafts } = status;
  const [draft] = drafts;
  const rows: Row[] = [
    { label: 'last page', text: last === null ? 'none yet' : lastWords(status, screen.today) },
  ];
  if (draft !== undefined) rows.push({ label: 'draft', text: draftWords(draft) });
  if (open.length > 0) rows.push({ label: 'open', text: openWords(open, screen.today).join(' · ') });
  if (due.length > 0)
    rows.push({ label: 'due', text: due.map(({ title }) => inSentence(title)).join(' · ') });
  rows.push({ label: 'next', text: nextCommand(status) });
  return rowLines(rows, screen);
}

function nextCommand({ drafts, due, last }: Status): string {
  const [draft] = drafts;
  if (draft !== undefined)
    return drafts.length > 1 || reviewOfDraft(draft.set) !== undefined
      ? resumeCommand(draft)
      : 'career journal --resume';
  return due.length > 0 || last === null ? 'career journal' : 'career note win "..."';
}

function lastWords({ last, lastSet }: Status, today: CivilDate): string {
  if (last === null) return '';
  const what = lastSet === null ? oneLine(last.title) : inSentence(lastSet);
  return `${dateWords(last.date, today)}, ${what} (${relativeDay(last.date, today)})`;
}

function resumeCommand({ set }: Status['drafts'][number]): string {
  return resumeLine(oneLine(set));
}

function draftWords({ title, answered, of }: Status['drafts'][number]): string {
  return `${inSentence(title)}, ${answered} of ${of} answered`;
}

/** `1 step due Friday`, `2 asks without an answer`. */
function openWords(open: readonly LedgerItem[], today: CivilDate): string[] {
  const steps = open.filter(({ kind }) => kind === 'commit');
  const asks = open.filter(({ kind }) => kind === 'ask');
  return [
    ...(steps.length === 0 ? [] : [`${counted(steps.length, 'step')}${stepsDue(steps, today)}`]),
    ...(asks.length === 0 ? [] : [`${counted(asks.length, 'ask')} without an answer`]),
  ];
}

function stepsDue(steps: readonly LedgerItem[], today: CivilDate): string {
  const days = steps.flatMap(({ due }) => (due === null ? [] : [due])).sort();
  const [first] = days;
  if (first === undefined) return ' open';
  const late = days.filter((day) => day < today).length;
  if (late > 0) return steps.length === 1 ? `, was due ${dayWords(first, today)}` : `, ${late} past the day`;
  return steps.length === 1 ? ` due ${dayWords(first, today)}` : `, the first due ${dayWords(first, today)}`;
}

/** `Tuesday after stand-up, ask for the plan, due Friday`; `ask a colleague: a second reviewer`. */
function itemWords({ kind, text, due, carried, fields }: LedgerItem, today: CivilDate): string {
  const { when, whom } = fields;
  const parts = [
    kind === 'ask'
      ? `ask${typeof whom === 'string' ? ` ${oneLine(whom)}` : ''}: ${oneLine(text)}`
      : oneLine(text),
  ];
  if (typeof when === 'string' && when !== '') parts.unshift(oneLine(when));
  if (due !== null) parts.push(`${due < today ? 'was due' : 'due'} ${dayWords(due, today)}`);
  if (carried > 0) parts.push(`carried ${carried === 1 ? 'once' : `${carried} times`}`);
  return parts.join(', ');
}

/** A day near by is known by its weekday, a farther one by its date. */
function dayWords(day: CivilDate, today: CivilDate): string {
  const away = daysBetween(today, day);
  if (Math.abs(away) <= 1) return relativeDay(day, today);
  if (Math.abs(away) < 7) return weekdayName(day);
  return dateWords(day, today);
}

/** The year is left out while nobody would take it for another. */
function dateWords(day: CivilDate, today: CivilDate): string {
  return Math.abs(daysBetween(day, today)) < 300 ? dayAndMonth(day) : longDay(day);
}

/** A title as it stands within a line: `Weekly check-in` is `weekly check-in`, `CV day` stays. */
function inSentence(title: string): string {
  const text = oneLine(title);
  return capitalised().test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

interface Row {
  readonly label: string;
  readonly text: string;
  /** A line to run, set at the right where there is room, else below. */
  readonly run?: string;
}

function rowLines(rows: readonly Row[], { width, style }: ListScreen): string {
  const labelWidth = Math.max(...rows.map(({ label }) => label.length));
  if (width < narrow) return narrowLines(rows, { width, style });
  const left = labelWidth + 5;
  const room = Math.max(Math.min(width, 100) - left, 16);
  const lines = rows.flatMap(({ label, text, run }) => {
    const lead = `  ${style.faint(label.padEnd(labelWidth))}   `;
    const [first = '', ...more] = wrap(text, room);
    const isShort = more.length === 0 && run !== undefined && displayWidth(first) + 2 + run.length <= room;
    const rest = isShort || run === undefined ? more : [...more, run];
    const end = isShort ? `${' '.repeat(room - displayWidth(first) - run.length)}${style.path(run)}` : '';
    return [
      `${lead}${first}${end}`,
      ...rest.map((line) => `${' '.repeat(left)}${line === run ? style.path(line) : line}`),
    ];
  });
  return `${lines.join('\n')}\n`;
}

/** Columns below which labels stand on lines of their own, so that nothing is wrapped by the terminal. */
const narrow = 40;

function narrowLines(rows: readonly Row[], { width, style }: Pick<ListScreen, 'width' | 'style'>): string {
  const lines = rows.flatMap(({ label, text, run }) => [
    ...(label === '' ? [] : [style.faint(label)]),
    ...wrap(text, Math.max(width - 2, 8)).map((line) => `  ${line}`),
    ...(run === undefined ? [] : [`${run.length + 2 <= width ? '  ' : ''}${style.path(run)}`]),
  ]);
  return `${lines.join('\n')}\n`;
}

const capitalised = latePattern(String.raw`^\p{Lu}(?!\p{Lu})`, 'u');
