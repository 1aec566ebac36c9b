/** `--answers`: an entry from YAML, JSON or a filled-in page, without asking anything. */
import { envelope, readAnswersFile } from '../../core/answers-file.ts';
import { looksLikePage, pageDate, pageSet, readPage } from '../../core/editor-page.ts';
import { restore, start } from '../../core/interview.ts';
import type { Interview, Session } from '../../core/interview-types.ts';
import type { ExitCode } from '../../core/problem.ts';
import { Failure } from '../../core/problem.ts';
import type { JournalOptions } from '../journal.ts';
import { placeFindings, refuse } from './findings.ts';
import { saveInterview } from './save.ts';
import type { Here } from './session.ts';
import { chooseSet, openSession } from './session.ts';

/** @param file its path, or `-` for stdin */
export async function answersWay(
  wanted: string | undefined,
  file: string,
  options: JournalOptions,
  here: Here,
): Promise<ExitCode> {
  const { app } = here;
  const text = file === '-' ? await app.stdin() : await app.readFile(file);
  const name = file === '-' ? 'stdin' : file;
  const filled = looksLikePage(text)
    ? await fromPage(wanted, { text, name }, options, here)
    : await fromData(wanted, { text, name }, options, here);
  return saveInterview(filled, {}, options, here);
}

interface Source {
  readonly text: string;
  readonly name: string;
}

async function fromPage(
  wanted: string | undefined,
  { text, name }: Source,
  options: JournalOptions,
  here: Here,
): Promise<Interview> {
  const set = await chooseSet(agree(wanted, pageSet(text), name), here);
  const date = options.date ?? pageDate(text);
  const session = await openSession(set, { ...options, ...(date === undefined ? {} : { date }) }, here);
  const result = readPage(start(session), text);
  if ('findings' in result) throw refuse(result.findings, name, text, here.app);
  return restore(session, result.events);
}

async function fromData(
  wanted: string | undefined,
  { text, name }: Source,
  options: JournalOptions,
  here: Here,
): Promise<Interview> {
  const { app } = here;
  const located = (await app.yaml()).readDocument(text, name);
  const about = envelope(located);
  if ('findings' in about) throw refuse(placeFindings(about.findings, located), name, text, app);
  const set = await chooseSet(agree(wanted, about.set, name), here);
  const date = options.date ?? about.date;
  const session: Session = await openSession(
    set,
    {
      ...(date === undefined ? {} : { date }),
      tag: [...about.tags, ...(options.tag ?? [])],
      private: about.private || options.private === true,
      given: true,
    },
    here,
  );
  const result = readAnswersFile(located, start(session));
  if ('findings' in result) throw refuse(placeFindings(result.findings, located), name, text, app);
  return restore(session, result.events);
}

/** The set that the command line and the file agree on. */
function agree(wanted: string | undefined, named: string | undefined, file: string): string | undefined {
  if (wanted === undefined || named === undefined || wanted === named) return wanted ?? named;
  throw new Failure('bad-option', {
    message: `${file} holds answers to '${named}', not to '${wanted}'`,
    hint: `career journal ${named} --answers ${file === 'stdin' ? '-' : file}`,
  });
}
