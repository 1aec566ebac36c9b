/** What a second entry knows of the first: greetings, offers, changes and the pause. */
import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/core/calendar.ts';
import type { Reply } from '../../src/core/ports.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import type { Value } from '../../src/core/value.ts';
import type { TestApp, TestAppOptions } from '../support/app.ts';
import { testApp } from '../support/app.ts';
import { builtIn } from '../support/built-in.ts';
import { day } from '../support/sittings.ts';

let sets: readonly PromptSet[] = [];
let lists: NamedLists = {};
beforeAll(async () => {
  ({ sets, lists } = await builtIn());
});

const today = day('2026-03-15');
const answer = (value: Value): Reply => ({ reply: 'answer', value });
const yes = answer(true);
const no = answer(false);
const skip: Reply = { reply: 'skip' };
const skips = (count: number): Reply[] => Array.from({ length: count }, () => skip);

/** A page of a set, that many days ago, with these answers in its front matter. */
function page(set: string, ago: number, answers = '{}', body = ''): { path: string; text: string } {
  const date = addDays(today, -ago);
  const head = `career: 1\nid: ${date}-${set}\ntitle: ${set}\ndate: ${date}\nset: ${set}\nv: 1\nanswers: ${answers}`;
  return { path: `${date.slice(0, 4)}/${date}-${set}.md`, text: `---\n${head}\n---\n\n# ${set}\n${body}` };
}

function app(options: TestAppOptions): TestApp {
  return testApp({ sets, lists, terminal: true, ...options });
}

const keys = ({ screens }: TestApp): string[] => screens.map(({ step }) => step.key);

describe('once the page is saved', () => {
  it('tells what moved, and not before', async () => {
    const here = app({
      entries: [page('weekly', 7, '{pulse: {energy: 3, learning: 4}}')],
      replies: [answer({ energy: 3, learning: 2 })],
    });
    const seen: string[] = [];
    const asker = await here.asker({});
    const watched = {
      ...here,
      asker: () =>
        Promise.resolve({
          ...asker,
          put: (screen: Parameters<typeof asker.put>[0]) => {
            seen.push(`${screen.step.key} ${JSON.stringify(screen)} ${here.stderr()}`);
            if (screen.step.key === 'pulse') return asker.put(screen);
            screen.accept(skip);
            return Promise.resolve(skip);
          },
        }),
    };
    const { runJournal } = await import('../../src/commands/journal/run.ts');
    expect(await runJournal('weekly', {}, watched)).toBe(0);
    expect(here.stderr()).toContain('  moved  learning 4 > 2\n');
    expect(seen.map((one) => one.split(' ')[0])).toContain('followup');
    expect(seen.filter((one) => one.includes('4 > 2'))).toEqual([]);
  });

  it('says the quiet line once, after saving, unless it is switched off', async () => {
    const entries = [page('weekly', 14, '{pulse: {energy: 1}}'), page('weekly', 7, '{pulse: {energy: 1}}')];
    const replies = [answer({ energy: 1 }), ...skips(9)];
    const here = app({ entries, replies, width: 200 });
    expect(await here.run('journal', 'weekly')).toBe(0);
    const said = here.stderr();
    expect(said).toContain('Three weeks on empty. A journal is a poor place to be alone with that:');
    expect(said.indexOf('Three weeks on empty')).toBeGreaterThan(said.indexOf('saved'));
    expect(said).not.toContain('now?');
    const off = app({ entries, replies, settings: { quietLines: false } });
    expect(await off.run('journal', 'weekly')).toBe(0);
    expect(off.stderr()).not.toContain('Three weeks on empty');
  });

  it('says the quiet line whatever note or step was written meanwhile, and offers nothing after it', async () => {
    const meanwhile = ['note', 'open'].map((set) => {
      const { path, text } = page(set, 0);
      return { path, text: text.replace(/^date: (.*)$/m, 'date: $1T23:30:00+01:00') };
    });
    const ahead = page('weekly', -200, '{pulse: {energy: 3}}');
    const entries = [14, 7].map((ago) => page('weekly', ago, '{pulse: {energy: 1}}'));
    const here = app({
      entries: [...entries, ...meanwhile, ahead, page('stagnation', 60)],
      replies: [answer({ energy: 1 }), ...skips(9)],
      width: 200,
    });
    expect(await here.run('journal', 'weekly')).toBe(0);
    expect(here.stderr()).toContain('Three weeks on empty.');
    expect(here.stderr()).not.toContain('now?');
  });

  it('keeps the quiet line off pipes', async () => {
    const entries = [page('weekly', 14, '{pulse: {energy: 1}}'), page('weekly', 7, '{pulse: {energy: 1}}')];
    const here = testApp({ sets, entries, stdin: 'pulse: {energy: 1}' });
    expect(await here.run('journal', 'weekly', '--answers', '-')).toBe(0);
    expect(here.stderr()).toBe('');
  });

  it('says the line later where it could not be read before, as with --json', async () => {
    const entries = [page('weekly', 14, '{pulse: {energy: 1}}'), page('weekly', 7, '{pulse: {energy: 1}}')];
    const replies = [answer({ energy: 1 }), ...skips(9)];
    const unheard = app({ entries, replies });
    expect(await unheard.run('journal', 'weekly', '--json')).toBe(0);
    const path = '2026/2026-03-15-weekly.md';
    expect(unheard.store.text(path)).not.toContain('quiet:');
    const later = app({
      entries: [...entries, { path, text: unheard.store.text(path) }],
      replies,
      now: '2026-03-22T18:00:00+01:00',
    });
    expect(await later.run('journal', 'weekly')).toBe(0);
    expect(later.stderr()).toContain('Three weeks on empty.');
    expect(later.store.text('2026/2026-03-22-weekly.md')).toContain('\nquiet: empty\n');
  });

  it('says how to end a role that layoffs may have ended', async () => {
    const here = app({
      replies: [skip, answer('layoffs or budget'), ...skips(6)],
      settings: { role: 'platform' },
    });
    expect(await here.run('journal', 'jolt')).toBe(0);
    expect(here.stderr()).toContain('If this ended your role: career config unset role.');
  });
});

