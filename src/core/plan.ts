/** Lays out a sitting: every step as known now, given the answers so far. */
import { answerWords } from './answer-words.ts';
import type { CivilDate } from './calendar.ts';
import { carriedKey, carriedSteps } from './carried.ts';
import { closing } from './closing.ts';
import { holds, isKept, isRechecked, questionsOf } from './conditions.ts';
import type { DecisionRecord } from './decision-records.ts';
import { meantDecision } from './decision-records.ts';
import { followUp, followUpId, followUpQuestion } from './followup.ts';
import type { Interview, LedgerItem, Shown, Step, StepKey } from './interview-types.ts';
import type { Option, Question } from './prompt-set.ts';
import { namesIn } from './prompt-set.ts';
import { folded } from './reading.ts';
import { recheckId, recheckQuestion, settle } from './recheck.ts';
import { decisionSource, shownAt } from './shown.ts';
import { shuffled } from './shuffle.ts';
import type { IsMeant, Known, SourceItem } from './sources.ts';
import { chosenItems, eachKey, itemText, itemsOf } from './sources.ts';
import { edit, stillSoStep } from './still-so.ts';
import type { Value } from './value.ts';
import { isList, ownValue } from './value.ts';

/** How many items a question is repeated for when it is asked; a file may answer for more. */
const mostRepeats = 5;

export interface Plan {
  /** The decision that the page is about; null for none. */
  readonly decision: DecisionRecord | null;
  readonly steps: readonly Step[];
  /** The answers to these steps as they were given, in their order; skipped ones are absent. */
  readonly answers: ReadonlyMap<StepKey, Value>;
  /** For a rechecked question, what its answer comes to together with the items of last time. */
  readonly settled: ReadonlyMap<string, Value>;
}

/**
 * All steps of a sitting: what was carried forward, the set's questions in its order, the follow-up, the
 * closing. A step depends on answers to steps before it alone, so the part behind an answer stays as it is.
 * What was written unasked is the exception: it brings its own question with it.
 */
export function planOf(interview: Interview): Plan {
  const layout = new Layout(interview);
  for (const item of carriedItems(interview)) layout.addCarried(item);
  const asked = new Set(questionsOf(interview));
  for (const question of interview.session.set.questions) {
    if (asked.has(question) || layout.takesAll(question)) layout.addQuestion(question);
  }
  layout.settleRest();
  layout.addFollowUp();
  layout.addClosing();
  return layout;
}

/** What is asked about first; a file may speak of every open item. */
function carriedItems({ session: { facts, mode } }: Interview): readonly LedgerItem[] {
  if (mode !== 'given') return facts.carried;
  return [...(ownValue(facts.ledgers, 'commit') ?? []), ...(ownValue(facts.ledgers, 'ask') ?? [])];
}

class Layout implements Plan {
  readonly steps: Step[] = [];
  readonly answers = new Map<StepKey, Value>();
  readonly settled = new Map<string, Value>();
  readonly #standing = new Map<string, Value>();
  readonly #taken = new Set<StepKey>();
  /** The steps that have had their turn: what was said to them last time no longer counts. */
  readonly #asked = new Set<StepKey>();
  readonly #interview: Interview;
  readonly #given: ReadonlyMap<StepKey, Value | undefined>;
  /** Questions that were answered without being asked. */
  readonly #unasked: ReadonlySet<string>;
  readonly #known: Known;

