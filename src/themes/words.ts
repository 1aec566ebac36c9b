/** Takes a sentence apart into its words and the marks that end a phrase. */

import { latePattern } from '../core/late-pattern.ts';

/** A piece of a sentence: a word, or something between words that no phrase goes across. */
export interface Token {
  /** As written; empty for a break. */
  readonly text: string;
  readonly lower: string;
}

const breakToken: Token = { text: '', lower: '' };

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
export function withoutMarkup(sentence: string): string {
  return /[`[<{@&:]|www/.test(sentence) ? sentence.replace(markup, ' ; ') : sentence;
}

/** Words and breaks of a sentence, in order. */
export function tokensOf(sentence: string): Token[] {
  const text = withoutMarkup(sentence);
  const found = text.match(isPlain.test(text) ? plainWordOrMark : wordOrMark) ?? [];
  const hasCurly = text.includes('’');
  const hasApostrophe = hasCurly || text.includes("'");
  return found.map((piece): Token => {
    if (!/^[A-Za-z\d]/.test(piece) && !isWord(piece)) return breakToken;
    if (piece.length > longestWord) return breakToken;
    const straight = hasCurly ? piece.replaceAll('’', "'") : piece;
    const bare = hasApostrophe ? straight.replace(/'s?$/i, '') : straight;
    return { text: bare, lower: isSmall.test(bare) ? bare : bare.toLowerCase() };
  });
}

function isWord(piece: string): boolean {
  return piece.length > 1 || letter().test(piece);
}

const letter = latePattern(String.raw`\p{L}`, 'u');
const isSmall = /^[a-z]+$/;
