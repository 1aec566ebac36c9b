import { describe, expect, it } from 'vitest';
import { frontMatterTags, hashtags, unionTags } from '../../src/core/tags.ts';

describe('tags in the text', () => {
  it.each([
    ['#work and #home/garden, then #2026-review.', ['work', 'home/garden', '2026-review']],
    ['a line\n#at-start\t#after_tab', ['at-start', 'after_tab']],
    ['#Über #日本 #🙂 #e\u0301t\u00e9', ['Über', '日本', '🙂', 'e\u0301t\u00e9']],
    ['#Work #work #WORK', ['Work']],
    ['#nested/ #a//', ['nested', 'a']],
    ['#12 #3/4 # #! a#b C# x##y', []],
    ['https://example.org/#part [a](#b) (see #yes)', ['yes']],
    ['# heading #no\n\n## two #no\n\nunder #no\n---\n\n#yes', ['yes']],
    ['```\n#no\n```\n`#no` ``a ` #no`` #yes', ['yes']],
    ['    #no\n\n- item #yes\n    #too', ['yes', 'too']],
    ['an open ` #yes\n\nand ` #another', ['yes', 'another']],
    ['<!-- #no\n\n#no -->\n#yes', ['yes']],
    ['- [ ] task #todo\r\n> said #quote\r\n', ['todo', 'quote']],
    ['', []],
  ])('of %j are %j', (body, tags) => {
    expect(hashtags(body)).toEqual(tags);
  });
});

describe('tags in front matter', () => {
  it.each([
    [
      ['a', 'job hunt', '#c'],
      ['a', 'job hunt', 'c'],
    ],
    ['a b  c', ['a', 'b', 'c']],
    ['job hunt, b,', ['job hunt', 'b']],
    ['#one', ['one']],
    [2026, ['2026']],
    [
      ['A', 'a', 2, null, true, ['x'], { y: 1 }, ' '],
      ['A', '2'],
    ],
    [null, []],
    [undefined, []],
    [{ a: 1 }, []],
  ])('of %j are %j', (value, tags) => {
    expect(frontMatterTags(value)).toEqual(tags);
  });
});

it('are one list in which the first spelling stays', () => {
  expect(unionTags(['Work', 'a'], ['work', 'b'], ['\u00e9'], ['e\u0301'])).toEqual([
    'Work',
    'a',
    'b',
    '\u00e9',
  ]);
});
