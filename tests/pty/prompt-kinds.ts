/** Every kind of prompt, half answered: by which keys, how that looks, and how it goes on from there. */
import { key, letters } from '../support/pty-journal.ts';

export interface HalfAnswer {
  /** One after the other. */
  readonly keys: readonly string[];
  /** On the screen while it stands there, and again once it has been taken up. */
  readonly shows: RegExp;
}

export interface PromptKind {
  readonly name: string;
  /** The question's own keys in a prompt set, one a line. */
  readonly question: readonly string[];
  readonly half: HalfAnswer;
  /** Keys that finish the answer from there, up to the next question. */
  readonly finish: readonly string[];
  /** What the entry then holds of it; parts of the page's text. */
  readonly leaves: readonly string[];
  /** For ctrl-d, which stops on an empty line alone: another half of an answer, where `half` ends in words. */
  readonly atEmptyLine?: Rest;
}

/** Half an answer with what it becomes. */
export type Rest = Pick<PromptKind, 'half' | 'finish' | 'leaves'>;

const points = 'labels: [Never, Seldom, Half, Often, Always]';
const options = 'options: [a shorter week, another team, more of the same]';

export const kinds: readonly PromptKind[] = [
  {
    name: 'pulse',
    question: ['type: pulse', 'rows: [energy, learning, voice]'],
    half: { keys: ['4', '2'], shows: /energy +4 {2}Plenty\n.*learning +2 {2}A detail\n.*› voice/ },
    finish: ['3'],
    leaves: ['{energy: 4, learning: 2, voice: 3}', '- learning: 2 of 5, A detail'],
  },
  {
    // One key answers a scale, so half of it is an answer that was taken back.
    name: 'scale',
    question: ['type: scale', points],
    half: { keys: ['4', key.back], shows: /› 4 Often/ },
    finish: [key.tab],
    leaves: ['asked: 4', '4 of 5, Often'],
  },
  {
    name: 'text',
    question: ['type: text'],
    half: { keys: letters('half a li'), shows: /│ half a li$/m },
    finish: ['n', 'e', key.enter],
    leaves: ['\nhalf a line\n'],
    atEmptyLine: {
      half: { keys: ['x', key.backspace], shows: /│$/m },
      finish: [...letters('a line'), key.enter],
      leaves: ['\na line\n'],
    },
  },
  {
    name: 'long',
    question: ['type: long'],
    half: {
      keys: [...letters('one line'), key.enter, ...letters('half a li')],
      shows: /│ one line\n.*│ half a li$/m,
    },
    finish: ['n', 'e', key.tab],
    leaves: ['\none line\nhalf a line\n'],
    atEmptyLine: {
      half: { keys: [...letters('one line'), key.enter], shows: /│ one line\n.*│$/m },
      finish: [...letters('and one'), key.tab],
      leaves: ['\none line\nand one\n'],
    },
  },
  {
    name: 'list',
    question: ['type: list', "fields: ['strength 1-3']"],
    half: {
      keys: [...letters('calm [2]'), key.enter, ...letters('a say in th')],
      shows: /– calm \[2\]\n.*– a say in th$/m,
    },
    finish: [...letters('ings'), key.enter, key.enter],
    leaves: ['{text: calm, strength: 2}', '- a say in things'],
    atEmptyLine: {
      half: { keys: [...letters('calm [2]'), key.enter], shows: /– calm \[2\]\n.*–$/m },
      finish: [...letters('play'), key.tab],
      leaves: ['{text: calm, strength: 2}', '- play'],
    },
  },
  {
    name: 'choice',
    question: ['type: choice', options],
    half: { keys: [key.down, key.down], shows: /› 2 another team/ },
    finish: [key.enter],
    leaves: ['asked: another team'],
  },
  {
    name: 'choice in own words',
    question: ['type: choice', options],
    half: { keys: letters('a rest, fir'), shows: /› \+ own words: a rest, fir$/m },
    finish: ['s', 't', key.enter],
    leaves: ['asked: a rest, first'],
    atEmptyLine: {
      half: { keys: [key.down], shows: /› 1 a shorter week/ },
      finish: [key.enter],
      leaves: ['asked: a shorter week'],
    },
  },
  {
    name: 'multi',
    question: ['type: multi', options],
    half: {
      keys: [' ', key.down, key.down, ' '],
      shows: /1 \[x\] a shorter week\n.*2 \[ \] another team\n.*3 \[x\] more of the same/,
    },
    finish: [key.enter],
    leaves: ['asked: [a shorter week, more of the same]'],
  },
  {
    name: 'multi with ways',
    question: ['type: multi', options, 'ways: [served, against]'],
    half: {
      keys: [key.right, key.down, key.right, key.right],
      shows: /\[served *\] a shorter week\n.*\[against\] another team/,
    },
    finish: [key.tab],
    leaves: ['{served: [a shorter week], against: [another team]}'],
  },
  {
    name: 'rank',
    question: ['type: rank', options],
    half: { keys: [key.down, key.enter], shows: /1 {2}another team\n/ },
    finish: [key.enter, key.enter, key.enter],
    leaves: ['asked: [another team, '],
  },
  {
    name: 'split',
    question: ['type: split', 'parts: [past, present, future]', 'ranges: true'],
    half: { keys: [...letters('20'), key.enter, '7'], shows: /past +│ 20\n.*present +│ 7\n/ },
    finish: ['0', key.enter, ...letters('10'), key.enter],
    leaves: ['{past: 20, present: 70, future: 10}'],
    atEmptyLine: {
      half: { keys: [...letters('20'), key.enter], shows: /past +│ 20\n/ },
      finish: [key.down, ...letters('70-80'), key.tab],
      leaves: ['{past: 20, present: [70, 80]}'],
    },
  },
  {
    name: 'table',
    question: ['type: table', 'rows: [pay, calm]', "fields: ['now 0-10', 'next 0-10']"],
    half: {
      keys: ['6', key.enter, '8', key.enter, '1'],
      shows: /pay, now +│ 6\n.*pay, next +│ 8\n.*calm, now +│ 1\n/,
    },
    finish: ['0', key.tab],
    leaves: ['pay: {now: 6, next: 8}', 'calm: {now: 10}'],
    atEmptyLine: {
      half: { keys: ['6', key.enter, '8', key.enter], shows: /pay, now +│ 6\n.*pay, next +│ 8\n/ },
      finish: [key.tab],
      leaves: ['pay: {now: 6, next: 8}'],
    },
  },
  {
    name: 'chance',
    question: ['type: chance'],
    half: {
      keys: [...letters('70'), key.enter, ...letters('2026-09-')],
      shows: /how likely +│ 70.*\n.*by +│ 2026-09-$/m,
    },
    finish: ['0', '1', key.enter],
    leaves: ['{chance: 0.7, date: 2026-09-01}'],
    atEmptyLine: {
      half: { keys: [...letters('70'), key.enter], shows: /how likely +│ 70/ },
      finish: [key.enter, ...letters('2026-09-01'), key.enter],
      leaves: ['{chance: 0.7, date: 2026-09-01}'],
    },
  },
  {
    name: 'commit',
    question: ['type: commit'],
    half: {
      keys: [...letters('Tuesday'), key.enter, ...letters('ask for the pl')],
      shows: /when +│ Tuesday\n.*then +│ ask for the pl\n/,
    },
    finish: ['a', 'n', key.enter],
    leaves: ['do: ask for the plan, when: Tuesday'],
    atEmptyLine: {
      half: { keys: [...letters('Tuesday'), key.enter], shows: /when +│ Tuesday\n/ },
      finish: [key.enter, ...letters('ask for it'), key.enter],
      leaves: ['do: ask for it, when: Tuesday'],
    },
  },
  {
    name: 'ask',
    question: ['type: ask'],
    half: {
      keys: [...letters('a colleague'), key.enter, ...letters('the migration pl')],
      shows: /whom +│ a colleague\n.*what +│ the migration pl\n/,
    },
    finish: ['a', 'n', key.tab],
    leaves: ['whom: a colleague', 'what: the migration plan'],
    atEmptyLine: {
      half: { keys: [...letters('a colleague'), key.enter], shows: /whom +│ a colleague\n/ },
      finish: [key.enter, ...letters('the plan'), key.tab],
      leaves: ['whom: a colleague', 'what: the plan'],
    },
  },
  {
    name: 'people',
    question: ['type: people', 'parts: [challenger, listener]'],
    half: {
      keys: [...letters('a colleague (listener)'), key.enter, ...letters('a frie')],
      shows: /– a colleague \(listener\)\n.*– a frie$/m,
    },
    finish: ['n', 'd', key.tab],
    leaves: ['a colleague', 'listener', 'a friend'],
    atEmptyLine: {
      half: {
        keys: [...letters('a colleague (listener)'), key.enter],
        shows: /– a colleague \(listener\)\n.*–$/m,
      },
      finish: [key.tab],
      leaves: ['a colleague', 'listener'],
    },
  },
  {
    name: 'date',
    question: ['type: date'],
    half: { keys: letters('2026-09-0'), shows: /│ 2026-09-0$/m },
    finish: ['1', key.enter],
    leaves: ['asked: 2026-09-01'],
    atEmptyLine: {
      half: { keys: ['2', key.backspace], shows: /│$/m },
      finish: [...letters('2026-09-01'), key.enter],
      leaves: ['asked: 2026-09-01'],
    },
  },
  {
    name: 'number',
    question: ['type: number'],
    half: { keys: ['1'], shows: /│ 1$/m },
    finish: ['2', key.enter],
    leaves: ['asked: 12'],
    atEmptyLine: {
      half: { keys: ['1', key.backspace], shows: /│$/m },
      finish: ['1', '2', key.enter],
      leaves: ['asked: 12'],
    },
  },
  {
    name: 'confirm',
    question: ['type: confirm'],
    half: { keys: [key.right], shows: /› yes/ },
    finish: [key.enter],
    leaves: ['asked: true'],
  },
];

/** A set that asks a question before the kind in hand and one after it. */
export function setAround({ name, question }: PromptKind): { readonly id: string; readonly text: string } {
  const id = name.replaceAll(' ', '-');
  const lines = [
    '---',
    `id: ${id}`,
    `title: Around ${name}`,
    'minutes: 3',
    'questions:',
    '  - id: before',
    '    type: text',
    '    ask: What stood before it?',
    '  - id: asked',
    `    ask: What is asked in the way of ${name}?`,
    ...question.map((line) => `    ${line}`),
    '  - id: behind',
    '    type: text',
    '    ask: What came after it?',
    '---',
    '',
  ];
  return { id, text: lines.join('\n') };
}
