/** What text for the screen is fitted to. */
import type { App } from '../app.ts';
import type { ListScreen } from '../render/list-lines.ts';

export function screenOf({ out, clock, style }: App): ListScreen {
  return { width: out.width, today: clock.today(), style };
}
