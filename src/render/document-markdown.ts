/** A document as plain Markdown that stays the same from run to run: CommonMark with GFM tables. */
import { chartTable } from '../reports/chart-table.ts';
import type {
  Block,
  Cell,
  Chart,
  Document,
  Facts,
  Items,
  Paragraph,
  Quote,
  Span,
  Table,
  Text,
} from '../reports/document.ts';
import { plainWords, spansOf } from '../reports/spans.ts';
import { atLineStart, codeSpan, inlineMarkdown, lineTexts } from './markdown/escape.ts';
import { noteIndex, noteMark, notesOf } from './notes.ts';

/** Ends in one line end. Charts stand as what there is to see in them and their numbers as a table. */
export function documentMarkdown({ title, lead, sections, foot }: Document): string {
  const parts = [
    `# ${headingText(title)}`,
    ...blocksMarkdown(lead, 2),
    ...sections.flatMap((section) => [
      `## ${headingText(section.title)}`,
      ...blocksMarkdown(section.blocks, 3),
    ]),
    ...(foot.length === 0 || sections.length === 0 ? [] : ['---']),
    ...blocksMarkdown(foot, 2),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** @param depth of a heading in them */
function blocksMarkdown(blocks: readonly Block[], depth: number): string[] {
  return blocks.flatMap((block, index) => {
    const text = blockMarkdown(block, depth);
    // Two lists in a row would be read as one.
    const apart = index > 0 && isList(block) && isList(blocks[index - 1]);
    return apart ? ['<!-- -->', text] : [text];
  });
}

function isList(block: Block | undefined): boolean {
  return block?.block === 'items' || block?.block === 'facts';
}

function blockMarkdown(block: Block, depth: number): string {
  switch (block.block) {
    case 'paragraph':
      return paragraphMarkdown(block);
    case 'items':
      return itemsMarkdown(block, depth);
    case 'facts':
      return factsMarkdown(block);
    case 'table':
      return [atLineStart(inlineMarkdown(block.caption)), tableMarkdown(block)]
        .filter((part) => part !== '')
        .join('\n\n');
    case 'quote':
      return quoteMarkdown(block);
    case 'chart':
      return chartMarkdown(block.chart, depth);
  }
}

function paragraphMarkdown({ text, tone }: Paragraph): string {
  const line = lineMarkdown(text);
  return tone === 'notice' ? `> ${line}` : line;
}

function itemsMarkdown({ items }: Items, depth: number): string {
  const isLoose = items.some(({ under }) => under !== undefined && under.length > 0);
  return items
    .map(({ text, under = [] }) => {
      const parts = [`- ${lineMarkdown(text)}`, ...blocksMarkdown(under, depth).map(indented)];
      return parts.join('\n\n');
    })
    .join(isLoose ? '\n\n' : '\n');
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

function factsMarkdown({ facts }: Facts): string {
  return facts
    .map(({ name, value }) => `- ${strong(lineMarkdown(name))}: ${inline(value)}`.trimEnd())
    .join('\n');
}

/** The words of a page line by line, then the page. */
function quoteMarkdown({ text, date, path }: Quote): string {
  const lines = lineTexts(text);
  const from = lines.findIndex((line) => line !== '');
  const to = lines.findLastIndex((line) => line !== '');
  const words = from === -1 ? [] : lines.slice(from, to + 1);
  const broken = words.map((line, index) => {
    const next = words[index + 1];
    return line === '' || next === undefined || next === '' ? line : `${line}\\`;
  });
  return [...broken, ...(words.length === 0 ? [] : ['']), `${date}, ${codeSpan(path, false)}`]
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

function chartMarkdown(chart: Chart, depth: number): string {
  const table = chartTable(chart);
  return [
    `${'#'.repeat(depth)} ${headingText(chart.title)}`,
    atLineStart(inlineMarkdown(chart.alt)),
    ...(table.rows.length === 0 ? [] : [tableMarkdown(table)]),
  ].join('\n\n');
}

function tableMarkdown(table: Table): string {
  const { columns, rows } = table;
  const notes = notesOf(table);
  const lines = [
    columns.map(({ title }) => inline(title, true)),
    columns.map(({ align }) => (align === 'right' ? '---:' : '---')),
    ...rows.map((cells) => cells.map((cell) => cellMarkdown(cell, notes))),
  ].map((cells) => `| ${cells.join(' | ')} |`);
  const explained = notes.map((note, index) =>
    atLineStart(`${inlineMarkdown(noteMark(index))} ${inlineMarkdown(plainWords(note))}`),
  );
  return [lines.join('\n'), ...explained].join('\n\n');
}

function cellMarkdown({ text, note }: Cell, notes: readonly Text[]): string {
  const mark = note === undefined ? '' : inlineMarkdown(noteMark(noteIndex(note, notes)));
  return `${inline(text, true)}${mark}`;
}

/** A sentence as a line of its own. */
function lineMarkdown(text: Text): string {
  return atLineStart(inline(text));
}

function inline(text: Text, inTable = false): string {
  return spansOf(text)
    .map((span) => spanMarkdown(span, inTable))
    .join('')
    .trim();
}

function spanMarkdown({ text, as }: Span, inTable: boolean): string {
  if (as === 'path' || as === 'command') return codeSpan(text, inTable);
  const words = inlineMarkdown(text);
  return as === 'strong' ? strong(words) : words;
}

/** Weight only where it can be read as such: marks beside white space are stars. */
function strong(words: string): string {
  return words === '' || words !== words.trim() ? words : `**${words}**`;
}

/** Number signs at the end of a heading are taken for its own. */
function headingText(words: string): string {
  return inlineMarkdown(words)
    .trim()
    .replace(/#+$/, (signs) => `\\${signs}`);
}
