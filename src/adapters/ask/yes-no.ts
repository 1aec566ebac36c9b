/**
 * A plain yes or no outside an interview, as inquirer itself asks it. In a file of its own, so that a sitting
 * need not load inquirer's themes before its first question.
 */
import { confirm } from '@inquirer/prompts';
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
    return await confirm(
      { message: visible(message), default: preset, theme },
      { input, output, signal: stop.signal },
    );
  } catch (error) {
    if (stop.signal.aborted) return null;
    throw error;
  }
}
