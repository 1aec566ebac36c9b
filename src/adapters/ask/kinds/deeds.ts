/** A step with its place and day, and something to ask of somebody. */
import { written } from '../written.ts';
import { addDays, weekdayDay } from '../../../core/calendar.ts';
import { commitDays } from '../../../core/read-actions.ts';
import { isMapping } from '../../../core/value.ts';
import type { Mapping, Value } from '../../../core/value.ts';
import { blanksKind, typedIn, withText } from '../blanks.ts';
import type { Filled, Form } from '../blanks.ts';
import { dayEcho } from '../day-echo.ts';
import type { Key } from '../key.ts';
import type { Asked, Hint } from '../sheet.ts';
import { textOf } from '../text-buffer.ts';

/** The words of a stored or half-typed deed, line by line. A plain text is the deed itself. */
function wordsOf(typed: Value, deed: string): Record<string, string> {
  if (!isMapping(typed)) return { [deed]: written(typed) };
  const words = Object.entries(typed).filter(([, value]) => value !== null);
  return Object.fromEntries(words.map(([id, value]) => [id, id === 'private' ? 'yes' : written(value)]));
}

const echo = (typed: string, { today }: Asked): string => dayEcho(typed, today);

const commitForm: Form = {
  blanks: ({ today }) => [
    { id: 'when', label: 'when', about: 'the moment and the place' },
    { id: 'do', label: 'then', about: 'what to do', isEnough: true },
    { id: 'obstacle', label: 'if', about: 'what may get in the way' },
    { id: 'response', label: 'instead', about: 'what to do then' },
    {
      id: 'due',
      label: 'by',
      about: `${weekdayDay(addDays(today, commitDays))}, if no other day is named`,
      echo,
    },
  ],
  restore: (typed) => wordsOf(typed, 'do'),
  raw: (typed) => typed,
  special(filled, key) {
    return key.sequence === '>' && key.pasted !== true && filled.at === 0 ? atSign(filled) : undefined;
  },
};

/** `Tuesday after stand-up > ask for the plan` in one go: the sign leads on to the next line. */
function atSign(filled: Filled): Filled | undefined {
  const when = filled.texts.get('when');
  return when === undefined || textOf(when).trim() === '' ? undefined : { ...filled, at: 1 };
}

const askForm: Form = {
  blanks: () => [
    { id: 'whom', label: 'whom' },
    { id: 'what', label: 'what', about: 'in one sentence' },
    { id: 'due', label: 'by', about: 'a day, if there is one', echo },
  ],
  restore: (typed) => wordsOf(typed, 'what'),
  raw: ({ private: hidden, ...typed }): Mapping =>
    hidden === undefined || Object.keys(typed).length === 0 ? typed : { ...typed, private: true },
  special: (filled, key) =>
    isPrivateKey(key)
      ? withText(filled, 'private', typedIn(filled)['private'] === undefined ? 'yes' : '')
      : undefined,
  notes: (filled) => (typedIn(filled)['private'] === undefined ? [] : ['private: left out of exports']),
  hints: (): readonly Hint[] => [{ key: 'ctrl-p', does: 'private' }],
};

function isPrivateKey({ name, ctrl }: Key): boolean {
  return ctrl && name === 'p';
}

export const commit = blanksKind(commitForm);
export const ask = blanksKind(askForm);
