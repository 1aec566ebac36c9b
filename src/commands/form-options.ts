/** The forms in which entries are printed for other programs. */
import type { Command } from 'commander';
import { Failure } from '../core/problem.ts';

export interface FormOptions {
  readonly json?: boolean;
  readonly jsonl?: boolean;
  /** `-0`, which commander keeps under the long name. */
  readonly null?: boolean;
}

export function formOptions(command: Command): Command {
  return command
    .option('--json', 'print an array of entries')
    .option('--jsonl', 'print an object a line')
    .option('-0, --null', 'print absolute paths, each ended by a NUL byte');
}

/** @throws Failure `bad-option` when more than one form is asked for */
export function checkForms(forms: Readonly<Record<string, boolean>>, command: string): void {
  const asked = Object.keys(forms).filter((form) => forms[form]);
  if (asked.length < 2) return;
  throw new Failure('bad-option', {
    message: `${asked.slice(0, -1).join(', ')} and ${asked.at(-1)} exclude each other`,
    hint: `career ${command} --help`,
  });
}
