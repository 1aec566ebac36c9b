/** Text never becomes markup. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Markup } from '../../../src/render/html/markup.ts';
import { escapeText, markup } from '../../../src/render/html/markup.ts';
import { verbatim } from '../../../src/render/html/verbatim.ts';

describe('a template of markup', () => {
  it('keeps what is written in it and escapes what is put into it', () => {
    expect(markup`<p title="${'"x" & \'y\''}">${'<b>'} ${3}</p>`.source).toBe(
      '<p title="&quot;x&quot; &amp; &#39;y&#39;">&lt;b&gt; 3</p>',
    );
  });

  it('takes markup as it is, lists one after the other, and nothing as nothing', () => {
    const items = ['a', '<'].map((text) => markup`<li>${text}</li>`);
    expect(markup`<ul>${items}${undefined}</ul>`.source).toBe('<ul><li>a</li><li>&lt;</li></ul>');
  });

  it('is not taken in by a value that looks like markup', () => {
    const forged = { source: '<script>' } as unknown as Markup;
    expect(() => markup`${forged}`.source).toThrow('not a function');
    expect(markup`${['<i>', ['<b>']]}`.source).toBe('&lt;i&gt;&lt;b&gt;');
  });

  it('shows what would hide or reorder', () => {
    expect(escapeText('report\u202etxt.exe\u0000')).toBe('report\\u{202e}txt.exe\\x00');
  });

  it('leaves no sign that opens or ends anything, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(escapeText(text)).not.toMatch(
          /[<>"'`]|&(?!(?:amp|lt|gt|quot|#39|#96);)|(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u,
        );
      }),
    );
  });
});

describe('the sources of pages', () => {
  const render = resolve(import.meta.dirname, '../../../src/render');
  const files = ['html', 'svg'].flatMap((folder) =>
    readdirSync(join(render, folder)).map((name) => join(render, folder, name)),
  );

  it('write every attribute that has something put into it between double quotes', () => {
    const open = files.flatMap(
      (file) => readFileSync(file, 'utf8').match(/[a-z-]+=(?:'[^'"`]*)?\$\{/g) ?? [],
    );
    expect(files.length).toBeGreaterThan(4);
    expect(open).toEqual([]);
  });

  it('hold no style attribute, no handler and no address: the policy of the page would refuse them', () => {
    const refused =
      /\sstyle="|\son[a-z]+="|\b(?:src|xlink:href|action|formaction|srcdoc)="|href="(?!#)|url\((?!#)|@import/g;
    expect(files.flatMap((file) => readFileSync(file, 'utf8').match(refused) ?? [])).toEqual([]);
  });
});

describe('style and script', () => {
  it('stand as they are', () => {
    expect(verbatim(`a > b { content: "&" }`, 'style').source).toBe(`a > b { content: "&" }`);
  });

  it.each(['</style>', 'x </ScRiPt ', '<!-- ', '<script', 'a\rb', 'a\0b', 'a\ud800b'])(
    'are refused with %j',
    (text) => {
      expect(() => verbatim(text, 'script')).toThrow('must not end it');
    },
  );
});
