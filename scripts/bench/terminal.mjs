/** Times what a person at a terminal waits for: the first prompt, a key's echo, a paste. */
import { spawn } from '@lydell/node-pty';

/** A program in a pseudo-terminal of 80 columns. */
function open(command, args, env, cwd) {
  const start = performance.now();
  const child = spawn(command, args, { name: 'xterm-256color', cols: 80, rows: 24, cwd, env });
  let raw = '';
  let heard;
  const ended = new Promise((resolve) => child.onExit(resolve));
  child.onData((data) => {
    raw += data;
    heard?.();
  });
  return {
    start,
    raw: () => raw,
    write: (text) => child.write(text),
    /** When what was drawn since `from` meets the condition; the time of the data that met it. */
    until(met, from = 0, milliseconds = 20_000) {
      return new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`nothing after ${milliseconds} ms in:\n${raw.slice(-2000)}`)),
          milliseconds,
        );
        heard = () => {
          const now = performance.now();
          if (!met(raw.slice(from))) return;
          clearTimeout(timer);
          heard = undefined;
          resolve(now);
        };
        heard();
      });
    },
    async end() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** From the start of a program until its terminal shows a text; milliseconds. */
export async function timeToText({ command, args, env, cwd }, text) {
  const terminal = open(command, args, env, cwd);
  try {
    return (await terminal.until((raw) => raw.includes(text))) - terminal.start;
  } finally {
    await terminal.end();
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** From each key until the program draws something, one key every 30 ms; milliseconds by key. */
export async function timeKeys({ command, args, env, cwd }, { ready, keys }) {
  const terminal = open(command, args, env, cwd);
  try {
    await terminal.until((raw) => raw.includes(ready));
    const times = [];
    for (const key of keys) {
      await pause(30);
      const before = terminal.raw().length;
      const start = performance.now();
      terminal.write(key);
      times.push((await terminal.until((raw) => raw.includes(key), before)) - start);
    }
    return times;
  } finally {
    await terminal.end();
  }
}

/** From a bracketed paste until its last word is on the screen; milliseconds. */
export async function timePaste({ command, args, env, cwd }, { ready, text, last }) {
  const terminal = open(command, args, env, cwd);
  try {
    await terminal.until((raw) => raw.includes(ready));
    await pause(100);
    const before = terminal.raw().length;
    const start = performance.now();
    terminal.write(`\u001b[200~${text}\u001b[201~`);
    return (await terminal.until((raw) => raw.includes(last), before)) - start;
  } finally {
    await terminal.end();
  }
}
