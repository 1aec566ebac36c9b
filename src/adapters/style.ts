/** Colour by role, and only where it is wanted. */
import type { Style } from '../core/ports.ts';

/**
 * 0 without colour, 1 with the sixteen basic ones. `NO_COLOR` wins over everything but `FORCE_COLOR`;
 * a pipe and a dumb terminal get none.
 */
export function colourLevel(isTerminal: boolean, env: NodeJS.ProcessEnv): 0 | 1 {
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forced === '0' || forced === 'false' ? 0 : 1;
  if (env['NO_COLOR']) return 0;
  if (!isTerminal || env['TERM'] === 'dumb') return 0;
  return 1;
}

/** Without colour nothing has to be loaded. */
export async function makeStyle(level: 0 | 1): Promise<Style> {
  if (level === 0) return plainStyle;
  const { colours } = await import('./colours.ts');
  return colours;
}

function asItIs(text: string): string {
  return text;
}

export const plainStyle: Style = {
  title: asItIs,
  path: asItIs,
  faint: asItIs,
  strong: asItIs,
  good: asItIs,
  warn: asItIs,
};
