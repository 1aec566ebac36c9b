/** `--format`: a line per entry with the fields its owner wants, for `fzf`, `column`, `awk` and their like. */
import { Failure } from '../core/problem.ts';
import { nearest } from '../core/near-word.ts';
import type { ListItem } from './shapes.ts';

const fields = {
  id: (item) => item.id,
  path: (item) => item.path,
  file: (item, root) => `${root}/${item.path}`,
  date: (item) => item.date,
  set: (item) => item.set ?? '',
  title: (item) => item.title,
  tags: (item) => item.tags.join(','),
  words: (item) => String(item.words),
  private: (item) => (item.private ? 'private' : ''),
} satisfies Record<string, (item: ListItem, root: string) => string>;

export const templateFields = Object.keys(fields) as readonly (keyof typeof fields)[];

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\', '{': '{', '}': '}' };

/** Fills a record for one entry; `root` is the journal's absolute path. */
export type Template = (item: ListItem, root: string) => string;

/**
 * Reads `{field}`, `\n`, `\t`, `\\`, `\{` and `\}`; all else stands for itself. A field's own line ends
 * and tabs become spaces, so that a record keeps its shape.
 *
 * @throws Failure `bad-option` for an unknown field
 */
export function readTemplate(template: string): Template {
  const parts = [...template.matchAll(/\\([nt\\{}])|\{([^{}\n]*)\}|([^\\{]+|.)/gs)].map(
    ([, escape, field, plain]): Template => {
      if (field !== undefined) return fieldNamed(field);
      const text = escape === undefined ? (plain ?? '') : (escapes[escape] ?? escape);
      return () => text;
    },
  );
  return (item, root) => parts.map((part) => part(item, root)).join('');
}

function fieldNamed(name: string): Template {
  const field = templateFields.find((known) => known === name);
  if (field === undefined) {
    const near = nearest(name, templateFields);
    throw new Failure('bad-option', {
      message: `--format knows no field '{${name}}'`,
      hint:
        near === undefined
          ? `one of: ${templateFields.map((known) => `{${known}}`).join(' ')}`
          : `did you mean {${near}}?`,
    });
  }
  return (item, root) => singleLine(fields[field](item, root));
}

/** Text that stays in its line and its column, its other characters as stored. */
export function singleLine(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
}
