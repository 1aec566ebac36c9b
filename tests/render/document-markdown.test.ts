import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../src/core/safe-text.ts';
import { documentMarkdown } from '../../src/render/document-markdown.ts';
import type { Block, Document } from '../../src/reports/document.ts';
import { blocksWith, everything, rungs } from '../support/documents.ts';
import { isAllowed } from '../support/machine.ts';
import { payloads } from '../support/payloads.ts';

const hasPandoc = isAllowed('what pandoc reads in Markdown', 'pandoc', '--version');

function documentOf(...blocks: readonly Block[]): Document {
  return { title: 'Title', lead: [], sections: [{ id: 'one', title: 'One', blocks }], foot: [] };
}

function written(...blocks: readonly Block[]): string {
  const text = documentMarkdown(documentOf(...blocks));
  expect(text.startsWith('# Title\n\n## One\n\n')).toBe(true);
  return text.slice('# Title\n\n## One\n\n'.length);
}

const user = (text: string): Block => ({ block: 'paragraph', text: [{ text, as: 'user' }] });

describe('a document as Markdown', () => {
  it('has headings, lists, quotes with their page, and tables', () => {
    const text = documentMarkdown(everything);
    expect(text).toContain('# Summary, 2 January to 1 May 2026\n\n17 entries in 18 weeks');
    expect(text).toContain(
      '## Still open\n\n9 done, 4 let go, 3 open.\n\n- ask for the plan, due 13 March · carried twice\n\n- an ask\n\n' +
        '  > We found it together.\\\n  > I said so.\n  >\n  > 2026-03-06, `2026/2026-03-06-weekly.md`\n\n' +
        '<!-- -->\n\n- **done**: 9\n- **next**: `career journal`\n',
    );
    expect(text).toContain(
      '| offer | 8? | 3\\* | told by the lead of the other team, and by nobody else so far |\n' +
        '| stay | 4 | 8 |  |\n\n\\* below your floor (4)\n',
    );
    expect(text.endsWith('\n\n---\n\nThese are your numbers put in order, not advice.\n')).toBe(true);
  });

  it('writes a chart as what there is to see in it and its numbers', () => {
    expect(written({ block: 'chart', chart: { ...rungs, points: rungs.points.slice(0, 2) } })).toBe(
      '### Steps outward\n\nIn one of six pages somebody was talked to.\n\n' +
        '| date | as far as |\n| --- | --- |\n| 2026-01-02 | none |\n| 2026-01-09 | looked |\n',
    );
  });

  it('is the same from run to run, and has no control bytes', () => {
    expect(documentMarkdown(everything)).toBe(documentMarkdown(structuredClone(everything)));
    for (const { name, text } of payloads) {
      expect(documentMarkdown(documentOf(...blocksWith(text))), name).toMatch(
        /^(?:\n|[^\p{Cc}\u2028\u2029])*$/u,
      );
    }
  });
});

describe('words of a person in Markdown', () => {
  it('stand as they were written where nothing in them could be read as a mark', () => {
    for (const words of [
      'We found it: snake_case_name, 2 * 3 < 7 & more; #42, C#, 50 %.',
      '2026-03-06 at 10:30:00 – “quoted”, it’s (really) fine!',
      '-5 of 10',
      'Müller & Söhne > others',
    ]) {
      expect(written(user(words))).toBe(`${words}\n`);
    }
  });

  it('are escaped where they could', () => {
    expect(written(user('# no heading'))).toBe('\\# no heading\n');
    expect(written(user('*loud* and _soft_'))).toBe('\\*loud\\* and \\_soft\\_\n');
    expect(written(user('a * b * '))).toBe('a * b \\*\n');
    expect(written(user('<b>x</b> [a](b)'))).toBe('\\<b>x\\</b> \\[a](b)\n');
    expect(written(user('- item'))).toBe('\\- item\n');
    expect(written(user('3. item'))).toBe('3\\. item\n');
    expect(written(user('---'))).toBe('\\---\n');
    expect(written(user('a | b'))).toBe('a \\| b\n');
  });
});

/** Kinds of blocks and of what stands in lines, nested, without the words themselves. */
function structure(node: unknown): unknown {
  if (Array.isArray(node)) return withoutRepeats(node.map(structure).filter((part) => part !== undefined));
  if (typeof node !== 'object' || node === null) return undefined;
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === undefined) return structure(Object.values(node));
  if (['Str', 'Space', 'SoftBreak', 'LineBreak'].includes(t)) return 'words';
  if (t === 'Code' || t === 'Header') return t;
  return [t, structure(c)];
}

function withoutRepeats(parts: unknown[]): unknown[] {
  return parts.filter((part, index) => JSON.stringify(part) !== JSON.stringify(parts[index - 1]));
}

function wordsOf(node: unknown): string {
  if (Array.isArray(node)) return node.map(wordsOf).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as { t?: string; c?: unknown };
  if (t === 'Str') return c as string;
  if (t === 'Space' || t === 'SoftBreak' || t === 'LineBreak') return ' ';
  return t === undefined || t === 'Header' ? '' : wordsOf(c);
}

