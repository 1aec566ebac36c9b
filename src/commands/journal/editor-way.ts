/** `--editor`: the whole set as one page, read back when the editor ends, reopened while it has findings. */
import type { App } from '../../app.ts';
import { minutesBetween } from '../../core/calendar.ts';
import { markFindings, readPage, writePage } from '../../core/editor-page.ts';
import { plan, restore } from '../../core/interview.ts';
import { isComplaintMark } from '../../core/page-marks.ts';
import type { Interview } from '../../core/interview-types.ts';
import type { Draft, WorkFile } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import type { PromptSet } from '../../core/prompt-set.ts';
import { isUnseen } from '../../core/shown.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import type { JournalOptions } from '../journal.ts';
import { aside } from './aside.ts';
import { refuse, tellFindings } from './findings.ts';
import { saveInterview } from './save.ts';
import type { Here } from './session.ts';
import { openSession, startDraft } from './session.ts';

/** The name of the page among the work files. */
const pageName = (set: string): string => `page-${set}`;

export async function editorWay(set: PromptSet, options: JournalOptions, here: Here): Promise<ExitCode> {
  const { app, journal } = here;
  const known = journal.drafts.list().some((draft) => draft.name === set.id);
  const draft = known ? journal.drafts.open(set.id) : startDraft(await openSession(set, options, here), here);
  try {
    const begun = restore(draft.session, draft.events);
    const left = journal.work.existing(pageName(set.id));
    if (left !== undefined) aside('going on with the page of an earlier run', app);
    const page = left ?? journal.work.create(pageName(set.id), writePage(begun));
    return await editUntilRead(begun, page, draft, options, here);
  } finally {
    draft.release();
  }
}

/** What the questions would have shown that the page left out. */
function tellUnseen(finished: Interview, { err, errStyle }: App): void {
  const width = Math.max(Math.min(err.width, 100) - 2, 16);
  for (const { shown, question } of plan(finished)) {
    if (shown === undefined || !isUnseen(question)) continue;
    const lines = sideBySide(shown, width, (label) => errStyle.faint(label));
    err.write(`\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`);
  }
}

async function editUntilRead(
  begun: Interview,
  page: WorkFile,
  draft: Draft,
  options: JournalOptions,
  here: Here,
): Promise<ExitCode> {
  const { app, journal } = here;
  const began = app.clock.now();
  let line: number | undefined;
  for (;;) {
    const editor = await app.editor(journal.settings);
    const { ok, command } = await editor.edit(page.path, line);
    if (!ok) throw new Failure('editor-failed', { command, path: 'the journal', kept: page.path });
    const text = page.read();
    const result = readPage(begun, text);
    if ('events' in result) {
      const finished = restore(begun.session, result.events);
      const minutes = begun.minutes + minutesBetween(began, app.clock.now());
      const code = await saveInterview(finished, { minutes, draft }, options, here);
      page.remove();
      if (options.json !== true && app.err.isTerminal) tellUnseen(finished, app);
      return code;
    }
    // Nobody is there to open it again, so the page stays as its writer left it.
    if (!app.canAsk) throw refuse(result.findings, page.path, text, app);
    const marked = markFindings(text, result.findings);
    page.write(marked);
    // Under the first mark.
    line = marked.split('\n').findIndex(isComplaintMark) + 2;
    tellFindings(result.findings, page.path, text, app);
    const asker = await app.asker(options);
    if ((await asker.confirm('Open the page again? The places are marked in it.', true)) !== true) {
      aside(`kept in ${page.path}; career journal ${begun.session.set.id} --editor`, app);
      return exitCodes.cancelled;
    }
  }
}
