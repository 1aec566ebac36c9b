import { describe, expect, it } from 'vitest';
import { tagScores } from '../../scripts/bench/themes-score.ts';

describe('what the bench counts as a tag that a theme names', () => {
  const paths = ['a.md', 'b.md', 'c.md'];
  const named = (tag: string, ...names: string[]): readonly number[] => {
    const { labels, joint } = tagScores([{ tag, paths: new Set(paths) }], [{ names, paths }]);
    return [labels, joint];
  };

  it.each([
    ['activitypub', 'ActivityPub'],
    ['readingnotes', 'reading notes'],
    ['web-components', 'Web component'],
    ['conferences', 'tech conference'],
  ])('%s in %s', (tag, label) => {
    expect(named(tag, label)).toEqual([1, 1]);
  });

  it.each([
    ['java', 'JavaScript'],
    ['art', 'start'],
    ['new web', 'web'],
  ])('not %s in %s', (tag, label) => {
    expect(named(tag, label)).toEqual([0, 0]);
  });

  it('a variant names it for the two together, the label alone counts as a label', () => {
    expect(named('rest', 'sleep', 'rest')).toEqual([0, 1]);
  });

  it('a theme with other entries does not', () => {
    const gold = [{ tag: 'rest', paths: new Set(['d.md']) }];
    expect(tagScores(gold, [{ names: ['rest'], paths }])).toEqual({ coverage: 0, labels: 1, joint: 0 });
  });
});
