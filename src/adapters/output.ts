/** Where text goes: one buffered write per stream, made whole before the program ends. */
import { writeSync } from 'node:fs';
import { isTerminal as isTerminalAt } from './is-terminal.ts';
import type { Output } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';

export interface BufferedOutput extends Output {
  /**
   * Writes what has gathered. A reader that has gone away (a closed pipe) ends the output quietly.
   * @throws Failure `disk` when the stream cannot take it, as on a full disk
   */
  flush(): void;
}

/** Text past this size is written at once, so that a long export does not pile up in memory. */
const highWater = 1 << 20;

/** @param columns asks the terminal for its width; only called where there is one, since it costs a stream */
export function bufferedOutput(
  fd: 1 | 2,
  env: NodeJS.ProcessEnv,
  columns: () => number | undefined,
): BufferedOutput {
  const isTerminal = isTerminalAt(fd);
  let waiting: string[] = [];
  let size = 0;
  let closed = false;

  function flush(): void {
    const text = waiting.join('');
    waiting = [];
    size = 0;
    if (closed || text === '') return;
    try {
      writeAll(fd, Buffer.from(text, 'utf8'));
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
      closed = true;
      if (code === 'EPIPE' || (code === 'EIO' && isTerminal)) return;
      throw new Failure('disk', {
        doing: 'write to',
        path: fd === 1 ? 'stdout' : 'stderr',
        why: code === 'ENOSPC' ? 'no space left' : code,
      });
    }
  }

  return {
    isTerminal,
    get width() {
      return widthOf(isTerminal, env, columns);
    },
    write(text) {
      waiting.push(text);
      size += text.length;
      if (size > highWater) flush();
    },
    flush,
  };
}

/** `COLUMNS` wins, as it does elsewhere; a pipe counts as 80. */
function widthOf(isTerminal: boolean, env: NodeJS.ProcessEnv, columns: () => number | undefined): number {
  const asked = Number(env['COLUMNS']);
  if (Number.isInteger(asked) && asked > 0) return asked;
  return (isTerminal ? columns() : undefined) || 80;
}

function writeAll(fd: number, bytes: Buffer): void {
  let offset = 0;
  while (offset < bytes.length) {
    try {
      offset += writeSync(fd, bytes, offset);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      // A pipe that another process set non-blocking is full: wait for its reader.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
