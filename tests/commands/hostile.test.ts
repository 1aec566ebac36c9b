/** Whatever stands in a page, its name, a set or a setting: no printing command hands a terminal anything it would obey. */
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/core/safe-text.ts';
import { testApp, testSet } from '../support/app.ts';
import { payloads } from '../support/payloads.ts';

/** Pages that carry a text in each place it can stand, as YAML and Markdown hold it. */
function hostilePages(text: string, number: number) {
  const quoted = JSON.stringify(text);
  return [
    {
      path: `2026-03-01 ${number} ${text.replaceAll('/', '_')}.md`,
      text: `# ${text}\n\nneedle ${text} needle\n`,
    },
    {
      path: `2026/2026-03-06-weekly-${number}.md`,
      text:
        `---\ncareer: 1\nid: ${quoted}\ntitle: ${quoted}\ndate: 2026-03-06\nset: weekly\ntags: [${quoted}]\n` +
        `commit:\n  - {id: c${number}, do: ${quoted}, due: 2026-03-20}\nask:\n  - {id: a${number}, what: ${quoted}, whom: null}\n` +
        `---\n\n# ${text}\n\n## ${text}\n\n- needle ${text}\n\n> ${text}\n\n\`\`\`\n${text}\n\`\`\`\n`,
    },
    {
      path: `2026-03-07-${number}.md`,
      text: `---\ntitle: ${text}\n  bad: [${text}\n---\n\n${text} needle\n`,
    },
  ];
}

/** All of them in one journal, and one in every other place that is printed from. */
function hostileApp() {
  const at = { line: 1, column: 1 };
  return testApp({
    entries: payloads.flatMap(({ text }, number) => hostilePages(text, number)),
    terminal: true,
    settings: { role: payloads.map(({ text }) => text).join('|') },
    sets: payloads.map(({ text }, number) => testSet(number === 0 ? 'weekly' : `set-${number}`, text, 7)),
    findings: payloads.map(({ text }) => ({
      code: 'unreadable',
      path: `${text}.md`,
      why: text,
      at,
      mended: false,
    })),
    setFindings: payloads.map(({ text }) => ({
      file: text,
      at,
      why: text,
      remedy: text,
      excerpt: { text, at },
    })),
    edit: (page) => ({ text: `${page}more\n` }),
  });
}

/** The first line that a terminal would not show as it is, or undefined. */
function obeyed(text: string): string | undefined {
  return text.split('\n').find((line) => visible(line) !== line);
}

const commands = [
  [], ['list'], ['list', '-n', '0', '--since', '2026'], ['list', '--json'], ['list', '--jsonl'], ['list', '-0'],
  ['list', '--format', '{id} {path} {file} {title} {tags}'], ['show', '2026'], ['show', '2026', '--raw'],
  ['show', '2026', '--body'], ['show', '2026', '--json'], ['search', 'needle'], ['search', 'needle', '--json'],
  ['search', 'needle', '--jsonl'], ['search', 'needle', '-l'], ['search', 'needle', '-0'], ['status'],
  ['status', '--short'], ['status', '--json'], ['doctor'], ['doctor', '--json'], ['config'], ['config', '--json'],
  ['config', 'get', 'role'], ['edit', '2026-03-07-5'],
]; // prettier-ignore

describe(`on a terminal, with ${payloads.length} hostile texts in every place`, () => {
  it.each(commands.map((argv) => ({ argv, name: `career ${argv.join(' ')}`.trim() })))(
    '$name is harmless',
    async ({ argv }) => {
      const app = hostileApp();
      await app.run(...argv);
      expect(app.stdout() + app.stderr()).not.toBe('');
      expect(obeyed(app.stdout())).toBeUndefined();
      expect(obeyed(app.stderr())).toBeUndefined();
    },
  );

  it('shows each of them', async () => {
    const app = hostileApp();
    await app.run('list', '-n', '0');
    expect(app.stdout().trimEnd().split('\n').length).toBeGreaterThanOrEqual(2 * payloads.length);
  });
});

describe('arguments', () => {
  it('are shown and not obeyed in the errors about them', async () => {
    for (const { name, text } of payloads) {
      for (const argv of [
        ['show', `x${text}`],
        ['list', `${text} day`],
        ['search', `z${text}`],
        [`c${text}`],
        ['config', 'get', text],
        ['list', '--format', `{${text}}`],
      ]) {
        const app = testApp({ entries: [], terminal: true });
        await app.run(...argv);
        expect(obeyed(app.stdout() + app.stderr()), `${argv[0]}: ${name}`).toBeUndefined();
      }
    }
  });
});

describe('a pipe', () => {
  it('gets the bytes of a page as they are stored', async () => {
    for (const [number, { name, text }] of payloads.entries()) {
      const entries = hostilePages(text, number);
      const app = testApp({ entries });
      await app.run('show', '2026-03-06', '--raw');
      expect(app.stdout(), name).toBe(entries[1]?.text);
    }
  });
});
