/** What somebody reads who runs `career` for the first time. */
import { displayWidth, wrap } from '../core/text-width.ts';
import type { ListScreen } from './list-lines.ts';

const lines = [
  'career is a private, plain-text journal for a working life.',
  'It asks a few questions, and your answers become one dated Markdown page.',
  'Every answer is kept as soon as it is given; stop whenever you like.',
  'Nothing leaves this machine, and every page is a file of yours.',
];

const ways = [
  ['career journal', 'begin, six minutes'],
  ['career demo', 'a made-up year in a folder of its own, to look around in'],
  ['career --help', 'all commands'],
] as const;
const column = Math.max(...ways.map(([command]) => displayWidth(command))) + 3;

/** @param root where the journal will be, as it may be shown */
export function welcome(root: string, { width, style }: Pick<ListScreen, 'width' | 'style'>): string {
  const room = Math.min(width, 100) - 2;
  const indented = (text: string) => wrap(text, room).map((line) => `  ${line}`);
  return [
    ...lines.flatMap(indented),
    '',
    ...indented(`The journal will be in ${root}`),
    '',
    ...ways.map(([command, does]) => told(command, does, room, style)),
    '',
  ].join('\n');
}

/** A command and what it does; further lines stand under the first word of what it does. */
function told(command: string, does: string, room: number, style: ListScreen['style']): string {
  const gap = ' '.repeat(column - displayWidth(command));
  return `  ${style.path(command)}${gap}${wrap(does, room - column).join(`\n${' '.repeat(column + 2)}`)}`;
}
