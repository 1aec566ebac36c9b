/** The stream that an inquirer prompt reads from: it carries keys that have been decoded already. */
import { EventEmitter } from 'node:events';
import type { Key } from './key.ts';

export interface KeyStream {
  readonly input: NodeJS.ReadableStream;
  press(key: Key): void;
}

export function keyStream(): KeyStream {
  const stream = Object.assign(new EventEmitter(), { resume: () => stream, pause: () => stream });
  return {
    // inquirer and readline ask of a terminal's stream no more than this: events, resume and pause.
    input: stream as unknown as NodeJS.ReadableStream,
    press(key) {
      // Readline writes single characters into its own line, which inquirer's own prompts read.
      const isCharacter =
        key.sequence !== undefined && key.name !== 'text' && !key.meta && key.sequence >= ' ';
      stream.emit('keypress', isCharacter ? key.sequence : undefined, key);
    },
  };
}
