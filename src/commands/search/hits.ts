/** Which lines of which entries hold a text. */
import type { Entry } from '../../core/entry.ts';
import type { LineMatch } from '../../core/filter.ts';
import { matchLines } from '../../core/filter.ts';

/**
 * The lines of an entry that hold `wanted`, numbered as in its file: those of the body or, where only the
 * title holds it, the line of the front matter that gives the title. A title that no line gives, since it
 * is the file's name, counts as line 1.
 *
 * @param stored the whole file, which ends with the body
 */
export function hitsIn(entry: Entry, wanted: string, stored: string): readonly LineMatch[] {
  const head = stored.slice(0, stored.length - entry.body.length);
  const above = head.split('\n').length - 1;
  const inBody = matchLines(entry.body, wanted);
  if (inBody.length > 0) return inBody.map(({ line, text }) => ({ line: line + above, text }));
  const inTitle = matchLines(head, wanted).filter(({ text }) => /^["']?title["']?\s*:/.test(text));
  return inTitle.length > 0 ? inTitle : [{ line: 1, text: entry.title }];
}
