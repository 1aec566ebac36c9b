/** What is wrong in prompt files: the place as compilers have it, the line with a caret, and what to write. */
import type { SetFinding, Style } from '../core/ports.ts';
import { visible } from '../core/safe-text.ts';
import { excerptLines } from './problem.ts';
import { singleLine } from './template.ts';

export function setFindingsText(
  findings: readonly SetFinding[],
  to: { readonly terminal: boolean; readonly style: Style },
): string {
  const safe = (text: string) => (to.terminal ? visible(singleLine(text)) : singleLine(text));
  const blocks = findings.map(({ file, at, why, remedy, meanwhile, excerpt }) =>
    [
      `${to.style.path(safe(`${file}:${at.line}:${at.column}`))}: ${safe(why)}`,
      ...(excerpt.text === '' ? [] : excerptLines(excerpt).map(safe)),
      ...(remedy === undefined ? [] : [`${to.style.faint('hint:')} ${safe(remedy)}`]),
      ...(meanwhile === undefined ? [] : [`${to.style.faint('until then:')} ${safe(meanwhile)}`]),
      '',
    ].join('\n'),
  );
  return blocks.join('\n');
}
