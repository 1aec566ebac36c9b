/** `career open`: what is open, and one line about one item. */
import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../src/core/problem.ts';
import { testApp } from '../support/app.ts';
import type { TestApp } from '../support/app.ts';
import { setPage, someJournal } from '../support/pages.ts';

const doubt = setPage('2026-03-11', 'note', 'Doubt', {
  keys: 'note: {kind: doubt}\nprivate: true\n',
  body: 'nobody owns it',
});
const win = setPage('2026-03-12', 'note', 'Win', { keys: 'note: {kind: win}\n', body: 'it ran' });
const forecast = setPage('2026-01-02', 'decision', 'Which role', {
  keys: 'expect:\n  - {id: e-1, text: the team stays, chance: 0.7, date: 2026-09-30}\n',
});
const entries = [...someJournal, doubt, win, forecast];

async function open(...argv: string[]): Promise<TestApp & { readonly code: number }> {
  const app = testApp({ entries });
  const code = await app.run('open', ...argv);
  return { ...app, code };
}

/** The text of the page that the run wrote. */
function pageOf(app: TestApp): string {
  return app.store.text('2026/2026-03-15-open.md');
}

describe('career open', () => {
  it('lists every open item, kind after kind, a record a line', async () => {
    const app = await open();
    expect(app.code).toBe(exitCodes.done);
    expect(app.stdout()).toBe(
      'commit\t2026-03-06-weekly.commit-1\t2026-03-20\topen\task for the plan\n' +
        'ask\t2026-03-06-weekly.ask-1\t\topen\ta second reviewer\n' +
        'doubt\t2026-03-11-note.doubt-1\t\topen\tnobody owns it\n' +
        'expectation\te-1\t2026-09-30\topen\tthe team stays\n',
    );
  });

  it('gives no day to what is closed, and says how it ended', async () => {
    const id = '2026-03-06-weekly.commit-1';
    for (const option of ['--move', '--snooze']) {
      const app = testApp({ entries });
      expect(await app.run('open', id, '--close')).toBe(exitCodes.done);
      expect(await app.run('open', id, option, '2026-04-01')).toBe(exitCodes.misuse);
      expect(app.stderr()).toContain(`'${id}' is done`);
      expect(app.stderr()).toContain(`career open ${id} --close`);
      expect(await app.run('open', id, '--close', 'moving')).toBe(exitCodes.done);
      expect(await app.run('open', id, option, '2026-04-01')).toBe(exitCodes.done);
    }
  });

  it('lists one kind, and says which items are private', async () => {
    const app = await open('--kind', 'doubt', '--json');
    expect(JSON.parse(app.stdout())).toEqual([
      {
        id: '2026-03-11-note.doubt-1',
        kind: 'doubt',
        text: 'nobody owns it',
        due: null,
        carried: 0,
        state: 'open',
        date: '2026-03-11',
        snoozed: null,
        private: true,
      },
    ]);
  });

  it('lists what a kind without states holds only when it is named', async () => {
    expect((await open('--kind', 'win')).stdout()).toContain('win\t2026-03-12-note.win-1\t\tnoted\tit ran\n');
    expect((await open()).stdout()).not.toContain('it ran');
  });

  it('fits a terminal, with the days in words, and asks nothing', async () => {
    for (const width of [100, 80, 40]) {
      const app = testApp({ entries, terminal: true, width });
      await app.run('open');
      expect(app.stdout()).toMatch(/due in 5 days/);
      expect(app.stdout()).toContain('nobody owns it (private)');
      for (const line of app.stdout().split('\n')) expect(line.length).toBeLessThanOrEqual(width);
      expect(app.screens).toEqual([]);
    }
  });

  it('acts on no journal as on an empty one', async () => {
    const app = testApp();
    expect(await app.run('open', '--json')).toBe(exitCodes.done);
    expect(app.stdout()).toBe('[]\n');
    expect(app.stderr()).toContain('no journal yet');
  });
});

