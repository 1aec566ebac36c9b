/** Writes plain data as YAML that people like to read and that other programs read the same way. */
import { Document, Pair, Scalar, YAMLMap, YAMLSeq, type Node } from 'yaml';
import { isList, isMapping, type Mapping, type Value } from '../core/value.ts';

/** Flow collections wider than this are written as blocks, one element a line. */
const flowWidth = 96;
/** A list's mappings read best in one line each, even when it is a long one. */
const itemWidth = 160;
/** Keys under which mappings are always written as blocks, so that adding an answer adds a line. */
const alwaysBlock: ReadonlySet<string> = new Set(['answers', 'steps']);

/** YAML with the keys in the order given and a line end after each; an empty mapping gives no text. */
export function writeYaml(data: Mapping): string {
  const keys = Object.keys(data);
  if (keys.length === 0) {
    return '';
  }
  const map = new YAMLMap();
  for (const key of keys) {
    map.items.push(
      new Pair(textNode(key), blockNode(data[key] as Value, flowWidth - key.length, alwaysBlock.has(key))),
    );
  }
  return print(map);
}

/** A value in one line, as it stands after `key: `, or inside `[` and `]`. */
export function writeInline(value: Value, place: 'after-key' | 'in-flow'): string {
  if (place === 'in-flow' || isList(value) || isMapping(value)) {
    const list = new YAMLSeq();
    list.flow = true;
    list.items.push(flowNode(value));
    return print(list).slice(1, -2);
  }
  const map = new YAMLMap();
  map.items.push(new Pair(textNode('k'), flowNode(value)));
  return print(map).slice('k: '.length, -1);
}

function print(contents: YAMLMap | YAMLSeq): string {
  const document = new Document(null, {
    schema: 'core',
    version: '1.2',
    merge: false,
    aliasDuplicateObjects: false,
  });
  document.contents = contents;
  const text = document.toString({
    lineWidth: 0,
    flowCollectionPadding: false,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
  });
  // Left as they are by the quoting, these would be taken for line ends or not survive elsewhere.
  return text.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Where a value starts at the left edge of its block: flow where that is short, else one element a line. */
function blockNode(value: Value, room: number, block = false): Node {
  if (isList(value)) {
    if (value.length === 0 || (!block && value.every(isScalarValue) && fits(value, room))) {
      return flowNode(value);
    }
    const list = new YAMLSeq();
    list.items = value.map((item) => blockNode(item, isMapping(item) ? itemWidth : flowWidth));
    return list;
  }
  if (isMapping(value)) {
    const entries = Object.entries(value);
    if (entries.length === 0 || (!block && entries.every(([, each]) => isFlat(each)) && fits(value, room))) {
      return flowNode(value);
    }
    const map = new YAMLMap();
    map.items = entries.map(
      ([key, each]) => new Pair(textNode(key), blockNode(each, flowWidth - key.length)),
    );
    return map;
  }
  return scalarNode(value);
}

function flowNode(value: Value): Node {
  if (isList(value)) {
    const list = new YAMLSeq();
    list.flow = true;
    list.items = value.map(flowNode);
    return list;
  }
  if (isMapping(value)) {
    const map = new YAMLMap();
    map.flow = true;
    map.items = Object.entries(value).map(([key, each]) => new Pair(textNode(key), flowNode(each)));
    return map;
  }
  return scalarNode(value);
}

function scalarNode(value: string | number | boolean | null): Node {
  return typeof value === 'string' ? textNode(value) : new Scalar(value);
}

function textNode(text: string): Scalar {
  // A lone surrogate has no form in UTF-8.
  const node = new Scalar(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  if (needsQuotes(text)) {
    node.type = Scalar.QUOTE_DOUBLE;
  }
  return node;
}

/**
 * Beyond what the library quotes: text that YAML 1.1 readers (Jekyll, PyYAML) take for something else, that
 * looks like a fence, that has blanks at an end, or that would take more than one line. Dates stay plain, for they are dates to them too.
 */
function needsQuotes(text: string): boolean {
  return (
    /^(?:yes|no|on|off|=|<<)$/i.test(text) ||
    /^[-+]?[\d_.,]+(?::[0-5]?\d)+(?:\.\d*)?$/.test(text) ||
    /^[-+]?\.?\d[\d_.,]*(?:e[-+]?\d+)?$/i.test(text) ||
    /^[-+]?0(?:x[\da-f_]+|o[0-7_]+|b[01_]+)$/i.test(text) ||
    /^(?:---|\.\.\.|\s)|\s$/.test(text) ||
    /[\p{Cc}\u2028\u2029\ufeff\ufffe\uffff]/u.test(text)
  );
}

function isScalarValue(value: Value): boolean {
  return !isList(value) && !isMapping(value);
}

/** A scalar, or a list of scalars: what may stand inside a mapping in flow style. */
function isFlat(value: Value): boolean {
  return isScalarValue(value) || (isList(value) && value.every(isScalarValue));
}

function fits(value: Value, room: number): boolean {
  return writeInline(value, 'in-flow').length <= room;
}
