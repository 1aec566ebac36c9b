/** What a check of the whole journal came to: one kind of finding, wherever it comes from. */
import type { CivilDate } from '../core/calendar.ts';
import { daysBetween } from '../core/calendar.ts';
import type { DraftSummary, SetFinding, StoreFinding, StrandedDraft } from '../core/ports.ts';
import type { Excerpt } from '../core/problem.ts';
import type { Position } from '../core/value.ts';

export interface Finding {
  readonly about: 'entry' | 'prompts' | 'settings' | 'draft' | 'cache';
  /** A short name of what is wrong: `loose-mode`, `conflict-copy`, `unreadable` ... */
  readonly code: string;
  /** Relative to the journal where it lies in it, else absolute. */
  readonly path: string;
  readonly at?: Position;
  readonly why: string;
  readonly remedy?: string;
  readonly excerpt?: Excerpt;
  readonly mended: boolean;
}

export interface Examination {
  readonly findings: readonly Finding[];
  /** Pages without a date, which are no entries: nothing is wrong with them, but they are not listed either. */
  readonly undated: readonly string[];
  /** What was worked out from entries and kept; null where nothing is. */
  readonly cache: KeptCache | null;
}

export interface KeptCache {
  /** Its folder, absolute. */
  readonly path: string;
  readonly bytes: number;
}

export interface Examined {
  readonly store: readonly (StoreFinding & { readonly excerpt?: Excerpt })[];
  readonly prompts: readonly SetFinding[];
  readonly settings: readonly SetFinding[];
  readonly drafts: readonly DraftSummary[];
  readonly stranded: readonly StrandedDraft[];
  readonly cache: KeptCache | undefined;
}

/** A draft that has waited longer than this, in days, has probably been forgotten. */
const draftDays = 14;

export function examinationOf(
  { store, prompts, settings, drafts, stranded, cache }: Examined,
  today: CivilDate,
): Examination {
  return {
    findings: [
      ...store
        .filter(({ code }) => code !== 'undated')
        .map((finding): Finding => ({ about: 'entry', ...finding })),
      ...prompts.map((finding) => fileFinding('prompts', finding)),
      ...settings.map((finding) => fileFinding('settings', finding)),
      ...drafts
        .filter(({ date }) => daysBetween(date, today) > draftDays)
        .map((draft) => staleDraft(draft, today)),
      ...stranded.map(strandedDraft),
    ],
    undated: store.filter(({ code }) => code === 'undated').map(({ path }) => path),
    cache: cache ?? null,
  };
}

function fileFinding(about: 'prompts' | 'settings', { file, at, why, remedy, excerpt }: SetFinding): Finding {
  return {
    about,
    code: 'unreadable',
    path: file,
    at,
    why,
    ...(remedy === undefined ? {} : { remedy }),
    excerpt,
    mended: false,
  };
}

function staleDraft({ name, path, title, date, answered, of }: DraftSummary, today: CivilDate): Finding {
  return {
    about: 'draft',
    code: 'stale-draft',
    path,
    why: `a draft of '${title}', ${answered} of ${of} answered, has waited for ${daysBetween(date, today)} days`,
    remedy: `career journal ${name} --resume, or: career journal ${name} --discard`,
    mended: false,
  };
}

/** Nobody but its owner knows whether the present journal is the one that was moved. */
function strandedDraft({ path, journal, title, date, folder }: StrandedDraft): Finding {
  return {
    about: 'draft',
    code: 'stranded-draft',
    path,
    why: `a draft of '${title}' of ${date} belongs to a journal that was in ${journal}`,
    remedy: `if that is this one: mkdir -p ${quoted(folder)} && mv -n ${quoted(path)} ${quoted(folder)}`,
    mended: false,
  };
}

/** A path as a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
