/**
 * Hostile texts in entries, prompt sets, names, drafts and settings: what reaches a real terminal holds no
 * control character but those that the program draws with, and none of these has come out of a text.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { visible } from '../../src/core/safe-text.ts';
import { controlsIn, isOurs, isStyle, takenApart } from '../support/escapes.ts';
import { firstDifference } from '../support/first-difference.ts';
import { payloads } from '../support/payloads.ts';
import type { JournalHome } from '../support/pty-journal.ts';
import { journalHome, key } from '../support/pty-journal.ts';
import type { Pty } from '../support/pty.ts';

const texts = payloads.map(({ text }) => text);
const perSet = 14;

/** Tall and wide enough that nothing is cut away or handed to a pager. */
const wide = { columns: 500, rows: 400 };

/** What becomes of a text in a file: halves of characters have no place in UTF-8. */
const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** Texts as YAML may hold them, whatever is in them. */
const quoted = (text: string): string => JSON.stringify(text);

/** A journal with each text in every place that is printed from. */
function hostileJournal(): JournalHome {
  const journal = journalHome();
  for (const [number, text] of texts.entries()) {
    const day = `2026-02-${String((number % 27) + 1).padStart(2, '0')}`;
    journal.addEntry(
      `2026/${day}-weekly-${number}.md`,
      `---\ncareer: 1\nid: ${quoted(text)}\ntitle: ${quoted(text)}\ndate: ${day}\nset: weekly\ntags: [${quoted(text)}]\n` +
        `commit:\n  - {id: c${number}, do: ${quoted(text)}, when: ${quoted(text)}, due: 2026-03-20}\n---\n\n` +
        `# ${text}\n\n## ${text}\n\nneedle ${text} needle\n`,
    );
    journal.addEntry(
      `2026/${day}-broken-${number}.md`,
      `---\ntitle: ${text}\n  bad: [${text}\n---\n\n${text} needle\n`,
    );
    const name = wellFormed(text).replaceAll('/', '_').replaceAll('\u0000', '_').slice(0, 60);
    journal.addEntry(`2026/${day} ${number} ${name}.md`, `${text} needle\n`);
  }
  addSets(journal, texts);
  for (const [number, text] of texts.entries()) {
    journal.addSet(
      `broken-${number}`,
      `---\nid: broken-${number}\ntitle: ${quoted(text)}\n${text}: [\n---\n`,
    );
  }
  mkdirSync(join(journal.root, '.career'), { recursive: true });
  // Settings with a NUL or half a character in them are refused as a whole.
  const role = wellFormed(texts.join('|')).replaceAll('\u0000', '');
  writeFileSync(join(journal.root, '.career/config.yaml'), `role: ${quoted(role)}\n`);
  return journal;
}

/** Sets that ask, offer and introduce with each of the texts. */
function addSets(journal: JournalHome, contents: readonly string[]): string[] {
  const ids: string[] = [];
  for (let from = 0; from < contents.length; from += perSet) {
    const id = `hostile-${ids.length}`;
    ids.push(id);
    const some = contents.slice(from, from + perSet);
    const introduction = some.filter((_text, index) => isPlain(texts[from + index] ?? ''));
    const questions = some.map((text, index) => {
      // A word in braces in a question stands for an item, and some escapes read like one.
      const asked = /\{[a-z]+\}/.test(visible(texts[from + index] ?? '')) ? 'this one' : text;
      const options = `[${quoted(`one ${text}`)}, {text: two, about: ${quoted(text)}}]`;
      return `  - {id: q${index}, type: multi, ask: ${quoted(`What of ${asked}?`)}, options: ${options}}\n`;
    });
    journal.addSet(
      id,
      `---\nid: ${id}\ntitle: ${quoted(`Set ${some.join(' ')}`)}\nminutes: 3\ncadence: ${quoted(some[0] ?? '')}\nquestions:\n${questions.join('')}---\n\nAn introduction with ${introduction.join(' ')} in it.\n`,
    );
  }
  return ids;
}

/** Whether it can stand in a paragraph of a file as it is: UTF-8, and without line ends, which are set anew. */
function isPlain(text: string): boolean {
  return text === wellFormed(text) && !/[\r\n]/.test(text);
}

