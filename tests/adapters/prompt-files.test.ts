import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseBuiltIn } from '../../src/adapters/built-in-prompts.ts';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { promptFiles } from '../../src/adapters/prompt-files.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { PromptSets } from '../../src/core/ports.ts';
import { isFailure } from '../../src/core/problem.ts';
import { tempDir } from '../support/temp.ts';

const builtIn = resolve(dirname(fileURLToPath(import.meta.url)), '../../prompts');

interface Place {
  readonly journal: string;
  readonly sets: PromptSets;
  write(name: string, text: string | Uint8Array): void;
}

function place(): Place {
  const journal = join(tempDir(), 'career');
  return {
    journal,
    sets: promptFiles({ builtIn, journal }, nodeDisk, nodeProcesses, async () => yamlCodec),
    write(name, text) {
      mkdirSync(join(journal, 'prompts'), { recursive: true });
      writeFileSync(join(journal, 'prompts', name), text);
    },
  };
}

const mood = (id = 'mood', title = 'Mood') =>
  `---\nid: ${id}\ntitle: ${title}\nminutes: 1\nquestions:\n  - {id: how, type: text, ask: How is it going?}\n---\nA word.\n`;

describe('the built-in sets', () => {
  it('are all whole, the most frequent first', async () => {
    const { sets } = place();
    expect(await sets.findings()).toEqual([]);
    const all = await sets.all();
    const files = readdirSync(builtIn).filter((name) => name.endsWith('.md'));
    expect(all.map((set) => `${set.id}.md`).sort()).toEqual(files.sort());
    expect(all.slice(0, 2).map((set) => set.id)).toEqual(['weekly', 'stagnation']);
    expect(all.map((set) => set.source)).toEqual(all.map(() => 'built-in'));
  });

  it('are found one by one, with their lines looked up', async () => {
    const { sets } = place();
    const weekly = await sets.find('weekly');
    expect(weekly?.questions[0]?.rows?.map((line) => line.id)).toEqual([
      'energy',
      'learning',
      'worth',
      'voice',
      'people',
    ]);
    expect(weekly?.introduction).toMatch(/^A short, concrete record/);
    expect(await sets.find('weakly')).toBeUndefined();
    expect(await sets.find('../weekly')).toBeUndefined();
  });

  it('are never looked for outside their folder', async () => {
    const dir = tempDir();
    cpSync(builtIn, join(dir, 'prompts'), { recursive: true });
    writeFileSync(join(dir, 'outside.md'), mood('outside'));
    const inside = promptFiles(
      { builtIn: join(dir, 'prompts'), journal: join(dir, 'none') },
      nodeDisk,
      nodeProcesses,
      async () => yamlCodec,
    );
    expect(await inside.find('../outside')).toBeUndefined();
    expect(await inside.text('../outside')).toBeUndefined();
  });

  it('are read for themselves alone when one is asked for', async () => {
    const opened: string[] = [];
    const disk = {
      ...nodeDisk,
      open: (path: string, flags: number, mode?: number) => (
        opened.push(path),
        nodeDisk.open(path, flags, mode)
      ),
    };
    const sets = promptFiles(
      { builtIn, journal: join(tempDir(), 'none') },
      disk,
      nodeProcesses,
      async () => yamlCodec,
    );
    await sets.find('weekly');
    await sets.find('weekly');
    expect(opened).toEqual([join(builtIn, 'lists.yaml'), join(builtIn, 'weekly.md')]);
  });
});

async function unread(): Promise<never> {
  throw new Error('YAML was read');
}

/** What the build writes, and prompt sets that use it and cannot read YAML. */
async function parsed(): Promise<{ file: string; sets: (journal: string, folder?: string) => PromptSets }> {
  const file = join(tempDir(), 'prompts.json');
  writeFileSync(file, await parseBuiltIn(nodeDisk, builtIn, yamlCodec));
  return {
    file,
    sets: (journal, folder = builtIn) =>
      promptFiles({ builtIn: folder, parsed: file, journal }, nodeDisk, nodeProcesses, unread),
  };
}

