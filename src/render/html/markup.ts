/** Markup as a type of its own, so that text cannot become it by accident: what is put into a template is escaped. */
import { visible } from '../../core/safe-text.ts';

/** Made by the tag `markup` alone: a string is never taken for it, whatever it holds. */
export class Markup {
  readonly source: string;

  private constructor(source: string) {
    this.source = source;
  }

  static join(literals: readonly string[], parts: readonly Part[]): Markup {
    return new Markup(literals.map((literal, at) => literal + sourceOf(parts[at])).join(''));
  }
}

/** What may stand in a template: text and figures are escaped, lists are joined, nothing is nothing. */
export type Part = string | number | Markup | undefined | readonly Part[];

/**
 * A template of markup: what stands in it literally is markup, what is put in is text unless it is `Markup`.
 * An attribute's value is always written between double quotes: `markup`<p class="${name}">``.
 */
export function markup(literals: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return Markup.join(literals, parts);
}

/**
 * Text as it may stand between tags and between double quotes: nothing in it opens a tag, an entity or a
 * quote, and what would hide or reorder is shown, as on a terminal.
 */
export function escapeText(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (sign) => entities[sign] ?? '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
};

function sourceOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.source;
  if (typeof part === 'object') return part.map(sourceOf).join('');
  return escapeText(String(part));
}
