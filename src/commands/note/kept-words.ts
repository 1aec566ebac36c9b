/** What was typed to a note that is not saved yet: in a file of our own, to be gone on with next time. */
import type { WorkFiles } from '../../core/ports.ts';

export interface KeptWords {
  /** Empty where there are none. */
  text(): string;
  /** Durable when it returns. @throws Failure `disk` */
  keep(text: string): void;
  /** The note is saved, or there is nothing to keep. @throws Failure `disk` */
  forget(): void;
}

/** @param name of the file among the journal's work files */
export function keptWords(name: string, work: WorkFiles): KeptWords {
  let file = work.existing(name);
  let words = file?.read().trimEnd() ?? '';
  return {
    text: () => words,
    keep(text) {
      if (file === undefined) file = work.create(name, text);
      else file.write(text);
      words = text;
    },
    forget() {
      file?.remove();
      file = undefined;
      words = '';
    },
  };
}
