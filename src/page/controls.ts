/** A slider and a number for each weight, a switch for each floor, and the way back to what the owner has. */
import type { Analysis } from '../decisions/analysis.ts';
import { points, score } from '../reports/review/figures.ts';
import type { Names, Piece } from '../reports/review/names.ts';
import { criterionId } from '../reports/review/page-data.ts';
import type { PageData } from '../reports/review/page-data.ts';
import { element, fill } from './elements.ts';
import { turningPoints } from './turning-points.ts';

export interface Moves {
  /** @param weight a fraction of 1 */
  weigh(index: number, weight: number): void;
  floor(index: number, counts: boolean): void;
  back(): void;
  equal(): void;
}

export interface Controls {
  readonly node: HTMLElement;
  /** Puts everything where the weights are, but leaves what is being typed. */
  show(weights: readonly number[], analysis: Analysis, names: Names): void;
}

export function makeControls({ criteria }: PageData, moves: Moves): Controls {
  const rows = criteria.map(({ name }, index) => makeRow(name, index, moves));
  const floors = criteria.map(({ name, floor }, index) =>
    floor === null ? null : makeFloor(name, floor, index, moves),
  );
  const switches = floors.filter((each) => each !== null);
  const node = element('div', { class: 'controls' }, [
    element('fieldset', {}, [
      element('legend', {}, ['Weights in per cent']),
      element('p', { class: 'faint' }, ['Moving one leaves the others in proportion.']),
      ...rows.map(({ node: row }) => row),
    ]),
    ...(switches.length === 0
      ? []
      : [
          element('fieldset', {}, [
            element('legend', {}, [switches.length === 1 ? 'Floor' : 'Floors']),
            ...switches.map(({ node: each }) => each),
          ]),
        ]),
    element('div', { class: 'buttons' }, [
      button("Back to the owner's weights", () => {
        for (const each of switches) each.on();
        moves.back();
      }),
      button('All the same', moves.equal),
    ]),
  ]);
  return {
    node,
    show: (weights, analysis, names) =>
      rows.forEach((row, index) => row.show(weights[index] ?? 0, analysis, names)),
  };
}

function button(text: string, press: () => void): HTMLElement {
  const made = element('button', { type: 'button' }, [text]);
  made.addEventListener('click', press);
  return made;
}

function makeRow(name: string, index: number, moves: Moves) {
  const id = `weight-${index}`;
  const slider = element('input', {
    type: 'range',
    id,
    min: 0,
    max: 100,
    step: 'any',
    'aria-describedby': `${id}-note`,
  });
  const number = element('input', {
    type: 'number',
    id: `${id}-number`,
    min: 0,
    max: 100,
    step: 0.1,
    inputmode: 'decimal',
    'aria-label': `${name}, per cent`,
  });
  const marks = element('div', { class: 'marks', 'aria-hidden': 'true' });
  const note = element('p', { class: 'note faint', id: `${id}-note` });
  const take = (from: HTMLInputElement) => () => {
    const weight = from.valueAsNumber / 100;
    if (Number.isFinite(weight)) moves.weigh(index, weight);
  };
  slider.addEventListener('input', take(slider));
  number.addEventListener('input', take(number));
  // What was typed half-way or out of bounds gives way to the weight as it is.
  number.addEventListener('blur', () => (number.value = shown));
  let shown = '';
  const node = element('div', { class: 'weight' }, [
    element('label', { for: id }, [element('bdi', { class: 'user' }, [name])]),
    element('span', { class: 'figure' }, [number, ' %']),
    element('div', { class: 'track' }, [slider, marks]),
    note,
  ]);
  return {
    node,
    show(weight: number, analysis: Analysis, names: Names): void {
      shown = points(weight);
      slider.value = String(100 * weight);
      slider.setAttribute('aria-valuetext', `${shown} per cent`);
      if (document.activeElement !== number) number.value = shown;
      const turns = turningPoints(analysis, criterionId(index));
      fill(
        note,
        turns.length === 0
          ? 'By itself it changes nothing about who is first.'
          : turns.flatMap(({ weight: at, option, from }, which): Piece[] => [
              which === 0 ? '' : '; ',
              which === 0 ? names.Option(option) : names.option(option),
              ` first ${from} ${points(at)} %`,
              which === turns.length - 1 ? '.' : '',
            ]),
      );
      marks.replaceChildren(
        ...turns.map(({ weight: at }) => {
          const mark = element('i');
          mark.style.left = `${100 * at}%`;
          return mark;
        }),
      );
    },
  };
}

function makeFloor(name: string, floor: number, index: number, moves: Moves) {
  const box = element('input', { type: 'checkbox', id: `floor-${index}`, checked: true });
  box.addEventListener('change', () => moves.floor(index, box.checked));
  const label = element('label', { for: box.id }, [
    element('bdi', { class: 'user' }, [name]),
    ` is to be ${score(floor)} at least`,
  ]);
  return { node: element('p', { class: 'floor' }, [box, label]), on: () => (box.checked = true) };
}
