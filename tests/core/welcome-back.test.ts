import { expect, it } from 'vitest';
import { welcomeBack } from '../../src/core/welcome-back.ts';
import { day } from '../support/sittings.ts';

it('greets somebody who was away for more than two weeks, with the day of the last page and nothing else', () => {
  expect(welcomeBack(day('2026-02-24'), day('2026-03-11'))).toBe('Welcome back. Last page was 24 Feb.');
  expect(welcomeBack(day('2026-02-24'), day('2026-03-10'))).toBeNull();
  expect(welcomeBack(undefined, day('2026-03-10'))).toBeNull();
});

it('names the year where it is another one', () => {
  expect(welcomeBack(day('2025-02-24'), day('2026-03-10'))).toBe('Welcome back. Last page was 24 Feb 2025.');
});
