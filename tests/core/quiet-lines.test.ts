import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar.ts';
import type { Entry } from '../../src/core/entry.ts';
import { isHeavyRun, quietSign, quietWords } from '../../src/core/quiet-lines.ts';
import type { Mapping } from '../../src/core/value.ts';
import { day, entry } from '../support/sittings.ts';

const first = day('2026-01-02');

/** Weekly pages, a week apart, with these answers. */
function weeks(answers: readonly Mapping[], set = 'weekly'): Entry[] {
  return answers.map((given, index) => entry(`${addDays(first, index * 7)}-${set}`, { answers: given }));
}

/** What is said after each of the pages is saved, which then keeps it; `unheard` pages are saved where nobody reads. */
function said(pages: readonly Entry[], unheard: readonly number[] = []): (string | null)[] {
  const before: Entry[] = [];
  return pages.map((page, index) => {
    const sign = quietSign([...before, page], page.date);
    const isSaid = sign !== null && !unheard.includes(index);
    before.push(isSaid ? { ...page, frontMatter: { ...page.frontMatter, quiet: sign } } : page);
    return sign;
  });
}

const energy = (point: number): Mapping => ({ pulse: { energy: point } });
const after = (word: string): Mapping => ({ after: word });

describe('the quiet line', () => {
  it('is said at the third check-in running with nothing left, and not before', () => {
    expect(said(weeks([energy(1), energy(1), energy(1)]))).toEqual([null, null, 'empty']);
    expect(said(weeks([energy(1), energy(2), energy(1), energy(1)]))).toEqual([null, null, null, null]);
  });

  it('is said once, and again after four weeks at the earliest', () => {
    expect(said(weeks(Array.from({ length: 9 }, () => energy(1))))).toEqual([
      null, null, 'empty', null, null, null, 'empty', null, null,
    ]); // prettier-ignore
  });

  it('does not count as said where nobody could read it', () => {
    const pages = weeks(Array.from({ length: 6 }, () => energy(1)));
    expect(said(pages, [2])).toEqual([null, null, 'empty', 'empty', null, null]);
  });

  it('is said when three pages running left their writer heavier, whatever stands between them', () => {
    const pages = weeks([after('heavier'), {}, after('heavier'), after('heavier')]);
    expect(said(pages)).toEqual([null, null, null, 'heavier']);
    expect(said(weeks([after('heavier'), after('lighter'), after('heavier'), after('heavier')]))).toEqual([
      null, null, null, null,
    ]); // prettier-ignore
  });

  it('is said when a search was too much twice', () => {
    expect(said(weeks([{ cost: 1 }, { cost: 1 }], 'interview'))).toEqual([null, 'cost']);
    expect(said(weeks([{ cost: 1 }, { cost: 1 }]))).toEqual([null, null]);
  });

  it('is not said after a page that shows nothing of the kind', () => {
    const pages = [...weeks([energy(1), energy(1), energy(1)]), entry('2026-03-06-sparks', {})];
    expect(quietSign(pages, day('2026-03-06'))).toBeNull();
  });

  it('does not depend on the order of the files, on notes, or on pages of other programs', () => {
    const pages = weeks([energy(1), energy(1), energy(1)]);
    const note = entry('2026-01-16-note', { set: 'note' });
    const foreign = entry('2026-01-17-weekly', { career: 'x', answers: energy(4) });
    expect(quietSign([foreign, note, ...pages.toReversed()], day('2026-01-20'))).toBe('empty');
  });

  it('reads no words: what is written changes nothing', () => {
    const pages = weeks([energy(3)]).map((page) => ({ ...page, body: 'I feel hopeless', answers: [] }));
    expect(quietSign(pages, day('2026-02-01'))).toBeNull();
  });

  it('names no condition and gives no advice on the job', () => {
    expect(quietWords('empty')).toBe(
      'Three weeks on empty. A journal is a poor place to be alone with that: a friend, a doctor or your works ' +
        'council or assistance line can do more. (career help now)',
    );
    for (const sign of ['empty', 'heavier', 'cost'] as const)
      expect(quietWords(sign)).not.toMatch(/burnout|depress|should|leave your|quit/i);
  });
});

describe('a run of heavy pages', () => {
  const until = day('2026-12-31');
  it('is three in a row, the latest page among them', () => {
    expect(isHeavyRun(weeks([after('heavier'), after('heavier')]), until)).toBe(false);
    expect(isHeavyRun(weeks([after('heavier'), after('heavier'), after('heavier')]), until)).toBe(true);
    expect(
      isHeavyRun(weeks([after('heavier'), after('lighter'), after('heavier'), after('heavier')]), until),
    ).toBe(false);
  });

  it('is over once a page was written since, and does not go on for ever', () => {
    const pages = weeks([after('heavier'), after('heavier'), after('heavier'), {}]);
    expect(isHeavyRun(pages, until)).toBe(false);
    expect(isHeavyRun(pages, day('2026-01-17'))).toBe(true);
  });
});
