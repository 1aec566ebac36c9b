/** What cannot be read in a page's front matter, told without stopping: the page is used all the same. */
import type { App } from '../app.ts';
import type { Unread } from '../core/entry.ts';
import { Failure } from '../core/problem.ts';
import { problemScreen, problemText } from '../render/problem.ts';

/** @param text the whole page, for the excerpt */
export function tellUnread(
  { path, text }: { readonly path: string; readonly text: string },
  { at, why }: Unread,
  remedy: string,
  { err, errStyle }: App,
): void {
  const failure = new Failure('unreadable', { file: path, at, why, remedy }, { text, at });
  err.write(problemText(failure, { ...problemScreen(err), style: errStyle }));
}
