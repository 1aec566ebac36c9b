/** How words are put, whatever report they stand in. */
import type { Span, Text } from './document.ts';

/** `Two of four`. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `1 option`, `3 entries`. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}

/** A weight, a chance or a share of time, 0 to 1, in whole per cent: none of these is a count. `38 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** Parts with something between them, and something else before the last: `a, b and c`. Empty ones are left out. */
export function joined(parts: readonly Text[], between = ', ', last = between): readonly (string | Span)[] {
  const told = parts.filter((part) => part.length > 0);
  return told.flatMap((part, index) => [
    ...(index === 0 ? [] : [index === told.length - 1 ? last : between]),
    ...(typeof part === 'string' ? [part] : part),
  ]);
}
