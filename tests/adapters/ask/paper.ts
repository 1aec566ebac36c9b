/** Questions to try prompts on, and ways to see what they draw. */
import { PassThrough, Writable } from 'node:stream';
import { render } from '@inquirer/testing';
import xterm from '@xterm/headless';
import type { CivilDate } from '../../../src/core/calendar.ts';
import type { Step } from '../../../src/core/interview-types.ts';
import type { Editor, Reply, Screen } from '../../../src/core/ports.ts';
import type { Option, Question, QuestionType } from '../../../src/core/prompt-set.ts';
import type { Value } from '../../../src/core/value.ts';
import type { Face } from '../../../src/adapters/ask/frame.ts';
import { glyphs } from '../../../src/adapters/ask/glyphs.ts';
import { keeper } from '../../../src/adapters/ask/keep.ts';
import type { Key } from '../../../src/adapters/ask/key.ts';
import { keyDecoder } from '../../../src/adapters/ask/key.ts';
import { onScreen } from '../../../src/adapters/ask/on-screen.ts';
import { openSheet } from '../../../src/adapters/ask/open-sheet.ts';
import { lineByLine } from '../../../src/adapters/ask/plain.ts';
import type { Ending } from '../../../src/adapters/ask/question.ts';
import { question as prompt } from '../../../src/adapters/ask/question.ts';
import { onTestFinished } from 'vitest';
import { plainStyle } from '../../support/app.ts';

/** A Sunday. */
const today = '2026-03-15' as CivilDate;

const energy = {
  id: 'energy',
  ask: 'How much is left in the tank at the end of the week?',
  labels: ['Empty', 'Low', 'Half', 'Plenty', 'More than I began with'],
};
const voice = {
  id: 'voice',
  ask: 'Of what you thought needed saying, how much reached someone?',
  labels: ['None', 'A little', 'About half', 'Most', 'All'],
  na: 'nothing needed saying',
};

const options = (...texts: string[]): Option[] => texts.map((text) => ({ text }));

/** One question of each type, with the details that its type needs. */
export const questions: Readonly<Record<QuestionType, Omit<Question, 'id' | 'type' | 'optional'>>> = {
  pulse: { ask: 'Two quick lines about this working week.', rows: [energy, voice] },
  scale: {
    ask: 'How strongly does it pull today?',
    labels: ['A flicker', 'Mild', 'Noticeable', 'Strong', 'Hard to put down'],
  },
  text: { ask: 'What will you want to remember?' },
  long: {
    ask: 'Pick one moment from this week worth keeping. What happened, who was there, and what did you do?',
  },
  list: {
    ask: 'What would you be glad to be rid of?',
    fields: [{ id: 'strength', kind: 'number', min: 1, max: 3 }],
  },
  choice: { ask: 'How does this page leave you?', options: options('lighter', 'about the same', 'heavier') },
  multi: {
    ask: 'Did anything outside this role take your time?',
    options: options('nothing', 'looked at openings', 'had an interview'),
  },
  rank: { ask: 'Put them in order.', options: options('Growth', 'Family', 'Craft'), min: 2, max: 3 },
  split: { ask: 'How did your time divide?', parts: ['solver', 'right hand'], ranges: true },
  table: {
    ask: 'Score one criterion at a time.',
    rowNames: ['stay', 'go'],
    fields: [{ id: 'learning', kind: 'number', min: 0, max: 10 }],
  },
  chance: { ask: 'How likely is it that it still holds?' },
  commit: { ask: 'One small step: when and where, and what will you do then?' },
  ask: { ask: 'Whom will you ask?' },
  people: { ask: 'Who could help you see this better?', parts: ['challenger', 'listener'] },
  date: { ask: 'On which day will you look at this again?' },
  number: { ask: 'How many years ahead shall we look?', min: 1, max: 10 },
  confirm: { ask: 'Have you told them what came of it?' },
};

export const types = Object.keys(questions) as QuestionType[];

/** A step that asks a question of some type; details replace those of `questions`. */
export function stepOf(type: QuestionType, details: Partial<Question> = {}): Step {
  const question: Question = { id: type, type, optional: false, ...questions[type], ...details };
  return { key: type, kind: 'question', question, ask: question.ask };
}

export interface PaperOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly typed?: Value;
  readonly canGoBack?: boolean;
  readonly hasUnicode?: boolean;
  readonly step?: Partial<Step>;
}

export interface Paper {
  /** What the prompt shows now, without its empty first row. */
  screen(): string;
  /** The rows between the question and the keys. */
  body(): string[];
  /** Presses keys: names such as `tab`, `shift-tab`, `ctrl-c`, `alt-b`; single characters are themselves. */
  press(...names: string[]): void;
  /** Types characters one after the other. */
  type(text: string): void;
  paste(text: string): void;
  readonly ending: Promise<Ending>;
  readonly kept: readonly Value[];
}

/** A question put by itself, with neither a terminal nor a draft behind it. */
export async function paper(
  type: QuestionType,
  details: Partial<Question> = {},
  settings: PaperOptions = {},
): Promise<Paper> {
  const { columns = 80, rows = 24, canGoBack = true, hasUnicode = true, typed } = settings;
  const step: Step = { ...stepOf(type, details), ...settings.step };
  const face: Face = { columns, rows, style: plainStyle, glyphs: glyphs(hasUnicode) };
  const kept: Value[] = [];
  const { answer, events, getScreen } = await render(prompt, {
    heading: { title: 'Weekly check-in', progress: { number: 2, of: 7, minutesLeft: 5 }, step },
    sheet: openSheet({ step, today, ...(typed === undefined ? {} : { typed }) }),
    canGoBack,
    keeper: keeper((value) => kept.push(value), typed),
    face: () => face,
  });
  const press = (pressed: Key): void => events.keypress(pressed);
  return {
    screen: () => trimmed(getScreen()),
    body() {
      const shown = trimmed(getScreen()).split('\n');
      return shown.slice(shown.indexOf('', 2) + 1, shown.lastIndexOf(''));
    },
    press: (...names) => names.forEach((name) => press(keyCalled(name))),
    type: (text) => Array.from(text).forEach((character) => press(keyCalled(character))),
    paste: (text) => press({ ...keyCalled('text'), sequence: text, pasted: true }),
    ending: answer,
    kept,
  };
}

