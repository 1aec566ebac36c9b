/**
 * A review's result on a terminal: the document without its headings, line under line, so that it can be taken in
 * at one glance; and its matrix turned or divided where it would be wider than the screen.
 */
import { displayWidth } from '../core/text-width.ts';
import type { Style } from '../core/ports.ts';
import type { Document, Facts, Table } from '../reports/document.ts';
import type { ResultBlock } from '../reports/review/document.ts';
import { plainWords, spansOf } from '../reports/spans.ts';
import type { DocumentScreen } from './terminal/screen.ts';
import { readableScreen } from './terminal/screen.ts';
import type { Line } from './terminal/flow.ts';
import { flow, line, noLine, row } from './terminal/flow.ts';
import { tableLines } from './terminal/table.ts';

export function resultForScreen(document: Document<ResultBlock>, wanted: DocumentScreen): string {
  const screen = readableScreen(wanted);
  const blocksOf = (blocks: readonly ResultBlock[]): Line[][] =>
    blocks.map((block) => blockLines(block, screen));
  const groups: Line[][] = [
    [...flow(document.title, screen.width, screen, 'title'), ...blocksOf(document.lead).flat()],
    ...document.sections.flatMap(({ blocks }) => apart(blocks, blocksOf(blocks))),
    blocksOf(document.foot).flat(),
  ].filter((lines) => lines.length > 0);
  return groups.map((lines) => lines.map(({ styled }) => `${styled.trimEnd()}\n`).join('')).join('\n');
}

/** The same bytes wherever they go: 80 columns, ASCII where it is the program that speaks. */
export function resultForPipe(document: Document<ResultBlock>, style: Style): string {
  return resultForScreen(document, { width: 80, style, unicode: true, today: null });
}

/** Sentences stand line under line; a table has an empty line around it. */
function apart(blocks: readonly ResultBlock[], lines: readonly Line[][]): Line[][] {
  const groups: Line[][] = [];
  blocks.forEach((block, index) => {
    const own = lines[index] ?? [];
    const joins = block.block !== 'table' && index > 0 && blocks[index - 1]?.block !== 'table';
    if (joins) groups.at(-1)?.push(...own);
    else groups.push([...own]);
  });
  return groups;
}

function blockLines(block: ResultBlock, screen: DocumentScreen): Line[] {
  switch (block.block) {
    case 'paragraph':
      return flow(block.text, screen.width, screen, block.tone === 'faint' ? 'faint' : undefined);
    case 'facts':
      return factLines(block, screen);
    case 'table':
      return fittingTables(block, screen.width).flatMap((table, index) => [
        ...(index === 0 ? [] : [line('')]),
        ...tableLines(table, screen.width, screen),
      ]);
  }
}

/** `With all criteria equal: stay 6.6, offer 6.4`, the lines that it is broken into indented. */
function factLines({ facts }: Facts, screen: DocumentScreen): Line[] {
  return facts.flatMap(({ name, value }) => {
    const text = [...spansOf(name), ': ', ...spansOf(value)];
    const whole = flow(text, screen.width, screen);
    if (whole.length === 1) return whole;
    const [first = noLine, ...rest] = flow(text, screen.width - hanging, screen);
    return [first, ...rest.map((each) => row(line(' '.repeat(hanging)), each))];
  });
}

const hanging = 2;

/**
 * The table as it is where it fits; else turned, so that what was across stands down; else that in parts, each with
 * as many columns as fit beside the first. Where not even two do, it stays as it is.
 */
function fittingTables(table: Table, width: number): readonly Table[] {
  if (widthOf(table) <= width) return [table];
  const turned = turn(table);
  if (widthOf(turned) <= width) return [turned];
  const parts = divided(turned, width);
  return parts.every(({ columns }, index) => columns.length > 2 || index === parts.length - 1)
    ? parts
    : [table];
}

const gap = 2;

/** A name wider than this is broken rather than given more room. */
const widestName = 14;

function columnWidth({ columns, rows }: Table, index: number): number {
  const words = [columns[index]?.title ?? '', ...rows.map((cells) => cells[index]?.text ?? '')];
  const widths = words.map((text) => displayWidth(plainWords(text)));
  const [title = 0, ...cells] = widths;
  return index === 0 ? Math.max(title, ...cells) : Math.max(Math.min(title, widestName), ...cells);
}

function widthOf(table: Table): number {
  const widths = table.columns.map((_, index) => columnWidth(table, index));
  return widths.reduce((sum, width) => sum + width, 0) + gap * (widths.length - 1);
}

/** Rows become columns. What a column said by its alignment, all columns of figures say now. */
function turn({ block, caption, columns, rows }: Table): Table {
  return {
    block,
    caption,
    columns: [
      { title: columns[0]?.title ?? '' },
      ...rows.map(([name]) => ({ title: name?.text ?? '', align: 'right' as const })),
    ],
    rows: columns
      .slice(1)
      .map(({ title }, index) => [{ text: title }, ...rows.map((cells) => cells[index + 1] ?? { text: '' })]),
  };
}

function divided(table: Table, width: number): readonly Table[] {
  const parts: Table[] = [];
  let taken: number[] = [];
  for (const index of table.columns.keys()) {
    if (index === 0) continue;
    if (taken.length > 0 && widthOf(only(table, [0, ...taken, index])) > width) {
      parts.push(only(table, [0, ...taken]));
      taken = [];
    }
    taken.push(index);
  }
  return taken.length === 0 ? parts : [...parts, only(table, [0, ...taken])];
}

function only({ columns, rows, ...rest }: Table, wanted: readonly number[]): Table {
  return {
    ...rest,
    columns: wanted.map((index) => columns[index] ?? { title: '' }),
    rows: rows
      .map((cells) => wanted.map((index) => cells[index] ?? { text: '' }))
      // A part has nothing to say of ranges when none of its options has one.
      .filter(([, ...cells]) => cells.some(({ text }) => plainWords(text) !== '')),
  };
}
