/** A document for a terminal, and the same for a pipe: 80 columns, without colour, ISO dates. */
import { oneLine } from '../core/safe-text.ts';
import { displayWidth } from '../core/text-width.ts';
import type { Block, Chart, Document, Facts, Items, Paragraph, Quote, Text } from '../reports/document.ts';
import type { Style } from '../core/ports.ts';
import { balanceLines, pairsLines } from './terminal/bars.ts';
import { courseLines, smallCoursesLines } from './terminal/courses.ts';
import { rungsLines } from './terminal/dots.ts';
import type { Line } from './terminal/flow.ts';
import { flow, hang, line, noLine, oneOf, padTo, row } from './terminal/flow.ts';
import { heatLines } from './terminal/heat.ts';
import type { DocumentScreen } from './terminal/screen.ts';
import { dayWords, readableScreen, signsOf } from './terminal/screen.ts';
import { tableLines } from './terminal/table.ts';

export type { DocumentScreen } from './terminal/screen.ts';

/** No line is wider than the screen, down to 24 columns; below that some are. */
export function documentForScreen(document: Document, wanted: DocumentScreen): string {
  const screen = readableScreen(wanted);
  const { width } = screen;
  const parts: Line[][] = [
    flow(document.title, width, screen, 'title'),
    ...withBlocks(document.lead, width, screen),
    ...document.sections.flatMap(({ title, blocks }) => {
      const [first = [], ...rest] = withBlocks(blocks, width - indent.plain.length, screen).map((lines) =>
        hang(indent, lines),
      );
      return [[...flow(title, width, screen, 'title'), ...first], ...rest];
    }),
    ...withBlocks(document.foot, width, screen),
  ].filter((lines) => lines.length > 0);
  return parts.map((lines) => `${lines.map(({ styled }) => styled.trimEnd()).join('\n')}\n`).join('\n');
}

export function documentForPipe(document: Document, style: Style): string {
  return documentForScreen(document, { width: 80, style, unicode: true, today: null });
}

const indent = line('  ');

function withBlocks(blocks: readonly Block[], width: number, screen: DocumentScreen): Line[][] {
  return blocks.map((block) => blockLines(block, width, screen));
}

function blockLines(block: Block, width: number, screen: DocumentScreen): Line[] {
  switch (block.block) {
    case 'paragraph':
      return paragraphLines(block, width, screen);
    case 'items':
      return itemsLines(block, width, screen);
    case 'facts':
      return factsLines(block, width, screen);
    case 'table':
      return [...flow(block.caption, width, screen, 'faint'), ...tableLines(block, width, screen)];
    case 'quote':
      return quoteLines(block, width, screen);
    case 'chart':
      return chartLines(block.chart, width, screen);
  }
}

function paragraphLines({ text, tone }: Paragraph, width: number, screen: DocumentScreen): Line[] {
  if (tone !== 'notice') return flow(text, width, screen, tone);
  const lead = `${signsOf(screen).notice} `;
  return flow(text, width - lead.length, screen).map((each) => row(line(lead), each));
}

function itemsLines({ items }: Items, width: number, screen: DocumentScreen): Line[] {
  const lead = `${signsOf(screen).bullet} `;
  const room = width - lead.length;
  return items.flatMap(({ text, under = [] }) => [
    ...hang(line(lead), flow(text, room, screen)),
    ...withBlocks(under, room, screen).flatMap((lines) => hang(line(' '.repeat(lead.length)), lines)),
  ]);
}

function factsLines({ facts }: Facts, width: number, screen: DocumentScreen): Line[] {
  const names = facts.map(({ name }) => oneOf(name, screen, 'faint'));
  const nameWidth = Math.max(0, ...names.map(({ plain }) => displayWidth(plain)));
  if (nameWidth > width / 3) {
    return facts.flatMap(({ name, value }) => [
      ...flow(name, width, screen, 'faint'),
      ...hang(indent, flow(value, width - indent.plain.length, screen)),
    ]);
  }
  return facts.flatMap(({ value }, index) =>
    hang(
      row(padTo(names[index] ?? noLine, nameWidth), line('   ')),
      flow(value, width - nameWidth - 3, screen),
    ),
  );
}

function quoteLines({ text, date, path }: Quote, width: number, screen: DocumentScreen): Line[] {
  const lead = line(`${signsOf(screen).quote} `);
  const room = width - lead.plain.length;
  const words = text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).filter((each) => oneLine(each).trim() !== '');
  const source: Text = [`${dayWords(date, screen)}, `, { text: path, as: 'path' }];
  return [
    ...words
      .flatMap((each) => flow([{ text: each.trim(), as: 'user' }], room, screen))
      .map((each) => row(lead, each)),
    // Outside of the quote's own lines: no words of a page can pass for where they come from.
    ...flow(source, room, screen, 'faint').map((each) => row(indent, each)),
  ];
}

function chartLines(chart: Chart, width: number, screen: DocumentScreen): Line[] {
  return [
    ...flow(chart.title, width, screen, 'strong'),
    ...drawing(chart, width, screen),
    ...flow(chart.alt, width, screen, 'faint'),
  ];
}

function drawing(chart: Chart, width: number, screen: DocumentScreen): Line[] {
  switch (chart.chart) {
    case 'course':
      return courseLines(chart, width, screen);
    case 'small-courses':
      return smallCoursesLines(chart, width, screen);
    case 'rungs':
      return rungsLines(chart, width, screen);
    case 'heat':
      return heatLines(chart, width, screen);
    case 'pairs':
      return pairsLines(chart, width, screen);
    case 'balance':
      return balanceLines(chart, width, screen);
  }
}
