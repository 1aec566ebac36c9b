/** How text lies on a terminal's grid: its columns, its characters as a reader counts them, its lines. */
import { latePattern } from './late-pattern.ts';

/**
 * Columns that one line of text takes up from the left edge; a tab goes on to the next eighth column. Here and
 * below the text holds no escape sequences: it is measured and wrapped first, and styled then.
 */
export function displayWidth(line: string): number {
  if (printable.test(line)) return line.length;
  let column = 0;
  for (const grapheme of graphemes(line)) column += widthAt(column, grapheme);
  return column;
}

/** What a reader takes for one character and a cursor passes in one step; joined, they are the text again. */
export function graphemes(text: string): string[] {
  if (printable.test(text)) return text.split('');
  return text.split(betweenPlain()).flatMap((piece) => (oneCodePoint.test(piece) ? piece : segments(piece)));
}

/**
 * The lines of a text in a given width, broken at spaces and between ideographs, over-long words anywhere.
 * A line's indentation, and the width of its list mark, is kept for the lines it is broken into. Tabs become
 * four spaces; nothing is lost but white space at the breaks.
 *
 * @param width columns, taken as 2 where it is less
 */
export function wrap(text: string, width: number): string[] {
  return text.split(/\r?\n/).flatMap((line) => wrapLine(line.replaceAll('\t', '    '), Math.max(2, width)));
}

/** One line cut to a width, with `…` for what is missing. @param width columns */
export function truncate(line: string, width: number): string {
  if (displayWidth(line) <= width) return line;
  if (width < 1) return '';
  let kept = '';
  let column = 0;
  for (const grapheme of graphemes(line)) {
    column += widthAt(column, grapheme);
    if (column > width - 1) break;
    kept += grapheme;
  }
  return `${kept.trimEnd()}…`;
}

const printable = /^[\x20-\x7e]*$/;
const oneCodePoint = /^.$/su;

/** Letters and punctuation that take one column each. */
const narrow =
  '\\x20-\\x7e\\xa0-\\xa8\\xaa-\\xac\\xaf-\\u02ff\\u0370-\\u0482\\u048a-\\u052f\\u05d0-\\u05ea' +
  '\\u1e00-\\u1fff\\u2010-\\u2027\\u202f-\\u203b\\u203d-\\u2048\\u204a-\\u205e\\u20a0-\\u20cf';
/**
 * Two characters of these never form one: scripts without combining marks, punctuation, ideographs. Texts of
 * them alone are cut here, which spares their readers the 20 ms it takes to load Unicode's own rules.
 */
const plain =
  `\\n\\t${narrow}` +
  '\\u2500-\\u25ff\\u3001-\\u3029\\u3041-\\u3096\\u309b-\\u30ff\\u3400-\\u9fff\\uac00-\\ud7a3\\uff01-\\uff9d';
const betweenPlain = latePattern(`(?<=[${plain}])(?=[${plain}])`, 'u');

let segmenter: Intl.Segmenter | undefined;

