/** A short name for a long list of texts, where no one has a reason to make two lists have the same. */

/**
 * 128 bits as hexadecimal digits. Not for secrets: it only has to tell lists apart that came about by themselves, and
 * loading a cryptographic hash takes longer.
 */
export function fingerprint(texts: Iterable<string>): string {
  const state = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (const text of texts) {
    let [a = 0, b = 0, c = 0, d = 0] = state;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995) ^ (a >>> 15);
      c = Math.imul(c + code, 0x2c1b3c6d) ^ (b >>> 13);
      d = Math.imul(d ^ (code + c), 0x297a2d39);
    }
    // The end of a text counts, or two lists that only part it elsewhere would be one.
    state.splice(0, 4, Math.imul(a ^ 0x10ffff, 0x01000193), b ^ text.length, c ^ a, d ^ b);
  }
  return state.map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
