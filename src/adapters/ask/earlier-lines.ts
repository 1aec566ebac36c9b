/** Earlier answers as lines to read beside a question: each with its day, its further lines set in. */
import { longDay } from '../../core/calendar.ts';
import type { EarlierAnswer } from '../../core/earlier.ts';
import { visible } from '../../core/safe-text.ts';

export function earlierLines(earlier: readonly EarlierAnswer[]): string[] {
  return earlier.flatMap(({ date, text }) => {
    const [first = '', ...more] = visible(text).split('\n');
    return [`${longDay(date)}: ${first}`, ...more.map((line) => `  ${line}`)];
  });
}
