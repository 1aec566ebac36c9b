/** Words as Markdown that is read as these words again: nothing in them opens, closes or links anything. */
import { oneLine, visible } from '../../core/safe-text.ts';

/**
 * Within a line: emphasis, code, links, footnotes, HTML, entities, tables, formulas, emoji and addresses stay
 * text for CommonMark, GFM and pandoc. As little as possible is escaped, so that the source reads well too.
 */
export function inlineMarkdown(words: string): string {
  return (
    oneLine(words)
      .replace(/[\\`[$~|]|\*(?! +\S)|(?<!\S +)\*/g, String.raw`\$&`)
      .replace(/_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}_])_/gu, String.raw`\$&`)
      .replace(/&(?=#?[a-zA-Z0-9]+;)/g, String.raw`\&`)
      // pandoc looks for the end of a comment before it sees that its beginning is escaped.
      .replace(/<(?=!--)/g, '&lt;')
      .replace(/<(?=[\p{L}/!?])/gu, String.raw`\<`)
      .replace(/\{(?=[{%])/g, String.raw`\{`)
      .replace(/(?<!\d):(?=[\w+-]+:)/g, String.raw`\:`)
      .replace(/(?<=[a-z][a-z0-9+.-]*):(?=\/\/)/gi, String.raw`\:`)
      .replace(/(?<=mailto|xmpp):/gi, String.raw`\:`)
      .replace(/(?<=www)\.(?=\S)/gi, String.raw`\.`)
      .replace(/(?<=[\w.+-])@(?=[\w-]+\.)/g, '&#64;')
  );
}

/** What would make a line a heading, an item, a quote, a rule or a table, once it stands at the line's start. */
export function atLineStart(inline: string): string {
  const line = inline.trim();
  if (/^(?:#{1,6}[.)]?(?:\s|$)|\(@|>|[-+*](?:\s|$)|[-=:][-=:\s]*$)/.test(line)) return `\\${line}`;
  return line.replace(/^(\(?\w{1,9})([.)])(?=\s|$)/, (whole, word: string, mark: string) =>
    /^\(?(?:\d+|[a-zA-Z]|[ivxlcdm]+)$/i.test(word) ? `${word}\\${mark}` : whole,
  );
}

/** Words as they stand, in a code span: for files and lines to run. */
export function codeSpan(words: string, inTable: boolean): string {
  const text = oneLine(words);
  if (text.trim() === '') return '';
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = /^[` ]|[` ]$/.test(text) ? ' ' : '';
  return `${fence}${space}${inTable ? text.replaceAll('|', String.raw`\|`) : text}${space}${fence}`;
}

/** The lines of a text, each safe at the start of a line; empty ones left out at either end. */
export function lineTexts(text: string): string[] {
  return visible(text)
    .split('\n')
    .map((line) => atLineStart(inlineMarkdown(line)));
}
