import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { promptFiles } from '../../src/adapters/prompt-files.ts';
import { plainStyle } from '../../src/adapters/style.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { App } from '../../src/app.ts';
import { define } from '../../src/commands/prompts.ts';
import type { Output } from '../../src/core/ports.ts';
import { isFailure, words } from '../../src/core/problem.ts';
import { visible } from '../../src/core/safe-text.ts';
import { displayWidth } from '../../src/core/text-width.ts';
import { payloads } from '../support/payloads.ts';
import { tempDir } from '../support/temp.ts';

const builtIn = resolve(dirname(fileURLToPath(import.meta.url)), '../../prompts');

interface Sitting {
  readonly journal: string;
  write(name: string, text: string): void;
  /** Runs `career prompts ...args`; a failure is told as main tells it, without its hint. */
  career(...args: string[]): Promise<{ code: number; out: string; err: string }>;
}

function sitting({ terminal = false, width = 80 } = {}): Sitting {
  const journal = join(tempDir(), 'career');
  const prompts = promptFiles({ builtIn, journal }, nodeDisk, nodeProcesses, async () => yamlCodec);
  return {
    journal,
    write(name, text) {
      mkdirSync(join(journal, 'prompts'), { recursive: true });
      writeFileSync(join(journal, 'prompts', name), text);
    },
    async career(...args) {
      const said = { out: '', err: '' };
      const stream = (name: 'out' | 'err'): Output => ({
        isTerminal: terminal,
        width,
        write: (text) => void (said[name] += text),
      });
      const app = {
        out: stream('out'),
        err: stream('err'),
        style: plainStyle,
        page: async (text: string) => void (said.out += text),
        journal: async () => ({
          prompts,
          store: { root: journal, exists: () => nodeDisk.lookAt(journal) !== undefined },
        }),
        readFile: async (path: string) => readFileSync(path, 'utf8'),
      } as unknown as App;
      let code = -1;
      const program = new Command('career').exitOverride().configureOutput({ writeErr: () => undefined });
      define(program, app, (exit) => (code = exit));
      try {
        await program.parseAsync(['prompts', ...args], { from: 'user' });
      } catch (thrown) {
        if (!isFailure(thrown)) throw thrown;
        code = words(thrown).exit;
        said.err += `career: ${words(thrown).sentence}\n`;
      }
      return { code, ...said };
    },
  };
}

const mood =
  '---\nid: mood\ntitle: Mood\nminutes: 1\ncadence: of an evening\nquestions:\n  - {id: how, type: text, ask: How is it going?}\n---\nA word.\n';

describe('career prompts list', () => {
  it('prints a line per set in a pipe', async () => {
    const { write, career } = sitting();
    write('mood.md', mood);
    const { code, out, err } = await career('list');
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe('weekly\t6\tbuilt-in\tWeekly check-in');
    expect(out.trimEnd().split('\n').at(-1)).toBe('mood\t1\tprompts/mood.md\tMood');
    expect(err).toBe('');
  });

  it('prints the promised JSON', async () => {
    const { write, career } = sitting();
    write('mood.md', mood);
    const sets = JSON.parse((await career('list', '--json')).out) as { id: string }[];
    expect(sets.length).toBeGreaterThan(6);
    expect(sets.at(-1)).toEqual({
      id: 'mood',
      title: 'Mood',
      minutes: 1,
      cadence: 'of an evening',
      source: 'prompts/mood.md',
      questions: [{ id: 'how', type: 'text', ask: 'How is it going?', optional: false }],
    });
  });

  it.each([80, 60, 40, 24])('fits a screen of %i columns', async (width) => {
    const { write, career } = sitting({ terminal: true, width });
    write('mood.md', mood.replace('title: Mood', 'title: 毎日の気分はどうですか、今日はどうですか'));
    const { out } = await career('list');
    expect(out).toContain('weekly');
    for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(width);
  });

  it('says when a file needs mending, and lists all others', async () => {
    const { write, career } = sitting();
    write('mood.md', mood.replace('minutes: 1', 'minutes: soon'));
    const { code, out, err } = await career('list');
    expect(code).toBe(0);
    expect(out).not.toContain('mood');
    expect(err).toBe('1 prompt file needs mending: career prompts check\n');
  });
});

describe('career prompts show', () => {
  it('gives a pipe the file as it stands', async () => {
    const { write, career } = sitting();
    write('mood.md', mood);
    expect(await career('show', 'weekly')).toEqual({
      code: 0,
      out: readFileSync(join(builtIn, 'weekly.md'), 'utf8'),
      err: '',
    });
    expect((await career('show', 'mood')).out).toBe(mood);
  });

  it('shows a person the questions, the points of each scale and when it is asked', async () => {
    const { career } = sitting({ terminal: true });
    const { out } = await career('show', 'weekly');
    expect(out).toMatch(/^Weekly check-in\nweekly, version 1, about 6 minutes, every week, built-in\n/);
    expect(out).toContain('\nkeeping, one small step. Anything can be skipped.\n');
    expect(out).toContain(' 1. Five quick lines about this working week.');
    expect(out).toContain('1 None, 2 A little, 3 About half, 4 Most, 5 All (or: nothing needed');
    expect(out).toContain('asked when pulse.voice is 1 or 2');
    expect(out).toContain('any of these, or your own; each marked served or against; optional');
    expect(out).toContain('With --quick: pulse, moment, next');
  });

  it.each(['weekly', 'values', 'stagnation', 'direction', 'sparks', 'archetypes'])(
    'shows %s within 40 columns',
    async (id) => {
      const { career } = sitting({ terminal: true, width: 40 });
      const { out } = await career('show', id);
      for (const line of out.split('\n')) expect(displayWidth(line)).toBeLessThanOrEqual(40);
    },
  );

  it('knows what is there when a set is not', async () => {
    const { code, out, err } = await sitting().career('show', 'weakly');
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: "career: no prompt set is called 'weakly'\n",
    });
  });
});

