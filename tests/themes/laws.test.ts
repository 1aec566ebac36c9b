/** What holds of themes whatever is written. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { themeNamed } from '../../src/themes/named.ts';
import { recurringThemes } from '../../src/themes/recurring.ts';
import type { TermedPage, Theme } from '../../src/themes/theme.ts';
import { lexicon, page, weekly } from './support.ts';

const subjects = [
  'database migration',
  'on-call rota',
  'mentoring',
  'garden',
  'Kubernetes',
  'salary',
  'sleep',
];
const frames = [
  'The {} took all day.',
  'I keep thinking about {}.',
  'Nothing new on {}; we wait.',
  'A note on {}.',
];

const sentence = fc
  .tuple(fc.constantFrom(...subjects), fc.constantFrom(...frames))
  .map(([subject, frame]) => frame.replace('{}', subject));
const body = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((lines) => lines.join(' '));
const journal = fc.array(body, { minLength: 3, maxLength: 12 }).map((bodies) => weekly(bodies));

const bodies = new Map<string, string>();
function themes(pages: readonly TermedPage[], options: object = {}): readonly Theme[] {
  return recurringThemes(pages, { lexicon, count: 20, ...options });
}

describe('the laws of themes', () => {
  it('hold in whatever order entries come', () => {
    fc.assert(
      fc.property(journal, fc.integer(), (pages, seed) => {
        const shuffled = [...pages].sort(
          (a, b) => ((a.path.length + seed) % 3) - 1 || (a.path < b.path ? 1 : -1),
        );
        expect(themes(shuffled)).toEqual(themes(pages));
        expect(themes([...pages].reverse())).toEqual(themes(pages));
      }),
      { numRuns: 25 },
    );
  });

  it('each theme is in three entries of two weeks, and its counts are those of its paths', () => {
    fc.assert(
      fc.property(journal, (pages) => {
        for (const { entries, weeks, paths, of, first, last } of themes(pages)) {
          expect(entries).toBeGreaterThanOrEqual(3);
          expect(weeks).toBeGreaterThanOrEqual(2);
          expect(paths).toHaveLength(entries);
          expect(of).toBe(pages.length);
          expect(first <= last).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('what is hidden is not shown, in no wording', () => {
    fc.assert(
      fc.property(
        journal,
        fc.constantFrom('migrations', 'Mentoring', 'oncall', 'kubernetes'),
        (pages, word) => {
          const shown = themes(pages, { rules: { merge: {}, hide: [word] } });
          const texts = shown.flatMap(({ label, variants }) => [label, ...variants.map(({ text }) => text)]);
          const stem = word.slice(0, 6).toLowerCase();
          expect(
            texts.filter((text) =>
              text
                .toLowerCase()
                .replaceAll(/[^a-z]/g, '')
                .includes(stem),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('evidence stands word for word in the page it is said to come from', () => {
    fc.assert(
      fc.property(fc.array(body, { minLength: 3, maxLength: 10 }), (texts) => {
        const pages = weekly(texts);
        bodies.clear();
        pages.forEach(({ path }, index) => bodies.set(path, texts[index] ?? ''));
        for (const { evidence } of themes(pages)) {
          expect(evidence.length).toBeGreaterThan(0);
          for (const { path, text } of evidence) expect(bodies.get(path)).toContain(text);
        }
      }),
      { numRuns: 25 },
    );
  });
});

const rant = 'The reorganisation again. The reorganisation is all that anybody speaks of.';

describe('what is no theme', () => {
  it('one rant over three entries of one week', () => {
    const days = ['2026-01-05', '2026-01-06', '2026-01-07'].map((date) => page({ date, body: rant }));
    const rest = weekly(['A walk in the park.', 'Rain and tea.', 'Bread from the baker.'], '2026-02-02');
    expect(themes([...days, ...rest]).map(({ label }) => label)).not.toContain('reorganisation');
  });

  it('a line that stands in a quarter of the entries', () => {
    const walks = [
      'The park was green.',
      'Tea with an old friend.',
      'We baked bread.',
      'Rain on the roof all day.',
    ];
    const pages = weekly(
      Array.from(
        { length: 16 },
        (_, week) => `Weekly retrospective number ${week}.\n\n${walks[week % 4]} And ${week}.`,
      ),
    );
    expect(themes(pages).flatMap(({ variants }) => variants.map(({ text }) => text))).not.toContain(
      'retrospective',
    );
  });

  it('a heading, a question, a quotation, code or an address', () => {
    const text =
      '# Diary\n\n## Zeppelin\n\n## What about the zeppelin?\n\n> A zeppelin, they said.\n\n```\nzeppelin\n```\n\n`zeppelin` https://zeppelin.example/zeppelin\n\n| zeppelin | 1 |\n';
    const pages = weekly(['Rain.', 'Tea.', 'Bread.', 'Wind.'].map((word) => `${text}\n${word}`));
    expect(themes(pages)).toEqual([]);
    expect(themeNamed('zeppelin', pages, { lexicon })).toBeUndefined();
  });

  it('a name of the people ledger', () => {
    const pages = weekly([
      'Lunch with Robin.',
      'The migration is late.',
      'A walk with Robin.',
      'The migration again.',
      'Tea and Robin.',
      'Only the migration.',
    ]);
    const labels = (people: readonly string[]): string[] =>
      themes(pages, { people }).map(({ label }) => label);
    expect(labels([])).toEqual(expect.arrayContaining(['Robin', 'migration']));
    expect(labels(['Robin'])).toEqual(['migration']);
  });

  it('anything where nothing comes back', () => {
    const pages = weekly([
      'Rain on the roof.',
      'Bread from the baker.',
      'A letter came.',
      'The train was late.',
    ]);
    expect(themes(pages)).toEqual([]);
    expect(themes([])).toEqual([]);
  });
});

describe('what belongs together', () => {
  it('one thing in several spellings', () => {
    const pages = weekly(['The on-call week was long.', 'Another oncall night.', 'On-call again.', 'Tea.']);
    const [theme] = themes(pages);
    expect(theme).toMatchObject({ label: 'on-call', entries: 3 });
  });

  it('words for one state, under the owner’s own most frequent one', () => {
    const pages = weekly([
      'I am exhausted.',
      'Exhausted again.',
      'So drained today.',
      'I feel worn out.',
      'Tea in the park.',
    ]);
    const [theme] = themes(pages);
    expect(theme).toMatchObject({ label: 'exhausted', entries: 4 });
    expect(theme?.variants).toEqual([
      { text: 'exhausted', entries: 2 },
      { text: 'drained', entries: 1 },
      { text: 'worn out', entries: 1 },
    ]);
  });

  it('what the owner has merged, under the label they chose', () => {
    const pages = weekly([
      'The pager woke me.',
      'A bad rota.',
      'Pager and coffee.',
      'The rota is out.',
      'Tea.',
    ]);
    const [theme] = themes(pages, { rules: { merge: { nights: ['pager', 'rota'] }, hide: [] } });
    expect(theme).toMatchObject({ label: 'nights', entries: 4 });
  });

  it('a tag, with the words that say the same', () => {
    const pages = [
      page({ date: '2026-01-05', body: 'Rain.', tags: ['side-project'] }),
      page({ date: '2026-01-12', body: 'My side project grows.' }),
      page({ date: '2026-01-19', body: 'Tea. #side-project' }),
      page({ date: '2026-01-26', body: 'Bread.' }),
    ];
    expect(themes(pages)[0]).toMatchObject({ isTag: true, entries: 3, label: 'side-project' });
  });
});

describe('the period', () => {
  const pages = weekly(
    Array.from({ length: 20 }, (_, week) => (week > 9 ? 'The migration is late.' : 'Rain on the roof.')),
  );

  it('chooses what is counted, and nothing after its end is looked at', () => {
    const period = { since: '2026-03-16', until: '2026-04-05' } as never;
    const theme = themes(pages, { period }).find(({ label }) => label === 'migration');
    expect(theme).toMatchObject({ entries: 3, of: 3, first: '2026-03-16', last: '2026-03-30' });
  });
});
