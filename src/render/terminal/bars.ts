/** Bars on a terminal: what is beside what is wanted, and what served against what was cut across. */
import { displayWidth } from '../../core/text-width.ts';
import type { BalanceChart, PairsChart, Text } from '../../reports/document.ts';
import { spansOf } from '../../reports/spans.ts';
import { percent } from '../../reports/words.ts';
import type { Line } from './flow.ts';
import { flow, hang, line, oneOf, padTo, row } from './flow.ts';
import type { DocumentScreen, Signs } from './screen.ts';
import { signsOf } from './screen.ts';

/** Columns of the longest bar, however wide the screen is. */
const longest = 40;

export function pairsLines({ names, rows }: PairsChart, width: number, screen: DocumentScreen): Line[] {
  const labels = names.map((name) => oneOf(name, screen));
  const labelWidth = Math.max(...labels.map(({ plain }) => displayWidth(plain)));
  const { left, lead } = nameColumn(
    rows.map(({ name }) => name),
    width,
    screen,
  );
  const figureWidth = 5;
  const room = width - left - labelWidth - figureWidth - 4;
  const most = Math.max(0, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  return rows.flatMap(({ values }, index) =>
    lead(
      index,
      values.flatMap((value, which) => {
        const label = labels[which] ?? line('');
        const words = value === null ? 'not said' : percent(value).padStart(figureWidth);
        if (room < 6) return flow(`${label.plain} ${words.trim()}`, width - left, screen);
        const size = most === 0 ? 0 : ((value ?? 0) / most) * Math.min(room, longest);
        const text = `${words}  ${bar(size, signsOf(screen))}`.trimEnd();
        return [row(padTo(label, labelWidth), line('  '), line(text))];
      }),
    ),
  );
}

export function balanceLines({ names, rows }: BalanceChart, width: number, screen: DocumentScreen): Line[] {
  const { left, lead } = nameColumn(
    rows.map(({ name, rank }) => [`${rank}  `, ...spansOf(name)]),
    width,
    screen,
  );
  const { bar: parts, middle } = signsOf(screen);
  const whole = parts.at(-1) ?? '';
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const half = Math.min(most, 10);
  const drawn = (count: number): string =>
    whole.repeat(count === 0 ? 0 : Math.max(1, Math.round((count / most) * half)));
  const barWidth = 2 * half + 1;
  return rows.flatMap(({ counts: [first, second], of }, index) => {
    const picture = `${drawn(first).padStart(half)}${middle}${drawn(second).padEnd(half)}`;
    const words = oneOf(`${names[0]} ${first}, ${names[1]} ${second}, of ${of}`, screen);
    const beside = left + barWidth + 2 + displayWidth(words.plain) <= width;
    if (beside) return lead(index, [row(line(`${picture}  `), words)]);
    const wrapped = flow(words.plain, width - left, screen);
    return lead(index, barWidth <= width - left ? [line(picture.trimEnd()), ...wrapped] : wrapped);
  });
}

/** Names at the left of what is said of them; above it where they are long or the screen is narrow. */
function nameColumn(
  texts: readonly Text[],
  width: number,
  screen: DocumentScreen,
): { readonly left: number; readonly lead: (index: number, lines: readonly Line[]) => Line[] } {
  const names = texts.map((text) => oneOf(text, screen));
  const widest = Math.max(0, ...names.map(({ plain }) => displayWidth(plain)));
  if (widest <= width / 3) {
    return {
      left: widest + 2,
      lead: (index, lines) => hang(row(padTo(names[index] ?? line(''), widest), line('  ')), lines),
    };
  }
  return {
    left: 2,
    lead: (index, lines) => [
      ...flow(texts[index] ?? '', width, screen),
      ...lines.map((each) => row(line('  '), each)),
    ],
  };
}

/** @param size in columns; drawn to the eighth of one where there are signs for it */
function bar(size: number, { bar: parts }: Signs): string {
  const steps = Math.round(size * parts.length);
  const rest = steps % parts.length;
  return (
    (parts.at(-1) ?? '').repeat(Math.floor(steps / parts.length)) +
    (rest === 0 ? '' : (parts[rest - 1] ?? ''))
  );
}
