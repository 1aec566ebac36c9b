/** The first file that runs: answers `--version` by itself and loads the rest only for more than that. */
import { writeSync } from 'node:fs';

declare const CAREER_VERSION: string;

/**
 * @param packageRoot the folder that holds `bin/`, `dist/` and `prompts/`
 * @returns the exit code
 */
export async function start(self: NodeJS.Process, packageRoot: string): Promise<number> {
  const argv = self.argv.slice(2);
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V') && isSaid(CAREER_VERSION)) return 0;
  const { run } = await import('./system.ts');
  return run(argv, self, packageRoot);
}

/** Node's own stdout takes as long to set up as all else here; what it cannot take is left to the whole program. */
function isSaid(line: string): boolean {
  try {
    writeSync(1, `${line}\n`);
    return true;
  } catch {
    return false;
  }
}
