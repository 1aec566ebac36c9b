/** What somebody reads who runs `career` for the first time. */
import { wrap } from '../core/text-width.ts';
import type { ListScreen } from './list-lines.ts';

const lines = [
  'career is a private, plain-text journal for a working life.',
  'It asks a few questions, and your answers become one dated Markdown page.',
  'Every answer is kept as soon as it is given; stop whenever you like.',
  'Nothing leaves this machine, and every page is a file of yours.',
];

/** @param root where the journal will be, as it may be shown */
export function welcome(root: string, { width, style }: Pick<ListScreen, 'width' | 'style'>): string {
  const room = Math.min(width, 100) - 2;
  const indented = (text: string) => wrap(text, room).map((line) => `  ${line}`);
  return [
    ...lines.flatMap(indented),
    '',
    ...indented(`The journal will be in ${root}`),
    '',
    `  ${style.path('career journal')}   begin, six minutes`,
    `  ${style.path('career demo')}      a made-up year in a folder of its own, to look around in`,
    `  ${style.path('career --help')}    all commands`,
    '',
  ].join('\n');
}
