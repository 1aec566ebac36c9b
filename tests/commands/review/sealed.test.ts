/** What was hoped for before the numbers stays sealed while a single one of them is missing. */
import { describe, expect, it } from 'vitest';
import type { ResultOptions } from '../../../src/commands/review.ts';
import { isMapping } from '../../../src/core/value.ts';
import type { Mapping } from '../../../src/core/value.ts';
import { testApp } from '../../support/app.ts';
import { aYearBefore, exampleData, fromAndTo, result, reviewPage } from '../../support/reviews.ts';

const hope = 'the-one-hoped-for';
const plain: readonly ResultOptions[] = [{}, { format: 'md' }, { json: true }, { csv: true }, { html: true }];
const forms = plain.flatMap((form) => [form, { ...form, includePrivate: true }]);

/** What is told of all where everything is asked for. */
const whole = forms.filter(({ includePrivate }) => includePrivate === true);

async function all(data: Mapping, terminal: boolean, wanted = whole): Promise<string[]> {
  const texts: string[] = [];
  for (const form of wanted) {
    const app = testApp({
      now: '2025-03-28T18:00:00+01:00',
      entries: [aYearBefore, fromAndTo, reviewPage({ ...data, hope })],
      terminal,
    });
    expect(await result(app, form)).toBe(0);
    texts.push(app.stdout());
  }
  return texts;
}

/** The example without one of its cells. */
function without(option: string, criterion: string): Mapping {
  const scores = exampleData['scores'];
  const row = isMapping(scores) ? scores[option] : undefined;
  if (!isMapping(scores) || !isMapping(row)) throw new Error(`no scores for ${option}`);
  const { [criterion]: _, ...cells } = row;
  return { ...exampleData, scores: { ...scores, [option]: cells } };
}

describe('hope', () => {
  it.each(['stay', 'lead', 'offer', 'contract'])(
    'is in no form while a cell of %s is missing',
    async (option) => {
      for (const criterion of ['growth', 'life', 'purpose', 'people', 'pay']) {
        for (const text of await all(without(option, criterion), criterion === 'life')) {
          expect(text).not.toContain(hope);
        }
      }
    },
  );

  it('is in no form before there is anything to score', async () => {
    const { criteria: _criteria, scores: _scores, ...bare } = exampleData;
    for (const text of await all(bare, false)) expect(text).not.toContain(hope);
  });

  it('is told once all is scored, but on a page or in a sheet only where everything is asked for', async () => {
    const told = (await all(exampleData, false, forms)).map((text) => text.includes(hope));
    //                    text        md          json        csv           html
    expect(told).toEqual([true, true, true, true, true, true, false, false, false, true]);
  });
});

describe('a result with a missing cell', () => {
  it('says what is missing and nothing that would need it', async () => {
    const app = testApp({
      now: '2025-03-28T18:00:00+01:00',
      entries: [aYearBefore, reviewPage({ ...without('lead', 'life'), still: 'lead' })],
    });
    await result(app);
    expect(app.stdout()).toBe(`Which next role?
5 criteria, 4 options, 2 cells uncertain (?)

Offer has 3* for life, below your floor (4).

              growth  life  purpose  people  pay
weight            40    24       16      12    8
stay (today)       4     8        7       8    6
lead               7     -        5       7    7
offer             8?    3*        8      4?    9
contract           4     7        5       6    6

Not scored yet, 1 of 20: life as lead.
The result is worked out once everything is weighed and scored.

Running to 38 %, from 62 %.
Where the scores come from: told 1, guessed 1; 17 without a word on it.

These are your numbers put in order, not advice.
`);
  });

  it('runs nothing as a page', async () => {
    const app = testApp({ entries: [reviewPage(without('lead', 'life'))], pageScript: 'SCRIPT' });
    await result(app, { html: true });
    expect(app.stdout()).toContain('Not scored yet, 1 of 20');
    expect(app.stdout()).not.toContain('<script');
  });
});
