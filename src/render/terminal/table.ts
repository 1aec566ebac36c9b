/** Tables on a terminal: in columns where they fit, else one row after the other, each cell with its column's name. */
import { displayWidth } from '../../core/text-width.ts';
import type { Cell, Table, Text } from '../../reports/document.ts';
import { plainWords } from '../../reports/spans.ts';
import { noteIndex, noteMark, notesOf } from '../notes.ts';
import type { Line } from './flow.ts';
import { flow, hang, line, oneOf, padTo, row } from './flow.ts';
import type { DocumentScreen } from './screen.ts';

export function tableLines(table: Table, width: number, screen: DocumentScreen): Line[] {
  const notes = notesOf(table);
  const { columns } = table;
  const head = columns.map(({ title }) => oneOf(title, screen, 'faint'));
  const body = table.rows.map((cells) => cells.map((cell) => marked(cell, notes, screen)));
  const widths = columns.map((_, index) =>
    Math.max(...[head, ...body].map((cells) => displayWidth(cells[index]?.plain ?? ''))),
  );
  const fitted = fit(widths, width);
  const lines =
    fitted === undefined
      ? folded(table, notes, width, screen)
      : [
          ...(head.some(({ plain }) => plain !== '')
            ? inColumns(
                columns.map(({ title }) => title),
                fitted,
                table,
                screen,
                'faint',
              )
            : []),
          ...table.rows.flatMap((cells) =>
            inColumns(
              cells.map((cell) => withMark(cell, notes)),
              fitted,
              table,
              screen,
            ),
          ),
        ];
  return [...lines, ...notes.flatMap((note, index) => noteLines(note, index, width, screen))];
}

const gap = 2;
/** No column is made narrower than this to make others fit. */
const narrowest = 14;

/** The widths that the columns get: their own, or less for the widest ones; undefined where that is not enough. */
function fit(widths: readonly number[], room: number): readonly number[] | undefined {
  const left = room - gap * (widths.length - 1);
  const fitted = [...widths];
  let over = fitted.reduce((sum, width) => sum + width, 0) - left;
  while (over > 0) {
    const widest = fitted.indexOf(Math.max(...fitted));
    const now = fitted[widest] ?? 0;
    if (now <= narrowest) return undefined;
    fitted[widest] = now - 1;
    over -= 1;
  }
  return fitted;
}

function inColumns(
  texts: readonly Text[],
  widths: readonly number[],
  { columns }: Table,
  screen: DocumentScreen,
  all?: 'faint',
): Line[] {
  const cells = texts.map((text, index) => flow(text, widths[index] ?? 2, screen, all));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) => {
    const parts = cells.flatMap((lines, index) => [
      ...(index === 0 ? [] : [line(' '.repeat(gap))]),
      padTo(lines[at] ?? line(''), widths[index] ?? 0, columns[index]?.align),
    ]);
    return trimmed(parts);
  });
}

/** A row of lines without the white space at its end. */
function trimmed(parts: readonly Line[]): Line {
  let kept = [...parts];
  while (kept.length > 0 && (kept.at(-1)?.plain ?? '').trim() === '') kept = kept.slice(0, -1);
  const last = kept.at(-1);
  if (last === undefined) return line('');
  const end = last.plain.length - last.plain.trimEnd().length;
  const cut = end === 0 ? last : { plain: last.plain.slice(0, -end), styled: last.styled.slice(0, -end) };
  return row(...kept.slice(0, -1), cut);
}

function folded(table: Table, notes: readonly Text[], width: number, screen: DocumentScreen): Line[] {
  return table.rows.flatMap(([first, ...cells]) => [
    ...(first === undefined ? [] : flow(withMark(first, notes), width, screen, 'strong')),
    ...cells.flatMap((cell, index) => {
      if (plainWords(cell.text) === '') return [];
      const title = table.columns[index + 1]?.title ?? '';
      const name = plainWords(title) === '' ? [] : [...asParts(title), ': '];
      return hang(line('  '), flow([...name, ...asParts(withMark(cell, notes))], width - 2, screen));
    }),
  ]);
}

function asParts(text: Text): Exclude<Text, string> {
  return typeof text === 'string' ? [text] : text;
}

function withMark({ text, note }: Cell, notes: readonly Text[]): Text {
  if (note === undefined) return text;
  return [...asParts(text), noteMark(noteIndex(note, notes))];
}

function marked(cell: Cell, notes: readonly Text[], screen: DocumentScreen): Line {
  return oneOf(withMark(cell, notes), screen);
}

function noteLines(note: Text, index: number, width: number, screen: DocumentScreen): Line[] {
  const lead = `${noteMark(index)} `;
  return hang(line(lead), flow(note, width - lead.length, screen, 'faint'));
}
