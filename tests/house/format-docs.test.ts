/** docs/format.md tells of every key, type and name there is, and its examples work. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { promptFiles } from '../../src/adapters/prompt-files.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { readLists } from '../../src/core/check-lists.ts';
import { ledgerNames, ledgerStates } from '../../src/core/ledger-names.ts';
import { questionTypes } from '../../src/core/prompt-set.ts';
import {
  commonKeys,
  laterKeys,
  neededSetKeys,
  reservedQuestionIds,
  setKeys,
  typeKeys,
  whenKeys,
} from '../../src/core/set-keys.ts';
import { setFindingsText } from '../../src/render/set-finding-lines.ts';
import { plainStyle } from '../../src/adapters/style.ts';
import { tempDir } from '../support/temp.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const page = readFileSync(join(root, 'docs/format.md'), 'utf8');
const sets = page.split(/^## /m).find((part) => part.startsWith('Prompt sets\n')) ?? '';

function section(title: string): string {
  return sets.split(/^### /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
}

/** Cells of the table rows of a section, the heading rows too. */
function rows(title: string): string[][] {
  return section(title)
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

function examples(language: string): string[] {
  return [...sets.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'gms'))].map(
    ([, text]) => text ?? '',
  );
}

/** The words in a cell that stand there as code. */
function keysIn(cell: string | undefined): (string | undefined)[] {
  return [...(cell ?? '').matchAll(/`(\w+)`/g)].map(([, key]) => key).sort();
}

const code = (word: string) => `\`${word}\``;
const built = () =>
  promptFiles(
    { builtIn: join(root, 'prompts'), journal: tempDir() },
    nodeDisk,
    nodeProcesses,
    async () => yamlCodec,
  );

describe('the page on prompt sets', () => {
  it('has a row for every key of a set, and marks those that are needed', () => {
    const cells = rows('Keys of a set').filter(([key]) => setKeys.some((known) => key === code(known)));
    expect(cells.map(([key]) => key)).toEqual(setKeys.map(code));
    expect(cells.filter(([, needed]) => needed === 'needed').map(([key]) => key)).toEqual(
      neededSetKeys.map(code),
    );
    for (const key of laterKeys) expect(section('Keys of a set')).toContain(`{${key}: `);
  });

  it('has a row for every key of a question', () => {
    expect(
      rows('Keys of a question')
        .slice(1)
        .map(([key]) => key),
    ).toEqual(commonKeys.map(code));
    for (const id of reservedQuestionIds) expect(section('Keys of a question')).toContain(code(id));
  });

  it('lists for every type the keys that it takes', () => {
    const table = rows('Types and their answers').slice(1, questionTypes.length + 1);
    expect(table.map(([type]) => type)).toEqual(questionTypes.map(code));
    for (const [index, type] of questionTypes.entries()) {
      const { needs, oneOf, may } = typeKeys[type];
      const [, needed, optional, asked, answer] = table[index] ?? [];
      expect({ type, needed: keysIn(needed) }).toEqual({ type, needed: [...needs, ...oneOf].sort() });
      expect({ type, optional: keysIn(optional) }).toEqual({ type, optional: [...may].sort() });
      expect(asked).not.toBe('');
      expect(answer).toContain('`');
    }
    const own = new Set(questionTypes.flatMap((type) => Object.values(typeKeys[type]).flat()));
    const explained = rows('Types and their answers')
      .slice(questionTypes.length + 2)
      .flatMap(([key]) => keysIn(key));
    expect(explained.sort()).toEqual([...own].sort());
  });

  it('names every ledger, every built-in list and line, and every condition', async () => {
    for (const name of ledgerNames) expect(section('Sources')).toContain(code(name));
    for (const name of Object.keys(await built().lists())) expect(section('Sources')).toContain(code(name));
    const { scales } = readLists(
      yamlCodec.readDocument(readFileSync(join(root, 'prompts/lists.yaml'), 'utf8'), 'lists.yaml').value,
    );
    for (const name of Object.keys(scales))
      expect(section('Named lists and labelled lines')).toContain(code(name));
    for (const key of whenKeys) expect(section('Conditions')).toMatch(new RegExp(`[{ ]${key}: `));
  });

  it('has the states of every ledger whose items have any', () => {
    expect(rows('States').slice(1)).toEqual(
      Object.entries(ledgerStates).map(([name, states]) => [code(name), states.map(code).join(', ')]),
    );
  });

  it('shows sets and lists that pass the check', async () => {
    const prompts = built();
    expect(examples('markdown')).toHaveLength(2);
    for (const text of examples('markdown')) expect(await prompts.check(text, 'example.md')).toEqual([]);
    expect(examples('yaml')).toHaveLength(1);
    for (const text of examples('yaml')) expect(await prompts.check(text, 'lists.yaml')).toEqual([]);
  });

  it('shows a mistake as it is told', async () => {
    const text = (examples('markdown')[0] ?? '').replace('type: choice', 'type: choise');
    const findings = await built().check(text, 'prompts/one-to-one.md');
    const told = setFindingsText(
      findings.map((finding) => ({ ...finding, meanwhile: 'the set is left out' })),
      { terminal: false, width: 80, style: plainStyle },
    );
    expect(told).not.toBe('');
    expect(sets).toContain(told);
  });
});
