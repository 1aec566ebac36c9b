/** In how many weightings each option comes first, in a table with bars. */
import type { Analysis } from '../decisions/analysis.ts';
import { wholeShares } from '../reports/review/figures.ts';
import type { Names } from '../reports/review/names.ts';
import type { PageData } from '../reports/review/page-data.ts';
import { optionId } from '../reports/review/page-data.ts';
import { element, words } from './elements.ts';

const families = [
  ['near', 'each weight may be off by half'],
  ['order', 'only the order of the criteria holds'],
  ['any', 'any weights at all'],
] as const;

export interface Shares {
  readonly node: HTMLElement;
  show(analysis: Analysis): void;
}

export function makeShares({ options }: PageData, names: Names): Shares {
  const rows = new Map(
    options.map((_, index) => {
      const id = optionId(options, index);
      const cells = families.map(() => makeCell());
      const node = element('tr', {}, [
        element('th', { scope: 'row' }, words(names.row(id))),
        ...cells.map(({ node: cell }) => cell),
      ]);
      return [id, { node, cells }];
    }),
  );
  const body = element('tbody');
  const table = element('table', { class: 'shares' }, [
    element('caption', {}, [
      'In how many of 20,000 weightings each option comes first. A share of weightings, not a chance of being right.',
    ]),
    element('thead', {}, [
      element('tr', {}, [
        element('td'),
        ...families.map(([, title]) => element('th', { scope: 'col' }, [title])),
      ]),
    ]),
    body,
  ]);
  return {
    node: element('div', { class: 'table' }, [table]),
    show({ options: analysed, order }) {
      const ordered = (order ?? []).flatMap((id) => rows.get(id)?.node ?? []);
      if (ordered.some((node, index) => body.children[index] !== node)) body.replaceChildren(...ordered);
      families.forEach(([family], column) => {
        const shares = analysed.map(({ firstPlace }) => firstPlace?.[family] ?? 0);
        const whole = wholeShares(shares);
        analysed.forEach(({ id }, index) =>
          rows.get(id)?.cells[column]?.show(shares[index] ?? 0, whole[index] ?? 0),
        );
      });
    },
  };
}

function makeCell() {
  const figure = element('span');
  const bar = element('span', { class: 'bar' });
  return {
    node: element('td', {}, [figure, element('span', { class: 'scale', 'aria-hidden': 'true' }, [bar])]),
    show(share: number, whole: number): void {
      figure.textContent = share > 0 && whole === 0 ? 'under 1 %' : `${whole} %`;
      bar.style.width = `${100 * share}%`;
    },
  };
}
