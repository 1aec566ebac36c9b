/** What is handed out: the program, its prompts, its manual, and nothing from the workshop. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Packed {
  /** Bytes of the archive, and of what is in it. */
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

/** As `npm pack` would make it; the build is there already. */
function packed(): Packed {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
  });
  const [only] = JSON.parse(stdout) as Packed[];
  if (only === undefined) throw new Error(`npm pack said: ${stdout}`);
  return only;
}

const mebibyte = 1024 * 1024;

describe('the package', () => {
  const { size, unpackedSize, files } = packed();
  const paths = files.map(({ path }) => path);

  it('holds the program, the prompt sets and the manual page', () => {
    for (const path of [
      'bin/career.js',
      'bin/package.json',
      'dist/start.cjs',
      'dist/package.json',
      'dist/prompts.json',
      'dist/review-page.js',
      'dist/words.txt',
      'dist/words.md',
      'prompts/concepts.txt',
      'prompts/review/widen.md',
      'prompts/weekly.md',
      'prompts/lists.yaml',
      'man/career.1',
      'package.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
    ]) {
      expect(paths).toContain(path);
    }
    expect(files.find(({ path }) => path === 'bin/career.js')?.mode).toBe(0o755);
  });

  it('holds nothing else', () => {
    const known = [
      /^bin\/(?:career\.js|package\.json)$/,
      /^dist\/[a-z-]+\.cjs$/,
      /^dist\/(?:package|prompts)\.json$/,
      /^dist\/review-page\.js$/,
      /^dist\/words\.(?:txt|md)$/,
      /^prompts\/(?:review\/)?[a-z-]+\.(?:md|yaml)$/,
      /^prompts\/concepts\.txt$/,
      /^prompts\/prompt-set\.schema\.json$/,
      /^man\/career[a-z-]*\.1$/,
      /^(?:package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
    ];
    expect(paths.filter((path) => !known.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it('is under 1.25 MiB to fetch and 4 MiB on disk', () => {
    expect(size).toBeLessThan(1.25 * mebibyte);
    expect(unpackedSize).toBeLessThan(4 * mebibyte);
  });
});

describe('the bundles', () => {
  it('hold no parser of JavaScript, and nothing that makes code of text', () => {
    const dist = join(root, 'dist');
    const makers = readdirSync(dist)
      .filter((name) => name.endsWith('.cjs'))
      .flatMap((name) => {
        const text = readFileSync(join(dist, name), 'utf8');
        const found = text.match(/\bnew Function\(|(?<![\w.$])eval\(|require\(["']esprima["']\)/g) ?? [];
        return found.map((what) => `${name}: ${what}`);
      });
    expect(makers).toEqual([]);
  });
});
