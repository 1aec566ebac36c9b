/** Stored values as they are typed. */
import type { Value } from '../../core/value.ts';

/** A text as it is, a number or truth value as its word, nothing for null; anything with parts as JSON. */
export function written(value: Value | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
