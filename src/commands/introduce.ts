/** The words that a set begins with, as they are said before its first question. */
import type { Interview } from '../core/interview-types.ts';
import { visible } from '../core/safe-text.ts';
import { wrap } from '../core/text-width.ts';
import type { Here } from './journal/session.ts';

/** The set's own words before the first question; only where nothing has been answered yet. */
export function introduce(interview: Interview, { app }: Pick<Here, 'app'>): void {
  const paragraphs = interview.session.set.introduction.trim().split(/\n\s*\n/);
  if (interview.given.length > 0 || paragraphs.join('') === '') return;
  const width = Math.max(Math.min(app.err.width, 80) - 4, 16);
  const lines = paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(visible(paragraph.replaceAll(/\s*\n\s*/g, ' ')), width).map(
      (line) => `  ${app.errStyle.faint(line)}`,
    ),
  ]);
  app.err.write(`\n${lines.join('\n')}\n\n`);
}
