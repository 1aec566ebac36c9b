/** Examines the journal and all that belongs to it. */
import type { App, GlobalOptions } from '../../app.ts';
import type { SetFinding, Store, StoreFinding } from '../../core/ports.ts';
import type { Excerpt, ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure, isFailure } from '../../core/problem.ts';
import { examinationForPipe, examinationForScreen } from '../../render/examination-lines.ts';
import { jsonDocument } from '../../render/json.ts';
import type { Examination } from '../../reports/examination.ts';
import { examinationOf } from '../../reports/examination.ts';
import type { DoctorOptions } from '../doctor.ts';
import { tellNoJournal } from '../no-journal.ts';

/** @throws Failure `findings` when anything is left to look at, `disk` */
export async function runDoctor(options: DoctorOptions, app: App): Promise<ExitCode> {
  const { store, prompts, drafts } = await app.journal(options);
  tellNoJournal(store, app);
  const examination = examinationOf(
    {
      store: store.exists()
        ? (await store.examine({ mend: options.mend === true })).map(withExcerpt(store))
        : [],
      prompts: await prompts.findings(),
      settings: await settingsFindings(options, app),
      drafts: drafts.list(),
    },
    app.clock.today(),
  );
  if (options.json === true) app.out.write(jsonDocument({ schema: 1, ...examinationItem(examination) }));
  else if (app.out.isTerminal) app.out.write(examinationForScreen(examination, app.style));
  else app.out.write(examinationForPipe(examination));

  const left = examination.findings.filter(({ mended }) => !mended);
  if (left.length === 0) return exitCodes.done;
  throw new Failure('findings', {
    count: left.length,
    what: store.root,
    ...hintFor(left, options.mend === true),
  });
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

/** A settings file that cannot be read at all is a finding too. */
async function settingsFindings(options: GlobalOptions, app: App): Promise<SetFinding[]> {
  try {
    return await (await app.settings(options)).findings();
  } catch (thrown) {
    if (!isFailure(thrown) || thrown.code !== 'unreadable' || !('at' in thrown.data)) throw thrown;
    const { file, at, why, remedy } = thrown.data;
    return [
      {
        file,
        at,
        why,
        ...(remedy === undefined ? {} : { remedy }),
        excerpt: thrown.excerpt ?? { text: '', at },
      },
    ];
  }
}

/** The contract of docs/pipes.md. */
function examinationItem({ findings, undated }: Examination): object {
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
  };
}
