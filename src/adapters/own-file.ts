/** A small YAML file of the journal that its owner may edit: values change, and every other byte stays. */
import { dirname } from 'node:path';
import type { OwnFile, YamlCodec } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';
import type { Mapping, Value } from '../core/value.ts';
import { isMapping } from '../core/value.ts';
import type { Disk } from './disk.ts';
import { onDisk, Refusal } from './disk-failure.ts';
import { createDurable, makeFolder, replaceDurable } from './durable.ts';
import type { Processes } from './processes.ts';
import { exactTextOf, readFile } from './read-file.ts';

const cap = 256 * 1024;

export interface OwnFilePlace {
  readonly disk: Disk;
  readonly processes: Processes;
  /** Absolute; the file may not exist. */
  readonly path: string;
  /** What a new file begins with: a comment, ending in a line end. */
  readonly heading: string;
  yaml(): Promise<YamlCodec>;
}

export function ownFile({ disk, processes, path, heading, yaml }: OwnFilePlace): OwnFile {
  return {
    path,
    async read() {
      const text = textAt(disk, path);
      return text === undefined ? {} : dataIn(text, path, await yaml());
    },
    async set(key, value) {
      const before = textAt(disk, path);
      const codec = await yaml();
      const after = spliced(before ?? heading, key, value, path, codec);
      if (before !== undefined) replaceDurable(disk, path, before, after, processes);
      else if (value !== undefined)
        onDisk('save', path, () => {
          makeFolder(disk, dirname(path));
          if (!createDurable(disk, path, after, processes))
            throw new Refusal('something else made it just now');
        });
      return dataIn(after, path, codec);
    },
  };
}

function textAt(disk: Disk, path: string): string | undefined {
  return onDisk('read', path, () => {
    if (disk.lookAt(path) === undefined) return undefined;
    const text = exactTextOf(readFile(disk, path, cap).bytes);
    if (text === undefined) throw new Refusal('it is not UTF-8');
    return text;
  });
}

function dataIn(text: string, path: string, yaml: YamlCodec): Mapping {
  const { value, at } = yaml.readDocument(text, path);
  if (value === null) return {};
  if (isMapping(value)) return value;
  throw new Failure(
    'unreadable',
    { file: path, at: at([]), why: 'names with values are expected here', remedy: 'hide: [a word]' },
    { text, at: at([]) },
  );
}

/** The file is a page's front matter without the fences. */
function spliced(
  text: string,
  key: readonly string[],
  value: Value | undefined,
  path: string,
  yaml: YamlCodec,
): string {
  const data = dataIn(text, path, yaml);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const fence = `---${lineEnd}`;
  const [top = ''] = /^\uFEFF?(?:(?:%.*\r?\n)*---\r?\n)?/.exec(text) ?? [];
  const lines = text.slice(top.length);
  const closed = lines === '' || lines.endsWith('\n') ? lines : lines + lineEnd;
  const [parent = '', child] = key;
  if (value !== undefined && child !== undefined && data[parent] === undefined) {
    // A line for each value under a name of its own, which is easier to edit than one within braces.
    const line = yaml.write({ [child]: value }).trimEnd();
    return `${top}${closed}${parent}:\n  ${line}\n`.replaceAll(/\r?\n/g, lineEnd);
  }
  return top + yaml.splice(fence + closed + fence, key, value).slice(fence.length, -fence.length);
}
