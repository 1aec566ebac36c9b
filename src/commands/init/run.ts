/** Makes the journal folder and says where it is. */
import type { App } from '../../app.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes } from '../../core/problem.ts';
import { oneLine } from '../../core/safe-text.ts';
import { jsonDocument } from '../../render/json.ts';
import type { InitOptions } from '../init.ts';

export async function runInit(folder: string | undefined, options: InitOptions, app: App): Promise<ExitCode> {
  const { store } = await app.journal(folder === undefined ? options : { ...options, dir: folder });
  const made = store.make();
  if (options.json === true) app.out.write(jsonDocument({ schema: 1, journal: store.root, made }));
  else if (!app.out.isTerminal) app.out.write(`${store.root}\n`);
  const root = oneLine(store.root);
  app.err.write(
    made ? `made a journal in ${root}, readable by you alone\n` : `${root} is a journal already\n`,
  );
  const usual = await app.journal({});
  if (usual.store.root === store.root) app.err.write('next: career journal\n');
  else app.err.write(`to use it from anywhere: career config set journal '${root}'\n`);
  return exitCodes.done;
}
