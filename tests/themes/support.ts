/** Pages as `src/themes` takes them, made of a few lines of text. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CivilDate } from '../../src/core/calendar.ts';
import { addDays } from '../../src/core/calendar.ts';
import { readEntry } from '../../src/core/read-entry.ts';
import { conceptsFrom } from '../../src/themes/concepts.ts';
import { lexiconFrom } from '../../src/themes/lexicon.ts';
import { proseOf } from '../../src/themes/prose.ts';
import { termsOf } from '../../src/themes/terms.ts';
import type { TermedPage } from '../../src/themes/theme.ts';

const root = resolve(import.meta.dirname, '../..');

export const lexicon = lexiconFrom(readFileSync(resolve(root, 'src/themes/lexicon/words.txt'), 'latin1'));
export const concepts = conceptsFrom(readFileSync(resolve(root, 'prompts/concepts.txt'), 'utf8'));

export interface Written {
  readonly date: string;
  readonly body: string;
  readonly tags?: readonly string[];
  readonly path?: string;
}

export function page({ date, body, tags = [], path = `${date}.md` }: Written): TermedPage {
  const entry = readEntry(path, { data: { date, tags }, body });
  if (entry === undefined) throw new Error(`no entry: ${path}`);
  const terms = termsOf(proseOf(entry), lexicon, concepts);
  return { id: entry.id, path, date: entry.date, tags: entry.tags, terms };
}

/** One page a week, from a Monday on. */
export function weekly(bodies: readonly string[], first = '2026-01-05'): TermedPage[] {
  return bodies.map((body, week) => page({ date: addDays(first as CivilDate, week * 7), body }));
}
