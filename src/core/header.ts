/**
 * Reads the front matter that this program writes, without the YAML library: loading it and reading twenty
 * pages with it takes three times as long as the start of the process. Anything unusual is left to the library.
 */
import { findFrontMatter } from './fences.ts';
import type { FrontMatter } from './ports.ts';
import type { Mapping, Value } from './value.ts';

/** What an entry is made of: a page's front matter and what stands under it. */
export type PageParts = Pick<FrontMatter, 'data' | 'body' | 'problem'>;

/**
 * A page's front matter and body, if the front matter keeps to a small part of YAML that can be read in one
 * way only: mappings and lists indented by two, flow collections in one line, and plain or quoted scalars. What
 * it reads, `YamlCodec.readPage` reads the same; for everything else it is undefined. Never throws.
 */
export function readHeader(text: string): PageParts | undefined {
  const fences = findFrontMatter(text);
  if (fences === undefined) return { data: {}, body: text };
  if (!fences.closed || fences.end - fences.start > largest) return undefined;
  const lines = text.slice(fences.start, fences.end).split('\n').slice(0, -1).map(toLine);
  const block = new Block(lines);
  const data = lines.length === 0 ? {} : block.mapping(0);
  return data === undefined || !block.isDone ? undefined : { data, body: text.slice(fences.body) };
}

/** In code units; the library's own reader refuses more. */
const largest = 64 * 1024;
/** The writer never nests deeper. */
const deepest = 12;

interface Line {
  readonly indent: number;
  readonly content: string;
}

function toLine(line: string): Line {
  const end = line.endsWith('\r') ? line.length - 1 : line.length;
  let indent = 0;
  while (line[indent] === ' ') indent += 1;
  return { indent, content: line.slice(indent, end) };
}

/** Lines from the first unread one on. `undefined` from any of its readers means that the block is not for us. */
class Block {
  readonly #lines: Line[];
  #next = 0;

  constructor(lines: Line[]) {
    this.#lines = lines;
  }

  get isDone(): boolean {
    return this.#next === this.#lines.length;
  }

  mapping(indent: number): Mapping | undefined {
    const data: Record<string, Value> = {};
    while (this.#indent() === indent) {
      const { content } = this.#lines[this.#next] as Line;
      const [key, length] = readKey(content) ?? [];
      if (key === undefined || length === undefined || isTaken(data, key)) return undefined;
      this.#next += 1;
      const value = content.length === length ? this.#below(indent) : readInline(content.slice(length + 1));
      if (value === undefined || (content.length > length && content[length] !== ' ')) return undefined;
      data[key] = value;
    }
    return data;
  }

