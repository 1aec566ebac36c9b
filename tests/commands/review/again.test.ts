/** A step that is gone through again, on a page on which its owner has written meanwhile. */
import { array, assert, asyncProperty, boolean, constantFrom, tuple } from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Value } from '../../../src/core/value.ts';
import { isList } from '../../../src/core/value.ts';
import { parsePage } from '../../../src/core/page.ts';
import { yamlCodec } from '../../../src/adapters/yaml.ts';
import type { StoredPage } from '../../support/memory-store.ts';
import type { Says, Walker } from '../../support/walk.ts';
import { wholeReview, walker } from '../../support/walk.ts';

const path = '2026/2026-03-15-decision-which-next-role.md';

/** A review that waits for its record. */
let page = '';
beforeAll(async () => {
  const here = await walker();
  await here.run('review');
  page = here.store.files.get(path) ?? '';
}, 60_000);

const entries = (text: string): readonly StoredPage[] => [{ path, text }];
const textOf = (here: Walker): string => here.store.files.get(path) ?? '';
const section = (text: string, id: string, item?: string): string | undefined =>
  parsePage(text.slice(text.indexOf('\n# '))).sections.find((one) => one.id === id && one.item === item)
    ?.text;

/** Goes through one step, and on. */
async function again(text: string, step: string, says: Says, ...how: readonly string[]): Promise<Walker> {
  const here = await walker({ says, entries: entries(text) });
  await here.run('review', '--step', step, ...how);
  return here;
}

