/** Journals to measure with, of several sizes, in a folder of their own. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/** Bundles a TypeScript file of this folder, so that plain Node can run it, and loads it as if it lay here. */
export async function load(file, work) {
  const here = createRequire(import.meta.url);
  // It brings a binary of its own, which has to stay where it is.
  const terminal = here.resolve('@lydell/node-pty');
  const outfile = join(work, `${file}.cjs`);
  await build({
    entryPoints: [join(import.meta.dirname, `${file}.ts`)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    alias: { '@lydell/node-pty': terminal },
    external: [terminal],
    outfile,
    logLevel: 'warning',
  });
  return here(outfile);
}

/**
 * Makes one journal for each size, each holding the newest entries of the largest.
 *
 * @returns a function from a size to the journal's folder
 */
export async function makeJournals(sizes, work, root) {
  const { makePages } = await load('pages', work);
  const pages = await makePages(Math.max(...sizes), root);
  const folderOf = (size) => join(work, `journal-${size}`);
  for (const size of sizes) {
    mkdirSync(join(folderOf(size), '.career'), { recursive: true, mode: 0o700 });
    const folders = new Set();
    for (const { path, text } of pages.slice(-size)) {
      const file = join(folderOf(size), path);
      if (!folders.has(dirname(file))) mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      folders.add(dirname(file));
      writeFileSync(file, text, { mode: 0o600 });
    }
  }
  return folderOf;
}
