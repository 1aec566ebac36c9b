/** What `career review NAME` says of a review that is weighed and scored: the worked example, word by word. */
import { describe, expect, it } from 'vitest';
import { testApp } from '../../support/app.ts';
import { aYearBefore, exampleData, fromAndTo, result, reviewPage } from '../../support/reviews.ts';

const now = '2025-03-28T18:00:00+01:00';

async function printed(
  data: typeof exampleData,
  wanted: Parameters<typeof result>[1] = {},
  more: Parameters<typeof testApp>[0] = {},
): Promise<string> {
  const app = testApp({ now, entries: [aYearBefore, fromAndTo, reviewPage(data)], ...more });
  expect(await result(app, wanted)).toBe(0);
  return app.stdout();
}

describe('the worked example', () => {
  it('reads so in a pipe', async () => {
    expect(await printed(exampleData)).toBe(`Which next role?
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
`);
  });
});
