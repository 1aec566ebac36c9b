import { describe, expect, it } from 'vitest';
import { changesIn } from '../../src/core/changes.ts';
import { factsFor } from '../../src/core/facts.ts';
import { plan } from '../../src/core/interview.ts';
import type { Value } from '../../src/core/value.ts';
import { builtIn } from '../support/built-in.ts';
import { day, entry, fivePoints, promptSet, question, session, sit } from '../support/sittings.ts';

describe('points are compared only within the same thing', () => {
  const labels = fivePoints;
  const earlier = [entry('2026-02-01-s', { answers: { own: 1, other: 1 } })];
  const until = day('2026-03-06');
  const set = promptSet('s', [
    question('own', 'scale', { labels, compared: false }),
    question('other', 'scale', { labels }),
  ]);

  function sat(given: Record<string, Value>) {
    return sit(session(set, factsFor(set, earlier, null, until)), given);
  }

  it('neither told of nor asked about where each run is about another thing', () => {
    const own = sat({ own: 5 });
    expect(changesIn(own)).toEqual([]);
    expect(plan(own).map(({ kind }) => kind)).not.toContain('followup');
    expect(changesIn(sat({ other: 5 }))).toEqual([{ name: 'other', before: 1, now: 5 }]);
    expect(plan(sat({ other: 5 })).map(({ kind }) => kind)).toContain('followup');
  });

  it('so a new spark, story or decision has nothing to be held against', async () => {
    const { sets } = await builtIn();
    const apart = sets.flatMap(({ id, questions }) =>
      questions.filter(({ compared }) => compared === false).map((one) => `${id}.${one.id}`),
    );
    expect(apart.toSorted()).toEqual([
      'counsel.surprise',
      'deepen.before',
      'deepen.clear',
      'lookback.weather',
      'sparks.heat',
      'stories.landed',
      'stories.ready',
      'unsaid.gap',
    ]);
  });
});
