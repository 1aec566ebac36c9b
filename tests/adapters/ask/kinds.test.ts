import { describe, expect, it } from 'vitest';
import type { QuestionType } from '../../../src/core/prompt-set.ts';
import type { Value } from '../../../src/core/value.ts';
import { displayWidth } from '../../../src/core/text-width.ts';
import { paper, questions, types } from './paper.ts';

describe('a step that says when and not what', () => {
  it('is refused in words for a prompt, not in those of a file', async () => {
    const page = await paper('commit');
    page.type('on tuesday');
    page.press('tab');
    expect(page.screen()).toContain('the step does not say what to do');
    expect(page.screen()).not.toContain('{do');
  });
});

describe('a pulse in a low window', () => {
  const five = ['energy', 'learning', 'worth', 'voice', 'people'].map((id) => ({
    id,
    ask: 'How much of what you were able to do did the week ask of you, taken all in all?',
    labels: ['Empty', 'Low', 'Half', 'Plenty', 'More than I began with'],
  }));

  it.each([8, 9, 10, 11, 12, 13, 14, 15, 16, 24])('of %i rows says what each key says', async (rows) => {
    for (const columns of [80, 40]) {
      const page = await paper('pulse', { rows: five }, { columns, rows });
      for (const key of ['3', '2', '4']) {
        const words = page.screen().replaceAll(/\s+/g, ' ');
        for (const label of ['1 Empty', '2 Low', '3 Half', '4 Plenty']) expect(words).toContain(label);
        if (rows >= 10) expect(words).toContain('5 More than I began with');
        expect(page.screen().split('\n').length).toBeLessThanOrEqual(rows);
        page.type(key);
      }
    }
  });
});

describe('a pulse', () => {
  it('opens the line in hand with its words and is done after the last key', async () => {
    const page = await paper('pulse');
    expect(page.screen().split('\n')).toEqual([
      'Weekly check-in                                          2 of 7 · about 5 min',
      `  ${'─'.repeat(77)}`,
      '  Two quick lines about this working week.',
      '',
      '  › energy',
      '    How much is left in the tank at the end of the week?',
      '    1 Empty   2 Low   3 Half   4 Plenty   5 More than I began with',
      '    - does not apply',
      '    voice',
      '',
      '  1-5: answer  up: a line back  tab: skip  shift-tab: back  ctrl-c: stop, kept',
    ]);
    page.press('3');
    expect(page.body()).toEqual([
      '    energy  3  Half',
      '  › voice',
      '    Of what you thought needed saying, how much reached someone?',
      '    1 None   2 A little   3 About half   4 Most   5 All',
      '    - nothing needed saying',
    ]);
    page.press('-');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: { energy: 3 } });
  });

  it('fits forty columns', async () => {
    const page = await paper('pulse', {}, { columns: 40 });
    expect(page.body()).toEqual([
      ' › energy',
      '   How much is left in the tank at the',
      '   end of the week?',
      '   1 Empty   2 Low   3 Half   4 Plenty',
      '   5 More than I began with',
      '   - does not apply',
      '   voice',
    ]);
  });

  it('goes back a line with backspace, and clears it', async () => {
    const page = await paper('pulse');
    page.press('2', 'backspace', '4', '5');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: { energy: 4, voice: 5 } });
  });

  it('goes back a line with up, and leaves a line out with Enter', async () => {
    const page = await paper('pulse');
    page.press('2', 'up', 'return', 'return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: { energy: 2 } });
  });

  it('keeps every key at once, and takes up where it was left', async () => {
    const page = await paper('pulse');
    page.press('2');
    expect(page.kept).toEqual([{ energy: 2 }]);
    const later = await paper('pulse', {}, { typed: { energy: 2 } });
    expect(later.body()).toContain('  › voice');
    later.press('4');
    await expect(later.ending).resolves.toEqual({ end: 'answer', value: { energy: 2, voice: 4 } });
  });

  it('takes no digits out of a pasted text', async () => {
    const page = await paper('pulse');
    page.paste('1 of 5');
    expect(page.body()).toContain('  › energy');
  });
});

describe('a scale', () => {
  it('is answered by one key', async () => {
    const page = await paper('scale');
    expect(page.body()).toEqual(['  1 A flicker   2 Mild   3 Noticeable   4 Strong   5 Hard to put down']);
    page.press('4');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: 4 });
  });
});

