/**
 * A review's result as a page to be shown: the whole result as its owner weighs it, and in its midst, where scripts
 * run, weights and floors that the reader can move.
 */
import type { Document, Section } from '../reports/document.ts';
import type { PageData } from '../reports/review/page-data.ts';
import { blocksMarkup, sectionMarkup } from './html/blocks.ts';
import type { Markup } from './html/markup.ts';
import { markup } from './html/markup.ts';
import { htmlPage } from './html/page.ts';
import { reviewStyle } from './html/review-style.ts';

/** What can be moved, and the script that moves it. */
export interface Moving {
  readonly data: PageData;
  readonly script: string;
}

/** @param moving null where there is nothing to move yet: then the page runs nothing */
export function reviewPage({ title, lead, sections, foot }: Document, moving: Moving | null): string {
  const parts = [
    ...sections.filter(isFirst).map(sectionMarkup),
    ...(moving === null ? [] : [movingSection]),
    ...sections.filter((section) => !isFirst(section)).map(sectionMarkup),
  ];
  return htmlPage({
    title,
    lead: blocksMarkup(lead, 'lead'),
    body: markup`${parts}`,
    ...(foot.length === 0 ? {} : { foot: blocksMarkup(foot, 'foot') }),
    style: reviewStyle,
    ...(moving === null ? {} : { script: moving.script, data: moving.data }),
  });
}

/** Shown by the script, which fills it. */
const movingSection: Markup = markup`<section class="moving" hidden>
<h2 id="other-weights">Move the weights</h2>
<div id="moving"></div>
</section>
`;

/** What stands before the moving part, which is about these scores and names. */
function isFirst({ id }: Section): boolean {
  return id === 'matrix' || id === 'meaning';
}
