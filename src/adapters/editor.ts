/** The person's own editor, on a file of ours, with what it would remember elsewhere switched off. */
import { spawn } from 'node:child_process';
import { basename } from 'node:path';
import type { Editor } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';

/** Vim keeps what was typed in its own files: its history, a swap file, an undo file. Not of a journal. */
const vimPrivacy = ['-c', 'set viminfo= noswapfile noundofile nobackup nowritebackup'];
const neovimPrivacy = ['-c', 'set shada= noswapfile noundofile nobackup nowritebackup'];

/** The words of an editor command: split at spaces, quotes kept together. */
export function editorWords(command: string): string[] {
  const found = command.match(/"[^"]*"|'[^']*'|[^\s"']+/g) ?? [];
  return found.map((word) => word.replace(/^(["'])(.*)\1$/, '$2'));
}

/** Arguments for a file and, where the editor is known to take one, a line. */
export function editorArguments(words: readonly string[], path: string, line: number | undefined): string[] {
  const [program = '', ...given] = words;
  const name = basename(program).replace(/\.exe$/i, '');
  const at = line === undefined ? [] : [`+${line}`];
  if (/^(n?vim|vi|view|vim\..+|nvim-.+)$/.test(name)) {
    return [...given, ...(name.startsWith('nvim') ? neovimPrivacy : vimPrivacy), ...at, path];
  }
  if (/^(nano|emacs|emacsclient|micro|kak|joe|ne|mg|pico)$/.test(name)) return [...given, ...at, path];
  if (/^(code|codium|code-insiders)$/.test(name)) {
    const wait = given.some((word) => word === '--wait' || word === '-w') ? [] : ['--wait'];
    return [...given, ...wait, ...(line === undefined ? [path] : ['--goto', `${path}:${line}`])];
  }
  return [...given, path];
}

/** Ctrl-C is a key of the editor's; ending here would leave the two to fight over the terminal. */
const ignore = (): void => undefined;

export interface EditorNeeds {
  readonly env: NodeJS.ProcessEnv;
  /** The setting, which wins over `$VISUAL` and `$EDITOR`. */
  readonly preferred: string | undefined;
  readonly isTerminal: boolean;
}

export function makeEditor({ env, preferred, isTerminal }: EditorNeeds): Editor {
  const command = [preferred, env['VISUAL'], env['EDITOR'], isTerminal ? 'vi' : undefined].find((word) =>
    word?.trim(),
  );
  return {
    async edit(path, line) {
      if (command === undefined) throw noEditor('no editor is set');
      const words = editorWords(command);
      const [program = ''] = words;
      process.on('SIGINT', ignore);
      const ended = new Promise<boolean>((resolve, reject) => {
        const child = spawn(program, editorArguments(words, path, line), { stdio: 'inherit' });
        child.on('error', (error: NodeJS.ErrnoException) => {
          reject(
            noEditor(
              error.code === 'ENOENT'
                ? `there is no editor called '${program}'`
                : `the editor '${program}' could not be started`,
            ),
          );
        });
        child.on('exit', (code) => resolve(code === 0));
      });
      try {
        return { ok: await ended, command };
      } finally {
        process.off('SIGINT', ignore);
      }
    },
  };
}

function noEditor(message: string): Failure {
  return new Failure('bad-option', { message, hint: 'career config set editor vim, or: export EDITOR=vim' });
}
