import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayLackMarks } from '../../src/core/lost-marks.ts';
import { mark } from '../../src/core/mark.ts';
import { parsePage } from '../../src/core/page.ts';

const runs = process.env['SLOW'] === undefined ? 300 : 20_000;

describe('a glance at the marks of a page', () => {
  it('is enough for a page as it was written', () => {
    const body = `\n# Weekly\n\n## How was it?\n${mark('pulse')}\n\nGood.\n\n## And the team?\n${mark('day', 'Growth, too')}\n\nYes.\n`;
    expect(mayLackMarks(body)).toBe(false);
    expect(mayLackMarks('\n# A note\n\nOf a line or two.\n')).toBe(false);
  });

  it.each([
    ['a section without one', '# Title\n\n## How was it?\n\nGood.\n'],
    ['a section in place of the title', '## How was it?\n\nGood.\n'],
    ['a second title', '# Title\n\n# How was it?\n\nGood.\n'],
    ['an underlined heading', 'How was it?\n-----------\n\nGood.\n'],
    ['a mark that names nothing', '# Title\n\n## How was it?\n<!-- career: -->\n\nGood.\n'],
    ['a mark further down', `# Title\n\n## How was it?\n\n${mark('pulse')}\n\nGood.\n`],
    ['an empty heading', '# Title\n\n##\n\nGood.\n'],
  ])('sends for a closer look at %s', (_, body) => {
    expect(mayLackMarks(body)).toBe(true);
    expect(mayLackMarks(body.replaceAll('\n', '\r\n'))).toBe(true);
  });

  it('never passes over a section that has lost its mark', () => {
    const line = fc.constantFrom(
      '# Title',
      '## How was it?',
      '### Part',
      '##',
      '# ',
      ' ## Indented',
      '#hash',
      'Text',
      '',
      '---',
      '===',
      '```',
      '- item',
      '  ',
      '\t',
      '<!--',
      '-->',
      mark('pulse'),
      mark('day', 'Growth'),
      '<!-- career: / -->',
      '<!--career: x -->',
      '<!-- career: a / -->',
      '<!-- career: x --> more',
      ' <!-- career: x -->',
      '<!-- career: Ä -->',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 9 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const body = lines.join(end);
        const isWhole = parsePage(body).sections.every(({ id }) => id !== null);
        expect(mayLackMarks(body) || isWhole).toBe(true);
      }),
      { numRuns: runs },
    );
  });
});
