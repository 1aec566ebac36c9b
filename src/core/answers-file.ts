/**
 * Answers that come in a file, YAML or JSON: matched with the questions of the sitting they are for. All that
 * is wrong is found at its place, and a file with findings answers nothing.
 */
import { readAnswer, splitThen } from './answers.ts';
import type { Envelope } from './answers-envelope.ts';
import { envelopeKeys, openFile } from './answers-envelope.ts';
import { kindOf } from './complaints.ts';
import { followPlan } from './follow-plan.ts';
import { plan } from './interview.ts';
import type { Interview, InterviewEvent, Step } from './interview-types.ts';
import { nearest } from './near-word.ts';
import type { Finding } from './problem.ts';
import type { Question } from './prompt-set.ts';
import { folded, isBlank } from './reading.ts';
import type { DataPath, Located, Mapping, Value } from './value.ts';
import { isMapping, ownValue } from './value.ts';

export type { Envelope } from './answers-envelope.ts';

/** Which set and day an answers file is for, before there is a sitting to read it into. */
export function envelope(file: Located): Envelope | { readonly findings: readonly Finding[] } {
  const opened = openFile(file.value);
  if ('findings' in opened) return opened;
  const { answers: _answers, answersAt: _at, open: _open, ...rest } = opened;
  return rest;
}

/**
 * The events that give a file's answers to a sitting of mode `given`; a question left out is skipped.
 * Paths in findings are paths in the file.
 */
export function readAnswersFile(
  file: Located,
  interview: Interview,
): { readonly events: readonly InterviewEvent[] } | { readonly findings: readonly Finding[] } {
  const opened = openFile(file.value);
  if ('findings' in opened) return opened;
  const matching = new Matching(interview, opened.answers, opened.answersAt, opened.open);
  matching.matchAll();
  matching.refuseTheRest();
  return matching.findings.length > 0 ? { findings: matching.findings } : { events: matching.events };
}

/** An answer as it stands in the file, and where. */
interface Found {
  readonly raw: Value;
  readonly path: DataPath;
}

class Matching {
  readonly findings: Finding[] = [];
  events: readonly InterviewEvent[] = [];
  #interview: Interview;
  readonly #answers: Mapping;
  readonly #answersAt: DataPath;
  readonly #open: Mapping;
  /** Places in the file that some step has looked at, as JSON. */
  readonly #used = new Set<string>();
  /** The keys for the steps that are being matched, looked up once for all of them. */
  #indexed: { readonly among: readonly Step[]; readonly keys: ReadonlyMap<string, string> } | undefined;

  constructor(interview: Interview, answers: Mapping, answersAt: DataPath, open: Mapping) {
    this.#interview = interview;
    this.#answers = answers;
    this.#answersAt = answersAt;
    this.#open = open;
  }

  matchAll(): void {
    const { interview, events } = followPlan(this.#interview, (step, among) => this.#answerTo(step, among));
    this.#interview = interview;
    this.events = events;
  }

  #answerTo(step: Step, among: readonly Step[]): Value | undefined {
    const found = this.#find(step, among);
    if (found === undefined) return undefined;
    const answer = readAnswer(step, found.raw, { today: this.#interview.session.date });
    if (!('findings' in answer)) return answer.value;
    for (const { path, why, remedy } of answer.findings) this.#refuse([...found.path, ...path], why, remedy);
    return undefined;
  }

  #refuse(path: DataPath, why: string, remedy?: string): void {
    this.findings.push(remedy === undefined ? { path, why } : { path, why, remedy });
  }

  #find(step: Step, among: readonly Step[]): Found | undefined {
    if (step.kind === 'carried') return this.#take(this.#open, ['open'], openItemOf(step));
    // What follows on an open item's state is said beside the state, or not at all.
    if (step.question.id === 'open') return undefined;
    const whole = this.#take(this.#answers, this.#answersAt, askedId(step));
    const found = whole !== undefined && step.item !== undefined ? this.#forItem(whole, step, among) : whole;
    return found === undefined ? undefined : this.#halfOf(found, step);
  }

