/** Says how many private entries took no part, and how they would. */
import type { App } from '../../app.ts';

export function tellLeftOut({ leftOut }: { readonly leftOut: number }, { err }: App): void {
  if (leftOut === 0) return;
  const pages = leftOut === 1 ? '1 private entry is' : `${leftOut} private entries are`;
  err.write(`${pages} left out; --include-private has ${leftOut === 1 ? 'it' : 'them'}\n`);
}
