/** What is wrong with an answer, said under it in words. */
import { readAnswer } from '../../core/answers.ts';
import type { Value } from '../../core/value.ts';
import type { Answered, Asked } from './sheet.ts';

interface Complaint {
  readonly path?: readonly (string | number)[];
  readonly line?: number;
  readonly why: string;
  readonly remedy?: string;
}

/** The stored value of raw data, or the findings as sentences. */
export function readRaw(raw: Value, { step, today }: Asked): Answered {
  const reading = readAnswer(step, raw, { today });
  return 'findings' in reading ? { findings: reading.findings.map((finding) => sentence(finding)) } : reading;
}

/** What is to be written into an answers file, in its braces, helps nobody at a prompt. */
function isForFiles(remedy: string): boolean {
  return remedy.includes('{');
}

/** `line 2: '4' is not between 1 and 3 (write ...)` */
export function sentence({ line, path = [], why, remedy }: Complaint, lines = 1): string {
  const [part] = path;
  const named = typeof part === 'string' && !why.includes(part) ? `${part}: ` : '';
  const where = line !== undefined && lines > 1 ? `line ${line}: ` : named;
  return `${where}${why}${remedy === undefined || isForFiles(remedy) ? '' : ` (${remedy})`}`;
}