function trimmed(screen: string): string {
  return screen
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

/** The bytes a terminal sends for keys that have names. */
const bytes: Readonly<Record<string, string>> = {
  return: '\r',
  tab: '\t',
  'shift-tab': '\u001B[Z',
  backspace: '\u007F',
  delete: '\u001B[3~',
  escape: '\u001B',
  space: ' ',
  up: '\u001B[A',
  down: '\u001B[B',
  right: '\u001B[C',
  left: '\u001B[D',
  home: '\u001B[H',
  end: '\u001B[F',
  pageup: '\u001B[5~',
  pagedown: '\u001B[6~',
};

function bytesOf(name: string): string {
  if (name.startsWith('ctrl-')) return String.fromCharCode(name.charCodeAt(5) - 96);
  if (name.startsWith('alt-')) return `\u001B${bytesOf(name.slice(4))}`;
  return bytes[name] ?? name;
}

function keyCalled(name: string): Key {
  if (name === 'text') return { name, ctrl: false, meta: false, shift: false };
  const [found] = keyDecoder().decode(bytesOf(name), 0);
  // The Esc key is only known by what does not follow it, so the decoder tells nobody.
  return found ?? { name: 'escape', ctrl: false, meta: false, shift: false };
}

export interface Desk {
  put(screen?: Partial<Screen>): Promise<Reply>;
  confirm(question: string, preset: boolean): Promise<boolean | null>;
  /** Sends bytes as the terminal would, and waits until they have been dealt with. */
  send(text: string): Promise<void>;
  press(...names: string[]): Promise<void>;
  resize(columns: number, rows: number): Promise<void>;
  /** What is on the terminal, with what has scrolled away. */
  screen(): Promise<string>;
  cursor(): { readonly row: number; readonly column: number };
  /** Everything that was written, escapes included. */
  raw(): string;
  /** How often the prompt wrote something. */
  writes(): number;
  readonly kept: readonly Value[];
  readonly rawModes: readonly boolean[];
  end(): void;
}

export interface DeskOptions {
  readonly columns?: number;
  readonly rows?: number;
  readonly plain?: boolean;
  readonly editor?: Editor;
  readonly folder?: string;
}

/** A whole asker at a terminal in memory. */
export function desk({
  columns = 80,
  rows = 24,
  plain = false,
  editor,
  folder = '',
}: DeskOptions = {}): Desk {
  const terminal = new xterm.Terminal({
    cols: columns,
    rows,
    scrollback: 1000,
    allowProposedApi: true,
    convertEol: true,
  });
  const rawModes: boolean[] = [];
  let raw = '';
  let writes = 0;
  const input = Object.assign(new PassThrough(), {
    // Read line by line, a terminal is only told from a pipe when it hangs up.
    isTTY: !plain,
    setRawMode: (mode: boolean) => rawModes.push(mode),
  });
  const output = Object.assign(
    new Writable({
      write(chunk: Buffer, _encoding, done) {
        raw += chunk.toString();
        writes += 1;
        terminal.write(chunk.toString(), done);
      },
    }),
    // As Node marks stderr: what is piped into it does not end it.
    { isTTY: true, columns, rows, _isStdio: true },
  );
  const kept: Value[] = [];
  const asker = (plain ? lineByLine : onScreen)({
    input: input as unknown as NodeJS.ReadStream & { readonly fd: number },
    output: output as unknown as NodeJS.WriteStream,
    style: plainStyle,
    hasUnicode: true,
    editor: () =>
      editor === undefined ? Promise.reject(new Error('no editor here')) : Promise.resolve(editor),
    folder,
  });
  onTestFinished(async () => {
    // Ends the question that may still be open, and with it what listens to this process.
    input.write('\u0003');
    await settle();
  });
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise<void>((resolve) => terminal.write('', resolve));
  };
  const send = async (text: string): Promise<void> => {
    input.write(text);
    await settle();
  };
  return {
    put: (screen = {}) =>
      asker.put({
        title: 'Weekly check-in',
        step: stepOf('long'),
        progress: { number: 2, of: 7, minutesLeft: 5 },
        canGoBack: true,
        today,
        keep: (typed) => kept.push(typed),
        accept: () => undefined,
        ...screen,
      }),
    confirm: (question, preset) => asker.confirm(question, preset),
    send,
    async press(...names) {
      for (const name of names) await send(bytesOf(name));
    },
    async resize(nextColumns, nextRows) {
      terminal.resize(nextColumns, nextRows);
      Object.assign(output, { columns: nextColumns, rows: nextRows });
      output.emit('resize');
      await settle();
    },
    async screen() {
      await settle();
      const buffer = terminal.buffer.active;
      const lines = Array.from(
        { length: buffer.length },
        (_row, index) => buffer.getLine(index)?.translateToString(true) ?? '',
      );
      return lines.join('\n').replace(/\n+$/, '');
    },
    cursor: () => ({
      row: terminal.buffer.active.baseY + terminal.buffer.active.cursorY,
      column: terminal.buffer.active.cursorX,
    }),
    raw: () => raw,
    writes: () => writes,
    kept,
    rawModes,
    end() {
      input.end();
    },
  };
}
