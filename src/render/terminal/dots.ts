/** A row of dots on a terminal: for each page how far up a ladder it tells of. */
import type { RungsChart } from '../../reports/document.ts';
import type { Line } from './flow.ts';
import { flow, hang, line } from './flow.ts';
import type { DocumentScreen } from './screen.ts';
import { dayWords, signsOf } from './screen.ts';

/** As many lines of dots are shown; what comes before them is counted. */
const mostLines = 3;

export function rungsLines({ rungs, points }: RungsChart, width: number, screen: DocumentScreen): Line[] {
  if (points.length === 0) return flow('none yet', width, screen);
  const { rungs: signs } = signsOf(screen);
  const shown = points.slice(-mostLines * width);
  const dots = shown.map(({ value }) => signs[Math.min(value, signs.length - 1)] ?? '').join('');
  const [first, last] = [shown[0], shown.at(-1)];
  const days =
    first === undefined || last === undefined
      ? ''
      : first.date === last.date
        ? dayWords(first.date, screen)
        : `${dayWords(first.date, screen)} to ${dayWords(last.date, screen)}`;
  const earlier = points.length - shown.length;
  const legend = rungs
    .map((name, index) => {
      const count = points.filter(({ value }) => value === index).length;
      return `${signs[Math.min(index, signs.length - 1)]} ${name} ${count}`;
    })
    .join(', ');
  return [
    ...chunks(dots, width).map((part) => line(part)),
    ...flow(`${days}${earlier === 0 ? '' : `, ${earlier} before`}`, width, screen, 'faint'),
    // The signs explain themselves only here, so they are not put into other ones.
    ...hang(line(''), flow([{ text: legend, as: 'user' }], width, screen)),
  ];
}

/** All signs are of one column and of one unit. */
function chunks(text: string, size: number): string[] {
  return text.match(new RegExp(`.{1,${size}}`, 'gu')) ?? [];
}
