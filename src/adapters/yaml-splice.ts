/** Changes one value in a page's front matter by its place in the text, so that every other byte stays. */
import { isMap, isScalar, isSeq, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq } from 'yaml';
import { findFrontMatter } from '../core/fences.ts';
import { Failure } from '../core/problem.ts';
import { isList, isMapping, isSameValue, type Mapping, type Value } from '../core/value.ts';
import { keyText, positionAt } from './bounded-yaml.ts';
import { readBlock } from './front-matter.ts';
import { writeInline, writeYaml } from './yaml-write.ts';

/** Text to stand in place of what is between two offsets of the block. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type MapPair = Pair<ParsedNode, ParsedNode | null>;

/**
 * The page with one front matter value replaced, added as the last key of its mapping, or removed.
 * A page without front matter gets some. A list's elements are named by their index; the one after the last adds one.
 *
 * @throws Failure `unreadable` when the front matter is invalid, or written so that this value cannot be
 * changed without touching others; the page is then left alone
 */
export function splice(text: string, path: readonly string[], value: Value | undefined): string {
  const fences = findFrontMatter(text);
  const lineEnd = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  if (fences === undefined) {
    if (value === undefined || path.length === 0) {
      return text;
    }
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const added = `---\n${writeYaml(nested(path, value))}---\n`.replaceAll('\n', lineEnd);
    return mark + added + text.slice(mark.length);
  }
  const block = text.slice(fences.start, fences.end);
  const read = fences.closed
    ? readBlock(block)
    : { fault: { offset: 0, why: "a line '---' is missing under it" } };
  if ('fault' in read) {
    throw unreadable(text, fences.start + read.fault.offset, read.fault.why);
  }
  const wanted = changed(read.data, path, value);
  if (wanted === read.data) {
    return text;
  }
  const edit = findEdit(block, read.root, path, value);
  if (edit !== undefined) {
    const spliced = block.slice(0, edit.from) + edit.text.replaceAll('\n', lineEnd) + block.slice(edit.to);
    const again = readBlock(spliced);
    const page = text.slice(0, fences.start) + spliced + text.slice(fences.end);
    // YAML has more ways to be written than the rules here foresee; what was meant is proved each time.
    if (
      'data' in again &&
      isSameValue(again.data, wanted) &&
      findFrontMatter(page)?.end === fences.start + spliced.length
    ) {
      return page;
    }
  }
  throw unreadable(
    text,
    fences.start,
    `'${path.join('.')}' cannot be changed without touching what is around it`,
  );
}

function unreadable(text: string, offset: number, why: string): Failure {
  const at = positionAt(text, offset);
  return new Failure('unreadable', { file: 'front matter', at, why }, { text, at });
}

function nested(path: readonly string[], value: Value): Mapping {
  const [key = '', ...rest] = path;
  return { [key]: rest.length === 0 ? value : nested(rest, value) };
}

/** The data after the change, and the same object when nothing changes. */
function changed(data: Value, path: readonly string[], value: Value | undefined): Value {
  const [step, ...rest] = path;
  if (step === undefined) {
    return value === undefined ? data : value;
  }
  if (isList(data)) {
    const index = Number(step);
    const item = data[index];
    if (index === data.length && value !== undefined && rest.length === 0) return [...data, value];
    if (item === undefined || (value === undefined && rest.length === 0)) {
      return data;
    }
    const after = changed(item, rest, value);
    return after === item ? data : data.with(index, after);
  }
  const mapping = isMapping(data) ? data : {};
  const before = Object.hasOwn(mapping, step) ? mapping[step] : undefined;
  if (value === undefined) {
    if (before === undefined) {
      return data;
    }
    if (rest.length === 0) {
      return Object.fromEntries(Object.entries(mapping).filter(([key]) => key !== step));
    }
  }
  const after = rest.length === 0 ? value : changed(before ?? {}, rest, value);
  if (after === undefined || (before !== undefined && isSameValue(before, after))) {
    return data;
  }
  return { ...mapping, [step]: after };
}

function findEdit(
  block: string,
  root: ParsedNode | null,
  path: readonly string[],
  value: Value | undefined,
): Edit | undefined {
  let node = root;
  let inFlow = false;
  for (const [depth, step] of path.entries()) {
    const rest = path.slice(depth + 1);
    if (isSeq(node)) {
      inFlow ||= node.flow === true;
      const item: ParsedNode | undefined = node.items[Number(step)];
      if (item === undefined) return value === undefined ? undefined : appended(block, node, value);
      node = item;
    } else if (isMap(node)) {
      const map: YAMLMap.Parsed = node;
      inFlow ||= map.flow === true;
      const pair = map.items.find((each) => keyText(each.key) === step);
      if (pair === undefined) {
        return value === undefined
          ? undefined
          : addition(block, map, depth === 0, step, rest.length === 0 ? value : nested(rest, value));
      }
      if (value === undefined && rest.length === 0) {
        return map.items.length === 1 && depth > 0
          ? findEdit(block, root, path.slice(0, depth), {})
          : removal(block, map, pair);
      }
      if (rest.length > 0 && (pair.value === null || (isScalar(pair.value) && pair.value.value === null))) {
        return value === undefined
          ? undefined
          : replacement(block, pair.value, pair, nested(rest, value), inFlow);
      }
      if (rest.length === 0) {
        return value === undefined ? undefined : replacement(block, pair.value, pair, value, inFlow);
      }
      node = pair.value;
    } else {
      return depth === 0 && value !== undefined ? atTheEnd(block, nested(path, value)) : undefined;
    }
  }
  return node === null || value === undefined
    ? undefined
    : replacement(block, node, undefined, value, inFlow);
}

