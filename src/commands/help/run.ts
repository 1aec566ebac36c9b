/** Prints the page for a hard day, with the user's own contact on it. */
import type { App, GlobalOptions } from '../../app.ts';
import { isFailure } from '../../core/problem.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { helpNowLines } from '../../render/help-now.ts';

export async function helpNow(options: GlobalOptions, app: App): Promise<ExitCode> {
  app.out.write(helpNowLines(await ownContact(options, app), { width: app.out.width, style: app.style }));
  return exitCodes.done;
}

/** Settings that cannot be read are no reason to show nothing. */
async function ownContact(options: GlobalOptions, app: App): Promise<string | undefined> {
  try {
    const setting = (await (await app.settings(options)).all()).find(({ key }) => key === 'help-contact');
    return setting === undefined || setting.value.trim() === '' ? undefined : setting.value;
  } catch (thrown) {
    if (isFailure(thrown)) return undefined;
    throw thrown;
  }
}
