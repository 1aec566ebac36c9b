/** JSON as it is printed: every character that a terminal could obey or hide is written as its escape. */
import { latePattern } from '../core/late-pattern.ts';

/**
 * What `JSON.stringify` leaves as it is but `visible` would show: DEL, C1, bidi controls, separators and
 * whatever has no width. The escapes say the same to every reader, so they are used in a pipe too: the
 * bytes do not depend on where they go.
 */
const unsafe = latePattern(
  String.raw`(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`,
  'gu',
);

/** A document for `--json`: indented, ending in a line end. */
export function jsonDocument(value: unknown): string {
  return `${escapeUnsafe(JSON.stringify(value, null, 2))}\n`;
}

/** One record a line for `--jsonl`; nothing at all for no records. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map((value) => `${escapeUnsafe(JSON.stringify(value))}\n`).join('');
}

function escapeUnsafe(json: string): string {
  return json.replace(unsafe(), (found) =>
    // Above U+FFFF a character is two units, and JSON has an escape for units only.
    found.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
  );
}