describe('what the build has parsed', () => {
  it('gives the same sets without any YAML', async () => {
    const { sets } = await parsed();
    const ahead = sets(join(tempDir(), 'none'));
    expect(await ahead.all()).toEqual(await place().sets.all());
    expect(await ahead.lists()).toEqual(await place().sets.lists());
    expect(await ahead.text('sparks')).toBe(readFileSync(join(builtIn, 'sparks.md'), 'utf8'));
    expect(await ahead.findings()).toEqual([]);
  });

  it.each(['weekly.md', 'lists.yaml'])('does not count once %s has changed', async (name) => {
    const { sets } = await parsed();
    const folder = join(tempDir(), 'prompts');
    cpSync(builtIn, folder, { recursive: true });
    writeFileSync(join(folder, name), `${readFileSync(join(folder, name), 'utf8')}\n`);
    await expect(sets(join(tempDir(), 'none'), folder).find('weekly')).rejects.toThrow('YAML was read');
  });

  it('does not count where the journal words a line otherwise', async () => {
    const { file } = await parsed();
    const { journal, write } = place();
    write('lists.yaml', 'scales:\n  energy: {ask: How full is the jug?, labels: [a, b, c, d, e]}\n');
    const sets = promptFiles(
      { builtIn, parsed: file, journal },
      nodeDisk,
      nodeProcesses,
      async () => yamlCodec,
    );
    expect((await sets.find('weekly'))?.questions[0]?.rows?.[0]?.ask).toBe('How full is the jug?');
  });

  it.each(['', '{', 'null'])('is done without when it is damaged: %j', async (text) => {
    const { file } = await parsed();
    writeFileSync(file, text);
    const sets = promptFiles(
      { builtIn, parsed: file, journal: join(tempDir(), 'none') },
      nodeDisk,
      nodeProcesses,
      async () => yamlCodec,
    );
    expect(await sets.find('weekly')).toMatchObject({ source: 'built-in' });
  });
});

describe("the journal's own sets", () => {
  it('add to the built-in ones', async () => {
    const { sets, write } = place();
    const before = (await place().sets.all()).map((set) => set.id);
    write('mood.md', mood());
    expect((await sets.all()).map((set) => set.id)).toEqual([...before, 'mood']);
    expect(await sets.find('mood')).toMatchObject({
      title: 'Mood',
      source: 'prompts/mood.md',
      introduction: 'A word.',
    });
  });

  it('replace a built-in one of the same id, in its place', async () => {
    const { sets, write } = place();
    write('my week.md', mood('weekly', 'My week'));
    const all = await sets.all();
    expect(all.filter((set) => set.id === 'weekly')).toEqual([
      expect.objectContaining({ title: 'My week', source: 'prompts/my week.md' }),
    ]);
    expect(await sets.text('weekly')).toBe(mood('weekly', 'My week'));
  });

  it('may say in lists.yaml what the roles are and how a line is worded', async () => {
    const { sets, write } = place();
    write(
      'lists.yaml',
      'roles: [maker, guide]\nscales:\n  energy: {ask: How full is the jug?, labels: [a, b, c, d, e]}\n',
    );
    expect((await sets.lists())['roles']).toEqual([{ text: 'maker' }, { text: 'guide' }]);
    expect((await sets.lists())['needs']).toHaveLength(10);
    const rows = (await sets.find('weekly'))?.questions[0]?.rows;
    expect(rows?.[0]?.ask).toBe('How full is the jug?');
    expect(rows?.[1]?.id).toBe('learning');
  });

  it('may have been written on Windows', async () => {
    const { sets, write } = place();
    write('mood.md', `\uFEFF${mood().replaceAll('\n', '\r\n')}`);
    write('bad.md', `\uFEFF${mood('bad').replaceAll('\n', '\r\n').replace('type: text', 'type: txet')}`);
    expect(await sets.find('mood')).toMatchObject({ title: 'Mood', introduction: 'A word.' });
    expect(await sets.findings()).toMatchObject([{ file: 'prompts/bad.md', at: { line: 6, column: 21 } }]);
  });

  it('leave out hidden files, other files and a README', async () => {
    const { sets, write } = place();
    for (const name of ['.mood.md', '.mood.md.swp', 'mood.md~', 'mood.txt', 'README.md'])
      write(name, 'no set');
    expect(await sets.findings()).toEqual([]);
  });
});

