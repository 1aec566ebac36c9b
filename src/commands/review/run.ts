/** What a run of `career review` is to do: list, print, write down, or go on asking. */
import type { App } from '../../app.ts';
import type { ExitCode } from '../../core/problem.ts';
import { Failure } from '../../core/problem.ts';
import type { ReviewOptions } from '../review.ts';

/** Options that are a way of their own; at most one of them can be meant. */
const ways = ['list', 'step', 'reopen', 'supersede', 'answers', 'discard', 'resume'] as const;

/** @throws Failure `bad-option`, `no-such-review`, `several-reviews`, `no-terminal`, `unreadable`, `disk` ... */
export async function runReview(
  name: string | undefined,
  options: ReviewOptions,
  app: App,
): Promise<ExitCode> {
  const asked = ways.filter((way) => options[way] !== undefined);
  if (asked.length > 1)
    throw new Failure('bad-option', {
      message: `--${asked[0]} and --${asked[1]} exclude each other`,
      hint: 'career review --help',
    });
  const journal = await app.journal(options);
  const here = { app, journal };
  if (options.list === true) {
    const { listReviews } = await import('./list.ts');
    return listReviews(options, here);
  }
  throw new Failure('no-terminal', {
    what: `'career review${name === undefined ? '' : ` ${name}`}'`,
    supply: 'give the answers with --answers FILE (or - for stdin)',
  });
}
