/** Text that can be stored: half of a surrogate pair has no place in UTF-8. */

/** Half characters become U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, '\ufffd');
}
