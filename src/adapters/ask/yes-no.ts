/**
 * A plain yes or no outside an interview, as inquirer itself asks it. In a file of its own, so that a sitting
 * need not load inquirer's themes before its first question.
 */
import { createPromptModule } from 'inquirer';
import { visible } from '../../core/safe-text.ts';
import { wrap } from '../../core/text-width.ts';
import { endOfInput, interrupt, suspend } from './key.ts';

/** Columns for what stands before the question, and for the answer behind it. */
const besides = 12;

export interface YesNo {
  readonly message: string;
  readonly preset: boolean;
  /** Of the terminal. */
  readonly columns: number;
}

/** @returns null when it was stopped, `suspend` when it is to be asked again after a pause */
export async function askYesNo(
  { message, preset, columns }: YesNo,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<boolean | null | 'suspend'> {
  const stop = new AbortController();
  input.on('keypress', (_text: unknown, { name }: { name: string }) => {
    if (name === interrupt || name === endOfInput) stop.abort(null);
    if (name === suspend) stop.abort(suspend);
  });
  const lines = wrap(visible(message), Math.max(besides, Math.min(80, columns) - besides));
  const theme = { prefix: ' ', style: { answer: (text: string) => text } };
  try {
    const prompt = createPromptModule({ input, output, signal: stop.signal });
    const { yes } = await prompt([
      { type: 'confirm', name: 'yes', message: lines.join('\n  '), default: preset, theme },
    ]);
    return yes;
  } catch (error) {
    if (stop.signal.aborted) return stop.signal.reason === suspend ? 'suspend' : null;
    throw error;
  }
}
