/** The weekly check-ins of the year: how the weeks felt, what was kept of them, and what was to come of it. */
import type { LedgerItem } from '../core/interview-types.ts';
import type { Mapping, Value } from '../core/value.ts';
import type { Chance } from './chance.ts';
import { chosen, Deck } from './chance.ts';
import type { Desk } from './desk.ts';
import type { Planned } from './plan.ts';
import type { Stretch } from './words/scenes.ts';
import { scenes, takeaways } from './words/scenes.ts';
import { differences, doubts, openThings, steps } from './words/small-things.ts';
import type { Thread } from './words/threads.ts';
import { threads, told, weeksOf } from './words/threads.ts';

/** The first week of each stretch. */
const begins: readonly (readonly [Stretch, number])[] = [
  ['settled', 0],
  ['strained', 13],
  ['low', 20],
  ['mending', 29],
  ['new work', 36],
];

export function stretchOf(week: number): Stretch {
  return begins.findLast(([, first]) => week >= first)?.[0] ?? 'settled';
}

/** Where each line of the pulse lies in a stretch, 1 to 5; a week lies there or a point beside it. */
const levels: Readonly<Record<Stretch, Readonly<Record<string, number>>>> = {
  settled: { energy: 3.6, learning: 3.9, worth: 4, voice: 3.5, people: 4 },
  strained: { energy: 3.2, learning: 3.4, worth: 3.7, voice: 3, people: 3.8 },
  low: { energy: 1.9, learning: 1.9, worth: 2.4, voice: 1.8, people: 2.7 },
  mending: { energy: 3.1, learning: 2.9, worth: 3.3, voice: 3.2, people: 3.6 },
  'new work': { energy: 3.7, learning: 4.1, worth: 4.2, voice: 4, people: 4.2 },
};

/** Weeks in which nothing was written: one out of each of these, and no more. */
const mayBeMissed: readonly (readonly number[])[] = [
  [6, 7, 9],
  [15, 17],
  [32, 33],
  [40, 41],
];

/** The check-ins, in their order; five lines of pulse each, and the threads that the week speaks of. */
export function checkIns(random: Chance): readonly Planned[] {
  const missed = new Set(mayBeMissed.map((weeks) => weeks[Math.floor(random() * weeks.length)]));
  const decks = new Decks(random);
  return Array.from({ length: 52 }, (_, week) => week)
    .filter((week) => !missed.has(week))
    .map((week) => ({ week, before: 0, write: (desk) => checkIn(desk, week, decks) }));
}

class Decks {
  readonly #decks = new Map<readonly string[], Deck>();
  readonly #others = new Map<Stretch, readonly string[]>();
  readonly #given = new Map<readonly string[], number>();
  readonly #random: Chance;

  constructor(random: Chance) {
    this.#random = random;
  }

  from(texts: readonly string[]): string {
    const deck = this.#decks.get(texts) ?? new Deck(texts, this.#random);
    this.#decks.set(texts, deck);
    return deck.draw();
  }

