/** A section that is written again keeps every line its owner put there. */
import { array, assert, boolean, constantFrom, nat, property, tuple, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reworded } from '../../../src/core/review/reword.ts';

const list = (was: string, text: string) => ({ was: [was], text, isList: true });
const prose = (was: string, text: string) => ({ was: [was], text, isList: false });

describe('a section that is written again', () => {
  it.each([
    ['is replaced where nobody touched it', 'old', prose('old', 'new'), 'new'],
    ['keeps what stands below', 'old\n\nMine.', prose('old', 'new'), 'new\n\nMine.'],
    ['stands over what its owner made of it', 'old, or not', prose('old', 'new'), 'new\n\nold, or not'],
    ['is written once', 'new\n\nMine.', prose('', 'new'), 'new\n\nMine.'],
    ['is replaced line by line', '- a\n- b', list('- a\n- b', '- a\n- c'), '- a\n- c'],
    ['keeps a remark below a list', '- a\n- b\n\nMine.', list('- a\n- b', '- b\n- c'), '- b\n- c\n\nMine.'],
    ['keeps a remark within a list', '- a\n- b\n  Mine.\n- c', list('- a\n- b\n- c', '- b'), '- b\n  Mine.'],
    ['keeps a line of a list', '- a\n- mine\n- b', list('- a\n- b', '- b\n- c'), '- mine\n- b\n- c'],
    ['joins the lines that are there', '- a\n- b\n\nMine.', list('', '- c'), '- a\n- b\n- c\n\nMine.'],
    ['says no line twice', '- a\n- b', list('', '- b\n- c'), '- a\n- b\n- c'],
    ['stands over words that are no list', 'Mine.', list('', '- c'), '- c\n\nMine.'],
    ['leaves code alone', '- a\n\n```\n- a\n```', list('- a\n- b', '- b'), '- b\n\n```\n- a\n```'],
    [
      'leaves code with the item that it stands under',
      '- mine\n- a\n  ```\n  x\n  ```',
      list('', '- c'),
      '- mine\n- c\n- a\n  ```\n  x\n  ```',
    ],
    ['cannot be taken for the page around it', '', prose('', '## Mine'), '### Mine'],
  ])('%s', (_what, there, rewording, expected) => {
    expect(reworded(there, rewording)).toBe(expected);
  });

  const item = constantFrom('a', 'b', 'c', 'd', 'e').map((word) => `- ${word}`);
  const items = uniqueArray(item, { maxLength: 4 }).map((lines) => lines.join('\n'));
  const remark = constantFrom('- mine 1', 'Mine 2.', '  mine 3', '\nMine 4.\n', '```\n- a\n```', '> mine 5');
  const edits = array(tuple(nat({ max: 5 }), remark), { maxLength: 3 });

  it('has every line of its owner, and every line that is new', () => {
    assert(
      property(items, items, edits, boolean(), (was, text, remarks, isList) => {
        let lines = was.split('\n').filter((line) => line !== '');
        for (const [at, words] of remarks) lines = lines.toSpliced(at, 0, ...words.split('\n'));
        const there = lines.join('\n').replace(/^\n+|\n+$/g, '');
        const after = reworded(there, { was: [was], text, isList });
        const wanted = [...remarks.map(([, words]) => words), text].flatMap((words) => words.split('\n'));
        for (const line of wanted.filter((one) => one !== ''))
          expect(after.split('\n'), there).toContain(line);
        expect(reworded(after, { was: [text], text, isList })).toBe(after);
      }),
    );
  });
});
