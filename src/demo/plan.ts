/** When a page of the year is written. */
import type { Desk } from './desk.ts';

export interface Planned {
  /** 0 to 51; the check-in of week 51 is on the last day. */
  readonly week: number;
  /** So many days before the week's check-in, 0 to 6. */
  readonly before: number;
  write(desk: Desk): void;
}
