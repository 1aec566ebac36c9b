/** Nothing leaves the machine: the commands work without a network, and ask the kernel for none. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed } from '../support/machine.ts';
import { careerBin, cleanEnv } from '../support/pty.ts';
import { tempDir } from '../support/temp.ts';

const sample = resolve(import.meta.dirname, '../../docs/sample/weekly.yaml');

/** In this order they make a journal, write, read and look after it. */
const commands: readonly (readonly string[])[] = [
  ['--version'],
  ['--help'],
  ['init'],
  ['journal', '--answers', sample],
  ['note', 'win', 'The migration is through.'],
  ['list'],
  ['list', '--json'],
  ['show', 'last'],
  ['search', 'migration'],
  ['status'],
  ['status', '--short'],
  ['doctor'],
  ['prompts', 'list'],
  ['prompts', 'show', 'weekly'],
  ['config', 'list'],
  [],
];

interface Ran {
  readonly command: string;
  readonly code: number | null;
  readonly stderr: string;
}

/** Runs the program under another, for each command in turn, in one home. */
function runAll(home: string, wrapper: (number: number) => readonly [string, ...string[]]): Ran[] {
  return commands.map((args, number) => {
    const [program, ...before] = wrapper(number);
    const words = [...before, process.execPath, careerBin, ...args];
    const { status, stderr } = spawnSync(program, words, {
      encoding: 'utf8',
      cwd: home,
      env: cleanEnv(home),
    });
    return { command: `career ${args.join(' ')}`, code: status, stderr };
  });
}

describe('the network', () => {
  it.runIf(isAllowed('a machine without a network', 'unshare', '-rn', 'true'))(
    'is not missed where there is none',
    () => {
      const ran = runAll(tempDir(), () => ['unshare', '-rn']);
      expect(ran.filter(({ code }) => code !== 0)).toEqual([]);
    },
  );

  it.runIf(isAllowed('counting the calls for a network', 'strace', '-f', '-e', 'trace=%net', 'true'))(
    'is never called',
    () => {
      const home = tempDir();
      const log = (number: number): string => join(home, `calls-${number}`);
      const ran = runAll(home, (number) => ['strace', '-f', '-qq', '-e', 'trace=%net', '-o', log(number)]);
      expect(ran.filter(({ code }) => code !== 0)).toEqual([]);
      const calls = ran.flatMap(({ command }, number) =>
        callsIn(readFileSync(log(number), 'utf8')).map((call) => `${command}: ${call}`),
      );
      expect(calls).toEqual([]);
    },
  );

  it('would be seen if it were called', () => {
    const log =
      '1234  socket(AF_INET, SOCK_STREAM|SOCK_CLOEXEC, IPPROTO_IP) = 20\n1234 connect(20, {sa_family=AF_INET6}, 28) = 0\n';
    expect(callsIn(log)).toHaveLength(2);
    expect(
      callsIn('1234 socketpair(AF_UNIX, SOCK_STREAM, 0, [3, 4]) = 0\n1234 +++ exited with 0 +++\n'),
    ).toEqual([]);
  });
});

/** The lines that make a socket for anything but this machine's own processes, or reach out through one. */
function callsIn(log: string): string[] {
  return log
    .split('\n')
    .filter(
      (line) => /\b(?:socket|connect|bind|sendto|sendmsg|sendmmsg)\(/.test(line) && !/AF_UNIX/.test(line),
    );
}
