/** A sentence as a person reads it: of a Markdown link its words, without the address that only a program follows. */

/** `[words](address "title")`; the words may hold brackets in pairs, the address parentheses in pairs. */
const link =
  /!?\[((?:[^[\]]|\[[^[\]]*\])+)\]\((?:<[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s+"[^"]*")?\)/g;

/** Whatever is no whole link stays as it stands. */
export function plainLinks(sentence: string): string {
  return sentence.includes('](') ? sentence.replace(link, '$1') : sentence;
}
