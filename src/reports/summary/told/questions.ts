/** The two questions in words. They ask about what was written; staying as it is, is always one of the answers. */
import type { Block, Text } from '../../document.ts';
import { percent } from '../../words.ts';
import type { SittingQuestion } from '../questions.ts';
import type { Telling } from './words.ts';
import { ageWords, items, ordinal, own, quoted, times } from './words.ts';

export function questionsBlocks(questions: readonly SittingQuestion[], telling: Telling): readonly Block[] {
  return items(questions.map((question) => ({ text: questionText(question, telling) })));
}

function questionText(question: SittingQuestion, { until }: Telling): Text {
  const text = quoted(question.text);
  switch (question.about) {
    case 'theme':
      return [
        'You wrote about ',
        own(question.text),
        ` ${times(question.entries)} and took no step. Is it waiting for you, for someone else, or is it fine as it is?`,
      ];
    case 'push':
      return [
        ...text,
        question.readings === 1 ? ' pushes' : ` has pushed in ${question.readings} readings in a row`,
        ', and nobody who could change it has heard of it. What keeps it unsaid?',
      ];
    case 'step':
      return [
        ...text,
        ` was carried over ${times(question.carried)}. Is it still yours, is it too large, or can it go?`,
      ];
    case 'value':
      return [
        own(question.text),
        ` is ranked ${ordinal(question.rank)} and was cut across in ${question.against} of ${question.of} check-ins. Which of the two says more about now, the rank or the weeks?`,
      ];
    case 'doubt':
      return [
        ...text,
        ` has stayed unsaid for ${ageWords(question.days, until)}. What would change if it were said, and what if it never is?`,
      ];
    case 'mix':
      return [
        own(question.text),
        ` takes ${percent(question.now)} of your time, and you wished for ${percent(question.want)}. What would have to give way, and would you miss it?`,
      ];
    case 'spark':
      return [
        ...text,
        ` still pulls after ${ageWords(question.days, until)}. Which part of it is it, and is there some of that here already?`,
      ];
    case 'chair':
      return [
        'Nobody plays the part ',
        own(question.text),
        ' in your thinking. Who comes to mind, and what would they ask first?',
      ];
  }
}
