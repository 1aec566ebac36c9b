/**
 * A simulated year of somebody's journal: 52 weekly entries and all other sets at their rhythm, each written from an
 * answers file and read back as a page. Beside it runs a tally of what was answered, kept without any of the
 * program's own reckoning.
 */
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { readAnswersFile } from '../../src/core/answers-file.ts';
import type { CivilDate, Moment } from '../../src/core/calendar.ts';
import { addDays } from '../../src/core/calendar.ts';
import { compose, composeNote } from '../../src/core/compose.ts';
import type { Entry, Page } from '../../src/core/entry.ts';
import { factsFor } from '../../src/core/facts.ts';
import { restore, start } from '../../src/core/interview.ts';
import type { Facts, LedgerItem } from '../../src/core/interview-types.ts';
import type { ItemStep } from '../../src/core/item-step.ts';
import { composeStep } from '../../src/core/item-step.ts';
import { noteKinds } from '../../src/core/note-kinds.ts';
import type { NoteKind } from '../../src/core/note-kinds.ts';
import { formatPage } from '../../src/core/page.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import { readEntry } from '../../src/core/read-entry.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import { day } from './sittings.ts';

/** An item as the simulated person would remember it. */
export interface Remembered {
  id: string;
  kind: string;
  text: string;
  state: string;
  due: string | null;
  carried: number;
}

