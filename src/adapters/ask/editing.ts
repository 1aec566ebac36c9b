/** An answer continued in the person's own editor, in a file of our own that nobody else can read. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isFailure, words } from '../../core/problem.ts';
import type { Editor } from '../../core/ports.ts';

export interface EditingPlace {
  /** @throws Failure when no editor is set */
  readonly editor: () => Promise<Editor>;
  /** Not the shared temp folder. */
  readonly folder: string;
}

/** The text as it came back, or what went wrong, as a sentence. Nothing written in the editor is thrown away. */
export type Edited = { readonly text: string } | { readonly complaint: string };

export async function continueInEditor(text: string, { editor, folder }: EditingPlace): Promise<Edited> {
  const before = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  let path: string | undefined;
  try {
    path = writeOwn(folder, before);
    const { ok, command } = await (await editor()).edit(path);
    const after = readFileSync(path);
    if (ok) {
      // `fatal`: a text in another charset must not come back with its letters replaced.
      const decoded = new TextDecoder('utf-8', { fatal: true }).decode(after);
      rmSync(path);
      return { text: decoded };
    }
    if (!after.equals(Buffer.from(before)))
      return { complaint: `${command} did not end well; what it left is in ${path}` };
    rmSync(path);
    return { complaint: `${command} did not end well, so the answer is as it was` };
  } catch (error) {
    if (isFailure(error)) {
      if (path !== undefined) rmSync(path, { force: true });
      const { sentence, hint } = words(error);
      return { complaint: hint === undefined ? sentence : `${sentence} (${hint})` };
    }
    const why =
      error instanceof TypeError ? 'it is not UTF-8' : error instanceof Error ? error.message : String(error);
    return {
      complaint: `what was written in the editor could not be read, ${why}${path === undefined ? '' : `; it is in ${path}`}`,
    };
  }
}

/** Writes a new file that is readable by its owner alone, whatever the umask. */
function writeOwn(folder: string, text: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let number = 1; ; number++) {
    const path = join(folder, `answer-${process.pid}-${number}.md`);
    try {
      writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
      return path;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
