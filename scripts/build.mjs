#!/usr/bin/env node
/**
 * Builds `dist/`: one CommonJS bundle for the start, and one for every local module that is reached by a
 * dynamic `import()`. A bundle is only read from disk when its command is run, which is what keeps
 * `career --version` close to an empty script. Which module is loaded when is thus decided in the
 * sources alone, and `tests/process/modules.test.ts` lists the outcome.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** `src/adapters/ask/index.ts` -> `adapters-ask`; `src/start.ts` -> `start`. */
function bundleName(file) {
  const parts = relative(join(root, 'src'), file).split(sep);
  const last = basename(parts.pop(), '.ts');
  return [...parts, ...(last === 'index' ? [] : [last])].join('-');
}

/** Leaves every dynamic import of a local module outside the bundle and notes it as a bundle of its own. */
function splitAtDynamicImports(found) {
  return {
    name: 'split-at-dynamic-imports',
    setup(context) {
      context.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
        if (kind !== 'dynamic-import') return undefined;
        const file = resolve(resolveDir, path);
        found.add(file);
        return { path: `./${bundleName(file)}.cjs`, external: true };
      });
    },
  };
}

/** Bundles everything into `outdir`; returns `{ name: bytes }`. */
export async function buildAll(outdir = join(root, 'dist')) {
  const waiting = new Set([join(root, 'src/start.ts')]);
  const sizes = {};
  // Written beside the target and swapped in, so that a program running meanwhile never sees half a build.
  const fresh = `${outdir}.${process.pid}.new`;
  mkdirSync(fresh, { recursive: true });
  for (const file of waiting) {
    const name = bundleName(file);
    const result = await build({
      entryPoints: [file],
      bundle: true,
      platform: 'node',
      target: 'node20.17',
      format: 'cjs',
      minify: true,
      write: false,
      legalComments: 'none',
      define: { CAREER_VERSION: JSON.stringify(version) },
      plugins: [splitAtDynamicImports(waiting)],
      logLevel: 'warning',
    });
    const [output] = result.outputFiles;
    writeFileSync(join(fresh, `${name}.cjs`), output.contents);
    sizes[name] = output.contents.length;
  }
  writeFileSync(join(fresh, 'package.json'), '{ "type": "commonjs" }\n');
  const old = `${outdir}.${process.pid}.old`;
  try {
    renameSync(outdir, old);
  } catch {
    // The first build replaces nothing.
  }
  renameSync(fresh, outdir);
  rmSync(old, { recursive: true, force: true });
  return sizes;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await buildAll();
  if (process.argv.includes('--sizes')) {
    for (const [name, bytes] of Object.entries(sizes)) process.stdout.write(`${name}\t${bytes}\n`);
  }
}
