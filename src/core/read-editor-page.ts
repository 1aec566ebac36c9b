/** Reads an editor page back: what stands under each question as an answer, what is wrong at its line. */
import { parseAnswerText, readAnswerText } from './answer-text.ts';
import type { CivilDate } from './calendar.ts';
import { longDay } from './calendar.ts';
import { followPlan } from './follow-plan.ts';
import { plan, restore, start } from './interview.ts';
import type { Given, Interview, InterviewEvent, Step, StepKey } from './interview-types.ts';
import { nearest } from './near-word.ts';
import type { TextFinding } from './notation/gathering.ts';
import { entriesIn } from './page-entries.ts';
import type { PageEntry } from './page-entries.ts';
import { hintFor } from './page-hints.ts';
import type { PageLine } from './page-lines.ts';
import { isEmpty, onPage, pageLines, textOf } from './page-lines.ts';
import { isComplaintMark, readPageOpening } from './page-marks.ts';
import type { Place } from './page-questions.ts';
import { placesOn } from './page-questions.ts';
import type { Asked, TakenApart } from './page-sections.ts';
import { takeApart } from './page-sections.ts';
import { eachKey } from './sources.ts';
import type { Value } from './value.ts';

/** Whether a text is an editor page, filled in or not. */
export function looksLikePage(text: string): boolean {
  return openingOf(text) !== undefined;
}

/** The id of the set that a page was written for. */
export function pageSet(text: string): string | undefined {
  return openingOf(text)?.set;
}

/** The day that a page was written for. */
export function pageDate(text: string): CivilDate | undefined {
  return openingOf(text)?.date;
}

function openingOf(text: string): ReturnType<typeof readPageOpening> {
  const first = pageLines(text).find((line) => line.text.trim() !== '' && !isComplaintMark(line.text));
  return first === undefined ? undefined : readPageOpening(first.text);
}

/**
 * The events that lead from the start of the sitting to what the page says, those that the page does not show
 * included. Every line of the page is in an answer, in a comment or heading of the program's, or in a finding.
 * Answers are taken in the order of the plan, as some decide about others; one under a question that would not
 * have been asked is kept.
 */
export function readPage(
  interview: Interview,
  text: string,
): { readonly events: readonly InterviewEvent[] } | { readonly findings: readonly TextFinding[] } {
  const reading = new PageReading(interview, text);
  const events = reading.events();
  return reading.findings.length > 0 ? { findings: inPageOrder(reading.findings) } : { events };
}

function inPageOrder(findings: readonly TextFinding[]): TextFinding[] {
  return findings.toSorted((one, other) => one.line - other.line || one.column - other.column);
}

type AnswerEvent = Extract<InterviewEvent, { readonly event: 'answer' }>;

class PageReading {
  readonly findings: TextFinding[];
  readonly #interview: Interview;
  readonly #places: readonly Place[];
  readonly #sections: TakenApart['sections'];
  /** Sections whose step has come up. */
  readonly #used = new Set<StepKey>();
  readonly #entries = new Map<StepKey, readonly PageEntry[]>();
  readonly #usedEntries = new Set<PageEntry>();

