/** From a finished interview to an entry on disk, and what is said about it. */
import type { App } from '../../app.ts';
import { compose } from '../../core/compose.ts';
import type { Page, Written } from '../../core/entry.ts';
import { answers } from '../../core/interview.ts';
import type { Interview } from '../../core/interview-types.ts';
import { formatPage } from '../../core/page.ts';
import type { Draft } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure, isFailure } from '../../core/problem.ts';
import type { QuietSign } from '../../core/quiet-lines.ts';
import { quietKey } from '../../core/quiet-lines.ts';
import { aside } from './aside.ts';
import { signAhead, tellOutlook } from './outlook.ts';
import type { Here } from './session.ts';

export interface Saving {
  /** Minutes of asking; absent when nobody was asked. */
  readonly minutes?: number;
  /** Removed once the entry is durable. */
  readonly draft?: Draft;
}

/** Writes the entry and prints where it is; nothing answered, nothing written. */
export async function saveInterview(
  interview: Interview,
  { minutes, draft }: Saving,
  options: { readonly json?: boolean },
  here: Here,
): Promise<ExitCode> {
  const { session } = interview;
  if (answers(interview).size === 0) {
    draft?.remove();
    aside('nothing was answered, so nothing was written', here.app);
    if (options.json === true) printWritten([], here.app);
    return exitCodes.done;
  }
  const tells = options.json !== true && here.app.err.isTerminal;
  const composed = (id: string): Page =>
    compose(interview, { id, ...(minutes === undefined ? {} : { minutes }) });
  const sign = tells ? await signAhead(session, composed(''), here) : null;
  const page = (id: string): Page => withSign(composed(id), sign);
  const write = (): Promise<Written> => writePage(session.date, session.set.id, page, here, draft);
  const written = await sayingWhereKept(draft, write);
  draft?.remove();
  report(written, options, here);
  if (tells) await tellOutlook(interview, written, sign, here);
  return exitCodes.done;
}

/** The page with a word on the quiet line that is about to be said, so that it is not said again too soon. */
function withSign(page: Page, sign: QuietSign | null): Page {
  if (sign === null) return page;
  return { ...page, frontMatter: { ...page.frontMatter, [quietKey]: sign } };
}

/** Creates the entry; the first one also makes the journal, and that is said once. */
export async function writePage(
  date: Interview['session']['date'],
  slug: string,
  page: (id: string) => Page,
  { app, journal }: Here,
  draft?: Draft,
): Promise<Written> {
  const yaml = await app.yaml();
  const isFirst = !journal.store.exists();
  const written = await journal.store.create(date, slug, (id, path) => {
    const text = formatPage(page(id), (data) => yaml.write(data));
    // Told beforehand, so that a process ending between the two leaves no draft of an entry that stands.
    draft?.saving(path, text);
    return text;
  });
  if (isFirst) {
    aside(
      `made a journal in ${journal.store.root}, readable by you alone; keep it out of an employer's account`,
      app,
    );
  }
  return written;
}

/** An entry that the disk refuses is still in its draft, and the failure says where that is. */
export async function sayingWhereKept<Result>(
  draft: Draft | undefined,
  save: () => Promise<Result>,
  resume?: string,
): Promise<Result> {
  try {
    return await save();
  } catch (thrown) {
    if (draft === undefined || !isFailure(thrown) || !('doing' in thrown.data)) throw thrown;
    throw new Failure('disk', {
      ...thrown.data,
      kept: draft.path,
      ...(resume === undefined ? {} : { resume }),
    });
  }
}

/** `--json` prints the contract; a terminal gets a line for a person; a pipe gets the absolute path alone. */
export function report(written: Written, options: { readonly json?: boolean }, { app, journal }: Here): void {
  if (options.json === true) printWritten([written], app);
  else if (app.out.isTerminal && app.err.isTerminal) {
    const fits = 'saved'.length + written.path.length + 4 < app.err.width;
    // On a line of its own the path can be copied from a narrow screen too.
    app.err.write(
      `\n  ${app.errStyle.good('saved')}${fits ? '  ' : '\n'}${app.errStyle.path(written.path)}\n`,
    );
  } else app.out.write(`${journal.store.root}/${written.path}\n`);
}

function printWritten(written: readonly Written[], app: App): void {
  app.out.write(`${JSON.stringify({ schema: 1, written, skipped: [] })}\n`);
}
