/** A review that is filled in from files, one after the other, and by hand between them. */
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../../src/adapters/yaml.ts';
import { parsePage } from '../../../src/core/page.ts';
import { reviewOptions } from '../../../src/core/review-options.ts';
import type { Mapping } from '../../../src/core/value.ts';
import { walker } from '../../support/walk.ts';

const path = '2026/2026-03-15-decision-role.md';

/** Lays files over a review one after the other; `edit` is what its owner does to the page before the last one. */
async function laid(files: readonly Mapping[], edit: (page: string) => string = (page) => page) {
  const named = files.map((file, index) => [`${index}.yaml`, JSON.stringify(file)] as const);
  const here = await walker({ terminal: false, files: Object.fromEntries(named) });
  for (const [index, [name]] of named.entries()) {
    if (index > 0 && index === named.length - 1)
      here.store.files.set(path, edit(here.store.files.get(path) ?? ''));
    expect(await here.run('review', 'role', '--answers', name), here.stderr()).toBe(0);
  }
  const text = here.store.files.get(path) ?? '';
  const page = yamlCodec.readPage(text);
  return { text, data: page.data, sections: parsePage(page.body).sections };
}

describe('a review from one file after the other', () => {
  it('has no section that only an answer speaks of', async () => {
    const { sections } = await laid([
      { frame: { question: 'Which?' } },
      { frame: { question: 'Which?\n\n## Mine\n<!-- career: reason -->\nForged.' } },
    ]);
    expect(sections.map(({ id }) => id)).toEqual(['question']);
    expect(sections[0]?.text).toContain('### Mine\n\\<!-- career: reason -->\nForged.');
  });

  it('keeps what its owner wrote between them', async () => {
    const options = [
      { id: 'offer', title: 'the offer' },
      { id: 'lead', title: 'lead the team' },
    ];
    const { sections, text } = await laid(
      [
        { frame: { question: 'Which?' }, options },
        { frame: { question: 'Which one?' }, options: [{ id: 'coast' }] },
      ],
      (page) =>
        page
          .replace('- lead the team', '$&\n  In spring.\n- my own')
          .replace('\nWhich?', '$&\n\nMy remark.')
          .replaceAll('\n', '\r\n'),
    );
    expect(sections.map(({ text: words }) => words)).toEqual([
      'Which one?\n\nMy remark.',
      '- stay as it is\n- the offer\n- lead the team\n  In spring.\n- my own\n- coast',
    ]);
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it('joins who was asked and what is expected, by who and by words or id', async () => {
    const { data } = await laid(
      [
        {
          consulted: [{ who: 'Ann', part: 'listener' }],
          expect: [{ text: 'rain', chance: 0.4 }, { text: 'snow' }],
        },
        {
          consulted: [{ who: 'ann', part: 'outsider' }, { who: 'Ben' }],
          expect: [{ text: 'Rain', date: '2026-05-01' }, { text: 'hail' }],
        },
      ],
      (page) =>
        page.replace(/\{[^{}]*snow *\}|id: [^\n]*expectation-2\n *text: snow/, (found) =>
          found.startsWith('{') ? '{ text: by hand }' : 'text: by hand',
        ),
    );
    expect(data['consulted']).toEqual([{ who: 'ann', part: 'outsider' }, { who: 'Ben' }]);
    expect(data['expect']).toEqual([
      { id: '2026-03-15-decision-role.expectation-1', text: 'Rain', chance: 0.4, date: '2026-05-01' },
      { text: 'by hand' },
      { id: '2026-03-15-decision-role.expectation-3', text: 'hail' },
    ]);
  });

  it('moves only the options that a bucket names, without what was said of the bucket before', async () => {
    const options = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const { data } = await laid([
      { options, buckets: { later: [{ id: 'a', year: 2029 }], out: [{ id: 'b', why: 'income' }, 'c'] } },
      { buckets: { real: ['a'], later: [{ id: 'b', year: 2030 }] } },
    ]);
    expect(data['options']).toEqual([
      { id: 'a' },
      { id: 'b', bucket: 'later', year: 2030 },
      { id: 'c', bucket: 'out' },
    ]);
  });

  it('has the last word over buckets that stand apart on the page', async () => {
    const { data } = await laid(
      [{ options: [{ id: 'a' }, { id: 'b' }] }, { buckets: { real: ['a'] } }],
      (page) => page.replace('status: open\n', '$&buckets: { later: [{ id: a, year: 2029 }, b] }\n'),
    );
    const sorted = reviewOptions(data).map(({ id, bucket, year }) => [id, bucket, year]);
    expect(sorted).toEqual([
      ['a', 'real', undefined],
      ['b', 'later', undefined],
    ]);
  });

  it('keeps what the numbers come to once they are whole, and anew with every number that a file brings', async () => {
    const scores = { stay: { pay: 5, life: 7 }, offer: { pay: 8, life: 4 } };
    const matrix: Mapping = {
      criteria: [
        { id: 'pay', points: 100 },
        { id: 'life', points: 60 },
      ],
      options: ['stay', 'offer'],
      scores: { stay: scores.stay },
    };
    expect((await laid([matrix])).data).not.toHaveProperty('result');
    const whole = [matrix, { scores: { offer: scores.offer } }];
    expect((await laid(whole)).data).toMatchObject({
      method: 'additive-fixed/1',
      result: { order: ['offer', 'stay'], values: { stay: 5.75, offer: 6.5 } },
    });
    const again = await laid([...whole, { criteria: [{ id: 'life', points: 100 }], hope: 'offer' }]);
    expect(again.data['result']).toEqual({ order: ['stay', 'offer'], values: { stay: 6, offer: 6 } });
    const asItWas = (page: string): string => page.replace('offer: 6.5', 'offer: 6.4');
    expect((await laid([...whole, { hope: 'offer' }], asItWas)).data['result']).toMatchObject({
      values: { offer: 6.4 },
    });
  });

  it.each([
    { file: { private: true }, option: '--json' },
    { file: { name: 'role' }, option: '--csv', private: '--private' },
    { file: { name: 'role' }, option: '--json', and: '--csv' },
  ])('is not written where what it comes to will not be printed: %j', async (row) => {
    const here = await walker({ terminal: false, files: { f: JSON.stringify(row.file) } });
    const more = [row.private, row.and].filter((option) => option !== undefined);
    expect(await here.run('review', 'role', '--answers', 'f', row.option, ...more)).toBe(2);
    expect(here.store.files.size).toBe(0);
  });
});
