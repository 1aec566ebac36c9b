/** Writes a note: its text from the command line, from stdin, or asked for. */
import type { App } from '../../app.ts';
import { composeNote } from '../../core/compose.ts';
import type { Step } from '../../core/interview-types.ts';
import type { NoteKind } from '../../core/note-kinds.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { readEntryDay } from '../journal/session.ts';
import { report, writePage } from '../journal/save.ts';
import type { NoteOptions } from '../note.ts';

export async function runNote(
  kind: NoteKind,
  words: readonly string[],
  options: NoteOptions,
  app: App,
): Promise<ExitCode> {
  const today = app.clock.today();
  const date = options.date === undefined ? today : readEntryDay(options.date, today);
  const text = await noteText(kind, words, options, app);
  if (text === null) return exitCodes.cancelled;
  const journal = await app.journal(options);
  const written = await writePage(
    date,
    'note',
    (id) =>
      composeNote({
        id,
        kind,
        text,
        date,
        written: options.date === undefined ? app.clock.now() : date,
        role: journal.settings.role ?? null,
        tags: (options.tag ?? []).map((tag) => tag.replace(/^#/, '')),
        private: options.private === true,
      }),
    { app, journal },
  );
  report(written, options, { app, journal });
  return exitCodes.done;
}

/** Null when the person stopped. @throws Failure `no-terminal`, `bad-option` when there is nothing to keep */
async function noteText(
  kind: NoteKind,
  words: readonly string[],
  options: NoteOptions,
  app: App,
): Promise<string | null> {
  const given = words.length === 1 && words[0] === '-' ? await app.stdin() : words.join(' ');
  if (given.trim() !== '') return given.trim();
  if (words.length > 0) {
    throw new Failure('bad-option', { message: 'the note is empty', hint: `career note ${kind} "a line"` });
  }
  if (!app.canAsk) {
    throw new Failure('no-terminal', {
      what: `'career note ${kind}'`,
      supply: `career note ${kind} "a line", or - to read it from stdin`,
    });
  }
  const asker = await app.asker(options);
  const reply = await asker.put({
    title: 'Note',
    step: noteStep(kind),
    progress: { number: 1, of: 1, minutesLeft: 0 },
    canGoBack: false,
    today: app.clock.today(),
    keep: () => undefined,
  });
  return reply.reply === 'answer' && typeof reply.value === 'string' ? reply.value : null;
}

function noteStep(kind: NoteKind): Step {
  const ask = `The ${kind}, in a line or a few?`;
  return { key: kind, ask, kind: 'question', question: { id: kind, type: 'long', ask, optional: false } };
}
