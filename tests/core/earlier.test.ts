import { describe, expect, it } from 'vitest';
import { earlierAnswers } from '../../src/core/earlier.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Step } from '../../src/core/interview-types.ts';
import type { QuestionType } from '../../src/core/prompt-set.ts';
import { entry, promptSet, question, session } from '../support/sittings.ts';

const started = session(promptSet('weekly', []));

function page(date: string, text: string, more: { item?: string; set?: string } = {}): Entry {
  const { item, set = 'weekly' } = more;
  const answer = { id: 'line', question: 'line?', text, ...(item === undefined ? {} : { item }) };
  return entry(`${date}-${set}`, {}, { answers: [answer] });
}

function step(type: QuestionType, more: Partial<Step> = {}): Step {
  return { key: 'line', question: question('line', type), ask: 'line?', kind: 'question', ...more };
}

describe('earlier answers', () => {
  it('come newest first, five at most, with their days', () => {
    const days = ['2026-01-05', '2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02', '2026-02-09'];
    const found = earlierAnswers(
      step('text'),
      started,
      days.map((day) => page(day, `said on ${day}\n`)),
    );
    expect(found).toHaveLength(5);
    expect(found[0]).toEqual({ date: '2026-02-09', text: 'said on 2026-02-09' });
  });

  it('are those of the same set and item, up to the day of the page', () => {
    const pages = [
      page('2026-02-02', 'mine', { item: 'Growth' }),
      page('2026-02-03', 'other item', { item: 'Craft' }),
      page('2026-02-04', 'other set', { set: 'values', item: 'Growth' }),
      page('2026-03-07', 'later', { item: 'Growth' }),
    ];
    expect(earlierAnswers(step('long', { item: 'growth' }), started, pages).map(({ text }) => text)).toEqual([
      'mine',
    ]);
  });

  it('are never those of scales, pulses, choices or items that were carried', () => {
    const pages = [page('2026-02-02', '4 of 5')];
    for (const type of ['scale', 'pulse', 'choice', 'rank', 'split'] as const)
      expect(earlierAnswers(step(type), started, pages)).toEqual([]);
    expect(earlierAnswers(step('text', { kind: 'carried' }), started, pages)).toEqual([]);
    expect(earlierAnswers(step('text', { kind: 'followup' }), started, pages)).toEqual([]);
  });
});
