/** Small steps, doubts and open questions, by the stretch of the year in which they come up. */
import type { Stretch } from './scenes.ts';

export interface SmallStep {
  readonly do: string;
  readonly when: string;
  readonly obstacle?: string;
  readonly response?: string;
}

export const steps: Readonly<Record<Stretch, readonly SmallStep[]>> = {
  settled: [
    { do: 'write the second chapter of the ledger handbook', when: 'Tuesday, before stand-up' },
    { do: 'ask finance which report they would miss', when: 'Monday, over coffee' },
    { do: 'remove the two empty columns', when: 'Thursday afternoon' },
    { do: 'draw the refund path for the graduate', when: 'Wednesday at ten' },
    { do: 'read one old incident and note what it taught', when: 'Friday, last hour' },
    { do: 'show the new error texts to support', when: 'Tuesday after lunch' },
    { do: 'leave at five and not look again', when: 'Thursday' },
    { do: 'ask who will look after the payouts in a year', when: 'on Thursday' },
    { do: 'lunch with somebody from another floor', when: 'Tuesday at noon' },
    { do: 'close the eleven tabs', when: 'Monday, before anything else' },
    { do: 'write to the customer who counted the days', when: 'Wednesday' },
    { do: 'put the graph of quiet weeks into the team channel', when: 'Friday' },
  ],
  strained: [
    { do: 'ask both leads what happens to the ledger work', when: 'Monday, first thing' },
    { do: 'list what would break', when: 'Wednesday at my desk' },
    { do: 'rebuild the graph that finance asks for', when: 'Tuesday morning' },
    {
      do: 'say in the meeting that three people are too few',
      when: 'Thursday',
      obstacle: 'it turns to dates again',
      response: 'I ask for five minutes at the end',
    },
    { do: 'write down what has been promised to whom', when: 'Friday before noon' },
    { do: 'coffee with one of the two who have moved', when: 'Wednesday at three' },
  ],
  low: [
    { do: 'go for a walk without the phone', when: 'Sunday morning' },
    {
      do: 'ask my lead for half an hour',
      when: 'Tuesday',
      obstacle: 'it is moved',
      response: 'I write two lines',
    },
    { do: 'find out why the settlement file fails', when: 'Wednesday, one hour' },
    { do: 'keep the lunch with the platform people', when: 'Thursday at noon' },
    { do: 'switch one useless alert off', when: 'Monday' },
    { do: 'be in bed by ten', when: 'three nights' },
  ],
  mending: [
    { do: 'show my lead the two lists', when: 'Tuesday in the one-to-one' },
    { do: 'block one morning', when: 'Wednesday until noon' },
    { do: 'hand the weekly report over', when: 'Monday' },
    { do: 'thank the colleague who took the Saturday', when: 'today' },
    { do: 'write an outline and stop there', when: 'Thursday morning' },
    { do: 'cycle home the long way', when: 'Tuesday' },
  ],
  'new work': [
    { do: 'put the five incidents with one cause side by side', when: 'Tuesday morning' },
    { do: 'ask two people to argue against the design', when: 'Wednesday' },
    { do: 'hand the invoice alerts over', when: 'Monday at eleven' },
    { do: 'try the retry limit in one more country', when: 'Thursday' },
    { do: 'sit with support for an hour', when: 'Friday at nine' },
    { do: 'write down how we count the four numbers', when: 'Wednesday afternoon' },
    { do: 'plan the next failure rehearsal', when: 'Tuesday' },
    { do: 'take the Friday off and mean it', when: 'next Friday' },
    { do: 'read one chapter and put the laptop away', when: 'Sunday evening' },
    { do: 'let somebody else open the review', when: 'Thursday at ten' },
    { do: 'thank whoever wrote the old parser', when: 'Monday' },
    { do: 'draw the three screens as one', when: 'Tuesday, an hour' },
    { do: 'say at stand-up what I will not do this week', when: 'Monday' },
    { do: 'choir, whatever happens', when: 'Wednesday at eight' },
  ],
};

/** What stayed unsaid; asked where little was said. */
export const doubts: readonly string[] = [
  'That three people cannot carry the rota. My lead would need to hear it.',
  'That I do not know who decides about the ledger any more. Both leads.',
  'That the dates on the slide are hopes. Whoever drew the slide.',
  'That I would have liked to be named. The people who wrote the announcement.',
  'That I am slower than I was. My lead, before the review finds it.',
  'That we patch what we should mend. The whole room.',
];

/** One thing still open at the end of a page. */
export const openThings: Readonly<Record<Stretch, readonly string[]>> = {
  settled: ['Who looks after this in a year?', 'Is the handbook mine to write?'],
  strained: ['What happens to our part of it?', 'Who signs a release now?'],
  low: ['How long can this go on with three people?', 'What would I miss if I were not here?'],
  mending: ['Which of the two lists is my job?', 'What do I want to be asked for?'],
  'new work': ['How will I know that half my time is really half?', 'Who could do this after me?'],
};

/** What was different, where a line has moved far. */
export const differences: Readonly<Record<Stretch, string>> = {
  settled: 'One long quiet morning, and nobody waiting.',
  strained: 'Every plan had two owners.',
  low: 'Short nights, and the phone on the table.',
  mending: 'The rota has six people, so I slept.',
  'new work': 'I could finish what I began.',
};
