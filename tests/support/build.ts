/** Builds the program once for the tests that run it as a process. */
import { buildAll } from '../../scripts/build.mjs';

export async function setup(): Promise<void> {
  await buildAll();
}
