/** The blocks of a document as markup, one kind after the other. */
import { visible } from '../../core/safe-text.ts';
import type { Block, Facts, Item, Paragraph, Quote, Section } from '../../reports/document.ts';
import { chartMarkup } from './chart.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { tableMarkup } from './table.ts';
import { dayMarkup, inline } from './text.ts';

export function sectionMarkup({ id, title, blocks }: Section): Markup {
  return markup`<section>
<h2 id="${id}">${inline(title)}</h2>
${blocksMarkup(blocks, id)}</section>
`;
}

/** @param place of the blocks in the page, from which the ids of those that need one are made */
export function blocksMarkup(blocks: readonly Block[], place: string): Markup {
  return markup`${blocks.map((block, at) => blockMarkup(block, `${place}.${at + 1}`))}`;
}

function blockMarkup(block: Block, id: string): Markup {
  switch (block.block) {
    case 'paragraph':
      return paragraph(block);
    case 'items':
      return markup`<ul class="items">\n${block.items.map((item, at) => itemMarkup(item, `${id}.${at + 1}`))}</ul>\n`;
    case 'facts':
      return facts(block);
    case 'table':
      return tableMarkup(block, id);
    case 'quote':
      return quote(block);
    case 'chart':
      return chartMarkup(block.chart, id);
  }
}

function paragraph({ text, tone }: Paragraph): Markup {
  const look = tone === undefined ? undefined : markup` class="${tone}"`;
  return markup`<p${look}>${inline(text)}</p>\n`;
}

function itemMarkup({ text, under }: Item, id: string): Markup {
  const below = under === undefined || under.length === 0 ? undefined : markup`\n${blocksMarkup(under, id)}`;
  return markup`<li>${inline(text)}${below}</li>\n`;
}

function facts({ facts: pairs }: Facts): Markup {
  const rows = pairs.map(
    ({ name, value }) => markup`<div><dt>${inline(name)}</dt><dd>${inline(value)}</dd></div>\n`,
  );
  return markup`<dl class="facts">\n${rows}</dl>\n`;
}

/** Paragraphs and lines as they were written; nothing in them is read as Markdown. */
function quote({ text, date, path }: Quote): Markup {
  const paragraphs = visible(text)
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map(
      (lines) =>
        markup`<p dir="auto">${lines.split('\n').map((line, at) => (at === 0 ? line : markup`<br>${line}`))}</p>`,
    );
  return markup`<figure class="quote"><blockquote>${paragraphs}</blockquote>
<figcaption>${dayMarkup(date)}, <bdi class="path">${path}</bdi></figcaption></figure>
`;
}
