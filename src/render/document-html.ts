/** A document as one page that stands by itself: nothing is loaded to read it, and nothing in it runs. */
import type { Document } from '../reports/document.ts';
import { blocksMarkup, sectionMarkup } from './html/blocks.ts';
import { markup } from './html/markup.ts';
import { htmlPage } from './html/page.ts';
import { chartStyle } from './svg/chart-style.ts';

/** Fewer sections than these are seen without a table of contents. */
const fewestForContents = 4;

export function documentHtml({ title, lead, sections, foot }: Document): string {
  return htmlPage({
    title,
    lead: blocksMarkup(lead, 'lead'),
    ...(sections.length < fewestForContents ? {} : { contents: sections }),
    body: markup`${sections.map(sectionMarkup)}`,
    ...(foot.length === 0 ? {} : { foot: blocksMarkup(foot, 'foot') }),
    style: chartStyle,
  });
}
