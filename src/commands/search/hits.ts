/** Which lines of which entries hold a text. */
import type { Entry } from '../../core/entry.ts';
import type { LineMatch } from '../../core/filter.ts';
import { matchLines } from '../../core/filter.ts';
import type { Store } from '../../core/ports.ts';

/**
 * The lines of an entry that hold `wanted`, numbered as in its file: those of the body or, where only the
 * title holds it, the line of the front matter that gives the title. A title that no line gives, since it
 * is the file's name, counts as line 1.
 */
export function hitsIn(entry: Entry, wanted: string, store: Pick<Store, 'text'>): readonly LineMatch[] {
  const stored = store.text(entry.path);
  // The file may have changed since the entry was read; its numbers then count from the body's own start.
  const head = stored.endsWith(entry.body) ? stored.slice(0, stored.length - entry.body.length) : '';
  const above = head.split('\n').length - 1;
  const inBody = matchLines(entry.body, wanted);
  if (inBody.length > 0) return inBody.map(({ line, text }) => ({ line: line + above, text }));
  const inTitle = matchLines(head, wanted).filter(({ text }) => /^["']?title["']?\s*:/.test(text));
  return inTitle.length > 0 ? inTitle : [{ line: 1, text: entry.title }];
}
