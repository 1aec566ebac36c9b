/** The parts of a sentence one by one, and its words without what they are: for formats, and for measuring. */
import type { Span, Text } from './document.ts';

export function spansOf(text: Text): readonly Span[] {
  if (typeof text === 'string') return [{ text }];
  return text.map((part) => (typeof part === 'string' ? { text: part } : part));
}

export function plainWords(text: Text): string {
  return spansOf(text)
    .map((span) => span.text)
    .join('');
}

/** A figure as it is read: at most two decimals, none that say nothing. `3.5`, `-0.25`, `4`. */
export function figure(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}
