/** The options that a review weighs, as its front matter holds them: with their buckets, in either of two forms. */
import { folded } from './reading.ts';
import { freeId } from './review/names.ts';
import type { Mapping, Value } from './value.ts';
import { isList, isMapping, ownValue, wordOf } from './value.ts';

/** The id of the present role, which is always compared. */
export const stayId = 'stay';

export interface ReviewOption {
  readonly id: string;
  readonly title: string;
  readonly bucket: Bucket;
  /** later: the year. */
  readonly year?: Value;
  /** out: the reason. */
  readonly why?: Value;
  /** Whether it is with the present employer. */
  readonly inside?: Value;
}

/** In the order in which they are offered. */
export const bucketNames = ['real', 'later', 'out'] as const;
export type Bucket = (typeof bucketNames)[number];

/** An item of the list as it stands, and the option that it is; null for what is none. */
export interface ListedOption {
  readonly item: Value;
  readonly option: ReviewOption | null;
}

/** In the order in which they stand there; what is no option is passed over. */
export function reviewOptions(frontMatter: Mapping): readonly ReviewOption[] {
  return listedOptions(frontMatter).flatMap(({ option }) => option ?? []);
}

/**
 * One that was written down without an id goes by a free one, made of its title. What is called as another one before
 * it is called by its id as well: answers are given by title, and would be taken for those about the other.
 */
export function listedOptions(frontMatter: Mapping): readonly ListedOption[] {
  const listed = ownValue(frontMatter, 'options');
  const items = isList(listed) ? listed : [];
  const sorted = sortedInto(ownValue(frontMatter, 'buckets'));
  const taken = [stayId, ...items.map((item) => wordOf(fieldsOf(item)['id']))];
  const named = distinctly();
  return items.map((item) => {
    const { id, title, inside, bucket, year, why } = fieldsOf(item);
    const own = wordOf(id);
    const words = wordOf(title) || own;
    if (words === '') return { item, option: null };
    const name = own || freeId(words, taken);
    taken.push(name);
    const place = sorted.get(name);
    const sortedAs = bucketNames.find((known) => known === bucket);
    // Year and reason are those of one bucket.
    const said = sortedAs === undefined || sortedAs === place?.bucket ? place : undefined;
    return {
      item,
      option: {
        id: name,
        title: named(words, name),
        bucket: sortedAs ?? place?.bucket ?? 'real',
        ...present('year', year ?? said?.year),
        ...present('why', why ?? said?.why),
        ...present('inside', inside),
      },
    };
  });
}

/** Names told apart, whatever their case: one that was there before has the id beside it. */
export function distinctly(): (words: string, id: string) => string {
  const known = new Set<string>();
  return (words, id) => {
    const name = known.has(folded(words)) ? `${words} (${id})` : words;
    known.add(folded(name));
    return name;
  };
}

function fieldsOf(item: Value): Readonly<Partial<Record<string, Value>>> {
  return isMapping(item) ? item : { id: item };
}

/** Whether a separate `buckets` puts an option anywhere but among the real ones. */
export function isSortedApart(frontMatter: Mapping, id: string): boolean {
  const place = sortedInto(ownValue(frontMatter, 'buckets')).get(id);
  return place !== undefined && place.bucket !== 'real';
}

/** The id of the option that a review ended with; undefined while it is open. */
export function reviewTaken(frontMatter: Mapping): string | undefined {
  const decided = ownValue(frontMatter, 'decided');
  if (ownValue(frontMatter, 'status') !== 'decided' || !isMapping(decided)) return undefined;
  return wordOf(decided['option']) || undefined;
}

/** `buckets: {real: [stay], later: [{id, year}], out: [{id, why}]}`, by the option's id. */
function sortedInto(value: Value | undefined): ReadonlyMap<string, Omit<ReviewOption, 'id' | 'title'>> {
  const sorted = new Map<string, Omit<ReviewOption, 'id' | 'title'>>();
  if (!isMapping(value)) return sorted;
  for (const bucket of bucketNames) {
    const members = ownValue(value, bucket);
    for (const member of isList(members) ? members : []) {
      const { id, year, why } = fieldsOf(member);
      const name = wordOf(id);
      if (name !== '') sorted.set(name, { bucket, ...present('year', year), ...present('why', why) });
    }
  }
  return sorted;
}

function present<Key extends string>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined || value === null ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}
