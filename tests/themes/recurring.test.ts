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

  it('takes no far commoner word, and no verb beside a plural noun, for a wording of a concept', () => {
    const pages = weekly([
      'I was paged at four. The savings are gone.',
      'They paged me over lunch. We spoke of my savings.',
      'Paged twice. No savings left.',
      'I wrote a page and saved the file.',
      'The page is long, and I save it often.',
    ]);
    expect(themeNamed('paged', pages, { lexicon })).toMatchObject({ entries: 3 });
    expect(themeNamed('savings', pages, { lexicon })).toMatchObject({ entries: 3 });
  });

  it('shows no vague word by itself, and no verb with what it was done to', () => {
    const pages = weekly(Array.from({ length: 6 }, (_, week) => `By hand we created project plan ${week}.`));
    const labels = recurringThemes(pages, { lexicon, count: 20 }).map(({ label }) => label);
    expect(labels).not.toContain('hand');
    expect(labels.filter((label) => label.startsWith('created'))).toEqual([]);
  });

  it('finds one by any word, though it never became a theme', () => {
    expect(themeNamed('gardens', migration, { lexicon })).toMatchObject({ entries: 1, of: 5 });
    expect(themeNamed('volcano', migration, { lexicon })).toBeUndefined();
  });
});
