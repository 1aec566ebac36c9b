/** A review's page with what a step has left in it: only what differs is touched, every other byte stays. */
import { findFrontMatter } from '../fences.ts';
import { divide } from '../page-division.ts';
import { withoutBlankEnds } from '../answer-form.ts';
import { formatSection, parsePage } from '../page.ts';
import { outline } from '../outline.ts';
import type { YamlCodec } from '../ports.ts';
import { isFailure } from '../problem.ts';
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping, isSameValue } from '../value.ts';
import type { Reworded } from './held.ts';
import { reworded } from './reword.ts';

/**
 * @param text the page as stored
 * @param before its front matter, and `after` what it is to be; keys that only `before` has are taken out
 * @throws Failure `unreadable` where a value stands so that it cannot be changed without touching others
 */
export function rewritten(
  text: string,
  before: Mapping,
  after: Mapping,
  sections: readonly Reworded[],
  yaml: Pick<YamlCodec, 'splice'>,
): string {
  const headed = spliced(text, [], before, after, yaml);
  return withSections(headed, sections);
}

/** Goes down to the values that differ; where one cannot be changed by itself, what is around it is. */
function spliced(
  text: string,
  path: readonly string[],
  before: Value,
  after: Value,
  yaml: Pick<YamlCodec, 'splice'>,
): string {
  if (isSameValue(before, after)) return text;
  const steps = stepsBetween(before, after);
  if (steps === undefined) return yaml.splice(text, path, after);
  try {
    return steps.reduce((page, { step, from, to }) => {
      const at = [...path, step];
      if (to === undefined || from === undefined) return yaml.splice(page, at, to);
      return spliced(page, at, from, to, yaml);
    }, text);
  } catch (thrown) {
    if (path.length === 0 || !isFailure(thrown) || thrown.code !== 'unreadable') throw thrown;
    return yaml.splice(text, path, after);
  }
}

interface Change {
  readonly step: string;
  readonly from: Value | undefined;
  readonly to: Value | undefined;
}

/** The parts that differ, where both are of one kind; a list may only have grown at its end. */
function stepsBetween(before: Value, after: Value): readonly Change[] | undefined {
  if (isMapping(before) && isMapping(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return changed(keys.map((step) => ({ step, from: before[step], to: after[step] })));
  }
  if (isList(before) && isList(after) && before.length > 0 && after.length >= before.length)
    return changed(after.map((to, index) => ({ step: String(index), from: before[index], to })));
  return undefined;
}

function changed(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ from, to }) => from === undefined || to === undefined || !isSameValue(from, to));
}

/** Sections that are there get their new text beside what their owner has put there, the others come at the end. */
function withSections(text: string, sections: readonly Reworded[]): string {
  const lineEnd = /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
  return sections.reduce((page, section) => withSection(page, section, lineEnd), text);
}

function withSection(text: string, section: Reworded, lineEnd: string): string {
  const start = findFrontMatter(text)?.body ?? 0;
  const body = text.slice(start);
  const found = outline(body);
  const { beginnings } = divide(found);
  const { sections } = parsePage(found);
  const index = sections.findIndex(({ id, item }) => id === section.id && item === section.item);
  const beginning = beginnings[index];
  if (beginning === undefined) {
    const above = text.replace(/\s*$/, '');
    const own = formatSection(section).replaceAll('\n', lineEnd);
    return `${above}${lineEnd}${lineEnd}${own}${lineEnd}`;
  }
  // The heading stays as its owner may have worded it, and so does what stands between it and its mark.
  const from = beginning.line + headLines(index, beginnings);
  const to = beginnings[index + 1]?.line;
  const there = withoutBlankEnds(found.lines.slice(from, to).join('\n'));
  const next = reworded(there, section);
  if (next === there) return text;
  const lines = body.split('\n');
  const fresh = ['', ...next.split('\n'), ...(to === undefined ? [] : [''])];
  const ended = lineEnd === '\r\n' ? fresh.map((line) => `${line}\r`) : fresh;
  const after = to === undefined ? [''] : lines.slice(to);
  return text.slice(0, start) + [...lines.slice(0, from), ...ended, ...after].join('\n');
}

/** How many lines heading and mark take. */
function headLines(index: number, beginnings: ReturnType<typeof divide>['beginnings']): number {
  const beginning = beginnings[index];
  if (beginning === undefined) return 0;
  const ends = [beginning.heading, beginning.mark].map((part) =>
    part === undefined ? 0 : part.line + part.lines - beginning.line,
  );
  return Math.max(...ends);
}
