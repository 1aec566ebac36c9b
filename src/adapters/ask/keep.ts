/** Keeps what stands half-typed, often enough that a killed program loses no more than a moment. */
import { isFailure, words } from '../../core/problem.ts';
import type { Value } from '../../core/value.ts';

/** Milliseconds between two keeps; the draft is written durably each time. */
const pause = 500;

export interface Keeper {
  /** Takes note of what stands there now; undefined when that is nothing worth keeping. */
  note(typed: Value | undefined, atOnce?: boolean): void;
  /** Keeps at once what has not been kept yet. */
  flush(): void;
  /** Forgets what has not been kept: the answer is done. */
  drop(): void;
  /** Why the latest keep did not succeed, as on a full disk; the next change tries again. */
  readonly trouble: string | undefined;
}

/**
 * @param keep may throw; that is no reason to take what was typed off the screen
 * @param before what is kept already
 */
export function keeper(keep: (typed: Value) => void, before: Value | undefined): Keeper {
  let kept = JSON.stringify(before ?? '');
  let waiting: Value | undefined;
  let timer: NodeJS.Timeout | undefined;
  let last = 0;
  let trouble: string | undefined;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting === undefined) return;
    const typed = waiting;
    waiting = undefined;
    last = performance.now();
    try {
      keep(typed);
      kept = JSON.stringify(typed);
      trouble = undefined;
    } catch (error) {
      trouble = notKept(error);
    }
  }

  return {
    note(typed, atOnce = false) {
      // Words that were taken back must not come back either: nothing is kept as an empty text.
      const now = typed ?? '';
      if (JSON.stringify(now) === kept) {
        waiting = undefined;
        return;
      }
      waiting = now;
      const wait = atOnce ? 0 : last + pause - performance.now();
      if (wait <= 0) flush();
      else timer ??= setTimeout(flush, wait);
    },
    flush,
    drop() {
      clearTimeout(timer);
      timer = undefined;
      waiting = undefined;
    },
    get trouble() {
      return trouble;
    },
  };
}

/** What is said of words that did not reach the disk. */
export function notKept(error: unknown): string {
  const why = isFailure(error)
    ? words(error).sentence
    : error instanceof Error
      ? error.message
      : String(error);
  return `not kept: ${why}`;
}
