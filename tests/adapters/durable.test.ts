import {
  chmodSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { createDurable, leftoverOf, makeFolder, replaceDurable } from '../../src/adapters/durable.ts';
import { isPagePath } from '../../src/adapters/walk.ts';
import { diskWith, failWith, fakeProcess } from '../support/disk.ts';
import { tempDir } from '../support/temp.ts';

const me = fakeProcess(1);

function modeOf(path: string): string {
  return (statSync(path).mode & 0o777).toString(8);
}

/** The names of the calls made, in order. */
function recordingDisk(changes: Parameters<typeof diskWith>[0] = {}): {
  disk: ReturnType<typeof diskWith>;
  calls: string[];
} {
  const calls: string[] = [];
  const inner = diskWith(changes);
  const disk = new Proxy(inner, {
    get:
      (target, name: keyof typeof inner) =>
      (...inputs: readonly unknown[]) => {
        calls.push(name);
        return (target[name] as (...all: readonly unknown[]) => unknown)(...inputs);
      },
  });
  return { disk, calls };
}

describe('a new file', () => {
  it('is whole, readable by its owner alone whatever the umask, and the only one in its folder', () => {
    const dir = tempDir();
    const before = process.umask(0o077);
    try {
      for (const umask of [0, 0o077, 0o777]) {
        process.umask(umask);
        expect(createDurable(nodeDisk, join(dir, `${umask}.md`), 'words\n', me)).toBe(true);
        expect(modeOf(join(dir, `${umask}.md`))).toBe('600');
      }
    } finally {
      process.umask(before);
    }
    expect(readdirSync(dir).sort()).toEqual(['0.md', '511.md', '63.md']);
    expect(readFileSync(join(dir, '0.md'), 'utf8')).toBe('words\n');
  });

  it('is synced before it has its name, and the folder is synced before anybody is told', () => {
    const { disk, calls } = recordingDisk();
    createDurable(disk, join(tempDir(), 'a.md'), 'words', me);
    const order = calls.filter((call) => ['write', 'sync', 'link', 'remove'].includes(call));
    expect(order).toEqual(['write', 'sync', 'link', 'sync', 'remove']);
  });

  it('is written to its end by a disk that takes a few bytes at a time', () => {
    const dir = tempDir();
    const disk = diskWith({
      write: (file, from, offset, length) => nodeDisk.write(file, from, offset, Math.min(3, length)),
    });
    createDurable(disk, join(dir, 'a.md'), 'ten letters and öne', me);
    expect(readFileSync(join(dir, 'a.md'), 'utf8')).toBe('ten letters and öne');
  });

  it('never takes the place of a file that is there', () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'a.md'), 'first');
    expect(createDurable(nodeDisk, join(dir, 'a.md'), 'second', me)).toBe(false);
    expect(readFileSync(join(dir, 'a.md'), 'utf8')).toBe('first');
    expect(readdirSync(dir)).toEqual(['a.md']);
  });

  it('never takes the place of a file that appears at the last moment', () => {
    const dir = tempDir();
    const disk = diskWith({
      link(existing, path) {
        writeFileSync(path, 'first');
        nodeDisk.link(existing, path);
      },
    });
    expect(createDurable(disk, join(dir, 'a.md'), 'second', me)).toBe(false);
    expect(readFileSync(join(dir, 'a.md'), 'utf8')).toBe('first');
    expect(readdirSync(dir)).toEqual(['a.md']);
  });

  it('is written where a file can have no second name, without taking the place of another', () => {
    const dir = tempDir();
    const disk = diskWith({ link: () => failWith('EPERM') });
    expect(createDurable(disk, join(dir, 'a.md'), 'first', me)).toBe(true);
    expect(createDurable(disk, join(dir, 'a.md'), 'second', me)).toBe(false);
    expect(readFileSync(join(dir, 'a.md'), 'utf8')).toBe('first');
    const late = diskWith({
      link: () => failWith('EPERM'),
      // Another process wins the name after this one has looked and before it has the claim.
      sync(file) {
        nodeDisk.sync(file);
        writeFileSync(join(dir, 'b.md'), 'first');
      },
    });
    expect(createDurable(late, join(dir, 'b.md'), 'second', me)).toBe(false);
    expect(readFileSync(join(dir, 'b.md'), 'utf8')).toBe('first');
    expect(readdirSync(dir).sort()).toEqual(['a.md', 'b.md']);
  });

  it('counts as written when the link was made and only its answer got lost', () => {
    const dir = tempDir();
    const disk = diskWith({
      link(existing, path) {
        nodeDisk.link(existing, path);
        failWith('EEXIST');
      },
    });
    expect(createDurable(disk, join(dir, 'a.md'), 'words', me)).toBe(true);
    expect(readdirSync(dir)).toEqual(['a.md']);
  });

  it('is gone again when its name could not be made to last', () => {
    const dir = tempDir();
    let syncs = 0;
    const disk = diskWith({ sync: () => ((syncs += 1) === 2 ? failWith('EIO') : undefined) });
    expect(() => createDurable(disk, join(dir, 'a.md'), 'words', me)).toThrow(
      expect.objectContaining({
        code: 'disk',
        data: { doing: 'save', path: join(dir, 'a.md'), why: 'the disk reported an error' },
      }),
    );
    expect(readdirSync(dir)).toEqual([]);
  });

  it.each([
    ['ENOSPC', 'no space left'],
    ['EDQUOT', 'the disk quota is used up'],
    ['EROFS', 'read-only file system'],
    ['EACCES', 'permission denied'],
    ['EMFILE', 'too many open files'],
  ])('that cannot be made fails with the reason in words (%s)', (code, why) => {
    const dir = tempDir();
    const disk = diskWith({ open: () => failWith(code) });
    expect(() => createDurable(disk, join(dir, 'a.md'), 'words', me)).toThrow(
      expect.objectContaining({ code: 'disk', data: { doing: 'save', path: join(dir, 'a.md'), why } }),
    );
  });

  it('does not end in a loop when the disk takes nothing and says so by 0', () => {
    const dir = tempDir();
    const disk = diskWith({ write: () => 0 });
    expect(() => createDurable(disk, join(dir, 'a.md'), 'words', me)).toThrow(
      expect.objectContaining({ code: 'disk' }),
    );
    expect(readdirSync(dir)).toEqual([]);
  });

  it('leaves a fault of the program as it is', () => {
    const disk = diskWith({
      open() {
        throw new TypeError('a fault');
      },
    });
    expect(() => createDurable(disk, join(tempDir(), 'a.md'), 'words', me)).toThrow(TypeError);
  });
});

