/** Lists themes, tells the whole of one, or takes down a correction. */
import type { App } from '../../app.ts';
import type { Period } from '../../core/calendar.ts';
import { firstDay } from '../../core/calendar.ts';
import { matches } from '../../core/filter.ts';
import { ledgersOf } from '../../core/ledgers.ts';
import { nearest } from '../../core/near-word.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure, isFailure } from '../../core/problem.ts';
import { unknownSets } from '../../core/unknown-sets.ts';
import { documentForPipe, documentForScreen } from '../../render/document-terminal.ts';
import { jsonDocument } from '../../render/json.ts';
import { openItem } from '../../render/open-lines.ts';
import { periodJson, themeJson } from '../../render/summary-json.ts';
import { themesForPipe } from '../../render/themes-lines.ts';
import type { Document } from '../../reports/document.ts';
import type { Coverage } from '../../reports/summary/coverage.ts';
import { coverageOf } from '../../reports/summary/coverage.ts';
import type { Material } from '../../reports/summary/material.ts';
import { materialOf, themePages } from '../../reports/summary/material.ts';
import { themesWithSteps } from '../../reports/summary/theme-steps.ts';
import { noThemes } from '../../reports/summary/told/themes.ts';
import { themeHistory } from '../../reports/theme-history.ts';
import { historyDocument, themesDocument } from '../../reports/themes-document.ts';
import type { Theme } from '../../themes/theme.ts';
import { checkBegun, readFilter } from '../filter-options.ts';
import { tellNoJournal } from '../no-journal.ts';
import { tellLeftOut } from '../summarize/left-out.ts';
import type { ThemeFinder } from '../termed-pages.ts';
import { themeFinder } from '../termed-pages.ts';
import { themeSources } from '../theme-sources.ts';
import type { ThemesOptions } from '../themes.ts';
import { tellUnknownSets } from '../unknown-sets.ts';
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
  const withPrivate = includePrivate || (!json && app.out.isTerminal);
  const asked: Asked = { options, withPrivate, app };
  const label = words.join(' ').trim();
  if (label === '') {
    const { what: themes, ...found } = await lookUp(asked, ({ finder, pages, period }) =>
      finder.recurring(pages, period, count),
    );
    await list(themes, found, options, app);
  } else {
    const { what: theme, ...found } = await lookUp(
      asked,
      (searched) =>
        searched.finder.named(label, searched.pages, searched.period) ?? noSuchTheme(label, searched),
    );
    if (isFailure(theme)) throw theme;
    await tellOne(theme, found, options, app);
  }
  return exitCodes.done;
}

interface Asked {
  readonly options: ThemesOptions;
  readonly withPrivate: boolean;
  readonly app: App;
}

/** What themes are looked for in. */
interface Searched {
  readonly finder: ThemeFinder;
  readonly pages: Material['pages'];
  readonly period: Period;
}

interface Found {
  readonly material: Material;
  readonly coverage: Coverage;
}

/** Reads the journal and looks through it. How far that has come is told until it is over, and nothing else meanwhile. */
async function lookUp<What>(
  { options, withPrivate, app }: Asked,
  look: (searched: Searched) => What,
): Promise<Found & { readonly what: What }> {
  const today = app.clock.today();
  const { since = firstDay, until = today, ...filter } = readFilter(options, '', today) ?? {};
  checkBegun({ since }, today);
  const journal = await app.journal(options);
  tellNoJournal(journal.store, app);
  const [sets, sources] = await Promise.all([journal.prompts.all(), themeSources(journal)]);
  const progress = await app.progress('reading', options);
  const found = await (async () => {
    const recall = await journal.store.recall({ fresh: options.cache === false, meter: progress });
    const ledgers = ledgersOf(recall.entries);
    const material = materialOf({
      entries: recall.entries,
      ledgers,
      period: { since, until: until > today ? today : until },
      isWanted: (entry) => matches(entry, filter),
      withPrivate,
    });
    const { period } = material;
    const finder = themeFinder(sources, recall, sets, ledgers);
    const what = look({ finder, pages: themePages(material), period });
    recall.keep();
    return { what, material, unknown: unknownSets(filter.set, sets, recall.entries) };
  })().finally(() => progress.end());
  const { what, material, unknown } = found;
  tellUnknownSets(unknown, app);
  tellLeftOut(material, app);
  return {
    what,
    material,
    coverage: coverageOf(material.shown, material.period, material.pages[0]?.date ?? null),
  };
}

async function tellOne(
  theme: Theme,
  { material, coverage }: Found,
  { json }: ThemesOptions,
  app: App,
): Promise<void> {
  const history = themeHistory(theme, material);
  if (json !== true) {
    await tell((telling) => historyDocument(history, telling), coverage, app);
    return;
  }
  app.out.write(
    jsonDocument({
      schema: 1,
      period: periodJson(coverage),
      theme: themeJson(history.theme),
      months: history.theme.months,
      entries: history.entries.map(({ date, path, title, sentences }) => ({ date, path, title, sentences })),
      steps: history.steps.map(openItem),
    }),
  );
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
    app.err.write(`${noThemes(material.isWhole)}\n`);
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

/** What is said of a name that no entry has, with the theme that may have been meant. */
function noSuchTheme(wanted: string, { finder, pages, period }: Searched): Failure<'no-such-theme'> {
  const labels = finder.recurring(pages, period, nearCount).map(({ label }) => label);
  const near = nearest(wanted, labels);
  return new Failure('no-such-theme', { wanted, ...(near === undefined ? {} : { near }) });
}
