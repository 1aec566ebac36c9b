/** Lists, reads and changes settings. */
import type { App } from '../../app.ts';
import { nearest } from '../../core/near-word.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { oneLine } from '../../core/safe-text.ts';
import { jsonDocument } from '../../render/json.ts';
import { singleLine } from '../../render/template.ts';
import type { ConfigOptions } from '../config.ts';

export async function listSettings(options: ConfigOptions, app: App): Promise<ExitCode> {
  const files = await app.settings(options);
  const settings = await files.all();
  if (options.json === true) {
    app.out.write(jsonDocument({ schema: 1, settings, files: files.paths() }));
  } else if (app.out.isTerminal) {
    const keyWidth = Math.max(...settings.map(({ key }) => key.length));
    for (const { key, value, from } of settings) {
      const shown = value === '' ? app.style.faint('not set') : oneLine(value);
      app.out.write(
        `  ${key.padEnd(keyWidth)}   ${shown}${value === '' ? '' : `  ${app.style.faint(`(${from})`)}`}\n`,
      );
    }
    const { user, journal } = files.paths();
    app.out.write(`\n  ${app.style.faint(`user      ${oneLine(user)}\n  journal   ${oneLine(journal)}`)}\n`);
  } else {
    for (const { key, value, from } of settings)
      app.out.write(`${key}\t${singleLine(value)}\t${app.style.faint(from)}\n`);
  }
  return exitCodes.done;
}

/** A setting that is not set prints an empty line. @throws Failure `bad-option` */
export async function getSetting(key: string, options: ConfigOptions, app: App): Promise<ExitCode> {
  const settings = await (await app.settings(options)).all();
  const setting = settings.find((known) => known.key === key);
  if (setting === undefined) {
    const keys = settings.map((known) => known.key);
    const near = nearest(key, keys);
    throw new Failure('bad-option', {
      message: `there is no setting '${key}'`,
      hint: near === undefined ? `one of: ${keys.join(', ')}` : `did you mean ${near}?`,
    });
  }
  if (options.json === true) app.out.write(jsonDocument({ schema: 1, ...setting }));
  else app.out.write(`${app.out.isTerminal ? oneLine(setting.value) : setting.value}\n`);
  return exitCodes.done;
}

/** @param value undefined removes it. @throws Failure `bad-option`, `unreadable`, `disk` */
export async function setSetting(
  key: string,
  value: string | undefined,
  options: ConfigOptions,
  app: App,
): Promise<ExitCode> {
  if (options.user === true && options.journal === true) {
    throw new Failure('bad-option', {
      message: '--user and --journal exclude each other',
      hint: 'career config --help',
    });
  }
  const where = options.journal === true ? 'journal' : 'user';
  const files = await app.settings(options);
  const path = await files.set(key, value, where);
  app.err.write(`${key} is ${value === undefined ? 'no longer set' : 'set'} in ${oneLine(path)}\n`);
  const now = (await files.all()).find((setting) => setting.key === key);
  if (where === 'user' && now?.from === 'journal') {
    app.err.write(`here the journal's own settings win: ${key} is '${oneLine(now.value)}'\n`);
  }
  return exitCodes.done;
}
