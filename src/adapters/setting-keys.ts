/** Which settings there are, and how the text of a settings file is read and changed. */
import { nearest } from '../core/near-word.ts';
import type { SetFinding, YamlCodec } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';
import { isMapping } from '../core/value.ts';
import type { Value } from '../core/value.ts';

export type Where = 'user' | 'journal';

interface Setting {
  readonly key: string;
  /** In which files it counts. */
  readonly where: readonly Where[];
  /** What holds while it is not set, in words; empty for nothing. */
  readonly preset: string;
  /** The words that it can say; absent for any. */
  readonly oneOf?: readonly string[];
}

export const settings: readonly Setting[] = [
  // It decides which journal's settings are read, so a journal cannot set it.
  { key: 'journal', where: ['user'], preset: '~/career' },
  { key: 'role', where: ['user', 'journal'], preset: '' },
  // A command that is run: a folder that came from somewhere else must not choose it.
  { key: 'editor', where: ['user'], preset: '' },
  { key: 'quiet-lines', where: ['user', 'journal'], preset: 'on', oneOf: ['on', 'off'] },
  { key: 'help-contact', where: ['user', 'journal'], preset: '' },
];

/**
 * @param value undefined removes it
 * @throws Failure `bad-option` for a key that does not exist, or does not count in that file, or cannot say that
 */
export function checkSetting(key: string, value: string | undefined, where: Where): void {
  const setting = settings.find((known) => known.key === key);
  if (setting === undefined) {
    throw new Failure('bad-option', { message: `there is no setting '${key}'`, hint: keyRemedy(key) });
  }
  if (!setting.where.includes(where)) {
    throw new Failure('bad-option', {
      message: `'${key}' counts in your own settings only, not in a journal's`,
      hint: `career config set ${key} VALUE`,
    });
  }
  if (value !== undefined && !canSay(setting, value)) {
    throw new Failure('bad-option', {
      message: `'${key}' cannot be '${value}'`,
      hint: `one of: ${(setting.oneOf ?? []).join(', ')}`,
    });
  }
}

function canSay({ oneOf }: Setting, value: string): boolean {
  return oneOf === undefined || oneOf.includes(value);
}

function keyRemedy(key: string): string {
  const near = nearest(
    key,
    settings.map((known) => known.key),
  );
  return near === undefined
    ? `one of: ${settings.map((known) => known.key).join(', ')}`
    : `did you mean ${near}?`;
}

export interface SettingsText {
  readonly values: ReadonlyMap<string, string>;
  /** What stands in the file and counts for nothing. */
  readonly findings: readonly SetFinding[];
}

/**
 * Settings in plain `key: value` lines, as this program writes most of them; undefined when the text has
 * anything else in it and needs the YAML reader, which takes longer to load than `career list` may take.
 */
export function readPlainly(text: string, where: Where): SettingsText | undefined {
  const values = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:#.*)?$/.test(line)) continue;
    const [, key, value] = /^([a-z-]+): +([A-Za-z/~][\w./~ -]*?) *$/.exec(line) ?? [];
    const setting = settings.find((known) => known.key === key && known.where.includes(where));
    if (key === undefined || value === undefined || setting === undefined || values.has(key))
      return undefined;
    if (!canSay(setting, value)) return undefined;
    // YAML 1.2 reads these as something other than text, and so do people.
    if (/^(?:true|false|null|~)$/i.test(value)) return undefined;
    values.set(key, value);
  }
  return { values, findings: [] };
}

/** @throws Failure `unreadable` when the file is not YAML or no mapping */
export function readFully(text: string, file: string, where: Where, yaml: YamlCodec): SettingsText {
  const document = yaml.readDocument(text, file);
  const { value } = document;
  const values = new Map<string, string>();
  const findings: SetFinding[] = [];
  if (value === null) return { values, findings };
  if (!isMapping(value)) {
    const place = document.at([]);
    throw new Failure(
      'unreadable',
      {
        file,
        at: place,
        why: "settings are lines of 'key: value'",
        remedy: `write it as: role: platform-team`,
      },
      { text, at: place },
    );
  }
  for (const [key, held] of Object.entries(value)) {
    const complaint = complaintAbout(key, held, where);
    if (complaint !== undefined) {
      const place = document.at([key]);
      findings.push({ file, at: place, ...complaint, excerpt: { text, at: place } });
    } else if (typeof held !== 'object') values.set(key, String(held));
  }
  return { values, findings };
}

function complaintAbout(key: string, held: Value, where: Where): { why: string; remedy: string } | undefined {
  const setting = settings.find((known) => known.key === key);
  if (setting === undefined) return { why: `there is no setting '${key}'`, remedy: keyRemedy(key) };
  if (!setting.where.includes(where)) {
    return { why: `'${key}' counts in your own settings only`, remedy: `career config set ${key} VALUE` };
  }
  if (typeof held === 'object' && held !== null) {
    return { why: `'${key}' should be one line of text`, remedy: `write it as: ${key}: VALUE` };
  }
  if (held !== null && !canSay(setting, String(held))) {
    return {
      why: `'${key}' cannot be '${String(held)}'`,
      remedy: `one of: ${(setting.oneOf ?? []).join(', ')}`,
    };
  }
  return undefined;
}

/** The text with one setting changed or, for undefined, removed; all else stays. @throws Failure `unreadable` */
export function changeSetting(
  text: string,
  key: string,
  value: string | undefined,
  file: string,
  yaml: YamlCodec,
): string {
  // A settings file is a page's front matter without the fences, but may have a fence of its own on top.
  const [top = ''] = /^\uFEFF?(?:(?:%.*\r?\n)*---\r?\n)?/.exec(text) ?? [];
  const lines = text.slice(top.length);
  const lineEnd = lines.includes('\r\n') ? '\r\n' : '\n';
  const closed = lines === '' || lines.endsWith('\n') ? lines : lines + lineEnd;
  const fence = `---${lineEnd}`;
  const page = yaml.splice(fence + closed + fence, [key], value);
  const changed = top + page.slice(fence.length, -fence.length);
  // What cannot be read back as meant (a second document in the file, say) is not written.
  const read = readFully(changed, file, 'user', yaml).values.get(key);
  if (read === value) return changed;
  const at = yaml.readDocument(text, file).at([key]);
  throw new Failure(
    'unreadable',
    { file, at, why: `'${key}' cannot be changed here without touching other lines` },
    { text, at },
  );
}
