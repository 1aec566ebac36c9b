/** Saves what can be saved from front matter that is not valid YAML, so that an entry keeps its date and title. */
import { isMapping, type Mapping, type Value } from '../core/value.ts';
import { readYaml } from './bounded-yaml.ts';

const keyLine = /^([A-Za-z_][\w-]*):(?:\s|$)/;

/**
 * Reads each `key:` line, with the indented or listed lines under it, on its own, and keeps those that
 * are valid. The first of two equal keys wins, but a page that anywhere says `private: true` stays private.
 */
export function recoverKeys(block: string): Mapping {
  const data = new Map<string, Value>();
  for (const [key, chunk] of chunks(block)) {
    const value = readAlone(key, chunk);
    if (value !== undefined && (!data.has(key) || (key === 'private' && value === true))) {
      data.set(key, value);
    }
  }
  return Object.fromEntries(data);
}

function readAlone(key: string, chunk: string): Value | undefined {
  const [line = ''] = chunk.split('\n', 1);
  for (const text of [chunk, chunk.replace(/^[ \t]*\t[ \t]*/gm, '  '), line]) {
    const read = readYaml(text);
    if (read.fault === undefined) {
      return isMapping(read.value) ? read.value[key] : undefined;
    }
  }
  // `title: One: two` is the commonest fault of all, and what was meant is plain.
  return /^[\w-]+:[ \t]+([^\s"'[\]{}&*!|>%@`#].*)$/.exec(line.trimEnd())?.[1];
}

/** The top-level keys with their lines. Lines that belong to no key are left out. */
function chunks(block: string): [key: string, chunk: string][] {
  const found: [string, string][] = [];
  let open: [string, string] | undefined;
  for (const line of block.split(/\r?\n/)) {
    const key = keyLine.exec(line)?.[1];
    if (key !== undefined) {
      open = [key, `${line}\n`];
      found.push(open);
    } else if (open !== undefined && (/^[ \t-]/.test(line) || line === '')) {
      open[1] += `${line}\n`;
    } else {
      open = undefined;
    }
  }
  return found;
}
