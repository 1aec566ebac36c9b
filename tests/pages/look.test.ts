/** A page can be read by everybody, on any screen and on paper, with the eyes, the ears or the keys alone. */
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/reports/document.ts';
import { documentHtml } from '../../src/render/document-html.ts';
import type { Chromium, OpenPage } from '../support/chromium.ts';
import { startChromium, withoutChromium } from '../support/chromium.ts';
import { everything } from '../support/documents.ts';
import { wholeDocument } from '../support/whole-document.ts';

const widths = [1280, 390] as const;
const schemes = ['light', 'dark'] as const;
const screens = widths.flatMap((width) => schemes.map((scheme) => ({ width, scheme })));
const documents: readonly (readonly [string, Document])[] = [
  ['a year', wholeDocument],
  ['every kind of block and chart', everything],
];

interface AxeOutcome {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
  readonly passes: readonly { readonly id: string }[];
}

const openAll = `document.querySelectorAll('details').forEach((each) => { each.open = true; })`;

describe.skipIf(withoutChromium !== undefined)('a page', () => {
  let chromium: Chromium;
  beforeAll(async () => {
    chromium = await startChromium();
  });
  afterAll(async () => {
    await (chromium as Chromium | undefined)?.close();
  });

  function open(
    document: Document,
    width = 1280,
    colorScheme: 'light' | 'dark' = 'light',
  ): Promise<OpenPage> {
    return chromium.open(documentHtml(document), { viewport: { width, height: 900 }, colorScheme });
  }

  it.each([
    ...screens.map((screen) => ({ name: 'every kind of block and chart', document: everything, ...screen })),
    { name: 'a year', document: wholeDocument, width: 390, scheme: 'dark' as const },
  ])('has nothing that axe complains of: $name, $width px, $scheme', async ({ document, width, scheme }) => {
    const { page, context } = await open(document, width, scheme);
    await page.evaluate(openAll);
    await page.evaluate(axe.source);
    const { violations, passes } = await page.evaluate<AxeOutcome>('axe.run()');
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(passes.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['color-contrast', 'heading-order', 'landmark-one-main', 'svg-img-alt']),
    );
    await context.close();
  });

  it.each(documents)(
    'never has to be moved sideways on a phone, numbers shown: %s',
    async (_name, document) => {
      for (const width of [390, 320]) {
        const { page, context } = await open(document, width);
        await page.evaluate(openAll);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        await context.close();
      }
    },
  );

  it('draws for the screen it is on', async () => {
    for (const [width, shown] of [
      [1280, 'wide'],
      [390, 'narrow'],
    ] as const) {
      const { page, context } = await open(wholeDocument, width);
      const drawings = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.drawing')].filter((each) => each.checkVisibility()).map((each) => each.classList[1])`,
      );
      expect(new Set(drawings)).toEqual(new Set([shown]));
      expect(drawings).toHaveLength(7);
      await context.close();
    }
  });

  it('gives every drawing a name, a sentence, and its numbers', async () => {
    const { page, context } = await open(wholeDocument);
    const figures = await page.evaluate<
      unknown[][]
    >(`[...document.querySelectorAll('figure.chart')].map((each) => {
      const drawing = each.querySelector('.drawing');
      const said = (attribute) => document.getElementById(drawing.getAttribute(attribute)).textContent;
      return [said('aria-labelledby'), said('aria-describedby').length > 20, each.querySelectorAll('details tbody tr').length > 3];
    })`);
    expect(figures).toHaveLength(7);
    expect(figures[0]).toEqual(['Themes by month', true, true]);
    expect(figures.filter(([, isSaid, hasNumbers]) => isSaid !== true || hasNumbers !== true)).toEqual([]);
    await context.close();
  });

  it('is gone through with the keys in the order of its text, and shows where one is', async () => {
    const { page, context } = await open(wholeDocument);
    const here = `(() => {
      const { localName, textContent, className } = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return { name: localName + ' ' + (className || textContent.trim()), place: [...document.querySelectorAll('*')].indexOf(document.activeElement), outline: outlineStyle + ' ' + outlineWidth };
    })()`;
    const stops: { readonly name: string; readonly place: number; readonly outline: string }[] = [];
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate<(typeof stops)[number]>(here);
      if (stop.name.startsWith('body')) break;
      stops.push(stop);
    }
    const names = stops.map(({ name }) => name);
    expect(names.slice(0, 3)).toEqual([
      'a skip',
      'a Since the summary before',
      'a What you kept writing about',
    ]);
    expect(names.filter((name) => name.startsWith('summary'))).toHaveLength(7);
    expect(stops.map(({ place }) => place)).toEqual(
      stops.map(({ place }) => place).toSorted((a, b) => a - b),
    );
    expect(stops.filter(({ outline }) => outline !== 'solid 3px')).toEqual([]);
    await context.close();
  });

  it('lets the table of contents be skipped', async () => {
    const { page, context } = await open(wholeDocument);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.getBoundingClientRect().top >= 0')).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.localName')).toBe('main');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(`document.activeElement.closest('main') !== null`)).toBe(true);
    await context.close();
  });

  it('prints on white paper, with the numbers of every chart and without what only a screen needs', async () => {
    const { page, context } = await open(wholeDocument, 1280, 'dark');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const seen = await page.evaluate<Record<string, unknown>>(`({
      background: getComputedStyle(document.body).backgroundColor,
      closed: document.querySelectorAll('details:not([open])').length,
      numbers: [...document.querySelectorAll('details table')].filter((each) => each.getBoundingClientRect().height > 20 && each.checkVisibility({ contentVisibilityAuto: true })).length,
      contents: document.querySelector('.contents').checkVisibility(),
      drawings: [...document.querySelectorAll('.drawing.wide')].filter((each) => each.checkVisibility()).length,
    })`);
    expect(seen).toEqual({
      background: 'rgb(255, 255, 255)',
      closed: 7,
      numbers: 7,
      contents: false,
      drawings: 7,
    });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect((pdf.match(/\/Type \/Page\b/g) ?? []).length).toBeGreaterThan(4);
    expect(pdf).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
    await context.close();
  });

  it('asks for nothing and says nothing on the console', async () => {
    const { requests, complaints, context } = await open(wholeDocument);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('of a year weighs less than 150 KB', () => {
    expect(documentHtml(wholeDocument).length).toBeLessThan(150_000);
  });
});
