/** `career journal`: its three ways into an entry, what it prints, and what it keeps when it cannot go on. */
import { describe, expect, it } from 'vitest';
import type { TestAppOptions } from '../support/app.ts';
import { testApp, testSet } from '../support/app.ts';
import { builtIn } from '../support/built-in.ts';

const weekly = testSet('weekly', 'Weekly check-in', 7);
const path = '2026/2026-03-15-weekly.md';

function app(options: TestAppOptions = {}) {
  return testApp({ sets: [weekly], ...options });
}

const answer = (value: string) => ({ reply: 'answer', value }) as const;

describe('at a terminal', () => {
  it('puts one question after the other and writes the answers as an entry', async () => {
    const here = app({ terminal: true, replies: [answer('it held'), answer('ship it')] });
    expect(await here.run('journal')).toBe(0);
    expect(here.screens.map(({ step }) => step.key)).toEqual(['moment', 'next']);
    const page = here.store.files.get(path) ?? '';
    expect(page).toContain('id: 2026-03-15-weekly\n');
    expect(page).toContain('## What happened?\n<!-- career: moment -->\n\nit held\n');
    expect(page).toContain('## What is next?\n<!-- career: next -->\n\nship it\n');
    expect(here.stderr()).toContain(`saved  ${path}`);
    expect(here.stdout()).toBe('');
    expect((await here.journal({})).drafts.list()).toEqual([]);
  });

  it('keeps what was answered when it is stopped, and goes on there with --resume', async () => {
    const here = app({ terminal: true, replies: [answer('it held'), { reply: 'stop' }, answer('ship it')] });
    expect(await here.run('journal')).toBe(130);
    expect(here.stderr()).toContain('kept in a draft, 1 of 2 answered; career journal weekly --resume');
    expect(here.store.files.size).toBe(0);
    expect(await here.run('journal', '--resume')).toBe(0);
    expect(here.screens.map(({ step }) => step.key)).toEqual(['moment', 'next', 'next']);
    expect(here.store.files.get(path)).toContain('it held');
  });

  it.each([
    ['hangUp', 129],
    ['terminated', 143],
  ] as const)('ends with the code of its signal after %s', async (signal, code) => {
    const here = app({ terminal: true, replies: [{ reply: 'stop', signal }] });
    expect(await here.run('journal')).toBe(code);
  });

  it('offers a draft that is there; yes goes on with it, no keeps it', async () => {
    const stopped = [answer('it held'), { reply: 'stop' } as const];
    const yes = { reply: 'answer', value: true } as const;
    const no = { reply: 'answer', value: false } as const;
    const goesOn = app({ terminal: true, replies: [...stopped, yes, answer('ship it')] });
    await goesOn.run('journal');
    expect(await goesOn.run('journal')).toBe(0);
    expect(goesOn.store.files.get(path)).toContain('it held');
    const keeps = app({ terminal: true, replies: [...stopped, no, no] });
    await keeps.run('journal');
    expect(await keeps.run('journal')).toBe(130);
    expect((await keeps.journal({})).drafts.list()).toHaveLength(1);
  });

  it('takes back the last answer and offers it again', async () => {
    const here = app({
      terminal: true,
      replies: [answer('it held'), { reply: 'back' }, answer('it broke'), { reply: 'skip' }],
    });
    expect(await here.run('journal')).toBe(0);
    expect(here.screens[2]?.typed).toBe('it held');
    expect(here.store.files.get(path)).toContain('it broke');
    expect(here.store.files.get(path)).not.toContain('it held');
  });

  it('writes nothing when nothing was answered', async () => {
    const here = app({ terminal: true, replies: [{ reply: 'skip' }, { reply: 'skip' }] });
    expect(await here.run('journal')).toBe(0);
    expect(here.store.files.size).toBe(0);
    expect(here.stderr()).toContain('nothing was answered, so nothing was written');
    expect((await here.journal({})).drafts.list()).toEqual([]);
  });

  it('leaves no draft behind when it is stopped before anything was said', async () => {
    const here = app({ terminal: true, replies: [{ reply: 'stop' }] });
    expect(await here.run('journal')).toBe(130);
    expect(here.stderr()).toContain('stopped; nothing was answered');
    expect((await here.journal({})).drafts.list()).toEqual([]);
  });

  it('throws a draft away only when told to', async () => {
    const here = app({ terminal: true, replies: [answer('it held'), { reply: 'stop' }] });
    await here.run('journal');
    expect(await here.run('journal', '--discard')).toBe(0);
    expect((await here.journal({})).drafts.list()).toEqual([]);
    expect(await here.run('journal', '--discard')).toBe(1);
    expect(here.stderr()).toContain('there is no draft to resume');
  });

  it('shows the introduction in lines that fit', async () => {
    const set = {
      ...weekly,
      introduction: `${'A long sentence of many words. '.repeat(8)}\n\n\u001b]0;owned\u0007`,
    };
    const here = app({ terminal: true, width: 40, sets: [set], replies: [{ reply: 'stop' }] });
    await here.run('journal');
    expect(
      Math.max(
        ...here
          .stderr()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(80);
    expect(here.stderr()).toContain('A long sentence of many words.');
    expect(here.stderr()).not.toContain('\u001b]');
  });
});

describe('without a terminal', () => {
  it('asks nothing and says what supplies the answers', async () => {
    const here = app();
    expect(await here.run('journal')).toBe(2);
    expect(here.stderr()).toContain('this is not a terminal');
    expect(here.stderr()).toContain('--answers FILE');
  });

  it('says on stderr that a set of the journal was passed over, and what is asked instead', async () => {
    const broken = {
      file: 'prompts/weekly.md',
      at: { line: 9, column: 5 },
      why: "a text question has no key 'row'",
      meanwhile: "the built-in 'weekly' is used",
      excerpt: { text: '', at: { line: 9, column: 5 } },
    };
    const here = app({ files: { 'week.yaml': 'moment: it held\n' }, setFindings: [broken] });
    expect(await here.run('journal', 'weekly', '--answers', 'week.yaml')).toBe(0);
    expect(here.stderr().split('\n')[0]).toBe(
      "prompts/weekly.md:9:5: a text question has no key 'row', so the built-in 'weekly' is used: career prompts check",
    );
    expect(await here.run('prompts', 'list')).toBe(0);
    expect(here.stderr()).toContain('1 prompt file needs mending: career prompts check');
  });

  it('takes the answers from a file and prints the path alone', async () => {
    const here = app({ files: { 'week.yaml': 'moment: it held\nnext: ship it\n' } });
    expect(await here.run('journal', 'weekly', '--answers', 'week.yaml')).toBe(0);
    expect(here.stdout()).toBe(`/home/reader/career/${path}\n`);
    expect(here.stderr()).toContain('made a journal in /home/reader/career');
    expect(here.store.files.get(path)).not.toContain('took:');
  });

  it('takes them from stdin, as JSON, and says what it wrote as JSON', async () => {
    const stdin = JSON.stringify({
      set: 'weekly',
      date: '2026-03-13',
      tags: ['db'],
      answers: { moment: 'it held' },
    });
    const here = app({ stdin });
    expect(await here.run('journal', '--answers', '-', '--json', '--tag', 'oncall', '--private')).toBe(0);
    const written = '2026/2026-03-13-weekly.md';
    expect(JSON.parse(here.stdout())).toEqual({
      schema: 1,
      written: [{ id: '2026-03-13-weekly', path: written }],
      skipped: [],
    });
    const page = here.store.files.get(written) ?? '';
    expect(page).toContain('date: 2026-03-13\n');
    expect(page).toContain('tags: [db, oncall]');
    expect(page).toContain('private: true');
  });

  it('shows every mistake of a file at its place, and writes nothing', async () => {
    const here = app({ files: { 'week.yaml': 'momentt: it held\nnext: {a: 1}\n' } });
    expect(await here.run('journal', 'weekly', '--answers', 'week.yaml')).toBe(2);
    expect(here.stderr()).toMatch(/week\.yaml:1:\d+: .*momentt/);
    expect(here.stderr()).toMatch(/week\.yaml:2:\d+: /);
    expect(here.stderr()).toContain("did you mean 'moment'?");
    expect(here.stderr()).toContain('^');
    expect(here.store.files.size).toBe(0);
  });

  it.each([
    ['a set that is not there', ['nosuch', '--answers', 'week.yaml'], 1, "no prompt set is called 'nosuch'"],
    ['a file that is not there', ['weekly', '--answers', 'none.yaml'], 1, 'none.yaml'],
    ['a day to come', ['weekly', '--answers', 'week.yaml', '--date', 'tomorrow'], 2, 'is after today'],
    [
      'a day that is none',
      ['weekly', '--answers', 'week.yaml', '--date', 'soonish'],
      2,
      "no date reads as 'soonish'",
    ],
    ['two ways at once', ['weekly', '--answers', 'week.yaml', '--editor'], 2, 'exclude each other'],
    ['another set than the file says', ['weekly', '--answers', 'named.yaml'], 2, "answers to 'values'"],
  ])('refuses %s', async (_what, words, code, sentence) => {
    const files = { 'week.yaml': 'moment: it held\n', 'named.yaml': 'set: values\nanswers: {moment: it}\n' };
    const here = app({ files });
    expect(await here.run('journal', ...words)).toBe(code);
    expect(here.stderr()).toContain(sentence);
    expect(here.store.files.size).toBe(0);
  });
});

const fill = (text: string) =>
  text.replace(/(<!-- career: moment -->\n(?:<!--[^>]*-->\n)?)/, '$1\nit held\n');

describe('in an editor', () => {
  it('reads the page back as an entry and removes it', async () => {
    const here = app({ edit: (text) => ({ text: fill(text) }) });
    expect(await here.run('journal', '--editor')).toBe(0);
    expect(here.store.files.get(path)).toContain('<!-- career: moment -->\n\nit held\n');
    expect(here.work.files.size).toBe(0);
    expect((await here.journal({})).drafts.list()).toEqual([]);
  });

  it('keeps the page when the editor ends with an error', async () => {
    const here = app({ edit: (text) => ({ text: fill(text), ok: false }) });
    expect(await here.run('journal', '--editor')).toBe(1);
    expect([...here.work.files.values()].join('')).toContain('it held');
    expect(here.store.files.size).toBe(0);
    expect(here.stderr()).toContain('what you wrote is in');
  });

  it('marks what cannot be understood, opens the page again, and loses nothing', async () => {
    const { sets } = await builtIn();
    let rounds = 0;
    const edit = (text: string) => {
      rounds += 1;
      if (rounds === 1) {
        return {
          text: text
            .replace(/(<!-- career: heat -->\n(?:<!--[\s\S]*?-->\n)?)/, '$1\nnine\n')
            .replace(/(<!-- career: what -->\n(?:<!--[\s\S]*?-->\n)?)/, '$1\na workshop\n'),
        };
      }
      expect(text).toMatch(/<!-- career says, line \d+: 'nine' is not a point[^\n]*\nnine\n/);
      expect(text).toContain('a workshop');
      return { text: text.replace(/^nine$/m, '4') };
    };
    const yes = { reply: 'answer', value: true } as const;
    const here = testApp({ sets, terminal: true, edit, replies: [yes] });
    expect(await here.run('journal', 'sparks', '--editor'), here.stderr()).toBe(0);
    expect(rounds).toBe(2);
    const page = here.store.files.get('2026/2026-03-15-sparks.md') ?? '';
    expect(page).toContain('a workshop');
    expect(page).toContain('heat: 4');
    expect(page).not.toContain('career says');
  });

  it('counts the questions as the prompts do', async () => {
    const { sets } = await builtIn();
    const asked = testApp({ sets, terminal: true, replies: [answer('a boat'), { reply: 'stop' }] });
    await asked.run('journal', 'sparks');
    expect(asked.stderr()).toContain('1 of 6 answered');
    const written = testApp({ sets, edit: (text) => ({ text, ok: false }) });
    await written.run('journal', 'sparks', '--editor');
    for (const here of [asked, written]) {
      const drafts = (await here.journal({})).drafts.list();
      expect(drafts.map(({ of }) => of)).toEqual([6]);
    }
  });

  it('goes on later with a page that was left', async () => {
    const here = app({ edit: (text) => ({ text: fill(text), ok: false }) });
    await here.run('journal', '--editor');
    const left = here.work.files;
    const again = app({ edit: (text) => ({ text }) });
    for (const [name, text] of left) again.work.files.set(name, text);
    expect(await again.run('journal', '--editor')).toBe(0);
    expect(again.store.files.get(path)).toContain('it held');
  });
});
