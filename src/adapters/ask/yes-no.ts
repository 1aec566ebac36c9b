/**
 * A plain yes or no outside an interview, as inquirer itself asks it. In a file of its own, so that a sitting
 * need not load inquirer's themes before its first question.
 */
import { createPromptModule } from 'inquirer';
import { visible } from '../../core/safe-text.ts';
import { endOfInput, interrupt } from './key.ts';

/** @returns null when it was stopped */
export async function askYesNo(
  message: string,
  preset: boolean,
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream,
): Promise<boolean | null> {
  const stop = new AbortController();
  input.on('keypress', (_text: unknown, { name }: { name: string }) => {
    if (name === interrupt || name === endOfInput) stop.abort();
  });
  const theme = { prefix: ' ', style: { answer: (text: string) => text } };
  try {
    const prompt = createPromptModule({ input, output, signal: stop.signal });
    const { yes } = await prompt([
      { type: 'confirm', name: 'yes', message: visible(message), default: preset, theme },
    ]);
    return yes;
  } catch (error) {
    if (stop.signal.aborted) return null;
    throw error;
  }
}
