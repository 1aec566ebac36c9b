/** All entries with what an earlier run has kept of them: a page that is as it was is not opened again. */
import type { Entry } from '../core/entry.ts';
import type { Meter, PageWork, Recall, RecallOptions } from '../core/ports.ts';
import type { Cache } from './cache.ts';
import { pagesName } from './cache.ts';
import { isSame } from './cache-file.ts';
import { onDisk } from './disk-failure.ts';
import { fingerprint } from './fingerprint.ts';
import { pageText } from './page-files.ts';
import { plainJson } from './plain-json.ts';
import { inTimeOwnIds, readPage } from './read-journal.ts';
import { heldEntry, rememberedEntry } from './remembered-entry.ts';
import type { Found, RecallPlace, Survey } from './survey.ts';
import { stampsOf, survey } from './survey.ts';

export type { RecallPlace } from './survey.ts';

/**
 * A page that was changed so shortly before it was read may change once more without a later time to show for it:
 * some disks tell the time in steps of two seconds.
 */
const settledAfter = 2000;
/** To be raised with every change after which a line reads otherwise. */
const pagesVersion = 'pages 3';
/** For a page that nothing dates, so that it is not opened each time. */
const noEntry = '-';

interface Known extends Found {
  readonly entry: Entry;
  /** Whether it is in the cache, or will be. */
  readonly isHeld: boolean;
}

/** @see Store.recall */
export async function recall(place: RecallPlace, options: RecallOptions = {}): Promise<Recall> {
  return recallIn(place, survey(place, options), options.meter);
}

/** @see Store.recalled */
export async function recalled<Outcome>(
  place: RecallPlace,
  { name, version }: Pick<PageWork<Outcome>, 'name' | 'version'>,
  make: (recall: Recall) => Outcome | Promise<Outcome>,
  options: RecallOptions = {},
): Promise<Outcome> {
  const surveyed = survey(place, options);
  const { cache, pages } = surveyed;
  const key = keyOf(version, pages.map(partOf));
  const found = key === undefined ? undefined : parsed(cache.across(name, key));
  if (found !== undefined) return found as Outcome;
  const all = await recallIn(place, surveyed, options.meter);
  const made = await make(all);
  if (key !== undefined && all.isHeldWhole) keepAcross(cache, name, key, made);
  all.keep();
  return made;
}

/** `isHeldWhole` says that every page there is, an entry or not, is in the cache or will be. */
async function recallIn(
  place: RecallPlace,
  { cache, pages, taken }: Survey,
  meter: Meter | undefined,
): Promise<Recall & { readonly isHeldWhole: boolean }> {
  const { disk, root } = place;
  const known = new Map<string, Known>();
  const unread: Found[] = [];
  for (const found of pages) {
    const entry = heldIn(place, cache, found);
    if (entry === undefined) unread.push(found);
    else if (entry !== noEntry) known.set(entry.path, { ...found, entry, isHeld: true });
  }
  let isHeldWhole = true;
  for (const [index, found] of unread.entries()) {
    meter?.at(index, unread.length);
    const { page, group, stamp } = found;
    const text = onDisk('read', page.path, () => pageText(disk, root, page.path, place.closed));
    const { entry, isAlone = false } =
      text === undefined ? { entry: undefined } : await readPage(place, page.path, text);
    const isSettled = stamp !== undefined && Math.max(stamp.mtimeMs, stamp.ctimeMs) <= taken - settledAfter;
    const held = !isAlone ? undefined : entry === undefined ? noEntry : heldEntry(entry);
    const isHeld = isSettled && held !== undefined;
    if (isHeld) cache.add(pagesName, group, pagesVersion, page.path, { ...stamp, held });
    else isHeldWhole = false;
    if (entry !== undefined) known.set(page.path, { ...found, entry, isHeld });
  }
  return {
    isHeldWhole,
    entries: inTimeOwnIds([...known.values()].map(({ entry }) => entry)),
    outcomes: (work, of) => outcomes(cache, known, work, of, meter),
    across({ name, version }, of, make) {
      const key = keyOf(
        version,
        of.map(({ path }) => {
          const page = known.get(path);
          return page?.isHeld === true ? partOf(page) : undefined;
        }),
      );
      // What cannot be kept of one page is not kept of many either.
      if (key === undefined) return make();
      const found = parsed(cache.across(name, key));
      if (found !== undefined) return found as ReturnType<typeof make>;
      const made = make();
      keepAcross(cache, name, key, made);
      return made;
    },
    keep: () => cache.keep(stampsOf(pages)),
  };
}

/** What would not come back the same is not kept. */
function keepAcross(cache: Cache, name: string, key: string, made: unknown): void {
  const held = plainJson(made);
  if (held !== undefined) cache.addAcross(name, key, held);
}

/** The entry that an earlier run has kept, if the page is as it was then. */
function heldIn(
  place: RecallPlace,
  cache: Cache,
  { page: { path }, group, stamp }: Found,
): Entry | typeof noEntry | undefined {
  const line = cache.line(pagesName, group, pagesVersion, path);
  if (line === undefined || stamp === undefined || !isSame(line, stamp)) return undefined;
  if (line.held === noEntry) return noEntry;
  return rememberedEntry(
    path,
    line.held,
    () => onDisk('read', path, () => pageText(place.disk, place.root, path, place.closed)) ?? '',
  );
}

function outcomes<Outcome>(
  cache: Cache,
  known: ReadonlyMap<string, Known>,
  { name, version, outcome, line: { write, read } = asJson<Outcome>() }: PageWork<Outcome>,
  of: readonly Entry[],
  meter: Meter | undefined,
): Outcome[] {
  return of.map((entry, index) => {
    const { isHeld = false, group = '', stamp } = known.get(entry.path) ?? {};
    if (!isHeld || stamp === undefined) return outcome(entry);
    const line = cache.line(name, group, version, entry.path);
    const found = line !== undefined && isSame(line, stamp) ? read(line.held) : undefined;
    if (found !== undefined) return found;
    meter?.at(index, of.length);
    const made = outcome(entry);
    cache.add(name, group, version, entry.path, { ...stamp, held: write(made) });
    return made;
  });
}

function asJson<Outcome>(): NonNullable<PageWork<Outcome>['line']> {
  return { write: JSON.stringify, read: (held) => parsed(held) as Outcome | undefined };
}

/** Undefined for what is no JSON, and for `null`, which is no outcome. */
function parsed(held: string | undefined): unknown {
  if (held === undefined) return undefined;
  try {
    return (JSON.parse(held) as unknown) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Names what was asked of which pages, as they are now; undefined where one of them cannot be told by its times. */
function keyOf(version: string, parts: readonly (string | undefined)[]): string | undefined {
  // No name holds a nought, and one long text is gone through sooner than many short ones.
  return parts.includes(undefined) ? undefined : fingerprint([version, parts.join('\0')]);
}

function partOf({ page, stamp }: Found): string | undefined {
  return stamp === undefined ? undefined : `${page.path}\t${stamp.size}\t${stamp.mtimeMs}\t${stamp.ctimeMs}`;
}
