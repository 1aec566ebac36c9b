/** Times adding entries one after another, each of them on disk before the next. */
import { nodeDisk } from '../../src/adapters/disk.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { createStore } from '../../src/adapters/store.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import { addDays } from '../../src/core/calendar.ts';

/** Milliseconds for each of `count` pages with that text, on days of their own. */
export async function timeAdds(root: string, text: string, count: number): Promise<readonly number[]> {
  const store = createStore({ disk: nodeDisk, processes: nodeProcesses, root, yaml: async () => yamlCodec });
  const times: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const start = performance.now();
    await store.create(addDays('2027-01-01' as CivilDate, number), 'note', () => text);
    times.push(performance.now() - start);
  }
  return times;
}
