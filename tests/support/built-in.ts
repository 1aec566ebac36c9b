/** The sets and lists that the program comes with, read as the program reads them. */
import { join } from 'node:path';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { promptFiles } from '../../src/adapters/prompt-files.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { stepIds } from '../../src/core/review/steps.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';

const root = join(import.meta.dirname, '../..');

export async function builtIn(): Promise<{
  readonly sets: readonly PromptSet[];
  readonly lists: NamedLists;
  readonly steps: readonly PromptSet[];
}> {
  const places = { builtIn: join(root, 'prompts'), journal: join(root, 'no-such-journal') };
  const prompts = promptFiles(places, nodeDisk, nodeProcesses, async () => yamlCodec);
  const steps: PromptSet[] = [];
  for (const id of stepIds) {
    const step = await prompts.step(id);
    if (step === undefined) throw new Error(`prompts/review/${id}.md cannot be read`);
    steps.push(step);
  }
  return { sets: await prompts.all(), lists: await prompts.lists(), steps };
}
