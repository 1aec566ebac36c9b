/** Prints a summary for a person, for a pipe, as a page, or into a file. */
import type { App } from '../../app.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { documentMarkdown } from '../../render/document-markdown.ts';
import { documentForPipe, documentForScreen } from '../../render/document-terminal.ts';
import { jsonDocument } from '../../render/json.ts';
import { summaryJson } from '../../render/summary-json.ts';
import { summaryDocument } from '../../reports/summary/summary-document.ts';
import type { Summary } from '../../reports/summary/summary.ts';
import { periodOf, readFilter } from '../filter-options.ts';
import { tellNoJournal } from '../no-journal.ts';
import type { Format, SummarizeOptions } from '../summarize.ts';
import { readChoice } from './choice.ts';
import { tellLeftOut } from './left-out.ts';
import { readSummary } from './read.ts';

const usualThemes = 8;

/** @throws Failure `bad-option`, `bad-date`, `exists`, `disk` */
export async function runSummarize(when: string, options: SummarizeOptions, app: App): Promise<ExitCode> {
  const { format, file, only } = readChoice(options);
  const today = app.clock.today();
  const { compare, themes = usualThemes, includePrivate = false, force = false } = options;
  const filter = readFilter(options, when, today) ?? {};
  const isForScreen = format === 'text' && file === undefined && app.out.isTerminal;
  const journal = await app.journal(options);
  const progress = await app.progress('reading', options);
  const summary = await readSummary(
    {
      filter,
      only,
      themes,
      withPrivate: includePrivate || isForScreen,
      ...(compare === undefined ? {} : { compare: periodOf(compare, today) }),
      fresh: options.cache === false,
      meter: progress,
    },
    journal,
    app,
  ).finally(() => progress.end());
  tellNoJournal(journal.store, app);
  tellLeftOut(summary, app);
  if (summary.coverage.entries === 0 && format !== 'json') {
    if (journal.store.exists()) app.err.write('no entry in this time\n');
    return exitCodes.done;
  }
  if (isForScreen) {
    const { style, unicode, out } = app;
    await app.page(
      documentForScreen(summaryDocument(summary, 'near'), { width: out.width, style, unicode, today }),
    );
    return exitCodes.done;
  }
  const text = await textIn(format, summary, app);
  if (file === undefined) app.out.write(text);
  else app.out.write(`${await app.writeFile(file, text, { over: force })}\n`);
  return exitCodes.done;
}

async function textIn(format: Format, summary: Summary, { style }: App): Promise<string> {
  switch (format) {
    case 'json':
      return jsonDocument(summaryJson(summary));
    case 'md':
      return documentMarkdown(summaryDocument(summary, 'iso'));
    case 'html': {
      // What draws is read from the disk only for a page that is drawn on.
      const { documentHtml } = await import('../../render/document-html.ts');
      return documentHtml(summaryDocument(summary, 'long'));
    }
    case 'text':
      return documentForPipe(summaryDocument(summary, 'iso'), style);
  }
}
