/** What reading commands say where there is no journal yet: they then act as on an empty one. */
import type { App } from '../app.ts';
import type { Store } from '../core/ports.ts';
import { oneLine } from '../core/safe-text.ts';

export function tellNoJournal(store: Store, app: App): void {
  if (!store.exists()) app.err.write(`no journal yet in ${oneLine(store.root)}; career journal begins one\n`);
}
