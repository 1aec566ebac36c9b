/** The first file that runs: answers `--version` by itself and loads the rest only for more than that. */
declare const CAREER_VERSION: string;

/**
 * @param packageRoot the folder that holds `bin/`, `dist/` and `prompts/`
 * @returns the exit code
 */
export async function start(self: NodeJS.Process, packageRoot: string): Promise<number> {
  const argv = self.argv.slice(2);
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    self.stdout.write(`${CAREER_VERSION}\n`);
    return 0;
  }
  const { run } = await import('./system.ts');
  return run(argv, self, packageRoot);
}
