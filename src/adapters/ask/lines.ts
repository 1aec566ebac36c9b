/** Lines from a terminal that edits them itself; nothing is read while nothing is asked. */
import { createInterface } from 'node:readline';
import { dieOfHangUp, isAlive } from './terminal.ts';
import type { EndSignal, TerminalInput } from './terminal.ts';

export interface Lines {
  /** The next line, without its end; undefined when there are no more, or ctrl-c was pressed. */
  next(prompt: string): Promise<string | undefined>;
  /** How the program was asked to end, if it was. */
  readonly ended: EndSignal | undefined;
}

export function openLines(input: TerminalInput, output: NodeJS.WritableStream): Lines {
  const waiting: string[] = [];
  let take: ((line: string | undefined) => void) | undefined;
  let isOver = false;
  let ended: EndSignal | undefined;
  let reader: ReturnType<typeof createInterface> | undefined;

  function give(line: string | undefined): void {
    if (take === undefined && line !== undefined) waiting.push(line);
    const taker = take;
    take = undefined;
    taker?.(line);
  }

  const onInterrupt = (): void => give(undefined);
  const onTerminate = (): void => {
    ended = 'terminated';
    give(undefined);
  };
  const onHangUp = (): void => {
    if (ended !== 'hangUp') dieOfHangUp();
    ended = 'hangUp';
    give(undefined);
  };

  function open(): void {
    if (reader !== undefined) return;
    reader = createInterface({ input, terminal: false });
    reader.on('line', give);
    reader.on('close', () => {
      isOver = true;
      // Ctrl-d ends the lines too, but leaves the terminal where it is.
      if (input.isTTY && !isAlive(input)) onHangUp();
      else give(undefined);
    });
  }

  return {
    async next(prompt) {
      output.write(prompt);
      const line = waiting.shift();
      if (line !== undefined) return line;
      open();
      if (isOver) return undefined;
      process.on('SIGINT', onInterrupt).on('SIGTERM', onTerminate).on('SIGHUP', onHangUp);
      reader?.resume();
      try {
        return await new Promise<string | undefined>((resolve) => {
          take = resolve;
        });
      } finally {
        reader?.pause();
        process.off('SIGINT', onInterrupt).off('SIGTERM', onTerminate).off('SIGHUP', onHangUp);
      }
    },
    get ended() {
      return ended;
    },
  };
}
