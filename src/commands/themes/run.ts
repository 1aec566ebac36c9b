/** Lists themes, tells the whole of one, or takes down a correction. */
import type { App } from '../../app.ts';
import { firstDay } from '../../core/calendar.ts';
import { matches } from '../../core/filter.ts';
import { nearest } from '../../core/near-word.ts';
import { isForItself } from '../../core/page-kinds.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { documentForPipe, documentForScreen } from '../../render/document-terminal.ts';
import { jsonDocument } from '../../render/json.ts';
import { openItem } from '../../render/open-lines.ts';
import { periodJson, themeJson } from '../../render/summary-json.ts';
import { themesForPipe } from '../../render/themes-lines.ts';
import type { Document } from '../../reports/document.ts';
import type { Coverage } from '../../reports/summary/coverage.ts';
import { coverageOf } from '../../reports/summary/coverage.ts';
import type { Material } from '../../reports/summary/material.ts';
import { materialOf } from '../../reports/summary/material.ts';
import { themesWithSteps } from '../../reports/summary/theme-steps.ts';
import { themeHistory } from '../../reports/theme-history.ts';
import { historyDocument, themesDocument } from '../../reports/themes-document.ts';
import type { Theme } from '../../themes/theme.ts';
import { readFilter } from '../filter-options.ts';
import { tellNoJournal } from '../no-journal.ts';
import { tellLeftOut } from '../summarize/left-out.ts';
import type { ThemeFinder } from '../termed-pages.ts';
import { themeFinder } from '../termed-pages.ts';
import { themeSources } from '../theme-sources.ts';
import type { ThemesOptions } from '../themes.ts';
import { correct, isCorrection } from './correct.ts';

const usualCount = 20;
/** As many labels are looked through for one that was meant. */
const nearCount = 60;

/** @throws Failure `bad-option`, `bad-date`, `no-such-theme`, `unreadable`, `disk` */
export async function runThemes(
  words: readonly string[],
  options: ThemesOptions,
  app: App,
): Promise<ExitCode> {
  if (isCorrection(options)) return correct(words, options, app);
  const { json = false, themes: count = usualCount, includePrivate = false } = options;
  const found = await readThemes(options, includePrivate || (!json && app.out.isTerminal), app);
  const { material, finder, coverage } = found;
  const label = words.join(' ').trim();
  if (label !== '') {
    const theme = finder.named(label, found.pages, material.period);
    if (theme === undefined) throw noSuchTheme(label, found);
    found.keep();
    const history = themeHistory(theme, material);
    if (json)
      app.out.write(
        jsonDocument({
          schema: 1,
          period: periodJson(coverage),
          theme: themeJson(history.theme),
          months: history.months,
          entries: history.entries.map(({ date, path, title, sentences }) => ({
            date,
            path,
            title,
            sentences,
          })),
          steps: history.steps.map(openItem),
        }),
      );
    else await tell((telling) => historyDocument(history, telling), coverage, app);
    return exitCodes.done;
  }
  const themes = finder.recurring(found.pages, material.period, count);
  found.keep();
  await list(themes, found, options, app);
  return exitCodes.done;
}

interface Found {
  readonly material: Material;
  readonly coverage: Coverage;
  readonly finder: ThemeFinder;
  readonly pages: Material['pages'];
  keep(): void;
}

async function readThemes(options: ThemesOptions, withPrivate: boolean, app: App): Promise<Found> {
  const today = app.clock.today();
  const { since = firstDay, until = today, ...pages } = readFilter(options, '', today) ?? {};
  const journal = await app.journal(options);
  tellNoJournal(journal.store, app);
  const progress = await app.progress('reading', options);
  const [recall, sets] = await Promise.all([
    journal.store.recall({ fresh: options.cache === false, meter: progress }),
    journal.prompts.all(),
  ]).finally(() => progress.end());
  const material = materialOf({
    entries: recall.entries,
    period: { since, until: until > today ? today : until },
    isWanted: (entry) => matches(entry, pages),
    withPrivate,
  });
  tellLeftOut(material, app);
  return {
    material,
    coverage: coverageOf(material.shown, material.period, material.pages[0]?.date ?? null),
    finder: themeFinder(await themeSources(journal), recall, sets),
    pages: material.pages.filter((entry) => material.isWanted(entry) && isForItself(entry)),
    keep: () => recall.keep(),
  };
}

async function list(
  themes: readonly Theme[],
  { material, coverage }: Found,
  { json }: ThemesOptions,
  app: App,
): Promise<void> {
  const known = themesWithSteps(themes, material);
  if (json === true) {
    app.out.write(jsonDocument({ schema: 1, period: periodJson(coverage), themes: known.map(themeJson) }));
    return;
  }
  if (known.length === 0) {
    app.err.write('no themes yet: one takes three entries in two different weeks\n');
    return;
  }
  if (!app.out.isTerminal) {
    app.out.write(themesForPipe(known));
    return;
  }
  await tell((telling) => themesDocument(known, coverage, telling), coverage, app);
}

async function tell(
  documentIn: (telling: Parameters<typeof themesDocument>[2]) => Document,
  { until }: Coverage,
  app: App,
): Promise<void> {
  const { out, style, unicode } = app;
  if (!out.isTerminal) {
    out.write(documentForPipe(documentIn({ until, days: 'iso' }), style));
    return;
  }
  const screen = { width: out.width, style, unicode, today: app.clock.today() };
  await app.page(documentForScreen(documentIn({ until, days: 'near' }), screen));
}

function noSuchTheme(wanted: string, { finder, pages, material }: Found): Failure {
  const labels = finder.recurring(pages, material.period, nearCount).map(({ label }) => label);
  const near = nearest(wanted, labels);
  return new Failure('no-such-theme', { wanted, ...(near === undefined ? {} : { near }) });
}
