/** What in a terminal's input is no text: the sequences and characters that it would obey. */

const ESC = '\u001b';
const BEL = '\u0007';
const ST = `${ESC}\\`;

/** Sequences that begin so run on to a terminator of their own. */
const strings = new Set([']', 'P', 'X', '^', '_']);

/** What was written to a terminal, taken apart. */
export interface Written {
  /** Every control sequence and control character in order, each as it was written; line ends are none. */
  readonly controls: readonly string[];
  /** The rest. */
  readonly text: string;
}

export function takenApart(raw: string): Written {
  const controls: string[] = [];
  const text: string[] = [];
  let from = 0;
  for (let at = 0; at < raw.length; at += 1) {
    if (raw[at] !== ESC && !isControl(raw, at)) continue;
    const found = raw[at] === ESC ? sequenceAt(raw, at) : (raw[at] ?? '');
    controls.push(found);
    text.push(raw.slice(from, at));
    from = at + found.length;
    at = from - 1;
  }
  text.push(raw.slice(from));
  return { controls, text: text.join('') };
}

/** The first half of it. */
export function controlsIn(raw: string): readonly string[] {
  return takenApart(raw).controls;
}

function sequenceAt(raw: string, at: number): string {
  const kind = raw[at + 1] ?? '';
  if (kind === '[') {
    let end = at + 2;
    while (end < raw.length && !isBetween(raw.charCodeAt(end), 0x40, 0x7e)) end += 1;
    return raw.slice(at, end + 1);
  }
  if (strings.has(kind)) {
    const ends = [raw.indexOf(BEL, at), raw.indexOf(ST, at + 2) + 1].filter((end) => end > at);
    return raw.slice(at, ends.length === 0 ? raw.length : Math.min(...ends) + 1);
  }
  let end = at + 1;
  while (end < raw.length && isBetween(raw.charCodeAt(end), 0x20, 0x2f)) end += 1;
  return raw.slice(at, end + 1);
}

function isControl(raw: string, at: number): boolean {
  const code = raw.charCodeAt(at);
  if (raw[at] === '\n' || raw[at] === '\r') return false;
  return code < 0x20 || isBetween(code, 0x7f, 0x9f);
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}

/** `\u001b[1;31m`: what sets colours and faces. */
export function isStyle(sequence: string): boolean {
  return sequence.startsWith(`${ESC}[`) && /^[\d;:]*m$/.test(sequence.slice(2));
}

/** Whether it is one of the few with which questions are drawn and text is set. */
export function isOurs(sequence: string): boolean {
  return isStyle(sequence) || (sequence.startsWith(`${ESC}[`) && ours.test(sequence.slice(2)));
}

/** Cursor up and down, to a column; the line, and what is below, erased; pastes marked; the cursor shown and hidden. */
const ours = /^(?:\d*[ABG]|[02]?K|0?J|\?2004[hl]|\?25[hl])$/;
