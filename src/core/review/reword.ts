/**
 * Words of a section that are written again. What its owner has put there stays: only lines are taken out that are
 * known to be the program's own.
 */
import { normaliseAnswer } from '../answer-form.ts';
import { outline } from '../outline.ts';

export interface Rewording {
  /** What the section is to say. */
  readonly text: string;
  /** What it may have said when the program wrote it last; empty where nothing is known of that. */
  readonly was: readonly string[];
  /** Whether it is made of items, which come and go one by one. */
  readonly isList: boolean;
}

/** @param there the section's text as it stands on the page, without blank lines at either end */
export function reworded(there: string, { text, was, isList }: Rewording): string {
  const fresh = normaliseAnswer(text);
  if (fresh === '') return there;
  if (there === '') return fresh;
  const earlier = was.map(normaliseAnswer).filter((words) => words !== '');
  const before = earlier.find((words) => beginsWith(there, words));
  if (before !== undefined) return fresh + there.slice(before.length);
  if (beginsWith(there, fresh)) return there;
  return isList ? joined(there, earlier[0] ?? '', fresh) : `${fresh}\n\n${there}`;
}

function beginsWith(text: string, words: string): boolean {
  return text === words || text.startsWith(`${words}\n\n`);
}

/** An item of a list with what is indented under it, or a paragraph. */
interface Block {
  /** How many blank lines stand over it. */
  readonly gap: number;
  readonly text: string;
}

function joined(there: string, before: string, fresh: string): string {
  const { blocks, rest } = blocksOf(there);
  const items = itemsOf(fresh);
  const own = ownBlocks(blocks, itemsOf(before));
  const kept: Block[] = [];
  let place = 0;
  for (const block of blocks) {
    const isSaid = items.some((item) => says(block, item));
    if (isSaid || !own.has(block)) kept.push(block);
    if (isSaid || own.has(block)) place = kept.length;
  }
  while (isItem(kept[place])) place += 1;
  const added = items
    .filter((item) => !kept.some((block) => says(block, item)))
    .map((item): Block => ({ gap: 0, text: item }));
  const all = [...kept.slice(0, place), ...added, ...kept.slice(place)];
  const lines = all.flatMap((block, index) => [...(index === 0 ? [] : blankLines(block)), block.text]);
  return [...lines, ...rest].join('\n').replace(/^\n+/, '');
}

/** Over a block: a paragraph straight under an item would be read as part of it. */
function blankLines({ gap, text }: Block): readonly string[] {
  return Array.from({ length: marked.test(text) ? gap : Math.max(1, gap) }, () => '');
}

/** A block that its owner has added to still says what the item says. */
function says({ text }: Block, item: string): boolean {
  return text === item || text.startsWith(`${item}\n`);
}

/** For each item that the program wrote, the block that is nothing else. */
function ownBlocks(blocks: readonly Block[], items: readonly string[]): ReadonlySet<Block> {
  const own = new Set<Block>();
  for (const item of items) {
    const found = blocks.find((block) => block.text === item && !own.has(block));
    if (found !== undefined) own.add(found);
  }
  return own;
}

function itemsOf(text: string): readonly string[] {
  return [...new Set(text.split(/\n(?=\S)/).map((item) => item.trimEnd()))].filter((item) => item !== '');
}

const marked = /^(?:[-*+]|\d+[.)]) /;

function isItem(block: Block | undefined): boolean {
  return block !== undefined && marked.test(block.text);
}

/** The blocks down to the first line that is no plain text: what stands in code or a comment is nobody's item. */
function blocksOf(text: string): { readonly blocks: readonly Block[]; readonly rest: readonly string[] } {
  const { lines, kinds } = outline(text);
  const other = kinds.findIndex((kind) => kind !== 'text' && kind !== 'blank');
  const plain = other === -1 ? lines.length : other;
  // The blank lines over what is left alone are left with it.
  const end = other === -1 ? plain : kinds.slice(0, plain).findLastIndex((kind) => kind !== 'blank') + 1;
  const blocks: Block[] = [];
  let gap = 0;
  for (const [index, line] of lines.slice(0, end).entries()) {
    const last = blocks.at(-1);
    if (kinds[index] === 'blank') gap += 1;
    else if (last !== undefined && !marked.test(line) && (gap === 0 || /^\s/.test(line))) {
      blocks[blocks.length - 1] = { gap: last.gap, text: `${last.text}${'\n'.repeat(gap + 1)}${line}` };
      gap = 0;
    } else {
      blocks.push({ gap, text: line });
      gap = 0;
    }
  }
  const rest = lines.slice(end);
  // What is indented under the last one is part of it.
  const under = /^\s/.test(rest.find((line) => line.trim() !== '') ?? '') ? blocks.pop() : undefined;
  if (under === undefined) return { blocks, rest };
  return { blocks, rest: [...blankLines(under), ...under.text.split('\n'), ...rest] };
}
