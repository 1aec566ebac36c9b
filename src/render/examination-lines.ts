/** What `career doctor` found, a line each: `FILE:LINE:COL: why`, as compilers have it. */
import type { Style } from '../core/ports.ts';
import { oneLine } from '../core/safe-text.ts';
import type { Examination, Finding } from '../reports/examination.ts';
import type { ProblemScreen } from './problem.ts';
import { excerptLines, fitted, labelled, placed } from './problem.ts';
import { singleLine } from './template.ts';

export function examinationForPipe({ findings }: Examination, style: Style): string {
  return findings
    .map(
      ({ path, at, why, mended }) =>
        `${style.path(singleLine(place(path, at)))}: ${singleLine(why)}${mended ? ` ${style.good('(mended)')}` : ''}\n`,
    )
    .join('');
}

/** @param width columns */
export function examinationForScreen(
  { findings, undated, cache }: Examination,
  { width, style }: { readonly width: number; readonly style: Style },
): string {
  const to = { terminal: true, width, style };
  const lines = findings.flatMap((finding) => findingLines(finding, to));
  if (undated.length > 0) {
    const some = undated.slice(0, 3).map(oneLine).join(', ');
    const files = undated.length === 1 ? '1 page has' : `${undated.length} pages have`;
    lines.push(
      ...fitted(
        `${files} no date and so ${undated.length === 1 ? 'is' : 'are'} not listed: ${some}${undated.length > 3 ? ' ...' : ''}`,
        to,
      ).map((line) => style.faint(line)),
    );
  }
  if (cache !== null) {
    const words = `${inWords(cache.bytes)} of what was worked out from entries are kept in ${oneLine(cache.path)}; they may be deleted`;
    lines.push(...fitted(words, to).map((line) => style.faint(line)));
  }
  if (findings.length === 0) lines.push(style.good('nothing to mend'));
  return `${lines.join('\n')}\n`;
}

function findingLines(
  { path, at, why, remedy, excerpt, mended }: Finding,
  to: ProblemScreen & { readonly style: Style },
): string[] {
  const lines = placed(oneLine(place(path, at)), `${oneLine(why)}${mended ? '  mended' : ''}`, to);
  return [
    ...(mended ? lines.map((line) => line.replace(/(?<=^| )mended$/, to.style.good('mended'))) : lines),
    ...(excerpt === undefined ? [] : excerptLines(excerpt, to)),
    ...(remedy === undefined || mended ? [] : labelled('hint:', oneLine(remedy), to)),
  ];
}

function place(path: string, at: Finding['at']): string {
  return at === undefined ? path : `${path}:${at.line}:${at.column}`;
}

/** `412 kB`, `3.4 MB` */
function inWords(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
