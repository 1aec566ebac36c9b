/** One value for all that are alike: a journal's pages say the same words again and again. */

const texts = new Map<string, string>();

/** More than anybody's words; a hostile journal makes no more than these. */
const mostTexts = 200_000;

/** The first text that read so. */
export function sharedText(text: string): string {
  const known = texts.get(text);
  if (known !== undefined) return known;
  if (texts.size > mostTexts) texts.clear();
  texts.set(text, text);
  return text;
}

const single: (readonly number[])[] = [];
const none: readonly number[] = [];

/** Lists of places: most hold one, and that a low one. */
export function sharedPlaces(places: readonly number[]): readonly number[] {
  if (places.length === 0) return none;
  const [first = 0] = places;
  return places.length === 1 && first < 1000 ? (single[first] ??= places) : places;
}
