/** The five pages after a job was lost: which one comes, when it is offered, and where they end. */
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar.ts';
import type { Entry } from '../../src/core/entry.ts';
import { fivePages, onItsPage } from '../../src/core/five-pages.ts';
import { entry, promptSet, question, today } from '../support/sittings.ts';

const loss = (ago: number, kind = 'layoffs or budget'): Entry =>
  entry(`${addDays(today, -ago)}-jolt`, { answers: { kind } });
const page = (ago: number, after?: string): Entry =>
  entry(`${addDays(today, -ago)}-five-pages`, { answers: after === undefined ? {} : { after } });
const offered = (...entries: Entry[]): number | null => fivePages(entries, today).offered;

describe('the five pages', () => {
  it('are offered after layoffs alone', () => {
    expect(offered()).toBeNull();
    expect(offered(loss(0, 'a win'))).toBeNull();
    expect(offered(loss(0))).toBe(1);
  });

  it('come one a day, the next on the day after', () => {
    expect(offered(loss(1), page(0))).toBeNull();
    expect(offered(loss(2), page(1))).toBe(2);
    expect(offered(loss(5), page(4), page(3), page(2), page(1))).toBe(5);
    expect(offered(loss(6), page(5), page(4), page(3), page(2), page(1))).toBeNull();
  });

  it('end where a page left somebody heavier, from the second on', () => {
    expect(offered(loss(2), page(1, 'heavier'))).toBe(2);
    expect(offered(loss(3), page(2), page(1, 'heavier'))).toBeNull();
    expect(fivePages([loss(3), page(2), page(1, 'heavier')], today).isHeavy).toBe(true);
    expect(offered(loss(4), page(3), page(2, 'lighter'), page(1, 'heavier'))).toBeNull();
  });

  it('are let go quietly after a week without one', () => {
    expect(offered(loss(6))).toBe(1);
    expect(offered(loss(7))).toBeNull();
    expect(offered(loss(9), page(7))).toBeNull();
  });

  it('begin anew with another loss', () => {
    expect(offered(loss(90), page(89), page(88), page(87, 'heavier'), loss(1))).toBe(1);
  });

  it('ask the question of the day alone, whichever that is', () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    const set = promptSet(
      'five-pages',
      ids.map((id) => question(id, 'long')),
    );
    const asked = (...entries: Entry[]) => onItsPage(set, entries, today).questions.map(({ id }) => id);
    expect(asked()).toEqual(['a']);
    expect(asked(loss(3), page(2), page(1))).toEqual(['c']);
    expect(asked(loss(9), ...[5, 4, 3, 2, 1].map((ago) => page(ago)))).toEqual(['a']);
    const other = promptSet('weekly', [question('a', 'long'), question('b', 'long')]);
    expect(onItsPage(other, [], today)).toBe(other);
  });
});
