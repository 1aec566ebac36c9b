/** Several decisions may be due to be looked back on at once; a status names each. */
import { describe, expect, it } from 'vitest';
import { testApp, testSet } from '../support/app.ts';
import type { StoredPage } from '../support/memory-store.ts';
import { reviewPage } from '../support/reviews.ts';

const sets = [testSet('lookback', 'Look-back')];

function decided(name: string, title: string, revisit: readonly string[]): StoredPage {
  const decision = { option: 'stay', date: '2025-03-21', reason: 'The rota.' };
  return reviewPage({ status: 'decided', title, decided: decision, revisit }, { name });
}

async function due(...entries: readonly StoredPage[]): Promise<string> {
  const app = testApp({ entries, sets, terminal: true, width: 100 });
  await app.run('status');
  return app.stdout();
}

describe('the look-backs that are due', () => {
  const role = decided('role', 'Which next role?', ['2026-02-01', '2026-12-01']);
  const hours = decided('hours', 'Fewer hours?', ['2026-03-01']);
  const ahead = decided('city', 'Which city?', ['2026-12-01']);

  it('are named each, the longest due first, where there are several', async () => {
    const told = await due(hours, ahead, role);
    expect(told).toMatch(/due +look-back.*\n.*Which next role\?.*1 February\n.*Fewer hours\?.*1 March\n/);
    expect(told).not.toContain('Which city?');
  });

  it('need no more than their line where there is one', async () => {
    const told = await due(role, ahead);
    expect(told).toContain('look-back');
    expect(told).not.toMatch(/Which next role\?.*1 February/);
  });
});
