/** Takes a sentence apart into its words and the marks that end a phrase. */

import { latePattern } from '../core/late-pattern.ts';

/** A word as it stands in a sentence. */
export interface Token {
  readonly text: string;
  readonly lower: string;
}

/** A longer run of letters is no word. */
const longestWord = 40;

/** Markdown, HTML and template marks, code, addresses; each leaves a break in the sentence, but for link text. */
const markup =
  /`+[^`]*`+|\{\{[^}]*\}\}|!\[[^\]]*\]\([^)\s]*\)|\]\([^)\s]*(?:\s"[^"]*")?\)|<[^<>]{1,300}>|\b(?:https?|ftp|mailto):[^\s)>\]]+|\bwww\.[^\s)>\]]+|[\w.+-]+@[\w-]+\.[\w.-]+|&[a-z]{2,8};|&#\d+;/gi;

const wordOrMark = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*[+#]*|[^\s*_'’]/gu;
const plainWordOrMark = /[A-Za-z\d]+(?:['-][A-Za-z\d]+)*[+#]*|[^\s*_']/g;
// oxlint-disable-next-line no-control-regex
const isPlain = /^[\u0000-\u007f]*$/;

/** A sentence without what only a program reads. */
function withoutMarkup(sentence: string): string {
  return /[`[<{@&:]|www/.test(sentence) ? sentence.replace(markup, ' ; ') : sentence;
}

/** The words and marks of a sentence, in order, as they stand in it. */
export function piecesOf(sentence: string): readonly string[] {
  const text = withoutMarkup(sentence);
  return text.match(isPlain.test(text) ? plainWordOrMark : wordOrMark) ?? [];
}

/** The word that a piece is, without its apostrophe; undefined for something that no phrase goes across. */
export function wordIn(piece: string): Token | undefined {
  if (!/^[A-Za-z\d]/.test(piece) && !isWord(piece)) return undefined;
  if (piece.length > longestWord) return undefined;
  const text = piece.replaceAll('’', "'").replace(/'s?$/i, '');
  return { text, lower: text.toLowerCase() };
}

/** The words of a sentence, in order. */
export function wordsOf(sentence: string): Token[] {
  return piecesOf(sentence)
    .map(wordIn)
    .filter((word) => word !== undefined);
}

function isWord(piece: string): boolean {
  return piece.length > 1 || letter().test(piece);
}

const letter = latePattern(String.raw`\p{L}`, 'u');
