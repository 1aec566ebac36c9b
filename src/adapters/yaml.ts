/** The YAML codec: everything the program reads or writes as YAML goes through here. */
import type { YamlCodec } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';
import type { DataPath, Located, Position, Value } from '../core/value.ts';
import { offsetOf, positionAt, readYaml } from './bounded-yaml.ts';
import { readPage } from './front-matter.ts';
import { splice } from './yaml-splice.ts';
import { writeYaml } from './yaml-write.ts';

/** A whole document may be this large, in code units. */
const documentCap = 1024 * 1024;

export const yamlCodec: YamlCodec = { readPage, readDocument, write: writeYaml, splice };

/** A whole YAML or JSON document; an empty one is null. @throws Failure `unreadable` */
export function readDocument(text: string, file: string): Located {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  if (text.length > documentCap) {
    throw unreadable(file, text, documentCap, 'larger than 1 MiB');
  }
  const read = readYaml(text.slice(mark));
  if (read.fault !== undefined) {
    throw unreadable(file, text, mark + read.fault.offset, read.fault.why);
  }
  const { value, root } = read;
  const bad = unstorable(value, []);
  if (bad !== undefined) throw unreadable(file, text, mark + offsetOf(root, bad.path), bad.why);
  return { value, at: (path: DataPath): Position => positionAt(text, mark + offsetOf(root, path)) };
}

/** Text that would not be the same once it is written: found before anything is. */
function unstorable(value: Value, path: DataPath): { path: DataPath; why: string } | undefined {
  if (typeof value === 'string') {
    if (value.includes('\0')) return { path, why: 'the text holds a NUL character' };
    return !/\p{Surrogate}/u.test(value)
      ? undefined
      : { path, why: 'the text holds half of a surrogate pair' };
  }
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const bad = unstorable(part, [...path, key]);
    if (bad !== undefined) return bad;
  }
  return undefined;
}

function unreadable(file: string, text: string, offset: number, why: string): Failure {
  const at = positionAt(text, offset);
  return new Failure('unreadable', { file, at, why }, { text, at });
}
