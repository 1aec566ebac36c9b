/** Long text goes through the reader's own pager; what fits on the screen, and what goes into a pipe, does not. */
import { spawn } from 'node:child_process';
import type { Output } from '../core/ports.ts';

export interface PagerNeeds {
  readonly env: NodeJS.ProcessEnv;
  readonly out: Output;
  /** Lines of the screen; only asked for when stdout is a terminal. */
  rows(): number | undefined;
}

/** @returns `App.page` */
export function makePager({ env, out, rows }: PagerNeeds): (text: string) => Promise<void> {
  return async (text) => {
    const command = (env['PAGER'] ?? (process.platform === 'win32' ? '' : 'less')).trim();
    const isOff = command === '' || command === 'cat' || env['TERM'] === 'dumb';
    if (!out.isTerminal || isOff || screenLines(text, out.width) < (rows() ?? 24)) out.write(text);
    else if (!(await throughPager(command, text, env))) out.write(text);
  };
}

function screenLines(text: string, width: number): number {
  const wrapped = (line: string) => Math.max(1, Math.ceil(line.length / width));
  return text.split('\n').reduce((lines, line) => lines + wrapped(line), 0);
}

/** False when there is no such pager, and nothing was shown. */
function throughPager(command: string, text: string, env: NodeJS.ProcessEnv): Promise<boolean> {
  return new Promise((resolve) => {
    // That the pager nobody chose is not there is no news.
    const errors = env['PAGER'] === undefined ? 'ignore' : 'inherit';
    // A pager is a command line, as it is for git and man: `less -S`, or a small script.
    const child = spawn(command, {
      shell: true,
      stdio: ['pipe', 'inherit', errors],
      env: pagerEnvironment(env),
    });
    // Ctrl-C is for the pager, which ends a search with it; ending here would leave its keys to the shell.
    process.on('SIGINT', ignore);
    const finish = (shown: boolean) => {
      process.off('SIGINT', ignore);
      resolve(shown);
    };
    child.on('error', () => finish(false));
    // 126 and 127: the shell found no such program.
    child.on('close', (code) => finish(code !== 126 && code !== 127));
    // A reader who leaves before the end closes the pipe.
    child.stdin.on('error', ignore);
    child.stdin.end(text);
  });
}

function ignore(): void {}

/** Colours and short texts as git has them; no file of what was searched for in a journal. */
function pagerEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return { LESS: 'FRX', LV: '-c', ...env, LESSHISTFILE: '-' };
}
