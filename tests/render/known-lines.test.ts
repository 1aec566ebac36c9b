/** What is already known, told on as few lines as it takes. */
import { describe, expect, it } from 'vitest';
import { knownForScreen } from '../../src/render/known-lines.ts';
import type { KnownLine } from '../../src/reports/known.ts';
import { plainStyle } from '../support/app.ts';
import { day } from '../support/sittings.ts';

const line = (label: string, text: string, from: string, date: string, isOld = false): KnownLine => ({
  label,
  text,
  from,
  date: day(date),
  isOld,
});
const told = (...lines: KnownLine[]) =>
  knownForScreen(lines, { width: 80, today: day('2026-11-27'), style: plainStyle }).split('\n');

describe('what is already known', () => {
  it('names a page once for what stands in a row and comes from it', () => {
    const from = '2026-01-05-decision-work';
    expect(
      told(
        line('criteria', 'learning', from, '2026-01-05', true),
        line('criteria', 'people', from, '2026-01-05', true),
        line('spark', 'an evening class', '2026-11-02-sparks', '2026-11-02'),
      ),
    ).toEqual([
      '  criteria  learning',
      '            people  2026-01-05-decision-work, older than three months',
      '  spark     an evening class  2026-11-02-sparks',
      '',
    ]);
  });

  it('says the day of a page that does not have it in its name', () => {
    expect(told(line('season', 'a quiet one', 'notes/old', '2026-01-05', true))[0]).toBe(
      '  season  a quiet one  notes/old, 5 January 2026: older than three months',
    );
  });
});
