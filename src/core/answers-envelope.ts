/** What an answers file says besides its answers: which set and day they are for, tags, and open items. */
import type { CivilDate } from './calendar.ts';
import { civilDate } from './calendar.ts';
import type { Complaints } from './complaints.ts';
import { complaints, kindOf } from './complaints.ts';
import type { Finding } from './problem.ts';
import { bareTag } from './tags.ts';
import type { DataPath, Mapping, Value } from './value.ts';
import { isList, isMapping, ownValue } from './value.ts';

/** What a sitting has to know before an answers file can be read whole. */
export interface Envelope {
  readonly set?: string;
  readonly date?: CivilDate;
  readonly tags: readonly string[];
  readonly private: boolean;
}

/** An answers file laid open. */
export interface OpenedFile extends Envelope {
  readonly answers: Mapping;
  /** Where `answers` stands in the file: under a key of its own, or at the top. */
  readonly answersAt: DataPath;
  /** What became of open items, by item id. */
  readonly open: Mapping;
}

export const envelopeKeys = ['set', 'date', 'tags', 'private', 'open', 'answers'] as const;

/** With an `answers` key the file is an envelope around them, else all its keys are question ids. */
export function openFile(file: Value): OpenedFile | { readonly findings: readonly Finding[] } {
  const found = complaints();
  if (file !== null && !isMapping(file)) {
    found.add(
      [],
      `the file is ${kindOf(file)}, not a mapping of answers`,
      'write question: answer, a line for each',
    );
  }
  const data: Mapping = isMapping(file) ? file : {};
  if (!Object.hasOwn(data, 'answers')) {
    if (found.findings.length > 0) return { findings: found.findings };
    return { tags: [], private: false, answers: data, answersAt: [], open: {} };
  }
  found.keys(data, [], 'an answers file', envelopeKeys);
  const set = given(data, 'set', (raw) => found.text(raw, ['set'], 'set'));
  const date = given(data, 'date', (raw) => readDate(raw, found));
  const opened: OpenedFile = {
    ...(set === undefined ? {} : { set }),
    ...(date === undefined ? {} : { date }),
    tags: given(data, 'tags', (raw) => readTags(raw, found)) ?? [],
    private: given(data, 'private', (raw) => found.yesNo(raw, ['private'], 'private')) ?? false,
    open: given(data, 'open', (raw) => found.mapping(raw, ['open'], 'open')) ?? {},
    answers: given(data, 'answers', (raw) => found.mapping(raw, ['answers'], 'answers')) ?? {},
    answersAt: ['answers'],
  };
  return found.findings.length > 0 ? { findings: found.findings } : opened;
}

/** What stands under a key; a key without a value is as good as none. */
function given<Read>(data: Mapping, key: string, read: (raw: Value) => Read | undefined): Read | undefined {
  const raw = ownValue(data, key);
  return raw === undefined || raw === null ? undefined : read(raw);
}

function readDate(raw: Value, found: Complaints): CivilDate | undefined {
  const date = typeof raw === 'string' ? civilDate(raw) : undefined;
  return date ?? found.add(['date'], `date is ${kindOf(raw)}, not a day`, 'write it as 2026-03-06');
}

function readTags(raw: Value, found: Complaints): string[] {
  const tags = isList(raw) ? raw : [raw];
  return tags.flatMap((tag, index) => {
    const path = isList(raw) ? ['tags', index] : ['tags'];
    const word = found.word(tag, path, 'a tag');
    return word === undefined ? [] : [bareTag(word)];
  });
}
