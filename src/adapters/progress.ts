/** How far long work has come, on one line of a terminal that is erased again; short work says nothing. */
import type { Progression } from '../core/ports.ts';

export interface ProgressPlace {
  /** Writes at once, past what waits to be written. */
  write(text: string): void;
  /** Columns. */
  width(): number;
  /** Milliseconds from any point. */
  now(): number;
}

/** Work that is done by then was not worth a line. */
const patience = 500;
/** Between two changes of the line. */
const pace = 100;
const erased = '\r\u001b[K';

/** @param doing what is done, as it stands before the figures: `reading` */
export function showProgress(place: ProgressPlace, doing: string): Progression {
  const began = place.now();
  let next = began + patience;
  let isShown = false;
  return {
    at(done, of) {
      const now = place.now();
      if (now < next) return;
      next = now + pace;
      isShown = true;
      // A line that reaches the edge would wrap, and only its last row be erased.
      const words = `${doing} ${grouped(done)} of ${grouped(of)}`.slice(0, Math.max(0, place.width() - 1));
      place.write(`${erased}${words}`);
    },
    end() {
      if (isShown) place.write(erased);
      isShown = false;
    },
  };
}

/** For a pipe, a screen reader and a terminal that cannot erase. */
export const noProgress: Progression = { at: () => undefined, end: () => undefined };

/** `10,000` */
function grouped(count: number): string {
  return String(count).replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',');
}