describe('career prompts show --json', () => {
  it('prints a set with its questions as an object', async () => {
    const { code, out } = await sitting().career('show', 'weekly', '--json');
    expect(code).toBe(0);
    const set = JSON.parse(out) as { questions: object[] };
    expect(set).toMatchObject({ schema: 1, id: 'weekly', source: 'built-in', closing: true });
    expect(set.questions[0]).toMatchObject({ id: 'pulse', type: 'pulse' });
  });
});

describe('career prompts check', () => {
  it('has nothing to say of good files', async () => {
    const { write, career } = sitting();
    write('mood.md', mood);
    expect(await career('check')).toEqual({ code: 0, out: '', err: 'nothing to mend\n' });
  });

  it('points at each place with the line, a caret and what to write', async () => {
    const { write, career } = sitting();
    write('mood.md', mood.replace('type: text', 'type: txet').replace('cadence:', 'cadense:'));
    write('weekly.md', 'no front matter\n');
    const { code, out, err } = await career('check');
    expect(code).toBe(1);
    expect(out).toBe(`prompts/mood.md:5:10: a prompt set has no key 'cadense'
  4 | minutes: 1
  5 | cadense: of an evening
    |          ^
hint: did you mean 'cadence'?
until then: the set is left out

prompts/mood.md:7:21: no type is called 'txet'
  6 | questions:
  7 |   - {id: how, type: txet, ask: How is it going?}
    |                     ^
hint: did you mean 'text'?
until then: the set is left out

prompts/weekly.md:1:1: there is no front matter
  1 | no front matter
    | ^
hint: begin the file with a line of three dashes, then id:, title:, minutes: and questions:
until then: the built-in 'weekly' is used
`);
    expect(err).toBe('career: 3 findings in 2 files\n');
  });

  it('has no line to show of a file that could not be read', async () => {
    const { journal, career } = sitting();
    mkdirSync(join(journal, 'prompts', 'mood.md'), { recursive: true });
    expect((await career('check')).out).toBe(
      'prompts/mood.md:1:1: it is a folder\nuntil then: the set is left out\n',
    );
  });

  it('checks the files that are named, wherever they are', async () => {
    const { career } = sitting();
    const dir = tempDir();
    writeFileSync(join(dir, 'good.md'), mood);
    writeFileSync(join(dir, 'bad.md'), mood.replace('id: mood', 'id: Mood'));
    expect((await career('check', join(dir, 'good.md'))).code).toBe(0);
    const { code, out } = await career('check', join(dir, 'good.md'), join(dir, 'bad.md'));
    expect(code).toBe(1);
    expect(out).toMatch(/bad\.md:2:5: 'Mood' is no id\n/);
    expect(out).not.toContain('until then');
  });

  it('gives a program objects', async () => {
    const { write, career } = sitting();
    write('mood.md', mood.replace('type: text', 'type: txet'));
    const { code, out } = await career('check', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      {
        file: 'prompts/mood.md',
        line: 7,
        column: 21,
        why: "no type is called 'txet'",
        remedy: "did you mean 'text'?",
        meanwhile: 'the set is left out',
      },
    ]);
  });
});

describe('career prompts new', () => {
  it('prints the path of a set that passes the check, and says where the first journal is', async () => {
    const { journal, career } = sitting();
    const { code, out, err } = await career('new', 'one-to-one');
    expect({ code, out }).toEqual({ code: 0, out: `${join(journal, 'prompts', 'one-to-one.md')}\n` });
    expect(err).toContain(`made a journal in ${journal}, readable by you alone\n`);
    expect((await career('check')).code).toBe(0);
    expect((await career('new', 'another')).err).not.toContain('made a journal');
  });

  it('copies a set on request and never overwrites', async () => {
    const { journal, career } = sitting();
    await career('new', 'weekly', '--from', 'weekly');
    const path = join(journal, 'prompts', 'weekly.md');
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(join(builtIn, 'weekly.md'), 'utf8'));
    writeFileSync(path, mood);
    const { code, out, err } = await career('new', 'weekly');
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: `career: ${path} is there already and was left as it is\n`,
    });
    expect(readFileSync(path, 'utf8')).toBe(mood);
  });

  it.each(['../weekly', 'My Set', 'nul'])('takes %j for a mistake', async (id) => {
    expect(await sitting().career('new', id)).toMatchObject({ code: 2, out: '' });
  });
});

describe('text from files', () => {
  it('never acts on a terminal, whichever command prints it', async () => {
    const { write, career } = sitting({ terminal: true });
    for (const [index, { text: payload }] of payloads.entries()) {
      const text = JSON.stringify(`x${payload}x`);
      write(
        `good-${index}.md`,
        `---\nid: good-${index}\ntitle: ${text}\nminutes: 1\ncadence: ${text}\nquestions:\n  - {id: how, type: choice, ask: ${text}, options: [${text}], then: ${text}}\n---\n${payload}\n`,
      );
      write(`bad-${index}.md`, `---\nid: bad\n# ${payload}\n${text}: ${text}\n---\n${payload}\n`);
    }
    for (const args of [['list'], ['check'], ...payloads.map((_, index) => ['show', `good-${index}`])]) {
      const { out, err } = await career(...args);
      expect(out).not.toBe('');
      expect(visible(out + err)).toBe(out + err);
    }
    expect((await career('list')).out.match(/^good-/gm)).toHaveLength(payloads.length);
  });
});
