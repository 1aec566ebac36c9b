/** Reads YAML that anyone may have written: bounded in size and depth, running nothing, changing no text. */
import { Composer, Parser, isAlias, isMap, isScalar, isSeq, type CST, type ParsedNode } from 'yaml';
import type { DataPath, Position, Value } from '../core/value.ts';

/** A place in YAML text that cannot be understood, and why. */
export interface YamlFault {
  /** Code units from the start of the text. */
  readonly offset: number;
  /** One lower-case clause. */
  readonly why: string;
}

/** What YAML text says: a value, or the first fault in it. */
export type YamlRead =
  | { readonly value: Value; readonly root: ParsedNode | null; readonly fault?: undefined }
  | { readonly fault: YamlFault };

/**
 * The deepest nesting that is read. Composing recurses, and V8 ends the whole process when it has to
 * compile a regular expression with the stack nearly used up, so depth is checked before.
 */
const deepest = 64;

const options = {
  schema: 'core',
  version: '1.2',
  // Without this the core schema would still turn `!!timestamp` into a Date and `!!binary` into bytes.
  resolveKnownTags: false,
  merge: false,
  // Its own check compares every key with every other; `toValue` finds duplicates in one pass.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

class Stop extends Error {
  readonly offset: number;
  constructor(offset: number, why: string) {
    super(why);
    this.offset = offset;
  }
}

/** Reads one YAML (or JSON) document. Dates stay text; aliases, duplicate keys and faults are refused. */
export function readYaml(source: string): YamlRead {
  try {
    const tokens = [...new Parser().parse(source)];
    const tooDeep = tokens.map(depthFault).find((offset) => offset !== undefined);
    if (tooDeep !== undefined) {
      return fault(tooDeep, `nested more than ${deepest} deep`);
    }
    const [document, second] = [...new Composer(options).compose(tokens, true, source.length)];
    if (second !== undefined) {
      return fault(second.range[0], 'a second document starts here; one is expected');
    }
    const error = document?.errors[0];
    if (error !== undefined) {
      return fault(error.pos[0], inWords(error.code, error.message, source, error.pos[0]));
    }
    const root = document?.contents ?? null;
    return { value: root === null ? null : toValue(root), root };
  } catch (thrown) {
    // The library may meet text it did not foresee; whatever it throws, the text is at fault.
    const why = thrown instanceof Error ? lowered(thrown.message) : 'not YAML';
    return fault(thrown instanceof Stop ? thrown.offset : 0, why);
  }
}

function fault(offset: number, why: string): YamlRead {
  return { fault: { offset, why } };
}

/** Where nesting passes the limit, found without recursion. */
function depthFault(token: CST.Token): number | undefined {
  const waiting: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next.depth > deepest) {
      return 'offset' in next.token ? next.token.offset : 0;
    }
    const depth = next.depth + 1;
    if ('value' in next.token && next.token.value !== undefined) {
      waiting.push({ token: next.token.value, depth: next.depth });
    }
    for (const item of 'items' in next.token ? next.token.items : []) {
      for (const part of [item.key, item.value]) {
        if (part !== undefined && part !== null) {
          waiting.push({ token: part, depth });
        }
      }
    }
  }
  return undefined;
}

function toValue(node: ParsedNode): Value {
  if (isAlias(node)) {
    throw new Stop(
      node.range[0],
      `'*${node.source}' refers to another value, which is not read; write the value out`,
    );
  }
  if (isScalar(node)) {
    return scalarValue(node.value, node.source);
  }
  if (isSeq(node)) {
    return node.items.map((item) => toValue(item));
  }
  const mapping: Record<string, Value> = {};
  for (const pair of node.items) {
    const key = keyText(pair.key);
    if (Object.hasOwn(mapping, key)) {
      throw new Stop(pair.key.range[0], `the key '${key}' stands here a second time`);
    }
    const value = pair.value === null ? null : toValue(pair.value);
    // A plain assignment to `__proto__` would set the prototype instead of a key.
    Object.defineProperty(mapping, key, { value, enumerable: true, configurable: true, writable: true });
  }
  return mapping;
}

function scalarValue(value: unknown, source: string): Value {
  // An integer that a double cannot hold would come back changed; its digits are kept as text.
  if (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    !Number.isSafeInteger(value) &&
    /^[-+]?\d+$/.test(source)
  ) {
    return source;
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** A mapping's key as text: numbers and such keep the letters they were written with. */
export function keyText(key: ParsedNode): string {
  if (!isScalar(key)) {
    throw new Stop(key.range[0], 'a key has to be plain text');
  }
  return typeof key.value === 'string' ? key.value : key.source;
}

/** Where the value at a path starts; the nearest parent that is there answers for a missing one. */
export function offsetOf(root: ParsedNode | null, path: DataPath): number {
  let node = root;
  let offset = root?.range[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((each) => keyText(each.key) === String(step));
      if (pair === undefined) {
        return offset;
      }
      node = pair.value;
      const keyOffset = pair.key.range[0];
      // A block under its key is best shown by the key; anything else by itself.
      const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
      offset = node === null || isBlock ? keyOffset : node.range[0];
    } else if (isSeq(node)) {
      const item = node.items[Number(step)];
      if (item === undefined) {
        return offset;
      }
      node = item;
      offset = item.range[0];
    } else {
      return offset;
    }
  }
  return offset;
}

/** An offset as line and column, both from 1. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}

function inWords(code: string, message: string, source: string, offset: number): string {
  const line = source.slice(source.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? '';
  if (/^(<{7}|={7}|>{7}|\|{7})(\s|$)/.test(line)) {
    return 'a merge conflict was left here';
  }
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab cannot indent here; use spaces';
    case 'BLOCK_AS_IMPLICIT_KEY':
      return "a second ': ' in one value; put the value in quotes";
    case 'MULTILINE_IMPLICIT_KEY':
      return "neither 'key: value' nor part of the value above";
    case 'MISSING_CHAR':
      return message.startsWith('Implicit')
        ? "neither 'key: value' nor part of the value above"
        : lowered(message);
    default:
      return lowered(message);
  }
}

function lowered(message: string): string {
  return message.slice(0, 1).toLowerCase() + message.slice(1);
}