describe('a step that is gone through again', () => {
  it('shows every option that was named, and the remark of their owner', async () => {
    const edited = page.replace('- a doctorate\n', '- a doctorate\n\nThe third one only in autumn.\n');
    const here = await again(edited, 'widen', {
      options: ['coast'],
      case: { coast: { for: 'rest' } },
    });
    expect(section(textOf(here), 'options')).toBe(
      '- lead the platform team\n- the offer\n- contract for a year\n- a doctorate\n- coast\n\nThe third one only in autumn.',
    );
    expect(section(textOf(here), 'case')).toBe(
      '- the offer: for purpose, against nobody there yet\n- coast: for rest',
    );
  });

  it('shows everybody who was asked, and every ask', async () => {
    const says = {
      asked: [{ name: 'my sister', part: 'listener' }],
      'ask-more': { whom: 'the team', what: 'how the rota is', due: '2026-04-01' },
      wait: 'wait for an answer',
    };
    const first = await again(page, 'counsel', says);
    const more = { ...says, 'ask-more': { whom: 'my sister', what: 'how she decided' } };
    const text = textOf(
      await again(
        textOf(first).replace('my sister (listener)', '$&\n- a stranger on a train'),
        'counsel',
        more,
      ),
    );
    expect(section(text, 'asked')).toBe(
      '- a colleague (has lived it)\n- my sister (listener)\n- a stranger on a train',
    );
    expect(section(text, 'ask-more')).toBe(
      'the team: how the rota is (by 1 April)\n\nmy sister: how she decided',
    );
    expect(section(text, 'wait')).toBe('wait for an answer');
    const { ask } = yamlCodec.readPage(text).data;
    expect(isList(ask) ? ask.slice(-2) : ask).toMatchObject([
      { what: 'how the rota is' },
      { what: 'how she decided' },
    ]);
  });

  it('shows every score where only those of a new option are given', async () => {
    const scored = Object.fromEntries(
      ['growth', 'life', 'purpose', 'pay', 'people'].map((id) => [`score[${id}]`, { coast: { score: 5 } }]),
    );
    const edited = page.replace('- the offer: 3\n', '- the offer: 3\n  a guess\n');
    const here = await again(edited, 'widen', {
      ...wholeReview,
      options: ['coast'],
      'bucket[coast]': 'real',
      ...scored,
    });
    expect(section(textOf(here), 'score', 'life')).toBe(
      '- stay as it is: 8\n- lead the platform team: 5 (4 to 6)\n- the offer: 3\n  a guess\n- coast: 5',
    );
  });

  it('shows every criterion that was named, and of those that are kept the last word', async () => {
    const here = await again(page, 'criteria', {
      categories: ['the commute'],
      keep: ['growth', 'life', 'purpose', 'pay'],
    });
    expect(section(textOf(here), 'categories')).toBe('- growth\n- life\n- purpose\n- pay\n- the commute');
    expect(section(textOf(here), 'keep')).toBe('- growth\n- life\n- purpose\n- pay');
  });

  it('keeps the number of each expectation, and gives none a second time', async () => {
    const edited = page.replace('two people report to me', '$&, kind: hope');
    expect(edited).not.toBe(page);
    const said = [
      { text: 'a window', chance: 0.5 },
      { text: 'I would choose it again', chance: 0.6, date: '2027-03-15' },
      { text: 'Two people  report to me', date: '2026-06-30' },
    ];
    const here = await again(edited, 'expect', { expect: said });
    const id = '2026-03-15-decision-which-next-role.expectation-';
    expect(yamlCodec.readPage(textOf(here)).data['expect']).toEqual([
      { id: `${id}4`, ...said[0] },
      { id: `${id}3`, ...said[1] },
      { id: `${id}2`, kind: 'hope', ...said[2] },
    ]);
  });

  it('says nothing more of a state that has passed', async () => {
    const tired = { state: ['tired'], pause: 'after the options are laid out' };
    const first = await again(page, 'frame', { question: 'Which next role?', ...tired });
    expect(yamlCodec.readPage(textOf(first)).data['answers']).toMatchObject(tired);
    const next = await again(textOf(first), 'frame', { question: 'Which next role?', state: ['rested'] });
    const { answers } = yamlCodec.readPage(textOf(next)).data;
    expect(answers).toMatchObject({ state: ['rested'] });
    expect(answers).not.toHaveProperty('pause');
  });

  it('has what is to be found out once, wherever in the list it stands', async () => {
    const find = (...texts: readonly string[]): Says => ({
      verdict: 'not yet',
      find: texts.map((text) => ({ text })),
      until: '2026-04-01',
    });
    const put = await again(page, 'record', find('the pay', 'the team'), '--now');
    const next = await again(textOf(put), 'record', find('the team', 'the rota'), '--now');
    const { commit } = yamlCodec.readPage(textOf(next)).data;
    expect(commit).toMatchObject([{ do: 'the pay' }, { do: 'the team' }, { do: 'the rota' }]);
  });

  it('keeps every line that its owner wrote, wherever and in whatever step', async () => {
    const remark = constantFrom('Mine: no.', '- mine', '> mine', '**Mine**', '### Mine', '`mine`', '1. mine');
    // Weights and scores, after which everything is reckoned anew, take long.
    const steps = [
      'frame',
      'here',
      'widen',
      'buckets',
      'criteria',
      'hope',
      'against',
      'leaning',
      'counsel',
      'premortem',
      'distance',
      'expect',
    ] as const;
    const body = page.indexOf('\n# ');
    const places = [...page.slice(body).matchAll(/\n/g)].map(({ index }) => body + index + 1);
    await assert(
      asyncProperty(
        constantFrom(...steps),
        array(tuple(constantFrom(...places), remark, boolean()), { minLength: 1, maxLength: 12 }),
        async (step, edits) => {
          let text = page;
          const marks: string[] = [];
          for (const [index, [at, words, isApart]] of edits
            .toSorted(([one], [other]) => other - one)
            .entries()) {
            // Between a heading and its mark it would tear the two apart.
            if (text.slice(at).startsWith('<!--')) continue;
            const line = `${words} ${index}`;
            marks.push(line);
            text = `${text.slice(0, at)}${isApart ? `\n${line}\n\n` : `${line}\n`}${text.slice(at)}`;
          }
          const here: Walker = await walker({
            entries: entries(text),
            says: new Proxy(wholeReview, {
              get: (says, key: string): Value | undefined => {
                const typed = here.offered.at(-1)?.typed;
                const said = says[key];
                // Whoever finds their own words in the field adds to them.
                if (typeof typed === 'string' && typeof said === 'string' && /^[A-Z]/.test(said))
                  return `${typed}\nMore.`;
                return isList(said) && said.every((one) => typeof one === 'string')
                  ? said.toReversed()
                  : said;
              },
            }),
          });
          await here.run('review', '--step', step);
          const lines = textOf(here).split('\n');
          for (const mark of marks)
            expect(
              lines.filter((line) => line.trim() === mark),
              mark,
            ).not.toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  }, 120_000);
});
