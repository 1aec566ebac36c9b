/** What options and criteria are called in the sentences of a result. */
import { displayWidth } from '../../core/text-width.ts';
import type { Decision } from '../../decisions/decision.ts';
import { stayId } from '../../core/review-options.ts';
import { realOptions } from '../../decisions/decision.ts';
import type { Span } from '../document.ts';

export type Piece = string | Span;

export interface Names {
  option(id: string): Span;
  /** At the beginning of a sentence. */
  Option(id: string): Span;
  /** In the table, where the present role says that it is that. */
  row(id: string): readonly Piece[];
  /** Its words where they are few, else its id. */
  criterion(id: string): Span;
  /** `at offer`, `as lead` for an option with the present employer, `where you are`. */
  place(id: string): readonly Piece[];
  /** Options whose title is longer than what they are called. */
  readonly titled: readonly { readonly id: string; readonly title: string }[];
}

/** Words of more columns than these stand beside the id once, and the id in all sentences. */
const longestName = 20;

export function namesOf(decision: Decision): Names {
  const options = new Map(realOptions(decision.options).map((option) => [option.id, option]));
  const criteria = new Map(decision.criteria.map(({ id, text }) => [id, text]));
  const called = (id: string): string => shortOf(options.get(id)?.title, id);
  return {
    option: (id) => user(called(id)),
    Option: (id) => user(begun(called(id))),
    row: (id) => [user(called(id)), ...(id === stayId ? [' (today)'] : [])],
    criterion: (id) => user(shortOf(criteria.get(id), id)),
    place: (id) => {
      if (id === stayId) return ['where you are'];
      return [options.get(id)?.inside === true ? 'as ' : 'at ', user(called(id))];
    },
    titled: [...options.values()].filter(({ id, title }) => title !== called(id)),
  };
}

/** A person's own words. */
export function user(text: string): Span {
  return { text, as: 'user' };
}

function shortOf(words: string | undefined, id: string): string {
  if (words === undefined || id === '') return words ?? id;
  return displayWidth(words) <= longestName && !/[\n,;:]/.test(words) ? words : id;
}

/** A name in small letters begins a sentence with a large one; a name that has its own way (`iOS`) keeps it. */
export function begun(name: string): string {
  return name === name.toLowerCase() ? `${name.slice(0, 1).toUpperCase()}${name.slice(1)}` : name;
}