  constructor(interview: Interview, text: string) {
    const { set, date } = interview.session;
    this.#interview = interview;
    this.#places = placesOn(interview);
    const asked = this.#places.map((place): [StepKey, Asked] => [
      place.key,
      { heading: place.heading, hint: hintFor(place) },
    ]);
    const title = `${set.title}, ${longDay(pageDate(text) ?? date)}`;
    const { sections, findings } = takeApart(pageLines(text), title, new Map(asked));
    this.#sections = sections;
    this.findings = [...findings];
  }

  events(): readonly InterviewEvent[] {
    const { session } = this.#interview;
    const { events } = followPlan(this.#opened(), (step, among) => this.#answerTo(step, among));
    this.#refuseTheRest();
    const answered = events.filter((event): event is AnswerEvent => event.event === 'answer');
    const shown = new Set([...this.#places.map(({ key }) => key), ...answered.map(({ key }) => key)]);
    const elsewhere = this.#interview.given.flatMap(({ key, value, ...kept }): AnswerEvent[] =>
      value === undefined || shown.has(key) ? [] : [{ event: 'answer', key, value, ...kept }],
    );
    const asked = new Set(plan(restore(session, [...elsewhere, ...answered])).map(({ key }) => key));
    const kept = answered.map((event): AnswerEvent =>
      asked.has(event.key) ? event : { ...event, unasked: true },
    );
    const all = [...elsewhere, ...kept];
    const keys = new Set(all.map(({ key }) => key));
    const left = plan(restore(session, all)).filter(({ key }) => !keys.has(key));
    return [...all, ...left.map(({ key }): InterviewEvent => ({ event: 'skip', key }))];
  }

  /** The sitting from its start, with every question in it that something was written under, asked or not. */
  #opened(): Interview {
    const written = [...this.#sections.values()].filter(
      ({ key, lines }) => !isUnanswered(lines, this.#placeOf(key)),
    );
    // A key of no item at all: it opens the question and answers nothing.
    const given = written.map(({ key }): Given => ({ key: eachKey(questionIn(key), ''), unasked: true }));
    return { ...start(this.#interview.session), given };
  }

  #answerTo(step: Step, among: readonly Step[]): Value | undefined {
    const section = this.#sections.get(step.key);
    if (section !== undefined) {
      this.#used.add(step.key);
      return this.#read(step, section.lines);
    }
    const entry = this.#entryFor(step, among);
    return entry === undefined ? undefined : this.#read(step, entry.lines);
  }

  /** Where items were not known when the page was written, their answers stand in one section. */
  #entryFor(step: Step, among: readonly Step[]): PageEntry | undefined {
    const section = this.#sections.get(step.question.id);
    if (section === undefined || step.item === undefined) return undefined;
    this.#used.add(section.key);
    const known =
      this.#entries.get(section.key) ??
      entriesIn(
        section.lines,
        among.map(({ item = '' }) => item),
      );
    this.#entries.set(section.key, known);
    const entry = known.find(({ item }) => item === step.item);
    if (entry !== undefined) this.#usedEntries.add(entry);
    return entry;
  }

  #read(step: Step, lines: readonly PageLine[]): Value | undefined {
    const answer = readAnswerText(step, textOf(lines), this.#interview.session.date);
    if (!('findings' in answer)) return answer.value;
    this.findings.push(...answer.findings.map((finding) => onPage(finding, lines)));
    return undefined;
  }

  /** Complains about everything on the page that no step has taken. */
  #refuseTheRest(): void {
    for (const { key, lines } of this.#sections.values()) {
      if (!this.#used.has(key)) {
        const place = this.#placeOf(key);
        if (!isUnanswered(lines, place)) this.#refuseSection(key, lines, place);
        continue;
      }
      for (const entry of this.#entries.get(key) ?? []) {
        if (!this.#usedEntries.has(entry)) this.#refuseEntry(entry);
      }
    }
  }

  #refuseSection(key: StepKey, lines: readonly PageLine[], place: Place | undefined): void {
    if (place?.step.kind === 'then') {
      this.#refuse(
        lines,
        `this ${place.waitsFor ?? 'follows on another answer'}, which has no answer`,
        'answer that, or move the words',
      );
    } else if (place?.forItems === true) {
      this.#refuse(
        lines,
        `there is nothing yet that this could be about: it is asked ${place.waitsFor ?? 'for each item'}`,
        'answer that first',
      );
    } else {
      const near = nearest(
        key,
        this.#places.map((known) => known.key),
      );
      this.#refuse(
        lines,
        `no question here is called '${key}'`,
        near === undefined ? 'move the words under another question' : `did you mean '${near}'?`,
      );
    }
  }

  #refuseEntry({ head, items }: PageEntry): void {
    const known = items.join(', ');
    this.#refuse(
      [head],
      `'${head.text.trim()}' does not begin with one of the items`,
      `begin with one of: ${known}`,
    );
  }

  #placeOf(key: StepKey): Place | undefined {
    return this.#places.find((place) => place.key === key);
  }

  #refuse(lines: readonly PageLine[], why: string, remedy: string): void {
    const first = lines.find(({ text }) => text.trim() !== '') ?? lines[0];
    this.findings.push({ line: first?.line ?? 1, column: first?.column ?? 1, why, remedy });
  }
}

/** The id of the question that a key belongs to. */
function questionIn(key: StepKey): string {
  return key.replace(/[[.].*$/s, '');
}

/** Whether a section holds no more than the room that was left for an answer. */
function isUnanswered(lines: readonly PageLine[], place: Place | undefined): boolean {
  if (isEmpty(lines)) return true;
  if (place?.forItems === true) return false;
  if (place === undefined) return lines.every(({ text }) => text.trim() === '' || isRoom(text));
  const reading = parseAnswerText(place.step, textOf(lines));
  return !('findings' in reading) && reading.raw === null;
}

/** A box without a tick, or a name without a value: what a page holds of a question that has gone since. */
function isRoom(text: string): boolean {
  return text.startsWith('- [ ] ') || /^[^:]+:\s*$/.test(text);
}
