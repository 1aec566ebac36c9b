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
import { resultForPipe, resultForScreen } from '../../render/review-terminal.ts';
import { resultDocument } from '../../reports/review/document.ts';
import { resultItem } from '../../reports/review/json.ts';
import type { ReviewReport } from '../../reports/review/report.ts';
import { reviewReport } from '../../reports/review/report.ts';
import { placeFindings, refuse } from '../journal/findings.ts';
import type { Here } from '../journal/session.ts';
import type { ResultOptions } from '../review.ts';
import { documentScreenOf } from '../screen.ts';

type Format = NonNullable<ResultOptions['format']>;

/**
 * Text unless another form is asked for; to stdout, or to `--output`, whose path is then printed. What is private
 * stays on the terminal: elsewhere a private review is refused, private pages do not speak, people are not named,
 * and a page, which is made to be shown, also does without hope, direction and the present role's past.
 *
 * @throws Failure `bad-option`, `unreadable` for a review that cannot be understood, `disk`
 */
export async function showResult(review: Entry, options: ResultOptions, here: Here): Promise<ExitCode> {
  const { app } = here;
  const format = formatOf(options);
  const isShown = format === 'text' && app.out.isTerminal && options.output === undefined;
  const isOpen = isShown || options.includePrivate === true;
  if (review.private && !isOpen) {
    throw new Failure('bad-option', {
      message: `'${review.id}' is private, so it is shown as text on a terminal alone`,
      hint: 'career review NAME --include-private prints it all the same',
    });
  }
  if (review.unread !== undefined) {
    const { path, unread } = review;
    throw new Failure(
      'unreadable',
      { file: path, ...unread },
      { text: here.journal.store.text(path), at: unread.at },
    );
  }
  const report = await readReport(review, isOpen, here);
  const text = await written(report, format, { ...options, isShown, isOpen }, here);
  if (isShown) await app.page(text);
  else app.out.write(text);
  return exitCodes.done;
}

/** @throws Failure `bad-option` where two forms are asked for */
function formatOf({ json, csv, html, format }: ResultOptions): Format {
  const asked = new Map<Format, string>();
  if (json === true) asked.set('json', '--json');
  if (csv === true) asked.set('csv', '--csv');
  if (html === true) asked.set('html', '--html');
  if (format !== undefined && !asked.has(format)) asked.set(format, `--format ${format}`);
  const [one, two] = asked.values();
  if (one !== undefined && two !== undefined) {
    throw new Failure('bad-option', {
      message: `${one} and ${two} exclude each other`,
      hint: 'career review --help',
    });
  }
  const [wanted = 'text'] = asked.keys();
  return wanted;
}

async function readReport(
  review: Entry,
  isOpen: boolean,
  { app, journal, past }: Here,
): Promise<ReviewReport> {
  // Of a whole journal only these two sets have something to say.
  const entries =
    past ??
    (await journal.store.entries({
      holding: (stored) => /^set: *["']?(?:decision|direction)\b/m.test(stored),
    }));
  const told = isOpen ? entries : entries.filter((entry) => !entry.private);
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

interface Wanted extends ResultOptions {
  /** Text on a terminal. */
  readonly isShown: boolean;
  /** Whether all may be told. */
  readonly isOpen: boolean;
}

async function written(
  report: ReviewReport,
  format: Format,
  { isShown, isOpen }: Wanted,
  { app }: Here,
): Promise<string> {
  const today = app.clock.today();
  const day = (date: CivilDate): string => (isShown ? relativeDay(date, today) : `on ${date}`);
  const words = { day, isPersonal: true, isNamed: isOpen, isExplained: !isShown };
  switch (format) {
    case 'json':
      return jsonDocument(resultItem(report));
    case 'csv': {
      const csv = matrixCsv(report.decision);
      return app.out.isTerminal ? visible(csv) : csv;
    }
    case 'md':
      return documentMarkdown(resultDocument(report, words));
    case 'text':
      return isShown
        ? resultForScreen(resultDocument(report, words), documentScreenOf(app))
        : resultForPipe(resultDocument(report, words), app.style);
    case 'html':
      throw new Failure('internal', { message: 'no page yet' });
  }
}
