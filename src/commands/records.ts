/** Records for other programs: paths, or whatever a template makes. */
import type { Output } from '../core/ports.ts';
import { visible } from '../core/safe-text.ts';

/** Each ended by a line end, or by NUL for a reader of such; a terminal gets lines, and none it would obey. */
export function printRecords(records: readonly string[], nul: boolean, out: Output): void {
  const end = nul && !out.isTerminal ? '\0' : '\n';
  out.write(records.map((record) => (out.isTerminal ? visible(record) : record) + end).join(''));
}
