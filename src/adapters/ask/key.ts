/**
 * One press on the keyboard, or one burst of text: what a terminal's bytes mean. Node's own decoder splits a
 * paste into single keys, each redrawn; here a paste stays one event and an unmarked burst is recognised.
 */

/** Named as Node's readline names keys, so that inquirer's own prompts understand these too. */
export interface Key {
  /** `return`, `tab`, `up`, `backspace` ...; the character itself; or `text` for several at once. */
  readonly name: string;
  readonly ctrl: boolean;
  readonly meta: boolean;
  readonly shift: boolean;
  /** What was typed, where it is text. */
  readonly sequence?: string;
  /** True for pasted text, which is never taken as commands. */
  readonly pasted?: boolean;
}

/** The three keys that end or halt a program, renamed so that readline does not act on them first. */
export const interrupt = 'interrupt';
export const endOfInput = 'end-of-input';
export const suspend = 'suspend';

export interface KeyDecoder {
  /** Keys in `chunk`; what is still incomplete waits for the next one. @param now milliseconds */
  decode(chunk: string, now: number): Key[];
  /** Gives up waiting: for the rest of an escape sequence, and for more of a burst that ended in a control key. */
  flush(): Key[];
  /** True while something waits for what may follow it. */
  readonly waiting: boolean;
}

const escape = '\u001B';
const pasteStart = `${escape}[200~`;
const pasteEnd = `${escape}[201~`;

/** A burst this long with a line end inside it was not typed by hand. */
const burstLength = 24;
/** A chunk this long was not typed by hand either. */
const longBurst = 256;
/** What follows a burst within this time belongs to it, in milliseconds. */
const burstPause = 25;

/** Control keys at the end of a burst; its line ends belong to the text. */
const lastKeys = /(?:(?![\r\n])\p{Cc})+$/u;

export function keyDecoder(): KeyDecoder {
  let rest = '';
  let pasting: string | undefined;
  let burstUntil = 0;

  function decode(chunk: string, now: number): Key[] {
    const keys: Key[] = [];
    let text = rest + chunk;
    rest = '';
    while (text !== '') {
      if (pasting !== undefined) {
        const end = text.indexOf(pasteEnd);
        if (end === -1) {
          // The end mark itself may be cut in two.
          const kept = partialTail(text, pasteEnd);
          pasting += text.slice(0, text.length - kept);
          rest = text.slice(text.length - kept);
          return keys;
        }
        keys.push(pasted(pasting + text.slice(0, end)));
        pasting = undefined;
        text = text.slice(end + pasteEnd.length);
        continue;
      }
      if (text.startsWith(pasteStart)) {
        pasting = '';
        text = text.slice(pasteStart.length);
        continue;
      }
      const end = text.indexOf(escape);
      const plain = end === -1 ? text : text.slice(0, end);
      if (plain !== '') {
        if (now < burstUntil || isBurst(plain)) {
          const words = plain.replace(lastKeys, '');
          if (words !== '') keys.push(pasted(words));
          burstUntil = now + burstPause;
          // A control key at the very end was pressed, unless more of the burst is still to come.
          rest = plain.slice(words.length);
          if (end === -1) return keys;
          keys.push(...flush());
        } else {
          if (plain.length >= longBurst) burstUntil = now + burstPause;
          keys.push(...typedKeys(plain));
        }
        text = text.slice(plain.length);
        continue;
      }
      const sequence = escapeSequence(text);
      if (sequence === undefined) {
        rest = text;
        return keys;
      }
      if (sequence.key !== undefined) keys.push(sequence.key);
      text = text.slice(sequence.length);
    }
    return keys;
  }

  function flush(): Key[] {
    const last = rest;
    rest = '';
    return last.startsWith(escape) ? [] : typedKeys(last);
  }

  return {
    decode,
    flush,
    get waiting() {
      return rest !== '' && pasting === undefined;
    },
  };
}

export function keyNamed(name: string, changes: Partial<Key> = {}): Key {
  return { name, ctrl: false, meta: false, shift: false, ...changes };
}

function pasted(text: string): Key {
  return keyNamed('text', { sequence: cleaned(text), pasted: true });
}

function isBurst(text: string): boolean {
  return text.length >= burstLength && /[\r\n]/.test(text.replace(/\p{Cc}+$/u, ''));
}

/** Pasted text with line ends as `\n` and without control characters, which are no part of anybody's words. */
function cleaned(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}/gu, '');
}

