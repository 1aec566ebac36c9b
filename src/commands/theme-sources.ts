/** What themes are found with besides the pages: little to read, where what was found before is known. */
import type { Journal } from '../app.ts';
import { readRules } from '../themes/rules.ts';
import type { ThemeRules } from '../themes/theme.ts';

export interface ThemeSources {
  /** The text of the concepts, which takes longer to read than to compare. */
  readonly concepts: string;
  readonly rules: ThemeRules;
  /** General English; part of the program. */
  english(): string;
}

/** @throws Failure `disk`, `unreadable` where the corrections cannot be read */
export async function themeSources({
  words,
  corrections,
}: Pick<Journal, 'words' | 'corrections'>): Promise<ThemeSources> {
  return {
    concepts: words.concepts(),
    rules: readRules(await corrections.read()),
    english: () => words.english(),
  };
}
