import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { createStore } from '../../src/adapters/store.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { headingKey } from '../../src/core/page.ts';
import { tempDir } from '../support/temp.ts';

it('looks into the prompt sets only for a heading that has lost its mark', async () => {
  const root = tempDir();
  let asked = 0;
  const store = createStore({
    disk: nodeDisk,
    processes: nodeProcesses,
    root,
    yaml: async () => Promise.resolve(yamlCodec),
    wordings: async () => {
      asked += 1;
      return Promise.resolve(
        new Map([['weekly', new Map([[headingKey('Pick one moment.'), { id: 'moment' }]])]]),
      );
    },
  });
  mkdirSync(join(root, '2026'));
  const write = (name: string, body: string): void =>
    writeFileSync(join(root, '2026', name), `---\nset: weekly\n---\n\n${body}`);
  write('2026-03-06-weekly.md', '## Pick one moment.\n<!-- career: takeaway -->\n\nMarked.\n');
  writeFileSync(join(root, '2026-03-01 theirs.md'), '## Pick one moment.\n\nAnother page.\n');
  const marked = await store.entries();
  expect(marked.map(({ answers }) => answers[0]?.id)).toEqual([null, 'takeaway']);
  expect(asked).toBe(0);

  write('2026-03-13-weekly.md', '## Pick one *moment*\n\nUnmarked.\n');
  const found = await store.find('2026/2026-03-13-weekly');
  expect(found?.answers).toEqual([{ id: 'moment', question: 'Pick one *moment*', text: 'Unmarked.' }]);
  expect(asked).toBe(1);
});
