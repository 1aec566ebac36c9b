/** What is told of a problem fits the terminal it is told at, and shows the place it is about. */
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/core/problem.ts';
import { displayWidth } from '../../src/core/text-width.ts';
import { excerptLines, problemText } from '../../src/render/problem.ts';
import { plainStyle } from '../support/app.ts';

const narrow = { terminal: true, width: 40, style: plainStyle };
const text = `questions:\n  - {id: first, type: text, ask: ${'What came first of all? '.repeat(4)}, kind: 3}\n`;
const at = { line: 2, column: text.split('\n')[1]?.indexOf('kind') ?? 0 };
const failure = new Failure(
  'unreadable',
  {
    file: 'prompts/mine.md',
    at,
    why: "a question has no key 'kind' in any of its forms",
    remedy: 'take the key out, or write what it was meant to be',
  },
  { text, at },
);

describe('a problem', () => {
  it.each([20, 40, 80])('keeps to a terminal of %i columns and breaks no word', (width) => {
    const told = problemText(failure, { ...narrow, width });
    const lines = told.trimEnd().split('\n');
    const wide = lines.filter((line) => displayWidth(line) > width);
    // A place to open stays whole, however narrow the terminal is.
    expect(wide.filter((line) => !line.startsWith('prompts/mine.md:'))).toEqual([]);
    expect(told.replace(/\n/g, ' ')).toContain("a question has no key 'kind' in any of its forms");
    expect(told.replace(/\n/g, ' ')).toContain('hint: take the key out, or write what it was meant to be');
  });

  it('is one line each, unbroken, in a pipe', () => {
    const [sentence, ...others] = problemText(failure, { ...narrow, terminal: false }).split('\n');
    expect(sentence).toContain("a question has no key 'kind' in any of its forms");
    expect(others.at(-2)).toBe('hint: take the key out, or write what it was meant to be');
  });
});

describe('an excerpt', () => {
  it.each([16, 40, 79, 200])('has the caret under its column at a width of %i', (width) => {
    const lines = excerptLines({ text, at: { line: 2, column: at.column + 1 } }, { terminal: true, width });
    const [line = '', caret = ''] = lines.slice(-2);
    expect(line.slice(caret.indexOf('^'))).toMatch(/^ki/);
    expect(lines[0]).toBe('  1 | questions:');
  });

  it('counts columns as they are shown', () => {
    const wide = 'a: 日本\u001B[2J ["\n';
    const [line = '', caret = ''] = excerptLines(
      { text: wide, at: { line: 1, column: wide.indexOf('"') + 1 } },
      { terminal: true, width: 80 },
    );
    expect(line).toBe('  1 | a: 日本\\x1b[2J ["');
    expect(caret.length - 1).toBe(displayWidth(line) - 1);
  });

  it('shows no more of a line in a pipe than it can be known by', () => {
    const long = { text: `${'x'.repeat(5000)}!`, at: { line: 1, column: 5001 } };
    const [line = '', caret = ''] = excerptLines(long, { terminal: false, width: 80 });
    expect(line.length).toBeLessThan(170);
    expect(line[caret.indexOf('^')]).toBe('!');
  });
});
