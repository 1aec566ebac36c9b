/** How long a run is said to take: at first, and once the set has been sat through. */
import { expect, it } from 'vitest';
import { writePage } from '../../src/core/editor-page.ts';
import { apply, progress, start } from '../../src/core/interview.ts';
import { setMinutes } from '../../src/core/set-minutes.ts';
import { statusOf } from '../../src/reports/status.ts';
import { day, entry, promptSet, question, session, today } from '../support/sittings.ts';

const questions = ['what', 'who', 'when', 'where'].map((id) => question(id, 'text'));
const set = promptSet('season', questions, {
  minutes: 8,
  every: 7,
  later: { ids: ['what', 'who'], minutes: 3 },
});
const plain = promptSet('season', questions, { minutes: 8, every: 7, later: { ids: ['what', 'who'] } });

it('is what the set says, and less for a later run where it says so', () => {
  expect([setMinutes(set, false), setMinutes(set, true), setMinutes(plain, true)]).toEqual([8, 3, 8]);
});

it('runs out with the questions of the run', () => {
  const later = start(session(set, { runs: 1 }));
  expect(progress(start(session(set))).minutesLeft).toBe(8);
  expect(progress(later).minutesLeft).toBe(3);
  expect(progress(apply(later, { event: 'skip', key: 'what' })).minutesLeft).toBe(2);
  expect(progress(start(session(plain, { runs: 1 }))).minutesLeft).toBe(4);
});

it('is what the page and the status say', () => {
  expect(writePage(start(session(set, { runs: 1 })))).toContain('about 3 minutes');
  expect(writePage(start(session(set)))).toContain('about 8 minutes');
  const { due } = statusOf({ sets: [set], entries: [entry('2026-02-20-season')], drafts: [] }, today);
  expect(due).toMatchObject([{ set: 'season', minutes: 3, since: day('2026-02-27') }]);
});
