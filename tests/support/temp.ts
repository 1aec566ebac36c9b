/** Folders that remove themselves when their test ends. */
import { chmodSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/**
 * A new empty folder, by its real path; gone when the running test ends, read-only parts included.
 *
 * @param whenFinished of the test's own context, for tests that run side by side
 */
export function tempDir(whenFinished: (clean: () => void) => void = onTestFinished): string {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'career-test-')));
  whenFinished(() => removeTree(dir));
  return dir;
}

function removeTree(dir: string): void {
  try {
    rmSync(dir, { recursive: true, force: true });
  } catch {
    // A test may have taken the rights away from a folder; give them back and try once more.
    openUp(dir);
    rmSync(dir, { recursive: true, force: true });
  }
}

function openUp(dir: string): void {
  chmodSync(dir, 0o700);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    if (entry.isDirectory()) openUp(join(dir, entry.name));
  }
}