describe('a line of text', () => {
  it('is done with Enter', async () => {
    const page = await paper('text');
    page.type('write it down');
    expect(page.body()).toEqual(['  │ write it down']);
    page.press('return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: 'write it down' });
  });

  it('keeps all lines of a paste', async () => {
    const page = await paper('text');
    page.paste('one\ntwo\nthree');
    expect(page.body()).toEqual(['  │ one', '  │ two', '  │ three']);
    page.press('return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: 'one\ntwo\nthree' });
  });
});

describe('a long text', () => {
  it('begins a new line with Enter and wraps at words', async () => {
    const page = await paper('long', {}, { columns: 40 });
    page.type('We found the off-by-one in the replication test together.');
    page.press('return');
    page.type('I said so.');
    expect(page.body()).toEqual([
      ' │ We found the off-by-one in the',
      ' │ replication test together.',
      ' │ I said so.',
    ]);
    page.press('tab');
    await expect(page.ending).resolves.toEqual({
      end: 'answer',
      value: 'We found the off-by-one in the replication test together.\nI said so.',
    });
  });

  it('takes a paste of twelve lines as twelve lines', async () => {
    const lines = Array.from({ length: 12 }, (_line, index) => `line ${index + 1}`);
    const page = await paper('long');
    page.paste(lines.join('\n'));
    page.press('tab');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: lines.join('\n') });
  });

  it('scrolls when it is taller than the screen, and says how much is above and below', async () => {
    const page = await paper('long', {}, { rows: 16 });
    page.paste(Array.from({ length: 20 }, (_line, index) => `line ${index + 1}`).join('\n'));
    const height = page.screen().split('\n').length;
    expect(height).toBeLessThanOrEqual(15);
    expect(page.body()[0]).toBe('  … 14 more');
    expect(page.body().at(-1)).toBe('  │ line 20');
    for (let count = 0; count < 19; count++) page.press('up');
    expect(page.body()[0]).toBe('  │ line 1');
    expect(page.body().at(-1)).toBe('  … 14 more');
  });

  it('is edited with the keys of a shell', async () => {
    const page = await paper('long');
    page.type('one two three');
    page.press('ctrl-a', 'alt-f');
    page.type(' and a half');
    page.press('ctrl-e', 'ctrl-w', 'ctrl-y', 'home', 'delete');
    page.type('O');
    page.press('tab');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: 'One and a half two three' });
  });

  it('deletes wide and joined characters whole', async () => {
    const page = await paper('long');
    page.type('日本');
    page.paste('👩‍👩‍👧');
    page.press('backspace', 'left', 'backspace');
    expect(page.body()).toEqual(['  │ 本']);
  });
});

describe('a list', () => {
  it('takes a line for each item, and an empty one ends it', async () => {
    const page = await paper('list');
    page.type('meetings without an agenda [3]');
    page.press('return');
    page.type('the on-call rota');
    page.press('return');
    expect(page.body()).toEqual([
      '  – meetings without an agenda [3]',
      '  – the on-call rota',
      '  –',
      '',
      '  one line each, strength 1 to 3 in brackets: a line of words [3]',
    ]);
    page.press('return');
    await expect(page.ending).resolves.toEqual({
      end: 'answer',
      value: [{ text: 'meetings without an agenda', strength: 3 }, 'the on-call rota'],
    });
  });

  it('says which line is wrong and stays', async () => {
    const page = await paper('list');
    page.type('slow builds [7]');
    page.press('tab');
    expect(page.screen()).toContain('7 is not between 1 and 3');
    expect(page.screen()).toContain('– slow builds [7]');
    page.press('left', 'backspace', '2', 'tab');
    await expect(page.ending).resolves.toEqual({
      end: 'answer',
      value: [{ text: 'slow builds', strength: 2 }],
    });
  });

  it('goes back to an item above with the arrows', async () => {
    const page = await paper('list');
    page.type('one');
    page.press('return');
    page.type('two');
    page.press('up', 'backspace', 'tab');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: ['on', 'two'] });
  });

  it('comes back as it was typed after it was answered', async () => {
    const value = [{ text: 'slow builds', strength: 2 }, 'noise'];
    const page = await paper('list', {}, { typed: value });
    expect(page.body().slice(0, 2)).toEqual(['  – slow builds [2]', '  – noise']);
    page.press('tab');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value });
  });
});