describe('after layoffs', () => {
  const loss = (ago: number): { path: string; text: string } =>
    page('jolt', ago, '{kind: layoffs or budget}');

  it('offers the first of five pages once, and takes a no', async () => {
    const told = [skip, answer('layoffs or budget'), ...skips(5)];
    const declined = app({ replies: [...told, no] });
    expect(await declined.run('journal', 'jolt')).toBe(0);
    expect(declined.stderr().replaceAll(/\s+/g, ' ')).toContain(
      'If the second leaves you heavier, stop there.',
    );
    const taken = app({ replies: [...told, yes, answer('It was a Friday.'), answer('lighter'), skip] });
    expect(await taken.run('journal', 'jolt')).toBe(0);
    expect(keys(taken).slice(-3)).toEqual(['first', 'after', 'open-thing']);
    expect(taken.store.text('2026/2026-03-15-five-pages.md')).toContain('It was a Friday.');
    const win = app({ replies: [skip, answer('a win'), ...skips(7)] });
    expect(await win.run('journal', 'jolt')).toBe(0);
    expect(win.stderr()).not.toContain('Five short pages');
  });

  it('names the next page in the status, on a day that has none yet', async () => {
    const pages = [loss(2), page('five-pages', 1)];
    const status = app({ entries: pages });
    await status.run('status');
    expect(status.stdout()).toContain('page 2 of 5, 10 minutes, if you want it');
    const next = app({
      entries: pages,
      replies: [answer('It changed the mornings.'), answer('heavier'), skip],
    });
    expect(await next.run('journal', 'five-pages')).toBe(0);
    expect(keys(next)[0]).toBe('second');
    expect(next.stderr()).toContain('Page 2 left you heavier. Stop here: none of the others is needed.');
    const path = '2026/2026-03-15-five-pages.md';
    const after = app({
      entries: [...pages, { path, text: next.store.text(path) }],
      now: '2026-03-16T18:00:00+01:00',
    });
    await after.run('status', '--json');
    expect(JSON.parse(after.stdout())).toMatchObject({ pages: null });
  });
});

