/** The built program as a child process, without a terminal. */
import { spawnSync } from 'node:child_process';
import { careerBin, cleanEnv } from './pty.ts';

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly home: string;
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Runs `career ...args` to its end. */
export function career(args: readonly string[], { home, input, env, cwd }: RunOptions): Ran {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [careerBin, ...args], {
    encoding: 'utf8',
    cwd: cwd ?? home,
    env: cleanEnv(home, env),
    input: input ?? '',
    maxBuffer: 1 << 28,
  });
  return { code: status, signal, stdout, stderr };
}
