/**
 * Tells at a glance whether a page's headings all have the marks that tie them to their questions, as on
 * nearly every page of ours: then the body need not be read further until somebody asks for its answers.
 */

/** `#` or `##` with, where it has one, the mark on the line below; or what may underline a heading. */
const heading =
  /^ {0,3}(?:(#{1,2})(?=[ \t\r]|$).*(\n<!-- career: [a-z][\w.-]*(?: \/ [^\r\n]*[^\s-])? -->)?|(?:=+|-+)[ \t\r]*)$/gm;

/**
 * False when every section of a body is marked; true when one may not be, which includes what only looks like
 * a heading.
 *
 * @param body as stored, with the line ends of either system
 */
export function mayLackMarks(body: string): boolean {
  let isFirst = true;
  for (const { 1: level, 2: mark, index } of body.matchAll(heading)) {
    // Under a mark it would be a section.
    const isTitle = isFirst && level === '#' && !body.slice(0, index).includes('career:');
    if (mark === undefined && !isTitle) return true;
    isFirst = false;
  }
  return false;
}
