import { describe, expect, it } from 'vitest';
import type { Pty } from '../support/pty.ts';
import { openPty } from '../support/pty.ts';
import { tempDir } from '../support/temp.ts';

const sighup = 1;
const sigkill = 9;

/** A sitting that has one answer, and half a sentence at the second question. */
async function halfWay(home: string): Promise<Pty> {
  const at = openPty({ args: ['journal', 'weekly'], home });
  await at.until('Five quick lines');
  at.type('3');
  await at.until('learning');
  at.type('2-45');
  await at.until('Pick one moment');
  at.type('half a sentence');
  await at.until('half a sentence');
  return at;
}

/** Fails unless the next start offers the same question, with what was typed there. */
async function expectResumed(home: string): Promise<void> {
  const at = openPty({ args: ['journal', '--resume'], home });
  const screen = await at.until('│ half a sentence');
  expect(screen.join('\n')).toContain('Pick one moment');
  at.type('\u0003');
  await at.exit();
}

const paused = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a question that is left', () => {
  it('by ctrl-c keeps what was typed, and gives the terminal back', async () => {
    const home = tempDir();
    const at = await halfWay(home);
    expect(at.modes()).toContain('-icanon');
    at.type('\u0003');
    await at.until(/--resume/);
    expect(await at.exit()).toEqual({ code: 130, signal: 0 });
    expect(at.raw().lastIndexOf('\u001B[?2004l')).toBeGreaterThan(at.raw().lastIndexOf('\u001B[?2004h'));
    await expectResumed(home);
  });

  it('by SIGTERM does the same', async () => {
    const home = tempDir();
    const at = await halfWay(home);
    at.signal('SIGTERM');
    expect(await at.exit()).toEqual({ code: 143, signal: 0 });
    expect(at.raw().lastIndexOf('\u001B[?2004l')).toBeGreaterThan(at.raw().lastIndexOf('\u001B[?2004h'));
    await expectResumed(home);
  });

  it('by a window that was closed keeps what was typed, and does not crash', async () => {
    const home = tempDir();
    const at = await halfWay(home);
    at.hangUp();
    expect(await at.exit()).toMatchObject({ signal: sighup });
    await expectResumed(home);
  });

  it('by SIGKILL loses at most the last second', async () => {
    const home = tempDir();
    const at = await halfWay(home);
    await paused(1000);
    at.signal('SIGKILL');
    expect(await at.exit()).toMatchObject({ signal: sigkill });
    await expectResumed(home);
  });
});

describe('a question and the shell', () => {
  it('hands the terminal over when it is suspended, and takes it back', async () => {
    const at = openPty({ args: ['journal', 'sparks'], home: tempDir() });
    await at.until('What caught your eye?');
    at.type('a way of');
    await at.until('a way of');
    const before = at.raw().length;
    at.type('\u001A');
    // There is no shell behind it here, so it goes on at once; the modes tell of the pause.
    await at.until(/a way of/);
    await paused(300);
    const since = at.raw().slice(before);
    expect(since.indexOf('\u001B[?2004l')).toBeGreaterThan(-1);
    expect(since.lastIndexOf('\u001B[?2004h')).toBeGreaterThan(since.indexOf('\u001B[?2004l'));
    at.type(' working');
    await at.until('a way of working');
    expect(at.modes()).toContain('-icanon');
  });
});
