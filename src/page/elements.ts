/** Makes elements out of values: text stays text, and nothing is ever read as markup. */
import type { Text } from '../reports/document.ts';
import { spansOf } from '../reports/spans.ts';

type Child = Node | string;

/** @param attributes false and undefined leave one out, true writes it without a value */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number | boolean | undefined>> = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    made.setAttribute(name, value === true ? '' : String(value));
  }
  made.append(...children);
  return made;
}

/** A sentence, with a person's words set off as on the rest of the page. */
export function words(text: Text): Node[] {
  return spansOf(text).map(({ text: part, as }) => {
    if (as === 'user') return element('bdi', { class: 'user' }, [part]);
    if (as === 'strong') return element('strong', {}, [part]);
    return as === 'faint' ? element('span', { class: 'faint' }, [part]) : document.createTextNode(part);
  });
}

/** Sets what stands in an element. */
export function fill(where: Element, text: Text): void {
  where.replaceChildren(...words(text));
}
