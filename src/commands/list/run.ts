/** Lists entries: the newest few from the least that has to be read, or all that were asked for. */
import type { App } from '../../app.ts';
import { matches } from '../../core/filter.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { unknownSets } from '../../core/unknown-sets.ts';
import { jsonDocument, jsonLines } from '../../render/json.ts';
import { listItem } from '../../render/shapes.ts';
import { readTemplate } from '../../render/template.ts';
import { readFilter } from '../filter-options.ts';
import { checkForms } from '../form-options.ts';
import type { ListOptions } from '../list.ts';
import { tellNoJournal } from '../no-journal.ts';
import { printRecords } from '../records.ts';
import { tellUnknownSets } from '../unknown-sets.ts';
import { listNewest, printHeads } from './newest.ts';

/** @throws Failure `bad-date`, `bad-option`, `disk` */
export async function runList(when: string, options: ListOptions, app: App): Promise<ExitCode> {
  const { json = false, jsonl = false, null: nul = false, format, number } = options;
  checkForms(
    { '--json': json, '--jsonl': jsonl, '-0': nul && format === undefined, '--format': format !== undefined },
    'list',
  );
  const template = format === undefined ? undefined : readTemplate(format);
  const filter = readFilter(options, when, app.clock.today());
  if (filter === undefined && !json && !jsonl && !nul && template === undefined)
    return listNewest(options, app);

  const { store, prompts } = await app.journal(options);
  tellNoJournal(store, app);
  const all = await store.entries();
  if (unknownSets(filter?.set, [], all).length > 0)
    tellUnknownSets(unknownSets(filter?.set, await prompts.all(), all), app);
  const wanted = (filter === undefined ? all : all.filter((entry) => matches(entry, filter))).toReversed();
  const entries = number === undefined || number === 0 ? wanted : wanted.slice(0, number);
  if (json) app.out.write(jsonDocument(entries.map(listItem)));
  else if (jsonl) app.out.write(jsonLines(entries.map(listItem)));
  else if (template !== undefined)
    printRecords(
      entries.map((entry) => template(listItem(entry), store.root)),
      nul,
      app.out,
    );
  else if (nul)
    printRecords(
      entries.map(({ path }) => `${store.root}/${path}`),
      nul,
      app.out,
    );
  else printHeads(entries, store, app);
  return exitCodes.done;
}
