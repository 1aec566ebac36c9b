/** What headings without their marks are looked up in; loaded for the first page that has one. */
import type { PromptSets, YamlCodec } from '../core/ports.ts';
import type { SetWordings } from '../core/wordings.ts';
import { setWordings } from '../core/wordings.ts';
import { builtInPrompts } from './built-in-prompts.ts';
import type { Disk } from './disk.ts';
import type { PromptPlaces } from './prompt-files.ts';

/**
 * The wordings of all sets. Where the journal has a set of its own in place of a built-in one, that one's
 * count too: pages may be older than the set.
 */
export async function readWordings(
  prompts: Pick<PromptSets, 'all'>,
  places: PromptPlaces,
  disk: Disk,
  yaml: () => Promise<YamlCodec>,
): Promise<SetWordings> {
  const sets = await prompts.all();
  const builtIns = builtInPrompts(disk, places.builtIn, places.parsed, yaml);
  const known = await builtIns.known();
  const replaced = await Promise.all(
    sets.filter(({ source }) => source !== 'built-in').map(({ id }) => builtIns.read(id, known)),
  );
  return setWordings([
    ...sets,
    ...replaced.flatMap((read) => (read !== undefined && 'set' in read ? [read.set] : [])),
  ]);
}