function atTheEnd(block: string, added: Mapping): Edit {
  return { from: block.length, to: block.length, text: writeYaml(added) };
}

function replacement(
  block: string,
  node: ParsedNode | null,
  pair: MapPair | undefined,
  value: Value,
  inFlow: boolean,
): Edit | undefined {
  const text = writeInline(value, inFlow ? 'in-flow' : 'after-key');
  if (node === null || node.range[0] === node.range[1]) {
    // Nothing stands there yet; the value goes right after the key's colon.
    const keyEnd = pair?.key.range[1];
    const colon = keyEnd === undefined ? -1 : block.indexOf(':', keyEnd);
    return colon === -1 ? undefined : { from: colon + 1, to: colon + 1, text: ` ${text}` };
  }
  const isBlock = (isMap(node) || isSeq(node)) && node.flow !== true;
  let [from, to] = node.range;
  if (isBlock && pair !== undefined) {
    // A block starts on the line under its key; what replaces it stands beside the key.
    const colon = block.indexOf(':', pair.key.range[1]);
    if (block.slice(colon + 1, from).trim() === '') {
      from = colon + 1;
      return { from, to: withoutLineEnd(block, to), text: ` ${text}` };
    }
  }
  to = withoutLineEnd(block, to);
  return { from, to, text };
}

/** A block's range takes in its last line end; the text that replaces it leaves that one standing. */
function withoutLineEnd(block: string, offset: number): number {
  if (block[offset - 1] !== '\n') {
    return offset;
  }
  return block[offset - 2] === '\r' ? offset - 2 : offset - 1;
}

function addition(
  block: string,
  map: YAMLMap.Parsed,
  isRoot: boolean,
  key: string,
  value: Value,
): Edit | undefined {
  const last = map.items.at(-1);
  if (map.flow === true) {
    const from =
      last === undefined ? map.range[0] + 1 : Math.max(last.key.range[1], last.value?.range[1] ?? 0);
    const text = writeInline({ [key]: value }, 'in-flow').slice(1, -1);
    return { from, to: from, text: last === undefined ? text : `, ${text}` };
  }
  if (last === undefined) {
    return undefined;
  }
  const margin = marginOf(block, last.key.range[0]);
  const from = isRoot
    ? block.length
    : nextLine(block, Math.max(last.key.range[1], last.value?.range[1] ?? 0));
  const lines = writeYaml({ [key]: value });
  return { from, to: from, text: lines.replace(/^(?=.)/gm, margin) };
}

/** One element more, written as those before it are. */
function appended(block: string, list: YAMLSeq.Parsed, value: Value): Edit | undefined {
  const last: ParsedNode | undefined = list.items.at(-1);
  const text = writeInline(value, 'in-flow');
  if (list.flow === true) {
    const from = last === undefined ? list.range[0] + 1 : last.range[1];
    return { from, to: from, text: last === undefined ? text : `, ${text}` };
  }
  if (last === undefined) return undefined;
  const dash = block.lastIndexOf('-', last.range[0] - 1);
  const from = nextLine(block, last.range[1]);
  return { from, to: from, text: `${marginOf(block, dash)}- ${text}\n` };
}

function removal(block: string, map: YAMLMap.Parsed, pair: MapPair): Edit | undefined {
  const index = map.items.indexOf(pair);
  const [from, end] = [pair.key.range[0], Math.max(pair.key.range[1], pair.value?.range[1] ?? 0)];
  const next = map.items[index + 1];
  if (map.flow === true) {
    const previous = map.items[index - 1];
    if (next !== undefined) {
      return { from, to: next.key.range[0], text: '' };
    }
    return {
      from: previous === undefined ? from : Math.max(previous.key.range[1], previous.value?.range[1] ?? 0),
      to: end,
      text: '',
    };
  }
  const lineStart = block.lastIndexOf('\n', from - 1) + 1;
  if (block.slice(lineStart, from).trim() !== '') {
    // The first key of a list's element shares its line with the dash.
    return next === undefined ? undefined : { from, to: next.key.range[0], text: '' };
  }
  return { from: lineStart, to: nextLine(block, end), text: '' };
}

/** The blanks a key is indented by; a list's dash before it counts as blanks. */
function marginOf(block: string, offset: number): string {
  return block.slice(block.lastIndexOf('\n', offset - 1) + 1, offset).replace(/[^\s]/g, ' ');
}

/** Where the line after the one that ends here starts. */
function nextLine(block: string, offset: number): number {
  if (offset > 0 && block[offset - 1] === '\n') {
    return offset;
  }
  const end = block.indexOf('\n', offset);
  return end === -1 ? block.length : end + 1;
}
