/** What a document is fitted to on a terminal or in a pipe, and the signs that charts are drawn with there. */
import type { CivilDate } from '../../core/calendar.ts';
import { dayAndMonth, daysBetween, longDay } from '../../core/calendar.ts';
import type { Style } from '../../core/ports.ts';

export interface DocumentScreen {
  /** Columns. */
  readonly width: number;
  readonly style: Style;
  /** False where nothing but ASCII can be shown; the user's own words stay as they are. */
  readonly unicode: boolean;
  /** Days are worded as seen from here; null gives ISO dates, as a pipe gets. */
  readonly today: CivilDate | null;
}

/** Lines longer than this are hard to read however wide the screen is. */
const widest = 100;
/** Below this some lines are wider than the screen. */
const narrowest = 24;

/** The screen as a document uses it. */
export function readableScreen(screen: DocumentScreen): DocumentScreen {
  return { ...screen, width: Math.max(narrowest, Math.min(screen.width, widest)) };
}

export interface Signs {
  readonly bullet: string;
  readonly quote: string;
  readonly notice: string;
  /** Levels of a sparkline, from the lowest. */
  readonly levels: readonly string[];
  /** Rungs of a ladder, from none. */
  readonly rungs: readonly string[];
  /** Cells of a heat map: none, then up to a quarter, a half, three quarters, more. */
  readonly heat: readonly string[];
  /** Parts of one column of a bar, the whole last. */
  readonly bar: readonly string[];
  /** What a bar starts at. */
  readonly middle: string;
}

const unicode: Signs = {
  bullet: '–',
  quote: '│',
  notice: '›',
  levels: [...'▁▂▃▄▅▆▇█'],
  rungs: [...'·○◔◑●'],
  heat: [...'·░▒▓█'],
  bar: [...'▏▎▍▌▋▊▉█'],
  middle: '│',
};

const ascii: Signs = {
  bullet: '-',
  quote: '|',
  notice: '>',
  levels: [...'_.-=+*#'],
  rungs: [...'.1234'],
  heat: [...'.-+*#'],
  bar: ['='],
  middle: '|',
};

export function signsOf(screen: DocumentScreen): Signs {
  return screen.unicode ? unicode : ascii;
}

/** The year is left out while nobody would take it for another. */
export function dayWords(day: CivilDate, { today }: DocumentScreen): string {
  if (today === null) return day;
  return Math.abs(daysBetween(day, today)) < 300 ? dayAndMonth(day) : longDay(day);
}
