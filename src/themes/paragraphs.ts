/** The paragraphs of Markdown as far as they are prose: no headings, code, tables, quotations, comments or addresses. */
import { outline } from '../core/outline.ts';

/** The further lines of a list's element belong to it; each element is a paragraph of its own. */
const item = /^\s*(?:[-+*]|\d{1,9}[.)])(?:\s+|$)(?:\[[ xX]\]\s+)?/;
const quotation = /^\s*>/;
const tableRow = /^\s*\||^[\s|:-]*\|[\s|:-]*$/;
const definition = /^ {0,3}\[[^\]]+\]:\s/;
const rule = /^\s*(?:[-*_=]\s*){3,}$/;
/** Template calls and pictures of other programs, tags of HTML and the lists of attributes that follow them. */
const machine =
  /^\s*(?:\{\{.*\}\}|\{[%:].*\}|!\[.*\]\(.*\)|<\/?[a-z][^>]*>|:::.*|import\s.*from\s.*|[A-Za-z_-]+="[^"]*")\s*$/i;

/** What stands at a line's beginning in most of them: a letter, and none that a machine's `import` could begin with. */
const plainStart = /^[A-HJ-Za-hj-z]/;
const oddBlanks = /[^\S ]|\s\s|\s$/;

/** @returns each on one line, with its inline marks as they stand */
export function paragraphsOf(markdown: string): string[] {
  const { lines, kinds } = outline(markdown);
  const found: string[] = [];
  let open: string[] = [];
  const close = (): void => {
    if (open.length > 0) found.push(open.join(' '));
    open = [];
  };
  // A quotation goes on over lines that have lost their mark.
  let isQuoted = false;
  // A template call may take many lines.
  let isCall = false;
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] as string;
    if (isCall) {
      isCall = !/[>%]\}\}/.test(line);
      continue;
    }
    if (kinds[index] !== 'text') {
      isQuoted = false;
      close();
      continue;
    }
    if (plainStart.test(line) && !line.includes('="')) {
      if (isQuoted) close();
      else open.push(oddBlanks.test(line) ? inOneLine(line) : line);
      continue;
    }
    if (quotation.test(line)) isQuoted = true;
    const mark = item.exec(line)?.[0];
    if (mark !== undefined) isQuoted = false;
    if (/^\s*\{\{[<%](?!.*[>%]\}\})/.test(line)) isCall = true;
    if (isCall || isQuoted || isNoProse(line)) {
      close();
      continue;
    }
    if (mark !== undefined) close();
    const text = inOneLine(mark === undefined ? line : line.slice(mark.length));
    if (text !== '') open.push(text);
  }
  close();
  return found;
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function isNoProse(line: string): boolean {
  return tableRow.test(line) || definition.test(line) || rule.test(line) || machine.test(line);
}
