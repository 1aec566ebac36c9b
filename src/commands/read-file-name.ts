/** Reads the name of a file to write, given as an option. */
import { Failure } from '../core/problem.ts';

/** Any but an empty one, which would be the folder one stands in. @throws Failure `bad-option` */
export function readFileName(text: string): string {
  if (text.trim() !== '') return text;
  throw new Failure('bad-option', { message: '--output names no file', hint: '--output FILE' });
}