/** A chunk without escapes, as keys; characters typed in one go stay together. */
function typedKeys(text: string): Key[] {
  const runs = text.match(/[^\p{Cc}]+|\p{Cc}/gu) ?? [];
  return runs.map((run) => (/^\p{Cc}/u.test(run) ? controlKey(run) : characters(run)));
}

function characters(run: string): Key {
  return Array.from(run).length > 1 ? keyNamed('text', { sequence: cleaned(run) }) : characterKey(run);
}

/** One printable character. */
export function characterKey(typed: string): Key {
  if (typed === ' ') return keyNamed('space', { sequence: typed });
  return keyNamed(typed.toLowerCase(), { sequence: typed, shift: typed !== typed.toLowerCase() });
}

function controlKey(character: string): Key {
  switch (character) {
    case '\r':
      return keyNamed('return', { sequence: character });
    case '\n':
      return keyNamed('enter', { sequence: character });
    case '\t':
      return keyNamed('tab', { sequence: character });
    case '\b':
    case '\u007F':
      return keyNamed('backspace', { sequence: character });
    case '\u0003':
      return keyNamed(interrupt);
    case '\u0004':
      return keyNamed(endOfInput);
    case '\u001A':
      return keyNamed(suspend);
    default:
      return keyNamed(String.fromCharCode(character.charCodeAt(0) + 96), { ctrl: true });
  }
}

/** How many characters at the end of `text` could be the beginning of `mark`. */
function partialTail(text: string, mark: string): number {
  for (let length = Math.min(mark.length - 1, text.length); length > 0; length--) {
    if (text.endsWith(mark.slice(0, length))) return length;
  }
  return 0;
}

const letterKeys: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'tab',
  M: 'return',
};
const numberKeys: Readonly<Record<string, string>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'pageup',
  6: 'pagedown',
  7: 'home',
  8: 'end',
};
const codeKeys: Readonly<Record<string, string>> = { 9: 'tab', 13: 'return', 127: 'backspace' };

/** The sequence at the beginning of `text`; undefined while it is incomplete, without a key when unknown. */
function escapeSequence(text: string): { length: number; key?: Key } | undefined {
  // Some terminals send Alt with an arrow as one escape more.
  const escapes = text.startsWith(`${escape}${escape}`) && /^[[O]/.test(text.slice(2)) ? 2 : 1;
  const rest = text.slice(escapes);
  const [sequence, parameters = '', final = '', letter = ''] =
    /^(?:\[\[?([\d;:<=>?]*)([ -/]*[@-~])|O\d*([A-Za-z]))/.exec(rest) ?? [];
  if (sequence !== undefined) {
    const found =
      letter === '' ? sequenceKey(parameters, final.trim()) : keyNamed(letterKeys[letter] ?? 'unknown');
    const length = escapes + sequence.length;
    return found.name === 'unknown'
      ? { length }
      : { length, key: escapes === 2 ? { ...found, meta: true } : found };
  }
  if (/^(?:\[[\d;:<=>?]*[ -/]*|O\d*)?$/.test(rest)) return undefined;
  const first = String.fromCodePoint(rest.codePointAt(0) ?? 0);
  if (first === escape) return { length: 1 };
  const [plain = keyNamed('unknown')] = typedKeys(first);
  // Alt with a key that ends or halts the program means nothing.
  if ([interrupt, endOfInput, suspend].includes(plain.name)) return { length: 1 + first.length };
  const { name, ctrl, shift } = plain;
  return { length: 1 + first.length, key: keyNamed(name, { ctrl, shift, meta: true }) };
}

/** `1;5C`, `3~`, `Z`, `27;2;13~` (modifyOtherKeys), `13;2u` (CSI u). */
function sequenceKey(parameters: string, final: string): Key {
  const numbers = parameters.split(/[;:]/);
  if (final === '~' && numbers[0] === '27' && numbers.length === 3) {
    return modified(codeKeys[numbers[2] ?? ''] ?? 'unknown', numbers[1]);
  }
  if (final === '~') return modified(numberKeys[numbers[0] ?? ''] ?? 'unknown', numbers[1]);
  if (final === 'u') return modified(codeKeys[numbers[0] ?? ''] ?? 'unknown', numbers[1]);
  const name = /^[\d;:]*$/.test(parameters) ? (letterKeys[final] ?? 'unknown') : 'unknown';
  return final === 'Z' ? keyNamed(name, { shift: true }) : modified(name, numbers[1]);
}

function modified(name: string, modifier: string | undefined): Key {
  const bits = Math.max(0, Number(modifier ?? 1) - 1);
  return keyNamed(name, { shift: (bits & 1) > 0, meta: (bits & 2) > 0, ctrl: (bits & 4) > 0 });
}