  #take(from: Mapping, at: DataPath, key: string): Found | undefined {
    const raw = ownValue(from, key);
    if (raw === undefined) return undefined;
    const path = [...at, key];
    this.#used.add(JSON.stringify(path));
    return { raw, path };
  }

  /** Where a question is repeated, its answers stand by item: the item's text, case ignored, or its id. */
  #forItem({ raw, path }: Found, step: Step, among: readonly Step[]): Found | undefined {
    if (!isMapping(raw)) return undefined;
    if (among !== this.#indexed?.among) this.#indexed = { among, keys: this.#keysByItem(raw, step.question) };
    const key = this.#indexed.keys.get(folded(step.item ?? ''));
    return key === undefined ? undefined : this.#take(raw, path, key);
  }

  /** The file's keys by the item they mean; of two that mean the same, the first. */
  #keysByItem(raw: Mapping, { each = '' }: Question): ReadonlyMap<string, string> {
    const ledger = ownValue(this.#interview.session.facts.ledgers, each) ?? [];
    const textOf = new Map(ledger.map(({ id, text }) => [id, text]));
    return new Map(
      Object.keys(raw)
        .toReversed()
        .map((key) => [folded(textOf.get(key) ?? key), key]),
    );
  }

  /** An answer and the one that follows it may stand together, `{answer, then}`. */
  #halfOf({ raw, path }: Found, step: Step): Found | undefined {
    const { answer, then } = splitThen(this.#questionOf(step), raw);
    if (step.kind !== 'then') return { raw: answer, path: answer === raw ? path : [...path, 'answer'] };
    return then === undefined ? undefined : this.#take({ then }, path, 'then');
  }

  #questionOf(step: Step): Question {
    const { questions } = this.#interview.session.set;
    return questions.find(({ id }) => id === askedId(step)) ?? step.question;
  }

  /** Complains about everything in the file that no step has looked at. */
  refuseTheRest(): void {
    const steps = plan(this.#interview);
    const carried = steps.filter(({ kind }) => kind === 'carried').map(openItemOf);
    for (const id of Object.keys(this.#open)) {
      if (!this.#isUsed(['open', id])) this.#refuseOpenItem(id, carried);
    }
    const { questions } = this.#interview.session.set;
    const others = steps.filter(({ question }) => question.id !== 'open').map(askedId);
    const known = [...new Set([...questions.map(({ id }) => id), ...others])];
    for (const [id, raw] of Object.entries(this.#answers)) {
      const asked = steps.filter((step) => askedId(step) === id && step.kind !== 'then');
      if (!known.includes(id)) this.#refuseQuestion(id, known);
      else if (asked.some(({ item }) => item !== undefined) || asked.length === 0)
        this.#refuseItems(id, raw, asked);
      else this.#refuseThen({ raw, path: [...this.#answersAt, id] }, asked);
    }
  }

  #refuseOpenItem(id: string, carried: readonly string[]): void {
    const near = nearest(id, carried);
    const open = carried.length === 0 ? 'nothing is open' : `open are ${carried.join(', ')}`;
    this.#refuse(
      ['open', id],
      `no open commitment or ask has the id '${id}'`,
      near === undefined ? open : meant(near),
    );
  }

  #refuseQuestion(id: string, known: readonly string[]): void {
    const near = nearest(id, known);
    const isEnvelope = this.#answersAt.length === 0 && envelopeKeys.some((key) => key === id);
    const remedy = isEnvelope
      ? 'put the answers under a key answers: beside it'
      : `the questions are ${known.join(', ')}`;
    const why = `'${this.#interview.session.set.id}' has no question '${id}'`;
    this.#refuse([...this.#answersAt, id], why, isEnvelope || near === undefined ? remedy : meant(near));
  }

  /** @param asked the steps that repeat the question, one for each item */
  #refuseItems(id: string, raw: Value, asked: readonly Step[]): void {
    const path = [...this.#answersAt, id];
    if (isBlank(raw) || (asked.length === 0 && this.#isRefused(this.#sourceOf(id)))) return;
    const items = asked.map(({ item = '' }) => item);
    if (!isMapping(raw)) {
      const remedy = `write {${items[0] ?? 'item'}: answer}`;
      this.#refuse(path, `'${id}' is asked for each item, and ${kindOf(raw)} stands for all`, remedy);
      return;
    }
    for (const [item, answer] of Object.entries(raw)) {
      if (this.#isUsed([...path, item])) this.#refuseThen({ raw: answer, path: [...path, item] }, asked);
      else this.#refuseItem(id, item, items);
    }
  }

  #refuseItem(id: string, item: string, items: readonly string[]): void {
    const path = [...this.#answersAt, id, item];
    if (items.some((known) => folded(known) === folded(item))) {
      this.#refuse(path, `'${item}' stands there twice`, 'keep one of the two');
      return;
    }
    const near = nearest(item, items);
    const remedy =
      items.length === 0 ? 'there are no items to ask about' : `the items are ${items.join(', ')}`;
    this.#refuse(path, `'${id}' is not asked about '${item}'`, near === undefined ? remedy : meant(near));
  }

  /** What follows an answer has no place where the answer was left out. */
  #refuseThen({ raw, path }: Found, [step]: readonly Step[]): void {
    if (step === undefined) return;
    const { answer, then } = splitThen(this.#questionOf(step), raw);
    if (then === undefined || isBlank(then) || !isBlank(answer)) return;
    this.#refuse(
      [...path, 'then'],
      "'then' follows on an answer, and there is none",
      'write {answer: ..., then: ...}',
    );
  }

  /** The question that the items of this one come from, if it is one. */
  #sourceOf(id: string): string | undefined {
    return this.#interview.session.set.questions.find((question) => question.id === id)?.each;
  }

  #isRefused(id: string | undefined): boolean {
    const depth = this.#answersAt.length;
    return id !== undefined && this.findings.some(({ path }) => path[depth] === id);
  }

  #isUsed(path: DataPath): boolean {
    return this.#used.has(JSON.stringify(path));
  }
}

/** The id by which a file answers a step: that of the question it repeats or follows on. */
function askedId({ question }: Step): string {
  return question.id.replace(/\.then$/, '');
}

/** The id in `open[...]`. */
function openItemOf({ key }: Step): string {
  return key.slice('open['.length, -1);
}

function meant(word: string): string {
  return `did you mean '${word}'?`;
}
