import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { readFully, readPlainly } from '../../src/adapters/setting-keys.ts';
import { configuredJournal, createSettings } from '../../src/adapters/settings.ts';
import type { SettingsAdapter, SettingsPlace } from '../../src/adapters/settings.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { diskWith, failWith, fakeProcess } from '../support/disk.ts';
import { tempDir } from '../support/temp.ts';

interface Here extends SettingsPlace {
  readonly settings: SettingsAdapter;
  /** How often the YAML reader was asked for. */
  readonly yamlLoads: () => number;
}

function settingsWith({ user, journal }: { user?: string; journal?: string } = {}): Here {
  const dir = tempDir();
  let loads = 0;
  const place: SettingsPlace = {
    disk: nodeDisk,
    processes: fakeProcess(1),
    yaml() {
      loads += 1;
      return Promise.resolve(yamlCodec);
    },
    user: join(dir, 'config/career/config.yaml'),
    journal: join(dir, 'journal/.career/config.yaml'),
    cwd: '/somewhere',
  };
  for (const [path, text] of [
    [place.user, user],
    [place.journal, journal],
  ] as const) {
    if (text === undefined) continue;
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
  }
  return { ...place, settings: createSettings(place), yamlLoads: () => loads };
}

describe('settings', () => {
  it('are empty before there is a file', async () => {
    const { settings, yamlLoads } = settingsWith();
    expect(await settings.current()).toEqual({});
    expect(await settings.all()).toEqual([
      { key: 'journal', value: '~/career', from: 'default' },
      { key: 'role', value: '', from: 'default' },
      { key: 'editor', value: '', from: 'default' },
      { key: 'quiet-lines', value: 'on', from: 'default' },
      { key: 'help-contact', value: '', from: 'default' },
    ]);
    expect(yamlLoads()).toBe(0);
  });

  it("of the journal win over the user's", async () => {
    const { settings } = settingsWith({
      user: 'role: general\neditor: vim\n',
      journal: 'role: platform-team\n',
    });
    expect(await settings.current()).toEqual({ role: 'platform-team', editor: 'vim' });
    expect(await settings.all()).toEqual([
      { key: 'journal', value: '~/career', from: 'default' },
      { key: 'role', value: 'platform-team', from: 'journal' },
      { key: 'editor', value: 'vim', from: 'user' },
      { key: 'quiet-lines', value: 'on', from: 'default' },
      { key: 'help-contact', value: '', from: 'default' },
    ]);
  });

  it('in plain lines are read without the YAML reader', async () => {
    const here = settingsWith({
      user: '# mine\njournal: ~/words\n\nrole: platform team\neditor: code --wait\n',
    });
    expect(await here.settings.current()).toEqual({ role: 'platform team', editor: 'code --wait' });
    expect(await configuredJournal(here)).toBe('~/words');
    expect(here.yamlLoads()).toBe(0);
  });

  it('in any other YAML are read all the same', async () => {
    const { settings } = settingsWith({ user: 'role: "platform: team"\neditor: >-\n  code\n  --wait\n' });
    expect(await settings.current()).toEqual({ role: 'platform: team', editor: 'code --wait' });
  });

  it('that do not exist are told with their place and a remedy, and the others count', async () => {
    const { settings, user, journal } = settingsWith({
      user: 'rolle: a\nrole: b\ncolour: blue\n',
      journal: 'journal: /else\neditor: evil\nrole: [a, b]\n',
    });
    expect(await settings.current()).toEqual({ role: 'b' });
    const findings = await settings.findings();
    expect(findings.map(({ file, at, why, remedy }) => [file, at.line, why, remedy])).toEqual([
      [user, 1, "there is no setting 'rolle'", 'did you mean role?'],
      [user, 3, "there is no setting 'colour'", 'one of: journal, role, editor, quiet-lines, help-contact'],
      [journal, 1, "'journal' counts in your own settings only", 'career config set journal VALUE'],
      [journal, 2, "'editor' counts in your own settings only", 'career config set editor VALUE'],
      [journal, 3, "'role' should be one line of text", 'write it as: role: VALUE'],
    ]);
  });

  it('that cannot be read at all are told with their place', async () => {
    const { settings, user } = settingsWith({ user: 'role: [open\n' });
    await expect(settings.all()).rejects.toMatchObject({ code: 'unreadable', data: { file: user } });
    const list = settingsWith({ user: '- role\n' });
    await expect(list.settings.all()).rejects.toMatchObject({ code: 'unreadable' });
  });
});

