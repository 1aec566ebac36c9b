/** Sittings to put into drafts. */
import type { CivilDate, Moment } from '../../src/core/calendar.ts';
import type { Session } from '../../src/core/interview-types.ts';
import type { Question } from '../../src/core/prompt-set.ts';

function question(id: string): Question {
  return { id, type: 'text', ask: `What about ${id}?`, optional: false };
}

/** A weekly sitting of four questions on 6 March 2026. */
export function weeklySession(changes: Partial<Session> = {}): Session {
  return {
    set: {
      id: 'weekly',
      title: 'Weekly check-in',
      version: 1,
      minutes: 6,
      cadence: 'every week',
      questions: ['pulse', 'moment', 'takeaway', 'next'].map(question),
      quick: ['pulse', 'next'],
      closing: false,
      introduction: '',
      source: 'built-in',
    },
    lists: {},
    facts: { runs: 0, role: null, roleDays: null, ledgers: {}, previous: {}, carried: [], scales: {} },
    date: '2026-03-06' as CivilDate,
    written: '2026-03-06T17:42:10+01:00',
    started: '2026-03-06T17:42:10+01:00' as Moment,
    mode: 'full',
    tags: [],
    private: false,
    ...changes,
  };
}
