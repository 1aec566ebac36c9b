/** What the steps about options leave in the list of options. */
import { yearOf } from '../calendar.ts';
import type { CivilDate } from '../calendar.ts';
import { folded } from '../reading.ts';
import type { Mapping, Value } from '../value.ts';
import { isMapping, wordOf } from '../value.ts';
import type { Bucket } from '../review-options.ts';
import { bucketNames, isSortedApart, listedOptions, stayId } from '../review-options.ts';
import { stayTitle } from './cells.ts';
import type { Given } from './given.ts';
import { freeId, idCalled } from './names.ts';

/** The present role with one thing made different. */
export const changedId = 'stay-changed';
const changed: Mapping = { id: changedId, title: 'stay, changed', inside: true };
const stay: Mapping = { id: stayId, title: stayTitle, inside: true };

/** A year further off than this is not on this horizon. */
const horizon = 10;

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly data: Value;
}

/** What is no option, as far as can be understood: it keeps its place, and nothing is said of it. */
const nameless = { id: '', title: '' };

/** All that is written down among the options, the present role first where it is not among them. */
function listed(data: Mapping): readonly Listed[] {
  const known = listedOptions(data).map(({ item, option }): Listed => {
    const { id, title } = option ?? nameless;
    return { id, title, data: withId(item, id) };
  });
  if (known.some(({ id }) => id === stayId)) return known;
  return [{ id: stayId, title: stayTitle, data: stay }, ...known];
}

function withId(item: Value, id: string): Value {
  return isMapping(item) && id !== '' && wordOf(item['id']) === '' ? { ...item, id } : item;
}

/** Options without an id get one, so that what is said of them later can name them. */
export function withOptionIds(data: Mapping): Mapping {
  const options = listedOptions(data);
  const isNamed = options.every(({ item, option }) => withId(item, option?.id ?? '') === item);
  return isNamed
    ? data
    : { ...data, options: options.map(({ item, option }) => withId(item, option?.id ?? '')) };
}

/** An option as a mapping, for what is to be added to it. */
function fieldsOf({ id, data }: Listed): Mapping {
  return isMapping(data) ? data : { id };
}

function put(data: Mapping, options: readonly Listed[]): Mapping {
  return { ...data, options: options.map((option) => option.data) };
}

/** A push that could be mended here may become the present role, changed. */
export function foldHere(data: Mapping, given: Given): Mapping {
  const isWanted = given.each('untried').some(([, answer]) => given.placeOf('untried', answer) === 1);
  return isWanted ? put(data, withNew(listed(data), ['stay, changed'])) : data;
}

export function foldWiden(data: Mapping, given: Given): Mapping {
  const named = ['taken-up', 'options', 'starters', 'vanish'].flatMap((id) => given.texts(id));
  const all = given.value('changed') === true ? [...named, 'stay, changed'] : named;
  const options = withNew(listed(data), all);
  const rows = given.value('case');
  return put(
    data,
    options.map((option) => {
      const found = Object.entries(isMapping(rows) ? rows : {}).find(
        ([row]) => folded(row) === folded(option.title) || row === option.id,
      );
      return isMapping(found?.[1]) ? { ...option, data: { ...fieldsOf(option), ...found[1] } } : option;
    }),
  );
}

/** Each title once; what is there already stays as it is. */
function withNew(options: readonly Listed[], titles: readonly string[]): readonly Listed[] {
  const all = [...options];
  for (const title of titles) {
    if (idCalled(title, all) !== undefined) continue;
    const isChanged = folded(title) === folded(String(changed['title']));
    const id = isChanged
      ? String(changed['id'])
      : freeId(
          title,
          all.map((option) => option.id),
        );
    all.push({ id, title, data: isChanged ? changed : { id, title } });
  }
  return all;
}

export function foldBuckets(data: Mapping, given: Given, today: CivilDate): Mapping {
  const about = (id: string) => new Map(given.each(id).map(([item, answer]) => [folded(item), answer]));
  const [buckets, years, reasons] = [about('bucket'), about('year'), about('why')];
  const options = listed(data).map((option) => {
    const answer = buckets.get(folded(option.title));
    const bucket = bucketNames[given.placeOf('bucket', answer)];
    if (bucket === undefined) return option;
    const { bucket: _bucket, year: _year, why: _why, ...rest } = fieldsOf(option);
    return {
      ...option,
      data: {
        ...rest,
        ...placed(bucket, years.get(folded(option.title)), reasons.get(folded(option.title)), today),
        ...(bucket === 'real' && isSortedApart(data, option.id) ? { bucket } : {}),
      },
    };
  });
  return put(data, options);
}

/** What is further off than ten years is out for now, and says so. */
function placed(bucket: Bucket, year: Value | undefined, why: Value | undefined, today: CivilDate): Mapping {
  if (bucket === 'real') return {};
  if (bucket === 'out') return { bucket, ...(why === undefined ? {} : { why }) };
  if (typeof year !== 'number') return { bucket };
  if (year > yearOf(today) + horizon) return { bucket: 'out', why: `not before ${year}` };
  return { bucket, year };
}
