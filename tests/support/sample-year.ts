/** The sample years that `career demo` writes, each made once for all tests that look at it. */
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import type { Entry } from '../../src/core/entry.ts';
import { readEntry } from '../../src/core/read-entry.ts';
import { sampleYear } from '../../src/demo/year.ts';
import { builtIn } from './built-in.ts';

export const lastDay = '2026-03-15' as CivilDate;

export interface SampleYear {
  readonly pages: ReturnType<typeof sampleYear>;
  /** Read back from the pages. */
  readonly entries: readonly Entry[];
}

const years = new Map<number, Promise<SampleYear>>();

export function sampleYearOf(seed: number): Promise<SampleYear> {
  const year = years.get(seed) ?? make(seed);
  years.set(seed, year);
  return year;
}

async function make(seed: number): Promise<SampleYear> {
  const pages = sampleYear({ ...(await builtIn()), yaml: yamlCodec }, lastDay, seed);
  const entries = pages.flatMap(({ path, text }) => readEntry(path, yamlCodec.readPage(text)) ?? []);
  return { pages, entries };
}
