/** Finds where the sections of a page begin: by its headings and by the marks that tie them to questions. */
import { marksIn, type PlacedMark } from './mark.ts';
import type { Heading, Outline } from './outline.ts';

/** The beginning of a section. One of the two is always there. */
interface Beginning {
  /** Index of its first line. */
  readonly line: number;
  readonly heading?: Heading;
  readonly mark?: PlacedMark;
}

interface Division {
  /** The first heading of level 1 or 2, if it is of level 1, has no mark, and stands before all sections. */
  readonly title: Heading | undefined;
  /** In the order in which they stand. */
  readonly beginnings: readonly Beginning[];
}

/**
 * A section begins at each heading of level 1 or 2 but the title, and at each mark: together with the heading
 * that it stands next to, whatever its level, or alone where it stands next to none. So an answer's own
 * headings begin none.
 */
export function divide(found: Outline): Division {
  const first = found.headings.find(({ level }) => level <= 2);
  const titled = first?.level === 1 ? first : undefined;
  const { marked, loose } = pair(found, titled);
  const headed = found.headings
    .filter((heading) => marked.has(heading) || (heading.level <= 2 && heading !== titled))
    .map((heading): Beginning => beginning(heading, marked.get(heading)));
  const beginnings = [...headed, ...loose.map((mark): Beginning => ({ line: mark.line, mark }))];
  const isTitle =
    titled !== undefined && !marked.has(titled) && beginnings.every(({ line }) => line > titled.line);
  if (!isTitle && titled !== undefined && !marked.has(titled)) beginnings.push(beginning(titled, undefined));
  return {
    title: isTitle ? titled : undefined,
    beginnings: beginnings.sort((one, other) => one.line - other.line),
  };
}

function beginning(heading: Heading, mark: PlacedMark | undefined): Beginning {
  if (mark === undefined) return { line: heading.line, heading };
  return { line: Math.min(heading.line, mark.line), heading, mark };
}

interface Pairs {
  readonly marked: ReadonlyMap<Heading, PlacedMark>;
  /** Marks that stand next to no heading. */
  readonly loose: readonly PlacedMark[];
}

/** Gives each heading the mark under it, or else above it, and one of level 2 the first one in its section. */
function pair(found: Outline, titled: Heading | undefined): Pairs {
  const marks = marksIn(found);
  const marked = new Map<Heading, PlacedMark>();
  const startingAt = new Map(found.headings.map((heading) => [heading.line, heading]));
  const endingAt = new Map(found.headings.map((heading) => [heading.line + heading.lines - 1, heading]));
  // From top to bottom, so that of two marks for one heading the one under it is kept.
  for (const mark of marks) {
    const up = blanksFrom(mark.line - 1, -1, found);
    const down = blanksFrom(mark.line + mark.lines, 1, found);
    const above = endingAt.get(mark.line - 1 - up);
    const below = startingAt.get(mark.line + mark.lines + down);
    // The nearer one; of two as near the one above, unless that is the title.
    const isNearerBelow = down < up || (down === up && above === titled);
    // An answer's own heading may well follow on a mark, so over one like that it has to stand directly.
    const isBelow =
      below !== undefined && (below.level <= 2 || down === 0) && (above === undefined || isNearerBelow);
    const heading = isBelow ? below : above;
    if (heading !== undefined) marked.set(heading, mark);
  }
  const taken = new Set(marked.values());
  const loose = new Set(marks.filter((mark) => !taken.has(mark) && !mark.isCode));
  let under: Heading | undefined;
  const headings = found.headings.values();
  let next = headings.next();
  for (const mark of loose) {
    for (; !next.done && next.value.line < mark.line; next = headings.next()) under = next.value;
    if (under === undefined || under === titled || under.level > 2 || marked.has(under)) continue;
    marked.set(under, mark);
    loose.delete(mark);
  }
  return { marked, loose: [...loose] };
}

/** How many blank lines stand in a row from a line on. */
function blanksFrom(line: number, step: 1 | -1, { kinds }: Outline): number {
  let count = 0;
  while (kinds[line + count * step] === 'blank') count += 1;
  return count;
}
