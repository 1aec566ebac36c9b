/** Lists, shows, checks and adds prompt sets. */
import type { App } from '../../app.ts';
import type { PromptSets, SetFinding } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import type { PromptSet } from '../../core/prompt-set.ts';
import { oneLine } from '../../core/safe-text.ts';
import { jsonDocument } from '../../render/json.ts';
import { problemScreen } from '../../render/problem.ts';
import { setForScreen, setsForPipe, setsForScreen } from '../../render/prompt-set-lines.ts';
import { setFindingsText } from '../../render/set-finding-lines.ts';
import type { NewOptions, PromptsOptions } from '../prompts.ts';

export async function runList(options: PromptsOptions, app: App): Promise<ExitCode> {
  const { prompts } = await app.journal(options);
  const sets = await prompts.all();
  if (options.json === true) app.out.write(jsonDocument(sets.map(setItem)));
  else if (app.out.isTerminal) app.out.write(setsForScreen(sets, { width: app.out.width, style: app.style }));
  else app.out.write(setsForPipe(sets, app.style));
  const broken = new Set((await prompts.findings()).map(({ file }) => file)).size;
  if (broken > 0) {
    app.err.write(`${broken === 1 ? '1 prompt file needs' : `${broken} prompt files need`} mending: career prompts check\n`);
  }
  return exitCodes.done;
}

/** @throws Failure `no-such-set` */
export async function runShow(id: string, options: PromptsOptions, app: App): Promise<ExitCode> {
  const { prompts } = await app.journal(options);
  const set = await prompts.find(id);
  const text = await prompts.text(id);
  if (set === undefined || text === undefined) throw await noSuchSet(id, prompts);
  if (options.json === true) app.out.write(jsonDocument({ schema: 1, ...wholeSetItem(set) }));
  else if (app.out.isTerminal) await app.page(setForScreen(set, { width: app.out.width, style: app.style }));
  else app.out.write(text);
  return exitCodes.done;
}

async function noSuchSet(wanted: string, prompts: PromptSets): Promise<Failure> {
  return new Failure('no-such-set', { wanted, known: (await prompts.all()).map(({ id }) => id) });
}

/** @param files to check instead of the journal's own. @throws Failure `findings`, `disk`, `unreadable` */
export async function runCheck(files: readonly string[], options: PromptsOptions, app: App): Promise<ExitCode> {
  const { prompts } = await app.journal(options);
  const findings: SetFinding[] = files.length === 0 ? await prompts.findings() : [];
  for (const file of files) findings.push(...(await prompts.check(await app.readFile(file), file)));
  if (options.json === true) app.out.write(jsonDocument(findings.map(findingItem)));
  else app.out.write(setFindingsText(findings, { ...problemScreen(app.out), style: app.style }));
  if (findings.length === 0) {
    app.err.write('nothing to mend\n');
    return exitCodes.done;
  }
  const broken = new Set(findings.map(({ file }) => file)).size;
  throw new Failure('findings', { count: findings.length, what: broken === 1 ? '1 file' : `${broken} files` });
}

/** @throws Failure `bad-option`, `exists`, `no-such-set`, `disk` */
export async function runNew(id: string, options: NewOptions, app: App): Promise<ExitCode> {
  const { prompts, store } = await app.journal(options);
  const isFirst = !store.exists();
  const path = await prompts.create(id, options.from);
  if (isFirst) app.err.write(`made a journal in ${oneLine(store.root)}, readable by you alone\n`);
  app.out.write(`${path}\n`);
  app.err.write(`next: change it, then career prompts check, then career journal ${id}\n`);
  return exitCodes.done;
}

/** The contract of docs/pipes.md. */
function setItem({ id, title, minutes, cadence, source, questions }: PromptSet): object {
  return {
    id,
    title,
    minutes,
    cadence,
    source,
    questions: questions.map(({ id: question, type, ask, optional }) => ({ id: question, type, ask, optional })),
  };
}

/** What `prompts list` has of a set, and what is said before and after its questions. */
function wholeSetItem(set: PromptSet): object {
  const { version, introduction, closing } = set;
  return { ...setItem(set), version, introduction, closing };
}

function findingItem({ file, at, why, remedy, meanwhile }: SetFinding): object {
  return { file, line: at.line, column: at.column, why, remedy: remedy ?? null, meanwhile: meanwhile ?? null };
}
