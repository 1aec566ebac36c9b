/** The built program among pipes, full disks and strange environments. */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { career } from '../support/career.ts';
import { careerBin, cleanEnv } from '../support/pty.ts';
import { tempDir } from '../support/temp.ts';

function someNotes(home: string, count: number): void {
  for (let number = 1; number <= count; number += 1) career(['note', 'win', `thing ${number}`], { home });
}

describe('a stream', () => {
  it('that is closed by its reader is no error', () => {
    const home = tempDir();
    someNotes(home, 2);
    const status = '${PIPESTATUS[0]}';
    const line = `"${process.execPath}" "${careerBin}" list --json -n 0 | head -c 5; echo " ${status}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', line], {
      encoding: 'utf8',
      env: cleanEnv(home),
      cwd: home,
    });
    expect(stderr).toBe('');
    expect(stdout).toMatch(/ 0\n$/);
  });

  it.skipIf(!existsSync('/dev/full'))('that is full ends with 1 and a sentence, not with a trace', () => {
    const home = tempDir();
    someNotes(home, 1);
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [careerBin, 'list'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      env: cleanEnv(home),
      cwd: home,
    });
    closeSync(full);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^career: could not write to stdout: no space left\nhint: /);
  });

  it('gets colour only where it is wanted', () => {
    const home = tempDir();
    someNotes(home, 1);
    const escapes = (env: Record<string, string>) =>
      career(['list'], { home, env }).stdout.includes('\u001b[');
    expect(escapes({})).toBe(false);
    expect(escapes({ NO_COLOR: '1' })).toBe(false);
    expect(escapes({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(escapes({ FORCE_COLOR: '0' })).toBe(false);
  });

  it('has colour in a pipe where it is forced, on the lines that are there without it', () => {
    const home = tempDir();
    someNotes(home, 1);
    symlinkSync(home, join(home, 'career/2020'));
    const inColour = [
      ['list'],
      ['search', 'thing'],
      ['status'],
      [],
      ['open', '--kind', 'win'],
      ['doctor'],
      ['prompts', 'list'],
      ['prompts', 'check', 'odd.md'],
      ['config'],
    ];
    const never = [
      ['list', '--json'],
      ['list', '-0'],
      ['list', '--format', '{id}'],
      ['search', '-l', 'thing'],
      ['show', 'last'],
      ['show', 'last', '--json'],
      ['prompts', 'show', 'weekly'],
      ['config', 'get', 'role'],
    ];
    writeFileSync(join(home, 'odd.md'), '---\nid: odd\n---\n');
    for (const words of [...inColour, ...never]) {
      const bare = career(words, { home }).stdout;
      const forced = career(words, { home, env: { FORCE_COLOR: '1' } }).stdout;
      expect({ words, isColoured: forced.includes('\u001b[') }).toEqual({
        words,
        isColoured: inColour.includes(words),
      });
      expect(stripVTControlCharacters(forced)).toBe(bare);
    }
  });
});

describe('the first write', () => {
  it.each(['000', '022', '077'])('makes a journal for its owner alone under umask %s', (umask) => {
    const home = tempDir();
    const line = `umask ${umask}; "${process.execPath}" "${careerBin}" note win private`;
    spawnSync('bash', ['-c', line], { env: cleanEnv(home), cwd: home });
    const modes = new Set<string>();
    const look = (path: string): void => {
      const stat = statSync(path);
      modes.add(`${stat.isDirectory() ? 'folder' : 'file'} ${(stat.mode & 0o777).toString(8)}`);
      if (stat.isDirectory()) for (const name of readdirSync(path)) look(join(path, name));
    };
    look(join(home, 'career'));
    expect([...modes].toSorted()).toEqual(['file 600', 'folder 700']);
  });

  it('says where on stderr, and prints a path that opens', () => {
    const home = tempDir();
    const { stdout, stderr, code } = career(['note', 'win', 'first'], { home });
    expect(code).toBe(0);
    expect(stderr).toContain(`made a journal in ${join(home, 'career')}`);
    expect(existsSync(stdout.trim())).toBe(true);
  });
});

describe('a page that cannot be read', () => {
  it('is left out, and that is said', () => {
    const home = tempDir();
    someNotes(home, 2);
    const year = readdirSync(join(home, 'career')).find((name) => /^\d+$/.test(name));
    const folder = join(home, 'career', year ?? '');
    const [first = ''] = readdirSync(folder);
    // Too large for a page: what root could still read under any mode.
    writeFileSync(join(folder, first), Buffer.alloc(6 * 1024 * 1024, 'x'));
    for (const words of [['list'], ['list', '--json'], ['search', 'thing'], ['status'], ['show', 'last']]) {
      const { code, stderr } = career(words, { home });
      expect({ words, code }).toEqual({ words, code: 0 });
      expect(stderr).toContain(`left out ${year}/${first}: it is larger than`);
    }
    const { code, stderr } = career(['show', first], { home });
    expect(code).toBe(1);
    expect(stderr).toContain(`could not read ${year}/${first}: it is larger than`);
  });
});

describe('settings that cannot be read', () => {
  it('stop nothing where the journal is named, and are a finding of doctor', () => {
    const home = tempDir();
    const file = join(home, '.config/career/config.yaml');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'journal: [1\n');
    const journal = join(home, 'elsewhere');
    for (const [words, env] of [
      [['--dir', journal, 'note', 'win', 'first'], {}],
      [['note', 'win', 'second'], { CAREER_HOME: journal }],
      [['--dir', journal, 'list'], {}],
    ] as const) {
      const { code, stdout, stderr } = career(words, { home, env });
      expect(code).toBe(0);
      expect(stdout).toContain('note');
      expect(stderr.match(/career: left out .*config\.yaml:\d:\d+: /g)).toHaveLength(1);
    }
    const named = career(['doctor', '--dir', journal], { home });
    expect(named.code).toBe(1);
    expect(named.stdout).toMatch(/^\S*config\.yaml:\d:\d+: .*\n$/);
    expect(named.stderr).toContain(`1 finding in ${journal}`);
    const unnamed = career(['doctor', '--json'], { home });
    expect(unnamed.code).toBe(1);
    expect(JSON.parse(unnamed.stdout)).toMatchObject({ findings: [{ about: 'settings', path: file }] });
    expect(unnamed.stderr).toContain('career --dir FOLDER doctor');
    expect(career(['list'], { home }).code).toBe(2);
  });
});

describe('the clock', () => {
  it('is CAREER_NOW, its day as written whatever the zone', () => {
    for (const TZ of ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
      const home = tempDir();
      const env = { CAREER_NOW: '2026-03-06T23:30:00+01:00', TZ };
      const { stdout } = career(['note', 'win', 'late'], { home, env });
      expect(stdout).toContain('2026/2026-03-06-note.md');
    }
  });

  it('is refused without an offset', () => {
    const { code, stderr } = career(['note', 'win', 'x'], {
      home: tempDir(),
      env: { CAREER_NOW: '2026-03-06' },
    });
    expect(code).toBe(2);
    expect(stderr).toContain("CAREER_NOW is '2026-03-06'");
  });
});

describe('the answers', () => {
  it('come from a named pipe too', () => {
    const home = tempDir();
    const line = `"${process.execPath}" "${careerBin}" journal weekly --answers <(echo 'moment: it held')`;
    const { status, stdout } = spawnSync('bash', ['-c', line], {
      encoding: 'utf8',
      env: cleanEnv(home),
      cwd: home,
    });
    expect(status).toBe(0);
    expect(existsSync(stdout.trim())).toBe(true);
  });

  it.each([
    ['that are not UTF-8', Buffer.from([0x6d, 0xff, 0xfe]), /it is not UTF-8/],
    [
      'with a NUL in them',
      Buffer.from('moment: a\nnext: b\0c\n'),
      /week\.yaml:2:8: it holds a NUL character/,
    ],
    ['with a NUL spelled out', Buffer.from('moment: "a\\0b"\n'), /week\.yaml:1:9: the text holds a NUL/],
    [
      'with half a character',
      Buffer.from('{"moment": "\\ud800 lone"}'),
      /week\.yaml:1:\d+: .*half of a surrogate/,
    ],
    ['that are no YAML', Buffer.from('moment: [\n'), /week\.yaml:\d+:\d+: /],
    ['with a bomb of aliases', Buffer.from('a: &a [x]\nmoment: *a\n'), /week\.yaml:\d+:\d+: /],
  ])('%s are refused in words', (_what, bytes, sentence) => {
    const home = tempDir();
    writeFileSync(join(home, 'week.yaml'), bytes);
    const { code, stderr } = career(['journal', 'weekly', '--answers', 'week.yaml'], { home });
    expect(code).toBe(2);
    expect(stderr).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(join(home, 'career'))).toBe(false);
  });
});

describe('npm start without a terminal', () => {
  it('writes the sample year through the same code, sums it up, and says where it is', () => {
    const home = tempDir();
    const script = join(careerBin, '../../scripts/first-run.mjs');
    const { status, stdout } = spawnSync(process.execPath, [script], {
      encoding: 'utf8',
      env: { ...cleanEnv(home), TMPDIR: home },
      cwd: home,
      input: '',
    });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\d{3} entries in 52 weeks/m);
    expect(stdout).toContain('Themes');
    const [, journal = ''] = /The journal: (.*)\n/.exec(stdout) ?? [];
    expect(readdirSync(journal)).toContain('.career');
    expect(existsSync(join(home, 'career'))).toBe(false);
  });
});
