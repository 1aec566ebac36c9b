/** Complaints about a file of answers, each at its place, all at once. */
import type { Finding } from '../../core/problem.ts';
import { Failure } from '../../core/problem.ts';
import type { Located } from '../../core/value.ts';
import { excerptLines, fitted, problemScreen } from '../../render/problem.ts';
import type { App } from '../../app.ts';

/** A complaint about one place in a text. */
export interface PageFinding {
  readonly line: number;
  readonly column: number;
  readonly why: string;
  readonly remedy?: string;
}

/** The places of complaints about data, in the text that the data was read from. */
export function placeFindings(findings: readonly Finding[], located: Located): PageFinding[] {
  return findings
    .map(({ path, why, remedy }) => ({
      ...located.at(path),
      why,
      ...(remedy === undefined ? {} : { remedy }),
    }))
    .toSorted((one, other) => one.line - other.line || one.column - other.column);
}

/** Says all but the last complaint on stderr, and gives that one to be thrown: `main` says it with its hint. */
export function refuse(findings: readonly PageFinding[], file: string, text: string, app: App): Failure {
  const [last, ...others] = findings.toReversed();
  if (last === undefined) throw new Failure('internal', { message: `${file} was refused without a reason` });
  tellFindings(others.toReversed(), file, text, app);
  const { line, column, why, remedy } = last;
  const at = { line, column };
  return new Failure(
    'unreadable',
    { file, at, why, ...(remedy === undefined ? {} : { remedy }) },
    { text, at },
  );
}

/** Each complaint as FILE:LINE:COLUMN with an excerpt, a caret and what to write instead. */
export function tellFindings(findings: readonly PageFinding[], file: string, text: string, app: App): void {
  const screen = problemScreen(app.err);
  for (const { line, column, why, remedy } of findings) {
    const lines = [
      ...fitted(`${file}:${line}:${column}: ${why}`, screen),
      ...excerptLines({ text, at: { line, column } }, screen),
      ...(remedy === undefined ? [] : fitted(remedy, screen)),
    ];
    app.err.write(`${lines.join('\n')}\n\n`);
  }
}