  /** What a stretch begins with comes first. */
  scene(stretch: Stretch): string {
    const [first = ''] = scenes[stretch];
    const others = this.#others.get(stretch);
    if (others !== undefined) return this.from(others);
    this.#others.set(stretch, scenes[stretch].slice(1));
    return chosen(first, this.#random);
  }

  /** An answer that is not given twice; none once all have been. */
  once(question: string, texts: readonly string[]): Mapping {
    const count = this.#given.get(texts) ?? 0;
    this.#given.set(texts, count + 1);
    return count < texts.length ? { [question]: this.from(texts) } : {};
  }
}

function checkIn(desk: Desk, week: number, decks: Decks): void {
  const stretch = stretchOf(week);
  const pulse = pulseIn(stretch, desk.random);
  const hasStep = desk.happens(stretch === 'low' ? 55 : 80);
  const answers: Mapping = {
    pulse,
    moment: [decks.scene(stretch), spoken(week, decks, desk).join(' ')].join('\n\n').trim(),
    ...(desk.happens(75) ? decks.once('takeaway', takeaways[stretch]) : {}),
    lived: livedIn(stretch, desk),
    outward: outwardIn(week),
    ...(pulse['voice'] !== undefined && pulse['voice'] <= 2 && desk.happens(60)
      ? decks.once('unsaid', doubts)
      : {}),
    ...(hasStep ? stepIn(stretch, decks) : {}),
    ...([14, 20, 29, 36].includes(week) ? { followup: differences[stretch] } : {}),
    after: afterIn(stretch, desk),
    ...(desk.happens(18) ? decks.once('open-thing', openThings[stretch]) : {}),
  };
  desk.sit('weekly', answers, (carried) => comeBack(carried, desk, stretch), tagsIn(week, desk));
}

function pulseIn(stretch: Stretch, random: Chance): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(levels[stretch]).map(([line, level]) => {
      const point = Math.floor(level + random()) + (random() < 0.12 ? (random() < 0.5 ? -1 : 1) : 0);
      return [line, Math.min(5, Math.max(1, point))];
    }),
  );
}

/** Some threads are tagged where they are spoken of, mostly: one forgets. */
const tagged: readonly Thread[] = ['on-call', 'mentoring', 'migration', 'hiring'];

function tagsIn(week: number, desk: Desk): readonly string[] {
  return tagged.filter((thread) => weeksOf[thread].includes(week) && desk.happens(80));
}

/** A sentence of each thread that this week speaks of. */
function spoken(week: number, decks: Decks, desk: Desk): readonly string[] {
  return (Object.keys(threads) as Thread[]).flatMap((thread) => {
    const place = weeksOf[thread].indexOf(week);
    if (place === -1) return [];
    const next = told.has(thread) ? threads[thread][place] : undefined;
    return [next === undefined ? decks.from(threads[thread]) : desk.say(next)];
  });
}

function livedIn(stretch: Stretch, desk: Desk): Value {
  if (stretch === 'low') return { served: desk.happens(40) ? ['Craft'] : [], against: ['Family', 'Calm'] };
  const served = stretch === 'new work' ? ['Craft', 'Learning', 'Teaching'] : ['Craft', 'Learning'];
  const against = stretch === 'strained' || desk.happens(15) ? ['Calm'] : [];
  return { served: served.filter(() => desk.happens(70)), against };
}

function outwardIn(week: number): readonly string[] {
  if ([22, 25, 28].includes(week)) return ['looked at openings'];
  if ([24, 30].includes(week)) return ['answered a recruiter or contact', 'brushed up CV or profile'];
  if ([31, 34].includes(week)) return ['talked with someone about a role'];
  if ([33, 35].includes(week)) return ['had an interview'];
  return week === 44 ? ['a job, person or way of working caught my eye'] : ['nothing'];
}

function stepIn(stretch: Stretch, decks: Decks): Mapping {
  const own = steps[stretch];
  const { next } = decks.once('next', stepNames.get(own) ?? []);
  const step = own.find((one) => one.do === next);
  return step === undefined ? {} : { next: { ...step } };
}

/** A deck is of texts: what the steps are known by. */
const stepNames: ReadonlyMap<unknown, readonly string[]> = new Map(
  Object.values(steps).map((own) => [own, own.map((step) => step.do)]),
);

function afterIn(stretch: Stretch, desk: Desk): string {
  if (stretch === 'low') return desk.happens(40) ? 'heavier' : 'about the same';
  return desk.happens(45) ? 'lighter' : 'about the same';
}

/** What had come of earlier steps and asks; in low weeks less came of them. */
function comeBack(items: readonly LedgerItem[], desk: Desk, stretch: Stretch): Mapping {
  const isLow = stretch === 'low';
  return Object.fromEntries(
    items.map(({ id, kind, carried }) => {
      const came = desk.happens(isLow ? 25 : 55);
      if (came) return [id, kind === 'ask' ? 'answered' : 'done'];
      return [id, carried > 0 && desk.happens(60) ? 'let-go' : 'not-yet'];
    }),
  );
}