describe('one set more', () => {
  const entries = [page('weekly', 30), page('values', 10), page('weekly', 7)];

  it('is offered after the weekly page with its minutes, and taken up on a yes', async () => {
    const asked: string[] = [];
    const here = app({
      entries,
      replies: [answer({ energy: 3 }), ...skips(6), yes, answer({ stretch: 4 }), ...skips(12)],
    });
    const asker = await here.asker({});
    const watched = {
      ...here,
      asker: () =>
        Promise.resolve({
          ...asker,
          confirm: (question: string, preset: boolean) => {
            asked.push(`${question} ${String(preset)}`);
            return asker.confirm(question, preset);
          },
        }),
    };
    const { runJournal } = await import('../../src/commands/journal/run.ts');
    expect(await runJournal('weekly', {}, watched)).toBe(0);
    expect(asked).toEqual(['Stagnation signals, about 7 minutes: now? false']);
    expect([...here.store.files.keys()].filter((path) => path.includes('2026-03-15'))).toEqual([
      '2026/2026-03-15-weekly.md',
      '2026/2026-03-15-stagnation.md',
    ]);
  });

  it('is not offered again on the day it was declined', async () => {
    const once = app({ entries, replies: [answer({ energy: 3 }), ...skips(6), no] });
    expect(await once.run('journal', 'weekly')).toBe(0);
    expect(keys(once)).not.toContain('panel');
    const stored = [...once.store.files].map(([path, text]) => ({ path, text }));
    const again = app({ entries: stored, replies: [answer({ energy: 3 }), ...skips(6), yes] });
    expect(await again.run('journal', 'weekly')).toBe(0);
    expect(keys(again)).not.toContain('panel');
  });

  it('is not offered after another set, for another day, or where the result is read by a program', async () => {
    for (const argv of [['sparks'], ['weekly', '--date', 'yesterday'], ['weekly', '--json']]) {
      const here = app({
        entries,
        replies: [answer(argv[0] === 'sparks' ? 'a boat' : { energy: 3 }), ...skips(6), yes],
      });
      await here.run('journal', ...argv);
      expect(keys(here)).not.toContain('panel');
    }
  });
});

describe('when a sitting begins', () => {
  it('greets somebody who was away, and asks for nothing to be caught up', async () => {
    const here = app({ entries: [page('weekly', 19)], replies: [{ reply: 'stop' }] });
    await here.run('journal', 'weekly');
    expect(here.stderr()).toContain('  Welcome back. Last page was 24 Feb.\n');
    expect(keys(here)).toEqual(['pulse']);
    const usual = app({ entries: [page('weekly', 7)], replies: [{ reply: 'stop' }] });
    await usual.run('journal', 'weekly');
    expect(usual.stderr()).not.toContain('Welcome back');
  });

  it('offers the short form after three pages that left their writer heavier', async () => {
    const heavy = [21, 14, 7].map((ago) => page('weekly', ago, '{after: heavier}'));
    const short = app({ entries: heavy, replies: [yes, answer({ energy: 3 }), ...skips(2)] });
    expect(await short.run('journal', 'weekly')).toBe(0);
    expect(keys(short)).toEqual(['pulse', 'moment', 'next']);
    const whole = app({ entries: heavy, replies: [no, ...skips(20)] });
    await whole.run('journal', 'weekly');
    expect(keys(whole)).toContain('after');
    const stopped = app({ entries: heavy, replies: [{ reply: 'stop' }] });
    expect(await stopped.run('journal', 'weekly')).toBe(130);
    expect(stopped.screens).toEqual([]);
  });

  it('brings what was written before to texts alone', async () => {
    const body = '\n## The next time?\n<!-- career: takeaway -->\n\nAsk sooner.\n';
    const here = app({ entries: [page('weekly', 7, '{pulse: {energy: 3}}', body)], replies: skips(9) });
    await here.run('journal', 'weekly');
    const earlier = here.screens.filter((screen) => screen.earlier !== undefined);
    expect(earlier.map(({ step }) => step.key)).toEqual(['takeaway']);
    expect(earlier[0]?.earlier).toEqual([{ date: '2026-03-08', text: 'Ask sooner.' }]);
  });
});

