/** Weekly pages whose points have dropped below their own earlier ones, so that the flag is raised. */
import { addDays } from '../../src/core/calendar.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import type { StoredPage } from './memory-store.ts';
import { setPage } from './pages.ts';

/** Twelve weeks at 4 and six at 2 in learning and 3 in the rest; the last a week before `last`, which has none. */
export function lowWeeks(last: string): readonly StoredPage[] {
  return Array.from({ length: 18 }, (_, index) => {
    const date = addDays(last as CivilDate, -7 * (18 - index));
    const point = index < 12 ? 4 : 3;
    const learning = index < 12 ? 4 : 1;
    return setPage(date, 'weekly', `Week ${index + 1}`, {
      keys: `answers:\n  pulse: {energy: ${point}, learning: ${learning}, worth: ${point}, voice: ${point}, people: ${point}}\n`,
    });
  });
}
