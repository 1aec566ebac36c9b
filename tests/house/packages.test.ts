/** What the program stands on: few packages, pinned, under licences that let anybody use it, none that runs code when installed. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Manifest {
  readonly version: string;
  readonly license?: string | { readonly type: string };
  readonly engines?: { readonly node?: string };
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Locked {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly hasInstallScript?: boolean;
}

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(root, ...path), 'utf8'));
}

const own = readJson('package.json') as Manifest;
const { packages } = readJson('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
/** By path, as `node_modules/commander`. */
const runtime = locked.filter(([, { dev }]) => dev !== true);

/** Lets anybody use, change and pass on what it stands on. */
const permissive = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Python-2.0',
  'Unlicense',
];
const mostPackages = 50;
/** The oldest Node that the program runs on. */
const floor = [20, 17, 0] as const;

function manifestOf(path: string): Manifest {
  return readJson(path, 'package.json') as Manifest;
}

type Version = readonly [number, number, number];

function compare(one: Version, other: Version): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

/** Whether a version fits a range, as far as the ranges of these packages go. @throws for any other form */
function fits(version: Version, range: string): boolean {
  return range.split('||').some((part) => {
    const bounds = part
      .trim()
      .replaceAll(/([<>=^]) +/g, '$1')
      .split(/ +/);
    return bounds.every((bound) => isWithin(version, bound));
  });
}

function isWithin(version: Version, bound: string): boolean {
  const [, sign, major, minor = '0', patch = '0'] =
    /^(\^|>=|>|<=|<)(\d+)(?:\.(\d+))?(?:\.(\d+))?$/.exec(bound) ?? [];
  if (sign === undefined) throw new Error(`a range of a form that is not known here: ${bound}`);
  const edge: Version = [Number(major), Number(minor), Number(patch)];
  const order = compare(version, edge);
  if (sign === '^') return order >= 0 && version[0] === edge[0];
  return sign.startsWith('>')
    ? order > 0 || (order === 0 && sign === '>=')
    : order < 0 || (order === 0 && sign === '<=');
}

function licenceOf(path: string): string {
  const { license } = manifestOf(path);
  return typeof license === 'object' ? license.type : (license ?? 'none');
}

describe('the packages that the program runs on', () => {
  it(`are at most ${mostPackages}`, () => {
    expect(runtime.length).toBeGreaterThan(Object.keys(own.dependencies ?? {}).length);
    expect(runtime.length).toBeLessThanOrEqual(mostPackages);
  });

  it('may be used by anybody', () => {
    const others = runtime.filter(([path]) => !permissive.includes(licenceOf(path)));
    expect(others.map(([path]) => `${path}: ${licenceOf(path)}`)).toEqual([]);
  });

  it('run nothing when they are installed', () => {
    const scripts = ['preinstall', 'install', 'postinstall'];
    const running = runtime.filter(([path, { hasInstallScript }]) => {
      const ownScripts = manifestOf(path).scripts ?? {};
      return hasInstallScript === true || scripts.some((name) => name in ownScripts);
    });
    expect(running.map(([path]) => path)).toEqual([]);
  });

  it(`accept Node ${floor.join('.')}`, () => {
    expect(own.engines?.node).toBe(`>=${floor[0]}.${floor[1]}`);
    const refusing = runtime.filter(([path]) => !fits(floor, manifestOf(path).engines?.node ?? '>=0'));
    expect(refusing.map(([path]) => `${path}: ${manifestOf(path).engines?.node}`)).toEqual([]);
  });
});

describe('all packages', () => {
  it('are pinned to one version, and that is the one in use', () => {
    for (const [name, wanted] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
      expect([name, wanted]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+$/)]);
      expect([name, packages[`node_modules/${name}`]?.version]).toEqual([name, wanted]);
      expect([name, manifestOf(`node_modules/${name}`).version]).toEqual([name, wanted]);
    }
  });

  it('are known by what they hold, and not by where they were fetched', () => {
    expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    expect(
      locked.filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true).map(([path]) => path),
    ).toEqual([]);
  });
});

describe('the check of ranges', () => {
  it.each([
    ['>=20', true],
    ['>= 12', true],
    ['>=23.5.0 || ^22.13.0 || ^20.17.0', true],
    ['^20.17.0 || >=22.9.0', true],
    ['>=20.17', true],
    ['>=20.18', false],
    ['^20.19.0 || >=22.12.0', false],
    ['>=18 <20', false],
    ['>=18 <=20.17.0', true],
    ['>20.17.0', false],
  ])('says of %s: %s', (range, isFit) => {
    expect(fits(floor, range)).toBe(isFit);
  });

  it('does not guess', () => {
    expect(() => fits(floor, '~20.17')).toThrow('not known');
  });
});