describe('career open ID', () => {
  it('closes an item by a page of its own, and changes no other', async () => {
    const app = await open('commit-1', '--close', '--note', 'they had it written down');
    expect(app.code).toBe(exitCodes.done);
    expect(app.stdout()).toMatch(/2026\/2026-03-15-open\.md\n$/);
    expect(pageOf(app)).toContain('update:\n  - {ref: 2026-03-06-weekly.commit-1, state: done}\n');
    expect(pageOf(app)).toContain('they had it written down');
    expect(pageOf(app)).toContain('- ask for the plan: done');
    for (const { path, text } of entries) expect(app.store.text(path)).toBe(text);
  });

  it.each([
    [['ask-1', '--close', 'no reply'], { ref: '2026-03-06-weekly.ask-1', state: 'no-reply' }],
    [['ask-1', '--let-go'], { ref: '2026-03-06-weekly.ask-1', state: 'let-go' }],
    [
      ['2026-03-06-weekly.c', '--move', 'friday'],
      { ref: '2026-03-06-weekly.commit-1', state: 'moving', due: '2026-03-20' },
    ],
    [
      ['doubt', '--snooze', '2026-04-01'],
      { ref: '2026-03-11-note.doubt-1', state: 'snoozed', until: '2026-04-01' },
    ],
    [['e-1', '--close', 'unclear'], { ref: 'e-1', state: 'unclear' }],
  ])('%j is the update it says', async (argv, update) => {
    const app = testApp({
      entries:
        argv[2] === 'friday'
          ? entries.map((page) => ({
              ...page,
              text: page.text.replace('due: 2026-03-20', 'due: 2026-03-16'),
            }))
          : entries,
    });
    expect(await app.run('open', ...argv)).toBe(exitCodes.done);
    const written = await app.store.find('2026-03-15-open');
    expect(written?.frontMatter['update']).toEqual([update]);
  });

  it('is private where the item is', async () => {
    const app = await open('doubt', '--close');
    expect(pageOf(app)).toContain('private: true');
    expect(pageOf(await open('commit-1', '--close'))).not.toContain('private');
  });

  it('has an effect on what is open, by the next run', async () => {
    const app = await open('commit-1', '--close');
    await app.run('open', 'doubt', '--snooze', 'next monday');
    await app.run('open', '--json');
    const listed = JSON.parse(app.stdout().split('\n').slice(2).join('\n')) as {
      id: string;
      snoozed: unknown;
    }[];
    expect(listed.map(({ id }) => id)).toEqual(['2026-03-06-weekly.ask-1', '2026-03-11-note.doubt-1', 'e-1']);
    expect(listed[1]?.snoozed).toBe('2026-03-16');
  });

  it('writes nothing for what is so already', async () => {
    const app = await open('commit-1', '--move', '2026-03-20', '--json');
    expect(JSON.parse(app.stdout())).toEqual({
      schema: 1,
      written: [],
      skipped: ['2026-03-06-weekly.commit-1'],
    });
  });

  it.each([
    [['nothing-such', '--close'], exitCodes.could, /no item has the id 'nothing-such'/],
    [['2026-03-06-weekly', '--close'], exitCodes.misuse, /short for 2 items/],
    [
      ['ask-1', '--close', 'tripped'],
      exitCodes.misuse,
      /no item of 'ask' can be 'tripped'[^]*open, answered, no-reply, let-go/,
    ],
    [['e-1', '--close'], exitCodes.misuse, /takes a word for how it ended[^]*yes, no, unclear/],
    [['e-1', '--let-go'], exitCodes.misuse, /no item of 'expectation' can be 'let go'/],
    [['03-12-note.win', '--close'], exitCodes.misuse, /keeps no states/],
    [['commit-1', '--move', 'yesterday'], exitCodes.misuse, /takes a day to come/],
    [['commit-1', '--snooze', '2026-13-01'], exitCodes.misuse, /no date reads as/],
    [['commit-1', '--close', '--let-go'], exitCodes.misuse, /exclude each other/],
    [['commit-1'], exitCodes.misuse, /what becomes of 'commit-1' is not said/],
    [['--close'], exitCodes.misuse, /which item/],
    [['--kind', 'sorrow'], exitCodes.misuse, /sorrow/],
  ])('%j is refused, and nothing is written', async (argv, code, words) => {
    const app = await open(...argv);
    expect(app.code).toBe(code);
    expect(app.stderr()).toMatch(words);
    expect(await app.store.find('2026-03-15-open')).toBeUndefined();
  });
});
