/** What a person wants to know once a page is saved: what moved, what is open, and what is due next. */
import { changesIn } from '../../core/changes.ts';
import type { Entry, Page, Written } from '../../core/entry.ts';
import type { Interview, Session } from '../../core/interview-types.ts';
import { fivePages, fivePagesId } from '../../core/five-pages.ts';
import { tellsOfLayoffs } from '../../core/no-role.ts';
import type { QuietSign } from '../../core/quiet-lines.ts';
import { pagesUntil, quietSign, quietWords, showsSign } from '../../core/quiet-lines.ts';
import { mixForScreen, movedForScreen } from '../../render/afterwards-lines.ts';
import { outlookForScreen } from '../../render/status-lines.ts';
import { mixGaps } from '../../signals/role-mix.ts';
import { readStatus } from '../status/read.ts';
import { aside } from './aside.ts';
import type { Here } from './session.ts';

/** @param sign the sign of distress that this page completes, where the line for it is to be said */
export async function tellOutlook(
  interview: Interview,
  written: Written,
  sign: QuietSign | null,
  here: Here,
): Promise<void> {
  const { app, journal } = here;
  const screen = { width: app.err.width, today: app.clock.today(), style: app.errStyle };
  app.err.write(movedForScreen(changesIn(interview), screen));
  app.err.write(mixForScreen(mixGaps(interview), screen));
  app.err.write(outlookForScreen(await readStatus(journal, app), screen));
  if (interview.session.set.id === 'jolt' && journal.settings.role !== undefined)
    await tellOfRole(written, here);
  if (interview.session.set.id === fivePagesId) await tellOfPages(here);
  if (sign === null) return;
  app.err.write('\n');
  // The command stays on one line, so that it can be copied.
  for (const part of quietWords(sign).split(/ (?=\(career)/)) aside(part, app);
}

/** Which of the five pages this was, and when the next one comes; a heavy one is where to stop. */
async function tellOfPages({ app, journal }: Here): Promise<void> {
  const { written, of, isHeavy } = fivePages(await journal.store.entries(), app.clock.today());
  app.err.write('\n');
  if (isHeavy) aside(`Page ${written} left you heavier. Stop here: none of the others is needed.`, app);
  else if (written >= of) aside(`That was the last of the ${of}.`, app);
  else
    aside(
      `Page ${written} of ${of}. The next, if you want it, is for tomorrow: career journal five-pages`,
      app,
    );
}

/** Layoffs may have ended a role that is still set; nobody but its owner can say. */
async function tellOfRole({ id }: Written, { app, journal }: Here): Promise<void> {
  const entry = await journal.store.find(id);
  if (entry === undefined || !tellsOfLayoffs(entry)) return;
  app.err.write('\n');
  aside('If this ended your role: career config unset role. Lines about a role are then left out.', app);
}

/** The sign of distress that a page will complete, where the line for it is to be said once it is saved. */
export async function signAhead(
  session: Session,
  { frontMatter, title }: Page,
  { app, journal }: Here,
): Promise<QuietSign | null> {
  if (journal.settings.quietLines === false) return null;
  const { set, date, written } = session;
  const ahead: Entry = {
    id: '',
    path: '',
    date,
    set: set.id,
    title,
    tags: [],
    private: false,
    written,
    frontMatter,
    body: '',
    answers: [],
    words: 0,
  };
  if (!showsSign(ahead)) return null;
  const today = app.clock.today();
  const entries = [...(await journal.store.entries()), ahead];
  // A page of an earlier day says nothing about how things are now; a note that came meanwhile changes nothing.
  return pagesUntil(today, entries).at(-1) === ahead ? quietSign(entries, today) : null;
}
