/** A file that the user has named: whole, for its owner alone, over nothing unless told so. */
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNamedFile } from '../../src/adapters/named-output.ts';
import { tempDir } from '../support/temp.ts';

const modeOf = (path: string): number => statSync(path).mode & 0o777;

describe('a file for a result', () => {
  it('is made for its owner alone, beside nothing else, and its absolute path told', () => {
    const cwd = tempDir();
    expect(writeNamedFile('summary.md', '# Summary\n', { over: false, cwd })).toBe(join(cwd, 'summary.md'));
    expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toBe('# Summary\n');
    expect(modeOf(join(cwd, 'summary.md'))).toBe(0o600);
    expect(readdirSync(cwd)).toEqual(['summary.md']);
  });

  it('is never written over, unless told so; then it is for its owner alone', () => {
    const cwd = tempDir();
    const path = join(cwd, 'summary.md');
    writeFileSync(path, 'mine', { mode: 0o644 });
    expect(() => writeNamedFile('summary.md', 'new', { over: false, cwd })).toThrow(
      expect.objectContaining({ code: 'exists' }) as Error,
    );
    expect(readFileSync(path, 'utf8')).toBe('mine');
    writeNamedFile('summary.md', 'new', { over: true, cwd });
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(modeOf(path)).toBe(0o600);
    writeNamedFile('another.md', 'new', { over: true, cwd });
    expect(readdirSync(cwd).toSorted()).toEqual(['another.md', 'summary.md']);
  });

  it('takes the place of no folder, no link and no device, and makes no folder', () => {
    const cwd = tempDir();
    mkdirSync(join(cwd, 'folder'));
    symlinkSync('/dev/null', join(cwd, 'link'));
    for (const path of ['folder', 'link', '/dev/null', 'no/such/folder.md'])
      expect(() => writeNamedFile(path, 'words', { over: true, cwd }), path).toThrow(
        expect.objectContaining({ code: 'disk' }) as Error,
      );
    expect(readdirSync(cwd).toSorted()).toEqual(['folder', 'link']);
  });
});
