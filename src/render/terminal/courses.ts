/** Values over time on a terminal: a sparkline with the weeks it covers, the figures and what was noted beside it. */
import type { CivilDate } from '../../core/calendar.ts';
import { displayWidth } from '../../core/text-width.ts';
import type { CourseChart, DatedValue, Runs, SmallCourses, Text } from '../../reports/document.ts';
import { figure, spansOf } from '../../reports/spans.ts';
import type { Line } from './flow.ts';
import { flow, hang, line, oneOf, padTo, row } from './flow.ts';
import type { DocumentScreen } from './screen.ts';
import { dayWords, signsOf } from './screen.ts';
import type { TimeAxis } from './sparkline.ts';
import { columnOf, fewest, sparkline, timeAxis } from './sparkline.ts';

export function courseLines(chart: CourseChart, width: number, screen: DocumentScreen): Line[] {
  const { runs, scale, marks } = chart;
  const points = runs.flat();
  const latest = points.at(-1);
  const facts = flow(courseFacts(chart), width, screen);
  if (latest === undefined || points.length < fewest) {
    return [
      ...flow(toldValues(points, screen), width, screen),
      ...facts,
      ...noted(marks, false, width, screen),
    ];
  }
  const end = `  ${figure(latest.value)}`;
  const axis = timeAxis(
    points.map(({ date }) => date),
    width - end.length,
  );
  if (axis === undefined) return facts;
  const shown = marks.slice(-mostMarks);
  return [
    line(`${sparkline(runs, axis, scale, signsOf(screen).levels)}${end}`),
    ...markRow(shown, axis),
    ...flow(axisWords(points, axis, screen), width, screen, 'faint'),
    ...facts,
    ...noted(marks, true, width, screen),
  ];
}

export function smallCoursesLines(
  { courses, scale }: SmallCourses,
  width: number,
  screen: DocumentScreen,
): Line[] {
  const points = courses.flatMap(({ runs }) => runs.flat());
  const names = courses.map(({ name }) => oneOf(name, screen));
  const nameWidth = Math.max(0, ...names.map(({ plain }) => displayWidth(plain)));
  const beside = nameWidth <= width / 3;
  const left = beside ? nameWidth + 2 : 0;
  const ends = courses.map(({ runs }) => latestOf(runs));
  const room = width - left - Math.max(0, ...ends.map((end) => end.length)) - 2;
  const axis = timeAxis(
    points.map(({ date }) => date),
    room,
  );
  if (axis === undefined) return [];
  const lines = courses.flatMap(({ runs }, index) => {
    const name = names[index] ?? line('');
    const own = runs.flat();
    const drawn =
      own.length < fewest
        ? flow(toldValues(own, screen), width - left, screen)
        : [line(`${sparkline(runs, axis, scale, signsOf(screen).levels)}  ${ends[index]}`)];
    return beside
      ? hang(row(padTo(name, nameWidth), line('  ')), drawn)
      : [...flow(name.plain, width, screen), ...drawn];
  });
  const [low, high] = scale;
  const isDrawn = courses.some(({ runs }) => runs.flat().length >= fewest);
  const words = `${isDrawn ? `${axisWords(points, axis, screen)} ` : ''}From ${figure(low)} to ${figure(high)}; at the end of each the latest.`;
  return [...lines, ...flow(words, width, screen, 'faint')];
}

/** As many are told of; a chart of many years may have more. */
const mostMarks = 12;

function courseFacts({ runs, scale: [low, high], ends, band }: CourseChart): Text {
  const latest = runs.flat().at(-1);
  return [
    ends === undefined
      ? `From ${figure(low)} to ${figure(high)}`
      : `From ${figure(low)} (${ends[0]}) to ${figure(high)} (${ends[1]})`,
    ...(band === undefined
      ? []
      : [`; usual ${figure(band.middle - band.spread)} to ${figure(band.middle + band.spread)}`]),
    ...(latest === undefined ? [] : [`; latest ${figure(latest.value)}`]),
    '.',
  ].join('');
}

function axisWords(points: readonly DatedValue[], { weeksEach }: TimeAxis, screen: DocumentScreen): string {
  const days = points.map(({ date }) => date).sort();
  const each = weeksEach === 1 ? 'a sign for each week' : `a sign for every ${weeksEach} weeks`;
  return `${spanWords(days[0], days.at(-1), screen)}, ${each}; a gap where nothing was written.`;
}

function spanWords(from: CivilDate | undefined, to: CivilDate | undefined, screen: DocumentScreen): string {
  if (from === undefined || to === undefined) return '';
  return from === to ? dayWords(from, screen) : `${dayWords(from, screen)} to ${dayWords(to, screen)}`;
}

/** `3.4 (6 March), 3.8 (13 March)`. */
function toldValues(points: readonly DatedValue[], screen: DocumentScreen): string {
  if (points.length === 0) return 'none yet';
  return points.map(({ date, value }) => `${figure(value)} (${dayWords(date, screen)})`).join(', ');
}

function latestOf(runs: Runs): string {
  const latest = runs.flat().at(-1);
  return latest === undefined ? '' : figure(latest.value);
}

/** Letters under the weeks of what was noted; of several in one column the first has its letter there. */
function markRow(marks: CourseChart['marks'], axis: TimeAxis): Line[] {
  const columns = Array.from({ length: axis.columns }, () => ' ');
  marks.forEach(({ date }, index) => {
    const column = columnOf(date, axis);
    if (columns[column] === ' ') columns[column] = letter(index);
  });
  const text = columns.join('').trimEnd();
  return text === '' ? [] : [line(text)];
}

function noted(
  marks: CourseChart['marks'],
  lettered: boolean,
  width: number,
  screen: DocumentScreen,
): Line[] {
  const shown = marks.slice(-mostMarks);
  const earlier = marks.length - shown.length;
  const lines = shown.flatMap(({ date, words }, index) => {
    const lead = lettered ? `${letter(index)}  ` : '';
    return hang(
      line(lead),
      flow([`${dayWords(date, screen)}: `, ...spansOf(words)], width - lead.length, screen),
    );
  });
  return earlier === 0 ? lines : [...lines, ...flow(`and ${earlier} noted before`, width, screen, 'faint')];
}

function letter(index: number): string {
  return 'abcdefghijklmnopqrstuvwxyz'[index] ?? '+';
}
