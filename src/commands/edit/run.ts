/** Edits an entry on a private copy, so that a crash, a changed mind or a second writer costs nothing. */
import type { App, Journal } from '../../app.ts';
import type { Entry } from '../../core/entry.ts';
import type { Editor, WorkFile } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure, isFailure } from '../../core/problem.ts';
import { oneLine } from '../../core/safe-text.ts';
import { tellUnread } from '../unread.ts';
import { jsonDocument } from '../../render/json.ts';
import type { EditOptions } from '../edit.ts';
import { entryNamed } from '../named-entries.ts';

/** @throws Failure `no-such-entry`, `several-entries`, `editor-failed`, `changed-on-disk`, `disk` */
export async function runEdit(wanted: string, options: EditOptions, app: App): Promise<ExitCode> {
  const journal = await app.journal(options);
  const entry = await entryNamed(wanted, journal, app);
  const editor = await app.editor(journal.settings);
  const before = textToEdit(entry, journal);
  const name = `edit-${entry.path.replace(/^.*\//, '').replace(/\.md$/i, '')}`;
  tellKeptCopy(name, before, journal, app);
  const copy = journal.work.create(name, before);

  const { ok, command } = await editCopy(copy, before, editor);
  const after = copy.read();
  if (!ok) {
    const kept = after === before ? undefined : copy.path;
    if (kept === undefined) copy.remove();
    throw new Failure('editor-failed', {
      command,
      path: entry.path,
      ...(kept === undefined ? {} : { kept }),
    });
  }
  if (after === before) {
    copy.remove();
    app.err.write(`nothing changed in ${oneLine(entry.path)}\n`);
    if (options.json === true) app.out.write(jsonDocument({ schema: 1, written: [], skipped: [entry.path] }));
    return exitCodes.done;
  }
  if (after.trim() === '') {
    throw new Failure('empty-page', { path: entry.path, kept: copy.path });
  }
  save(entry, { before, after }, copy, journal);
  await report(entry, after, { options, app, journal });
  return exitCodes.done;
}

/** @throws Failure `not-text` for a page that is not UTF-8, which saving would spoil */
function textToEdit({ path }: Entry, { store }: Journal): string {
  const text = store.text(path);
  if (!text.includes('\ufffd')) return text;
  try {
    // Changes nothing, and fails when the bytes of this text are not those of the file.
    store.replace(path, text, text);
    return text;
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    throw new Failure('not-text', { path: `${store.root}/${path}` });
  }
}

/** A sitting that was cut off has left its copy behind; it is neither used nor removed unasked. */
function tellKeptCopy(name: string, text: string, { work }: Journal, app: App): void {
  const kept = work.existing(name);
  if (kept === undefined || kept.read() === text) return;
  app.err.write(`an earlier edit that was not saved is kept in ${oneLine(kept.path)}\n`);
}

/** Where no editor could be started at all, no copy stays behind. */
async function editCopy(copy: WorkFile, before: string, editor: Editor): ReturnType<Editor['edit']> {
  try {
    return await editor.edit(copy.path);
  } catch (thrown) {
    if (copy.read() === before) copy.remove();
    throw thrown;
  }
}

/** Whatever stands in the way of saving, the failure says where the edited copy is. */
function save(
  { path }: Entry,
  { before, after }: { readonly before: string; readonly after: string },
  copy: WorkFile,
  { store }: Journal,
): void {
  try {
    store.replace(path, before, after);
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    if (thrown.code === 'changed-on-disk') throw new Failure('changed-on-disk', { path, kept: copy.path });
    throw new Failure('not-saved', { path, why: whyOf(thrown), kept: copy.path });
  }
  copy.remove();
}

function whyOf(failure: Failure): string {
  return 'why' in failure.data ? failure.data.why : failure.code;
}

async function report(
  { path }: Entry,
  text: string,
  { options, app, journal }: { options: EditOptions; app: App; journal: Journal },
): Promise<void> {
  if (options.json === true) {
    // Its id is front matter, which may be what was edited.
    const id = (await journal.store.find(path))?.id ?? null;
    app.out.write(jsonDocument({ schema: 1, written: [{ id, path }], skipped: [] }));
  } else if (app.out.isTerminal && app.err.isTerminal) {
    app.err.write(`  ${app.errStyle.good('saved')}  ${app.errStyle.path(oneLine(path))}\n`);
  } else app.out.write(`${journal.store.root}/${path}\n`);

  // The page is its owner's: it is saved as it is, and what cannot be read in it is only told.
  const { problem } = (await app.yaml()).readPage(text);
  if (problem === undefined) return;
  tellUnread({ path, text }, problem, `it is saved as it is; to mend it: career edit ${path}`, app);
}