describe('a replaced file', () => {
  it('has the new words, its old mode, and no company', () => {
    const dir = tempDir();
    const path = join(dir, 'a.md');
    writeFileSync(path, 'before');
    chmodSync(path, 0o640);
    replaceDurable(nodeDisk, path, 'before', 'after', me);
    expect(readFileSync(path, 'utf8')).toBe('after');
    expect(modeOf(path)).toBe('640');
    expect(readdirSync(dir)).toEqual(['a.md']);
  });

  it('is left alone when it reads otherwise by then', () => {
    const path = join(tempDir(), 'a.md');
    writeFileSync(path, "somebody else's");
    expect(() => replaceDurable(nodeDisk, path, 'before', 'after', me)).toThrow(
      expect.objectContaining({ code: 'changed-on-disk', data: { path } }),
    );
    expect(readFileSync(path, 'utf8')).toBe("somebody else's");
  });

  it('is left alone when it changes while the new words are written', () => {
    const dir = tempDir();
    const path = join(dir, 'a.md');
    writeFileSync(path, 'before');
    const disk = diskWith({
      sync(file) {
        writeFileSync(path, "somebody else's");
        nodeDisk.sync(file);
      },
    });
    expect(() => replaceDurable(disk, path, 'before', 'after', me)).toThrow(
      expect.objectContaining({ code: 'changed-on-disk' }),
    );
    expect(readFileSync(path, 'utf8')).toBe("somebody else's");
    expect(readdirSync(dir)).toEqual(['a.md']);
  });

  it('reads as before when its folder could not be synced', () => {
    const dir = tempDir();
    const path = join(dir, 'a.md');
    writeFileSync(path, 'before');
    let syncs = 0;
    const disk = diskWith({ sync: () => ((syncs += 1) === 2 ? failWith('EIO') : undefined) });
    expect(() => replaceDurable(disk, path, 'before', 'after', me)).toThrow(
      expect.objectContaining({ code: 'disk' }),
    );
    expect(readFileSync(path, 'utf8')).toBe('before');
    expect(readdirSync(dir)).toEqual(['a.md']);
  });

  it('keeps bytes that are not UTF-8: such a file is not rewritten', () => {
    const path = join(tempDir(), 'a.md');
    const bytes = Buffer.from([0x63, 0x61, 0x66, 0xe9]);
    writeFileSync(path, bytes);
    expect(() => replaceDurable(nodeDisk, path, 'caf\uFFFD', 'coffee', me)).toThrow(
      expect.objectContaining({
        code: 'disk',
        data: expect.objectContaining({ why: expect.stringContaining('not UTF-8') }),
      }),
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it('is never what a link points at', () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'outside'), 'before');
    symlinkSync(join(dir, 'outside'), join(dir, 'a.md'));
    expect(() => replaceDurable(nodeDisk, join(dir, 'a.md'), 'before', 'after', me)).toThrow(
      expect.objectContaining({
        data: expect.objectContaining({ why: 'it is a link, and links are not followed' }),
      }),
    );
    expect(readFileSync(join(dir, 'outside'), 'utf8')).toBe('before');
  });

  it('is written in a folder that allows no second names', () => {
    const dir = tempDir();
    const path = join(dir, 'a.md');
    writeFileSync(path, 'before');
    replaceDurable(diskWith({ link: () => failWith('EPERM') }), path, 'before', 'after', me);
    expect(readFileSync(path, 'utf8')).toBe('after');
    expect(readdirSync(dir)).toEqual(['a.md']);
  });

  it('keeps its other names readable', () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'a.md'), 'before');
    linkSync(join(dir, 'a.md'), join(dir, 'other'));
    replaceDurable(nodeDisk, join(dir, 'a.md'), 'before', 'after', me);
    expect(readFileSync(join(dir, 'other'), 'utf8')).toBe('before');
  });
});

