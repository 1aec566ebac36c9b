/**
 * The terminal while questions are asked: its modes, its keys, its size, and its end. The modes are set back
 * on every way out but KILL.
 */
import { StringDecoder } from 'node:string_decoder';
import { isatty } from 'node:tty';
import { interrupt, keyDecoder, keyNamed, suspend } from './key.ts';
import type { Key } from './key.ts';

export type EndSignal = 'hangUp' | 'terminated';

/** A terminal's stream to read from, with its file descriptor. */
export type TerminalInput = NodeJS.ReadStream & { readonly fd: number };

export interface Terminal {
  /** Takes the terminal, unless it is taken; keys that came in between go to the first who listens. */
  take(): void;
  /** Sends keys to a new listener, or lets them wait. */
  listen(listener: ((key: Key) => void) | undefined): void;
  /** Gives the terminal back, once nobody takes it again in the same breath. */
  release(): void;
  /** Gives the terminal back now: to an editor, to the shell. */
  restore(): void;
  /** Sleeps until the shell wakes the program. */
  suspend(): Promise<void>;
  /** How the program was asked to end, if it was. */
  readonly ended: EndSignal | undefined;
}

export interface TerminalEvents {
  resized(): void;
  /** The program goes on after it was stopped from outside; what is on the screen is unknown. */
  continued(): void;
}

const pasteOn = '\u001B[?2004h';
const pasteOff = '\u001B[?2004l';
const cursorOn = '\u001B[?25h';

/** An escape that is the Esc key comes alone; one that begins a sequence is followed within this time, in ms. */
const escapePause = 100;

/** Long enough for a stop to take effect, in milliseconds. */
const stopPause = 50;

export function openTerminal(
  input: TerminalInput,
  output: NodeJS.WriteStream,
  events: TerminalEvents,
): Terminal {
  const decoder = keyDecoder();
  const characters = new StringDecoder('utf8');
  const queue: Key[] = [];
  let listener: ((key: Key) => void) | undefined;
  let isTaken = false;
  let ended: EndSignal | undefined;
  let releasing: NodeJS.Immediate | undefined;
  let escaping: NodeJS.Timeout | undefined;

  function deliver(): void {
    // The listener may stop listening after any key; what is left waits for the next one.
    for (let next = take(); next !== undefined; next = take()) listener?.(next);
  }

  function take(): Key | undefined {
    return listener === undefined ? undefined : queue.shift();
  }

  function onData(chunk: Buffer | string): void {
    clearTimeout(escaping);
    queue.push(
      ...decoder.decode(typeof chunk === 'string' ? chunk : characters.write(chunk), performance.now()),
    );
    if (decoder.waiting) escaping = setTimeout(giveUp, escapePause);
    deliver();
  }

  function giveUp(): void {
    queue.push(...decoder.flush());
    deliver();
  }

  function onEnd(how: EndSignal): void {
    if (ended !== undefined) return;
    ended = how;
    if (how === 'hangUp') dieOfHangUp();
    // Whoever is asking sees the interrupt, keeps what was typed, and looks why.
    queue.length = 0;
    queue.push(keyNamed(interrupt));
    deliver();
  }

  const onHangUp = (): void => onEnd('hangUp');
  const onTerminate = (): void => onEnd('terminated');
  /** A signal that has a key: as with that key, what was typed is kept and the terminal given back first. */
  const asKey = (name: string) => (): void => {
    queue.push(keyNamed(name));
    deliver();
  };
  const onInterrupt = asKey(interrupt);
  const onStop = asKey(suspend);
  const onContinue = (): void => {
    setModes();
    events.continued();
  };
  const onResize = (): void => events.resized();

  function setModes(): void {
    setRawMode(input, true);
    output.write(pasteOn);
  }

  function restore(): void {
    clearImmediate(releasing);
    clearTimeout(escaping);
    if (!isTaken) return;
    isTaken = false;
    input.off('data', onData).off('end', onHangUp).off('close', onHangUp);
    input.pause();
    output.off('resize', onResize);
    process
      .off('SIGHUP', onHangUp)
      .off('SIGTERM', onTerminate)
      .off('SIGINT', onInterrupt)
      .off('SIGTSTP', onStop)
      .off('SIGCONT', onContinue)
      .off('exit', restore);
    if (ended !== 'hangUp' || isAlive(input)) {
      output.write(pasteOff + cursorOn);
      setRawMode(input, false);
    }
  }

  return {
    take() {
      clearImmediate(releasing);
      if (isTaken) return;
      isTaken = true;
      // A terminal that is gone makes reads and writes fail; that is its end, not an error of ours.
      for (const stream of [input, output])
        if (!stream.listeners('error').includes(ignore)) stream.on('error', ignore);
      input.on('data', onData).on('end', onHangUp).on('close', onHangUp);
      output.on('resize', onResize);
      process
        .on('SIGHUP', onHangUp)
        .on('SIGTERM', onTerminate)
        .on('SIGINT', onInterrupt)
        .on('SIGTSTP', onStop)
        .on('SIGCONT', onContinue)
        .on('exit', restore);
      setModes();
      input.resume();
    },
    listen(next) {
      listener = next;
      deliver();
    },
    release() {
      clearImmediate(releasing);
      releasing = setImmediate(restore);
    },
    restore,
    async suspend() {
      if (process.platform === 'win32') return;
      restore();
      // The whole group, as the terminal itself would: a pager in the same pipe stops too.
      process.kill(0, 'SIGTSTP');
      // Time stands still while the program is stopped; without job control it just goes on.
      await new Promise((resolve) => setTimeout(resolve, stopPause));
    },
    get ended() {
      return ended;
    },
  };
}

function ignore(): void {
  // See where it is installed.
}

/** Whether the terminal behind a stream is still there. */
export function isAlive(input: TerminalInput): boolean {
  return input.isTTY && isatty(input.fd);
}

function setRawMode(input: TerminalInput, isRaw: boolean): void {
  if (input.isTTY && !input.destroyed) input.setRawMode(isRaw);
}

/**
 * When it exits, Node 20 sets the modes of its terminal back, and aborts where the terminal is gone. Dying of
 * the hang-up first spares it that; to the shell it is the exit code 129 all the same.
 */
export function dieOfHangUp(): void {
  process.once('exit', () => {
    process.removeAllListeners('SIGHUP');
    process.kill(process.pid, 'SIGHUP');
  });
}
