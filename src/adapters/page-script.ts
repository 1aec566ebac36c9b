/** The built script of a review's page, which is put into the page as it is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onDisk } from './disk-failure.ts';

/** @param packageRoot the folder that holds `dist/`. @throws Failure `disk` */
export function readPageScript(packageRoot: string): string {
  const path = join(packageRoot, 'dist', 'review-page.js');
  return onDisk('read', path, () => readFileSync(path, 'utf8'));
}
