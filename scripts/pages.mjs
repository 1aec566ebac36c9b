#!/usr/bin/env node
/**
 * Draws the pictures of docs/pages.md: the pages that the program makes of its own demo journal, as a browser shows
 * them. Takes /usr/bin/chromium. `npm run pages`
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { smallerPng } from './pages/smaller-png.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const pictures = join(root, 'docs/pages');

/**
 * `at` is the section that stands at the top of the picture; `weight` the number of a criterion that is given so many
 * per cent first.
 */
const shots = [
  { name: 'summary-1280-light', width: 1280, height: 1240, scheme: 'light', at: 'signals' },
  { name: 'summary-1280-dark', width: 1280, height: 1240, scheme: 'dark', at: 'themes' },
  { name: 'summary-390-light', width: 390, height: 1240, scheme: 'light', at: undefined },
  { name: 'summary-390-dark', width: 390, height: 1240, scheme: 'dark', at: 'signals' },
  { name: 'review-1280-light', of: 'review', width: 1280, height: 1500, scheme: 'light', at: undefined },
  {
    name: 'review-1280-dark',
    of: 'review',
    width: 1280,
    height: 1100,
    scheme: 'dark',
    at: 'other-weights',
    weight: [3, 30],
  },
  { name: 'review-390-light', of: 'review', width: 390, height: 1240, scheme: 'light', at: 'other-weights' },
  {
    name: 'review-390-dark',
    of: 'review',
    width: 390,
    height: 1240,
    scheme: 'dark',
    at: 'weight-0-number',
    weight: [3, 30],
  },
];

const home = mkdtempSync(join(tmpdir(), 'career-pages-'));
const journal = join(home, 'journal');

function career(...args) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'bin/career.js'), ...args], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: home, CAREER_NOW: '2026-11-27T18:00:00+01:00' },
  });
  if (status !== 0) throw new Error(`career ${args.join(' ')}: ${stderr}`);
}

try {
  career('demo', '--to', journal);
  career('summarize', '--dir', journal, '--output', join(home, 'summary.html'));
  const reviews = join(home, 'reviews');
  mkdirSync(join(reviews, '2025'), { recursive: true, mode: 0o700 });
  copyFileSync(
    join(root, 'docs/reviews/which-next-role.md'),
    join(reviews, '2025/2025-03-21-decision-which-next-role.md'),
  );
  career('review', 'which-next-role', '--dir', reviews, '--html', '--output', join(home, 'review.html'));
  mkdirSync(pictures, { recursive: true });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
    ],
  });
  try {
    for (const { name, of = 'summary', width, height, scheme, at, weight } of shots) {
      const context = await browser.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        deviceScaleFactor: width < 500 ? 1.5 : 1,
      });
      const shown = await context.newPage();
      const page = pathToFileURL(join(home, `${of}.html`)).href;
      await shown.goto(page);
      if (weight !== undefined) {
        await shown.locator(`#weight-${weight[0]}-number`).fill(String(weight[1]));
        await shown.locator('h1').click();
        await shown.waitForTimeout(500);
      }
      if (at !== undefined) await shown.goto(`${page}#${at}`);
      const picture = smallerPng(await shown.screenshot());
      writeFileSync(join(pictures, `${name}.png`), picture);
      process.stdout.write(`docs/pages/${name}.png  ${Math.round(picture.length / 1024)} KB\n`);
      await context.close();
    }
  } finally {
    await browser.close();
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
