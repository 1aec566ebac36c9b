/** How every page looks: the tokens all of them share, and type, tables and lists on a screen and on paper. */

/**
 * Colours, type and measures. No hue has a meaning: `--one` and `--two` only tell two things apart, and for
 * eyes that see few colours too. Text on `--paper` and on `--raised` has a contrast of at least 4.5 to 1 in
 * `--ink`, `--faint`, `--one` and `--two`.
 */
const tokens = `
:root {
  color-scheme: light;
  --paper: #fdfcfa; --raised: #f5f2ec; --ink: #25231f; --faint: #615c53; --line: #d9d3c7; --grid: #e9e5dc;
  --one: #22608f; --two: #925500; --band: #e3ebf0;
  --shade-1: #dbe7ef; --shade-2: #b0cde0; --shade-3: #34729f; --shade-4: #164a70;
  --on-weak: #25231f; --on-strong: #ffffff;
  --sans: -apple-system, 'Segoe UI Variable Text', 'Segoe UI', Roboto, 'Noto Sans', Ubuntu, Cantarell,
    'Liberation Sans', 'Helvetica Neue', Arial, sans-serif;
  --serif: Charter, 'Bitstream Charter', 'Sitka Text', 'Iowan Old Style', Cambria, 'Liberation Serif', Georgia, serif;
  --mono: ui-monospace, 'SF Mono', 'Cascadia Mono', Menlo, 'Liberation Mono', 'DejaVu Sans Mono', monospace;
  --measure: 40rem; --wide: 52rem;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #191a1c; --raised: #232528; --ink: #e5e2db; --faint: #aaa59b; --line: #3f4145; --grid: #2d2f33;
    --one: #86b8de; --two: #dba561; --band: #26323c;
    --shade-1: #22384a; --shade-2: #2f5674; --shade-3: #79afd6; --shade-4: #b9dbf3;
    --on-weak: #f4f1ea; --on-strong: #14191d;
  }
}
@media (forced-colors: active) {
  :root {
    --paper: Canvas; --raised: Canvas; --ink: CanvasText; --faint: CanvasText; --line: GrayText; --grid: GrayText;
    --one: CanvasText; --two: CanvasText; --band: Canvas;
    --shade-1: Canvas; --shade-2: Canvas; --shade-3: Canvas; --shade-4: Canvas;
    --on-weak: CanvasText; --on-strong: CanvasText;
  }
}`;

const type = `
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1.5rem; }
body {
  margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans);
  font-variant-numeric: lining-nums tabular-nums; overflow-wrap: break-word;
}
.page { max-width: 74rem; margin: 0 auto; padding: 2.5rem 1.25rem 4rem; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; overflow-wrap: anywhere; font-weight: 650; }
h1 { font-size: 1.9rem; letter-spacing: -0.012em; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; letter-spacing: -0.006em; margin: 0 0 1rem; }
h3 { font-size: 1.05rem; margin: 1.75rem 0 0.5rem; }
p, ul, ol, dl, figure, blockquote { margin: 0 0 1rem; }
p, li, dd { text-wrap: pretty; overflow-wrap: anywhere; }
p, ul, ol, dl, h1, h2, h3, .quote { max-width: var(--measure); }
a { color: var(--one); text-decoration-thickness: 0.06em; text-underline-offset: 0.18em; }
:focus-visible { outline: 3px solid var(--one); outline-offset: 3px; border-radius: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: 0; padding: 0.6rem 1rem; background: var(--paper); transform: translateY(-120%); }
.skip:focus { transform: none; z-index: 1; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
strong { font-weight: 650; }
.faint { color: var(--faint); }
.user { font-family: var(--serif); font-size-adjust: ex-height 0.51; }
time { white-space: nowrap; }
.path, code { font-family: var(--mono); font-size: 0.86em; overflow-wrap: anywhere; }
code { background: var(--raised); border-radius: 3px; padding: 0.1em 0.35em; }
.notice {
  background: var(--raised); border-left: 3px solid var(--ink); padding: 0.85rem 1.1rem; max-width: var(--measure);
}
section { margin: 0 0 3rem; }
section > h2 { padding-top: 1.1rem; border-top: 1px solid var(--line); max-width: var(--wide); }
footer { color: var(--faint); font-size: 0.9rem; border-top: 1px solid var(--line); padding-top: 1rem; max-width: var(--wide); }
header { margin-bottom: 2.25rem; }`;

