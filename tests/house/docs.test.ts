/** The generated pages say what the program does now. */
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bareProgram } from '../../scripts/docs/bare-program.ts';
import { generated } from '../../scripts/docs/reference.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

describe('generated pages', () => {
  const pages = generated(bareProgram(), version);

  it.each([...pages.keys()])('%s is up to date (npm run docs)', (path) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(pages.get(path));
  });

  it('give every option a word of help and every command an example', () => {
    const program = bareProgram();
    expect(program.commands.length).toBeGreaterThan(5);
    const silent = program.commands.flatMap((command) =>
      command.options
        .filter((option) => option.description === '')
        .map((option) => `${command.name()} ${option.flags}`),
    );
    expect(silent).toEqual([]);
    const page = pages.get('docs/commands.md') ?? '';
    const without = program.commands
      .map((command) => command.name())
      .filter(
        (name) =>
          !page.includes(`career ${name}`) ||
          !new RegExp(`## career ${name}\\b[^#]*\`\`\`\\n(\\$|career|git|\\S)`).test(page),
      );
    expect(without).toEqual([]);
  });
});
