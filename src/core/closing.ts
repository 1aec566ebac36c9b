/** The two questions that a set with `closing: true` ends with. */
import type { Question } from './prompt-set.ts';

export const closing: readonly Question[] = [
  {
    id: 'after',
    type: 'choice',
    ask: 'How does this page leave you?',
    optional: true,
    options: [{ text: 'lighter' }, { text: 'about the same' }, { text: 'heavier' }],
  },
  { id: 'open-thing', type: 'text', ask: 'One thing still open?', optional: true },
];
