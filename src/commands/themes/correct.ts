/** Takes down which words are one theme and which are none, in the owner's own file. */
import type { App } from '../../app.ts';
import type { OwnFile } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import type { Mapping } from '../../core/value.ts';
import { ownValue } from '../../core/value.ts';
import { jsonDocument } from '../../render/json.ts';
import { hiddenWords, labelIn, mergedWords, readRules, without } from '../../themes/rules.ts';
import type { ThemesOptions } from '../themes.ts';

const ways = ['merge', 'unmerge', 'hide', 'unhide'] as const;

export function isCorrection(options: ThemesOptions): boolean {
  return ways.some((way) => options[way] !== undefined);
}

/** @throws Failure `bad-option`, `unreadable`, `changed-on-disk`, `disk` */
export async function correct(words: readonly string[], options: ThemesOptions, app: App): Promise<ExitCode> {
  const asked = ways.filter((way) => options[way] !== undefined);
  if (asked.length > 1) throw misuse(`--${asked.join(' and --')} exclude each other`);
  const { corrections } = await app.journal(options);
  const now = readRules(await change(corrections, words, options));
  if (options.json === true)
    app.out.write(jsonDocument({ schema: 1, file: corrections.path, merge: now.merge, hide: now.hide }));
  else app.out.write(`${corrections.path}\n`);
  return exitCodes.done;
}

/** @returns what the file holds then */
async function change(
  file: OwnFile,
  words: readonly string[],
  { merge, unmerge, hide = [], unhide }: ThemesOptions,
): Promise<Mapping> {
  const rules = readRules(await file.read());
  if (merge !== undefined) {
    if (words.length === 0)
      throw misuse(
        `which words belong to '${merge}' is not said`,
        `career themes --merge '${merge}' WORD ...`,
      );
    return file.set(['merge', labelIn(rules, merge)], mergedWords(rules, merge, words));
  }
  if (unmerge !== undefined) {
    const label = labelIn(rules, unmerge);
    const known = ownValue(rules.merge, label);
    if (known === undefined) throw misuse(`nothing is merged into '${unmerge}'`, `see ${file.path}`);
    refuseStrange(words, known, `is not merged into '${unmerge}'`, file);
    const left = words.length === 0 ? [] : without(known, words);
    return file.set(['merge', label], left.length === 0 ? undefined : left);
  }
  if (unhide !== undefined) {
    const shown = [...unhide, ...words];
    refuseStrange(shown, rules.hide, 'is not hidden', file);
    const left = without(rules.hide, shown);
    return file.set(['hide'], left.length === 0 ? undefined : left);
  }
  return file.set(['hide'], hiddenWords(rules, [...hide, ...words]));
}

/** A slip of the hand would else look as if it had been done. */
function refuseStrange(
  words: readonly string[],
  known: readonly string[],
  why: string,
  { path }: OwnFile,
): void {
  const strange = without(words, known);
  if (strange.length > 0) throw misuse(`'${strange.join(', ')}' ${why}`, `see ${path}`);
}

function misuse(message: string, hint = 'career themes --help'): Failure {
  return new Failure('bad-option', { message, hint });
}
