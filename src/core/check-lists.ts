/** Reads `prompts/lists.yaml`: the named lists and labelled lines that prompt sets refer to. */
import { readId, readLine, readOptions } from './check-parts.ts';
import type { Scales } from './check-parts.ts';
import { complaints } from './complaints.ts';
import type { Complaints } from './complaints.ts';
import { isLedgerName } from './ledger-names.ts';
import type { Finding } from './problem.ts';
import type { NamedLists } from './prompt-set.ts';
import { reservedNames } from './set-keys.ts';
import type { Mapping, Value } from './value.ts';

export interface ReadLists {
  /** What could be read; a list or scale with a finding is left out. */
  readonly lists: NamedLists;
  readonly scales: Scales;
  readonly findings: readonly Finding[];
}

/** `scales` holds labelled lines by id; every other key is a named list of options. */
export function readLists(data: Value): ReadLists {
  const to = complaints();
  // An empty file, or one of comments alone, overrides nothing.
  const named = data === null ? {} : (to.mapping(data, [], 'the file') ?? {});
  const { scales, ...lists } = named;
  const read = { lists: readNamed(lists, to), scales: scales === undefined ? {} : readScales(scales, to) };
  return { ...read, findings: to.findings };
}

function readNamed(named: Mapping, to: Complaints): NamedLists {
  const lists: Record<string, NamedLists[string]> = {};
  for (const [name, value] of Object.entries(named)) {
    if (readId(name, [name], to, reservedNames) === undefined) continue;
    if (isLedgerName(name)) {
      to.add([name], `'${name}' is a ledger, and this list would never be looked at`, 'choose another name');
      continue;
    }
    const options = readOptions(value, [name], to, 'the list');
    if (options !== undefined) lists[name] = options;
  }
  return lists;
}

function readScales(value: Value, to: Complaints): Scales {
  const scales: Record<string, Scales[string]> = {};
  for (const [id, line] of Object.entries(to.mapping(value, ['scales'], 'scales') ?? {})) {
    if (readId(id, ['scales', id], to, reservedNames) === undefined) continue;
    const read = readLine(line, ['scales', id], to, id);
    if (read !== undefined) scales[id] = read;
  }
  return scales;
}
