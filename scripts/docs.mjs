#!/usr/bin/env node
/** Writes the generated pages: the command reference, the man page, the list of errors. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'career-docs-'));
try {
  const outfile = join(work, 'docs.cjs');
  await build({
    stdin: {
      contents: `export { generated } from './scripts/docs/reference.ts'; export { bareProgram } from './scripts/docs/bare-program.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'warning',
  });
  const { generated, bareProgram } = createRequire(import.meta.url)(outfile);
  for (const [path, text] of generated(bareProgram(), version)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path}\n`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}
