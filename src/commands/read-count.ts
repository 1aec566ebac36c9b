/** Reads a count given as an option. */
import { Failure } from '../core/problem.ts';

/** A whole number from 0 on. @throws Failure `bad-option` */
export function readCount(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure('bad-option', {
    message: `-n takes a whole number, and '${text}' is none`,
    hint: '-n 50, or -n 0 for all',
  });
}

/** How many themes: from 1 on. @throws Failure `bad-option` */
export function readThemeCount(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  throw new Failure('bad-option', {
    message: `--themes takes a whole number from 1 on, and '${text}' is none`,
    hint: '--themes 12',
  });
}
