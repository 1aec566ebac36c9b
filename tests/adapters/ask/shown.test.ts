/** What stands above a question, and the clock under it. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { clockWords, elapsedWords } from '../../../src/adapters/ask/clock-words.ts';
import { desk, stepOf } from './paper.ts';

const shown = [
  { label: 'From memory', lines: ['the lead role'] },
  { label: 'On record', lines: ['choice: stay', 'main reason: the school'] },
];

describe('what a question lays beside itself', () => {
  it('stands above it, in two columns, and stays there once it is answered', async () => {
    const at = desk();
    const put = at.put({ step: { ...stepOf('choice'), shown } });
    expect((await at.screen()).split('\n').slice(0, 4)).toEqual([
      '',
      '  From memory                            On record',
      '  the lead role                          choice: stay',
      '                                         main reason: the school',
    ]);
    await at.press('tab');
    await put;
    void at.put({ step: stepOf('text') });
    expect(await at.screen()).toContain('main reason: the school');
  });

  it('is said line by line where nothing is redrawn', async () => {
    const at = desk({ plain: true });
    void at.put({ step: { ...stepOf('choice'), shown } });
    const text = await at.screen();
    expect(text).toContain('From memory\nthe lead role\n\nOn record\nchoice: stay\n');
    expect(text.indexOf('On record')).toBeLessThan(text.indexOf('How does this page leave you?'));
  });
});

describe('a clock', () => {
  it('says what is left, and by how much it was overrun', () => {
    expect(clockWords(2, 0)).toBe('2:00 left');
    expect(clockWords(2, 1500)).toBe('1:59 left');
    expect(clockWords(2, 119_000)).toBe('0:01 left');
    expect(clockWords(2, 120_000)).toBe('2:00 are over, by 0:00');
    expect(clockWords(2, 195_000)).toBe('2:00 are over, by 1:15');
    expect(elapsedWords(112_400)).toBe('1:52');
  });

  it('runs under the question while it stands', async () => {
    const at = desk();
    const now = vi.spyOn(performance, 'now').mockReturnValue(1000);
    onTestFinished(() => now.mockRestore());
    const put = at.put({ step: stepOf('confirm', { clock: 2 }) });
    expect(await at.screen()).toContain('2:00 left');
    now.mockReturnValue(2500);
    await vi.waitFor(async () => expect(await at.screen()).toContain('1:59 left'), { timeout: 30_000 });
    await at.send('y');
    await put;
  });

  it('is announced where nothing is redrawn', async () => {
    const plain = desk({ plain: true });
    void plain.put({ step: stepOf('confirm', { clock: 2 }) });
    expect(await plain.screen()).toContain('(the clock runs: 2 minutes from now on)');
  });
});

describe('a yes or no after a sitting', () => {
  it('is not turned by the key that goes on, pressed once too often', async () => {
    const at = desk();
    const said = at.confirm('The month, about 7 minutes: now?', false);
    await vi.waitFor(async () => expect(await at.screen()).toContain('now?'), { timeout: 30_000 });
    await at.press('tab');
    await at.send('\r');
    expect(await said).toBe(false);
  });
});
