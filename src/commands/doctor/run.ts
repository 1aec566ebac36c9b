/** Examines the journal and all that belongs to it. */
import type { App, GlobalOptions, Journal } from '../../app.ts';
import type { Store, StoreFinding } from '../../core/ports.ts';
import type { Excerpt, ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure, isFailure } from '../../core/problem.ts';
import { examinationForPipe, examinationForScreen } from '../../render/examination-lines.ts';
import { jsonDocument } from '../../render/json.ts';
import type { Examination, Examined } from '../../reports/examination.ts';
import { examinationOf } from '../../reports/examination.ts';
import type { DoctorOptions } from '../doctor.ts';
import { tellNoJournal } from '../no-journal.ts';

/** @throws Failure `findings` when anything is left to look at, `disk` */
export async function runDoctor(options: DoctorOptions, app: App): Promise<ExitCode> {
  const { what, hint, ...examined } = await examineAll(options, app);
  const examination = examinationOf(examined, app.clock.today());
  if (options.json === true) app.out.write(jsonDocument({ schema: 1, ...examinationItem(examination) }));
  else if (app.out.isTerminal)
    app.out.write(examinationForScreen(examination, { width: app.out.width, style: app.style }));
  else app.out.write(examinationForPipe(examination, app.style));

  const left = examination.findings.filter(({ mended }) => !mended);
  if (left.length === 0) return exitCodes.done;
  throw new Failure('findings', {
    count: left.length,
    what,
    ...(hint === undefined ? hintFor(left, options.mend === true) : { hint }),
  });
}

interface ExaminedAll extends Examined {
  /** The journal's folder, or what was examined in its place. */
  readonly what: string;
  readonly hint?: string;
}

async function examineAll(options: DoctorOptions, app: App): Promise<ExaminedAll> {
  const journal = await journalOrFailure(options, app);
  if (isFailure(journal)) return unknownJournal(journal);
  const { store, prompts, drafts } = journal;
  tellNoJournal(store, app);
  return {
    what: store.root,
    store: store.exists()
      ? (await store.examine({ mend: options.mend === true })).map(withExcerpt(store))
      : [],
    prompts: await prompts.findings(),
    settings: await (await app.settings(options)).findings(),
    drafts: drafts.list(),
    stranded: drafts.stranded(),
    cache: store.cache(),
  };
}

/** The journal; the failure of settings that were to say where it is. */
async function journalOrFailure(options: GlobalOptions, app: App): Promise<Journal | Failure<'unreadable'>> {
  try {
    return await app.journal(options);
  } catch (thrown) {
    if (isFailure(thrown) && isUnreadable(thrown)) return thrown;
    throw thrown;
  }
}

function isUnreadable(failure: Failure): failure is Failure<'unreadable'> {
  return failure.code === 'unreadable';
}

/** Nothing else can be examined then: another journal than the one that is meant could be mended. */
function unknownJournal({ data, excerpt }: Failure<'unreadable'>): ExaminedAll {
  const { file, at, why, remedy } = data;
  const finding = { file, at, why, ...(remedy === undefined ? {} : { remedy }) };
  return {
    what: file,
    hint: 'where the journal is stands in it; until it is mended: career --dir FOLDER doctor',
    store: [],
    prompts: [],
    settings: [{ ...finding, excerpt: excerpt ?? { text: '', at } }],
    drafts: [],
    stranded: [],
    cache: undefined,
  };
}

/** A line to run: what mends by itself first, else the first page that its owner can mend. */
function hintFor(left: Examination['findings'], isMended: boolean): { hint?: string } {
  if (!isMended && left.some(({ code }) => code === 'loose-mode' || code === 'left-over'))
    return { hint: 'career doctor --mend' };
  const page = left.find(({ about, at }) => about === 'entry' && at !== undefined);
  if (page !== undefined) return { hint: `career edit ${page.path}` };
  const { remedy } = left.find(({ about }) => about === 'entry') ?? {};
  return remedy === undefined ? {} : { hint: remedy };
}

/** The lines around the place, where a finding names one. */
function withExcerpt(store: Store): (finding: StoreFinding) => StoreFinding & { excerpt?: Excerpt } {
  return (finding) => {
    const { at, path } = finding;
    return at === undefined ? finding : { ...finding, excerpt: { text: store.text(path), at } };
  };
}

/** The contract of docs/pipes.md. */
function examinationItem({ findings, undated, cache }: Examination): object {
  return {
    findings: findings.map(({ about, code, path, at, why, remedy, mended }) => ({
      about,
      code,
      path,
      line: at?.line ?? null,
      column: at?.column ?? null,
      why,
      remedy: remedy ?? null,
      mended,
    })),
    undated,
    cache: cache === null ? null : { path: cache.path, bytes: cache.bytes },
  };
}
