#!/usr/bin/env node
/**
 * Draws the pictures of docs/pages.md: the pages that the program makes of its own demo journal, as a browser shows
 * them. Takes /usr/bin/chromium. `npm run pages`
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { smallerPng } from './pages/smaller-png.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const pictures = join(root, 'docs/pages');

/** `at` is the section that stands at the top of the picture. */
const shots = [
  { name: 'summary-1280-light', width: 1280, height: 1240, scheme: 'light', at: 'signals' },
  { name: 'summary-1280-dark', width: 1280, height: 1240, scheme: 'dark', at: 'themes' },
  { name: 'summary-390-light', width: 390, height: 1240, scheme: 'light', at: undefined },
  { name: 'summary-390-dark', width: 390, height: 1240, scheme: 'dark', at: 'signals' },
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
  const page = join(home, 'summary.html');
  career('summarize', '--dir', journal, '--output', page);
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
  for (const { name, width, height, scheme, at } of shots) {
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      deviceScaleFactor: width < 500 ? 1.5 : 1,
    });
    const shown = await context.newPage();
    await shown.goto(pathToFileURL(page).href + (at === undefined ? '' : `#${at}`));
    const picture = smallerPng(await shown.screenshot());
    writeFileSync(join(pictures, `${name}.png`), picture);
    process.stdout.write(`docs/pages/${name}.png  ${Math.round(picture.length / 1024)} KB\n`);
    await context.close();
  }
  await browser.close();
} finally {
  rmSync(home, { recursive: true, force: true });
}