describe('a settings file that cannot be read', () => {
  it.each([
    ['the user', { user: 'journal: [1\n', journal: 'role: platform-team\n' }, { role: 'platform-team' }],
    ['the journal', { user: 'role: general\n', journal: 'role: [1\n' }, { role: 'general' }],
  ] as const)(
    'stops nothing that does without it, and is told of: that of %s',
    async (_whose, files, counts) => {
      const here = settingsWith(files);
      const told: string[] = [];
      const settings = createSettings({
        ...here,
        passedOver: ({ file, at: { line, column } }) => told.push(`${file}:${line}:${column}`),
      });
      expect(await settings.current()).toEqual(counts);
      expect(told).toEqual([expect.stringMatching(/config\.yaml:\d:\d+$/)]);
      expect(await settings.findings()).toEqual([
        expect.objectContaining({ at: { line: 2, column: 1 }, why: expect.stringContaining('end with a ]') }),
      ]);
    },
  );

  it('is so whatever keeps it from being read', async () => {
    const here = settingsWith({ user: 'role: general\n' });
    const disk = diskWith({ open: () => failWith('EACCES') });
    const settings = createSettings({ ...here, disk });
    expect(await settings.current()).toEqual({});
    expect(await settings.findings()).toEqual([
      expect.objectContaining({ file: here.user, why: 'permission denied' }),
    ]);
  });
});

