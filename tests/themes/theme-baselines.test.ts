import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baselines } from '../../scripts/bench/theme-baselines.ts';
import { lexiconFrom } from '../../src/themes/lexicon.ts';

const words = readFileSync(join(import.meta.dirname, '../../src/themes/lexicon/words.txt'), 'latin1');
const texts = [
  'The parser and its grammar.',
  'A parser reads a grammar, parsers do.',
  'Grammar of the parser.',
  'The garden wants rain.',
  'Rain in the garden, and more rain.',
  'A garden without rain.',
  'Nothing of the kind.',
  'Something else.',
];
const entries = texts.map((text, index) => ({ path: `${index}.md`, text }));
const found = baselines(entries, lexiconFrom(words), 2);

describe('the simple methods that themes are measured beside', () => {
  it.each(['column-subset selection', 'factorisation'])('%s tells the two things apart', (name) => {
    const paths = found[name]?.map((theme) => theme.paths.join(' ')).toSorted();
    expect(paths).toEqual(['0.md 1.md 2.md', '3.md 4.md 5.md']);
  });

  it('document frequency takes what most entries hold, by stems and without function words', () => {
    const own = found['document frequency'];
    expect(own).toHaveLength(2);
    for (const { names, paths } of own ?? []) {
      expect(['parser', 'grammar', 'garden', 'rain']).toContain(names[0]);
      expect(paths).toHaveLength(3);
    }
  });

  it('all give the same again', () => {
    expect(baselines(entries, lexiconFrom(words), 2)).toEqual(found);
  });
});
