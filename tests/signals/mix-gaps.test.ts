import { describe, expect, it } from 'vitest';
import { plainStyle } from '../../src/adapters/style.ts';
import type { Value } from '../../src/core/value.ts';
import { mixForScreen } from '../../src/render/afterwards-lines.ts';
import { mixGaps } from '../../src/signals/role-mix.ts';
import { promptSet, question, session, sit } from '../support/sittings.ts';

const parts = ['architect', 'solver', 'tech lead'];
const questions = [
  question('now', 'split', { parts, ranges: true }),
  question('want', 'split', { parts, ranges: true }),
];
const previous = { want: { architect: 60, solver: 40 } };

/** Sits through a later run of that set. */
function gaps(given: Record<string, Value>, id = 'archetypes') {
  const set = promptSet(id, questions, { later: { ids: ['now'], keep: 'want' } });
  return mixGaps(sit(session(set, { runs: 1, previous }), given));
}

describe('the step from the mix now to the mix wanted', () => {
  const now = { 'tech lead': 60, solver: 40 };

  it('is drawn kind by kind, to the wish of last time where that still stands', () => {
    const steps = gaps({ now, 'still-so[want]': 'keep' });
    expect(steps.toSorted((one, other) => one.now - other.now)).toEqual([
      { kind: 'architect', now: 0, want: 60 },
      { kind: 'tech lead', now: 60, want: 0 },
    ]);
    const screen = { width: 80, style: plainStyle };
    expect(mixForScreen([{ kind: 'architect', now: 0, want: 60 }], screen)).toBe(
      '  mix    architect 0 > 60 (+60)\n',
    );
    expect(mixForScreen([{ kind: 'lead', now: 60, want: 35 }], screen)).toBe('  mix    lead 60 > 35 (-25)\n');
    expect(mixForScreen([], screen)).toBe('');
  });

  it('is drawn to the wish of the day where it was asked again, of ranges by their middle', () => {
    const want = { solver: [70, 80], 'tech lead': [20, 30] };
    const steps = gaps({ now, 'still-so[want]': 'edit', want });
    expect(steps.toSorted((one, other) => one.now - other.now)).toEqual([
      { kind: 'solver', now: 40, want: 75 },
      { kind: 'tech lead', now: 60, want: 25 },
    ]);
  });

  it('is nothing without a mix of now, or for another set', () => {
    expect(gaps({ 'still-so[want]': 'keep' })).toEqual([]);
    expect(gaps({ now }, 'weekly')).toEqual([]);
  });
});
