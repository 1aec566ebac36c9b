import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { promptFiles } from '../../src/adapters/prompt-files.ts';
import { wordLists } from '../../src/adapters/word-lists.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { PromptSets, WordLists } from '../../src/core/ports.ts';
import { tempDir } from '../support/temp.ts';

const packageRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const builtIn = join(packageRoot, 'prompts');

interface Place {
  readonly file: string;
  readonly words: WordLists;
  readonly sets: PromptSets;
}

function place(): Place {
  const journal = tempDir();
  mkdirSync(join(journal, 'prompts'));
  return {
    file: join(journal, 'prompts', 'concepts.txt'),
    words: wordLists(nodeDisk, packageRoot, journal),
    sets: promptFiles({ builtIn, journal }, nodeDisk, nodeProcesses, async () => yamlCodec),
  };
}

const tooLarge = 'it is larger than 64 KiB';

describe('the words that are one thing', () => {
  it("are the program's own, until the journal has a file of them", async () => {
    const { file, words, sets } = place();
    expect(words.concepts()).toBe(readFileSync(join(builtIn, 'concepts.txt'), 'utf8'));
    writeFileSync(file, 'tired, worn out\n');
    expect(words.concepts()).toBe('tired, worn out\n');
    expect(await sets.findings()).toEqual([]);
  });

  it('are too many to read: the failure and the doctor name the file', async () => {
    const { file, words, sets } = place();
    writeFileSync(file, '#'.repeat(64 * 1024 + 1));
    expect(() => words.concepts()).toThrow(
      expect.objectContaining({ code: 'disk', data: { doing: 'read', path: file, why: tooLarge } }),
    );
    expect(await sets.findings()).toMatchObject([{ file: 'prompts/concepts.txt', why: tooLarge }]);
  });

  it("are the program's own where the file is a link, as the doctor says", async () => {
    const { file, words, sets } = place();
    symlinkSync(join(builtIn, 'lists.yaml'), file);
    expect(words.concepts()).toBe(readFileSync(join(builtIn, 'concepts.txt'), 'utf8'));
    expect(await sets.findings()).toMatchObject([
      {
        file: 'prompts/concepts.txt',
        why: 'it is a link, and links are not followed',
        meanwhile: 'the built-in list is used',
      },
    ]);
  });
});

describe('general English', () => {
  it('that is not there is named', () => {
    const words = wordLists(nodeDisk, '/nowhere', '/nowhere');
    expect(() => words.english()).toThrow(
      expect.objectContaining({
        code: 'disk',
        data: expect.objectContaining({ why: 'no such file or folder' }),
      }),
    );
  });
});