describe('setting a value', () => {
  it('makes the file, for its owner alone', async () => {
    const { settings, user } = settingsWith();
    expect(await settings.set('role', 'platform-team', 'user')).toBe(user);
    expect(readFileSync(user, 'utf8')).toBe('role: platform-team\n');
    expect(statSync(user).mode & 0o777).toBe(0o600);
    expect(await settings.current()).toEqual({ role: 'platform-team' });
  });

  it('leaves every other byte as it is', async () => {
    const before = '# mine\r\nrole:   old   # since May\r\n\r\neditor: vim\r\nunknown: {a: 1}\r\n';
    const { settings, user } = settingsWith({ user: before });
    await settings.set('role', 'new', 'user');
    expect(readFileSync(user, 'utf8')).toBe(before.replace('old', 'new'));
    await settings.set('role', undefined, 'user');
    expect(readFileSync(user, 'utf8')).toBe('# mine\r\n\r\neditor: vim\r\nunknown: {a: 1}\r\n');
  });

  it('works in a file that begins with a fence, ends without a line end, or holds comments alone', async () => {
    for (const [before, after] of [
      ['---\nrole: a', '---\nrole: b\n'],
      ['# nothing yet\n', '# nothing yet\nrole: b\n'],
      ['', 'role: b\n'],
    ] as const) {
      const { settings, user } = settingsWith({ user: before });
      await settings.set('role', 'b', 'user');
      expect(readFileSync(user, 'utf8')).toBe(after);
    }
  });

  it('leaves a file that it cannot read as it is', async () => {
    for (const before of ['role: [open\n', 'role: a\n---\nrole: b\n']) {
      const { settings, user } = settingsWith({ user: before });
      await expect(settings.set('role', 'c', 'user')).rejects.toMatchObject({ code: 'unreadable' });
      expect(readFileSync(user, 'utf8')).toBe(before);
    }
  });

  it('keeps any text, and removing what is not set does nothing', async () => {
    const { settings, user } = settingsWith();
    await settings.set('role', undefined, 'user');
    for (const value of ['yes', '42', 'a: b # c', '"quoted"', 'ünïcode', '- x', '2026-03-06', "it's"]) {
      await settings.set('role', value, 'user');
      expect(await settings.current(), readFileSync(user, 'utf8')).toEqual({ role: value });
    }
  });

  it("keeps the journal's path absolute, and one from the home folder as it is", async () => {
    const { settings, user } = settingsWith();
    await settings.set('journal', 'notes', 'user');
    expect(readFileSync(user, 'utf8')).toBe('journal: /somewhere/notes\n');
    await settings.set('journal', '~/notes', 'user');
    expect(await settings.all()).toContainEqual({ key: 'journal', value: '~/notes', from: 'user' });
  });

  it('refuses a key that does not exist, or that a journal has no say in', async () => {
    const { settings } = settingsWith();
    await expect(settings.set('rolle', 'a', 'user')).rejects.toMatchObject({
      code: 'bad-option',
      data: { message: "there is no setting 'rolle'", hint: 'did you mean role?' },
    });
    await expect(settings.set('journal', '/x', 'journal')).rejects.toMatchObject({ code: 'bad-option' });
    await expect(settings.set('editor', 'evil', 'journal')).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('refuses a word that the setting cannot say, and passes over one that stands in a file', async () => {
    const { settings } = settingsWith({ user: 'quiet-lines: sometimes\n' });
    expect((await settings.findings()).map(({ why, remedy }) => [why, remedy])).toEqual([
      ["'quiet-lines' cannot be 'sometimes'", 'one of: on, off'],
    ]);
    expect(await settings.current()).toEqual({});
    await expect(settings.set('quiet-lines', 'maybe', 'user')).rejects.toMatchObject({
      data: { message: "'quiet-lines' cannot be 'maybe'", hint: 'one of: on, off' },
    });
    await settings.set('quiet-lines', 'off', 'user');
    await settings.set('help-contact', 'my sister, 030 1234567', 'user');
    expect(await settings.current()).toEqual({ quietLines: false, helpContact: 'my sister, 030 1234567' });
    expect(await settings.findings()).toEqual([]);
  });

  it('that the disk refuses is told, and the file stays', async () => {
    const here = settingsWith({ user: 'role: a\n' });
    const settings = createSettings({ ...here, disk: diskWith({ write: () => failWith('ENOSPC') }) });
    await expect(settings.set('role', 'b', 'user')).rejects.toMatchObject({
      code: 'disk',
      data: { path: here.user, why: 'no space left' },
    });
    expect(readFileSync(here.user, 'utf8')).toBe('role: a\n');
  });
});

it('plain lines read as the YAML reader reads them', () => {
  const value = fc.oneof(
    fc.string({ unit: fc.constantFrom(...Array.from('ab ~/.-:#"\'[]{}&*!|>%@`,?1e_=')), maxLength: 8 }),
    fc.constantFrom('true', 'null', '~', 'no', '.inf', '1e3', '0x1f', '2026-03-06', 'a  b', 'a #b', 'a: b'),
  );
  const line = fc.oneof(
    fc
      .tuple(fc.constantFrom('role', 'editor', 'journal', 'rolle'), fc.constantFrom(': ', ':', ':  '), value)
      .map((parts) => parts.join('')),
    fc.constantFrom('', '# words', '  # words', '---', '...', '- a'),
  );
  const text = fc.array(line, { maxLength: 4 }).map((lines) => `${lines.join('\n')}\n`);
  fc.assert(
    fc.property(text, (settings) => {
      const plain = readPlainly(settings, 'user');
      if (plain === undefined) return;
      const full = readFully(settings, 'config.yaml', 'user', yamlCodec);
      expect([...plain.values]).toEqual([...full.values]);
      expect(full.findings).toEqual([]);
    }),
    { numRuns: process.env['SLOW'] === undefined ? 300 : 30_000 },
  );
});
