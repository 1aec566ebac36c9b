/** What is run without the parser does what the parser would have it do. */
import { describe, expect, it } from 'vitest';
import { bareCommand } from '../../src/commands/bare.ts';
import { runProgram } from '../../src/program.ts';
import { isFailure, words } from '../../src/core/problem.ts';
import { testApp, testSet } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { someJournal } from '../support/pages.ts';

const app = (terminal: boolean): TestApp =>
  testApp({
    entries: someJournal,
    sets: [testSet('weekly', 'Weekly check-in', 7), testSet('sparks', 'Sparks')],
    terminal,
  });

async function outcome(run: (app: TestApp) => Promise<number>, terminal: boolean): Promise<unknown> {
  const own = app(terminal);
  const code = await run(own).catch((thrown: unknown) => {
    if (!isFailure(thrown)) throw thrown;
    return words(thrown).sentence;
  });
  return [code, own.stdout(), own.stderr(), own.screens.map(({ step }) => step.key), [...own.store.files]];
}

const wordsOf = (line: string): string[] => line.split(' ').filter((word) => word !== '');

describe('a command without an option', () => {
  it.each(['', 'list', 'status', 'status --short', 'journal', 'journal sparks', 'journal no-such-set'])(
    'says and does the same without the parser: career %s',
    async (line) => {
      const argv = wordsOf(line);
      const run = bareCommand(argv);
      if (run === undefined) throw new Error('it is parsed after all');
      for (const terminal of [false, true]) {
        expect(await outcome(run, terminal)).toEqual(await outcome((own) => runProgram(argv, own), terminal));
      }
    },
  );

  it.each([
    'list -n 5',
    'list today',
    'journal --quick',
    'journal values --editor',
    'journal -h',
    'help',
    'show last',
    'lsit',
    'status --json',
    '--dir x list',
  ])('is parsed where there is more to it: career %s', (line) => {
    expect(bareCommand(wordsOf(line))).toBeUndefined();
  });
});
