/** `--answers`: a review from a file, in one go or in several. */
import type { ExitCode } from '../../core/problem.ts';
import { Failure } from '../../core/problem.ts';
import type { ReviewOptions } from '../review.ts';
import type { Here } from '../journal/session.ts';

export function fillIn(
  _name: string | undefined,
  _file: string,
  _options: ReviewOptions,
  _here: Here,
): Promise<ExitCode> {
  throw new Failure('internal', { message: 'not yet' });
}
