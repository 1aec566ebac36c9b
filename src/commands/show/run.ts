/** Prints entries: whole files to a pipe, readable pages to a screen, objects to a program. */
import type { App } from '../../app.ts';
import type { Entry } from '../../core/entry.ts';
import type { Store } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { oneLine, visible } from '../../core/safe-text.ts';
import { jsonDocument } from '../../render/json.ts';
import { pageForScreen } from '../../render/page-screen.ts';
import { showItem } from '../../render/shapes.ts';
import { checkForms } from '../form-options.ts';
import { entriesNamed } from '../named-entries.ts';
import { tellNoJournal } from '../no-journal.ts';
import { screenOf } from '../screen.ts';
import type { ShowOptions } from '../show.ts';
import { tellUnread } from '../unread.ts';

/** @throws Failure `no-such-entry`, `bad-date`, `disk` */
export async function runShow(wanted: string, options: ShowOptions, app: App): Promise<ExitCode> {
  const { json = false, body = false, raw = false } = options;
  checkForms({ '--json': json, '--body': body, '--raw': raw }, 'show');
  const journal = await app.journal(options);
  const { store } = journal;
  tellNoJournal(store, app);
  const { entries, isOne } = await entriesNamed(wanted, journal, app);
  if (json) {
    const [first] = entries;
    const one = isOne && first !== undefined ? { schema: 1, ...showItem(first) } : undefined;
    app.out.write(jsonDocument(one ?? entries.map(showItem)));
  } else {
    if (entries.length === 0 && store.exists()) app.err.write(`no entry: ${oneLine(wanted)}\n`);
    await print(entries, { body, raw }, store, app);
  }
  for (const { path, unread } of entries) {
    if (unread !== undefined)
      tellUnread({ path, text: store.text(path) }, unread, `career edit ${path}`, app);
  }
  return exitCodes.done;
}

async function print(
  entries: readonly Entry[],
  { body, raw }: { readonly body: boolean; readonly raw: boolean },
  store: Store,
  app: App,
): Promise<void> {
  const stored = ({ path, body: text }: Entry): string => (body ? text : store.text(path));
  if (!app.out.isTerminal) app.out.write(oneAfterAnother(entries.map(stored)));
  else if (body || raw) await app.page(visible(oneAfterAnother(entries.map(stored))));
  else await app.page(entries.map((entry) => pageForScreen(entry, screenOf(app))).join('\n\n'));
}

/** A file that does not end its last line gets a line end where another follows. */
function oneAfterAnother(texts: readonly string[]): string {
  return texts
    .map((text, index) => (index < texts.length - 1 && !text.endsWith('\n') ? `${text}\n` : text))
    .join('');
}
