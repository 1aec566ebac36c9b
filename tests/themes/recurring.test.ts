/** What keeps coming back is found, told of in the owner's own words, and proved with their sentences. */
import { describe, expect, it } from 'vitest';
import { themeNamed } from '../../src/themes/named.ts';
import { recurringThemes } from '../../src/themes/recurring.ts';
import { lexicon, weekly } from './support.ts';

const migration = weekly([
  'The database migration is late again. I had lunch in the park.',
  'Nothing moved. Two days went into the database migration.',
  'A quiet week with a long walk.',
  'We talked about the database migrations over coffee.',
  'The garden needs water.',
]);

describe('recurring themes', () => {
  it('names what stands in three entries of different weeks', () => {
    const [theme] = recurringThemes(migration, { lexicon });
    expect(theme).toMatchObject({ label: 'database migration', entries: 3, of: 5, weeks: 3 });
    expect(theme?.paths).toEqual(['2026-01-05.md', '2026-01-12.md', '2026-01-26.md']);
  });

  it('proves it with sentences as they stand, the newest first', () => {
    const [theme] = recurringThemes(migration, { lexicon });
    expect(theme?.evidence.map(({ text }) => text)).toEqual([
      'We talked about the database migrations over coffee.',
      'Two days went into the database migration.',
      'The database migration is late again.',
    ]);
  });

  it('finds one by any word, though it never became a theme', () => {
    expect(themeNamed('gardens', migration, { lexicon })).toMatchObject({ entries: 1, of: 5 });
    expect(themeNamed('volcano', migration, { lexicon })).toBeUndefined();
  });
});
