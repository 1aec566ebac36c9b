/** Where one stands, in words a person would use. */
import { describe, expect, it } from 'vitest';
import type { CivilDate } from '../../src/core/calendar.ts';
import type { LedgerItem } from '../../src/core/interview-types.ts';
import { homeLines, outlookForScreen, statusForScreen, statusShort } from '../../src/render/status-lines.ts';
import type { Status } from '../../src/reports/status.ts';
import { plainStyle } from '../support/app.ts';

const today = '2026-03-15' as CivilDate;
const screen = { width: 80, today, style: plainStyle };
const nothing: Status = {
  due: [],
  lookBacks: [],
  open: [],
  drafts: [],
  flag: null,
  pages: null,
  reviews: [],
  pause: null,
  last: null,
  lastSet: null,
};

function step(text: string, due: string | null, more: Partial<LedgerItem> = {}): LedgerItem {
  const day = due as CivilDate | null;
  return {
    id: text,
    kind: 'commit',
    text,
    state: 'open',
    date: today,
    due: day,
    carried: 0,
    updated: null,
    fields: {},
    ...more,
  };
}

const weekly = { set: 'weekly', title: 'Weekly check-in', minutes: 6, reason: 'cadence' as const };

describe('once a page is saved', () => {
  it('the one open step is told whole, with its when', () => {
    const open = [
      step('ask for the migration plan', '2026-03-17', { fields: { when: 'Tuesday after stand-up' } }),
    ];
    expect(outlookForScreen({ open, due: [], flag: null }, screen)).toBe(
      '  open   Tuesday after stand-up, ask for the migration plan, due Tuesday\n',
    );
  });

  it('several are counted, and what is due has its minutes and its command', () => {
    const open = [step('one', '2026-03-20'), step('two', null), step('who', null, { kind: 'ask' })];
    const due = [{ ...weekly, since: '2026-03-09' as CivilDate }];
    expect(outlookForScreen({ open, due, flag: null }, screen)).toBe(
      '  open   2 steps, the first due Friday · 1 ask without an answer\n' +
        '  due    weekly check-in, 6 minutes, since Monday          career journal weekly\n',
    );
  });

  it('nothing is said where nothing is open or due', () => {
    expect(outlookForScreen(nothing, screen)).toBe('');
  });
});

describe('on a very narrow screen', () => {
  it('nothing is left for the terminal to wrap but a command that is longer than a line', () => {
    const open = [step('ask for the migration plan', '2026-03-17', { fields: { when: 'after stand-up' } })];
    const due = [{ ...weekly, since: '2026-03-09' as CivilDate }];
    for (const width of [24, 30, 36, 39]) {
      const lines = outlookForScreen({ open, due, flag: null }, { ...screen, width }).split('\n');
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(width);
      expect(lines).toContain('  career journal weekly');
    }
  });
});

describe('days', () => {
  it.each([
    ['2026-03-15', 'due today'],
    ['2026-03-16', 'due tomorrow'],
    ['2026-03-21', 'due Saturday'],
    ['2026-03-22', 'due 22 March'],
    ['2027-03-22', 'due 22 March 2027'],
    ['2026-03-14', 'was due yesterday'],
    ['2026-03-10', 'was due Tuesday'],
    ['2025-01-10', 'was due 10 January 2025'],
  ])('%s is %s', (due, words) => {
    expect(statusForScreen({ ...nothing, open: [step('a step', due)] }, screen)).toContain(
      `a step, ${words}\n`,
    );
  });

  it.each([
    [['2026-03-10'], '1 step, was due Tuesday'],
    [['2026-03-10', '2026-03-11', null], '3 steps, 2 past the day'],
    [[null], '1 step open'],
    [['2026-03-20'], '1 step due Friday'],
  ])('%j in short is %s', (days, words) => {
    const open = days.map((day, index) => step(`step ${index}`, day));
    expect(statusShort({ ...nothing, open }, today)).toBe(`${words}\n`);
  });
});

describe('items', () => {
  it('say how often they were carried, and whom an ask is put to', () => {
    const open = [
      step('one', null, { carried: 1 }),
      step('two', null, { carried: 3 }),
      step('a second reviewer', null, { kind: 'ask', fields: { whom: 'a colleague' } }),
    ];
    const text = statusForScreen({ ...nothing, open }, screen);
    expect(text).toContain('one, carried once\n');
    expect(text).toContain('two, carried 3 times\n');
    expect(text).toContain('ask a colleague: a second reviewer\n');
  });
});

describe('the next thing to do', () => {
  const draft = { set: 'weekly', title: 'Weekly check-in', question: 'next', answered: 1, of: 2 };

  it('names the draft where there are several', () => {
    expect(homeLines({ ...nothing, drafts: [draft, { ...draft, set: 'values' }] }, screen)).toContain(
      'next        career journal weekly --resume\n',
    );
  });

  it('is a note where nothing is due', () => {
    const last = { id: 'x', path: 'x.md', date: today, set: null, title: 'CV day', tags: [], private: false };
    const entry = { ...last, written: today, frontMatter: {}, body: '', answers: [], words: 0 };
    const text = homeLines({ ...nothing, last: entry }, screen);
    expect(text).toContain('last page   15 March, CV day (today)\n');
    expect(text).toContain('next        career note');
  });
});
