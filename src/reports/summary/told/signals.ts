/** The signals: the pulse with what is usual, the five lines, the flag, the outward ladder and the monthly panel. */
import type { CivilDate } from '../../../core/calendar.ts';
import { outwardRungs } from '../../../signals/outward.ts';
import { pulseLines } from '../../../signals/pulse-points.ts';
import type { Signals } from '../../../signals/signals.ts';
import type { Point } from '../../../signals/weeks.ts';
import { unbroken } from '../../../signals/weeks.ts';
import type { Block, ChartBlock, CourseChart, Runs } from '../../document.ts';
import { counted } from '../../words.ts';
import type { Summary } from '../summary.ts';
import { flagBlocks } from './flag.ts';
import type { Telling } from './words.ts';
import { dayIn, one, own, paragraph } from './words.ts';

const points = [1, 5] as const;

export function signalsBlocks({ signals }: Summary, telling: Telling): readonly Block[] {
  const { pulse, markedWhileLow } = signals;
  return [
    ...(pulse.flag === null ? [] : flagBlocks(pulse.flag, markedWhileLow, telling)),
    ...pulseBlocks(signals, telling),
    ...lowBlocks(signals),
    ...linesBlocks(signals),
    ...outwardBlocks(signals),
    ...panelBlocks(signals),
  ];
}

function pulseBlocks(signals: Signals, telling: Telling): readonly Block[] {
  const { series, waiting, baseline, silentUntil, present, roleChanges } = signals.pulse;
  if (series.length === 0) return [];
  return [
    pulseChart(signals, telling),
    ...(waiting === null ? [] : [paragraph(`no baseline yet (${waiting.entries} of ${waiting.of})`)]),
    ...(baseline !== null && roleChanges.length > 0 && present?.role !== undefined && present.role !== null
      ? [
          paragraph(
            [
              'What is usual is worked out for ',
              own(present.role),
              ` alone, since ${dayIn(present.since, telling)}.`,
            ],
            'faint',
          ),
        ]
      : []),
    ...(present?.isEarly === true ? [paragraph('The first 90 days in a role often run high.', 'faint')] : []),
    ...(silentUntil === null
      ? []
      : [paragraph(`The flag is put aside until ${dayIn(silentUntil, telling)}.`, 'faint')]),
  ];
}

function pulseChart({ pulse, marks }: Signals, telling: Telling): ChartBlock {
  const { series, baseline, sd, flag, roleChanges } = pulse;
  const values = series.map(({ value }) => value);
  const [low, high] = [one(Math.min(...values)), one(Math.max(...values))];
  const [first, last] = [series[0], series.at(-1)];
  const within = (date: CivilDate): boolean =>
    first !== undefined && last !== undefined && date >= first.date && date <= telling.until;
  const noted: CourseChart['marks'] = [
    ...roleChanges.map(({ date, role }) => ({
      date,
      words: role === null ? 'another role' : ['role: ', own(role)],
    })),
    ...marks.map(({ date, text }) => ({ date, words: [own(text)] })),
    ...(flag === null ? [] : [{ date: flag.raised, words: 'the flag was raised' }]),
  ].filter(({ date }) => within(date));
  return {
    block: 'chart',
    chart: {
      chart: 'course',
      title: 'Pulse: the average of the five weekly lines',
      alt:
        `${counted(series.length, 'check-in')}, ${low === high ? `at ${low}` : `from ${low} to ${high}`}.` +
        (baseline === null ? '' : ` What is usual, from your own earlier ones: ${one(baseline)}.`),
      runs: unbroken(series.map(({ date, value }) => ({ date, value }))),
      scale: points,
      ends: ['low', 'high'],
      ...(baseline === null || sd === null ? {} : { band: { middle: baseline, spread: sd } }),
      marks: noted.toSorted((mark, next) => (mark.date < next.date ? -1 : 1)),
    },
  };
}

/** A level is no change, and is told apart from one. */
function lowBlocks({ pulse: { low } }: Signals): readonly Block[] {
  if (low === null) return [];
  const { mean, entries, fromStart } = low;
  return [
    paragraph(
      fromStart
        ? `Your check-ins have been low since you began (${one(mean)} on average of ${entries}).`
        : `${low.low} of your last ${low.of} check-ins were at 2.2 or below.`,
      'notice',
    ),
  ];
}

function linesBlocks({ lines }: Signals): readonly Block[] {
  const courses = pulseLines.map((line) => ({
    name: line,
    runs: runsOf(lines[line]),
    count: lines[line].length,
  }));
  const answered = courses.filter(({ count }) => count > 0);
  if (answered.length === 0) return [];
  return [
    {
      block: 'chart',
      chart: {
        chart: 'small-courses',
        title: 'The five lines',
        alt: altOf(answered.map(({ name }) => [name, lines[name]])),
        scale: points,
        courses: answered.map(({ name, runs }) => ({ name, runs })),
      },
    },
  ];
}

function outwardBlocks({ outward }: Signals): readonly Block[] {
  const known = outward.flatMap(({ date, rung }) =>
    rung === null ? [] : [{ date, value: outwardRungs.indexOf(rung) }],
  );
  if (known.length === 0) return [];
  return [
    {
      block: 'chart',
      chart: {
        chart: 'rungs',
        title: 'Outside the role',
        alt: `How far attention went outside the role, in ${counted(known.length, 'check-in')}.`,
        rungs: outwardRungs,
        points: known,
      },
    },
  ];
}

function panelBlocks({ panel }: Signals): readonly Block[] {
  const lines = Object.entries(panel).filter(([, course]) => course.length > 0);
  if (lines.length === 0) return [];
  return [
    {
      block: 'chart',
      chart: {
        chart: 'small-courses',
        title: 'The month: lines of the stagnation page',
        alt: altOf(lines),
        scale: points,
        courses: lines.map(([name, course]) => ({ name, runs: runsOf(course) })),
      },
    },
  ];
}

function runsOf(course: readonly Point[]): Runs {
  return unbroken(course);
}

/** How far each line has ranged. */
function altOf(lines: readonly (readonly [string, readonly Point[]])[]): string {
  const told = lines.map(([name, course]) => {
    const values = course.map(({ value }) => value);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return `${name} ${low === high ? low : `${low} to ${high}`}`;
  });
  const isCourse = lines.some(([, course]) => course.length > 1);
  return isCourse ? `How far each has ranged: ${told.join(', ')}.` : 'Answered once so far.';
}
