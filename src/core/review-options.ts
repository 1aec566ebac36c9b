/** The options that a review weighs, as its front matter holds them: with their buckets, in either of two forms. */
import type { Mapping, Value } from './value.ts';
import { isList, isMapping, ownValue } from './value.ts';

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

const buckets = ['real', 'later', 'out'] as const;
type Bucket = (typeof buckets)[number];

/** In the order in which they stand there; what is no option is passed over. */
export function reviewOptions(frontMatter: Mapping): readonly ReviewOption[] {
  const listed = ownValue(frontMatter, 'options');
  const sorted = sortedInto(ownValue(frontMatter, 'buckets'));
  return (isList(listed) ? listed : []).flatMap((option): ReviewOption[] => {
    const { id, title, inside, bucket, year, why } = isMapping(option) ? option : { id: option };
    const name = typeof id === 'string' ? id.trim() : '';
    const words = typeof title === 'string' && title.trim() !== '' ? title.trim() : name;
    if (words === '') return [];
    const place = sorted.get(name);
    return [
      {
        id: name,
        title: words,
        bucket: buckets.find((known) => known === bucket) ?? place?.bucket ?? 'real',
        ...present('year', year ?? place?.year),
        ...present('why', why ?? place?.why),
        ...present('inside', inside),
      },
    ];
  });
}

/** The id of the option that a review ended with; undefined while it is open. */
export function reviewTaken(frontMatter: Mapping): string | undefined {
  const decided = ownValue(frontMatter, 'decided');
  if (ownValue(frontMatter, 'status') !== 'decided' || !isMapping(decided)) return undefined;
  return typeof decided['option'] === 'string' ? decided['option'] : undefined;
}

/** `buckets: {real: [stay], later: [{id, year}], out: [{id, why}]}`, by the option's id. */
function sortedInto(value: Value | undefined): ReadonlyMap<string, Omit<ReviewOption, 'id' | 'title'>> {
  const sorted = new Map<string, Omit<ReviewOption, 'id' | 'title'>>();
  if (!isMapping(value)) return sorted;
  for (const bucket of buckets) {
    const members = ownValue(value, bucket);
    for (const member of isList(members) ? members : []) {
      const { id, year, why } = isMapping(member) ? member : { id: member };
      if (typeof id === 'string')
        sorted.set(id.trim(), { bucket, ...present('year', year), ...present('why', why) });
    }
  }
  return sorted;
}

function present<Key extends string>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return (value === undefined || value === null ? {} : { [key]: value }) as { readonly [K in Key]?: Value };
}