describe('a broken file', () => {
  it('is reported with its place, and all other sets still work', async () => {
    const { sets, write } = place();
    const text = mood().replace('type: text', 'type: txet');
    write('mood.md', text);
    write('other.md', mood('other'));
    expect(await sets.findings()).toEqual([
      {
        file: 'prompts/mood.md',
        at: { line: 6, column: 21 },
        why: "no type is called 'txet'",
        remedy: "did you mean 'text'?",
        meanwhile: 'the set is left out',
        excerpt: { text, at: { line: 6, column: 21 } },
      },
    ]);
    expect((await sets.all()).map((set) => set.id)).toContain('other');
    expect(await sets.find('mood')).toBeUndefined();
  });

  it('leaves the built-in set of its id in use, and says so', async () => {
    const { sets, write } = place();
    write('weekly.md', mood('weekly').replace('minutes: 1\n', ''));
    expect(await sets.findings()).toMatchObject([
      {
        file: 'prompts/weekly.md',
        why: "a prompt set needs 'minutes'",
        meanwhile: "the built-in 'weekly' is used",
      },
    ]);
    expect((await sets.find('weekly'))?.source).toBe('built-in');
  });

  it.each([
    ['without front matter', 'Just text.\n', 1, 'there is no front matter'],
    ['that is empty', '', 1, 'there is no front matter'],
    ['whose front matter is never closed', '---\nid: mood\n', 2, 'not closed'],
    ['with YAML that cannot be read', '---\nid: mood\ntitle: [\n---\n', 4, 'flow sequence'],
    [
      'with a merge conflict',
      '---\nid: mood\n<<<<<<< HEAD\ntitle: Mood\n---\n',
      3,
      'a merge conflict was left here',
    ],
    ['with a key twice', '---\nid: mood\nid: mood\n---\n', 3, "the key 'id' stands here a second time"],
    ['that would be code', '---js\nprocess.exit(1)\n---\n', 1, 'there is no front matter'],
  ])('%s is pointed at', async (_name, text, line, why) => {
    const { sets, write } = place();
    write('mood.md', text);
    const findings = await sets.findings();
    expect(findings).toEqual([
      expect.objectContaining({
        file: 'prompts/mood.md',
        at: expect.objectContaining({ line }),
        why: expect.stringContaining(why),
      }),
    ]);
    expect(findings[0]?.excerpt.text).toBe(text);
  });

  it.each([
    ['larger than 64 KiB', new Uint8Array(64 * 1024 + 1).fill(35), 'it is larger than 64 KiB'],
    ['not UTF-8', new Uint8Array([45, 45, 45, 10, 0xff, 10]), 'it is not UTF-8 throughout'],
  ])('is not read when it is %s', async (_name, bytes, why) => {
    const { sets, write } = place();
    write('weekly.md', bytes);
    expect(await sets.findings()).toMatchObject([
      { file: 'prompts/weekly.md', why, meanwhile: "the built-in 'weekly' is used" },
    ]);
  });

  it('is known by the id that it stands in for', async () => {
    const { sets, write } = place();
    write('weekly.md', '---\nid: weekly\ntitle: [\n---\n');
    write('mine.md', '---\nid: mood\n---\n');
    write('other.md', mood('mood'));
    expect(await sets.passedOver('weekly')).toMatchObject({
      file: 'prompts/weekly.md',
      meanwhile: "the built-in 'weekly' is used",
    });
    // Another file of the journal's own has the id.
    expect(await sets.passedOver('mood')).toBeUndefined();
    expect(await sets.passedOver('year')).toBeUndefined();
  });

  it('is not read through a link, from a pipe or from a folder', async () => {
    const { journal, sets, write } = place();
    const outside = join(tempDir(), 'outside.md');
    writeFileSync(outside, mood('outside'));
    write('plain.md', mood('plain'));
    symlinkSync(outside, join(journal, 'prompts', 'a-link.md'));
    execFileSync('mkfifo', [join(journal, 'prompts', 'b-pipe.md')]);
    mkdirSync(join(journal, 'prompts', 'c-folder.md'));
    expect((await sets.findings()).map(({ file, why }) => `${file}: ${why}`)).toEqual([
      'prompts/a-link.md: it is a link, and links are not followed',
      'prompts/b-pipe.md: it is not a file',
      'prompts/c-folder.md: it is a folder',
    ]);
    expect(await sets.find('outside')).toBeUndefined();
    expect(await sets.find('plain')).toMatchObject({ id: 'plain' });
  });

  it('may be the whole folder', async () => {
    const { journal, sets } = place();
    mkdirSync(journal);
    symlinkSync(tempDir(), join(journal, 'prompts'));
    expect(await sets.findings()).toMatchObject([
      {
        file: 'prompts',
        why: 'it is a link, and links are not followed',
        meanwhile: 'the built-in sets are used',
      },
    ]);
    expect(await sets.find('weekly')).toMatchObject({ source: 'built-in' });
    expect(await sets.passedOver('weekly')).toMatchObject({ file: 'prompts' });
  });

  it('leaves in use what another file of the journal has under its id', async () => {
    const { sets, write } = place();
    write('my week.md', mood('weekly'));
    write('weekly.md', mood('weekly').replace('minutes: 1', 'minutes: soon'));
    expect(await sets.findings()).toMatchObject([
      { file: 'prompts/weekly.md', meanwhile: 'prompts/my week.md is used' },
    ]);
  });

  it('loses to the file that is named for its id, where two have the same', async () => {
    const { sets, write } = place();
    write('mood (conflicted copy).md', mood('mood', 'The copy'));
    write('mood.md', mood('mood', 'The set'));
    write('mood.sync-conflict-1.md', mood('mood', 'Another copy'));
    expect((await sets.find('mood'))?.title).toBe('The set');
    expect(await sets.findings()).toMatchObject([
      {
        file: 'prompts/mood (conflicted copy).md',
        at: { line: 2 },
        why: "prompts/mood.md has the id 'mood' too",
        meanwhile: 'prompts/mood.md is used',
      },
      { file: 'prompts/mood.sync-conflict-1.md', at: { line: 2 } },
    ]);
  });

  it('may be lists.yaml: what is right in it still counts', async () => {
    const { sets, write } = place();
    write('lists.yaml', 'roles: [maker]\nneeds: none\n');
    expect(await sets.findings()).toMatchObject([
      { file: 'prompts/lists.yaml', at: { line: 2, column: 8 }, why: "the list is 'none', not a list" },
    ]);
    expect((await sets.lists())['roles']).toEqual([{ text: 'maker' }]);
    expect((await sets.lists())['needs']).toHaveLength(10);
  });

  it('may be a lists.yaml that is no YAML', async () => {
    const { sets, write } = place();
    write('lists.yaml', 'roles: [maker\n');
    expect(await sets.findings()).toMatchObject([
      { file: 'prompts/lists.yaml', meanwhile: 'what is wrong in it is left out' },
    ]);
    expect((await sets.lists())['roles']).toHaveLength(4);
  });
});

