/** Takes down which words are one theme and which are none, in the owner's own file. */
import type { App } from '../../app.ts';
import type { OwnFile } from '../../core/ports.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { folded } from '../../core/reading.ts';
import { ownValue } from '../../core/value.ts';
import { jsonDocument } from '../../render/json.ts';
import { hiddenWords, labelIn, mergedWords, readRules, unhiddenWords } from '../../themes/rules.ts';
import type { ThemeRules } from '../../themes/theme.ts';
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
  const rules = readRules(await corrections.read());
  await change(corrections, rules, words, options);
  const now = readRules(await corrections.read());
  if (options.json === true)
    app.out.write(jsonDocument({ schema: 1, file: corrections.path, merge: now.merge, hide: now.hide }));
  else app.out.write(`${corrections.path}\n`);
  return exitCodes.done;
}

async function change(
  file: OwnFile,
  rules: ThemeRules,
  words: readonly string[],
  { merge, unmerge, hide, unhide }: ThemesOptions,
): Promise<void> {
  if (merge !== undefined) {
    if (words.length === 0)
      throw misuse(
        `which words belong to '${merge}' is not said`,
        `career themes --merge '${merge}' WORD ...`,
      );
    await file.set(['merge', labelIn(rules, merge)], mergedWords(rules, merge, words));
    return;
  }
  if (unmerge !== undefined) {
    const label = labelIn(rules, unmerge);
    const known = ownValue(rules.merge, label);
    if (known === undefined) throw misuse(`nothing is merged into '${unmerge}'`, `see ${file.path}`);
    const gone = new Set(words.map(folded));
    const left = words.length === 0 ? [] : known.filter((word) => !gone.has(folded(word)));
    await file.set(['merge', label], left.length === 0 ? undefined : left);
    return;
  }
  if (hide !== undefined) await file.set(['hide'], hiddenWords(rules, [...hide, ...words]));
  if (unhide !== undefined) {
    const left = unhiddenWords(rules, [...unhide, ...words]);
    if (left.length === rules.hide.length)
      throw misuse(`'${unhide.join(', ')}' is not hidden`, `see ${file.path}`);
    await file.set(['hide'], left.length === 0 ? undefined : left);
  }
}

function misuse(message: string, hint = 'career themes --help'): Failure {
  return new Failure('bad-option', { message, hint });
}
