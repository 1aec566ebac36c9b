/** From a finished interview, or a note, to the page that is written. */
import { answerWords } from './answers.ts';
import type { CivilDate } from './calendar.ts';
import { longDay } from './calendar.ts';
import type { Page, Section } from './entry.ts';
import type { DecisionRecord } from './decision-records.ts';
import type { Interview, Session, Step, StepKey } from './interview-types.ts';
import type { NoteKind } from './note-kinds.ts';
import { normaliseAnswer } from './answer-form.ts';
import { becoming } from './becomes.ts';
import { planOf } from './plan.ts';
import type { Plan } from './plan.ts';
import type { QuestionType } from './prompt-set.ts';
import { repeatsPrivate } from './repeats-private.ts';
import { decisionSource } from './shown.ts';
import type { Mapping, Value } from './value.ts';
import { isMapping, ownValue } from './value.ts';
import { oneLine } from './safe-text.ts';
import { bareTag } from './tags.ts';
import { truncate } from './text-width.ts';

/** The version of the front matter. */
const schema = 1;

/** Answers of these types stand in the body, or under a key of their own, and not under `answers`. */
export const unstructured: ReadonlySet<QuestionType> = new Set<QuestionType>([
  'text',
  'long',
  'commit',
  'ask',
]);

/**
 * The interview as a page. Answers to questions that an earlier answer has since made pointless are left out.
 *
 * @param as.id the entry's id, from which its items take theirs
 * @param as.minutes minutes of asking over all stretches; absent when nothing was asked
 */
export function compose(interview: Interview, as: { readonly id: string; readonly minutes?: number }): Page {
  const { session } = interview;
  const title = `${session.set.title}, ${longDay(session.date)}`;
  const plan = planOf(interview);
  const answered = answeredSteps(plan);
  const carried = carriedIn(answered);
  const frontMatter = {
    ...identity({ ...session, id: as.id, title, set: session.set.id }),
    v: session.set.version,
    ...(as.minutes === undefined ? {} : { took: Math.max(1, Math.round(as.minutes)) }),
    ...(session.mode === 'quick' ? { mode: 'quick' } : {}),
    // The record of a private decision is on the page.
    ...marks({
      ...session,
      private: session.private || plan.decision?.private === true || repeatsPrivate(plan, session),
      role: session.facts.role,
    }),
    ...(plan.decision === null ? {} : { ref: plan.decision.id }),
    ...unlessEmpty('answers', structured(answered)),
    ...unlessEmpty('commit', items(answered, 'commit', as.id)),
    ...unlessEmpty('ask', items(answered, 'ask', as.id)),
    ...unlessEmpty('update', [...carried.map(updateOf), ...becoming(answered, session.facts.ledgers)]),
  };
  const sections = [
    ...carriedSection(carried, session),
    ...plan.steps.flatMap((step) => [
      ...recordSection(step, plan.decision),
      ...answered.filter((one) => one.step === step).flatMap((one) => sectionOf(one, session.date)),
    ]),
  ];
  return { frontMatter, title, lead: '', sections };
}

export interface Note {
  readonly id: string;
  readonly kind: NoteKind;
  readonly text: string;
  readonly date: CivilDate;
  /** Front matter's `date`: a moment with offset, or the day. */
  readonly written: string;
  readonly role: string | null;
  readonly tags: readonly string[];
  readonly private: boolean;
}

/** A note as a page: its text is the body. An ask is asked of nobody in particular yet. */
export function composeNote(note: Note): Page {
  const { id, kind } = note;
  const text = note.text.trim();
  const title = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}: ${beginning(text)}`;
  const frontMatter = {
    ...identity({ ...note, title, set: 'note' }),
    ...marks(note),
    note: { kind },
    ...(kind === 'ask' ? { ask: [{ id: `${id}.ask-1`, whom: null, what: text }] } : {}),
  };
  return { frontMatter, title, lead: normaliseAnswer(text), sections: [] };
}

/** What a list can tell such pages apart by: the first line, as far as it fits. */
export function beginning(text: string): string {
  const [line = ''] = text.split(/\r\n|\r|\n/);
  return truncate(oneLine(line.replace(/^#+ +/, '')), 60);
}

interface Identity {
  readonly id: string;
  readonly title: string;
  readonly written: string;
  readonly set: string;
}

/** The keys that every page begins with. */
export function identity({ id, title, written, set }: Identity): Mapping {
  return { career: schema, id, title, date: written, set };
}

/** The keys that say whose page it is and who may see it, as far as there is something to say; a tag may be told as `#tag`. */
export function marks({
  role,
  tags,
  private: isPrivate,
}: Pick<Session, 'tags' | 'private'> & { readonly role: string | null }): Mapping {
  return {
    ...(role === null ? {} : { role }),
    ...unlessEmpty('tags', [...new Set(tags.map(bareTag))]),
    ...(isPrivate ? { private: true } : {}),
  };
}

