/** `career edit`: what the owner wrote is never lost, and what something else wrote is never overwritten. */
import { describe, expect, it } from 'vitest';
import { exitCodes, Failure } from '../../src/core/problem.ts';
import type { TestAppOptions } from '../support/app.ts';
import { testApp } from '../support/app.ts';
import { someJournal } from '../support/pages.ts';

const path = '2026/2026-03-06-weekly.md';
const before = someJournal.find((page) => page.path === path)?.text ?? '';
const appended = (text: string) => ({ text: `${text}One more line.\n` });
const edited = (options: TestAppOptions) => testApp({ entries: someJournal, ...options });

describe('edit', () => {
  it.each([
    ['an id', ['2026-03-06-weekly'], path],
    ['a day', ['6', 'march'], path],
    ['nothing, the newest', [], '2026/2026-03-10-note.md'],
    ['last', ['last'], '2026/2026-03-10-note.md'],
  ])('saves what the editor made of %s', async (_, argv, changed) => {
    const app = edited({ edit: appended });
    const original = app.store.text(changed);
    expect(await app.run('edit', ...argv)).toBe(exitCodes.done);
    expect(app.store.text(changed)).toBe(`${original}One more line.\n`);
    expect(app.stdout()).toBe(`/home/reader/career/${changed}\n`);
    expect(app.work.files.size).toBe(0);
  });

  it('gives the editor a copy, not the file', async () => {
    const seen: string[] = [];
    const app = edited({
      edit: (text) => {
        seen.push(text, app.store.text(path));
        return { text: '' };
      },
    });
    await app.run('edit', '2026-03-06-weekly');
    expect(seen).toEqual([before, before]);
    expect([...app.work.files.keys()]).toEqual([expect.stringContaining('/state/')]);
  });

  it('says so when nothing changed, and leaves no copy', async () => {
    const app = edited({ edit: (text) => ({ text }) });
    expect(await app.run('edit', '2026-03-06-weekly')).toBe(exitCodes.done);
    expect(app.stdout()).toBe('');
    expect(app.stderr()).toContain(`nothing changed in ${path}`);
    expect(app.work.files.size).toBe(0);
  });

  it('prints what was written as JSON', async () => {
    const app = edited({
      edit: (text) => ({ text: text.replace('id: 2026-03-06-weekly\n', 'id: renamed\n') }),
    });
    await app.run('edit', '2026-03-06-weekly', '--json');
    expect(JSON.parse(app.stdout())).toEqual({ schema: 1, written: [{ id: 'renamed', path }], skipped: [] });
  });

  it('does not overwrite a file that something else changed meanwhile, and keeps the copy', async () => {
    const app = edited({
      edit: (text) => {
        app.store.files.set(path, `${before}From elsewhere.\n`);
        return appended(text);
      },
    });
    expect(await app.run('edit', '2026-03-06-weekly')).toBe(exitCodes.could);
    expect(app.store.text(path)).toBe(`${before}From elsewhere.\n`);
    const [[kept, text] = []] = [...app.work.files];
    expect(text).toBe(`${before}One more line.\n`);
    expect(app.stderr()).toContain(`your version is in ${kept}`);
  });

  it('changes nothing when the editor ends with an error, and keeps a copy that differs', async () => {
    const app = edited({ edit: (text) => ({ ...appended(text), ok: false }) });
    expect(await app.run('edit', '2026-03-06-weekly')).toBe(exitCodes.could);
    expect(app.store.text(path)).toBe(before);
    const [kept] = app.work.files.keys();
    expect(app.stderr()).toContain(`what you wrote is in ${kept}`);

    const unchanged = edited({ edit: (text) => ({ text, ok: false }) });
    expect(await unchanged.run('edit', '2026-03-06-weekly')).toBe(exitCodes.could);
    expect(unchanged.work.files.size).toBe(0);
  });

  it('does not empty an entry', async () => {
    const app = edited({ edit: () => ({ text: '\n' }) });
    expect(await app.run('edit', '2026-03-06-weekly')).toBe(exitCodes.could);
    expect(app.store.text(path)).toBe(before);
  });

  it('saves a page that can no longer be read whole, and points at the place', async () => {
    const app = edited({ edit: (text) => ({ text: text.replace('set: weekly', 'set: [weekly') }) });
    expect(await app.run('edit', '2026-03-06-weekly')).toBe(exitCodes.done);
    expect(app.store.text(path)).toContain('set: [weekly');
    expect(app.stderr()).toMatch(new RegExp(`^career: ${path}:\\d+:\\d+: `, 'm'));
    expect(app.stderr()).toContain('it is saved as it is');
  });

  it('tells of a copy that an earlier edit left behind, and leaves it alone', async () => {
    const app = edited({ edit: (text) => ({ ...appended(text), ok: false }) });
    await app.run('edit', '2026-03-06-weekly');
    const [kept = ''] = app.work.files.keys();
    await app.run('edit', '2026-03-06-weekly');
    expect(app.stderr()).toContain(`an earlier edit that was not saved is kept in ${kept}`);
    expect(app.work.files.get(kept)).toBe(`${before}One more line.\n`);
    expect(app.work.files.size).toBe(2);
  });

  it('does not touch a page that is not UTF-8', async () => {
    const app = edited({ edit: appended });
    // What stands on disk are bytes that no text is stored as; the store refuses to replace them.
    app.store.files.set(path, `${before}\ufffd`);
    app.store.replace = () => {
      throw new Failure('disk', { doing: 'save', path, why: 'it is not UTF-8 throughout' });
    };
    expect(await app.run('edit', '2026-03-06-weekly')).toBe(exitCodes.could);
    expect(app.stderr()).toContain('is not UTF-8 throughout');
    expect(app.work.files.size).toBe(0);
  });

  it('names the copy when the disk does not take the page', async () => {
    const app = edited({ edit: appended });
    app.store.replace = () => {
      throw new Failure('disk', { doing: 'save', path, why: 'no space left' });
    };
    expect(await app.run('edit', '2026-03-06-weekly')).toBe(exitCodes.could);
    const [kept = ''] = app.work.files.keys();
    expect(app.stderr()).toContain(
      `could not save ${path}: no space left\nhint: nothing is lost: your version is in ${kept}`,
    );
  });

  it('wants one entry, not several and not none', async () => {
    const several = edited({});
    expect(await several.run('edit', '2026-03')).toBe(exitCodes.misuse);
    expect(several.stderr()).toContain('2026-03-06-weekly, 2026-03-10-note');
    const none = edited({});
    expect(await none.run('edit', 'yesterday')).toBe(exitCodes.could);
  });
});
