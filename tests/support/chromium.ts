/** A real Chromium without a profile and without a network, for pages as their readers get them. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';

const executable = '/usr/bin/chromium';

/**
 * Why there are no tests in a browser here; undefined where there are. Continuous integration installs one and
 * must not pass without it.
 */
export const withoutChromium: string | undefined = existsSync(executable)
  ? undefined
  : `${executable} is not there`;

if (withoutChromium !== undefined) {
  if (process.env['CI'] === 'true') throw new Error(`pages cannot be tested: ${withoutChromium}`);
  process.stderr.write(`skipped, what pages do in a browser: ${withoutChromium}\n`);
}

export interface Chromium {
  /** A page that shows `html` from a file, in a context of its own. */
  open(html: string, options?: OpenOptions): Promise<OpenPage>;
  close(): Promise<void>;
}

export interface OpenOptions extends BrowserContextOptions {
  /** JavaScript that runs in the page before anything of its own. */
  readonly before?: string;
}

export interface OpenPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything that was asked for, the page itself first. */
  readonly requests: readonly string[];
  /** What the console said, and what failed. */
  readonly complaints: readonly string[];
}

export async function startChromium(): Promise<Chromium> {
  const browser = await chromium.launch({
    executablePath: executable,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  // Made once there is a browser, which has nothing to clean up where it fails to start.
  const folder = mkdtempSync(join(tmpdir(), 'career-pages-'));
  let count = 0;
  return {
    async open(html, { before, ...options } = {}) {
      count += 1;
      const file = join(folder, `${count}.html`);
      writeFileSync(file, html);
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(String(error)));
      if (before !== undefined) await page.addInitScript({ content: before });
      await page.goto(pathToFileURL(file).href);
      return { page, context, requests, complaints };
    },
    async close() {
      try {
        await browser.close();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}
