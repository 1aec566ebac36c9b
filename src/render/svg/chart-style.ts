/** How drawings look, with the tokens of the page: thin lines, light areas, letters in the size of small print. */
export const chartStyle = `
figure.chart { margin: 1.75rem 0 2rem; max-width: var(--wide); }
h2 + figure.chart { margin-top: 0; }
.chart > figcaption { max-width: var(--measure); margin-bottom: 0.75rem; }
.chart-title { display: block; font-weight: 650; }
.chart-title + p { margin: 0.15rem 0 0; color: var(--faint); font-size: 0.92rem; line-height: 1.5; }
.drawing { display: block; width: 100%; height: auto; overflow: visible; font-family: var(--sans); }
.drawing.narrow { display: none; }
@media screen and (max-width: 42rem) {
  .drawing.wide { display: none; }
  .drawing.narrow { display: block; max-width: 30rem; }
}
.drawing text { font-size: 12.5px; fill: var(--ink); }
.drawing .name { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round; }
.drawing .tick { fill: var(--faint); font-size: 12px; }
.drawing path, .drawing rect, .drawing circle { fill: none; }
.drawing .grid { stroke: var(--grid); }
.drawing .axis, .drawing .zero { stroke: var(--faint); stroke-opacity: 0.7; }
.drawing .band { fill: var(--band); }
.drawing .usual { stroke: var(--faint); stroke-dasharray: 2 4; }
.drawing .course { stroke: var(--one); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; }
.drawing .points { stroke: var(--one); }
.drawing .flag { stroke: var(--two); stroke-opacity: 0.6; }
.drawing .flag-head { fill: var(--paper); stroke: var(--two); stroke-width: 1.25; }
.drawing .flag-number { font-size: 11px; fill: var(--ink); font-weight: 600; }
.drawing .cell-0 { stroke: var(--grid); }
.drawing .cell-1 { fill: var(--shade-1); } .drawing .cell-2 { fill: var(--shade-2); }
.drawing .cell-3 { fill: var(--shade-3); } .drawing .cell-4 { fill: var(--shade-4); }
.drawing .on-weak { fill: var(--on-weak); } .drawing .on-strong { fill: var(--on-strong); }
.drawing .way { stroke: var(--faint); stroke-width: 1.25; }
.drawing .first, .sign .first { fill: var(--one); }
.drawing .second, .sign .second { fill: none; stroke: var(--two); stroke-width: 1.75; }
.drawing .bar-full, .sign .bar-full { fill: var(--one); }
.drawing .bar-open, .sign .bar-open { fill: var(--paper); stroke: var(--two); stroke-width: 1.5; }
.legend, .marks { padding: 0; margin: 0.6rem 0 0; font-size: 0.875rem; color: var(--faint); max-width: none; }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.2rem 1.5rem; }
.sign { width: 1em; height: 1em; vertical-align: -0.12em; margin-right: 0.2em; overflow: visible; }
.marks { list-style: none; columns: 2 17rem; column-gap: 2rem; color: var(--ink); }
.marks li { break-inside: avoid; display: grid; grid-template-columns: 1.6rem 9.6rem minmax(0, 1fr); padding: 0.12rem 0; }
.marks .number { color: var(--two); font-weight: 650; }
.marks time { color: var(--faint); }
details { margin-top: 0.75rem; font-size: 0.9rem; }
summary { color: var(--faint); cursor: pointer; width: fit-content; }
summary:hover { color: var(--ink); }
details[open] > summary { margin-bottom: 0.75rem; }
@media print { .drawing text { font-size: 13px; } .marks { columns: 2; } }
@media (forced-colors: active) { .drawing .cell-1, .drawing .cell-2, .drawing .cell-3, .drawing .cell-4 { stroke: CanvasText; } }
`;
