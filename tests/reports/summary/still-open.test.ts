/** What is still open, and what became of the steps: counted, never in percent. */
import { describe, expect, it } from 'vitest';
import { materialOf } from '../../../src/reports/summary/material.ts';
import { stillOpen } from '../../../src/reports/summary/still-open.ts';
import { day, entry } from '../../support/sittings.ts';

const period = { since: day('2026-01-01'), until: day('2026-03-15') };

function openIn(...entries: ReturnType<typeof entry>[]): ReturnType<typeof stillOpen> {
  return stillOpen(materialOf({ entries, period, withPrivate: false }));
}

describe('what is still open', () => {
  it('has its age in days and is counted with what was done', () => {
    const open = openIn(
      entry('2026-03-01-weekly', {
        commit: [
          { id: 'a', do: 'ask for the plan' },
          { id: 'b', do: 'read it' },
        ],
      }),
      entry('2026-03-08-weekly', { update: [{ ref: 'a', state: 'done' }] }),
    );
    expect(open.items.map(({ item, age }) => [item.text, age])).toEqual([['read it', 14]]);
    expect(open.followThrough).toEqual({ done: 1, letGo: 0, open: 1 });
  });

  it('counts no step that was over before the period', () => {
    const open = openIn(
      entry('2025-11-01-weekly', { commit: [{ id: 'a', do: 'ask' }] }),
      entry('2025-11-08-weekly', { update: [{ ref: 'a', state: 'done' }] }),
    );
    expect(open.followThrough).toEqual({ done: 0, letGo: 0, open: 0 });
  });

  it('knows from a private page that a step is done, and nothing else of it', () => {
    const open = openIn(
      entry('2026-03-01-weekly', { commit: [{ id: 'a', do: 'ask for the plan' }] }),
      entry(
        '2026-03-08-weekly',
        { update: [{ ref: 'a', state: 'done' }], commit: [{ id: 'c', do: 'a hidden step' }] },
        { private: true },
      ),
    );
    expect(open.items).toEqual([]);
    expect(open.followThrough).toEqual({ done: 1, letGo: 0, open: 0 });
  });
});
