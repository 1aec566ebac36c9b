import { beforeAll, describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { readAnswer } from '../../src/core/answers.ts';
import { compose } from '../../src/core/compose.ts';
import { apply, current, start } from '../../src/core/interview.ts';
import type { Interview, Session } from '../../src/core/interview-types.ts';
import { withLoop } from '../../src/core/loop.ts';
import { withoutRole } from '../../src/core/no-role.ts';
import { formatPage, parsePage } from '../../src/core/page.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import { readEntry } from '../../src/core/read-entry.ts';
import { setWordings } from '../../src/core/wordings.ts';
import { builtIn } from '../support/built-in.ts';
import { reply } from '../support/replies.ts';
import { fivePoints, item, options, promptSet, question, session } from '../support/sittings.ts';

/** A sitting in which every question that comes up is answered with something of its type. */
function answerAll(begun: Session): Interview {
  let interview = start(begun);
  for (let step = current(interview); step !== null; step = current(interview)) {
    const answer = readAnswer(step, reply(step, 'some words'), { today: begun.date });
    if (!('value' in answer) || answer.value === undefined) throw new Error(`${begun.set.id} ${step.key}`);
    interview = apply(interview, { event: 'answer', key: step.key, value: answer.value });
  }
  return interview;
}

/** The questions and items on the page of a sitting, and what is left of them once the marks are gone. */
function withAndWithoutMarks(
  begun: Session,
  known: readonly PromptSet[],
): { readonly marked: readonly unknown[]; readonly bare: readonly unknown[] } {
  const page = formatPage(compose(answerAll(begun), { id: 'x' }), (data) => yamlCodec.write(data));
  const questionsOf = (text: string): unknown[] => {
    const answers = readEntry('2026-03-06.md', yamlCodec.readPage(text), setWordings(known))?.answers;
    return (answers ?? []).map(({ id, item: about }) => (about === undefined ? id : [id, about]));
  };
  return { marked: questionsOf(page), bare: questionsOf(page.replaceAll(/^<!-- career: .*\n/gm, '')) };
}

/** Without a difference between two questions that are followed by the same words. */
function alike(found: readonly unknown[], { questions }: PromptSet): unknown[] {
  return found.map((id) => questions.find(({ id: own }) => `${own}.then` === id)?.then ?? id);
}

const weekly = promptSet(
  'weekly',
  [
    question('heat', 'scale', { ask: 'How warm?', labels: fivePoints }),
    question('push', 'list', { ask: 'What pushes?' }),
    question('sort', 'choice', { ask: 'Which?', options: options('a', 'b') }),
    question('day', 'text', { ask: '{push}: is {push} still so?', each: 'push' }),
    question('deep', 'text', { ask: 'What is under it?', withoutRole: 'What is under it, without a role?' }),
  ],
  { closing: true, every: 7 },
);

describe('headings without their marks', () => {
  let sets: readonly PromptSet[];
  let lists: NamedLists;
  beforeAll(async () => {
    ({ sets, lists } = await builtIn());
  });

  it('find the questions of each set that comes with the program, the closing ones included', () => {
    for (const set of sets) {
      const { marked, bare } = withAndWithoutMarks(session(set, {}, { lists }), sets);
      expect(alike(bare, set), set.id).toEqual(alike(marked, set));
      expect(bare.includes('after') && bare.includes('open-thing')).toBe(set.closing);
    }
  });

  it('find what follows on a scale that has moved', () => {
    const moved = session(weekly, { runs: 1, scales: { heat: [5, 5, 5] } });
    const { marked, bare } = withAndWithoutMarks(moved, [weekly]);
    expect(marked).toContain('followup');
    expect(bare).toEqual(marked);
  });

  it('find what a later run asks in other words', () => {
    const later = { ...weekly, later: { ids: ['heat', 'deep'], recheck: 'push', keep: ['sort'] } };
    const carried = item('2026-02-27-weekly.commit-1');
    const facts = {
      runs: 1,
      previous: { push: ['noise', 'no say'], sort: 'a' },
      carried: [carried],
      ledgers: { commit: [carried] },
    };
    const { marked, bare } = withAndWithoutMarks(session(later, facts), [later]);
    expect(marked).toEqual(expect.arrayContaining(['open', ['recheck', 'noise'], ['still-so', 'sort']]));
    expect(bare).toEqual(marked);
  });

  it('find a question in the words for a loop, or for somebody without a role', () => {
    const turns = [0, 1, 2].map((turn) => withLoop(weekly, { theme: 'migration', turn }));
    for (const set of [...turns, withoutRole(weekly)]) {
      const { marked, bare } = withAndWithoutMarks(session(set), [weekly]);
      expect(marked).toContain(turns.includes(set) ? 'loop' : 'deep');
      expect(bare).toEqual(marked);
    }
  });

  it('find a question in the words of either of two sets of one name, of the first if both have them', () => {
    const own = promptSet('weekly', [
      question('moment', 'text', { ask: 'What stayed?' }),
      question('other', 'text', { ask: 'How warm?' }),
    ]);
    const found = parsePage(
      '## What stayed?\n\n## What pushes?\n\n## How warm?\n\n## Nothing of it',
      setWordings([own, weekly]).get('weekly'),
    );
    expect(found.sections.map(({ id }) => id)).toEqual(['moment', 'push', 'other', null]);
  });
});
