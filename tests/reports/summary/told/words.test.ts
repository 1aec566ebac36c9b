/** The small pieces that a summary is told in. */
import { describe, expect, it } from 'vitest';
import { oldWords } from '../../../../src/reports/summary/told/words.ts';
import { day } from '../../../support/sittings.ts';

describe('how old something is', () => {
  it('is told by the day itself on the last day of the period, which need not be today', () => {
    const until = day('2026-06-29');
    expect(oldWords(0, { until, days: 'iso' })).toBe('from 2026-06-29');
    expect(oldWords(0, { until, days: 'near' })).toBe('from 29 June');
    expect(oldWords(1, { until, days: 'near' })).toBe('1 day old');
    expect(oldWords(40, { until, days: 'near' })).toBe('5 weeks old');
  });
});
