/** `career demo`: a sample journal in a folder of its own, and what to try with it. */
import { rmSync } from 'node:fs';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { createStore } from '../../src/adapters/store.ts';
import { makeThrowAway } from '../../src/adapters/throw-away.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { exitCodes } from '../../src/core/problem.ts';
import type { TestAppOptions } from '../support/app.ts';
import { testApp } from '../support/app.ts';
import { builtIn } from '../support/built-in.ts';
import { sampleYearOf } from '../support/sample-year.ts';

let own: TestAppOptions;
beforeAll(async () => {
  own = await builtIn();
});

const usual = '/tmp/career-demo-1';

describe('career demo', () => {
  it('writes the pages and prints the folder alone into a pipe', async () => {
    const app = testApp(own);
    expect(await app.run('demo')).toBe(exitCodes.done);
    expect(app.stdout()).toBe(`${usual}\n`);
    expect(app.thrownAway.get(usual)?.size).toBeGreaterThan(110);
    expect(app.thrownAway.get(usual)?.get('.career/themes.yaml')).toBe('hide: [sample]\n');
    expect(app.store.exists()).toBe(false);
    // A second one would lie on top of the first.
    expect(await app.run('demo', '--to', usual)).toBe(exitCodes.could);
    expect(app.stderr()).toContain(`${usual} holds something already, and a sample journal is kept apart`);
  });

  it('says what to try and how to be rid of it', async () => {
    const app = testApp({ ...own, terminal: true });
    expect(await app.run('demo', '--to', "it's a sample")).toBe(exitCodes.done);
    expect(app.stdout()).toBe('');
    expect(app.stderr()).toContain(String.raw`career summarize --dir 'it'\''s a sample'`);
    expect(app.stderr()).toContain(String.raw`rm -r 'it'\''s a sample'`);
  });

  it.each([
    [['--dir', '/home/reader/career'], '--dir names a journal'],
    [['--seed', 'x'], "--seed takes a whole number, and 'x' is none"],
  ])('does not understand %j', async (words, sentence) => {
    const app = testApp(own);
    expect(await app.run('demo', ...words)).toBe(exitCodes.misuse);
    expect(app.stderr()).toContain(sentence);
    expect(app.thrownAway.size).toBe(0);
  });

  it('leaves a journal that doctor finds nothing in', async () => {
    const { pages } = await sampleYearOf(1);
    const { root, write } = makeThrowAway(undefined, '/');
    onTestFinished(() => rmSync(root, { recursive: true }));
    write(pages);
    const closed: string[] = [];
    const store = createStore({
      disk: nodeDisk,
      processes: nodeProcesses,
      root,
      yaml: async () => yamlCodec,
      closed: (path) => closed.push(path),
    });
    expect(await store.examine({ mend: false })).toEqual([]);
    expect(closed).toEqual([]);
    expect((await store.entries()).length).toBe(pages.length);
  });
});
