/** `career note`: one line, kept at once, from wherever it comes. */
import { describe, expect, it } from 'vitest';
import { noteKinds } from '../../src/core/note-kinds.ts';
import type { Reply } from '../../src/core/ports.ts';
import { Failure } from '../../src/core/problem.ts';
import { testApp } from '../support/app.ts';

const path = '2026/2026-03-15-note.md';

describe('a note', () => {
  it.each(noteKinds)('of kind %s is an entry with its text as the body', async (kind) => {
    const here = testApp();
    expect(await here.run('note', kind, 'it ran', 'through')).toBe(0);
    expect(here.stdout()).toBe(`/home/reader/career/${path}\n`);
    const page = here.store.files.get(path) ?? '';
    expect(page).toContain(`note: {kind: ${kind}}`);
    expect(page).toMatch(/\n\nit ran through\n$/);
  });

  it('comes from stdin with -, whole', async () => {
    const here = testApp({ stdin: 'first line\nsecond line\n' });
    expect(await here.run('note', 'learned', '-')).toBe(0);
    expect(here.store.files.get(path)).toContain('first line\nsecond line\n');
  });

  it('is asked for at a terminal', async () => {
    const here = testApp({ terminal: true, replies: [{ reply: 'answer', value: 'it ran' }] });
    expect(await here.run('note', 'win')).toBe(0);
    expect(here.store.files.get(path)).toContain('it ran');
    const stopped = testApp({ terminal: true, replies: [{ reply: 'stop' }] });
    expect(await stopped.run('note', 'win')).toBe(130);
    expect(stopped.store.files.size).toBe(0);
  });

  it('that was saved by a run that ended before it said so is not kept twice', async () => {
    const here = testApp({ terminal: true, replies: [{ reply: 'answer', value: 'it ran' }] });
    expect(await here.run('note', 'win')).toBe(0);
    const entries = [{ path, text: here.store.text(path) }];
    const again = testApp({ entries, terminal: true, replies: [{ reply: 'stop' }] });
    again.work.create('note-win', 'it ran');
    expect(await again.run('note', 'win')).toBe(130);
    expect(again.stderr()).toContain(`saved already in ${path}: it ran`);
    expect(again.screens[0]?.typed).toBeUndefined();
    expect(again.work.existing('note-win')).toBeUndefined();
    // Words that were not saved are offered again, and so are those of a note of another kind.
    const other = testApp({ entries, terminal: true, replies: [{ reply: 'stop' }] });
    other.work.create('note-learned', 'it ran');
    await other.run('note', 'learned');
    expect(other.screens[0]?.typed).toBe('it ran');
  });

  it('that was asked for is kept while it is typed, and offered again after a stop', async () => {
    const replies: Reply[] = [
      { reply: 'stop', signal: 'terminated' },
      { reply: 'answer', value: 'it ran' },
    ];
    const here = testApp({ terminal: true, replies, typing: 'it r' });
    expect(await here.run('note', 'win')).toBe(143);
    expect(here.stderr()).toContain('kept; career note win goes on with it');
    expect(await here.run('note', 'doubt', 'of another kind')).toBe(0);
    expect(await here.run('note', 'win')).toBe(0);
    expect(here.screens.map(({ typed }) => typed)).toEqual([undefined, 'it r']);
    expect(here.work.files.size).toBe(0);
  });

  it('that was asked for and cannot be saved is not lost', async () => {
    const here = testApp({ terminal: true, replies: [{ reply: 'answer', value: 'it ran' }] });
    const full = new Failure('disk', { doing: 'save', path: 'x', why: 'no space left' });
    Object.assign(here.store, { create: () => Promise.reject(full) });
    expect(await here.run('note', 'win')).toBe(1);
    expect([...here.work.files.values()]).toEqual(['it ran']);
  });

  it('leaves nothing behind where nothing was typed', async () => {
    const here = testApp({ terminal: true, replies: [{ reply: 'stop' }, { reply: 'skip' }], typing: '' });
    expect(await here.run('note', 'win')).toBe(130);
    expect(await here.run('note', 'win')).toBe(130);
    expect(here.work.files.size).toBe(0);
  });

  it('has a day, tags and a mark of its own when told', async () => {
    const here = testApp();
    expect(
      await here.run(
        'note',
        'win',
        'x',
        '--date',
        'yesterday',
        '--tag',
        '#db',
        '--tag',
        'oncall',
        '--private',
      ),
    ).toBe(0);
    const page = here.store.files.get('2026/2026-03-14-note.md') ?? '';
    expect(page).toContain('date: 2026-03-14\n');
    expect(page).toContain('tags: [db, oncall]');
    expect(page).toContain('private: true');
  });

  it('takes the next free name', async () => {
    const here = testApp();
    await here.run('note', 'win', 'one');
    await here.run('note', 'win', 'two', '--json');
    expect(here.stdout()).toContain(
      '{"schema":1,"written":[{"id":"2026-03-15-note-2","path":"2026/2026-03-15-note-2.md"}],"skipped":[]}',
    );
  });

  it.each([
    [['win'], 'this is not a terminal'],
    [['win', ' '], 'the note is empty'],
    [['win', '-'], 'the note is empty'],
    [['triumph', 'x'], 'Allowed choices are spark'],
    [['win', 'x', '--date', '2026-03-16'], 'is after today'],
  ])('%j is refused', async (words, sentence) => {
    const here = testApp();
    expect(await here.run('note', ...words)).toBe(2);
    expect(here.stderr()).toContain(sentence);
    expect(here.store.files.size).toBe(0);
  });
});
