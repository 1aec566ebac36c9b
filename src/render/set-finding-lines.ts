/** What is wrong in prompt files: the place as compilers have it, the line with a caret, and what to write. */
import type { SetFinding, Style } from '../core/ports.ts';
import type { ProblemScreen } from './problem.ts';
import { excerptLines, labelled, placed } from './problem.ts';
import { singleLine } from './template.ts';

export function setFindingsText(
  findings: readonly SetFinding[],
  to: ProblemScreen & { readonly style: Style },
): string {
  const blocks = findings.map(({ file, at, why, remedy, meanwhile, excerpt }) => {
    return [
      ...placed(singleLine(`${file}:${at.line}:${at.column}`), singleLine(why), to),
      ...(excerpt.text === '' ? [] : excerptLines(excerpt, to)),
      ...(remedy === undefined ? [] : labelled('hint:', singleLine(remedy), to)),
      ...(meanwhile === undefined ? [] : labelled('until then:', singleLine(meanwhile), to)),
      '',
    ].join('\n');
  });
  return blocks.join('\n');
}