let looked = 0;
const violations: string[] = [];

/** What of a terminal's input it would obey, beyond what is allowed; and what it would hide or turn around. */
function violationsIn(raw: string, isAllowed: (sequence: string) => boolean): string[] {
  const { controls, text } = takenApart(raw);
  const forged = controls.filter((found) => found !== '\t' && !isAllowed(found));
  const hidden = text.split(/\r?\n|\r/).filter((line) => visible(line) !== line);
  return [...forged, ...hidden];
}

function expectHarmless(what: string, raw: string, isAllowed: (sequence: string) => boolean): void {
  looked += 1;
  const found = violationsIn(raw, isAllowed);
  violations.push(...found.map((one) => `${what}: ${JSON.stringify(one)}`));
  expect(
    found.map((one) => JSON.stringify(one)),
    what,
  ).toEqual([]);
}

/** Commands, and how many escapes at least have to stand in what they print. */
const commands: readonly (readonly [args: readonly string[], escapes: number])[] = [
  [[], 0],
  [['list', '-n', '0'], 300],
  [['list', '--since', '2026-02', '--format', '{id} {path} {title} {tags}'], 1000],
  [['show', '2026-02'], 1000],
  [['show', '2026-02', '--body'], 1000],
  [['search', 'needle'], 500],
  [['status'], 300],
  [['status', '--short'], 0],
  [['doctor'], 300],
  [['prompts', 'list'], 150],
  [['prompts', 'check'], 150],
  [['prompts', 'show', 'hostile-0'], 100],
  [['prompts', 'show', 'hostile-5'], 100],
  [['config'], 150],
  [['config', 'get', 'role'], 150],
];

describe(`${texts.length} hostile texts`, () => {
  it('reach a terminal through no printing command', async () => {
    const journal = hostileJournal();
    for (const [args, escapes] of commands) {
      const terminal = journal.career(args, { ...wide, shell: true, env: { PAGER: 'cat' } });
      await terminal.exit();
      const printed = terminal.raw();
      const what = `career ${args.join(' ')}`;
      expect(printed.split('\\x').length, what).toBeGreaterThan(escapes);
      expectHarmless(what, printed, () => false);
    }
  });

  it('reach it through none either where it is given colours', async () => {
    const journal = hostileJournal();
    for (const args of [[], ['list', '-n', '0'], ['show', '2026-02'], ['search', 'needle'], ['doctor']]) {
      const terminal = journal.career(args, { ...wide, shell: true, env: { PAGER: 'cat', NO_COLOR: '' } });
      await terminal.exit();
      const printed = terminal.raw();
      expect(controlsIn(printed).some(isStyle), args.join(' ')).toBe(true);
      expectHarmless(`career ${args.join(' ')}, in colour`, printed, isStyle);
    }
  });

  it('are shown by the questions of a set as plain text would be', async () => {
    const [hostile, plain] = [journalHome(), journalHome()];
    const ids = addSets(hostile, texts);
    // A question is put on one line, so that line ends of any kind are spaces there.
    expect(
      addSets(
        plain,
        texts.map((text) => visible(text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' '))),
      ),
    ).toEqual(ids);
    for (const id of ids) {
      const [raw, twin] = await Promise.all([skipThrough(hostile, id), skipThrough(plain, id)]);
      expectHarmless(`career journal ${id}`, raw, isOurs);
      // Byte for byte: so not even what the program might have drawn itself comes out of a text.
      expect(firstDifference(raw, twin)).toBeUndefined();
    }
  });

  it('are asked about as plain text would be, where they were left open', async () => {
    // An open item is told on one line, so that all white space is alike there.
    const inLine = texts.map((text) => visible(text.replace(/\s+/g, ' ')));
    const raws = await Promise.all([openItems(texts), openItems(inLine)]);
    expectHarmless('open items', raws[0], isOurs);
    expect(firstDifference(raws[0], raws[1])).toBeUndefined();
  });

  it('can be pasted into an answer, and are shown harmless there and when it is taken up again', async () => {
    const journal = journalHome();
    journal.addSet(
      'small',
      '---\nid: small\ntitle: Small\nminutes: 1\nquestions:\n  - {id: story, type: long, ask: What?}\n---\n',
    );
    const terminal = journal.career(['journal', 'small'], wide);
    await terminal.until('1 of 1');
    // The end of a paste can be no part of one: terminals take it out.
    const pasted = texts.filter((one) => !one.includes('\u001b[201~')).map(wellFormed);
    terminal.paste(`${pasted.join('\n')}\nthe end`);
    await terminal.until('the end');
    terminal.type(key.ctrlC);
    expect(await terminal.exit()).toEqual({ code: 130, signal: 0 });
    expectHarmless('pasted', terminal.raw(), isOurs);

    const again = journal.career(['journal', '--resume'], wide);
    await again.until('the end');
    again.type(key.tab);
    expect(await again.exit()).toEqual({ code: 0, signal: 0 });
    expectHarmless('taken up again', again.raw(), isOurs);
  });

  it('are shown harmless line by line, too', async () => {
    const journal = journalHome();
    const runs = addSets(journal, texts).map(async (id) => {
      const terminal = journal.career(['journal', id, '--plain'], wide);
      await terminal.until(/> $/);
      terminal.type(key.enter.repeat(perSet));
      expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
      expectHarmless(`career journal ${id} --plain`, terminal.raw(), () => false);
    });
    await Promise.all(runs);
  });

  it('as the name of something are shown harmless by the error that does not know it', async () => {
    const journal = journalHome();
    // An argument can hold no NUL, and what is no Unicode never gets there as it is.
    const names = texts.filter((text) => !text.includes('\u0000') && text === wellFormed(text));
    for (let from = 0; from < names.length; from += 40) {
      const name = names.slice(from, from + 40).join(' ');
      const runs = [['show', name], ['journal', name], ['list', '--since', name], [name]].map(
        async (args) => {
          const terminal = journal.career(args, wide);
          expect((await terminal.exit()).code).toBeGreaterThan(0);
          expectHarmless(args.slice(0, -1).join(' '), terminal.raw(), () => false);
        },
      );
      await Promise.all(runs);
    }
  });
});