describe('a choice', () => {
  it('begins on skip, with nothing chosen', async () => {
    const page = await paper('choice');
    expect(page.body().slice(0, 4)).toEqual([
      '  ›   skip',
      '    1 lighter',
      '    2 about the same',
      '    3 heavier',
    ]);
    page.press('return');
    await expect(page.ending).resolves.toEqual({ end: 'skip' });
  });

  it('jumps with a digit, takes with Enter', async () => {
    const page = await paper('choice');
    page.press('3');
    expect(page.body()).toContain('  › 3 heavier');
    page.press('return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: 'heavier' });
  });

  it('is narrowed by typing', async () => {
    const page = await paper('choice');
    page.type('LIGHT');
    expect(page.body()).toEqual(['  │ LIGHT', '  › 1 lighter', '    + own words: LIGHT']);
    page.press('return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: 'lighter' });
  });

  it('takes words of one’s own', async () => {
    const page = await paper('choice');
    page.type('wide awake');
    expect(page.body()).toEqual(['  │ wide awake', '  › + own words: wide awake']);
    page.press('return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: 'wide awake' });
  });

  it('lets own words that stand in an option be chosen too', async () => {
    const page = await paper('choice');
    page.type('same');
    page.press('down', 'return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: 'same' });
  });

  it('jumps to numbers of two digits', async () => {
    const options = Array.from({ length: 20 }, (_option, index) => ({
      text: `option ${String.fromCharCode(97 + index)}`,
    }));
    const page = await paper('choice', { options }, { rows: 40 });
    page.press('1', '2');
    expect(page.body()).toContain('  › 12 option l');
    page.press('5');
    expect(page.body()).toContain('  ›  5 option e');
  });

  it('offers no own words for what became of an open item, and stores its state', async () => {
    const options = ['done', 'moving', 'not yet', 'let it go'].map((text) => ({ text }));
    const carried = { kind: 'carried', ledger: 'commit' } as const;
    const page = await paper('choice', { options }, { step: carried });
    page.type('gone');
    expect(page.screen()).not.toContain('own words');
    page.press('ctrl-u', '3', 'return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: 'not-yet' });
    const again = await paper('choice', { options }, { step: carried, typed: 'not-yet' });
    expect(again.body()).toContain('  › 3 not yet');
  });
});

describe('several options', () => {
  it('are marked with space, or by their number', async () => {
    const page = await paper('multi');
    page.press('2', 'down', 'space');
    expect(page.body().slice(0, 3)).toEqual([
      '    1 [ ] nothing',
      '    2 [x] looked at openings',
      '  › 3 [x] had an interview',
    ]);
    page.press('space', 'return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: ['looked at openings'] });
  });

  it('take words of one’s own', async () => {
    const page = await paper('multi');
    page.type('read a post');
    page.press('return');
    expect(page.body()).toContain('  › 4 [x] read a post');
    page.press('return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: ['read a post'] });
  });

  it('keep words of one’s own that stand half-typed', async () => {
    const page = await paper('multi');
    page.type('read a po');
    page.press('ctrl-c');
    await page.ending;
    expect(page.kept.at(-1)).toEqual(['read a po']);
  });

  it('are no more than are asked for', async () => {
    const page = await paper('multi', { max: 1 });
    page.press('space', 'down', 'space');
    expect(page.screen()).toContain('that would be more than 1: take one out first');
    page.press('up', 'space', 'down', 'space', 'return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: ['looked at openings'] });
  });

  it('go through the ways in which they can be marked', async () => {
    const options = ['Growth', 'Family'].map((text) => ({ text }));
    const page = await paper('multi', { options, ways: ['served', 'against'] });
    page.press('1', 'down', 'space', 'space');
    expect(page.body().slice(0, 2)).toEqual(['    1 [served ] Growth', '  › 2 [against] Family']);
    page.press('right', 'left', 'return');
    await expect(page.ending).resolves.toEqual({
      end: 'answer',
      value: { served: ['Growth'], against: ['Family'] },
    });
  });

  it('are jumped to by numbers of two digits in a long list', async () => {
    const options = Array.from({ length: 52 }, (_option, index) => ({ text: `value ${index + 1}` }));
    const page = await paper('multi', { options });
    page.press('4', '2', 'space', 'return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: ['value 42'] });
  });

  it('show an explanation beside an option, or below the one in hand where it is narrow', async () => {
    const options = [
      { text: 'Craft', about: 'doing the work well for its own sake' },
      { text: 'Calm', about: 'a mind and a week with slack in them' },
    ];
    const wide = await paper('multi', { options });
    expect(wide.body()[0]).toBe('  › 1 [ ] Craft  doing the work well for its own sake');
    const slim = await paper('multi', { options }, { columns: 40 });
    expect(slim.body().slice(0, 4)).toEqual([
      ' › 1 [ ] Craft',
      '         doing the work well for its',
      '         own sake',
      '   2 [ ] Calm',
    ]);
  });
});

describe('a ranking', () => {
  it('is picked in order', async () => {
    const page = await paper('rank');
    page.press('down', 'return', 'space');
    expect(page.body().slice(0, 4)).toEqual(['    1  Family', '    2  Craft', '    ───', '  › Growth']);
    page.press('tab');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: ['Family', 'Craft'] });
  });

  it('is taken back from the end, and done with Enter once it is full', async () => {
    const page = await paper('rank');
    page.press('return', 'return', 'backspace', 'down', 'return', 'return', 'return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: ['Growth', 'Craft', 'Family'] });
  });

  it('says when it is too short', async () => {
    const page = await paper('rank');
    page.press('return', 'tab');
    expect(page.screen()).toContain('1 is fewer than the 2 asked for');
  });
});

describe('a split', () => {
  it('shows what is left of a hundred, and fills it in', async () => {
    const page = await paper('split');
    page.type('70');
    expect(page.screen()).toContain('30 left of a hundred');
    page.press('return', '=');
    expect(page.body().slice(0, 2)).toEqual(['  solver     │ 70', '  right hand │ 30']);
    page.press('return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: { solver: 70, 'right hand': 30 } });
  });

  it('takes ranges', async () => {
    const page = await paper('split');
    page.type('70-80');
    page.press('return');
    page.type('20-30');
    expect(page.screen()).toContain('a hundred lies within the ranges');
    page.press('tab');
    await expect(page.ending).resolves.toEqual({
      end: 'answer',
      value: { solver: [70, 80], 'right hand': [20, 30] },
    });
  });

  it('says by how much it is off', async () => {
    const page = await paper('split');
    page.type('70');
    page.press('down');
    page.type('50');
    expect(page.screen()).toContain('20 over a hundred');
    page.press('tab');
    expect(page.screen()).toContain('the shares add up to 120, not 100');
  });
});

describe('a table', () => {
  it('is filled in row by row', async () => {
    const page = await paper('table');
    page.type('7');
    page.press('return');
    page.type('4');
    expect(page.body()).toEqual(['  stay │ 7', '  go   │ 4']);
    page.press('return');
    await expect(page.ending).resolves.toEqual({
      end: 'answer',
      value: { stay: { learning: 7 }, go: { learning: 4 } },
    });
  });
});

describe('what was typed line by line, without a sheet', () => {
  it('stands in its places on a sheet, but for what could not be understood', async () => {
    const table = await paper('table', {}, { typed: '- stay\n  - learning: 7\n- go\n  - learning: 11' });
    expect(table.body()[0]).toBe('  stay │ 7');
    const chance = await paper('chance', {}, { typed: '70 %' });
    expect(chance.body()[0]).toContain('how likely │ 70');
  });

  it('is all there where it is only not whole yet', async () => {
    const split = await paper('split', {}, { typed: 'solver: 70-80\nright hand: 90' });
    expect(split.body().slice(0, 2)).toEqual([
      expect.stringMatching(/solver\s+│ 70-80/),
      expect.stringMatching(/right hand\s+│ 90/),
    ]);
  });
});

describe('a table with more columns than one', () => {
  it.each([80, 40, 24])('says which is which in every line, %i columns wide', async (columns) => {
    const page = await paper(
      'table',
      {
        rowNames: ['the present role with half of the week for reliability', 'an offer from far away'],
        fields: [
          { id: 'for', kind: 'text' },
          { id: 'against', kind: 'text' },
        ],
      },
      { columns },
    );
    const names = page.body().map((line) => line.split('│')[0]?.trim() ?? '');
    expect(names.map((name) => name.replace(/^.*, /, ''))).toEqual(['for', 'against', 'for', 'against']);
  });
});

describe('a chance', () => {
  it('shows the day it understood', async () => {
    const page = await paper('chance');
    page.type('70');
    page.press('return');
    page.type('in 3 weeks');
    expect(page.body()).toEqual(['  how likely │ 70', '  by         │ in 3 weeks  Sun 5 Apr, in 3 weeks']);
    page.press('return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: { chance: 0.7, date: '2026-04-05' } });
  });

  it('is never certain', async () => {
    const page = await paper('chance');
    page.type('100');
    page.press('down');
    page.type('tomorrow');
    page.press('tab');
    expect(page.screen()).toContain('nothing is certain; 1 or 99?');
  });
});

describe('a step', () => {
  it('can be typed in one go, and is due in seven days unless it is said otherwise', async () => {
    const page = await paper('commit');
    expect(page.screen()).toContain('Sun 22 Mar, if no other day is named');
    page.type('Tuesday after stand-up > ask for the plan');
    expect(page.body().slice(0, 2)).toEqual([
      '  when    │ Tuesday after stand-up',
      '  then    │ ask for the plan',
    ]);
    page.press('return');
    await expect(page.ending).resolves.toEqual({
      end: 'answer',
      value: { do: 'ask for the plan', when: 'Tuesday after stand-up', due: '2026-03-22' },
    });
  });

  it('takes an obstacle, a response and a day for whoever goes on', async () => {
    const page = await paper('commit');
    page.press('down');
    page.type('ask for the plan');
    page.press('down');
    page.type('they are away');
    page.press('return');
    page.type('write to them');
    page.press('return');
    page.type('2026-03-20');
    page.press('return');
    await expect(page.ending).resolves.toEqual({
      end: 'answer',
      value: {
        do: 'ask for the plan',
        obstacle: 'they are away',
        response: 'write to them',
        due: '2026-03-20',
      },
    });
  });

  it('says what is missing', async () => {
    const page = await paper('commit');
    page.type('on Tuesday');
    page.press('tab');
    expect(page.screen()).toContain('the step does not say what to do');
    expect(page.body()[0]).toBe('  when    │ on Tuesday');
  });
});

describe('an ask', () => {
  it('says whom, what and by when, and can be private', async () => {
    const page = await paper('ask');
    page.type('a colleague');
    page.press('return');
    page.type('how it is staffed');
    page.press('ctrl-p');
    expect(page.screen()).toContain('private: left out of exports');
    page.press('return', 'return');
    await expect(page.ending).resolves.toEqual({
      end: 'answer',
      value: { whom: 'a colleague', what: 'how it is staffed', private: true },
    });
  });
});

describe('people', () => {
  it('stand one to a line, with the part each plays', async () => {
    const page = await paper('people');
    expect(page.screen()).toContain('the parts are challenger, listener');
    page.type('a colleague: listener');
    page.press('return', 'return');
    await expect(page.ending).resolves.toEqual({
      end: 'answer',
      value: [{ name: 'a colleague', part: 'listener' }],
    });
  });
});

describe('a day', () => {
  it('is shown as it was understood', async () => {
    const page = await paper('date');
    page.type('1 may 2027');
    expect(page.screen()).toContain('Sat 1 May 2027');
    page.press('return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: '2027-05-01' });
  });

  it('is asked for again when no day reads so', async () => {
    const page = await paper('date');
    page.type('someday');
    page.press('return');
    expect(page.screen()).toContain("no date reads as 'someday'");
    expect(page.body()[0]).toBe('  │ someday');
  });
});

describe('a number', () => {
  it('stays within its bounds', async () => {
    const page = await paper('number');
    page.type('40');
    page.press('return');
    expect(page.screen()).toContain('40 is not between 1 and 10');
    page.press('backspace', 'return');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: 4 });
  });
});

describe('yes or no', () => {
  it('is one key', async () => {
    const page = await paper('confirm');
    page.press('n');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value: false });
  });
});

/** For each type, keys that answer it. */
const answers: Readonly<Record<QuestionType, { readonly keys: readonly string[]; readonly value: Value }>> = {
  pulse: { keys: ['3', 'tab'], value: { energy: 3 } },
  scale: { keys: ['4'], value: 4 },
  text: { keys: ['a', 'tab'], value: 'a' },
  long: { keys: ['a', 'tab'], value: 'a' },
  list: { keys: ['a', 'tab'], value: ['a'] },
  choice: { keys: ['down', 'tab'], value: 'lighter' },
  multi: { keys: ['space', 'tab'], value: ['nothing'] },
  rank: { keys: ['space', 'space', 'tab'], value: ['Growth', 'Family'] },
  split: { keys: ['=', 'tab'], value: { solver: 100 } },
  table: { keys: ['7', 'tab'], value: { stay: { learning: 7 } } },
  chance: {
    keys: ['7', 'down', ...Array.from('2026-05-01'), 'tab'],
    value: { chance: 0.07, date: '2026-05-01' },
  },
  commit: { keys: ['down', 'a', 'tab'], value: { do: 'a', due: '2026-03-22' } },
  ask: { keys: ['down', 'a', 'tab'], value: { whom: null, what: 'a' } },
  people: { keys: ['a', 'tab'], value: [{ name: 'a' }] },
  date: { keys: [...Array.from('2026-05-01'), 'tab'], value: '2026-05-01' },
  number: { keys: ['7', 'tab'], value: 7 },
  confirm: { keys: ['y'], value: true },
};

describe.each(types)('whatever is asked: %s', (type) => {
  it('goes on with Tab, and back with shift-Tab', async () => {
    const forward = await paper(type);
    forward.press(...answers[type].keys);
    await expect(forward.ending).resolves.toEqual({ end: 'answer', value: answers[type].value });
    const back = await paper(type);
    back.press('shift-tab');
    await expect(back.ending).resolves.toEqual({ end: 'back' });
  });

  it('is skipped by Tab where nothing was answered', async () => {
    const page = await paper(type);
    page.press('tab');
    await expect(page.ending).resolves.toEqual({ end: 'skip' });
  });

  it('does not go back before the first question', async () => {
    const page = await paper(type, {}, { canGoBack: false });
    expect(page.screen()).not.toContain('shift-tab');
    page.press('shift-tab', 'ctrl-c');
    await expect(page.ending).resolves.toEqual({ end: 'stop' });
  });

  it('stops with ctrl-c, and with ctrl-d where nothing stands', async () => {
    for (const key of ['ctrl-c', 'ctrl-d']) {
      const page = await paper(type);
      page.press(key);
      await expect(page.ending).resolves.toEqual({ end: 'stop' });
    }
  });

  it('does nothing on Esc', async () => {
    const page = await paper(type);
    const before = page.screen();
    page.press('escape');
    expect(page.screen()).toBe(before);
    expect(page.kept).toEqual([]);
  });

  it('is skipped by Enter where nothing was answered, but for a long text', async () => {
    const page = await paper(type);
    // Where one thing is picked after another, and where there are lines to fill in, Enter leads through them.
    const presses =
      { long: 0, pulse: 2, rank: 0, split: 2, table: 2, chance: 2, commit: 2, ask: 3 }[type as string] ?? 1;
    if (presses === 0) return;
    page.press(...Array.from({ length: presses }, () => 'return'));
    await expect(page.ending).resolves.toEqual({ end: 'skip' });
  });

  it('offers an earlier answer again, and takes it as it was', async () => {
    const { value } = answers[type];
    const page = await paper(type, {}, { typed: value });
    page.press('tab');
    await expect(page.ending).resolves.toEqual({ end: 'answer', value });
  });

  it.each([80, 40, 24])('is never wider than the terminal at %i columns', async (columns) => {
    const page = await paper(
      type,
      { ask: `${questions[type].ask} ${'long '.repeat(20)}日本語` },
      { columns },
    );
    page.press(...answers[type].keys.slice(0, -1));
    for (const line of page.screen().split('\n')) expect(displayWidth(line)).toBeLessThan(columns);
  });

  it('is drawn in ASCII where there is no Unicode', async () => {
    const page = await paper(type, {}, { hasUnicode: false });
    expect(page.screen()).toMatch(/^[\n\x20-\x7e]*$/);
  });
});
