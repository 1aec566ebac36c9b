/** Prints what a review comes to, in the wanted form. */
import type { CivilDate } from '../../core/calendar.ts';
import { relativeDay } from '../../core/calendar.ts';
import type { Entry } from '../../core/entry.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { visible } from '../../core/safe-text.ts';
import type { Located } from '../../core/value.ts';
import { pastReviews } from '../../decisions/past-reviews.ts';
import { matrixCsv } from '../../decisions/matrix-sheet.ts';
import { documentMarkdown } from '../../render/document-markdown.ts';
import { jsonDocument } from '../../render/json.ts';
import { resultItem } from '../../render/review-json.ts';
import { resultForPipe, resultForScreen } from '../../render/review-terminal.ts';
import { resultDocument } from '../../reports/review/document.ts';
import { pageData } from '../../reports/review/page-data.ts';
import type { ReviewReport } from '../../reports/review/report.ts';
import { reviewReport } from '../../reports/review/report.ts';
import { placeFindings, refuse } from '../journal/findings.ts';
import type { Here } from '../journal/session.ts';
import type { ResultOptions } from '../review.ts';
import { documentScreenOf } from '../screen.ts';
import { formOf, shownAlone } from './forms.ts';
import type { Format } from './forms.ts';

/**
 * Text unless another form is asked for; to stdout, or to `--output`, whose path is then printed. What is private
 * stays on the terminal: elsewhere a private review is refused, private pages do not speak, people are not named,
 * and a page, which is made to be shown, also does without hope, direction and the present role's past.
 *
 * @throws Failure `bad-option`, `unreadable` for a review that cannot be understood, `disk`
 */
export async function showResult(review: Entry, options: ResultOptions, here: Here): Promise<ExitCode> {
  const { app } = here;
  const { format, isShown, isAll } = formOf(options, app);
  if (review.private && !isAll) throw shownAlone(review.id);
  if (review.unread !== undefined) {
    const { path, unread } = review;
    throw new Failure(
      'unreadable',
      { file: path, ...unread },
      { text: here.journal.store.text(path), at: unread.at },
    );
  }
  const report = await readReport(review, isAll, here);
  const text = await written(report, format, { isShown, isFile: options.output !== undefined, isAll }, here);
  if (isShown) await app.page(text);
  else if (options.output === undefined) app.out.write(text);
  else {
    const path = await app.writeFile(options.output, text, { over: options.force === true });
    app.out.write(`${path}\n`);
  }
  return exitCodes.done;
}

async function readReport(
  review: Entry,
  isAll: boolean,
  { app, journal, past }: Here,
): Promise<ReviewReport> {
  // Of a whole journal only these two sets have something to say.
  const entries =
    past ??
    (await journal.store.entries({
      holding: (stored) => /^set: *["']?(?:decision|direction)\b/m.test(stored),
    }));
  const told = isAll ? entries : entries.filter((entry) => !entry.private);
  const { report, findings } = reviewReport(review, {
    today: app.clock.today(),
    entries: told,
    past: pastReviews(told, { before: review }),
  });
  if (findings.length === 0) return report;
  const stored = journal.store.text(review.path);
  const page = (await app.yaml()).readPage(stored);
  const located: Located = { value: page.data, at: (path) => page.at(path) };
  throw refuse(placeFindings(findings, located), review.path, stored, app);
}

interface Wanted {
  /** Text on a terminal. */
  readonly isShown: boolean;
  readonly isFile: boolean;
  /** Whether all may be told. */
  readonly isAll: boolean;
}

async function written(
  report: ReviewReport,
  format: Format,
  { isShown, isFile, isAll }: Wanted,
  { app }: Here,
): Promise<string> {
  const today = app.clock.today();
  const day = (date: CivilDate): string => (isShown ? relativeDay(date, today) : `on ${date}`);
  const words = { day, isPersonal: true, isNamed: isAll, isExplained: format !== 'text' };
  switch (format) {
    case 'json':
      return jsonDocument(resultItem(report));
    case 'csv': {
      const csv = matrixCsv(report.decision);
      // What a spreadsheet needs to know that a file is UTF-8, other programs would take for text.
      if (isFile) return /^[\0-\x7f]*$/.test(csv) ? csv : `\ufeff${csv}`;
      return app.out.isTerminal ? visible(csv) : csv;
    }
    case 'md':
      return documentMarkdown(resultDocument(report, words));
    case 'text':
      return isShown
        ? resultForScreen(resultDocument(report, words), documentScreenOf(app))
        : resultForPipe(resultDocument(report, words), app.style);
    case 'html': {
      const { reviewPage } = await import('../../render/review-page.ts');
      if (!isAll) tellLeftOut(report, app);
      const data = pageData(report);
      return reviewPage(
        resultDocument(report, { ...words, isPersonal: isAll }),
        data === null ? null : { data, script: await app.pageScript() },
      );
    }
  }
}

/** What a page does without, if there is any of it. */
function tellLeftOut({ analysis, direction }: ReviewReport, { err }: Here['app']): void {
  const left = [
    ...(analysis.hope === null ? [] : ['what you hoped for']),
    ...(analysis.still === null ? [] : ['what you would choose']),
    ...(analysis.drift.length === 0 ? [] : ["your present role's past"]),
    ...(direction === null ? [] : ['from and to']),
  ];
  if (left.length > 0) err.write(`left out: ${left.join(', ')}; --include-private has them too\n`);
}
