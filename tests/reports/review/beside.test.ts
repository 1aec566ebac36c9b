/** What stands beside the numbers of a review, in sentences. */
import { describe, expect, it } from 'vitest';
import { directionSentence } from '../../../src/reports/review/beside.ts';
import type { ReviewReport } from '../../../src/reports/review/report.ts';

const said = (all: number, unheard: number): unknown =>
  directionSentence({ direction: { toShare: 0.375 }, pushes: { all, unheard } } as unknown as ReviewReport);

describe('the sentence of from and to', () => {
  it('counts the pushes that nobody has heard, one as one', () => {
    expect(said(4, 0)).toBe('Running to 38 %, from 62 %.');
    expect(said(4, 2)).toBe('Running to 38 %, from 62 %. Two of four pushes have been heard by nobody here.');
    expect(said(3, 1)).toBe('Running to 38 %, from 62 %. One of three pushes has been heard by nobody here.');
    expect(said(1, 1)).toBe('Running to 38 %, from 62 %. The one push has been heard by nobody here.');
  });
});
