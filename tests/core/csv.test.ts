/** Cells of a sheet: written so that any spreadsheet opens them and runs none, read as spreadsheets write them. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvDocument, defused, fused, readCsv } from '../../src/core/csv.ts';
import { runs } from '../decisions/support.ts';

const texts = (document: string): string[][] =>
  readCsv(document).rows.map((cells) => cells.map(({ text }) => text));

describe('a document', () => {
  it('has CR LF after each line, and quotes where they are needed', () => {
    expect(
      csvDocument([
        ['a', 'b, c'],
        ['"d"', 'e\nf'],
      ]),
    ).toBe('a,"b, c"\r\n"""d""","e\nf"\r\n');
  });

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    "'=1",
    "''@x",
    '=HYPERLINK("http://x","y")',
  ])('makes no formula of %j, and gives it back', (text) => {
    expect(defused(text)).toBe(`'${text}`);
    expect(fused(defused(text))).toBe(text);
  });

  it.each(['a=b', "'tis", "it's", '8 (7-9)', '', "'"])('leaves %j as it is', (text) => {
    expect(defused(text)).toBe(text);
    expect(fused(text)).toBe(text);
  });

  it('gives every text back, and no cell begins with what a spreadsheet runs', () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({
        unit: fc.constantFrom('=', '+', '-', '@', "'", '\t', '\r', '\n', '"', ',', ';', 'a', ' '),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const document = csvDocument([['head', 'of, it'], ...rows]);
        const { rows: read, problems } = readCsv(document);
        expect(problems).toEqual([]);
        for (const { text: cell } of read.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        expect(read.slice(1).map((cells) => cells.map((cell) => fused(cell.text)))).toEqual(
          rows.filter((cells) => cells.some((cell) => defused(cell).trim() !== '')),
        );
      }),
      runs,
    );
  });
});

describe('reading', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['tabs', 'a\tb\n1\t2\n'],
    ['a byte order mark', '\ufeffa,b\r\n1,2\r\n'],
    ['old line ends', 'a,b\r1,2'],
    ['a line that names the separator', 'sep=;\r\na;b\r\n1;2\r\n'],
    ['quotes around everything', '"a";"b"\n"1";"2"\n'],
    ['empty lines', '\n\na,b\n,\n1,2\n\n'],
  ])('takes %s', (_, document) => {
    expect(texts(document)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps decimal commas where semicolons separate, and separators in quotes', () => {
    expect(texts('a;"b;c,d,e"\n7,5;x\n')).toEqual([
      ['a', 'b;c,d,e'],
      ['7,5', 'x'],
    ]);
  });

  it('knows where each cell begins, over quoted line ends too', () => {
    const { rows } = readCsv('a,"b\r\nb",c\r\n\r\nd,"e",f');
    expect(rows.flat().map(({ text, at }) => [text, at.line, at.column])).toEqual([
      ['a', 1, 1],
      ['b\r\nb', 1, 3],
      ['c', 2, 4],
      ['d', 4, 1],
      ['e', 4, 3],
      ['f', 4, 7],
    ]);
  });

  it('keeps empty cells at the ends of a line', () => {
    expect(texts('a,b,c\n,2,\n,,3')).toEqual([
      ['a', 'b', 'c'],
      ['', '2', ''],
      ['', '', '3'],
    ]);
    expect(texts('a,b,')).toEqual([['a', 'b', '']]);
  });

  it('complains about quotation marks at their place', () => {
    expect(readCsv('a,b\n1,"2').problems).toMatchObject([
      { line: 2, column: 3, why: expect.stringContaining('never closed') },
    ]);
    expect(readCsv('a,"b"x\n').problems).toMatchObject([
      { line: 1, column: 6, why: expect.stringContaining("'x'") },
    ]);
  });
});
