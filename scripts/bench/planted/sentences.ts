/**
 * Seven themes of a working life as somebody might put them from week to week, never twice in quite the same words;
 * with a line that stands in many entries and a rant of one week, neither of which is a theme. Written before any of
 * it was tried, by somebody who had not seen what the engine knows of such words, and not changed since.
 */

export interface PlantedTheme {
  /** For the report alone. */
  readonly name: string;
  /** A theme that is shown names this one if a word of its label or of a variant begins with one of these. */
  readonly words: readonly string[];
  readonly sentences: readonly string[];
}

export const plantedThemes: readonly PlantedTheme[] = [
  {
    name: 'tired out',
    words: ['exhaust', 'tired', 'drain', 'worn', 'fatigue', 'weary', 'burn', 'deplet', 'energy', 'empty'],
    sentences: [
      "I'm worn out again and it is only Wednesday.",
      'Came home exhausted and went straight to bed.',
      'The week has drained me more than I want to admit.',
      'I am so tired that I read the same paragraph four times.',
      'There is nothing left in the tank by the time I get to my own work.',
      'I felt completely burned out on Friday afternoon.',
      'This kind of exhaustion does not go away with one good night.',
      'I keep running on empty and pretending otherwise.',
    ],
  },
  {
    name: 'on call',
    words: ['on-call', 'oncall', 'on call', 'call', 'pager', 'paged', 'pages', 'rota', 'alert', 'night'],
    sentences: [
      'On-call took two of my evenings again.',
      'The pager went off at three and I could not sleep afterwards.',
      'I was paged five times during my shift, four of them for nothing.',
      'Being on call means I cannot plan a weekend.',
      'The on-call rota has shrunk to three people, and I am one of them.',
      'Swapped an on-call week with a colleague so that I could be at the school play.',
      'Most of the alerts at night are for a disk that nobody uses.',
    ],
  },
  {
    name: 'promotion',
    words: ['promot', 'level', 'senior', 'title', 'ladder', 'packet', 'staff'],
    sentences: [
      'Talked with my manager about the promotion, and the answer was next cycle.',
      'I would like to be promoted before the summer.',
      'Collected three more examples for my promotion packet.',
      'Someone who joined after me got promoted to senior this week.',
      'The committee wants to see me working at the next level for longer.',
      'I am not sure that the new title would change anything I do.',
    ],
  },
  {
    name: 'meetings',
    words: ['meeting', 'calendar', 'sync', 'call'],
    sentences: [
      'Six hours of meetings on Tuesday, and no code at all.',
      'My calendar has no gap longer than half an hour.',
      'Another meeting that could have been three lines of text.',
      'I declined the weekly sync and nobody noticed.',
      'Back-to-back meetings leave me no room to think.',
      'The planning meeting ran over and swallowed my afternoon.',
      'I spent most of the day in calls and the evening on the actual work.',
    ],
  },
  {
    name: 'mentoring',
    words: [
      'mentor',
      'mentee',
      'coach',
      'teach',
      'junior',
      'apprentice',
      'new hire',
      'hire',
      'pair',
      'graduate',
    ],
    sentences: [
      'Mentoring was the best hour of the week.',
      'My mentee shipped her first change without any help from me.',
      'I paired with our new graduate and we both learned something.',
      'Being a mentor reminds me how much I have forgotten I know.',
      'Coached one of the juniors through a hard review.',
      'I mentored two people this month and would gladly take a third.',
    ],
  },
  {
    name: 'bored, not learning',
    words: ['bor', 'dull', 'learn', 'stagna', 'stuck', 'challeng', 'repeti', 'autopilot', 'stretch', 'tread'],
    sentences: [
      "I'm bored, and I am a little ashamed of it.",
      'Nothing I did this week was new to me.',
      'I have stopped learning in this job.',
      'It was dull work from Monday to Friday.',
      'I feel stuck doing the same migration for the third time.',
      'Could have done all of it on autopilot, and mostly did.',
      'There is no challenge left in the reporting code.',
      'The boredom gets worse after lunch.',
    ],
  },
  {
    name: 'not seen',
    words: [
      'credit',
      'recogni',
      'overlook',
      'invisible',
      'unseen',
      'notice',
      'thank',
      'appreciat',
      'ignored',
      'acknowledg',
    ],
    sentences: [
      'Someone else presented my work and got the credit.',
      'I feel overlooked whenever the interesting projects are handed out.',
      'No recognition at all for the migration, not even a line in the newsletter.',
      'It stings that nobody gave me credit for the outage we never had.',
      'My part of it is invisible to everyone above my lead.',
      'I was ignored in the review again until somebody else said the same thing.',
      'A single thank you would have been enough.',
    ],
  },
];

/** Stands in many entries word for word, as a heading or a habit would. */
export const templateLine = 'Overall mood this week was a solid seven on the usual scale.';

/** The words by which it would be recognised if it were shown. */
export const templateWords: readonly string[] = ['mood', 'seven', 'usual scale', 'scale'];

/** All of one week, in as many of its entries as there are, and never again. */
export const rant: readonly string[] = [
  'The new expense tool is a disgrace, and whoever bought the expense tool has never filed a receipt.',
  'It took the expense tool forty minutes to reject one receipt for a train ticket.',
  'The receipt had to be scanned twice, since the expense tool does not take photographs of a receipt.',
  'If I see the expense tool once more this week I will pay for the train ticket myself.',
  'Filed a complaint about the expense tool, which has to be attached as a receipt.',
];

export const rantWords: readonly string[] = ['expense', 'receipt', 'train ticket'];
