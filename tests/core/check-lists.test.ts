import { describe, expect, it } from 'vitest';
import { readLists } from '../../src/core/check-lists.ts';

const labels = ['None', 'A little', 'Some', 'Much', 'All'];

describe('the lists file', () => {
  it('holds named lists of options and labelled lines', () => {
    const read = readLists({
      roles: ['maker', { text: 'guide', about: 'shows the way' }],
      scales: { light: { ask: 'How light was it?', labels, na: 'no daylight' } },
    });
    expect(read.findings).toEqual([]);
    expect(read.lists).toEqual({ roles: [{ text: 'maker' }, { text: 'guide', about: 'shows the way' }] });
    expect(read.scales).toEqual({
      light: { id: 'light', ask: 'How light was it?', labels, na: 'no daylight' },
    });
  });

  it('may be empty', () => {
    expect(readLists(null)).toEqual({ lists: {}, scales: {}, findings: [] });
  });

  it('keeps the lists and lines beside a broken one', () => {
    const read = readLists({
      roles: ['maker'],
      needs: [],
      scales: { light: { ask: 'How light?', labels }, dark: { ask: 'How dark?', labels: ['None', 'All'] } },
    });
    expect(Object.keys(read.lists)).toEqual(['roles']);
    expect(Object.keys(read.scales)).toEqual(['light']);
    expect(read.findings.map(({ path }) => path)).toEqual([['needs'], ['scales', 'dark', 'labels']]);
  });

  it.each([
    ['a list of nothing but text', 'maker', [], 'not a mapping'],
    ['a list named as a ledger', { values: ['Calm'] }, ['values'], 'is a ledger'],
    ['a name in capitals', { Roles: ['maker'] }, ['Roles'], 'is no id'],
    ['the one name that every object has', { constructor: ['maker'] }, ['constructor'], 'meaning of its own'],
    [
      'a line with an id',
      { scales: { light: { id: 'light', ask: 'How?', labels } } },
      ['scales', 'light', 'id'],
      "no key 'id'",
    ],
    ['scales that are a list', { scales: ['light'] }, ['scales'], 'not a mapping'],
  ])('complains of %s', (_name, data, path, why) => {
    expect(readLists(data).findings).toEqual([
      expect.objectContaining({ path, why: expect.stringContaining(why) }),
    ]);
  });
});
