/** The page for a hard day. It holds no telephone numbers: they differ from place to place, and change. */
import type { Style } from '../core/ports.ts';
import { oneLine } from '../core/safe-text.ts';
import { wrap } from '../core/text-width.ts';

const paragraphs: readonly (readonly [title: string, text: string])[] = [
  [
    'Somebody you trust',
    'A friend, somebody at home, a colleague you like. One sentence is enough to begin: "I am not doing well."',
  ],
  ['A doctor', 'Yours, or the one on duty. Being worn out for weeks is reason enough to go.'],
  [
    'At work',
    'Many employers pay for an assistance line; ask what it passes on. A works council, a union or a company doctor is another way. Their numbers stand on the intranet or on a notice board.',
  ],
  [
    'A helpline',
    'Most places have one, day and night and without charge. Look it up where you are: "crisis line" and the name of your country or town; a pharmacy or a doctor knows it too.',
  ],
  ['In danger, you or somebody else', 'Call the local emergency number now, or go where people are.'],
];

/** @param contact whom the user has named for such a day */
export function helpNowLines(
  contact: string | undefined,
  { width, style }: { readonly width: number; readonly style: Style },
): string {
  const room = Math.max(Math.min(width, 80) - 4, 16);
  const own = contact === undefined ? undefined : oneLine(contact);
  const parts: readonly (readonly [string, string])[] = [
    ...(own === undefined ? [] : [['Your own contact', own] as const]),
    ...paragraphs,
  ];
  const lines = parts.flatMap(([title, text]) => [
    '',
    `  ${style.strong(title)}`,
    ...wrap(text, room).map((line) => `    ${line}`),
  ]);
  const remark =
    own === undefined
      ? [
          '',
          ...wrap(
            'To have a contact of your own stand here: career config set help-contact "NAME, NUMBER"',
            room,
          ).map((line) => `  ${style.faint(line)}`),
        ]
      : [];
  return `${[`  ${style.title('On a hard day')}`, ...lines, ...remark].join('\n')}\n`;
}