  /** What stands under a key that has nothing beside it: a block indented by two, or nothing. */
  #below(indent: number): Value | undefined {
    if (this.#indent() <= indent)
      return (this.#lines[this.#next]?.content ?? '').startsWith('-') ? undefined : null;
    if (this.#indent() !== indent + 2 || indent > 2 * deepest) return undefined;
    return isItem((this.#lines[this.#next] as Line).content)
      ? this.#list(indent + 2)
      : this.mapping(indent + 2);
  }

  #list(indent: number): readonly Value[] | undefined {
    const items: Value[] = [];
    while (this.#indent() === indent) {
      const content = (this.#lines[this.#next] as Line).content;
      if (!isItem(content)) return undefined;
      const rest = content.slice(2);
      const isMapping = readKey(rest) !== undefined;
      if (isMapping) this.#lines[this.#next] = { indent: indent + 2, content: rest };
      else this.#next += 1;
      const item = isMapping ? this.mapping(indent + 2) : readInline(rest);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return items;
  }

  #indent(): number {
    return this.#lines[this.#next]?.indent ?? -1;
  }
}

function isItem(content: string): boolean {
  return content.startsWith('- ');
}

/** A duplicate is an error that the library words; `__proto__` cannot be set by assignment. */
function isTaken(data: object, key: string): boolean {
  return key === '__proto__' || Object.hasOwn(data, key);
}

/** A key at the start, with the length of its text and colon; what follows is a blank or nothing. */
function readKey(content: string): readonly [key: string, length: number] | undefined {
  const found = keyPattern.exec(content);
  if (found === null || found[0].length > longestKey) return undefined;
  const text = found[1] as string;
  return [readQuoted(text) ?? text, found[0].length];
}

/** Implicit keys end at 1024 characters. */
const longestKey = 512;

// Ranges rather than Unicode properties: those take milliseconds to compile, and a list has few.
const beyond = String.raw`\u00a1-\u2027\u202a-\ufefe\uff00-\ufffd`;
const double = String.raw`"(?:[ !#-[\]-~${beyond}]|\\["\\/bfnrt]|\\u[\dA-Fa-f]{4})*"`;
const single = String.raw`'(?:[ -&(-~${beyond}]|'')*'`;
const keyMark = String.raw`!"$-+\--9;-Z\\^-z|~${beyond}`;
const plainKey = `[A-Z_a-z${beyond}](?:[ ${keyMark}]*[${keyMark}])?`;

const keyPattern = new RegExp(`^(${plainKey}|${double}|${single}):(?= |$)`);
const wholeQuoted = new RegExp(`^(?:${double}|${single})$`);
const flowQuoted = new RegExp(`${double}|${single}`, 'y');
/** Starts with a letter, a digit or a negative number's minus, so that no mark of YAML is taken for text. */
const plain = new RegExp(String.raw`^(?:[\dA-Za-z${beyond}]|-(?=\d))[ -~${beyond}]*$`);
const flowPlain = new RegExp(String.raw`(?:[\dA-Za-z${beyond}]|-(?=\d))[ -+\--Z\\^-z|~${beyond}]*`, 'y');
/** A mapping's colon, a comment, or a blank at the end. */
const notPlain = /: | #|[: ]$/;

/** The value beside a key or dash, to the end of the line. */
function readInline(text: string): Value | undefined {
  if (text.startsWith('[') || text.startsWith('{')) {
    const flow = new Flow(text);
    const value = flow.value(0);
    return flow.isDone ? value : undefined;
  }
  if (/^["']/.test(text)) return wholeQuoted.test(text) ? readQuoted(text) : undefined;
  return plain.test(text) ? readPlain(text) : undefined;
}

/** Text in quotes of either kind; undefined without them. */
function readQuoted(text: string): string | undefined {
  if (text.startsWith('"')) return JSON.parse(text) as string;
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : undefined;
}

/** A scalar without quotes under YAML's core schema; undefined where it has rarer forms of numbers and words. */
function readPlain(text: string): Value | undefined {
  if (notPlain.test(text)) return undefined;
  if (/^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/.test(text)) return text === '-0' ? undefined : Number(text);
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  if (/^(?:true|false|null)$/i.test(text)) return undefined;
  return /^[-+]?[\d.]/.test(text) && /^[-+]?(?:0x[\da-f]+|0o[0-7]+|\.?\d+\.?\d*(?:e[-+]?\d+)?)$/i.test(text)
    ? undefined
    : text;
}

/** A flow collection in one line, read from left to right. */
class Flow {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isDone(): boolean {
    return this.#at === this.#text.length;
  }

  value(depth: number): Value | undefined {
    if (depth > deepest) return undefined;
    if (this.#take('[')) return this.#list(depth);
    if (this.#take('{')) return this.#mapping(depth);
    return this.#scalar();
  }

  #list(depth: number): readonly Value[] | undefined {
    const items: Value[] = [];
    if (this.#take(']')) return items;
    do {
      const item = this.value(depth + 1);
      if (item === undefined) return undefined;
      items.push(item);
    } while (this.#take(', '));
    return this.#take(']') ? items : undefined;
  }

  #mapping(depth: number): Mapping | undefined {
    const data: Record<string, Value> = {};
    if (this.#take('}')) return data;
    do {
      const [key, length] = readKey(this.#text.slice(this.#at, this.#at + longestKey + 1)) ?? [];
      if (key === undefined || length === undefined || isTaken(data, key)) return undefined;
      this.#at += length;
      const value = this.#take(' ') ? this.value(depth + 1) : undefined;
      if (value === undefined) return undefined;
      data[key] = value;
    } while (this.#take(', '));
    return this.#take('}') ? data : undefined;
  }

  #scalar(): Value | undefined {
    const isQuoted = /["']/.test(this.#text[this.#at] ?? '');
    const pattern = isQuoted ? flowQuoted : flowPlain;
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.#text)?.[0];
    if (text === undefined) return undefined;
    this.#at += text.length;
    return isQuoted ? readQuoted(text) : readPlain(text);
  }

  #take(mark: string): boolean {
    if (!this.#text.startsWith(mark, this.#at)) return false;
    this.#at += mark.length;
    return true;
  }
}
