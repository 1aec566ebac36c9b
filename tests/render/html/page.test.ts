/** The shell of a page: what it allows itself, and how data get into it. */
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../../src/core/safe-text.ts';
import { markup } from '../../../src/render/html/markup.ts';
import { htmlPage } from '../../../src/render/html/page.ts';

const body = markup`<p>One.</p>`;

function policyOf(page: string): string {
  return (/Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? '').replaceAll('&#39;', "'");
}

function inside(page: string, open: RegExp): string {
  return new RegExp(`${open.source}([^]*?)</`).exec(page)?.[1] ?? '';
}

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function dataOf(page: string): unknown {
  return JSON.parse(inside(page, /<script type="application\/json" id="data">/));
}

describe('a page', () => {
  it('runs nothing, loads nothing, sends nothing; its one style is named by its hash', () => {
    const page = htmlPage({ title: 'A year', body, style: 'p { margin: 0 }' });
    expect(policyOf(page)).toBe(
      `default-src 'none'; style-src ${hash(inside(page, /<style>/))}; base-uri 'none'; form-action 'none'`,
    );
    expect(page).not.toContain('<script');
    expect(page).toContain('<meta name="referrer" content="no-referrer">');
    expect(page).toContain('<html lang="en-GB">');
  });

  it('allows one script, by its hash, and no text to become code', () => {
    const script = `document.title = 'x < y && y > z';`;
    const page = htmlPage({ title: 'Weights', body, script, data: { a: 1 } });
    expect(policyOf(page)).toContain(
      `script-src ${hash(script)}; require-trusted-types-for 'script'; trusted-types 'none'`,
    );
    expect(policyOf(page)).not.toContain('unsafe');
    expect(inside(page, /<script>/)).toBe(script);
  });

  it('links to what it holds', () => {
    const page = htmlPage({
      title: 'A year',
      body: markup`<h2 id="pulse">Pulse</h2>`,
      contents: [{ id: 'pulse', title: 'Pulse & more' }],
    });
    expect(page).toContain('<a href="#pulse">Pulse &amp; more</a>');
    expect(page).toContain('<a class="skip" href="#main">');
  });

  it('refuses a script that would end its own element', () => {
    expect(() => htmlPage({ title: 'x', body, script: `const a = '</script>'` })).toThrow('must not end it');
  });
});

describe('the data of a page', () => {
  it('end no element, open no comment and break no line', () => {
    const data = { name: '</script><script>alert(1)</script><!-- \u2028\u2029 & ]]>' };
    const page = htmlPage({ title: 'x', body, script: 'void 0', data });
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/[\u2028\u2029]|<!--/);
  });

  it('read as what was put in, its texts as they may be shown', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
        const page = htmlPage({ title: 'x', body, script: 'void 0', data: { texts } });
        expect(dataOf(page)).toEqual({ texts: texts.map(visible) });
      }),
      { numRuns: 30 },
    );
  });
});