/** A number from 0 up to 1, the same row of them for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const begins = day('2025-01-03');
const names = ['a colleague', 'the team lead', 'a former manager', 'a friend', 'somebody from the union'];
const cards = ['Growth', 'Family', 'Craft', 'Fairness', 'Calm', 'Depth'];

export class Year {
  readonly entries: Entry[] = [];
  /** The stored pages with the paths they were written to. */
  readonly pages: { readonly path: string; readonly text: string }[] = [];
  /** The day on which each tripwire was last looked at, by its id. */
  readonly watched = new Map<string, string>();
  readonly remembered: Remembered[] = [];
  /** Which sets were taken up, and how often. */
  readonly sittings = new Map<string, number>();
  /** The point of each weekly line, by role. */
  readonly energy: { readonly role: string; readonly value: number }[] = [];
  /** Each telling of a story, in order. */
  readonly told: {
    readonly story: string;
    readonly date: string;
    readonly where: string;
    readonly landed: number;
    readonly who: readonly string[];
  }[] = [];
  values: string[] = [];
  role = 'platform';
  today: CivilDate = begins;
  #minute = 0;
  #word = 0;
  readonly #random: () => number;
  readonly #sets: ReadonlyMap<string, PromptSet>;
  readonly #lists: NamedLists;

  constructor(seed: number, sets: readonly PromptSet[], lists: NamedLists) {
    this.#random = chance(seed);
    this.#sets = new Map(sets.map((set) => [set.id, set]));
    this.#lists = lists;
  }

  /** Lives through the whole year. @param after called at the end of each week */
  live(after: (year: Year) => void = () => undefined): this {
    for (let week = 0; week < 52; week += 1) {
      this.today = addDays(begins, week * 7);
      this.#minute = 0;
      if (week === 30) this.role = 'search';
      this.#week(week);
      after(this);
    }
    return this;
  }

  #week(week: number): void {
    const every = (weeks: number, from = 0): boolean => week >= from && (week - from) % weeks === 0;
    if (every(13)) this.#valuesPage(week === 0);
    this.#weekly();
    if (every(4, 3)) this.#stagnation();
    if (every(26, 1)) this.#direction();
    if (week % 5 < 3) this.#sparks();
    if (every(13, 2))
      this.#plain('archetypes', { now: { 'tech lead': '70-80', solver: '20-30' }, lean: 3 }, 'shift');
    if (every(26, 4)) this.#season();
    if (every(13, 5)) this.#promotion();
    if (every(4, 1)) this.#stories();
    if (every(13, 6)) this.#assumptions();
    if (every(4, 2)) this.#counsel();
    if (every(24, 8)) this.#decision();
    if (every(11, 14)) this.#lookback();
    if (every(40, 9)) this.#plain('craft', { keep: ['reading incidents'], more: 'review' }, 'trial', 'ask');
    if (every(20, 10)) this.#unsaid();
    if (week === 11) this.#futures();
    if (every(25, 12)) this.#narrative();
    if (week === 13) this.#plain('needs', { map: { both: ['growth'] }, overasked: 'calm' }, 'elsewhere');
    if (week === 15) this.#plain('success', { rules: ['up or out'], keep: { 'up or out': 'drop' }, rung: 2 });
    if (every(22, 16)) this.#skeptics();
    if (every(9, 31)) this.#interview();
    if (week === 17) this.#plain('moves', { list: ['2019, lab, shop'], pattern: 'towards smaller places' });
    if (every(30, 0)) this.#plain('role', { came: ['to learn the trade'], term: addDays(this.today, 180) });
    if (week === 19) this.#plain('deepen', { known: 'stay', under: 'what for', clear: 3 }, 'model');
    if (every(21, 7)) this.#jolt();
    if (week === 29) this.#loss();
    if (every(26, 20)) this.#strengths();
    for (const kind of noteKinds) if (this.#random() < 0.12) this.#note(kind);
    if (this.#random() < 0.5) this.#step();
  }

  #weekly(): void {
    const energy = this.#from([1, 2, 3, 4, 5]);
    const answers: Record<string, Value> = { pulse: { energy, voice: 2 }, moment: this.#phrase('moment') };
    if (this.#random() < 0.7 && this.values.length > 0)
      answers['lived'] = { served: this.values.slice(0, 1) };
    const [step, doubt, question] = [0.8, 0.3, 0.3].map((share) => this.#random() < share);
    const id = this.#idFor('weekly');
    const open = this.#comeBack();
    if (step === true) answers['next'] = this.#commit(id, 1);
    if (doubt === true) answers['unsaid'] = this.#keep(id, 'doubt', this.#phrase('doubt'));
    if (question === true) answers['open-thing'] = this.#keep(id, 'question', this.#phrase('question'));
    this.#sit('weekly', answers, open);
    this.energy.push({ role: this.role, value: energy });
  }

  #valuesPage(isFirst: boolean): void {
    const id = this.#idFor('values');
    if (isFirst || this.#random() < 0.5) this.values = this.#shuffled(cards).slice(0, 4);
    const line = this.#phrase('line');
    const answers = {
      rank: this.values,
      day: { [this.values[0] ?? '']: 'an hour at the board' },
      lived: Object.fromEntries(this.values.map((value) => [value, this.#from([1, 3, 5])])),
      line,
    };
    this.#wire(id, 1, line, null);
    this.#sit('values', answers);
  }

  #stagnation(): void {
    const id = this.#idFor('stagnation');
    const harder = this.#ahead(60);
    this.#wire(id, 1, 'nothing has moved: look again, with a harder question', harder);
    this.#sit('stagnation', { panel: { stretch: 3 }, tried: ['asked'], try: this.#commit(id, 1), harder });
  }

  #direction(): void {
    const push = [{ text: this.#phrase('noise'), strength: 2 }, 'the rota'];
    this.#sit('direction', { push, pull: ['a say in things'], hold: ['people'], worry: ['money'] });
  }

  #sparks(): void {
    const id = this.#idFor('sparks');
    const warm = this.#open('spark').map(({ text }) => text);
    const again =
      warm.length < 5 ? {} : { again: Object.fromEntries(warm.slice(0, 2).map((text) => [text, 4])) };
    const what = this.#keep(id, 'spark', this.#phrase('spark'));
    this.#sit('sparks', { ...again, what, heat: 3, taste: this.#commit(id, 1) });
  }

  #season(): void {
    const id = this.#idFor('season');
    const tell = [this.#person(id, 1), this.#person(id, 2)];
    this.#sit('season', { part: 'the centre', span: 'six months', room: ['sleep'], tell });
  }

  #promotion(): void {
    const id = this.#idFor('promotion');
    const seen = [this.#person(id, 1)];
    this.#sit('promotion', {
      bar: ['leads across teams'],
      proof: { 'leads across teams': 'thin' },
      seen,
      work: this.#commit(id, 1),
      ask: this.#ask(id, 1),
    });
  }

  #stories(): void {
    const told = this.remembered.filter(({ kind }) => kind === 'story');
    const old = told.length > 3 && this.#random() < 0.5 ? this.#from(told) : undefined;
    const ready = this.#from([1, 2, 3, 4, 5]);
    const id = this.#idFor('stories');
    const state = ready >= 4 ? 'ready' : 'draft';
    if (old !== undefined) {
      old.state = state;
      const who = this.#from(names);
      this.told.push({ story: old.text, date: this.today, where: 'practice', landed: 3, who: [who] });
      const listened = [{ name: who, part: 'nothing more' }];
      this.#sit('stories', {
        doing: 'practising one',
        which: old.text,
        tell: 'yes',
        landed: 3,
        listened,
        ready,
      });
      return;
    }
    const title = this.#keep(id, 'story', this.#phrase('story'), { state });
    this.#sit('stories', { title, stakes: 'a week, and nobody knew', you: 'I counted', ready });
  }

  #assumptions(): void {
    const id = this.#idFor('assumptions');
    const [resolve, watch]: Record<string, string>[] = [{}, {}];
    for (const item of this.#open('assumption').filter(({ due }) => due !== null && due <= this.today)) {
      const [answer, state] = this.#from([
        ['it held', 'held'],
        ['it did not hold', 'failed'],
        ['cannot tell', 'unclear'],
      ] as const);
      resolve![item.text] = answer;
      item.state = state;
    }
    for (const item of this.#open('tripwire').slice(0, 3)) {
      const [answer, state] = this.#from([
        ['tripped', 'tripped'],
        ['clear so far', item.state],
        ['no longer needed', 'retired'],
      ] as const);
      watch![item.text] = answer;
      item.state = state;
      this.watched.set(item.id, this.today);
    }
    // What is relied on still is named in the same words again, and is the same assumption.
    const still = this.#open('assumption')[0];
    const rely = [
      ...(still === undefined ? [] : [still.text]),
      this.#phrase('relies'),
      this.#phrase('relies'),
    ];
    const chances = rely.map((text): [string, Value] => [text, { chance: 0.7, date: this.#ahead(70) }]);
    chances.forEach(([text, value], index) => {
      const { date } = value as { date: string };
      if (still?.text === text) still.due = date;
      else this.#keep(id, 'assumption', text, { due: date, number: index + 1 });
    });
    const wire = { if: this.#phrase('sign'), by: this.#ahead(50), then: 'I ask' };
    this.#wire(id, 1, `${wire.if}, then ${wire.then}`, wire.by);
    this.#sit('assumptions', {
      ...(Object.keys(resolve!).length === 0 ? {} : { resolve: resolve! }),
      ...(Object.keys(watch!).length === 0 ? {} : { watch: watch! }),
      rely,
      chance: Object.fromEntries(chances),
      bend: { [rely.at(-1) ?? '']: 'break' },
      sign: { [rely.at(-1) ?? '']: 'fewer invitations' },
      wire: [wire],
    });
  }

  #counsel(): void {
    const id = this.#idFor('counsel');
    const circle = [{ name: this.#person(id, 1), part: 'listener' }];
    this.#sit('counsel', { circle, question: 'what do they see', expect: 'a no', when: this.#ask(id, 1) });
  }

  #decision(): void {
    const id = this.#idFor('decision');
    const expect = [1, 2, 3].map((number) => {
      const [text, date] = [this.#phrase('expects'), this.#ahead(120)];
      this.#keep(id, 'expectation', text, { due: date, number });
      return { text, chance: '70 %', date };
    });
    this.#sit('decision', { frame: 'whether to stay', expect, record: 'stay, for the people' });
  }

  #lookback(): void {
    this.#idFor('lookback');
    const settle: Record<string, string> = {};
    for (const item of this.#open('expectation').filter(({ due }) => due !== null && due <= this.today)) {
      const [answer, state] = this.#from([
        ['yes', 'yes'],
        ['no', 'no'],
        ['cannot tell', 'unclear'],
      ] as const);
      settle[item.text] = answer;
      item.state = state;
    }
    const settled = Object.keys(settle).length === 0 ? {} : { settle };
    this.#sit('lookback', { memory: 'to stay', ...settled, weather: 3, rule: 'sleep first' });
  }

  #unsaid(): void {
    const id = this.#idFor('unsaid');
    const [settle, state] = this.#from([
      ['say it once more', 'open'],
      ['commit and stop arguing', 'settled'],
      ['step away from it', 'let-go'],
    ] as const);
    const decision = this.#keep(id, 'doubt', this.#phrase('carries out'), { state });
    this.#sit('unsaid', { decision, theirs: 'it is cheaper', gap: 2, settle });
  }

  #futures(): void {
    const id = this.#idFor('futures');
    const wish = this.#keep(id, 'wish', this.#phrase('wish'), { state: 'noted' });
    this.#sit('futures', {
      horizon: 5,
      three: ['this road', 'a small shop'],
      wish,
      taste: this.#commit(id, 1),
    });
  }

  #narrative(): void {
    const id = this.#idFor('narrative');
    const criteria = ['home by six', this.#phrase('criterion'), this.#phrase('criterion')];
    criteria.forEach((text, index) => this.#once(id, 'criteria', text, index + 1));
    this.#sit('narrative', {
      chapters: ['the lab'],
      criteria,
      pitch: 'four sentences',
      try: this.#ask(id, 1),
    });
  }

  #skeptics(): void {
    const id = this.#idFor('skeptics');
    this.#sit('skeptics', { remarks: ['think of the pension'], safe: [this.#person(id, 1)] });
  }

  #interview(): void {
    const id = this.#idFor('interview');
    const [stage, state] = this.#from([
      ['talking', 'talking'],
      ['an offer is there', 'offer'],
      ['I declined', 'declined'],
    ] as const);
    const known = this.#open('opportunity')[0];
    const where = known?.text ?? this.#keep(id, 'opportunity', this.#phrase('place'), { state });
    if (known !== undefined) known.state = state;
    this.#sit('interview', { where, stage, cost: 3, fix: this.#commit(id, 1) });
  }

  /** The job is lost, and a page is written on each of the five days after. */
  #loss(): void {
    const lost = this.today;
    this.#plain('jolt', { what: 'the team is closed', kind: 'layoffs or budget' });
    ['first', 'second', 'third', 'fourth', 'fifth'].forEach((page, index) => {
      this.today = addDays(lost, index + 1);
      this.#plain('five-pages', { [page]: `page ${index + 1}`, after: 'about the same' });
    });
    this.today = lost;
  }

  #jolt(): void {
    this.#idFor('jolt');
    const touched = this.#open('tripwire').slice(0, 1);
    for (const item of touched) item.state = 'tripped';
    const wires = touched.length === 0 ? {} : { wires: touched.map(({ text }) => text) };
    this.#sit('jolt', { what: 'the lead leaves', kind: 'someone important leaves', ...wires });
  }

  #strengths(): void {
    const id = this.#idFor('strengths');
    const learned = [{ text: this.#phrase('learned'), hard: 4 }, this.#phrase('learned')];
    learned.forEach((item, index) => {
      const text = typeof item === 'string' ? item : item.text;
      this.#keep(id, 'learned', text, { state: 'noted', number: index + 1 });
    });
    this.#sit('strengths', { told: ['calm under load'], learned, ifthen: this.#commit(id, 1) });
  }

  /** A set that leaves no more than steps and asks, under these questions. */
  #plain(set: string, answers: Mapping, commit?: string, ask?: string): void {
    const id = this.#idFor(set);
    this.#sit(set, {
      ...answers,
      ...(commit === undefined ? {} : { [commit]: this.#commit(id, 1) }),
      ...(ask === undefined ? {} : { [ask]: this.#ask(id, 1) }),
    });
  }

  #note(kind: NoteKind): void {
    const id = this.#idFor('note');
    const text = this.#phrase(kind);
    const stateless = ['win', 'learned', 'advice'].includes(kind);
    this.#keep(id, kind, text, stateless ? { state: 'noted' } : {});
    this.#write(
      composeNote({
        id,
        kind,
        text,
        date: this.today,
        written: this.#now(),
        role: this.role,
        tags: [],
        private: false,
      }),
    );
  }

  /** One line about some open item, as `career open` writes it. */
  #step(): void {
    const [endings, open]: [Record<string, string>, Remembered[]] = [
      {
        doubt: 'said',
        question: 'answered',
        spark: 'became-option',
        option: 'out',
        tripwire: 'cleared',
        opportunity: 'closed',
        ask: 'no-reply',
        commit: 'done',
      },
      this.remembered.filter((item) => isOpen(item)),
    ];
    const item = open[Math.floor(this.#random() * open.length)];
    if (item === undefined) return;
    const state = endings[item.kind];
    const way = this.#random();
    let step: ItemStep;
    if (way < 0.5 && state !== undefined) {
      step = { step: 'state', state };
      item.state = state;
    } else if (way < 0.8) {
      step = { step: 'move', day: addDays(this.today, 20) };
      item.due = step.day;
      if (item.kind === 'commit') item.state = 'moving';
    } else step = { step: 'snooze', day: addDays(this.today, 10) };
    const id = this.#idFor('open');
    const about = { ...item, date: this.today, updated: null, fields: {} } as unknown as LedgerItem;
    this.#write(
      composeStep({ id, item: about, step, note: 'so it is', written: this.#now(), role: this.role }),
    );
  }

  /** What is said of open steps and asks at the start of a week. */
  #comeBack(): Record<string, Value> {
    const open: Record<string, Value> = {};
    for (const item of [...this.#open('commit'), ...this.#open('ask')]) {
      if (this.#random() < 0.3) continue;
      const word = this.#from(
        item.kind === 'commit'
          ? ['done', 'moving', 'not-yet', 'let-go']
          : ['answered', 'no-reply', 'not-yet', 'let-go'],
      );
      if (word === 'moving') {
        item.due = addDays(this.today, 9);
        open[item.id] = { state: word, due: item.due };
      } else open[item.id] = word;
      if (word === 'not-yet') item.carried += 1;
      else item.state = word;
    }
    return open;
  }

  #commit(id: string, number: number): Value {
    const text = this.#phrase('step');
    const due = this.#random() < 0.5 ? this.#ahead(30) : undefined;
    this.#keep(id, 'commit', text, { due: due ?? addDays(this.today, 7), number });
    return { do: text, when: 'Tuesday', ...(due === undefined ? {} : { due }) };
  }

  #ask(id: string, number: number): Value {
    const what = this.#phrase('ask');
    const due = this.#random() < 0.7 ? this.#ahead(20) : undefined;
    this.#keep(id, 'ask', what, { due: due ?? null, number });
    return { whom: this.#from(names), what, ...(due === undefined ? {} : { due }) };
  }

  #wire(id: string, number: number, text: string, due: string | null): void {
    const same = this.#open('tripwire').findLast((item) => item.text === text);
    if (same === undefined) this.#keep(id, 'tripwire', text, { due, number, state: 'set' });
    else same.due = due ?? same.due;
  }

  #person(id: string, number: number): string {
    const name = this.#from(names);
    this.#once(id, 'people', name, number);
    return name;
  }

  /** Remembered the first time alone. */
  #once(id: string, kind: string, text: string, number: number): void {
    if (this.remembered.some((item) => item.kind === kind && item.text === text)) return;
    this.#keep(id, kind, text, { state: 'noted', number });
  }

  #keep(
    id: string,
    kind: string,
    text: string,
    { state, due = null, number = 1 }: { state?: string; due?: string | null; number?: number } = {},
  ): string {
    const first: Record<string, string> = {
      spark: 'warm',
      option: 'real',
      opportunity: 'lead',
      tripwire: 'set',
    };
    this.remembered.push({
      id: `${id}.${kind}-${number}`,
      kind,
      text,
      state: state ?? first[kind] ?? 'open',
      due,
      carried: 0,
    });
    return text;
  }

  #open(kind: string): Remembered[] {
    return this.remembered.filter((item) => item.kind === kind && isOpen(item));
  }

  #sit(id: string, answers: Mapping, open: Mapping = {}): void {
    const set = this.#sets.get(id);
    if (set === undefined) throw new Error(`no set is called ${id}`);
    const facts: Facts = factsFor(set, this.entries, this.role, this.today);
    const begun = start({
      set,
      lists: this.#lists,
      facts,
      date: this.today,
      written: this.#now(),
      started: this.#now() as Moment,
      mode: 'given',
      tags: [],
      private: false,
    });
    const file = yamlCodec.readDocument(
      JSON.stringify({ set: id, date: this.today, open, answers }),
      'answers.json',
    );
    const read = readAnswersFile(file, begun);
    if ('findings' in read) throw new Error(`${id} on ${this.today}: ${JSON.stringify(read.findings)}`);
    this.#write(compose(restore(begun.session, read.events), { id: this.#idFor(id) }));
    this.sittings.set(id, (this.sittings.get(id) ?? 0) + 1);
  }

  #write(page: Page): void {
    const path = `2025/${String(page.frontMatter['id'])}.md`;
    const text = formatPage(page, (data) => yamlCodec.write(data));
    const entry = readEntry(path, yamlCodec.readPage(text));
    if (entry === undefined) throw new Error(`not an entry:\n${text}`);
    this.pages.push({ path, text });
    this.entries.push(entry);
  }

  /** The name that the next entry of this slug gets today. */
  #idFor(slug: string): string {
    const base = `${this.today}-${slug}`;
    const taken = this.entries.filter(
      ({ id }) => id === base || (/^-\d+$/.test(id.slice(base.length)) && id.startsWith(base)),
    );
    return taken.length === 0 ? base : `${base}-${taken.length + 1}`;
  }

  #now(): string {
    this.#minute += 1;
    const [hour, minute] = [9 + Math.floor(this.#minute / 60), this.#minute % 60];
    return `${this.today}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00+01:00`;
  }

  #phrase(about: string): string {
    this.#word += 1;
    return `${about} number ${this.#word}: "so", it is #1`;
  }

  #ahead(most: number): CivilDate {
    return addDays(this.today, 1 + Math.floor(this.#random() * most));
  }

  #from<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)] as Item;
  }

  #shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, key: this.#random() }))
      .toSorted((one, other) => one.key - other.key)
      .map(({ item }) => item);
  }
}

/** By the words of the method, not by the program's own table. */
export function isOpen({ kind, state }: Pick<Remembered, 'kind' | 'state'>): boolean {
  return kind !== 'story'
    ? [
        'open',
        'moving',
        'warm',
        'real',
        'lead',
        'talking',
        'interviewing',
        'offer',
        'set',
        'tripped',
      ].includes(state)
    : state === 'draft';
}
