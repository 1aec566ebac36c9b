/** Finds and reads the front matter of a page. Alone allowed to import gray-matter, which would run code. */
import matter from 'gray-matter';
import type { ParsedNode } from 'yaml';
import { findFrontMatter, type Fences } from '../core/fences.ts';
import type { FrontMatter } from '../core/ports.ts';
import { isMapping, type DataPath, type Mapping, type Position } from '../core/value.ts';
import { offsetOf, positionAt, readYaml, type YamlFault } from './bounded-yaml.ts';
import { recoverKeys } from './recover.ts';

/** Front matter larger than this, in code units, is not read. */
const frontMatterCap = 64 * 1024;

/** gray-matter looks for comments in a way that is quadratic in a run of white space. */
const longestBlank = 1024;

/** What stands between the fences: a mapping with its tree, or a fault. */
export type BlockRead =
  | { readonly data: Mapping; readonly root: ParsedNode | null }
  | { readonly fault: YamlFault };

/** The front matter of a whole page. Never throws. */
export function readPage(text: string): FrontMatter {
  const fences = findFrontMatter(text);
  if (fences === undefined) {
    return { data: {}, body: text, at: () => start };
  }
  const block = text.slice(fences.start, fences.end);
  const read: BlockRead = fences.closed
    ? readBlock(block)
    : { fault: { offset: 0, why: "the front matter is not closed: a line '---' is missing under it" } };
  const body = fences.closed ? text.slice(fences.body) : text;
  if ('fault' in read) {
    const at = positionAt(text, fences.start + read.fault.offset);
    const data = recoverKeys(block.slice(0, frontMatterCap));
    return {
      data,
      body,
      at: (path) => lineOf(text, fences, path) ?? at,
      problem: { at, why: read.fault.why },
    };
  }
  const { data, root } = read;
  return { data, body, at: (path) => positionAt(text, fences.start + offsetOf(root, path)) };
}

const start: Position = { line: 1, column: 1 };

/** Reads what stands between the fences. Never throws. */
export function readBlock(block: string): BlockRead {
  if (block.length > frontMatterCap) {
    return { fault: { offset: frontMatterCap, why: 'the front matter is larger than 64 KiB' } };
  }
  const blank = new RegExp(`\\s{${longestBlank}}`).exec(block);
  if (blank !== null) {
    return { fault: { offset: blank.index, why: 'a very long stretch of blank space' } };
  }
  let read: BlockRead = { data: {}, root: null };
  const yaml = (source: string): object => {
    // gray-matter hands over the text from the line end of the opening fence on.
    read = readMapping(source.slice(1));
    return {};
  };
  try {
    // The closing fence is given with its line end, so that gray-matter cuts exactly where the fences were found.
    matter(`---\n${block}\n---\n`, {
      language: 'yaml',
      delimiters: ['---', '---\n'],
      engines: { ...refusedEngines, yaml },
    });
  } catch (thrown) {
    return { fault: { offset: 0, why: thrown instanceof Error ? thrown.message : 'unreadable' } };
  }
  return read;
}

function readMapping(source: string): BlockRead {
  const read = readYaml(source);
  if (read.fault !== undefined) {
    return { fault: read.fault };
  }
  const data = read.value ?? {};
  return isMapping(data)
    ? { data, root: read.root }
    : { fault: { offset: read.root?.range[0] ?? 0, why: "this is not 'key: value'" } };
}

/** Every engine that gray-matter knows or that its users add, each refusing: some of them run what they read. */
const refusedEngines = Object.fromEntries(
  ['javascript', 'js', 'json', 'coffee', 'coffeescript', 'cson', 'toml'].map((language) => [
    language,
    (): object => {
      throw new Error(`front matter in ${language} is not read`);
    },
  ]),
);

/** Where a recovered key stands in front matter that could not be read whole. */
function lineOf(text: string, fences: Fences, path: DataPath): Position | undefined {
  const key = path[0];
  let offset = fences.start;
  for (const line of text.slice(fences.start, fences.end).split('\n')) {
    if (line.startsWith(`${key}:`)) {
      return positionAt(text, offset);
    }
    offset += line.length + 1;
  }
  return undefined;
}
