/** Civil days, moments with their offset, and the phrases people use for them. Alone allowed to see a `Date`. */

/** `YYYY-MM-DD`: a day as written, never converted between zones. */
export type CivilDate = string & { readonly civilDate: unique symbol };

/** ISO 8601 with offset, to the second: `2026-03-06T17:42:10+01:00`. */
export type Moment = string & { readonly moment: unique symbol };

/** Days from `since` to `until`, both included. */
export interface Period {
  readonly since: CivilDate;
  readonly until: CivilDate;
}
