import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { SettingsFiles } from '../../src/app.ts';
import { Failure } from '../../src/core/problem.ts';
import { makeProgram } from '../../src/program.ts';
import { testApp } from '../support/app.ts';

/** Settings files of which one says this. */
function settings(value: string): SettingsFiles {
  return {
    all: () => Promise.resolve([{ key: 'help-contact', value, from: 'user' }]),
    set: () => Promise.resolve(''),
    findings: () => Promise.resolve([]),
    paths: () => ({ user: '', journal: '' }),
  };
}

describe('career help', () => {
  it('shows the help of a command, and of one inside another', async () => {
    const app = testApp();
    expect(await app.run('help', 'journal')).toBe(0);
    expect(app.stdout()).toContain('--resume');
    const nested = testApp();
    expect(await nested.run('help', 'config', 'set')).toBe(0);
    expect(nested.stdout()).toContain('--journal');
  });

  it('shows the whole help where no command is named', async () => {
    const app = testApp();
    expect(await app.run('help')).toBe(0);
    expect(app.stdout()).toContain('The loop:');
  });

  it('has a sentence on every command', () => {
    const silent = (command: Command): string[] => [
      ...(command.description() === '' ? [command.name()] : []),
      ...command.commands.flatMap(silent),
    ];
    expect(silent(makeProgram(testApp(), () => undefined))).toEqual([]);
  });

  it('says what was meant by a command that does not exist', async () => {
    const app = testApp();
    expect(await app.run('help', 'jurnal')).toBe(2);
    expect(app.stderr()).toBe(
      "career: there is no command 'jurnal'\nhint: did you mean career help journal?\n",
    );
  });
});

describe('career help now', () => {
  it('names people to turn to, and no number of its own', async () => {
    const app = testApp();
    expect(await app.run('help', 'now')).toBe(0);
    for (const words of ['Somebody you trust', 'A doctor', 'assistance line', 'emergency number'])
      expect(app.stdout()).toContain(words);
    expect(app.stdout()).not.toMatch(/\d/);
    expect(app.stdout()).toContain('career config set help-contact');
  });

  it('puts the contact of the user first, cleaned', async () => {
    const app = {
      ...testApp(),
      settings: () => Promise.resolve(settings('my sister, 030 12\u001b]0;x\u0007')),
    };
    const { helpNow } = await import('../../src/commands/help/run.ts');
    expect(await helpNow({}, app)).toBe(0);
    expect(app.stdout().indexOf('my sister, 030 12')).toBeGreaterThan(0);
    expect(app.stdout().indexOf('my sister')).toBeLessThan(app.stdout().indexOf('Somebody you trust'));
    expect(app.stdout()).not.toContain('\u001b');
    expect(app.stdout()).not.toContain('help-contact');
  });

  it('is there even when the settings cannot be read', async () => {
    const broken = { ...settings(''), all: () => Promise.reject(new Failure('no-draft', {})) };
    const app = { ...testApp(), settings: () => Promise.resolve(broken) };
    const { helpNow } = await import('../../src/commands/help/run.ts');
    expect(await helpNow({}, app)).toBe(0);
    expect(app.stdout()).toContain('A doctor');
  });
});
