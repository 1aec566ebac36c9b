/** When a question is asked, and of which items: what depends on earlier answers, ledgers and the run. */
import { describe, expect, it } from 'vitest';
import { plan } from '../../src/core/interview.ts';
import type { Facts } from '../../src/core/interview-types.ts';
import type { Question, When } from '../../src/core/prompt-set.ts';
import type { Value } from '../../src/core/value.ts';
import { item, options, promptSet, question, session, sit } from '../support/sittings.ts';

/** The keys of a sitting's steps after these answers. */
function keys(
  questions: readonly Question[],
  given: Readonly<Record<string, Value>> = {},
  facts: Partial<Facts> = {},
): string[] {
  return plan(sit(session(promptSet('any', questions), facts), given)).map(({ key }) => key);
}

const sparks = (count: number): Partial<Facts> => ({
  ledgers: { spark: Array.from({ length: count }, (_, index) => item(`s.spark-${index}`)) },
});

const talk = question('talk', 'choice', { options: options('before', 'after') });
const asked = (when: When): readonly Question[] => [talk, question('more', 'text', { when })];

describe('a question with conditions', () => {
  it('is asked unless what must not hold does', () => {
    const unlessAfter = asked({ answers: {}, not: { answers: { talk: ['after'] } } });
    expect(keys(unlessAfter)).toEqual(['talk', 'more']);
    expect(keys(unlessAfter, { talk: 'before' })).toEqual(['talk', 'more']);
    expect(keys(unlessAfter, { talk: 'after' })).toEqual(['talk']);
  });

  it('is asked where a part alone of what must not hold does', () => {
    const both = asked({ answers: {}, not: { run: 'later', answers: { talk: ['after'] } } });
    expect(keys(both, { talk: 'after' })).toEqual(['talk', 'more']);
    expect(keys(both, { talk: 'before' }, { runs: 1 })).toEqual(['talk', 'more']);
    expect(keys(both, { talk: 'after' }, { runs: 1 })).toEqual(['talk']);
  });

  it('waits until a ledger holds enough', () => {
    const three = asked({ answers: {}, ledger: 'spark', least: 3 });
    expect(keys(three, {}, sparks(2))).toEqual(['talk']);
    expect(keys(three, {}, sparks(3))).toEqual(['talk', 'more']);
  });
});

describe('what an earlier answer has taken', () => {
  const chairs = question('empty', 'choice', { from: 'counsel-parts', without: 'circle' });
  const lists = { 'counsel-parts': options('challenger', 'listener', 'outsider') };

  it('is left out of what is offered: of people, the parts they play', () => {
    const set = promptSet('counsel', [question('circle', 'people'), chairs]);
    const people = [{ name: 'a colleague', part: 'Listener' }, { name: 'outsider' }];
    const steps = plan(sit(session(set, {}, { lists }), { circle: people }));
    expect(steps[1]?.question.options).toEqual(options('challenger', 'outsider'));
  });

  it('is not asked about where it is gone over', () => {
    const questions = [
      question('all', 'list'),
      question('done', 'multi', { from: 'all' }),
      question('rest', 'text', { each: 'all', without: 'done' }),
    ];
    expect(keys(questions, { all: ['a', 'b', 'c'], done: ['B'] })).toEqual([
      'all',
      'done',
      'rest[a]',
      'rest[c]',
    ]);
  });

  it('can be everything, and then there is nothing to ask', () => {
    const set = promptSet('counsel', [question('circle', 'people'), chairs]);
    const people = ['challenger', 'listener', 'outsider'].map((part) => ({ name: part, part }));
    expect(plan(sit(session(set, {}, { lists }), { circle: people })).map(({ key }) => key)).toEqual([
      'circle',
    ]);
  });
});
