#!/usr/bin/env node
/**
 * Builds `dist/`: one CommonJS bundle for the start, and one for every local module that is reached by a
 * dynamic `import()`. A bundle is only read from disk when its command is run, which is what keeps
 * `career --version` close to an empty script. Which module is loaded when is thus decided in the
 * sources alone, and `tests/process/modules.test.ts` lists the outcome.
 */
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
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

/** Modules that a library loads whether or not it comes to use them, and what stands in their place. */
const leftOut = [
  // Commander starts programs for sub-commands that are files of their own, and there are none here. The module
  // that starts programs takes a tenth of the whole start to load.
  { library: 'commander', module: 'node:child_process', contents: 'module.exports = {};' },
  // gray-matter is always told how to read. Its own ways would run what a page says, and look for a parser of
  // JavaScript outside the bundle, which takes longer to load than all else it does.
  { library: 'gray-matter', module: '\\.{1,2}/(?:lib/)?engines', contents: 'module.exports = {};' },
];

const withoutLeftOut = {
  name: 'without-left-out',
  setup(context) {
    for (const { library, module, contents } of leftOut) {
      context.onResolve({ filter: new RegExp(`^${module}$`) }, ({ path, importer }) =>
        importer.split(/[\\/]/).includes(library) ? { path, namespace: 'left-out' } : undefined,
      );
      context.onLoad({ filter: new RegExp(`^${module}$`), namespace: 'left-out' }, () => ({ contents }));
    }
  },
};

/**
 * Parses the built-in prompt sets with the program's own code, so that the first question need not wait for
 * it. The program uses the outcome only while the files read as they do now.
 */
async function writeParsedPrompts(outdir) {
  const parser = join(outdir, 'parse-prompts.cjs');
  await build({
    stdin: {
      contents: `
        import { parseBuiltIn } from './adapters/built-in-prompts.ts';
        import { nodeDisk } from './adapters/disk.ts';
        import { yamlCodec } from './adapters/yaml.ts';
        export const parse = (folder) => parseBuiltIn(nodeDisk, folder, yamlCodec);`,
      resolveDir: join(root, 'src'),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    target: 'node20.17',
    format: 'cjs',
    outfile: parser,
    logLevel: 'warning',
  });
  const { parse } = createRequire(parser)(parser);
  writeFileSync(join(outdir, 'prompts.json'), await parse(join(root, 'prompts')));
  rmSync(parser);
}

/** The script of a review's page, which runs in browsers and so is no bundle of the program; returns its text. */
export async function buildPageScript() {
  const result = await build({
    entryPoints: [join(root, 'src/page/review.ts')],
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    minify: true,
    write: false,
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0].text;
}

/** Bundles everything into `outdir`; returns `{ name: bytes }`. */
export async function buildAll(outdir = join(root, 'dist')) {
  // Written beside the target and swapped in, so that a program running meanwhile never sees half a build.
  const fresh = `${outdir}.${process.pid}.new`;
  mkdirSync(fresh, { recursive: true });
  try {
    const sizes = await bundleInto(fresh);
    await writeParsedPrompts(fresh);
    copyFileSync(join(root, 'src/themes/lexicon/words.txt'), join(fresh, 'words.txt'));
    // Where its words come from, and the licences under which they may be passed on, go with it.
    copyFileSync(join(root, 'src/themes/lexicon/README.md'), join(fresh, 'words.md'));
    writeFileSync(join(fresh, 'review-page.js'), await buildPageScript());
    writeFileSync(join(fresh, 'package.json'), '{ "type": "commonjs" }\n');
    swapIn(fresh, outdir);
    return sizes;
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
}

/** Short for all that the program is made of: what an earlier build has worked out is not taken for this one's. */
function sourcesName() {
  const hash = createHash('sha256');
  for (const file of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .toSorted()) {
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
  }
  // What it is built from beside its own sources.
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}

async function bundleInto(folder) {
  const waiting = new Set([join(root, 'src/start.ts')]);
  const define = {
    CAREER_VERSION: JSON.stringify(version),
    CAREER_BUILD: JSON.stringify(sourcesName()),
  };
  const sizes = {};
  for (const file of waiting) {
    const name = bundleName(file);
    const result = await build({
      entryPoints: [file],
      bundle: true,
      platform: 'node',
      target: 'node20.17',
      format: 'cjs',
      // `import()` of a CommonJS file has Node scan it for names first, which takes longer than running it.
      supported: { 'dynamic-import': false },
      minify: true,
      write: false,
      legalComments: 'none',
      define,
      // inquirer's own editor prompt guesses at the charset of what was written and is never asked; what it
      // would bring along is ten times the size of all else.
      alias: { '@inquirer/external-editor': join(root, 'scripts/build/no-editor.mjs') },
      plugins: [splitAtDynamicImports(waiting), withoutLeftOut],
      logLevel: 'warning',
    });
    const [output] = result.outputFiles;
    writeFileSync(join(folder, `${name}.cjs`), output.contents);
    sizes[name] = output.contents.length;
  }
  return sizes;
}

function swapIn(fresh, outdir) {
  const old = `${outdir}.${process.pid}.old`;
  try {
    renameSync(outdir, old);
  } catch {
    // The first build replaces nothing.
  }
  renameSync(fresh, outdir);
  rmSync(old, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await buildAll();
  if (process.argv.includes('--sizes')) {
    for (const [name, bytes] of Object.entries(sizes)) process.stdout.write(`${name}\t${bytes}\n`);
  }
}
