/** Reads one prompt file's text: a set or the lists, or findings with their place in the file. */
import { readLists } from '../core/check-lists.ts';
import type { ReadLists } from '../core/check-lists.ts';
import type { Scales } from '../core/check-parts.ts';
import { checkSet } from '../core/check-set.ts';
import type { SetFinding, YamlCodec } from '../core/ports.ts';
import type { Finding } from '../core/problem.ts';
import { isFailure } from '../core/problem.ts';
import type { NamedLists, PromptSet } from '../core/prompt-set.ts';
import type { DataPath, Position } from '../core/value.ts';

/** What sets may refer to. */
export interface Known {
  readonly lists: NamedLists;
  readonly scales: Scales;
}

export type SetText =
  | { readonly set: PromptSet }
  | {
      readonly findings: readonly SetFinding[];
      /** The id the file claims, as far as that could be read. */
      readonly id?: string;
    };

/** @param file how the file is called in findings, and the set's source */
export function readSetText(text: string, file: string, known: Known, yaml: YamlCodec): SetText {
  const page = yaml.readPage(text);
  const { id } = page.data;
  const claim = typeof id === 'string' ? { id } : {};
  if (page.problem !== undefined) {
    const { at, why } = page.problem;
    return { ...claim, findings: [{ file, at, why, excerpt: { text, at } }] };
  }
  // A page without front matter comes back as a body that is the whole text.
  const checked = checkSet(page.body === text ? null : page.data, page.body, file, known.lists, known.scales);
  if ('set' in checked) return checked;
  return { ...claim, findings: checked.findings.map((finding) => placed(finding, text, file, page.at)) };
}

export type ListsText = Omit<ReadLists, 'findings'> & { readonly findings: readonly SetFinding[] };

export function readListsText(text: string, file: string, yaml: YamlCodec): ListsText {
  try {
    const document = yaml.readDocument(text, file);
    const { lists, scales, findings } = readLists(document.value);
    return {
      lists,
      scales,
      findings: findings.map((finding) => placed(finding, text, file, (path) => document.at(path))),
    };
  } catch (thrown) {
    if (!isFailure(thrown) || thrown.code !== 'unreadable') throw thrown;
    const { at, why } = thrown.data as { at: Position; why: string };
    return { lists: {}, scales: {}, findings: [{ file, at, why, excerpt: { text, at } }] };
  }
}

function placed(
  { path, why, remedy }: Finding,
  text: string,
  file: string,
  place: (path: DataPath) => Position,
): SetFinding {
  const at = place(path);
  return { file, at, why, ...(remedy === undefined ? {} : { remedy }), excerpt: { text, at } };
}
