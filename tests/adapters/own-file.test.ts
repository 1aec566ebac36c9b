/** A small file that its owner edits too: a value changes, and every other byte stays. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { ownFile } from '../../src/adapters/own-file.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { OwnFile } from '../../src/core/ports.ts';
import { fakeProcess } from '../support/disk.ts';
import { tempDir } from '../support/temp.ts';

function fileIn(folder: string, text?: string): OwnFile & { text(): string } {
  const path = join(folder, '.career', 'themes.yaml');
  if (text !== undefined) {
    mkdirSync(join(folder, '.career'));
    writeFileSync(path, text);
  }
  const file = ownFile({
    disk: nodeDisk,
    processes: fakeProcess(1),
    path,
    heading: '# yours to edit\n',
    yaml: () => Promise.resolve(yamlCodec),
  });
  return { ...file, text: () => readFileSync(path, 'utf8') };
}

describe('a file of its owner', () => {
  it('is made with its heading when there is something to keep, for its owner alone', async () => {
    const file = fileIn(tempDir());
    expect(await file.read()).toEqual({});
    expect(await file.set(['hide'], undefined)).toEqual({});
    expect(existsSync(file.path)).toBe(false);
    expect(await file.set(['merge', 'on-call'], ['pager', 'rota'])).toEqual({
      merge: { 'on-call': ['pager', 'rota'] },
    });
    expect(file.text().startsWith('# yours to edit\n')).toBe(true);
    expect(file.text()).toBe('# yours to edit\nmerge:\n  on-call: [pager, rota]\n');
    await file.set(['merge', 'queue: long'], ['review queue']);
    expect(file.text().split('\n')).toHaveLength(5);
    expect(await file.read()).toEqual({
      merge: { 'on-call': ['pager', 'rota'], 'queue: long': ['review queue'] },
    });
    expect(statSync(file.path).mode & 0o777).toBe(0o600);
  });

  it.each([
    ['# mine\nmerge:\n  queue: [review]   # why\nhide:\n  - monday\n', '# mine'],
    ['---\nhide: [monday]\n# the end\n', '# the end'],
    ['hide: [monday]', 'monday'],
    ['hide: [monday]\r\n# end\r\n', '# end\r\n'],
  ])('keeps every other byte: %j', async (text, kept) => {
    const file = fileIn(tempDir(), text);
    await file.set(['merge', 'on-call'], ['pager']);
    expect(file.text()).toContain(kept);
    expect(file.text()).toContain('monday');
    expect(await file.read()).toMatchObject({ merge: { 'on-call': ['pager'] }, hide: ['monday'] });
    const left = await file.set(['merge', 'on-call'], undefined);
    expect(left).toEqual(await file.read());
    expect(file.text()).not.toContain('pager');
  });

  it.each(['hide: [monday', '- monday\n', 'a: {b: c'])(
    'is left alone where it cannot be read: %j',
    async (text) => {
      const file = fileIn(tempDir(), text);
      await expect(file.read()).rejects.toMatchObject({ code: 'unreadable' });
      await expect(file.set(['hide'], ['x'])).rejects.toMatchObject({ code: 'unreadable' });
      expect(file.text()).toBe(text);
    },
  );
});