afterAll(() => {
  console.log(
    [
      `${texts.length} hostile texts, ${looked} runs looked at, ${violations.length} violations`,
      ...violations.slice(0, 20),
    ].join('\n'),
  );
});

/** Skips every question of a set; gives what was written to the terminal. */
async function skipThrough(journal: JournalHome, id: string): Promise<string> {
  const terminal = journal.career(['journal', id], wide);
  return skipAll(terminal, /\b1 of (\d+)/);
}

async function skipAll(terminal: Pty, first: RegExp): Promise<string> {
  const isOver = (): boolean => terminal.raw().includes('nothing was answered');
  await terminal.until(first);
  let answered = '';
  const isDrawn = (): boolean => {
    const raw = terminal.raw();
    // A question that has ended shows the cursor again; one that is drawn puts it into its column at last.
    const latest = raw.slice(raw.lastIndexOf('\u001b[?25h') + 1);
    return raw !== answered && latest.includes('stop, kept') && /\[\d+G$/.test(latest);
  };
  while (!isOver()) {
    await expect.poll(() => isOver() || isDrawn(), { timeout: 20_000, interval: 2 }).toBe(true);
    if (isOver()) break;
    answered = terminal.raw();
    terminal.type(key.tab);
  }
  await terminal.exit();
  return terminal.raw();
}

/** What a weekly sitting writes that is asked about a step with each of these texts, and skips them all. */
async function openItems(contents: readonly string[]): Promise<string> {
  const journal = journalHome();
  for (const [number, text] of contents.entries()) {
    const day = `2026-02-${String((number % 27) + 1).padStart(2, '0')}`;
    journal.addEntry(
      `2026/${day}-weekly-${number}.md`,
      `---\ncareer: 1\nid: e${number}\ndate: ${day}\nset: weekly\ncommit:\n  - {id: c${number}, do: ${quoted(`do ${text}`)}, when: ${quoted(`on ${text}`)}}\n---\n`,
    );
  }
  return skipAll(journal.career(['journal', 'weekly'], wide), /from earlier/);
}
