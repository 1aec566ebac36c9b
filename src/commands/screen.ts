/** What text for the screen is fitted to. */
import type { App } from '../app.ts';
import type { DocumentScreen } from '../render/document-terminal.ts';
import type { ListScreen } from '../render/list-lines.ts';

export function screenOf({ out, clock, style }: App): ListScreen {
  return { width: out.width, today: clock.today(), style };
}

/** For a report on a terminal; a pipe gets `documentForPipe`. */
export function documentScreenOf(app: App): DocumentScreen {
  return { ...screenOf(app), unicode: app.unicode };
}
