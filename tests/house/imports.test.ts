/** Who may import whom: the table of docs/design.md, read off the sources themselves. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = resolve(dirname(fileURLToPath(import.meta.url)), '../../src');

interface Rule {
  /** Path prefixes below src. */
  readonly local: readonly string[];
  /** Package names, `node:*` for Node's own modules, `*` for anything. */
  readonly packages: readonly string[];
}

const rules: Readonly<Record<string, Rule>> = {
  'core/': { local: ['core/'], packages: [] },
  'signals/': { local: ['core/', 'signals/'], packages: [] },
  'themes/': { local: ['core/', 'themes/'], packages: [] },
  'decisions/': { local: ['core/', 'decisions/'], packages: [] },
  'demo/': { local: ['core/', 'demo/'], packages: [] },
  'reports/': { local: ['core/', 'signals/', 'themes/', 'decisions/', 'reports/'], packages: [] },
  'render/': { local: ['core/', 'reports/', 'render/'], packages: [] },
  'page/': { local: ['core/', 'decisions/', 'reports/', 'page/'], packages: [] },
  'commands/': {
    local: [
      'core/',
      'signals/',
      'themes/',
      'decisions/',
      'demo/',
      'reports/',
      'render/',
      'commands/',
      'app.ts',
    ],
    packages: ['commander'],
  },
  'adapters/': { local: ['core/', 'adapters/'], packages: ['*', 'node:*'] },
  'app.ts': { local: ['core/', 'reports/', 'render/'], packages: [] },
  'program.ts': { local: ['app.ts', 'core/', 'commands/'], packages: ['commander'] },
  'main.ts': { local: ['app.ts', 'core/', 'program.ts', 'commands/bare.ts', 'render/'], packages: [] },
  'system.ts': { local: ['app.ts', 'core/', 'adapters/', 'main.ts'], packages: ['node:*'] },
  'start.ts': { local: ['system.ts'], packages: ['node:*'] },
};

/** The files of a pure folder that wrap a library, and which; a name that ends in a slash is a folder. */
const wrappers: Readonly<Record<string, RegExp>> = {
  'core/calendar.ts': /^date-fns\//,
  'render/svg/': /^d3-(?:array|shape)$/,
};

function wraps(file: string, target: string): boolean {
  return Object.entries(wrappers).some(
    ([place, library]) =>
      (file === place || (place.endsWith('/') && file.startsWith(place))) && library.test(target),
  );
}

/** Libraries that may be reached from one place alone. */
const owners: Readonly<Record<string, string>> = {
  'gray-matter': 'adapters/front-matter.ts',
};

interface Import {
  readonly from: string;
  readonly target: string;
}

function allImports(): { files: string[]; imports: Import[] } {
  const files = readdirSync(src, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(src, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  const imports = files.flatMap((from) => {
    const text = readFileSync(join(src, from), 'utf8');
    const found = text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    );
    return [...found].map(([, a, b, c]) => ({ from, target: a ?? b ?? c ?? '' }));
  });
  return { files, imports };
}

function complaint({ from, target }: Import): string | undefined {
  const key = Object.keys(rules).find(
    (prefix) => from === prefix || (prefix.endsWith('/') && from.startsWith(prefix)),
  );
  const rule = key === undefined ? undefined : rules[key];
  if (rule === undefined) return `${from} lies in no folder of the table`;
  if (target.startsWith('.')) {
    const path = posix.normalize(posix.join(posix.dirname(from), target));
    const allowed = rule.local.some(
      (prefix) => path === prefix || (prefix.endsWith('/') && path.startsWith(prefix)),
    );
    return allowed ? undefined : `${from} imports ${path}`;
  }
  const owner = owners[target];
  if (owner !== undefined && owner !== from)
    return `${from} imports ${target}, which belongs to ${owner} alone`;
  if (wraps(from, target)) return undefined;
  const isNode = target.startsWith('node:');
  const name = target.startsWith('@')
    ? target.split('/').slice(0, 2).join('/')
    : (target.split('/')[0] ?? target);
  const allowed = isNode
    ? rule.packages.includes('node:*')
    : rule.packages.includes('*') || rule.packages.includes(name);
  return allowed ? undefined : `${from} imports ${target}`;
}

describe('imports', () => {
  const { files, imports } = allImports();

  it('sees the sources at all', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(files.length);
  });

  it('go only where the table of folders lets them', () => {
    expect(imports.map(complaint).filter((line) => line !== undefined)).toEqual([]);
  });

  it('would be refused across a border', () => {
    expect(complaint({ from: 'core/entry.ts', target: '../adapters/store.ts' })).toBeDefined();
    expect(complaint({ from: 'core/entry.ts', target: 'node:fs' })).toBeDefined();
    expect(complaint({ from: 'core/entry.ts', target: 'date-fns/addDays' })).toBeDefined();
    expect(complaint({ from: 'commands/list.ts', target: '../adapters/store.ts' })).toBeDefined();
    expect(complaint({ from: 'adapters/store.ts', target: 'gray-matter' })).toBeDefined();
    expect(complaint({ from: 'render/list.ts', target: 'chalk' })).toBeDefined();
  });
});
