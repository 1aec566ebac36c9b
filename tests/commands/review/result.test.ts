/** What `career review NAME` says of a review that is weighed and scored: the worked example, word by word. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ResultOptions } from '../../../src/commands/review.ts';
import type { Analysis } from '../../../src/decisions/analysis.ts';
import type { Mapping } from '../../../src/core/value.ts';
import { isMapping } from '../../../src/core/value.ts';
import { testApp } from '../../support/app.ts';
import type { TestAppOptions } from '../../support/app.ts';
import { aYearBefore, exampleData, fromAndTo, result, reviewPage } from '../../support/reviews.ts';
import fixture from '../../decisions/fixture.json' with { type: 'json' };
import { exact } from '../../decisions/support.ts';

const now = '2025-03-28T18:00:00+01:00';
const { expect: expected } = fixture;

async function printed(
  wanted: ResultOptions = {},
  data: Mapping = exampleData,
  more: TestAppOptions = {},
): Promise<string> {
  const app = testApp({ now, entries: [aYearBefore, fromAndTo, reviewPage(data)], ...more });
  expect(await result(app, wanted)).toBe(0);
  return app.stdout();
}

const inPipe = `Which next role?
5 criteria, 4 options, 3 cells uncertain (?)

Offer has 3* for life, below your floor (4).
Stay is at least as good as contract on every line.

              growth  life  purpose  people  pay  total      range
weight            40    24       16      12    8
offer             8?    3*        8      4?    9   6.40  5.76-7.04
lead               7    5?        5       7    7   6.20  5.96-6.44
stay (today)       4     8        7       8    6   6.08
contract           4     7        5       6    6   5.28

Offer is ahead of lead by 0.20 of 10. It gains on purpose +0.48, growth +0.40,
pay +0.16; it loses on life -0.48, people -0.36.
It would tie if 3.3 points of weight moved from purpose to people, or if people
there were a 2.3 (you guessed 4, 2-6).

First place if each weight may be off by half: offer 65 %, stay 29 %, lead 6 %
  of weightings
If only your order of criteria is right: offer 64 %, stay 31 %, lead 5 %
If any weights at all are allowed: stay 50 %, offer 44 %, lead 6 %
With all criteria equal: stay 6.6, offer 6.4, lead 6.2
Reading: leans to offer, and thinly. Without the option below your floor: lead
6.20, stay 6.08 - too close to call.
How it is read: first in 85 % of the weightings off by half or more, it holds
up; from 60 %, it leans, and thinly with a lead under 0.30; below that, or with
a lead under 0.15, it is too close to call.

Find out first: growth at offer; then people at offer and life as lead. Each of
these alone could change who is first.

You hoped for: offer.
Your present role on 2024-03-21: 7.30. Today 6.08: -1.05 because you score it
lower (growth 7 > 4), -0.17 because you weigh things differently.
Running to 38 %, from 62 %. Two of four pushes have been heard by nobody here.
Where the scores come from: guessed 2, told 1; 17 without a word on it.

These are your numbers put in order, not advice.
`;

describe('the worked example', () => {
  it('reads so in a pipe, and the same each time', async () => {
    expect(await printed()).toBe(inPipe);
    expect(await printed({ format: 'text' })).toBe(inPipe);
  });

  it('stands so in docs/review-result.md, and its sample page is that example', async () => {
    const docs = new URL('../../../docs/', import.meta.url);
    expect(readFileSync(new URL('review-result.md', docs), 'utf8')).toContain(`\`\`\`\n${inPipe}\`\`\`\n`);
    const text = readFileSync(new URL('reviews/which-next-role.md', docs), 'utf8');
    const path = '2025/2025-03-21-decision-which-next-role.md';
    const sample = await printed({}, exampleData, { entries: [aYearBefore, fromAndTo, { path, text }] });
    expect(sample).toBe(inPipe);
  });

  it('has words for how long ago on a terminal, and goes through the pager', async () => {
    const app = testApp({ now, terminal: true, entries: [aYearBefore, reviewPage(exampleData)] });
    await result(app);
    expect(app.paged).toHaveLength(1);
    expect(app.stdout()).toContain('Your present role 12 months ago: 7.30.');
  });

  it('turns and divides its table on a narrow terminal, where no line is too wide', async () => {
    const text = await printed({}, exampleData, { terminal: true, width: 40 });
    expect(text).toContain(`         weight      offer       lead
growth       40         8?          7
life         24         3*         5?
purpose      16          8          5
people       12         4?          7
pay           8          9          7
total                 6.40       6.20
range            5.76-7.04  5.96-6.44

         stay (today)  contract
growth              4         4
`);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(40);
    expect(text).not.toMatch(/^ *%/m);
  });

  it('says floors and dominance before any total, in each form that is read from the top', async () => {
    for (const format of ['text', 'md'] as const) {
      const text = await printed({ format });
      const total = text.indexOf('6.40');
      expect(text.indexOf('below your floor (4)')).toBeLessThan(total);
      expect(text.indexOf('at least as good as contract')).toBeLessThan(total);
    }
  });

  it('names under lower only what is scored lower now, and under higher only what is higher', async () => {
    const stayed = (stay: Mapping): Mapping => {
      const { scores } = exampleData;
      if (!isMapping(scores)) throw new Error('no scores');
      return { ...exampleData, scores: { ...scores, stay } };
    };
    // A year before they were 7 8 7 8 6.
    const lower = await printed({}, stayed({ growth: 3, life: 9, purpose: 7, people: 7, pay: 6 }));
    expect(lower.replaceAll('\n', ' ')).toContain('because you score it lower (growth 7 > 3, people 8 > 7),');
    const higher = await printed({}, stayed({ growth: 9, life: 6, purpose: 7, people: 10, pay: 6 }));
    expect(higher.replaceAll('\n', ' ')).toContain(
      'because you score it higher (growth 7 > 9, people 8 > 10)',
    );
  });

  it('is Markdown with headings and a table', async () => {
    const text = await printed({ format: 'md' });
    expect(text).toContain(
      '# Which next role?\n\n5 criteria, 4 options, 3 cells uncertain (?)\n\n## Weights and scores\n',
    );
    expect(text).toContain('| offer | 8? | 3\\* | 8 | 4? | 9 | 6.40 | 5.76-7.04 |');
    expect(text).toContain('- **If only your order of criteria is right**: offer 64 %, stay 31 %, lead 5 %');
    expect(text).toContain('These are your numbers put in order, not advice.');
  });

  it('has every number of its values in the text', async () => {
    const text = await printed();
    for (const [id, value] of Object.entries(expected.values)) {
      expect(text).toMatch(new RegExp(`^${id}.* ${value.toFixed(2)}(?: |$)`, 'm'));
    }
    for (const part of expected.contribution_offer_minus_lead)
      expect(text).toContain(Math.abs(part).toFixed(2));
    for (const weight of fixture.weights)
      expect(text).toMatch(new RegExp(`^weight.* ${100 * weight}(?: |$)`, 'm'));
  });
});

describe('the worked example as JSON', () => {
  interface Item extends Omit<Analysis, 'options'> {
    readonly schema: number;
    readonly options: readonly (Analysis['options'][number] & {
      readonly scores: readonly { score: number }[];
    })[];
  }

  async function item(data: Mapping = exampleData): Promise<Item> {
    return JSON.parse(await printed({ json: true }, data)) as Item;
  }

  it('holds every number, unrounded', async () => {
    const { schema, criteria, options, order, ties, closest, findOut, direction, drift, hope, ...rest } =
      await item();
    expect(schema).toBe(1);
    expect(criteria.map(({ weight }) => weight)).toEqual(fixture.weights);
    expect(criteria.map(({ points }) => points)).toEqual(fixture.points);
    expect(order).toEqual(expected.order);
    for (const option of options) {
      const id = option.id as keyof typeof expected.values;
      expect(option.value).toBeCloseTo(expected.values[id], 12);
      expect(option.range?.[0]).toBeCloseTo(expected.bounds[id][0] ?? NaN, 12);
      expect(option.range?.[1]).toBeCloseTo(expected.bounds[id][1] ?? NaN, 12);
      expect(option.equalWeights).toBeCloseTo(expected.equal_weights[id], 12);
      expect(option.rankWeights).toBeCloseTo(expected.roc_values[id], 6);
      expect(option.scores.map(({ score }) => score)).toEqual(fixture.scores[id]);
      for (const family of ['near', 'order', 'any'] as const) {
        const percent: Readonly<Record<string, number>> = expected['first_place_percent_within_1.0'][family];
        expect(Math.abs(100 * (option.firstPlace?.[family] ?? NaN) - (percent[id] ?? 0))).toBeLessThan(1);
      }
    }
    expect(options.filter(({ dominatedBy }) => dominatedBy.length > 0)).toMatchObject([
      { id: 'contract', dominatedBy: ['stay'] },
    ]);
    expect(options.filter(({ belowFloor }) => belowFloor.length > 0)).toMatchObject([
      { id: 'offer', belowFloor: ['life'] },
    ]);
    const lead = ties?.find(({ rival }) => rival === 'lead');
    expect(Object.values(lead?.contributions ?? {}).map((part) => part.toFixed(9))).toEqual(
      expected.contribution_offer_minus_lead.map((part) => part.toFixed(9)),
    );
    for (const [rival, wanted] of [
      ['lead', expected.one_weight_ties_offer_lead],
      ['stay', expected.one_weight_ties_offer_stay],
    ] as const) {
      const found = ties?.find((tie) => tie.rival === rival)?.oneWeight ?? {};
      for (const [criterion, tie] of Object.entries(wanted)) {
        if (tie === null) expect(found[criterion]).toBeNull();
        else expect(found[criterion]).toBeCloseTo(exact(tie), 12);
      }
    }
    for (const [pair, { move, from, to }] of Object.entries(expected.smallest_shift)) {
      const [leader = '', rival = ''] = pair.split('>');
      const shift = ties?.find((tie) => tie.leader === leader && tie.rival === rival)?.smallestShift;
      if (leader !== 'offer') continue;
      expect(shift).toMatchObject({ from, to });
      expect(shift?.weight).toBeCloseTo(move, 12);
    }
    expect(closest).toMatchObject({ rival: 'lead', from: 'purpose', to: 'people' });
    const flips: Readonly<Record<string, number>> = expected.flip_at;
    expect(findOut).toHaveLength(Object.keys(flips).length);
    for (const { option, criterion, tie } of findOut) {
      expect(tie).toBeCloseTo(flips[`${option}.${criterion}`] ?? NaN, 12);
    }
    expect(direction).toMatchObject({
      push: 8,
      pull: 5,
      hold: 3,
      worry: 5,
      movement: expected.balance.net_force,
    });
    expect(direction?.toShare).toBeCloseTo(expected.balance.to_share, 12);
    expect(direction?.balance).toBeCloseTo(expected.balance.balance, 12);
    expect(drift[0]?.delta).toBeCloseTo(expected.drift_stay.delta, 12);
    expect(drift[0]?.scores).toBeCloseTo(expected.drift_stay.score_effect, 12);
    expect(drift[0]?.weights).toBeCloseTo(expected.drift_stay.weight_effect, 12);
    expect(drift[0]?.atTodaysWeights).toBeCloseTo(expected.drift_stay.then_at_todays_weights, 12);
    expect(hope).toBe('offer');
    expect(rest).toMatchObject({ status: 'open', reading: 'leans', missing: [], still: null, decided: null });
  });

  it('is as its schema says, whole, half-way and empty', async () => {
    const schema = JSON.parse(
      readFileSync(new URL('../../../docs/schemas/review.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    const { scores: _scores, ...unscored } = exampleData;
    const decided = {
      ...exampleData,
      status: 'decided',
      decided: { option: 'lead', date: '2025-03-28' },
      still: 'lead',
    };
    for (const data of [exampleData, unscored, decided, { status: 'open' }]) {
      validate(await item(data));
      expect(validate.errors).toBeNull();
    }
    expect(validate({ ...(await item()), order: 'offer' })).toBe(false);
  });
});

describe('the forms', () => {
  it('exclude each other', async () => {
    const app = testApp({ now, entries: [reviewPage(exampleData)] });
    await expect(result(app, { json: true, csv: true })).rejects.toMatchObject({
      code: 'bad-option',
      data: { message: '--json and --csv exclude each other' },
    });
    await expect(result(app, { html: true, format: 'md' })).rejects.toMatchObject({ code: 'bad-option' });
    expect(await result(app, { json: true, format: 'json' })).toBe(0);
  });

  it('go into a file, whose path is printed', async () => {
    const app = testApp({ now, entries: [reviewPage(exampleData)] });
    await result(app, { format: 'md', output: 'review.md' });
    expect(app.stdout()).toMatch(/review\.md\n$/);
    await expect(result(app, { format: 'md', output: 'review.md' })).rejects.toMatchObject({
      code: 'exists',
    });
    expect(await result(app, { format: 'md', output: 'review.md', force: true })).toBe(0);
  });

  it('are CSV that comes back through the same reader', async () => {
    const csv = await printed({ csv: true });
    expect(csv.split('\r\n')[1]).toBe('growth,,,,100,0.4,,4,7,8 (7-9) told,4');
    expect(csv).not.toContain('6.4');
  });

  it('of a private review are text on a terminal alone, unless told otherwise', async () => {
    const data = { ...exampleData, private: true };
    for (const wanted of [{}, { json: true }, { csv: true }, { html: true }, { format: 'md' as const }]) {
      const app = testApp({ now, entries: [reviewPage(data)] });
      await expect(result(app, wanted)).rejects.toMatchObject({ code: 'bad-option' });
      expect(app.stdout()).toBe('');
      expect(await result(app, { ...wanted, includePrivate: true })).toBe(0);
    }
    expect(await printed({}, data, { terminal: true })).toContain('6.40');
  });

  it('name people on a terminal alone, and leave out what private pages say', async () => {
    const data = { ...exampleData, consulted: [{ who: 'my neighbour', part: 'has lived it' }] };
    expect(await printed({}, data, { terminal: true })).toContain(
      'Asked so far: my neighbour (has lived it).',
    );
    expect(await printed({}, data)).toContain('Asked so far: somebody (has lived it).');
    expect(await printed({ includePrivate: true }, data)).toContain('my neighbour');
    const hidden = fromAndTo.text.replace('set: direction', 'set: direction\nprivate: true');
    const entries = [{ ...fromAndTo, text: hidden }, reviewPage(exampleData)];
    expect(await printed({}, exampleData, { entries })).not.toContain('pushes');
    expect(await printed({}, exampleData, { entries, terminal: true })).toContain('Two of four pushes');
  });

  it('tell the place of what cannot be understood', async () => {
    const page = reviewPage(exampleData);
    const app = testApp({ now, entries: [{ ...page, text: page.text.replace('life: 3', 'life: eleven') }] });
    await expect(result(app)).rejects.toMatchObject({
      code: 'unreadable',
      data: { file: page.path, why: "a score is 'eleven'" },
    });
    expect(app.stdout()).toBe('');
  });
});
