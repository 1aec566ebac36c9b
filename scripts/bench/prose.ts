/** Prose of a working life, put together by a seeded chance: varied enough to search in, and nobody's. */

/** The next number from 0 up to 1. */
export type Chance = () => number;

/** A 32-bit generator whose numbers depend on its seed alone (Mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function pick<Item>(items: readonly [Item, ...Item[]] | readonly Item[], random: Chance): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}

const openings = [
  'On Monday',
  'After stand-up',
  'In the planning round',
  'Late on Wednesday',
  'During the review',
  'Over lunch',
  'Between two meetings',
  'In the retrospective',
  'On the way home',
  'While reading the log',
  'In the weekly call',
  'Before the release',
] as const;

const people = [
  'a colleague',
  'the platform lead',
  'two of us',
  'the new hire',
  'a customer',
  'my manager',
  'the whole team',
  'someone from support',
  'I',
  'the designer',
  'an old teammate',
  'the on-call engineer',
] as const;

const deeds = [
  'found the cause of the failing replication test',
  'rewrote the migration plan from the back to the front',
  'asked why the deadline stands',
  'showed the prototype to people who will use it',
  'said no to one more report',
  'moved the alerts that nobody reads',
  'walked through the budget line by line',
  'wrote down what was decided',
  'explained the data model on a whiteboard',
  'put off the talk about roles again',
  'answered the same question twice',
  'let a good idea go because nobody would own it',
] as const;

const ends = [
  'and the room went quiet for a moment',
  'which took longer than it should have',
  'and it felt lighter afterwards',
  'though nobody asked for it',
  'and I noticed how little I said',
  'so the afternoon was free for once',
  'and we laughed about it in the end',
  'which is the part of the work I like most',
  'and I want to remember how',
  'but the next step has no owner',
  'and it will come back next month',
  'while the rest waited',
] as const;

/** About one page in fifty speaks of it: what the search looks for. */
export const rareWord = 'reorganisation';

function sentence(random: Chance): string {
  const parts = [pick(openings, random), pick(people, random), pick(deeds, random)];
  return `${parts.join(' ')}, ${pick(ends, random)}.`;
}

/** One clause in small letters. */
export function line(random: Chance): string {
  return `${pick(people, random)} ${pick(deeds, random)}`;
}

/** Paragraphs of four sentences, in lines of at most 90 characters, of about that many words. */
export function prose(words: number, random: Chance): string {
  const paragraphs: string[] = [];
  const speaksOfIt = random() < 0.02;
  for (let count = 0; count < words;) {
    const sentences = Array.from({ length: 4 }, () => sentence(random));
    if (speaksOfIt && paragraphs.length === 1) sentences.push(`The ${rareWord} came up again.`);
    const text = sentences.join(' ');
    count += text.split(' ').length;
    paragraphs.push(text.replaceAll(/(.{60,90}) /g, '$1\n'));
  }
  return paragraphs.join('\n\n');
}
