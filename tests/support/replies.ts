/** An answer that a person might give to any question. */
import type { Step } from '../../src/core/interview-types.ts';
import type { Field, QuestionType } from '../../src/core/prompt-set.ts';
import type { Value } from '../../src/core/value.ts';

/**
 * A raw answer that `readAnswer` takes; what is carried forward is put off once more.
 * @param words what is written where words are asked for; by itself, prose that is hard on Markdown and YAML
 */
export function reply(step: Step, words?: string): Value {
  const { question, kind, item } = step;
  if (kind === 'carried') return 'not-yet';
  const offered = (question.options ?? []).map(({ text }) => text);
  const parts = question.parts ?? [];
  const fields = question.fields ?? [];
  const first = words ?? 'noise: too much';
  const prose = words ?? `# ${question.id}: "so" #tag\n\n- and ${item ?? 'more'}\n`;
  const replies: Readonly<Record<QuestionType, Value>> = {
    pulse: Object.fromEntries((question.rows ?? []).map(({ id }, index) => [id, (index % 5) + 1])),
    scale: 2,
    text: prose,
    long: prose,
    list: [
      first,
      fields.length === 0 ? 'no say' : { text: 'no say', ...Object.fromEntries(fields.map(cell)) },
      words === undefined ? 'a\nb' : 'another',
    ].slice(0, question.max),
    choice: offered[0] ?? 'my own',
    multi:
      question.ways === undefined
        ? (offered.length === 0 ? ['my own'] : offered).slice(0, 3)
        : Object.fromEntries(question.ways.map((way) => [way, offered.slice(0, 1)])),
    rank: offered.slice(0, 3),
    split: Object.fromEntries(parts.map((part, index) => [part, index === 0 ? 100 : 0])),
    table: Object.fromEntries(
      (question.rowNames ?? []).map((row) => [row, Object.fromEntries(fields.map(cell))]),
    ),
    chance: { chance: '70 %', date: '2026-12-01' },
    commit: { do: prose, when: 'Tuesday: 9', obstacle: '- none', response: '3. go' },
    ask: { whom: 'a colleague', what: prose },
    people: [{ name: 'a colleague', ...(parts[0] === undefined ? {} : { part: parts[0] }) }, 'the lead'],
    date: '2026-12-01',
    number: question.max ?? 3,
    confirm: true,
  };
  return replies[question.type];
}

function cell({ id, kind, min = 1 }: Field): readonly [string, Value] {
  switch (kind) {
    case 'text':
      return [id, `${id}: some`];
    case 'number':
      return [id, min];
    case 'chance':
      return [id, 0.4];
    case 'date':
      return [id, '2026-12-01'];
    case 'score':
      return [id, '6 4-7 guessed'];
  }
}
