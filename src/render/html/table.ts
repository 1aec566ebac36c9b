/** Tables: a caption, headers with their scope, notes explained underneath, and a box of their own to scroll in. */
import type { Cell, Column, Table, Text } from '../../reports/document.ts';
import { plainWords } from '../../reports/spans.ts';
import { noteIndex, notesOf } from '../notes.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { inline } from './text.ts';

/** As many columns always fit, as their words may break; what is wider scrolls, and can be reached with keys. */
const fewColumns = 3;

/** @param id unique in the page */
export function tableMarkup(table: Table, id: string): Markup {
  const { caption, columns, rows } = table;
  const notes = notesOf(table);
  const isFew = columns.length <= fewColumns;
  const box = isFew
    ? markup` class="few"`
    : markup` class="scroll many" role="group" aria-labelledby="${id}" tabindex="0"`;
  return markup`<div class="table">
<div${box}>
<table>
<caption id="${id}">${caption}</caption>
<thead><tr>${columns.map(head)}</tr></thead>
<tbody>
${rows.map((row) => markup`<tr>${row.map((cell, at) => cellMarkup(cell, at, columns[at], notes))}</tr>\n`)}</tbody>
</table>
</div>
${explained(notes)}</div>
`;
}

/** A header without words would be announced as one. */
function head({ title, align }: Column): Markup {
  return plainWords(title).trim() === ''
    ? markup`<td></td>`
    : markup`<th scope="col"${aside(align)}>${inline(title)}</th>`;
}

function cellMarkup(cell: Cell, at: number, column: Column | undefined, notes: readonly Text[]): Markup {
  const words = markup`${inline(cell.text)}${markOf(cell, notes)}`;
  return at === 0
    ? markup`<th scope="row"${aside(column?.align)}>${words}</th>`
    : markup`<td${aside(column?.align)}>${words}</td>`;
}

function aside(align: Column['align']): Markup | undefined {
  return align === 'right' ? markup` class="right"` : undefined;
}

function markOf({ note }: Cell, notes: readonly Text[]): Markup | undefined {
  if (note === undefined) return undefined;
  return markup`<sup><span class="unseen"> note </span>${letter(noteIndex(note, notes))}</sup>`;
}

function explained(notes: readonly Text[]): Markup | undefined {
  if (notes.length === 0) return undefined;
  const items = notes.map((note, at) => markup`<li><sup>${letter(at)}</sup> ${inline(note)}</li>\n`);
  return markup`<ul class="notes">\n${items}</ul>\n`;
}

/** a to z, then aa, ab. */
function letter(at: number): string {
  const last = String.fromCharCode(97 + (at % 26));
  return at < 26 ? last : letter(Math.floor(at / 26) - 1) + last;
}
