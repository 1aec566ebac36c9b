/**
 * What a way of answering is to the prompt around it. A kind is pure: from its state and a key to the next
 * state, and from its state to lines on the screen. A sheet is one kind with its state, laid before somebody.
 */
import type { CivilDate } from '../../core/calendar.ts';
import type { Step } from '../../core/interview-types.ts';
import type { Style } from '../../core/ports.ts';
import type { Value } from '../../core/value.ts';
import type { Glyphs } from './glyphs.ts';
import type { Key } from './key.ts';
import type { Spot } from './text-layout.ts';

/** The surface to draw on. */
export interface Canvas {
  /** Columns for what is being answered, without the margin. */
  readonly width: number;
  /** Rows that the answer should not outgrow. */
  readonly room: number;
  readonly style: Style;
  readonly glyphs: Glyphs;
}

/** The question as a kind sees it. */
export interface Asked {
  readonly step: Step;
  /** What was typed here before, or answered and taken back. */
  readonly typed?: Value;
  readonly today: CivilDate;
}

/** What a key led to. Nothing at all means that the key has no meaning here. */
export interface Pressed<State> {
  readonly state?: State;
  /** `on`: the answer is done; `editor`: to be continued in the person's own editor. */
  readonly then?: 'on' | 'editor';
}

export interface Drawing {
  /** No wider than the canvas. */
  readonly lines: readonly string[];
  readonly cursor: Spot;
  /** Quiet lines under the answer, wrapped by the frame. */
  readonly notes?: readonly string[];
}

/** A key and what it does, for the line at the foot. */
export interface Hint {
  readonly key: string;
  readonly does: string;
  /** Where not all fit, those with the highest number are left out first; those without stay. */
  readonly spare?: number;
}

/** What came of reading an answer; no value where nothing was given. */
export type Answered = { readonly value?: Value } | { readonly findings: readonly string[] };

export interface Kind<State> {
  start(asked: Asked): State;
  press(state: State, key: Key, canvas: Canvas, asked: Asked): Pressed<State> | undefined;
  draw(state: State, canvas: Canvas, asked: Asked): Drawing;
  hints(state: State, asked: Asked): readonly Hint[];
  answer(state: State, asked: Asked): Answered;
  /** What is kept while the answer is not done; undefined for nothing. */
  typed(state: State, asked: Asked): Value | undefined;
  /** True where ctrl-d means the end rather than the character under the cursor. */
  atEmptyLine(state: State, asked: Asked): boolean;
  /** True where every key is as good as an answer, and so is kept at once. */
  readonly keepsEachKey?: boolean;
  /** True where characters that came in one go are put in together, as into a text. */
  readonly takesRuns?: boolean;
  /** The text that an editor would be given, and the state with what came back. */
  readonly prose?: {
    text(state: State): string;
    with(state: State, text: string): State;
  };
}

export interface Sheet {
  press(key: Key, canvas: Canvas): Pressed<never> | undefined;
  draw(canvas: Canvas): Drawing;
  hints(): readonly Hint[];
  answer(): Answered;
  typed(): Value | undefined;
  atEmptyLine(): boolean;
  readonly keepsEachKey: boolean;
  readonly takesRuns: boolean;
  readonly canEdit: boolean;
  text(): string;
  replace(text: string): void;
}

/** Lays a kind before somebody; from here on only keys change its state. */
export function sheetOf<State>(kind: Kind<State>, asked: Asked): Sheet {
  let state = kind.start(asked);
  return {
    press(key, canvas) {
      const pressed = kind.press(state, key, canvas, asked);
      if (pressed?.state !== undefined) state = pressed.state;
      if (pressed === undefined) return undefined;
      return pressed.then === undefined ? {} : { then: pressed.then };
    },
    draw: (canvas) => kind.draw(state, canvas, asked),
    hints: () => kind.hints(state, asked),
    answer: () => kind.answer(state, asked),
    typed: () => kind.typed(state, asked),
    atEmptyLine: () => kind.atEmptyLine(state, asked),
    keepsEachKey: kind.keepsEachKey ?? false,
    takesRuns: kind.takesRuns ?? false,
    canEdit: kind.prose !== undefined,
    text: () => kind.prose?.text(state) ?? '',
    replace(text) {
      state = kind.prose?.with(state, text) ?? state;
    },
  };
}
