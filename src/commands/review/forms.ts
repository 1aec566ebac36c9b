/** Options that ask for what a review comes to, in some form or place. */
import type { ResultOptions } from '../review.ts';

const forms = ['json', 'csv', 'html', 'format', 'output'] as const;

export function isResultWanted(options: ResultOptions): boolean {
  return forms.some((form) => options[form] !== undefined);
}
