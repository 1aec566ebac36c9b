/** What `career doctor` found, a line each: `FILE:LINE:COL: why`, as compilers have it. */
import type { Style } from '../core/ports.ts';
import { oneLine, visible } from '../core/safe-text.ts';
import type { Examination, Finding } from '../reports/examination.ts';
import { excerptLines } from './problem.ts';
import { singleLine } from './template.ts';

export function examinationForPipe({ findings }: Examination): string {
  return findings
    .map(
      ({ path, at, why, mended }) =>
        `${singleLine(place(path, at))}: ${singleLine(why)}${mended ? ' (mended)' : ''}\n`,
    )
    .join('');
}

export function examinationForScreen({ findings, undated }: Examination, style: Style): string {
  const lines = findings.flatMap((finding) => findingLines(finding, style));
  if (undated.length > 0) {
    const some = undated.slice(0, 3).map(oneLine).join(', ');
    const files = undated.length === 1 ? '1 page has' : `${undated.length} pages have`;
    lines.push(
      style.faint(
        `${files} no date and so ${undated.length === 1 ? 'is' : 'are'} not listed: ${some}${undated.length > 3 ? ' ...' : ''}`,
      ),
    );
  }
  if (findings.length === 0) lines.push(style.good('nothing to mend'));
  return `${lines.join('\n')}\n`;
}

function findingLines({ path, at, why, remedy, excerpt, mended }: Finding, style: Style): string[] {
  const state = mended ? `  ${style.good('mended')}` : '';
  return [
    `${style.path(oneLine(place(path, at)))}: ${oneLine(why)}${state}`,
    ...(excerpt === undefined ? [] : excerptLines(excerpt).map(visible)),
    ...(remedy === undefined || mended ? [] : [`${style.faint('hint:')} ${oneLine(remedy)}`]),
  ];
}

function place(path: string, at: Finding['at']): string {
  return at === undefined ? path : `${path}:${at.line}:${at.column}`;
}
