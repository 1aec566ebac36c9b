/** Prints where one stands, for a person, for a pipe, or as one line. */
import type { App } from '../../app.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { jsonDocument } from '../../render/json.ts';
import { listItem } from '../../render/shapes.ts';
import { statusForPipe, statusForScreen, statusShort } from '../../render/status-lines.ts';
import type { Status } from '../../reports/status.ts';
import { screenOf } from '../screen.ts';
import type { StatusOptions } from '../status.ts';
import { readRecentStatus, readStatus } from './read.ts';

export async function runStatus(options: StatusOptions, app: App): Promise<ExitCode> {
  if (options.json === true && options.short === true) {
    throw new Failure('bad-option', {
      message: '--json and --short exclude each other',
      hint: 'career status --help',
    });
  }
  const journal = await app.journal(options);
  const status = await (options.short === true ? readRecentStatus : readStatus)(journal, app);
  if (options.json === true) app.out.write(jsonDocument(statusItem(status)));
  else if (options.short === true) app.out.write(statusShort(status, app.clock.today()));
  else if (app.out.isTerminal) app.out.write(statusForScreen(status, screenOf(app)));
  else app.out.write(statusForPipe(status, app.style));
  return exitCodes.done;
}

/** The contract of docs/pipes.md. */
function statusItem({ due, flag, open, drafts, reviews, pages, pause, last }: Status): unknown {
  const [draft] = drafts;
  return {
    schema: 1,
    due: due.map(({ set, reason, since }) => ({ set, reason, since })),
    flag,
    open: open.map(({ id, kind, text, due: day, carried }) => ({ id, kind, text, due: day, carried })),
    draft:
      draft === undefined
        ? null
        : { set: draft.set, question: draft.question, answered: draft.answered, of: draft.of },
    reviews,
    pages,
    pause: pause === null ? null : { step: pause.id, minutes: pause.minutes },
    last: last === null ? null : listItem(last),
  };
}