  constructor(interview: Interview) {
    const { set, lists, facts } = interview.session;
    this.#interview = interview;
    this.#given = new Map(interview.given.map(({ key, value }) => [key, value]));
    this.#unasked = new Set(
      interview.given.filter(({ unasked }) => unasked).map(({ key }) => questionIn(key)),
    );
    this.#known = { set, lists, facts, asked: this.#asked, answers: this.answers, standing: this.#standing };
  }

  /** Adds a step unless its key has been taken; what was answered to it is known from here on. */
  #add(step: Step): void {
    if (this.#taken.has(step.key)) return;
    this.#taken.add(step.key);
    this.steps.push(step);
    const value = this.#given.get(step.key);
    // A file that leaves a question out says nothing about it, so the answer of last time stands.
    if (value !== undefined || this.#interview.session.mode !== 'given') this.#asked.add(step.key);
    if (value !== undefined) this.answers.set(step.key, value);
  }

  /** Whether any answer to this question counts, asked for or not. */
  takesAll({ id }: Question): boolean {
    return this.#interview.session.mode === 'given' || this.#unasked.has(id);
  }

  get decision(): DecisionRecord | null {
    return this.#decision();
  }

  addCarried(item: LedgerItem): void {
    const answer = this.#given.get(carriedKey(item.id));
    for (const step of carriedSteps(item, answer, this.#interview.session.date)) this.#add(step);
  }

  addQuestion(question: Question): void {
    const takesAll = this.takesAll(question);
    if (!takesAll && question.when !== undefined && !holds(question.when, this.#known)) return;
    if (!takesAll && this.#lacksRecord(question)) return;
    if (!this.#isWanted(question)) return;
    const rechecked = this.#addRecheck(question);
    if (question.each === undefined) this.#addOne(question, question.id);
    else {
      for (const { text } of this.#repeatedFor(question, question.each)) {
        this.#addOne(question, eachKey(question.id, text), text);
      }
    }
    if (rechecked !== undefined) this.#settle(question, rechecked);
  }

  #addOne(question: Question, key: StepKey, item?: string): void {
    const known = this.#withItems(question);
    if (known === null) return;
    const filled = this.#withRowsShuffled(known, item);
    const decision = question.opens === decisionSource ? this.#decision() : null;
    const opening = decision === null ? question.ask : `${decision.text}. ${question.ask}`;
    const refs = item === undefined ? [] : this.#refsOf(question, item);
    const about = {
      kind: 'question' as const,
      ...(item === undefined ? {} : { item }),
      ...(refs.length === 0 ? {} : { refs }),
    };
    const shown = this.#shownAt(question);
    this.#add({
      ...about,
      key,
      ask: withItem(opening, item),
      question: filled,
      ...(shown.length === 0 ? {} : { shown }),
    });
    if (question.then === undefined || !this.answers.has(key)) return;
    const ask = withItem(question.then, item);
    const id = `${question.id}.then`;
    this.#add({
      ...about,
      key: `${key}.then`,
      ask,
      kind: 'then',
      question: { id, type: 'text', ask, optional: question.optional },
    });
  }

  /** A table that is asked for items in chance order has its rows so too, in another one for each item. */
  #withRowsShuffled(question: Question, item: string | undefined): Question {
    const { rowNames, shuffle } = question;
    if (shuffle !== true || rowNames === undefined || item === undefined) return question;
    const { date } = this.#interview.session;
    return { ...question, rowNames: shuffled(rowNames, `${date}\n${item}`, (row) => row) };
  }

  /** The question with what `from` names filled in; null when that leaves nothing to choose from. */
  #withItems(question: Question): Question | null {
    if (question.from === undefined) return question;
    const items = this.#itemsFor(question.from, question);
    const texts = items.map(({ text }) => text);
    // Of a single decision there is nothing to choose.
    if (question.from === decisionSource && items.length < 2 && !this.takesAll(question)) return null;
    const isBare = items.length === 0 && question.options === undefined && !this.takesAll(question);
    if (question.type === 'split') return isBare ? null : { ...question, parts: texts };
    if (question.type === 'table') return isBare ? null : { ...question, rowNames: texts };
    if (isBare && question.type !== 'people') return null;
    const options = distinct([
      ...(question.options ?? []),
      ...this.#keptItems(question),
      ...items.map(optionOf),
    ]);
    // What asks for at least three of two cannot be answered.
    const least =
      question.min === undefined ? {} : { min: Math.min(question.min, Math.max(options.length, 1)) };
    return { ...question, ...least, options };
  }

  /** Whether the question lays a record beside itself of which there is none. */
  #lacksRecord({ shows = [] }: Question): boolean {
    const showsRecord = shows.some(({ name }) => name === decisionSource);
    return showsRecord && (this.#decision()?.parts ?? []).length === 0;
  }

  #shownAt({ shows = [] }: Question): readonly Shown[] {
    if (shows.length === 0) return [];
    const { set, facts, date, lists } = this.#interview.session;
    return shownAt(shows, {
      decision: this.#decision(),
      past: facts.past ?? {},
      now: (id) => {
        const step = this.steps.find(({ key }) => key === id);
        const value = this.answers.get(id);
        return step === undefined || value === undefined ? '' : answerWords(step, value, date);
      },
      options: (id) => {
        const { options = [], from = '' } = set.questions.find((one) => one.id === id) ?? {};
        const listed = namesIn(from).flatMap((name) => ownValue(lists, name) ?? []);
        return [...options, ...listed].map(({ text }) => text);
      },
    });
  }

  /** The decision that the page is about, where its set speaks of one; the first of those that are due unless said. */
  #decision(): DecisionRecord | null {
    const { set, facts } = this.#interview.session;
    if (facts.decisions === undefined) return null;
    const which = set.questions.find(({ from }) => from === decisionSource);
    return meantDecision(facts.decisions, which && this.answers.get(which.id));
  }

  /** Whether the question is asked: one whose answer of last time is shown first, only where that no longer stands. */
  #isWanted(question: Question): boolean {
    const { set, facts, date } = this.#interview.session;
    const previous =
      facts.runs > 0 && isKept(set, question.id) ? ownValue(facts.previous, question.id) : undefined;
    if (previous === undefined) return true;
    const step = stillSoStep(question, previous, date);
    this.#add(step);
    return this.takesAll(question) || this.answers.get(step.key) === edit;
  }

  /** The items that a question is asked for, each once; a file may answer for all there are. */
  #repeatedFor(question: Question, source: string): readonly SourceItem[] {
    const items = this.#itemsFor(source, question);
    if (this.takesAll(question)) return items;
    const { date } = this.#interview.session;
    // What was written down today is not yet of the past that chance picks from.
    const drawn = question.shuffle
      ? shuffled(
          items.filter((item) => item.date !== date),
          date,
          ({ id, text }) => id ?? text,
        )
      : items;
    return drawn.slice(0, question.limit ?? mostRepeats);
  }

  /** The items for a question; where it takes only what is due, or a later run does, those whose day has come. */
  #itemsFor(source: string, question: Question): readonly SourceItem[] {
    const { date } = this.#interview.session;
    if (this.takesAll(question)) return itemsOf(source, this.#known);
    return dueFirst(chosenItems(source, question, this.#known, this.#isMeant(source, question)), date);
  }

  /** What of a source is asked about: what the page is about, and, where only that is wanted, what is due. */
  #isMeant(source: string, question: Question): IsMeant {
    const { set, facts, date } = this.#interview.session;
    const isDueOnly = question.due === true || (facts.runs > 0 && set.later?.dueOnly === source);
    return (item) => this.#isOfDecision(source, item.id) && (!isDueOnly || hasCome(item, date));
  }

  /** Where the page is about a decision, what is expected is what was expected of that one. */
  #isOfDecision(source: string, id: string | undefined): boolean {
    const decision = source === 'expectation' ? this.#decision() : null;
    return decision === null || (id !== undefined && decision.expectations.includes(id));
  }

  /**
   * The items of the ledger that an answer is about. A file may speak of any; where several have the same words, it
   * means those that would have been asked about.
   */
  #refsOf(question: Question, item: string): readonly string[] {
    const { facts } = this.#interview.session;
    const { each = '' } = question;
    if (question.becomes === undefined) return [];
    const called = (ownValue(facts.ledgers, each) ?? []).filter(({ text }) => folded(text) === folded(item));
    const meant = called.filter(this.#isMeant(each, question));
    const ofDecision = called.filter(({ id }) => this.#isOfDecision(each, id));
    return ([meant, ofDecision].find(({ length }) => length > 0) ?? called).map(({ id }) => id);
  }

  /** Adds the items of last time; undefined when this is not the question whose items come back. */
  #addRecheck(question: Question): Value | undefined {
    const { set, facts } = this.#interview.session;
    const previous =
      facts.runs > 0 && isRechecked(set, question.id) ? ownValue(facts.previous, question.id) : undefined;
    if (previous === undefined) return undefined;
    for (const { text } of itemsOf(question.id, this.#known)) {
      const asked = recheckQuestion(text);
      this.#add({
        key: eachKey(recheckId, text),
        question: asked,
        ask: asked.ask,
        item: text,
        kind: 'question',
      });
    }
    return previous;
  }

  /** A file that marks nothing gives the whole answer; elsewhere an item without a mark stays as it was. */
  #settle(question: Question, previous: Value): void {
    const fresh = this.answers.get(question.id);
    const own = new Set((isList(previous) ? previous : []).map((item) => eachKey(recheckId, itemText(item))));
    const marked = new Map([...this.answers].filter(([key]) => own.has(key)));
    if (marked.size === 0 && this.#interview.session.mode === 'given') return;
    const whole = settle(question, previous, marked, fresh);
    // Where nothing is said about them, the items of last time are what they were.
    this.#standing.set(question.id, whole ?? previous);
    if (whole !== undefined) this.settled.set(question.id, whole);
  }

  /**
   * Lists that come back together are read together: where something was said of one, those that nothing was said of
   * stand on the page as they stood last time, and not as if there were none.
   */
  settleRest(): void {
    const { set, facts } = this.#interview.session;
    if (facts.runs === 0) return;
    const lists = this.steps.filter(
      ({ key, question }) => key === question.id && isRechecked(set, question.id),
    );
    const isSpokenOf = ({ key }: Step): boolean => this.settled.has(key) || this.answers.has(key);
    if (!lists.some(isSpokenOf)) return;
    for (const { key } of lists.filter((step) => !isSpokenOf(step))) {
      const previous = ownValue(facts.previous, key);
      if (previous !== undefined) this.settled.set(key, previous);
    }
  }

  /** The items of last time that are still there come first among the options of a question that brings them back. */
  #keptItems({ id }: Question): readonly Option[] {
    const { set, facts } = this.#interview.session;
    const comesBack = facts.runs > 0 && (isRechecked(set, id) || isKept(set, id));
    const previous = comesBack ? ownValue(facts.previous, id) : undefined;
    const texts = (isList(previous) ? previous : []).map(itemText);
    return texts
      .filter((text) => this.answers.get(eachKey(recheckId, text)) !== 'gone')
      .map((text) => ({ text }));
  }

  addFollowUp(): void {
    const { set, facts, mode } = this.#interview.session;
    const chosen = mode === 'quick' ? null : followUp(set, this.answers, facts);
    if (chosen === null && mode !== 'given') return;
    const { question, ...about } = chosen ?? { question: followUpQuestion(set) };
    this.#add({ key: followUpId, question, ask: question.ask, kind: 'followup', ...about });
  }

  addClosing(): void {
    const { set, mode } = this.#interview.session;
    if (!set.closing) return;
    for (const question of closing) {
      if (mode === 'quick' && set.quick?.includes(question.id) !== true) continue;
      this.#add({ key: question.id, question, ask: question.ask, kind: 'closing' });
    }
  }
}

/** The id of the question that a key belongs to. */
function questionIn(key: StepKey): string {
  return key.replace(/[[.].*$/s, '');
}

function hasCome({ due }: SourceItem, today: CivilDate): boolean {
  return due !== undefined && due !== null && due <= today;
}

/** What a day was named for that has come stands first: only so many items are asked about. */
function dueFirst(items: readonly SourceItem[], today: CivilDate): readonly SourceItem[] {
  return items.toSorted((one, other) => Number(hasCome(other, today)) - Number(hasCome(one, today)));
}

/** The wording with the item where a word in braces stands for it. */
function withItem(wording: string, item: string | undefined): string {
  return item === undefined ? wording : wording.replaceAll(/\{[a-z][a-z-]*\}/g, () => item);
}

function optionOf({ text, about }: SourceItem): Option {
  return about === undefined ? { text } : { text, about };
}

/** Each text once, where it first stands, with the line that explains it if any of them has one. */
function distinct(options: readonly Option[]): readonly Option[] {
  const byText = new Map<string, Option>();
  for (const option of options)
    if (byText.get(option.text)?.about === undefined) byText.set(option.text, option);
  return [...byText.values()];
}