function segments(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function widthAt(column: number, grapheme: string): number {
  return grapheme === '\t' ? 8 - (column % 8) : graphemeWidth(grapheme);
}

/** A picture takes two columns, of however many it is made; letters joined into one take those of each. */
function graphemeWidth(grapheme: string): number {
  if (oneNarrow().test(grapheme)) return 1;
  if (asPicture().test(grapheme)) return 2;
  let width = 0;
  for (const char of grapheme) width += unspaced().test(char) ? 0 : wide().test(char) ? 2 : 1;
  return picture().test(grapheme) ? Math.min(2, width) : width;
}

const oneNarrow = latePattern(`^[${narrow}]$`, '');
const picture = latePattern(String.raw`^\p{Extended_Pictographic}`, 'u');

/** What has a text form of one column too, with the sign that asks for the picture. */
const asPicture = latePattern(String.raw`^[\p{Extended_Pictographic}0-9#*]\ufe0f`, 'u');

/** Controls, non-spacing marks, ignorables, and the vowels and finals that complete a Hangul syllable. */
const unspaced = latePattern(
  String.raw`[\p{Cc}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u1160-\u11ff\ud7b0-\ud7fb\ufff9-\ufffb]`,
  'u',
);

/** East Asian Width W and F, per block; pictures among them by property, half flags not. */
const wide = latePattern(
  String.raw`[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2fb}\u{1d300}-\u{1d376}\u{1f200}-\u{1f265}\u{20000}-\u{3fffd}]|(?!\p{Regional_Indicator})\p{Emoji_Presentation}`,
  'u',
);

function wrapLine(text: string, width: number): string[] {
  const line = text.trimEnd();
  if (displayWidth(line) <= width) return [line];
  const lead = leadOf(line, width);
  const indent = ' '.repeat(lead.length);
  const lines: string[] = [];
  let current = lead;
  let column = lead.length;
  let empty = true;
  const append = (part: string, columns: number) => {
    current += part;
    column += columns;
    empty = false;
  };
  const breakLine = () => {
    lines.push(current.trimEnd());
    current = indent;
    column = indent.length;
    empty = true;
  };
  for (const { gap, word } of together(words(line.slice(lead.length)), width - lead.length)) {
    const gapColumns = displayWidth(gap);
    const columns = displayWidth(word);
    if (!empty && column + gapColumns + columns > width) breakLine();
    else if (!empty) append(gap, gapColumns);
    if (column + columns <= width) {
      append(word, columns);
      continue;
    }
    for (const grapheme of smallest(word, width - indent.length)) {
      const own = graphemeWidth(grapheme);
      if (column + own > width) breakLine();
      append(grapheme, own);
    }
  }
  return [...lines, current];
}

/** What an over-long word may be broken into: its characters, or the letters of those that are over-long too. */
function smallest(word: string, room: number): string[] {
  return graphemes(word).flatMap((grapheme) =>
    graphemeWidth(grapheme) > room ? Array.from(grapheme) : grapheme,
  );
}

/** A line's indentation with its list mark; given up where it would leave less than half the width for words. */
function leadOf(line: string, width: number): string {
  const lead = /^ *(?:(?:[-*+]|\d{1,3}[.)]) +)?/.exec(line)?.[0] ?? '';
  return lead.length <= width / 2 && lead.length <= width - 2 ? lead : '';
}

/** A part of a line that stays whole where it can, with the space before it. */
interface Part {
  readonly gap: string;
  readonly word: string;
}

/** A figure and the per cent sign after it as one part, where there is room for one: `38 %`. */
function together(parts: readonly Part[], room: number): readonly Part[] {
  if (!parts.some(({ word }) => word.startsWith('%'))) return parts;
  const joined: Part[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    const whole = before === undefined ? '' : `${before.word} ${part.word}`;
    if (before !== undefined && isPercentage.test(whole) && part.gap === ' ' && displayWidth(whole) <= room)
      joined.splice(-1, 1, { gap: before.gap, word: whole });
    else joined.push(part);
  }
  return joined;
}

const isPercentage = /\d %[^ ]*$/;

function words(text: string): Part[] {
  const found: Part[] = [];
  if (printable.test(text)) {
    for (const [, gap = '', word = ''] of text.matchAll(/( *)([^ ]+)/g)) found.push({ gap, word });
    return found;
  }
  let gap = '';
  let word = '';
  const end = () => {
    if (word === '') return;
    found.push({ gap, word });
    gap = '';
    word = '';
  };
  let last = '';
  for (const grapheme of graphemes(text)) {
    if (space.test(grapheme)) {
      end();
      gap += grapheme;
    } else {
      if (mayPart(last, grapheme)) end();
      word += grapheme;
    }
    last = grapheme;
  }
  end();
  return found;
}

/** Spaces that a line may be broken at, which leaves out the no-break ones. */
const space = /^[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]$/;

/** Chinese and Japanese are written without spaces: a line ends after any character that can stand there. */
function mayPart(before: string, after: string): boolean {
  return (
    (ideograph.test(before) || ideograph.test(after)) && !opening().test(before) && !closing().test(after)
  );
}

const ideograph = /^[\u2e80-\u9fff\uf900-\ufaff\uff01-\uff60\u{20000}-\u{3fffd}]/u;
const opening = latePattern(String.raw`^[\p{Ps}\p{Pi}]`, 'u');
const closing = latePattern(
  String.raw`^[\p{Pe}\p{Pf}\p{Po}\u3005\u30fc\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7]`,
  'u',
);
