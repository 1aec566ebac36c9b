/** A remark on stderr: set in and wrapped where a person reads along, one plain line in a log. */
import type { App } from '../../app.ts';
import { wrap } from '../../core/text-width.ts';
import { visible } from '../../core/safe-text.ts';

export function aside(text: string, { err }: App): void {
  if (!err.isTerminal) err.write(`${text}\n`);
  else
    err.write(
      `${wrap(visible(text), Math.max(Math.min(err.width, 100) - 2, 16))
        .map((line) => `  ${line}`)
        .join('\n')}\n`,
    );
}
