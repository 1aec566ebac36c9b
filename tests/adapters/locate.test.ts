import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { draftsFolder, fromHome, locateJournal, userFolders, workFolder } from '../../src/adapters/locate.ts';
import type { Surroundings } from '../../src/adapters/locate.ts';
import { diskWith, failWith } from '../support/disk.ts';
import { tempDir } from '../support/temp.ts';

/** Somebody at home, with nothing set. */
function someone(changes: Partial<Surroundings> = {}): Surroundings {
  const home = tempDir();
  return { env: {}, platform: 'linux', home, cwd: home, ...changes };
}

function locate(
  here: Surroundings,
  { dir, setting }: { dir?: string; setting?: string } = {},
  disk = nodeDisk,
): Promise<string> {
  return locateJournal(disk, here, { dir, configured: () => Promise.resolve(setting) });
}

describe('the journal', () => {
  it('is ~/career where nothing else is said', async () => {
    const here = someone();
    expect(await locate(here)).toBe(join(here.home, 'career'));
  });

  it('is what --dir says, before all else', async () => {
    const here = someone({ env: { CAREER_HOME: '/elsewhere' } });
    mkdirSync(join(here.home, '.career'));
    expect(await locate(here, { dir: 'notes', setting: '/else' })).toBe(join(here.home, 'notes'));
    expect(await locate(here, { dir: '/absolute', setting: '/else' })).toBe('/absolute');
  });

  it('is what CAREER_HOME says, before the folder one stands in', async () => {
    const here = someone({ env: { CAREER_HOME: '/elsewhere' } });
    mkdirSync(join(here.home, '.career'));
    expect(await locate(here, { setting: '/else' })).toBe('/elsewhere');
    expect(await locate({ ...here, env: { CAREER_HOME: '' } })).toBe(here.home);
  });

  it('is the nearest folder upwards that holds .career/, before the settings', async () => {
    const home = tempDir();
    mkdirSync(join(home, 'journal/.career'), { recursive: true });
    mkdirSync(join(home, 'journal/2026/deep'), { recursive: true });
    writeFileSync(join(home, 'journal/2026/.career'), 'a file is no such folder');
    const here = someone({ home, cwd: join(home, 'journal/2026/deep') });
    expect(await locate(here, { setting: '/else' })).toBe(join(home, 'journal'));
  });

  it('is what the settings say, seen from the home folder', async () => {
    const here = someone();
    for (const setting of ['~/words', 'words', join(here.home, 'words')]) {
      expect(await locate(here, { setting })).toBe(join(here.home, 'words'));
    }
    expect(fromHome('~', '/home/me')).toBe('/home/me');
    expect(fromHome('~somebody', '/home/me')).toBe('/home/me/~somebody');
  });

  it('does not ask for settings that are not needed', async () => {
    const wishes = { dir: undefined, configured: () => Promise.reject(new Error('asked')) };
    const here = someone({ env: { CAREER_HOME: '/elsewhere' } });
    expect(await locateJournal(nodeDisk, here, wishes)).toBe('/elsewhere');
  });

  it('goes by its real path, however it is reached, before and after it is made', async () => {
    const here = someone();
    const real = tempDir();
    symlinkSync(real, join(here.home, 'link'));
    expect(await locate(here, { dir: 'link/career' })).toBe(join(real, 'career'));
    mkdirSync(join(real, 'career'));
    expect(await locate(here, { dir: 'link/career' })).toBe(join(real, 'career'));
  });

  it('is never a file', async () => {
    const here = someone();
    writeFileSync(join(here.home, 'notes.md'), '');
    writeFileSync(join(here.home, 'career'), '');
    const path = join(here.home, 'notes.md');
    await expect(locate(here, { dir: 'notes.md' })).rejects.toMatchObject({
      code: 'bad-option',
      data: { message: `--dir should be a folder, and ${path} is a file` },
    });
    await expect(locate({ ...here, env: { CAREER_HOME: path } })).rejects.toMatchObject({
      data: { message: `CAREER_HOME should be a folder, and ${path} is a file` },
    });
    await expect(locate(here, { setting: 'notes.md' })).rejects.toMatchObject({ code: 'bad-option' });
    await expect(locate(here)).rejects.toMatchObject({ code: 'bad-option' });
  });

  it('is found from below folders that may not be looked into', async () => {
    const here = someone();
    const disk = diskWith({
      lookAt: (path) => (path.endsWith('/.career') ? failWith('EACCES') : nodeDisk.lookAt(path)),
    });
    expect(await locate(here, {}, disk)).toBe(join(here.home, 'career'));
  });

  it('on a disk that fails is told in words', async () => {
    const disk = diskWith({ lookAt: () => failWith('EIO') });
    await expect(locate(someone(), {}, disk)).rejects.toMatchObject({ code: 'disk' });
    await expect(locate(someone(), { dir: 'x' }, disk)).rejects.toMatchObject({ code: 'disk' });
  });
});

describe("the user's own folders", () => {
  it('follow the XDG variables, with the same defaults on macOS', () => {
    for (const platform of ['linux', 'darwin'] as const) {
      expect(userFolders({ env: {}, platform, home: '/home/me' })).toEqual({
        config: '/home/me/.config/career',
        state: '/home/me/.local/state/career',
        cache: '/home/me/.cache/career',
      });
      const env = { XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s', XDG_CACHE_HOME: '/x' };
      expect(userFolders({ env, platform, home: '/home/me' })).toEqual({
        config: '/c/career',
        state: '/s/career',
        cache: '/x/career',
      });
    }
  });

  it('ignore a variable that is no absolute path', () => {
    const env = { XDG_CONFIG_HOME: 'relative', XDG_STATE_HOME: '' };
    const { config, state } = userFolders({ env, platform: 'linux', home: '/home/me' });
    expect([config, state]).toEqual(['/home/me/.config/career', '/home/me/.local/state/career']);
  });

  it('are the application data folders on Windows', () => {
    const home = 'C:\\Users\\me';
    const env = { APPDATA: 'D:\\Roaming', LOCALAPPDATA: 'D:\\Local' };
    expect(userFolders({ env, platform: 'win32', home })).toEqual({
      config: 'D:\\Roaming\\career',
      state: 'D:\\Local\\career\\state',
      cache: 'D:\\Local\\career\\cache',
    });
    expect(userFolders({ env: {}, platform: 'win32', home })).toEqual({
      config: 'C:\\Users\\me\\AppData\\Roaming\\career',
      state: 'C:\\Users\\me\\AppData\\Local\\career\\state',
      cache: 'C:\\Users\\me\\AppData\\Local\\career\\cache',
    });
  });

  it('keep the drafts of two journals apart, by a name that says nothing of them', () => {
    // 64-bit FNV-1a of 'a' is one of its published test values.
    expect(draftsFolder('/state', 'a')).toBe('/state/af63dc4c8601ec8c/drafts');
    expect(workFolder('/state', 'a')).toBe('/state/af63dc4c8601ec8c/work');
    expect(draftsFolder('/state', '/home/me/career')).not.toBe(draftsFolder('/state', '/home/me/career2'));
  });
});