describe('a pause', () => {
  it('prints its plan where nobody can be asked, and writes nothing', async () => {
    const here = testApp({ sets });
    expect(await here.run('journal', 'pause', '--days', '4')).toBe(0);
    expect(here.stdout().split('\n').slice(0, 3)).toEqual([
      '1\t2026-03-15\tvalues\t15\t\tValues',
      '1\t2026-03-15\tmoves\t15\t\tMoves so far',
      '2\t2026-03-16\tsuccess\t12\t\tWhose ladder',
    ]);
    expect(here.store.files.size).toBe(0);
  });

  it('prints it as JSON', async () => {
    const here = testApp({ sets, entries: [page('pause', 1, '{days: 1}'), page('values', 0)] });
    expect(await here.run('journal', 'pause', '--json')).toBe(0);
    expect(JSON.parse(here.stdout())).toMatchObject({
      schema: 1,
      length: 1,
      begun: '2026-03-14',
      days: [
        {
          day: 1,
          date: '2026-03-14',
          steps: [{ id: 'values', minutes: 15, part: 15, done: true }, { done: false }],
        },
      ],
      next: { id: 'moves' },
    });
  });

  it('begins on a yes with a page of its own and its first step, and goes on with the next', async () => {
    const here = app({ replies: [yes, answer(['Craft', 'Calm', 'Family']), ...skips(30)] });
    await here.run('journal', 'pause', '--days', '4');
    const text = here.store.files.get('2026/2026-03-15-pause.md') ?? '';
    expect(text).toContain('answers:\n  days: 4\n');
    expect(text).toContain('- Day 2, 16 March 2026: Whose ladder (12 min); Three futures (18 min)');
    expect([...here.store.files.keys()]).toContain('2026/2026-03-15-values.md');
  });

  it('writes nothing on a no', async () => {
    const here = app({ replies: [no] });
    expect(await here.run('journal', 'pause', '--days', '28')).toBe(0);
    expect(here.stdout()).toContain('day 1');
    expect(here.store.files.size).toBe(0);
  });

  it('stops after half an hour of a day', async () => {
    const entries = [page('pause', 0, '{days: 4}'), page('values', 0), page('moves', 0)];
    const here = app({ entries, replies: [yes] });
    expect(await here.run('journal', 'pause')).toBe(0);
    expect(here.stderr()).toContain('enough for today; career journal pause goes on with Whose ladder');
    expect(here.screens).toEqual([]);
  });

  it('takes up the draft of its step', async () => {
    const entries = [page('pause', 1, '{days: 4}')];
    const here = app({
      entries,
      replies: [yes, answer(['Craft', 'Calm', 'Family']), { reply: 'stop' }, yes, { reply: 'stop' }],
    });
    expect(await here.run('journal', 'pause')).toBe(130);
    expect(await here.run('journal', 'pause')).toBe(130);
    expect(keys(here)).toEqual(['sort', 'rank', 'rank']);
  });

  it('is told by status while it lasts', async () => {
    const here = testApp({ sets, entries: [page('pause', 1, '{days: 4}'), page('values', 0)] });
    await here.run('status', '--json');
    expect(JSON.parse(here.stdout())).toMatchObject({ pause: { step: 'moves', minutes: 15 } });
    const shown = app({ entries: [page('pause', 1, '{days: 4}')] });
    await shown.run('status');
    expect(shown.stdout()).toMatch(/pause +next: values, 15 minutes +career journal pause\n/);
  });

  it.each([
    [['pause'], 'no pause has begun'],
    [['pause', '--days', '7'], "a pause takes 1, 4, 28 days, not '7'"],
    [['pause', '--days', '4', '--quick'], 'a pause is a plan'],
    [['weekly', '--days', '4'], '--days goes with a pause'],
  ])('refuses %j', async (argv, sentence) => {
    const here = app({});
    expect(await here.run('journal', ...argv)).toBe(2);
    expect(here.stderr()).toContain(sentence);
  });
});