const contents = `
.contents { margin: 0 0 2.5rem; font-size: 0.92rem; }
.contents p { color: var(--faint); margin: 0 0 0.25rem; }
.contents ul { list-style: none; padding: 0; margin: 0; columns: 2 10rem; column-gap: 1.5rem; }
.contents a { display: block; padding: 0.2rem 0; color: var(--ink); text-decoration: none; break-inside: avoid; }
.contents a:hover { text-decoration: underline; }
@media screen and (min-width: 70rem) {
  .has-contents { display: grid; grid-template-columns: 12rem minmax(0, 1fr); column-gap: 4rem; align-items: start; }
  .has-contents > * { grid-column: 2; }
  .has-contents > .contents { grid-column: 1; grid-row: 1 / span 3; position: sticky; top: 2.75rem; margin: 0; }
  .contents ul { columns: 1; }
}`;

const lists = `
ul.items { padding-left: 1.15rem; }
ul.items > li { margin-bottom: 0.4rem; padding-left: 0.15rem; }
ul.items > li::marker { color: var(--faint); }
ul.items > li > :last-child { margin-bottom: 0.6rem; }
ul.items > li > p, ul.items > li > .items { margin: 0.15rem 0 0.5rem; }
dl.facts > div { display: grid; grid-template-columns: minmax(6rem, 11rem) minmax(0, 1fr); column-gap: 1.5rem; padding: 0.4rem 0; border-bottom: 1px solid var(--grid); }
dl.facts > div:first-child { border-top: 1px solid var(--grid); }
dl.facts dt { color: var(--faint); overflow-wrap: anywhere; }
dl.facts dd { margin: 0; }
.quote { margin: 1rem 0 1.25rem; padding-left: 1.1rem; border-left: 2px solid var(--line); }
.quote blockquote { margin: 0; font: 1.1rem/1.55 var(--serif); }
.quote blockquote p { margin: 0 0 0.5rem; }
.quote figcaption { color: var(--faint); font-size: 0.85rem; }
li > .quote { margin: 0.5rem 0 0.6rem; }
@media (max-width: 30rem) {
  dl.facts > div { grid-template-columns: minmax(0, 1fr); }
}`;

const tables = `
.table { max-width: var(--wide); margin: 0 0 1.25rem; }
.scroll {
  overflow-x: auto; background: linear-gradient(to right, var(--paper) 40%, transparent) left / 2rem 100%,
    linear-gradient(to left, var(--paper) 40%, transparent) right / 2rem 100%,
    linear-gradient(to right, var(--grid), transparent) left / 0.6rem 100%,
    linear-gradient(to left, var(--grid), transparent) right / 0.6rem 100%;
  background-repeat: no-repeat; background-attachment: local, local, scroll, scroll;
}
table { border-collapse: collapse; font-size: 0.92rem; line-height: 1.4; min-width: min(100%, 24rem); }
caption { text-align: left; font-weight: 650; padding: 0 0 0.5rem; text-wrap: balance; }
th, td { text-align: left; vertical-align: baseline; padding: 0.42rem 1.5rem 0.42rem 0; border-bottom: 1px solid var(--grid); font-weight: 400; max-width: 28rem; }
th:last-child, td:last-child { padding-right: 0; }
thead th, thead td { color: var(--faint); font-size: 0.85em; border-bottom-color: var(--line); vertical-align: bottom; }
.right { text-align: right; }
.few th, .few td { overflow-wrap: anywhere; }
.many .right { white-space: nowrap; }
.many th[scope='row'] { min-width: 8rem; }
.many td:not(.right, :empty) { min-width: 6.5rem; }
sup { font-size: 0.72em; line-height: 0; margin-left: 0.1em; }
.notes { list-style: none; padding: 0; margin: 0.5rem 0 0; font-size: 0.85rem; color: var(--faint); }
@media (max-width: 30rem) { th, td { padding-right: 0.9rem; } }`;

const print = `
@media print {
  @page {
    size: A4; margin: 18mm 16mm 20mm;
    @bottom-right { content: counter(page) ' / ' counter(pages); font: 8.5pt sans-serif; color: #615c53; }
  }
  :root { --paper: #ffffff; --raised: #f5f3ee; --measure: 100%; --wide: 100%; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  body { font-size: 10.5pt; line-height: 1.5; }
  .page { padding: 0; max-width: none; }
  .skip, .contents { display: none; }
  h1, h2, h3, caption, figcaption, summary { break-after: avoid; }
  section { margin-bottom: 1.75rem; }
  tr, .quote, .notice, .drawing, dl.facts > div, li { break-inside: avoid; }
  thead { display: table-header-group; }
  p { orphans: 3; widows: 3; }
  .scroll { overflow: visible; background: none; }
  .many .right { white-space: normal; }
  .many th[scope='row'], .many td:not(.right, :empty) { min-width: 0; }
  details::details-content { content-visibility: visible; display: block; block-size: auto; }
  summary { display: none; }
  details table { font-size: 8.5pt; }
  details th, details td { padding-top: 0.12rem; padding-bottom: 0.12rem; }
}`;

/** What every page begins with. */
export const pageStyle = [tokens, type, contents, lists, tables, print].join('\n');
