/** `career config` and `career init`. */
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/core/problem.ts';
import { testApp } from '../support/app.ts';
import { someJournal } from '../support/pages.ts';

describe('config', () => {
  it('lists every setting, its value and where it comes from', async () => {
    const app = testApp({ settings: { role: 'platform-team' } });
    expect(await app.run('config')).toBe(exitCodes.done);
    expect(app.stdout()).toBe('journal\t\tdefault\nrole\tplatform-team\tuser\neditor\t\tdefault\n');
  });

  it('lists them for a person with the files they are in', async () => {
    const app = testApp({ settings: { role: 'platform-team' }, terminal: true });
    await app.run('config', 'list');
    expect(app.stdout()).toContain('  role      platform-team  (user)\n');
    expect(app.stdout()).toContain('  editor    not set\n');
    expect(app.stdout()).toContain('/home/reader/journal.yaml');
  });

  it('is an object with --json, given after config or after list', async () => {
    for (const argv of [
      ['config', '--json'],
      ['config', 'list', '--json'],
    ]) {
      const app = testApp({ settings: { role: 'platform-team' } });
      await app.run(...argv);
      expect(JSON.parse(app.stdout())).toEqual({
        schema: 1,
        settings: [
          { key: 'journal', value: '', from: 'default' },
          { key: 'role', value: 'platform-team', from: 'user' },
          { key: 'editor', value: '', from: 'default' },
        ],
        files: { user: '/home/reader/user.yaml', journal: '/home/reader/journal.yaml' },
      });
    }
  });

  it('gets one, changes one, and removes one', async () => {
    const app = testApp();
    await app.run('config', 'set', 'role', 'platform-team');
    await app.run('config', 'get', 'role');
    expect(app.stdout()).toBe('platform-team\n');
    expect(app.stderr()).toBe('role is set in /home/reader/user.yaml\n');
    await app.run('config', 'unset', 'role');
    await app.run('config', 'get', 'role', '--json');
    expect(JSON.parse(app.stdout().split('\n').slice(1).join('\n'))).toEqual({
      schema: 1,
      key: 'role',
      value: '',
      from: 'default',
    });
  });

  it("writes to the journal's settings when told to", async () => {
    const app = testApp({ entries: someJournal });
    await app.run('config', 'set', 'role', 'lead', '--journal');
    expect(app.stderr()).toContain('/home/reader/journal.yaml');
    expect(await app.run('config', 'set', 'role', 'lead', '--journal', '--user')).toBe(exitCodes.misuse);
  });

  it('names the key that was probably meant', async () => {
    const app = testApp();
    expect(await app.run('config', 'get', 'edtor')).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain("there is no setting 'edtor'\nhint: did you mean editor?");
  });
});

describe('init', () => {
  it('makes a journal once and says where it is', async () => {
    const app = testApp();
    expect(await app.run('init')).toBe(exitCodes.done);
    expect(app.store.exists()).toBe(true);
    expect(app.stdout()).toBe('/home/reader/career\n');
    expect(app.stderr()).toContain('made a journal in /home/reader/career');
    expect(app.stderr()).toContain('next: career journal');
    expect(await app.run('init', '--json')).toBe(exitCodes.done);
    expect(app.stdout()).toContain('"made": false');
  });

  it('says how to use one elsewhere from everywhere', async () => {
    const app = testApp({ entries: someJournal });
    await app.run('init', '/home/reader/notes/work');
    expect(app.stdout()).toBe('/home/reader/notes/work\n');
    expect(app.stderr()).toContain("career config set journal '/home/reader/notes/work'");
  });
});