function unlessEmpty(key: string, value: readonly Value[] | Mapping): Mapping {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

interface Answered {
  readonly step: Step;
  readonly value: Value;
}

/** The steps that have something to write: what was answered, and what last time's items came to. */
function answeredSteps({ steps, answers, settled }: Plan): readonly Answered[] {
  return steps.flatMap((step) => {
    const value = settled.get(step.key) ?? answers.get(step.key);
    return value === undefined ? [] : [{ step, value }];
  });
}

/** `answers:` by question id; what is repeated for items, by item within it. */
function structured(answered: readonly Answered[]): Mapping {
  const byQuestion = new Map<string, Value>();
  const byItem = new Map<string, Map<string, Value>>();
  for (const { step, value } of answered) {
    const { id, type } = step.question;
    if (step.kind === 'followup' && step.about !== undefined) byQuestion.set(id, { about: step.about });
    if (isCarried(step) || unstructured.has(type)) continue;
    if (step.item === undefined) byQuestion.set(id, value);
    else byItem.set(id, (byItem.get(id) ?? new Map<string, Value>()).set(step.item, value));
    // Its items come later; the key takes its place in the order now.
    if (step.item !== undefined && !byQuestion.has(id)) byQuestion.set(id, {});
  }
  for (const [id, values] of byItem) byQuestion.set(id, Object.fromEntries(values));
  return Object.fromEntries(byQuestion);
}

/** Commitments or asks, each with an id of its own and the question it answers. */
function items(answered: readonly Answered[], type: 'commit' | 'ask', id: string): readonly Value[] {
  const own = answered.filter(({ step, value }) => step.question.type === type && isMapping(value));
  return own.map(({ step, value }, index) => ({
    id: `${id}.${type}-${index + 1}`,
    ...(value as Mapping),
    question: step.question.id,
    ...(isCarried(step) ? { from: carriedId(step.key) } : step.item === undefined ? {} : { item: step.item }),
  }));
}

/** Everything that is asked about an item that was carried forward. */
function isCarried(step: Step): boolean {
  return step.question.id === 'open';
}

/** The id of the item that a carried step is about. */
function carriedId(key: StepKey): string {
  return key.replace(/^open\[/, '').replace(/\](?:\.[a-z]+)?$/, '');
}

/** What was said of a carried item; the day it moves to and the smaller step may have come as answers of their own. */
interface Carried {
  readonly ref: string;
  readonly step: Step;
  readonly said: Value;
  readonly smaller: Answered | undefined;
}

function carriedIn(answered: readonly Answered[]): readonly Carried[] {
  const answerAt = (key: StepKey): Answered | undefined => answered.find(({ step }) => step.key === key);
  return answered
    .filter(({ step }) => step.kind === 'carried')
    .map(({ step, value }) => {
      const due = answerAt(`${step.key}.due`)?.value;
      const said = due === undefined ? value : { state: 'moving', due };
      return { ref: carriedId(step.key), step, said, smaller: answerAt(`${step.key}.smaller`) };
    });
}

/** An item is let go when a smaller step takes its place; without one, it goes on. */
function updateOf({ ref, said, smaller }: Carried): Value {
  if (said === 'smaller') return { ref, state: smaller === undefined ? 'moving' : 'let-go' };
  return isMapping(said) ? { ref, ...said } : { ref, state: said };
}

function isPrivateItem(ref: string, { carried, ledgers }: Session['facts']): boolean {
  const open = [...carried, ...(ownValue(ledgers, 'commit') ?? []), ...(ownValue(ledgers, 'ask') ?? [])];
  return open.some((item) => item.id === ref && item.private === true);
}

export const carriedHeading = 'What came of earlier steps?';

/**
 * One section for all carried items, so that a page with many of them stays short. The words of a private one stay on
 * its own page, unless this one is private too.
 */
function carriedSection(carried: readonly Carried[], session: Session): readonly Section[] {
  const day = session.date;
  const isHidden = (ref: string): boolean => !session.private && isPrivateItem(ref, session.facts);
  const lines = carried.map(({ ref, step, said, smaller }) => {
    const kept = said === 'smaller' ? ': no smaller step was named, so it stays as it is' : '';
    const became = smaller === undefined ? kept : `: ${answerWords(smaller.step, smaller.value, day)}`;
    const words = isHidden(ref) ? `a private ${step.ledger === 'ask' ? 'ask' : 'step'}` : (step.item ?? '');
    return `- ${`${words}: ${answerWords(step, said, day)}${became}`.replaceAll('\n', '\n  ')}`;
  });
  if (lines.length === 0) return [];
  return [{ id: 'open', heading: carriedHeading, text: normaliseAnswer(lines.join('\n')) }];
}

/** What was written down of a decision stands on the page beside what was remembered of it. */
function recordSection(
  { question: { shows = [] } }: Step,
  decision: DecisionRecord | null,
): readonly Section[] {
  const showing = shows.find(({ name }) => name === decisionSource);
  if (showing === undefined || decision === null || decision.parts.length === 0) return [];
  const lines = decision.parts.map(({ label, text }) => `- ${label}: ${text.replaceAll('\n', '\n  ')}`);
  return [
    {
      id: decisionSource,
      heading: `${showing.label}: ${decision.text}`,
      text: normaliseAnswer(lines.join('\n')),
    },
  ];
}

function sectionOf({ step, value }: Answered, day: CivilDate): readonly Section[] {
  if (isCarried(step)) return [];
  const text = normaliseAnswer(answerWords(step, value, day));
  if (text === '') return [];
  const heading = step.ask.trim().replaceAll(/\s+/g, ' ');
  return [{ id: step.question.id, heading, text, ...(step.item === undefined ? {} : { item: step.item }) }];
}
