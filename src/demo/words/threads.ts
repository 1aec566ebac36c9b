/** What keeps coming back in the year: the sentences of each thread, never twice in quite the same words. */

export type Thread = 'on-call' | 'tired' | 'meetings' | 'mentoring' | 'migration' | 'hiring' | 'promotion';

export const threads: Readonly<Record<Thread, readonly string[]>> = {
  'on-call': [
    'I swapped an on-call night so that I could be at a birthday.',
    'Half of the pages during on-call were for an alert that nobody needs.',
    'Nobody who plans the releases is on call, and it shows.',
    'The on-call rota is down to three people and I am every third week.',
    'The handover for on-call took an hour because so much had happened.',
    'My on-call week ended on [Monday|Sunday] and I slept through the alarm.',
    'We talked about the on-call rota and left it as it is.',
    'On-call was loud again: [three|four] pages before midnight and one at [four|five].',
    'Being on call means that the laptop comes along to dinner.',
    'Another on-call weekend; I watched the sun come up over the payout queue.',
    'Wrote the on-call notes at two in the morning, since by eight I would have forgotten.',
    'The pager stayed in my pocket through the whole film.',
    'The on-call rota has three names on it and one of them is ill.',
    'I counted the pages of my on-call week and stopped at nineteen.',
    'On call again, and [the third|another] night in pieces.',
    'With six of us on call, one page came in the whole week.',
  ],
  tired: [
    'I am worn out and it is not even [Wednesday|Thursday].',
    'Came home exhausted and fell asleep on the sofa.',
    'This week drained me.',
    'I was too tired to read in the evening, again.',
    'I feel exhausted in a way that a weekend does not mend.',
    'So tired that I put the keys in the fridge.',
    'Drained by [noon|Tuesday], and the week had four days to go.',
    'I said that I was fine; I was worn out.',
    'Exhausted before the day began.',
  ],
  meetings: [
    'Six hours of meetings on [Tuesday|Wednesday], and not a line of code.',
    'The status meeting could have been a note.',
    'I sat through four meetings about who decides.',
    'A meeting was called to prepare the next meeting.',
    'Meetings ate the morning that I had set aside.',
    'We cancelled [two|three] meetings and nobody missed them.',
    'The planning meeting ran over by an hour.',
    'In the weekly meeting I counted how often we said alignment.',
  ],
  mentoring: [
    'Mentoring hour with the graduate: she had found the bug herself and wanted to show me how.',
    'I mentored two people on how to read a slow query.',
    'The graduate asked why we do it this way in our mentoring hour, and I had no good answer.',
    'The graduate I mentor shipped her first change without a comment from me.',
    'Prepared a mentoring session on reading logs and learned a flag I had never used.',
    'Mentoring was the best hour of the week.',
    'Skipped mentoring for a release and regretted it by the evening.',
    'In our mentoring hour we did nothing but draw.',
    'The graduate explained the ledger to a newcomer, better than I would have.',
    'My mentoring notes are slowly turning into the handbook.',
    'The graduate gave her first demo and I sat at the back and held my breath.',
    'Started mentoring somebody from the support desk who wants to write code.',
    'Two mentoring hours this week, and in both I mostly listened.',
    'The graduate now reviews my changes, and she is right more often than I like.',
    'Mentoring takes two hours a week and I would not give them back.',
    'In the mentoring hour she asked what I would do in her place, and I asked back.',
  ],
  migration: [
    'The ledger migration has a date now, and a sheet that says who does what.',
    'Found a table that nobody had put on the list for the migration.',
    'Rehearsed the migration with a copy of last month: it took nine hours, and we have six.',
    'Went through the way back from the migration, step by step, with the platform team.',
    'The migration plan fits on one sheet and it hangs in the corridor.',
    'Second rehearsal of the migration, [seven|six and a half] hours.',
    'The migration was moved by a week, for a good reason for once.',
    'We froze the schema for the migration and two people sighed.',
    'The last rehearsal of the migration came in under five hours.',
    'Signed off the migration checklist with finance at the table.',
    'Wrote the message that customers get on the night of the migration.',
    'Checked the balances after the migration: all of them, to the cent.',
  ],
  hiring: [
    '[The hiring panel agreed on what we look for before we looked at anyone.|We wrote the hiring exercise anew so that it resembles a real day here.]',
    '[Read thirty applications for the hiring round and wrote down what made me curious.|The hiring round taught me how I sound when I describe this team.]',
    '[First interview panel for the open seat, and hiring turns out to be listening.|A candidate drew our ledger better than we do; this hiring round was worth it.]',
  ],
  promotion: [
    'Asked my lead what is missing for the promotion, and the answer was a list.',
    'Put two more lines into the promotion document.',
    'The promotion round was moved by half a year.',
    'A colleague read my promotion document and crossed out the modest half.',
    'Promotion came up in the one-to-one, and I brought it up.',
    'I want the promotion less than I want the work that comes with it.',
  ],
};

/** Those that tell something in its order, a sentence for each of their weeks; of the others any comes at any time. */
export const told: ReadonlySet<Thread> = new Set(['on-call', 'mentoring', 'migration', 'hiring']);

/** In which weeks of the year, from 0, each thread is spoken of in the weekly page. */
export const weeksOf: Readonly<Record<Thread, readonly number[]>> = {
  'on-call': [4, 10, 13, 14, 16, 18, 19, 20, 21, 22, 23, 25, 26, 27, 28, 30],
  tired: [18, 20, 21, 22, 23, 24, 25, 26, 27, 28],
  meetings: [3, 14, 16, 19, 21, 24, 26, 29, 31, 38],
  mentoring: [2, 5, 8, 11, 15, 19, 23, 27, 31, 34, 36, 39, 42, 45, 48, 50],
  migration: [37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48],
  hiring: [49, 50, 51],
  promotion: [5, 12, 18, 30, 43],
};
