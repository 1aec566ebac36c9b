/** The shell of every page: one file that loads nothing, sends nothing and runs nothing that it does not name by hash. */
import { visible } from '../../core/safe-text.ts';
import type { Markup } from './markup.ts';
import { markup } from './markup.ts';
import { pageStyle } from './page-style.ts';
import { sha256Base64 } from './sha256.ts';
import { inline } from './text.ts';
import { verbatim } from './verbatim.ts';

export interface Page {
  /** Plain text: the title of the window and the one `h1`. */
  readonly title: string;
  /** What stands under the title, before the table of contents. */
  readonly lead?: Markup;
  /** Links into the body; each `id` stands in it. */
  readonly contents?: readonly { readonly id: string; readonly title: string }[];
  /** What stands in `main`; its headings begin at `h2`. */
  readonly body: Markup;
  readonly foot?: Markup;
  /** Style of this page alone, constant, after what all pages share and with its tokens. */
  readonly style?: string;
  /** The one script of the page, constant: nothing of the journal is ever put together into code. */
  readonly script?: string;
  /**
   * What the script works on. It finds it as JSON: `JSON.parse(document.getElementById('data').textContent)`, its
   * texts as they may be shown (`visible`); a person's words are values in it, not keys.
   */
  readonly data?: unknown;
}

/**
 * A page as the text of a file. Without `script` it runs nothing at all. With one, only that one runs, by its
 * hash, and no text can become code or markup through it: the policy refuses `eval`, `innerHTML` and the like.
 *
 * @throws Error where style or script hold what would end their element
 */
export function htmlPage(page: Page): string {
  const style = `${pageStyle}\n${page.style ?? ''}`;
  const { source } = markup`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(style, page.script)}">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<style>${verbatim(style, 'style')}</style>
</head>
<body>
<a class="skip" href="#main">To the text</a>
<div class="page${(page.contents ?? []).length > 0 ? ' has-contents' : ''}">
<header>
<h1>${inline(page.title)}</h1>
${page.lead}
</header>
${contents(page.contents ?? [])}<main id="main" tabindex="-1">
${page.body}
</main>
${page.foot === undefined ? undefined : markup`<footer>\n${page.foot}\n</footer>\n`}</div>
${scripts(page)}</body>
</html>
`;
  return source;
}

function contents(links: NonNullable<Page['contents']>): Markup | undefined {
  if (links.length === 0) return undefined;
  const items = links.map(({ id, title }) => markup`<li><a href="#${id}">${title}</a></li>\n`);
  return markup`<nav class="contents" aria-labelledby="contents">
<p id="contents">On this page</p>
<ul>
${items}</ul>
</nav>
`;
}

/** What the page may do. A `<meta>` cannot hold `frame-ancestors`; a file that nobody serves is framed by nobody. */
function policy(style: string, script: string | undefined): string {
  const rules = [
    `default-src 'none'`,
    `style-src 'sha256-${sha256Base64(style)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ];
  if (script !== undefined) {
    rules.push(`script-src 'sha256-${sha256Base64(script)}'`);
    rules.push(`require-trusted-types-for 'script'`, `trusted-types 'none'`);
  }
  return rules.join('; ');
}

function scripts({ script, data }: Page): Markup | undefined {
  if (script === undefined) return undefined;
  return markup`<script type="application/json" id="data">${verbatim(jsonInPage(data ?? null), 'script')}</script>
<script>${verbatim(script, 'script')}</script>
`;
}

/** JSON that ends no element, opens no comment and breaks no line. */
function jsonInPage(value: unknown): string {
  const json = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? visible(part) : part,
  );
  return json.replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