/** The blocks under each second heading. */
function sectionsRead(markdown: string, format: string): unknown[][] {
  const { stdout, status } = spawnSync('pandoc', ['-f', format, '-t', 'json'], {
    input: markdown,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(status).toBe(0);
  const { blocks } = JSON.parse(stdout) as { blocks: { t: string; c: unknown }[] };
  const sections: unknown[][] = [];
  for (const block of blocks) {
    if (block.t === 'Header' && (block.c as [number])[0] <= 2) sections.push([]);
    else sections.at(-1)?.push(block);
  }
  return sections.slice(1);
}

/** What pandoc sees where `texts` are a person's words, each in its own section. */
function readBack(texts: readonly string[], format: string): unknown[][] {
  const sections = texts.map((text, index) => ({
    id: `s${index}`,
    title: `S${index}`,
    blocks: blocksWith(text),
  }));
  return sectionsRead(documentMarkdown({ title: 'Title', lead: [], sections, foot: [] }), format);
}

const hostile = [
  '# heading',
  '###### six',
  'setext\n===',
  'setext\n---',
  '> quote',
  '>quote',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '1) item',
  '999999999. item',
  '    code',
  '\tcode',
  '```\ncode\n```',
  '~~~\ncode',
  '---',
  '***',
  '___',
  '* * *',
  '- - -',
  '<b>html</b>',
  '<!-- comment',
  '<script>alert(1)</script>',
  '<?php',
  '<![CDATA[x',
  '<https://example.invalid>',
  '<a@example.invalid>',
  '[link](https://example.invalid)',
  '[ref]: https://example.invalid',
  '[ref]',
  '![image](x.png)',
  '[^1]',
  '[^1]: note',
  '[ ] task',
  '[x] done',
  'https://example.invalid/x',
  'www.example.invalid',
  'a@example.invalid',
  'mailto:a@example.invalid',
  'ftp://example.invalid',
  '*emphasis*',
  '**strong**',
  '_emphasis_',
  '__strong__',
  '~~struck~~',
  '~struck~',
  '`code`',
  '``code``',
  '&amp; &#35; &copy;',
  '\\# \\* \\\\',
  'ends with \\',
  'ends with a star * ',
  ' * begins with one',
  '| a | b |',
  'a | b\n--- | ---\n1 | 2',
  ':---',
  '$math$',
  '$$math$$',
  ':smile:',
  ':100: :+1:',
  '{{< shortcode >}}',
  '{% tag %}',
  '{#id .class}',
  'word  \nbreak',
  '\\',
  '`',
  '*',
  '_',
  '|',
  '#',
  '-',
  'a*b*c',
  'a_b_c',
  '*a',
  'b*',
  '_a',
  'b_',
  'x**',
  '**x',
  '-->',
  '<!---->',
  ']]>',
  'one\n\n\ntwo',
  'one\r\n# two',
  '\n# two',
  'two\u2028# three',
  '`a` | `b`',
  '=',
  '===',
  'a\n=',
  '^sup^',
  '#.',
  ' # x',
  '=-=',
  '(@) example',
  '(@x) y',
  '_www.http',
  'i. roman',
  '(a) letter',
];

describe.skipIf(!hasPandoc)('what pandoc reads', () => {
  const words = (text: string): string => oneLine(text).replaceAll(/\s+/g, ' ').trim();

  it('is text wherever a person may write markup, in every place that their words can stand', () => {
    const [benign, ...rest] = readBack(['plain words', ...hostile], 'gfm');
    rest.forEach((section, index) => {
      expect(structure(section), hostile[index]).toEqual(structure(benign));
      expect(wordsOf(section[1]).replaceAll(/\s+/g, ' '), hostile[index]).toBe(words(hostile[index] ?? ''));
    });
  });

  it('is that text for any words', () => {
    const marks = fc.constantFrom(
      ...'#*_`[]()<>!|~-+=:.&;\\/@$^{}%"\' \n',
      'a',
      'b',
      '1',
      'http',
      'www.',
      '  ',
      '---',
      '```',
      '&lt;',
      '](',
      '<a',
    );
    const any = fc.array(marks, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));
    const texts = fc.sample(any, 150).filter((text) => words(text) !== '');
    const [benign, ...rest] = readBack(['plain words', ...texts], 'gfm');
    rest.forEach((section, index) => {
      expect(structure(section), JSON.stringify(texts[index])).toEqual(structure(benign));
      expect(wordsOf(section[1]).replaceAll(/\s+/g, ' '), JSON.stringify(texts[index])).toBe(
        words(texts[index] ?? ''),
      );
    });
  });

  it('has the same headings and tables in its own Markdown', () => {
    const [benign, ...rest] = readBack(['plain words', ...hostile], 'markdown');
    const blocks = (section: unknown[] | undefined): string[] =>
      (section ?? []).map((block) => (block as { t: string }).t);
    rest.forEach((section, index) => expect(blocks(section), hostile[index]).toEqual(blocks(benign)));
  });
});
