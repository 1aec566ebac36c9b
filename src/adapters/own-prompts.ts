/** Reads a journal's own prompt files, which replace or add to those that come with the program. */
import type { Scales } from '../core/check-parts.ts';
import type { SetFinding, YamlCodec } from '../core/ports.ts';
import type { PromptSet } from '../core/prompt-set.ts';
import type { PromptFile } from './prompt-folder.ts';
import { listsFile, ownFolder, unreadFile, wholeFolder } from './prompt-folder.ts';
import { readListsText, readSetText } from './prompt-text.ts';
import type { Known } from './prompt-text.ts';

/** A set with the text it was read from. */
export interface StoredSet {
  readonly set: PromptSet;
  readonly text: string;
}

/** What the journal's files hold. */
export interface OwnPrompts {
  /** The built-in lists with the journal's own laid over them. */
  readonly known: Known;
  /** In the order of their ids. */
  readonly sets: ReadonlyMap<string, StoredSet>;
  readonly findings: readonly SetFinding[];
  /** For ids whose only file cannot be read, the first thing that is wrong with it. */
  readonly passedOver: ReadonlyMap<string, SetFinding>;
}

/** @param isBuiltIn whether a set of that id comes with the program */
export function readOwnPrompts(
  files: readonly PromptFile[],
  builtIn: Known,
  isBuiltIn: (id: string) => boolean,
  yaml: YamlCodec,
): OwnPrompts {
  const findings: SetFinding[] = [];
  const known = layOver(builtIn, files, findings, yaml);
  const sets = new Map<string, StoredSet>();
  const broken: { readonly id: string; readonly findings: readonly SetFinding[] }[] = [];
  for (const file of files) {
    if (file.name === listsFile) continue;
    const path = pathOf(file);
    if ('why' in file) {
      broken.push({ id: stemOf(file), findings: [unreadFile(path, file.why)] });
      continue;
    }
    const read = readSetText(file.text, path, known, yaml);
    if ('findings' in read) {
      broken.push({ id: read.id ?? stemOf(file), findings: read.findings });
      continue;
    }
    const { set } = read;
    const rival = sets.get(set.id)?.set;
    // Of two files with one id the one that is named for it counts, whatever the other is called.
    const [kept, dropped] = rival !== undefined && stemOf(file) !== set.id ? [rival, set] : [set, rival];
    if (kept === set) sets.set(set.id, { set, text: file.text });
    if (dropped !== undefined) findings.push(sameId(dropped, kept, files, yaml));
  }
  const passedOver = new Map<string, SetFinding>();
  for (const each of broken) {
    const meanwhile = untilMended(each.id, sets, isBuiltIn);
    const told = each.findings.map((finding) => ({ ...finding, meanwhile }));
    findings.push(...told);
    const [first] = told;
    if (first !== undefined && !sets.has(each.id)) passedOver.set(each.id, first);
  }
  const sorted = [...sets].sort(([one], [other]) => (one < other ? -1 : 1));
  return { known, sets: new Map(sorted), findings, passedOver };
}

function untilMended(
  id: string,
  sets: ReadonlyMap<string, StoredSet>,
  isBuiltIn: (id: string) => boolean,
): string {
  const other = sets.get(id)?.set.source;
  if (other !== undefined) return `${other} is used`;
  if (isBuiltIn(id)) return `the built-in '${id}' is used`;
  return id === wholeFolder ? 'the built-in sets are used' : 'the set is left out';
}

function layOver(
  builtIn: Known,
  files: readonly PromptFile[],
  findings: SetFinding[],
  yaml: YamlCodec,
): Known {
  const file = files.find(({ name }) => name === listsFile);
  if (file === undefined) return builtIn;
  const path = pathOf(file);
  if ('why' in file) {
    findings.push({ ...unreadFile(path, file.why), meanwhile: 'the built-in lists are used' });
    return builtIn;
  }
  const own = readListsText(file.text, path, yaml);
  findings.push(
    ...own.findings.map((finding) => ({ ...finding, meanwhile: 'what is wrong in it is left out' })),
  );
  const scales: Scales = { ...builtIn.scales, ...own.scales };
  return { lists: { ...builtIn.lists, ...own.lists }, scales };
}

function sameId(
  dropped: PromptSet,
  kept: PromptSet,
  files: readonly PromptFile[],
  yaml: YamlCodec,
): SetFinding {
  const file = files.find((each) => pathOf(each) === dropped.source);
  const text = file !== undefined && 'text' in file ? file.text : '';
  const at = yaml.readPage(text).at(['id']);
  return {
    file: dropped.source,
    at,
    why: `${kept.source} has the id '${kept.id}' too`,
    remedy: 'give one of the two another id',
    meanwhile: `${kept.source} is used`,
    excerpt: { text, at },
  };
}

/** The folder itself has no name of its own. */
function pathOf({ name }: PromptFile): string {
  return name === wholeFolder ? ownFolder : `${ownFolder}/${name}`;
}

function stemOf({ name }: PromptFile): string {
  return name.replace(/\.md$/, '');
}