describe('folders', () => {
  it('are made for their owner alone, and those that exist stay as they are', () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'shared'));
    chmodSync(join(dir, 'shared'), 0o755);
    const before = process.umask(0);
    try {
      expect(makeFolder(nodeDisk, join(dir, 'shared/one/two'))).toBe(true);
      expect(makeFolder(nodeDisk, join(dir, 'shared'))).toBe(false);
    } finally {
      process.umask(before);
    }
    expect([modeOf(join(dir, 'shared')), modeOf(join(dir, 'shared/one')), modeOf(join(dir, 'shared/one/two'))]).toEqual([
      '755', '700', '700',
    ]); // prettier-ignore
  });

  it('that are links or files are refused', () => {
    const dir = tempDir();
    mkdirSync(join(dir, 'elsewhere'));
    symlinkSync(join(dir, 'elsewhere'), join(dir, 'link'));
    writeFileSync(join(dir, 'file'), '');
    expect(() => makeFolder(nodeDisk, join(dir, 'link'))).toThrow('links are not followed');
    expect(() => makeFolder(nodeDisk, join(dir, 'file'))).toThrow('is not a folder');
  });
});

it('knows its own temporary files and claims by name, and they are no entries', () => {
  const names: string[] = [];
  const disk = diskWith({
    link: () => failWith('EPERM'),
    open(path, flags, mode) {
      names.push(path.slice(path.lastIndexOf('/') + 1));
      return nodeDisk.open(path, flags, mode);
    },
  });
  const dir = tempDir();
  createDurable(disk, join(dir, '2026-03-06-weekly.md'), 'words', me);
  const own = names.filter((name) => name !== '' && name !== dir.slice(dir.lastIndexOf('/') + 1));
  expect(own.map((name) => [leftoverOf(name), isPagePath(name)])).toEqual([
    ['1-1-1-here', false],
    ['1-1-1-here', false],
  ]);
  for (const name of ['.career-tmp', '.career-tmp-1-x', 'a.md', '.career-notes', '.lock-1-1-1-here']) {
    expect(leftoverOf(name)).toBeUndefined();
  }
});
