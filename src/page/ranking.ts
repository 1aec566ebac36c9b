/** The options in their order, each with its value as a bar, how far its scores let that move, and where it was. */
import type { AnalysedOption, Analysis } from '../decisions/analysis.ts';
import { value } from '../reports/review/figures.ts';
import type { Names } from '../reports/review/names.ts';
import type { PageData } from '../reports/review/page-data.ts';
import { optionId } from '../reports/review/page-data.ts';
import { joined } from '../reports/words.ts';
import { element, fill, words } from './elements.ts';

/** The highest value there is. */
const most = 10;

export interface Ranking {
  readonly node: HTMLElement;
  show(analysis: Analysis): void;
}

/** @param given the analysis as the owner weighs, whose values stay marked */
export function makeRanking({ options }: PageData, given: Analysis, names: Names): Ranking {
  const rows = new Map(
    options.map((_, index) => {
      const id = optionId(options, index);
      return [id, makeRow(id, given.options.find((option) => option.id === id)?.value ?? 0, names)];
    }),
  );
  const list = element('ol', {}, []);
  const title = element('h3', { id: 'ranking' }, ['Order and values, of 10']);
  list.setAttribute('aria-labelledby', 'ranking');
  return {
    node: element('div', { class: 'ranking' }, [
      title,
      list,
      element('p', { class: 'faint key' }, [
        "Thin line: as far as uncertain scores let the value go. Upright mark: the value with the owner's weights.",
      ]),
    ]),
    show(analysis) {
      const before = new Map([...rows].map(([id, { node }]) => [id, node.offsetTop]));
      const order = analysis.order ?? [];
      const ordered = order.flatMap((id) => rows.get(id)?.node ?? []);
      // Put in anew only where the order is another one, so that nothing is read out for no reason.
      if (ordered.some((node, index) => list.children[index] !== node)) list.replaceChildren(...ordered);
      for (const option of analysis.options) rows.get(option.id)?.show(option, names);
      for (const [id, { node }] of rows) slide(node, (before.get(id) ?? 0) - node.offsetTop);
    },
  };
}

/** From where it was to where it is, for those who do not mind movement. */
function slide(node: HTMLElement, from: number): void {
  if (from === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  node.animate([{ transform: `translateY(${from}px)` }, { transform: 'none' }], {
    duration: 250,
    easing: 'ease-out',
  });
}

function makeRow(id: string, owners: number, names: Names) {
  const bar = element('span', { class: 'bar' });
  const reach = element('span', { class: 'reach' });
  const was = element('span', { class: 'was' });
  const total = element('span', { class: 'total' });
  const remark = element('span', { class: 'remark faint' });
  was.style.left = `${(100 * owners) / most}%`;
  const node = element('li', {}, [
    element('span', { class: 'name' }, words(names.row(id))),
    total,
    element('span', { class: 'scale', 'aria-hidden': 'true' }, [bar, reach, was]),
    remark,
  ]);
  return {
    node,
    show(option: AnalysedOption, all: Names): void {
      const [low, high] = option.range ?? [0, 0];
      total.textContent = value(option.value ?? 0);
      bar.style.width = `${(100 * (option.value ?? 0)) / most}%`;
      reach.style.left = `${(100 * low) / most}%`;
      reach.style.width = `${(100 * (high - low)) / most}%`;
      const isMoved = value(owners) !== value(option.value ?? 0);
      was.hidden = !isMoved;
      fill(remark, [
        ...(low === high ? [] : [`${value(low)} to ${value(high)}`]),
        ...(isMoved ? [low === high ? '' : '; ', `with the owner's weights ${value(owners)}`] : []),
        ...(option.belowFloor.length === 0
          ? []
          : [
              low === high && !isMoved ? '' : '; ',
              'below the floor for ',
              ...joined(option.belowFloor.map((criterion) => [all.criterion(criterion)])),
            ]),
      ]);
    },
  };
}
