/** How the moving part of a review's page looks. */
export const reviewStyle = `
/* Nothing that is jumped to or reached by Tab lies under the line that stays in sight. */
html { scroll-padding-top: 6.5rem; }
td.right { white-space: nowrap; }
.moving .now {
  position: sticky; top: 0; z-index: 1; background: var(--paper); font-size: 1.15rem; font-weight: 650;
  max-width: none; margin: 0 0 1.25rem; padding: 0.6rem 0; border-bottom: 1px solid var(--line);
}
.board { display: grid; grid-template: 'outcome' 'controls' 'shares' / minmax(0, 1fr); gap: 2rem 3.5rem; }
.controls { grid-area: controls; }
.outcome { grid-area: outcome; }
.board > .table { grid-area: shares; margin: 0; }
@media (min-width: 56rem) {
  .board {
    grid-template: 'controls outcome' auto 'controls shares' 1fr / minmax(0, 5fr) minmax(0, 6fr);
    align-items: start;
  }
}
.moving h3, .moving legend { font-size: 1.05rem; font-weight: 650; margin: 0 0 0.35rem; padding: 0; }
.moving fieldset { border: 0; margin: 0 0 1.5rem; padding: 0; min-width: 0; }
.weight {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1rem; align-items: baseline;
  padding: 0.55rem 0; border-top: 1px solid var(--grid);
}
.weight .track, .weight .note { grid-column: 1 / -1; }
.weight .note { font-size: 0.86rem; margin: 0; line-height: 1.4; }
.weight .figure { white-space: nowrap; }
.weight input[type='number'] {
  width: 5rem; text-align: right; font: inherit; color: inherit; background: var(--paper);
  border: 1px solid var(--faint); border-radius: 4px; padding: 0.2rem 0.35rem;
}
.track { position: relative; height: 1.75rem; }
.track input { position: absolute; inset: 0; width: 100%; margin: 0; accent-color: var(--one); }
.marks { position: absolute; left: 8px; right: 8px; bottom: 0; height: 0.45rem; pointer-events: none; }
.marks i { position: absolute; width: 2px; height: 100%; margin-left: -1px; background: var(--two); }
.floor { display: flex; gap: 0.6rem; align-items: baseline; margin: 0; padding: 0.25rem 0; }
.floor input { accent-color: var(--one); width: 1.1rem; height: 1.1rem; flex: none; align-self: center; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.75rem; }
.buttons button {
  font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--faint); border-radius: 5px;
  padding: 0.45rem 0.9rem; cursor: pointer; min-height: 2.75rem;
}
.buttons button:hover { border-color: var(--ink); }
.ranking ol { list-style: none; padding: 0; margin: 0; }
.ranking li {
  display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1rem; align-items: baseline;
  padding: 0.6rem 0; border-top: 1px solid var(--grid); margin: 0;
}
.ranking li:first-child .name, .ranking li:first-child .total { font-weight: 650; }
.ranking .total { font-size: 1.15rem; }
.ranking .scale, .ranking .remark { grid-column: 1 / -1; }
.ranking .remark { font-size: 0.86rem; line-height: 1.4; min-height: 1.4em; margin-top: 0.3rem; }
.scale { display: block; position: relative; height: 0.8rem; background: var(--raised); border-radius: 2px; }
.scale .bar { position: absolute; left: 0; top: 0; bottom: 0; background: var(--one); border-radius: 2px; }
.ranking li:not(:first-child) .bar { opacity: 0.62; }
.scale .reach { position: absolute; top: calc(50% - 1px); height: 2px; background: var(--ink); }
.scale .was { position: absolute; top: -3px; bottom: -3px; width: 3px; margin-left: -1px; background: var(--two); }
.key { font-size: 0.86rem; }
.remarks p { margin: 0 0 0.4rem; }
.sentences { margin-top: 1.5rem; }
.shares { table-layout: fixed; width: 100%; max-width: var(--wide); }
.shares td, .shares th { vertical-align: top; }
.shares thead th { font-weight: 400; }
.shares td .scale { height: 0.45rem; margin-top: 0.3rem; }
@media (prefers-reduced-motion: no-preference) {
  .scale .bar, .scale .reach { transition: width 0.15s, left 0.15s; }
}
@media (forced-colors: active) {
  .scale { border: 1px solid CanvasText; }
  .scale .bar { background: Highlight; forced-color-adjust: none; }
}
@media print {
  .moving { display: none; }
}
`;
