/** The sets and lists that the program comes with, read as the program reads them. */
import { join } from 'node:path';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { promptFiles } from '../../src/adapters/prompt-files.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';

const root = join(import.meta.dirname, '../..');

export async function builtIn(): Promise<{
  readonly sets: readonly PromptSet[];
  readonly lists: NamedLists;
}> {
  const places = { builtIn: join(root, 'prompts'), journal: join(root, 'no-such-journal') };
  const prompts = promptFiles(places, nodeDisk, nodeProcesses, async () => yamlCodec);
  return { sets: await prompts.all(), lists: await prompts.lists() };
}
