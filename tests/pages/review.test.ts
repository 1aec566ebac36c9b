/** The page of a review moves as the mathematics says, by mouse or by keys, and is quiet, private and readable. */
import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { buildPageScript } from '../../scripts/build.mjs';
import { analyse } from '../../src/decisions/analysis.ts';
import { realOptions } from '../../src/decisions/decision.ts';
import type { Decision } from '../../src/decisions/decision.ts';
import { readDecision } from '../../src/decisions/read-decision.ts';
import type { Mapping } from '../../src/core/value.ts';
import { uniform } from '../../src/decisions/random.ts';
import { testApp } from '../support/app.ts';
import type { Chromium, OpenOptions, OpenPage } from '../support/chromium.ts';
import { startChromium, withoutChromium } from '../support/chromium.ts';
import { aYearBefore, exampleData, fromAndTo, result, reviewPage } from '../support/reviews.ts';

interface Shown {
  readonly names: readonly string[];
  readonly values: readonly string[];
  readonly shares: readonly (readonly string[])[];
  readonly now: string;
  readonly weights: readonly string[];
}

interface AxeOutcome {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Everything the moving part shows, in its order. */
const shown = `({
  names: [...document.querySelectorAll('.ranking .name')].map((each) => each.textContent),
  values: [...document.querySelectorAll('.ranking .total')].map((each) => each.textContent),
  shares: [...document.querySelectorAll('.shares tbody tr')].map((row) =>
    [...row.querySelectorAll('td > span:first-child')].map((each) => each.textContent)),
  now: document.querySelector('.now').textContent,
  weights: [...document.querySelectorAll('.weight input[type=number]')].map((each) => each.value),
})`;

const settled = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))`;

describe.skipIf(withoutChromium !== undefined)('the page of a review', () => {
  let chromium: Chromium;
  let script: string;
  beforeAll(async () => {
    // First what may fail and leaves nothing behind.
    script = await buildPageScript();
    chromium = await startChromium();
  });
  afterAll(async () => {
    await (chromium as Chromium | undefined)?.close();
  });

  async function html(data: Mapping = exampleData, includePrivate = false): Promise<string> {
    const entries = [aYearBefore, fromAndTo, reviewPage(data)];
    const app = testApp({ now: '2025-03-28T18:00:00+01:00', entries, pageScript: script });
    await result(app, { html: true, includePrivate });
    return app.stdout();
  }

  async function open(data: Mapping = exampleData, options: OpenOptions = {}): Promise<OpenPage> {
    return chromium.open(await html(data), { viewport: { width: 1280, height: 900 }, ...options });
  }

  async function setWeight(page: Page, index: number, percent: number): Promise<Shown> {
    await page.locator(`#weight-${index}-number`).fill(String(percent));
    await page.evaluate(settled);
    return page.evaluate<Shown>(shown);
  }

  it('begins with what the owner has', async () => {
    const { page, context, requests, complaints } = await open();
    expect(await page.evaluate<Shown>(shown)).toEqual({
      names: ['offer', 'lead', 'stay (today)', 'contract'],
      values: ['6.40', '6.20', '6.08', '5.28'],
      shares: [
        ['65 %', '64 %', '44 %'],
        ['6 %', '5 %', '6 %'],
        ['29 %', '31 %', '50 %'],
        ['0 %', '0 %', '0 %'],
      ],
      now: 'Offer 6.40, ahead of lead by 0.20: leans.',
      weights: ['40.0', '24.0', '16.0', '12.0', '8.0'],
    });
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('turns the ranking round where a weight moves past its tie, and back on the way home', async () => {
    const { decision } = readDecision(exampleData);
    const [tie] = analyse(decision).ties ?? [];
    const people = 100 * (tie?.oneWeight['people'] ?? NaN);
    expect(people).toBeCloseTo(17.5, 9);
    const { page, context } = await open();
    expect((await setWeight(page, 3, people - 0.01)).names.slice(0, 2)).toEqual(['offer', 'lead']);
    const level = await setWeight(page, 3, people);
    expect(level.now).toBe('Offer and lead are level at 6.25: too close to call.');
    expect((await setWeight(page, 3, people + 0.01)).names.slice(0, 2)).toEqual(['lead', 'offer']);
    expect((await setWeight(page, 3, 12)).names).toEqual(['offer', 'lead', 'stay (today)', 'contract']);
    await context.close();
  });

  it('shows the numbers that the program computes, for any weights', async () => {
    const { page, context } = await open();
    const { decision } = readDecision(exampleData);
    const random = uniform(7);
    let weights: readonly number[] = [0.4, 0.24, 0.16, 0.12, 0.08];
    for (let move = 0; move < 20; move += 1) {
      const index = Math.floor(random() * 5);
      const percent = Math.round(random() * 990) / 10;
      const rest = 1 - (weights[index] ?? 0);
      weights = weights.map((weight, at) =>
        at === index ? percent / 100 : (weight * (1 - percent / 100)) / rest,
      );
      const found = await setWeight(page, index, percent);
      const wanted = analyse(weighed(decision, weights));
      const inOrder = (wanted.order ?? []).flatMap((id) =>
        wanted.options.filter((option) => option.id === id),
      );
      expect(found.names.map((name) => name.replace(' (today)', ''))).toEqual(wanted.order);
      expect(found.values).toEqual(inOrder.map(({ value }) => (value ?? 0).toFixed(2)));
      expect(found.now).toContain(wanted.reading ?? '');
      found.shares.forEach((cells, row) =>
        (['near', 'order', 'any'] as const).forEach((family, column) => {
          const share = 100 * (inOrder[row]?.firstPlace?.[family] ?? NaN);
          expect(
            Math.abs(Number.parseFloat(cells[column]?.replace('under 1', '0') ?? '') - share),
          ).toBeLessThanOrEqual(1);
        }),
      );
    }
    await context.close();
  });

  it('switches floors, has all weights the same, and goes back', async () => {
    const { page, context } = await open();
    const board = page.locator('.moving');
    expect(await board.textContent()).toContain('Without the option below your floor');
    await page.locator('#floor-1').uncheck();
    await page.evaluate(settled);
    expect(await board.textContent()).not.toContain('below your floor');
    await page.getByRole('button', { name: 'All the same' }).click();
    await page.evaluate(settled);
    const same = await page.evaluate<Shown>(shown);
    expect(same.values).toEqual(['6.60', '6.40', '6.20', '5.60']);
    expect(same.weights).toEqual(['20.0', '20.0', '20.0', '20.0', '20.0']);
    await page.getByRole('button', { name: "Back to the owner's weights" }).click();
    await page.evaluate(settled);
    expect(await page.evaluate<Shown>(shown)).toMatchObject({ values: ['6.40', '6.20', '6.08', '5.28'] });
    expect(await page.locator('#floor-1').isChecked()).toBe(true);
    await context.close();
  });

  it('can be used by keys alone, each control with a name', async () => {
    const { page, context } = await open();
    const reached: string[] = [];
    for (let press = 0; press < 24; press += 1) {
      await page.keyboard.press('Tab');
      reached.push(
        await page.evaluate<string>(
          `document.activeElement.id || document.activeElement.textContent.trim().slice(0, 30)`,
        ),
      );
    }
    const controls = [0, 1, 2, 3, 4].flatMap((index) => [`weight-${index}-number`, `weight-${index}`]);
    expect(reached).toEqual(expect.arrayContaining(controls));
    expect(reached).toContain('floor-1');
    expect(reached).toContain("Back to the owner's weights");
    const people = page.getByRole('slider', { name: 'people' });
    await people.focus();
    for (let press = 0; press < 6; press += 1) await page.keyboard.press('ArrowRight');
    await page.evaluate(settled);
    const found = await page.evaluate<Shown>(shown);
    expect(found.weights[3]).toBe('18.0');
    expect(found.names[0]).toBe('lead');
    expect(await people.getAttribute('aria-valuetext')).toBe('18.0 per cent');
    await page.getByRole('spinbutton', { name: 'people, per cent' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.evaluate(settled);
    expect((await page.evaluate<Shown>(shown)).weights[3]).toBe('17.9');
    await context.close();
  });

  it('tells a screen reader once a change has come to rest, politely', async () => {
    const { page, context } = await open();
    const status = page.getByRole('status');
    expect(await status.textContent()).toBe('');
    await setWeight(page, 3, 20);
    await setWeight(page, 3, 30);
    await expect.poll(() => status.textContent()).not.toBe('');
    expect(await status.textContent()).toMatch(
      /^Stay 6\.\d\d, ahead of lead by 0\.\d\d: too close to call\. First in \d+ % /,
    );
    await context.close();
  });

  it.each([1280, 390].flatMap((width) => (['light', 'dark'] as const).map((scheme) => ({ width, scheme }))))(
    'has nothing that axe complains of, and nothing to scroll sideways: $width px, $scheme',
    async ({ width, scheme }) => {
      const { page, context } = await open(exampleData, {
        viewport: { width, height: 900 },
        colorScheme: scheme,
        reducedMotion: width === 390 ? 'reduce' : 'no-preference',
      });
      await setWeight(page, 3, 30);
      await page.waitForTimeout(300);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate<AxeOutcome>('axe.run()');
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await context.close();
    },
  );

  it('moves nothing for those who asked for that', async () => {
    const { page, context } = await open(exampleData, { reducedMotion: 'reduce' });
    await setWeight(page, 3, 30);
    expect(await page.evaluate('document.getAnimations().length')).toBe(0);
    await context.close();
  });

  it('has the whole result without script, and no part that does nothing', async () => {
    const { page, context } = await open(exampleData, { javaScriptEnabled: false });
    const text = await page.locator('main').innerText();
    expect(text).toContain('Offer is ahead of lead by 0.20 of 10.');
    expect(text).toContain('too close to call');
    expect(text).not.toContain('Move the weights');
    await context.close();
  });

  it('holds nothing private in its source unless it was asked for', async () => {
    const hidden = ['You hoped', 'Running to', 'Your present role', 'a colleague', 'the rota'];
    const data = { ...exampleData, consulted: [{ who: 'a colleague', part: 'has lived it' }] };
    const source = await html(data);
    for (const words of hidden) expect(source).not.toContain(words);
    const whole = await html(data, true);
    for (const words of hidden.slice(0, 4)) expect(whole).toContain(words);
  });

  it('shows hostile names as they are, and runs none of them', async () => {
    const bad = [
      `</script><script>window.bad=1</script>`,
      `<img src=x onerror=window.bad=1>`,
      `{{7*7}}\u202e`,
    ];
    const criteria = bad.map((text, index) => ({ id: text, text: `${text} ${index}`, points: 50 }));
    const { page, context, complaints, requests } = await open({
      frame: { question: bad[0] ?? '' },
      criteria,
      options: bad.map((text, index) => ({ id: index === 0 ? 'stay' : text, title: text })),
      scores: Object.fromEntries(
        ['stay', ...bad.slice(1)].map((id, row) => [
          id,
          Object.fromEntries(criteria.map((criterion, column) => [criterion.id, (row + column) * 2])),
        ]),
      ),
    });
    await setWeight(page, 1, 70);
    expect(await page.evaluate('window.bad')).toBeUndefined();
    expect(await page.locator('.ranking').innerText()).toContain('<img src=x onerror=window.bad=1>');
    expect(complaints).toEqual([]);
    expect(requests).toHaveLength(1);
    await context.close();
  });
});

function weighed(decision: Decision, weights: readonly number[]): Decision {
  return {
    ...decision,
    options: realOptions(decision.options),
    criteria: decision.criteria.map((criterion, index) => ({
      ...criterion,
      points: 100 * (weights[index] ?? 0),
    })),
  };
}
