/** The themes of the sample year: one that rises, one that has faded, one that stays, and one that was there for a time. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { tools } from '../../scripts/bench/themes.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { sampleRules } from '../../src/demo/year.ts';
import { proseOf } from '../../src/themes/prose.ts';
import { recurringThemes } from '../../src/themes/recurring.ts';
import { readRules } from '../../src/themes/rules.ts';
import { termsOf } from '../../src/themes/terms.ts';
import type { Theme } from '../../src/themes/theme.ts';
import { sampleYearOf } from '../support/sample-year.ts';

let shown: readonly Theme[];

beforeAll(async () => {
  const { lexicon, concepts } = tools(join(import.meta.dirname, '../..'));
  const { entries } = await sampleYearOf(1);
  const pages = entries.map((entry) => {
    const { id, path, date, tags } = entry;
    return { id, path, date, tags, terms: termsOf(proseOf(entry), lexicon, concepts) };
  });
  const rules = readRules(yamlCodec.readDocument(sampleRules, 'themes.yaml').value as Record<string, never>);
  shown = recurringThemes(pages, { lexicon, rules, count: 60 });
});

function named(word: string): Theme | undefined {
  return shown.find(({ label, variants }) =>
    [label, ...variants.map(({ text }) => text)].some((text) => text.toLowerCase() === word),
  );
}

describe('in the sample year', () => {
  it('hiring rises', () => {
    expect(['rising', 'new']).toContain(named('hiring')?.trend);
  });

  it('the migration came, filled the weeks, and has faded', () => {
    expect(named('migration')).toMatchObject({ trend: 'faded', shape: 'window' });
  });

  it('mentoring stays', () => {
    expect(named('mentoring')).toMatchObject({ trend: 'steady' });
  });

  it('the tag of every page is no theme', () => {
    expect(named('sample')).toBeUndefined();
  });
});
