/**
 * Comma-separated values: written as RFC 4180 has them and safe to open in a spreadsheet, read as spreadsheets of any
 * country write them.
 */
import type { Position } from './value.ts';

/** Lines end in CR LF; cells are quoted where they need it, and none is taken for a formula. */
export function csvDocument(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map((cell) => quoted(defused(cell))).join(',')}\r\n`).join('');
}

function quoted(text: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * What a spreadsheet would run begins with `=`, `+`, `-`, `@`, the same in full width, or a tab or line end before
 * one. An apostrophe in front makes it text; what has apostrophes there already gets one more, so that taking one
 * away always gives the text back.
 */
const formula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

export function defused(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The text that `defused` made safe. */
export function fused(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

export interface CsvCell {
  readonly text: string;
  /** Where it begins in the document: at its quote, if it has one. */
  readonly at: Position;
}

export interface CsvProblem extends Position {
  readonly why: string;
  readonly remedy: string;
}

export interface Csv {
  /** Lines without any text left out. */
  readonly rows: readonly (readonly CsvCell[])[];
  readonly problems: readonly CsvProblem[];
}

/**
 * Reads cells separated by commas, semicolons or tabs, whichever the first line has most of; a first line `sep=;`
 * says so itself. Quotes, doubled quotes, line ends in quotes, a byte order mark and any kind of line end are read.
 */
export function readCsv(document: string): Csv {
  const text = document.replace(/^\ufeff/, '');
  const said = /^sep=(.)(\r\n|\n|\r|$)/i.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  const reader = new Reader(text, separator, said?.[0].length ?? 0);
  const rows = reader.rows().filter((cells) => cells.some((cell) => cell.text.trim() !== ''));
  return { rows, problems: reader.problems };
}

/** Counted outside of quotes, in the first line that holds something. */
function separatorOf(text: string): string {
  const line = /^[^\S\t]*(\S(?:"(?:[^"]|"")*"|[^"\r\n])*)/m.exec(text)?.[0] ?? '';
  const bare = line.replaceAll(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: bare.split(sign).length - 1 }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ',';
}

class Reader {
  readonly problems: CsvProblem[] = [];
  readonly #text: string;
  readonly #separator: string;
  #at: number;
  #line: number;
  #lineStart: number;

  constructor(text: string, separator: string, start: number) {
    this.#text = text;
    this.#separator = separator;
    this.#at = start;
    this.#line = start === 0 ? 1 : 2;
    this.#lineStart = start;
  }

  rows(): CsvCell[][] {
    const rows: CsvCell[][] = [];
    let row: CsvCell[] = [];
    while (this.#at < this.#text.length) {
      row.push(this.#cell());
      if (this.#text[this.#at] === this.#separator) {
        this.#at += 1;
        // A separator at the very end stands before an empty cell.
        if (this.#at === this.#text.length) row.push({ text: '', at: this.#position() });
      } else {
        this.#endLine();
        rows.push(row);
        row = [];
      }
    }
    return row.length === 0 ? rows : [...rows, row];
  }

  #cell(): CsvCell {
    const at = this.#position();
    if (this.#text[this.#at] !== '"') return { text: this.#bare(), at };
    let text = '';
    this.#at += 1;
    for (;;) {
      const sign = this.#text[this.#at];
      if (sign === undefined) {
        this.#complain(at, 'a quotation mark opens here and is never closed', 'close it, or double it');
        break;
      }
      if (sign === '"' && this.#text[this.#at + 1] === '"') {
        text += '"';
        this.#at += 2;
      } else if (sign === '"') {
        this.#at += 1;
        break;
      } else if (sign === '\r' || sign === '\n') text += this.#endLine();
      else {
        text += sign;
        this.#at += 1;
      }
    }
    const after = this.#position();
    const more = this.#bare();
    if (more.trim() !== '')
      this.#complain(
        after,
        `'${more.trim()}' stands after a closing quotation mark`,
        'put the whole cell in quotation marks',
      );
    return { text: text + more.trimEnd(), at };
  }

  /** Up to the next separator or line end. */
  #bare(): string {
    const from = this.#at;
    while (this.#at < this.#text.length) {
      const sign = this.#text[this.#at];
      if (sign === this.#separator || sign === '\r' || sign === '\n') break;
      this.#at += 1;
    }
    return this.#text.slice(from, this.#at);
  }

  #endLine(): string {
    const end = /^(?:\r\n|\r|\n)/.exec(this.#text.slice(this.#at, this.#at + 2))?.[0] ?? '';
    this.#at += end.length;
    this.#line += 1;
    this.#lineStart = this.#at;
    return end;
  }

  #position(): Position {
    return { line: this.#line, column: this.#at - this.#lineStart + 1 };
  }

  #complain(at: Position, why: string, remedy: string): void {
    this.problems.push({ ...at, why, remedy });
  }
}
