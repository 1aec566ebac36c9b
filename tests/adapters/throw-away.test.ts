/** The folder of a throw-away journal: apart from all that anybody keeps, and private. */
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeThrowAway } from '../../src/adapters/throw-away.ts';
import { tempDir } from '../support/temp.ts';

const page = { path: '2026/2026-03-06-weekly.md', text: '---\nid: x\n---\n\n# X\n' };

describe('a throw-away folder', () => {
  it('is a private temporary one where none is named', () => {
    const { root, write } = makeThrowAway(undefined, '/');
    onTestFinished(() => rmSync(root, { recursive: true }));
    write([page]);
    expect(root).toContain(tmpdir());
    expect(readFileSync(join(root, page.path), 'utf8')).toBe(page.text);
    expect(statSync(root).mode & 0o777).toBe(0o700);
    expect(statSync(dirname(join(root, page.path))).mode & 0o777).toBe(0o700);
    expect(statSync(join(root, page.path)).mode & 0o777).toBe(0o600);
  });

  it('may be a new one, from where one stands, or an empty one', () => {
    const here = tempDir();
    expect(makeThrowAway('sample', here).root).toBe(join(here, 'sample'));
    mkdirSync(join(here, 'empty'));
    makeThrowAway('empty', here).write([page]);
    expect(readdirSync(join(here, 'empty'))).toEqual(['.career', '2026']);
  });

  it('is none that holds something, however little', () => {
    const here = tempDir();
    writeFileSync(join(here, '.hidden'), '');
    expect(() => makeThrowAway('.', here)).toThrow(expect.objectContaining({ code: 'not-apart' }) as Error);
    expect(readdirSync(here)).toEqual(['.hidden']);
  });

  it('is no journal, and lies in none', () => {
    const here = tempDir();
    mkdirSync(join(here, '.career'));
    for (const folder of ['.', 'below', 'far/below'])
      expect(() => makeThrowAway(folder, here)).toThrow(
        expect.objectContaining({ code: 'not-apart' }) as Error,
      );
    expect(readdirSync(here)).toEqual(['.career']);
  });

  it('is no file, and no link', () => {
    const here = tempDir();
    writeFileSync(join(here, 'file'), 'mine');
    mkdirSync(join(here, 'empty'));
    symlinkSync(join(here, 'empty'), join(here, 'link'));
    for (const name of ['file', 'link'])
      expect(() => makeThrowAway(name, here)).toThrow(
        expect.objectContaining({ code: 'not-apart' }) as Error,
      );
    expect(readFileSync(join(here, 'file'), 'utf8')).toBe('mine');
    expect(readdirSync(join(here, 'empty'))).toEqual([]);
  });
});
