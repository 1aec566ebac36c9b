/** Searches the journal, newest entry first. */
import type { App } from '../../app.ts';
import { matches, mayHold } from '../../core/filter.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { jsonDocument, jsonLines } from '../../render/json.ts';
import { hitsForPipe, hitsForScreen } from '../../render/search-lines.ts';
import { searchItem } from '../../render/shapes.ts';
import { readFilter } from '../filter-options.ts';
import { checkForms } from '../form-options.ts';
import { tellNoJournal } from '../no-journal.ts';
import { printRecords } from '../records.ts';
import { screenOf } from '../screen.ts';
import type { SearchOptions } from '../search.ts';
import { hitsIn } from './hits.ts';

/** @throws Failure `no-match`, `bad-date`, `bad-option`, `disk` */
export async function runSearch(text: string, options: SearchOptions, app: App): Promise<ExitCode> {
  const { json = false, jsonl = false, null: nul = false, files = false } = options;
  checkForms({ '--json': json, '--jsonl': jsonl, [files ? '-l' : '-0']: nul || files }, 'search');
  if (text.trim() === '')
    throw new Failure('bad-option', { message: 'there is nothing to look for', hint: 'career search TEXT' });
  const filter = { ...readFilter(options, '', app.clock.today()), text };
  const { store } = await app.journal(options);
  tellNoJournal(store, app);

  const isLikely = mayHold(text);
  const texts = new Map<string, string>();
  const holding = (stored: string, path: string): boolean => {
    const mayMatch = isLikely(stored) || isLikely(path) || hasEscapedTitle(stored);
    if (mayMatch) texts.set(path, stored);
    return mayMatch;
  };
  const entries = (await store.entries({ holding })).filter((entry) => matches(entry, filter)).toReversed();
  if (nul || files) {
    printRecords(
      entries.map(({ path }) => `${store.root}/${path}`),
      nul,
      app.out,
    );
  } else {
    const hits = entries.map((entry) => ({
      entry,
      matches: hitsIn(entry, text, texts.get(entry.path) ?? entry.body),
    }));
    const items = () => hits.map(({ entry, matches: lines }) => searchItem(entry, lines));
    if (json) app.out.write(jsonDocument(items()));
    else if (jsonl) app.out.write(jsonLines(items()));
    else if (app.out.isTerminal) await app.page(hitsForScreen(hits, text, screenOf(app)));
    else app.out.write(hitsForPipe(hits, text, store.root, app.style));
  }
  if (entries.length === 0) throw new Failure('no-match', { text });
  return exitCodes.done;
}

/** The text of a title may stand in the front matter with escapes. */
function hasEscapedTitle(stored: string): boolean {
  return stored.includes('\\') && /^title:.*\\/m.test(stored);
}
