/** Questions on a terminal that can be drawn on. */
import type { Accepted, Asker, Editor, Reply, Screen, Style } from '../../core/ports.ts';
import { isFailure } from '../../core/problem.ts';
import { clockWords } from './clock-words.ts';
import { continueInEditor } from './editing.ts';
import { eraseAfterReflow, eraseRows, rowsOf } from './erase.ts';
import { glyphs } from './glyphs.ts';
import type { Face, Frame } from './frame.ts';
import { keyNamed } from './key.ts';
import type { Key } from './key.ts';
import { keyStream } from './key-stream.ts';
import { keeper, notKept } from './keep.ts';
import { openSheet } from './open-sheet.ts';
import { question, redraw } from './question.ts';
import type { Ending } from './question.ts';
import type { Sheet } from './sheet.ts';
import { quietLines } from './quiet.ts';
import { shownLines } from './shown-lines.ts';
import { openTerminal } from './terminal.ts';
import type { TerminalInput } from './terminal.ts';

export interface AskerOptions {
  readonly input: TerminalInput;
  /** Where prompts are drawn: stderr. */
  readonly output: NodeJS.WriteStream;
  readonly style: Style;
  readonly hasUnicode: boolean;
  /** The person's editor, looked up when it is wanted. @throws Failure when none is set */
  readonly editor: () => Promise<Editor>;
  /** A folder of our own for the text that is being edited. */
  readonly folder: string;
  /** Called before anything is drawn, so that what was said before stands above it. */
  flush?(): void;
}

/** A question that has come to its end. */
type Settled = Exclude<Ending, { end: 'suspend' | 'editor' | 'again' }>;

export function onScreen(options: AskerOptions): Asker {
  const { input, output, style, editor, folder } = options;
  const signs = glyphs(options.hasUnicode);
  let shown: Frame | undefined;
  let send: ((name: string) => void) | undefined;
  /** The quiet lines of the last answers, newest last, as long as nothing else was put under them. */
  let page: { title: string; lines: string[] }[] = [];

  const terminal = openTerminal(input, output, {
    resized() {
      if (shown !== undefined) output.write(eraseAfterReflow(shown, columns()));
      send?.(redraw);
    },
    continued: () => send?.(redraw),
  });

  const columns = (): number => output.columns || 80;
  const face = (): Face => ({ columns: columns(), rows: output.rows || 24, style, glyphs: signs });

  /** @throws what a key led to, after the terminal has been given back */
  async function prompted<Answer>(
    prompt: (stream: NodeJS.ReadableStream, signal: AbortSignal) => Promise<Answer>,
    takes: (key: Key) => boolean = () => true,
  ): Promise<Answer> {
    const stream = keyStream();
    const failed = new AbortController();
    const press = (key: Key): void => {
      if (!takes(key)) return;
      try {
        stream.press(key);
      } catch (error) {
        failed.abort(error);
      }
    };
    send = (name) => press(keyNamed(name));
    terminal.take();
    try {
      const answer = prompt(stream.input, failed.signal);
      terminal.listen(press);
      return await answer;
    } catch (error) {
      throw failed.signal.aborted ? failed.signal.reason : error;
    } finally {
      send = undefined;
      shown = undefined;
      terminal.listen(undefined);
      terminal.release();
    }
  }

  async function put(screen: Screen): Promise<Reply> {
    options.flush?.();
    const { step, today } = screen;
    if (step.shown !== undefined) {
      output.write(`${shownLines(step.shown, face()).join('\n')}\n`);
      page = [];
    }
    const sheet = openSheet({ step, today, ...(screen.typed === undefined ? {} : { typed: screen.typed }) });
    const keep = keeper((typed) => screen.keep(typed), screen.typed);
    const { clock } = step.question;
    const began = performance.now();
    let complaint: string | undefined;
    let wasRefused = false;
    for (;;) {
      const ending = await prompted((stream, signal) =>
        question(
          {
            heading: screen,
            sheet,
            canGoBack: screen.canGoBack,
            ...(screen.earlier === undefined ? {} : { earlier: screen.earlier }),
            keeper: keep,
            ...(clock === undefined ? {} : { clock: () => clockWords(clock, performance.now() - began) }),
            face,
            ended: () => terminal.listen(undefined),
            drawn: (frame) => {
              shown = frame;
            },
            ...(complaint === undefined ? {} : { complaint }),
          },
          { input: stream, output, signal, clearPromptOnDone: true },
        ),
      );
      complaint = undefined;
      if (ending.end === 'suspend') await terminal.suspend();
      else if (ending.end === 'editor') {
        terminal.restore();
        const edited = await continueInEditor(sheet.text(), { editor, folder });
        if ('text' in edited) sheet.replace(edited.text);
        else ({ complaint } = edited);
        keep.note(sheet.typed(), true);
      } else if (ending.end !== 'again') {
        complaint = refusal(ending, screen);
        if (complaint === undefined) {
          if (ending.end === 'stop' && (keep.trouble !== undefined || wasRefused)) leave(sheet);
          return settle(ending, screen);
        }
        wasRefused = true;
      }
      if (terminal.ended !== undefined) return { reply: 'stop', signal: terminal.ended };
    }
  }

  /** What could not be kept stays readable on the screen, which is the last place where it is. */
  function leave(sheet: Sheet): void {
    const { width, room } = { width: columns() - 1, room: Number.MAX_SAFE_INTEGER };
    const { lines } = sheet.draw({ width, room, style, glyphs: signs });
    output.write(`${lines.join('\n')}\n`);
  }

  /** Leaves on the page what belongs there, and says how it ended. */
  function settle(ending: Settled, screen: Screen): Reply {
    const { step, title, today } = screen;
    if (ending.end === 'back') {
      const last = page.pop();
      if (last?.title === title) output.write(eraseRows(rowsOf(last.lines, columns())));
      else page = [];
      return { reply: 'back' };
    }
    if (ending.end === 'stop') {
      page = [];
      return terminal.ended === undefined ? { reply: 'stop' } : { reply: 'stop', signal: terminal.ended };
    }
    const reply = replyOf(ending);
    const value = reply.reply === 'answer' ? reply.value : undefined;
    const lines = quietLines(step, value, face(), today);
    output.write(`${lines.join('\n')}\n`);
    page.push({ title, lines });
    return reply;
  }

  async function confirm(message: string, preset: boolean): Promise<boolean | null> {
    options.flush?.();
    page = [];
    const { askYesNo } = await import('./yes-no.ts');
    for (;;) {
      // The key that goes on from the last question may be pressed once too often; here it would turn the answer.
      const said = await prompted(
        (stream) => askYesNo({ message, preset, columns: columns() }, stream, output),
        ({ name }) => name !== 'tab',
      );
      if (said !== 'suspend') return said;
      await terminal.suspend();
      if (terminal.ended !== undefined) return null;
    }
  }

  return {
    put,
    confirm,
    get ended() {
      return terminal.ended;
    },
  };
}

function replyOf(ending: Exclude<Settled, { end: 'back' | 'stop' }>): Accepted {
  const value = ending.end === 'answer' ? ending.value : undefined;
  return value === undefined ? { reply: 'skip' } : { reply: 'answer', value };
}

/** Why an answer could not be taken; nothing is shown as accepted that is not on the disk. */
function refusal(ending: Settled, screen: Screen): string | undefined {
  if (ending.end === 'back' || ending.end === 'stop') return undefined;
  try {
    screen.accept(replyOf(ending));
    return undefined;
  } catch (error) {
    if (!isFailure(error)) throw error;
    return notKept(error);
  }
}