describe('a text that is checked by itself', () => {
  it('is read as a set, or as lists by its name', async () => {
    const { sets } = place();
    expect(await sets.check(mood(), 'anywhere/mood.md')).toEqual([]);
    expect(await sets.check('roles: [maker]\n', 'lists.yaml')).toEqual([]);
    expect(await sets.check('id: mood', 'mood.md')).toMatchObject([
      { file: 'mood.md', why: 'there is no front matter' },
    ]);
    expect(await sets.check('#'.repeat(64 * 1024 + 1), 'mood.md')).toMatchObject([
      { why: 'it is larger than 64 KiB' },
    ]);
    expect(await sets.check('values: [Calm]\n', 'lists.yaml')).toMatchObject([
      { why: "'values' is a ledger, and this list would never be looked at" },
    ]);
  });
});

describe('a new set', () => {
  it('is a template that works as it stands, readable by its owner alone', async () => {
    const { journal, sets } = place();
    const path = await sets.create('team-talk');
    expect(path).toBe(join(journal, 'prompts', 'team-talk.md'));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
    expect(statSync(journal).mode & 0o777).toBe(0o700);
    expect(readdirSync(journal).sort()).toEqual(['.career', 'prompts']);
    expect(await sets.findings()).toEqual([]);
    expect(await sets.find('team-talk')).toMatchObject({
      title: 'Team talk',
      source: 'prompts/team-talk.md',
    });
  });

  it('may start as a copy, the same but for its id', async () => {
    const { sets } = place();
    const original = readFileSync(join(builtIn, 'sparks.md'), 'utf8');
    expect(readFileSync(await sets.create('glints', 'sparks'), 'utf8')).toBe(
      original.replace('id: sparks', 'id: glints'),
    );
    expect(readFileSync(await sets.create('sparks', 'sparks'), 'utf8')).toBe(original);
    expect(await sets.findings()).toEqual([]);
    expect(await sets.find('sparks')).toMatchObject({ source: 'prompts/sparks.md' });
  });

  it('never takes the place of a file that is there', async () => {
    const { sets, write, journal } = place();
    write('mood.md', 'mine');
    await expect(sets.create('mood')).rejects.toSatisfy(
      (thrown) => isFailure(thrown) && thrown.code === 'exists',
    );
    expect(readFileSync(join(journal, 'prompts', 'mood.md'), 'utf8')).toBe('mine');
    expect(readdirSync(join(journal, 'prompts'))).toEqual(['mood.md']);
  });

  it.each(['../weekly', 'a/b', 'Mood', '.mood', '', 'nul', 'note', 'mood.md', 'a'.repeat(41), 'mo\u0000od'])(
    'is refused as %j, with nothing written',
    async (id) => {
      const { sets, journal } = place();
      await expect(sets.create(id)).rejects.toSatisfy(
        (thrown) => isFailure(thrown) && thrown.code === 'bad-option',
      );
      expect(() => statSync(journal)).toThrow('ENOENT');
    },
  );

  it('is refused as a copy of what is not there', async () => {
    const { sets, journal } = place();
    await expect(sets.create('mood', 'weakly')).rejects.toSatisfy(
      (thrown) => isFailure(thrown) && thrown.code === 'no-such-set',
    );
    expect(() => statSync(journal)).toThrow('ENOENT');
  });
});

