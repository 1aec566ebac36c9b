import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openJournals } from '../../src/adapters/open-journal.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { tempDir } from '../support/temp.ts';

it('finds a question in the words of the journal’s own set and of the built-in one in its place', async () => {
  const home = tempDir();
  const root = join(home, 'journal');
  mkdirSync(join(root, 'prompts'), { recursive: true });
  writeFileSync(
    join(root, 'prompts', 'weekly.md'),
    '---\nid: weekly\ntitle: Mine\nminutes: 2\nquestions:\n  - {id: moment, type: text, ask: What stayed with you?}\n---\n',
  );
  writeFileSync(
    join(root, '2026-03-06.md'),
    [
      '---\nset: weekly\n---\n',
      '## What stayed with you?\n\nNew.\n',
      '## Pick one moment from this week worth keeping. What happened, who was there, and what did you do?\n\nOld.\n',
      '## How does this page leave you?\n\nLighter.\n',
    ].join('\n'),
  );
  const packageRoot = join(import.meta.dirname, '../..');
  const journals = openJournals(
    { env: { HOME: home }, platform: 'linux', cwd: home, packageRoot },
    async () => Promise.resolve(yamlCodec),
    { isTerminal: false, width: 80, write: () => undefined },
  );
  const { store } = await journals.journal({ dir: root });
  const entry = await store.find('last');
  expect(entry?.answers.map(({ id }) => id)).toEqual(['moment', 'moment', 'after']);
});
