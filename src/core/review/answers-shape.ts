/** The shapes of what a file says about a review: a word that nobody would read is a complaint, never a silent loss. */
import type { Complaints } from '../complaints.ts';
import { kindOf } from '../complaints.ts';
import { forces } from '../from-to.ts';
import { bucketNames } from '../review-options.ts';
import type { DataPath, Mapping, Value } from '../value.ts';
import { isList, isMapping, isPresent } from '../value.ts';

const criterionKeys = ['id', 'text', 'low', 'high', 'points', 'floor'];
const optionKeys = ['id', 'title', 'inside', 'bucket', 'year', 'why', 'source', 'for', 'against'];
const recordKeys = ['option', 'date', 'reason', 'trigger', 'gives_up', 'reopen_if'];

/** Complaints about keys and shapes that neither the decision nor the rest of the answers would speak of. */
export function checkShapes(file: Mapping, to: Complaints): void {
  const { criteria, options, buckets, direction, decided, consulted, revisit, tags } = file;
  for (const [index, item] of (isList(criteria) ? criteria : []).entries())
    if (isMapping(item)) to.keys(item, ['criteria', index], 'a criterion', criterionKeys);
  checkOptions(options, ['options'], 'options', to);
  for (const [index, item] of (isList(options) ? options : []).entries())
    if (isMapping(item)) checkBucket(item['bucket'], ['options', index, 'bucket'], to);
  if (isPresent(buckets)) checkBuckets(buckets, to);
  if (isMapping(direction)) to.keys(direction, ['direction'], 'direction', forces);
  if (isMapping(decided)) checkRecord(decided, to);
  for (const [index, item] of (isList(consulted) ? consulted : []).entries())
    if (isMapping(item)) to.keys(item, ['consulted', index], 'who was asked', ['who', 'part']);
  if (isPresent(revisit)) to.list(revisit, ['revisit'], 'revisit');
  if (isPresent(tags)) to.list(tags, ['tags'], 'tags');
  if (isPresent(file['private'])) to.yesNo(file['private'], ['private'], 'private');
}

/** Ids, or mappings that have one. */
function checkOptions(value: Value | undefined, path: DataPath, what: string, to: Complaints): void {
  if (!isPresent(value)) return;
  // Nothing may stand in a bucket, while a list that names no option is a slip.
  if (isList(value) && value.length === 0 && path.length > 1) return;
  for (const [index, item] of (to.list(value, path, what) ?? []).entries()) {
    const at = [...path, index];
    if (!isMapping(item)) {
      to.word(item, at, 'an option');
      continue;
    }
    to.keys(item, at, 'an option', optionKeys);
    if (isPresent(item['id'])) to.word(item['id'], [...at, 'id'], 'the id of an option');
    else to.add(at, 'the option has no id', 'write {id, title}');
    if (isPresent(item['title'])) to.word(item['title'], [...at, 'title'], 'the title of an option');
  }
}

function checkBucket(value: Value | undefined, path: DataPath, to: Complaints): void {
  if (!isPresent(value) || bucketNames.some((name) => name === value)) return;
  to.add(path, `the bucket is ${kindOf(value)}`, `one of: ${bucketNames.join(', ')}`);
}

function checkBuckets(value: Value, to: Complaints): void {
  const buckets = to.mapping(value, ['buckets'], 'buckets');
  if (buckets === undefined) return;
  to.keys(buckets, ['buckets'], 'buckets', bucketNames);
  for (const name of bucketNames) checkOptions(buckets[name], ['buckets', name], `'${name}'`, to);
}

function checkRecord(decided: Mapping, to: Complaints): void {
  to.keys(decided, ['decided'], 'decided', recordKeys);
  for (const key of recordKeys.slice(2))
    if (isPresent(decided[key])) to.word(decided[key], ['decided', key], key);
}