describe('the steps of a review', () => {
  it('are read from the program, or from the journal where it has its own', async () => {
    const { sets, write, journal } = place();
    expect((await sets.step('hope'))?.source).toBe('built-in');
    expect(await sets.step('nothing')).toBeUndefined();
    mkdirSync(join(journal, 'prompts/review'), { recursive: true });
    write('review/hope.md', mood('hope', 'What I wish for'));
    const own = promptFiles({ builtIn, journal }, nodeDisk, nodeProcesses, async () => yamlCodec);
    expect(await own.step('hope')).toMatchObject({
      title: 'What I wish for',
      source: 'prompts/review/hope.md',
    });
    // They are no sets that could be asked for by themselves.
    expect(await own.find('hope')).toBeUndefined();
    expect(await own.findings()).toEqual([]);
  });

  it('are named with the place of what is wrong in them, and the built-in one is used meanwhile', async () => {
    const { sets, write, journal } = place();
    mkdirSync(join(journal, 'prompts/review'), { recursive: true });
    write('review/hope.md', mood('hope').replace('type: text', 'type: choise'));
    write('review/wish.md', mood('wish'));
    expect(await sets.step('hope')).toMatchObject({ source: 'built-in' });
    expect((await sets.findings()).map(({ file, why, meanwhile }) => [file, why, meanwhile])).toEqual([
      ['prompts/review/hope.md', "no type is called 'choise'", "the built-in 'hope' is used"],
      ['prompts/review/wish.md', "no step of a review is called 'wish'", undefined],
    ]);
  });
});
