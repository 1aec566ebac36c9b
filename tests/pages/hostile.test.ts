/** Whatever was written in a journal, a page of it holds what the program wrote around it and nothing else. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/reports/document.ts';
import { documentHtml } from '../../src/render/document-html.ts';
import { markup } from '../../src/render/html/markup.ts';
import { htmlPage } from '../../src/render/html/page.ts';
import type { Chromium } from '../support/chromium.ts';
import { startChromium, withoutChromium } from '../support/chromium.ts';
import { everything } from '../support/documents.ts';
import { hostileMarkup } from '../support/hostile-markup.ts';
import { payloads } from '../support/payloads.ts';
import { wholeDocument } from '../support/whole-document.ts';

/** Keys whose strings the program makes: kinds, days, months and ids. */
const programsOwn = new Set(['block', 'chart', 'as', 'tone', 'align', 'date', 'columns', 'id']);

/** The document with other words in every place that has words, `next` giving them one by one. */
function withWords(value: unknown, next: () => string, key = ''): unknown {
  if (typeof value === 'string') return programsOwn.has(key) ? value : next();
  if (Array.isArray(value)) {
    const isMonths = value.every((part) => typeof part === 'string' && /^\d{4}-\d\d$/.test(part));
    return value.map((part) => withWords(part, next, isMonths ? 'columns' : ''));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withWords(part, next, name)]));
}

function filledWith(document: Document, texts: readonly string[], change = (text: string) => text): Document {
  let at = 0;
  return withWords(document, () => change(`${texts[at++ % texts.length]}z`)) as Document;
}

/** As many letters, lines and spaces, and nothing that means anything. */
function harmless(text: string): string {
  return text.replaceAll('\r\n', '\n').replace(/[^\n ]/gu, 'x');
}

const listening = `
  window.violations = [];
  addEventListener('securitypolicyviolation', (event) => {
    violations.push(event.violatedDirective + ' ' + event.blockedURI);
  });`;

/** Every element with the attributes that could do something, and the names of all the others. */
const skeleton = `[...document.querySelectorAll('*')].map((element) =>
  element.localName + '[' + [...element.attributes].map(({ name, value }) =>
    /^(?:id|class|href|src|role|tabindex|datetime|http-equiv|type)$/.test(name) ? name + '=' + value : name
  ).join(' ') + ']')`;

interface Found {
  readonly skeleton: readonly string[];
  readonly violations: readonly string[];
  readonly requests: readonly string[];
  readonly complaints: readonly string[];
  readonly title: string;
  readonly text: string;
}

describe.skipIf(withoutChromium !== undefined)('a page of hostile words', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await startChromium();
  });
  afterAll(async () => {
    await (chromium as Chromium | undefined)?.close();
  });

  async function look(html: string): Promise<Found> {
    const { page, context, requests, complaints } = await chromium.open(html, { before: listening });
    const found = {
      skeleton: await page.evaluate<string[]>(skeleton),
      violations: await page.evaluate<string[]>('violations'),
      title: await page.title(),
      text: await page.evaluate<string>('document.body.textContent'),
      requests: requests.slice(1),
      complaints: [...complaints],
    };
    await context.close();
    return found;
  }

  async function expectHarmless(document: Document, texts: readonly string[]): Promise<Found> {
    const found = await look(documentHtml(filledWith(document, texts)));
    const plain = await look(documentHtml(filledWith(document, texts, harmless)));
    expect(found.requests).toEqual([]);
    expect(found.violations).toEqual([]);
    expect(found.complaints).toEqual([]);
    expect(found.skeleton).toEqual(plain.skeleton);
    return found;
  }

  it('has the elements of a page of harmless ones, asks for nothing and breaks no rule', async () => {
    for (const document of [everything, wholeDocument]) {
      const { text, skeleton: elements } = await expectHarmless(document, hostileMarkup);
      expect(text).toContain('<script>document.title = "ran"</script>');
      expect(elements.length).toBeGreaterThan(200);
      expect(
        elements.filter((element) => /^(?:script|img|iframe|link|base|form|input)\b/.test(element)),
      ).toEqual([]);
      expect(elements.filter((element) => /[ [](?:on\w+|style|src)\b/.test(element))).toEqual([]);
    }
  });

  it('shows what would hide or reorder', async () => {
    const texts = payloads.map((payload) => payload.text);
    const halves = [texts.slice(0, texts.length / 2), texts.slice(texts.length / 2)];
    const shown = await Promise.all(halves.map((half) => expectHarmless(everything, half)));
    const text = shown.map((found) => found.text).join();
    expect(text).toContain(String.raw`report\u{202e}txt.exe`);
    expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u);
  });

  it('is that for any words, put together in any way', async () => {
    const pieces = fc.oneof(
      fc.constantFrom(...hostileMarkup, ...payloads.map(({ text }) => text)),
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.stringMatching(/^[<>"'&/=`!;-]{1,6}$/),
    );
    const words = fc.array(pieces, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 5, maxLength: 40 }), async (texts) => {
        await expectHarmless(everything, texts);
      }),
      { numRuns: process.env['SLOW'] === undefined ? 4 : 150 },
    );
  });

  it('would be caught out', async () => {
    const injected = documentHtml(wholeDocument).replace(
      '</main>',
      '<img src="https://example.invalid/a.png" onerror="document.title = 1"><p style="color: red">x</p></main>',
    );
    const { violations, skeleton: elements } = await look(injected);
    expect(violations.toSorted()).toEqual([
      'img-src https://example.invalid/a.png',
      'script-src-attr inline',
      'style-src-attr inline',
    ]);
    expect(elements).toContain('img[src=https://example.invalid/a.png onerror]');
  });

  it('hands the words to a script as words', async () => {
    const script = `
      const { texts } = JSON.parse(document.getElementById('data').textContent);
      for (const text of texts) {
        const line = document.createElement('li');
        line.textContent = text;
        document.querySelector('main ul').append(line);
      }
      document.title = String(texts.length);`;
    const html = htmlPage({
      title: 'Words',
      body: markup`<ul></ul>`,
      script,
      data: { texts: hostileMarkup },
    });
    const { title, text, violations, requests, complaints } = await look(html);
    expect(title).toBe(String(hostileMarkup.length));
    expect(text).toContain('</script><script>document.title = "ran"</script>');
    expect([violations, requests, complaints]).toEqual([[], [], []]);
  });

  it.each([
    ['eval', `eval('document.title = "ran"')`],
    ['innerHTML', `document.querySelector('main').innerHTML = '<b>ran</b>'`],
    ['a request', `fetch('https://example.invalid/'); new Image().src = 'https://example.invalid/a.png'`],
  ])('lets its script do nothing of the kind: %s', async (_name, script) => {
    const html = htmlPage({ title: 'Words', body: markup`<p>x</p>`, script });
    const { title, violations, skeleton: elements } = await look(html);
    expect(violations.length).toBeGreaterThan(0);
    expect(title).toBe('Words');
    expect(elements).not.toContain('b[]');
  });
});
