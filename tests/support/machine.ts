/** What a machine must have or allow for a test to take place. */
import { spawnSync } from 'node:child_process';

/**
 * Whether `program` is there and may do here what it is for; if not, that is said. Continuous integration installs
 * the programs and must not pass without them; what its machine forbids is passed over there too.
 *
 * @param what is not tried without it
 */
export function isAllowed(what: string, program: string, ...args: string[]): boolean {
  const { status, error } = spawnSync(program, args, { stdio: 'ignore' });
  if (error === undefined && status === 0) return true;
  const isMissing = error !== undefined;
  const reason = `not tried: ${what}: ${program} ${isMissing ? 'is not installed' : 'may not do it here'}`;
  if (isMissing && process.env['CI'] === 'true') throw new Error(reason);
  process.stderr.write(`${reason}\n`);
  return false;
}
