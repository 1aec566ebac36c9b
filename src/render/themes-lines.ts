/** Themes for a pipe: five columns that stay. */
import type { SummaryTheme } from '../reports/summary/theme-steps.ts';
import { singleLine } from './template.ts';

/** `LABEL<TAB>ENTRIES<TAB>OF<TAB>WEEKS<TAB>TREND`, a line per theme. */
export function themesForPipe(themes: readonly SummaryTheme[]): string {
  return themes
    .map(
      ({ label, entries, of, weeks, trend }) =>
        `${[singleLine(label), String(entries), String(of), String(weeks), trend].join('\t')}\n`,
    )
    .join('');
}
