/** In which role a page was written. */
import type { Entry } from './entry.ts';
import { ownValue } from './value.ts';

/** As its front matter names it; null where it names none. */
export function roleOf({ frontMatter }: Entry): string | null {
  const role = ownValue(frontMatter, 'role');
  return typeof role === 'string' && role !== '' ? role : null;
}
