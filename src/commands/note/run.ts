/** Writes a note: its text from the command line, from stdin, or asked for. */
import type { App } from '../../app.ts';
import { composeNote } from '../../core/compose.ts';
import type { Step } from '../../core/interview-types.ts';
import type { NoteKind } from '../../core/note-kinds.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { oneLine } from '../../core/safe-text.ts';
import { isMapping, ownValue } from '../../core/value.ts';
import type { Mapping } from '../../core/value.ts';
import { aside } from '../journal/aside.ts';
import { readEntryDay } from '../journal/session.ts';
import type { Here } from '../journal/session.ts';
import { report, writePage } from '../journal/save.ts';
import type { NoteOptions } from '../note.ts';
import { keptWords } from './kept-words.ts';
import type { KeptWords } from './kept-words.ts';

export async function runNote(
  kind: NoteKind,
  words: readonly string[],
  options: NoteOptions,
  app: App,
): Promise<ExitCode> {
  const today = app.clock.today();
  const date = options.date === undefined ? today : readEntryDay(options.date, today);
  const journal = await app.journal(options);
  const given = await givenText(kind, words, options, { app, journal });
  if ('stopped' in given) return given.stopped;
  const { text, kept } = given;
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
        tags: options.tag ?? [],
        private: options.private === true,
      }),
    { app, journal },
  );
  kept?.forget();
  report(written, options, { app, journal });
  return exitCodes.done;
}

/** A note's text, kept until it is saved where it was asked for; or how the asking ended without one. */
type Given = { readonly text: string; readonly kept?: KeptWords } | { readonly stopped: ExitCode };

/** @throws Failure `no-terminal`, `bad-option` when there is nothing to keep */
async function givenText(
  kind: NoteKind,
  words: readonly string[],
  options: NoteOptions,
  { app, journal }: Here,
): Promise<Given> {
  const given = words.length === 1 && words[0] === '-' ? await app.stdin() : words.join(' ');
  if (given.trim() !== '') return { text: given.trim() };
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
  const kept = keptWords(`note-${kind}`, journal.work);
  await forgetSaved(kind, kept, { app, journal });
  const before = kept.text();
  const reply = await asker.put({
    title: 'Note',
    step: noteStep(kind),
    progress: { number: 1, of: 1, minutesLeft: 0 },
    canGoBack: false,
    today: app.clock.today(),
    ...(before === '' ? {} : { typed: before }),
    keep: (typed) => kept.keep(typeof typed === 'string' ? typed : ''),
    // Should the saving fail, this is where the words are.
    accept: (accepted) => {
      if (accepted.reply === 'answer' && typeof accepted.value === 'string') kept.keep(accepted.value);
    },
  });
  if (reply.reply === 'answer' && typeof reply.value === 'string') {
    return { text: reply.value, kept };
  }
  if (kept.text() === '' || reply.reply === 'skip') kept.forget();
  else aside(`kept; career note ${kind} goes on with it`, app);
  const how = reply.reply === 'stop' ? (reply.signal ?? 'cancelled') : 'cancelled';
  return { stopped: exitCodes[how] };
}

/** A run that ended between saving a note and saying so left the words behind; they are not to be kept twice. */
async function forgetSaved(kind: NoteKind, kept: KeptWords, { app, journal }: Here): Promise<void> {
  const words = kept.text().trim();
  if (words === '') return;
  const [line = ''] = words.split('\n');
  const pages = await journal.store.entries({ holding: (stored) => stored.includes(line) });
  const saved = pages.findLast(
    ({ set, frontMatter, body }) =>
      set === 'note' && isOfKind(frontMatter, kind) && body.replace(/^\s*# [^\n]*\n/, '').trim() === words,
  );
  if (saved === undefined) return;
  kept.forget();
  aside(`saved already in ${oneLine(saved.path)}: ${oneLine(line)}`, app);
}

function isOfKind(frontMatter: Mapping, kind: NoteKind): boolean {
  const note = ownValue(frontMatter, 'note');
  return isMapping(note) && note['kind'] === kind;
}

function noteStep(kind: NoteKind): Step {
  const ask = `The ${kind}, in a line or a few?`;
  return { key: kind, ask, kind: 'question', question: { id: kind, type: 'long', ask, optional: false } };
}
