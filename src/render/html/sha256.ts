/** SHA-256 without a library, so that a page can name its one style and its one script wherever it is made. */

/** The digest of a text's UTF-8 bytes in base64, as a Content-Security-Policy writes it. @see FIPS 180-4, 6.2 */
export function sha256Base64(text: string): string {
  return base64(digest(utf8(text)));
}

/** Lone surrogates become U+FFFD, as they do when a text is written to a file. */
function utf8(text: string): number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const read = char.codePointAt(0) ?? 0;
    const code = read >= 0xd800 && read <= 0xdfff ? 0xfffd : read;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code, 0));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code, 6), tail(code, 0));
    else bytes.push(0xf0 | (code >> 18), tail(code, 12), tail(code, 6), tail(code, 0));
  }
  return bytes;
}

function tail(code: number, shift: number): number {
  return 0x80 | ((code >> shift) & 0x3f);
}

function digest(bytes: readonly number[]): number[] {
  const state = [...initial];
  const words = padded(bytes);
  for (let block = 0; block < words.length; block += 16) compress(state, words.slice(block, block + 16));
  return state.flatMap((word) => [24, 16, 8, 0].map((shift) => (word >>> shift) & 0xff));
}

/** The message with its 1 bit, its zeros and its length in bits, as words of 32 bits. */
function padded(bytes: readonly number[]): number[] {
  const words = Array.from({ length: (((bytes.length + 8) >> 6) + 1) * 16 }, () => 0);
  [...bytes, 0x80].forEach((byte, at) => {
    words[at >> 2] = (words[at >> 2] ?? 0) | (byte << (24 - 8 * (at & 3)));
  });
  words[words.length - 2] = Math.floor(bytes.length / 0x2000_0000);
  words[words.length - 1] = (bytes.length * 8) | 0;
  return words;
}

/** Works one block of 16 words into `state`, in place. */
function compress(state: number[], block: readonly number[]): void {
  const schedule = [...block];
  const at = (place: number): number => schedule[place] ?? 0;
  for (let t = 16; t < 64; t += 1) {
    const small0 = rotr(at(t - 15), 7) ^ rotr(at(t - 15), 18) ^ (at(t - 15) >>> 3);
    const small1 = rotr(at(t - 2), 17) ^ rotr(at(t - 2), 19) ^ (at(t - 2) >>> 10);
    schedule.push((at(t - 16) + small0 + at(t - 7) + small1) | 0);
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let t = 0; t < 64; t += 1) {
    const big1 = rotr(e, 6) ^ rotr(e, 11) ^ rotr(e, 25);
    const big0 = rotr(a, 2) ^ rotr(a, 13) ^ rotr(a, 22);
    const first = (h + big1 + ((e & f) ^ (~e & g)) + (constants[t] ?? 0) + at(t)) | 0;
    const second = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [a, b, c, d, e, f, g, h] = [(first + second) | 0, a, b, c, (d + first) | 0, e, f, g];
  }
  [a, b, c, d, e, f, g, h].forEach((word, place) => {
    state[place] = ((state[place] ?? 0) + word) | 0;
  });
}

function rotr(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fractional part, as the standard takes its constants from roots of primes. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 0x1_0000_0000) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let next = 2; found.length < count; next += 1)
    if (found.every((prime) => next % prime !== 0)) found.push(next);
  return found;
}

const initial: readonly number[] = primes(8).map((prime) => fraction(Math.sqrt(prime)));
const constants: readonly number[] = primes(64).map((prime) => fraction(Math.cbrt(prime)));

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const signs = [18, 12, 6, 0].map((shift) => alphabet[(group >> shift) & 0x3f] ?? '').join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    text += signs.slice(0, 4 - missing) + '='.repeat(missing);
  }
  return text;
}
