/** Options that ask for what a review comes to, in some form or place. */
import type { App } from '../../app.ts';
import { Failure } from '../../core/problem.ts';
import type { ResultOptions } from '../review.ts';

export type Format = NonNullable<ResultOptions['format']>;

export interface Form {
  readonly format: Format;
  /** On a terminal, for its owner's eyes. */
  readonly isShown: boolean;
  /** What is private stands in it, too. */
  readonly isAll: boolean;
}

const forms = ['json', 'csv', 'html', 'format', 'output'] as const;

export function isResultWanted(options: ResultOptions): boolean {
  return forms.some((form) => options[form] !== undefined);
}

/** @throws Failure `bad-option` where two forms are asked for */
export function formOf(options: ResultOptions, app: App): Form {
  const format = formatOf(options);
  const isShown = format === 'text' && app.out.isTerminal && options.output === undefined;
  return { format, isShown, isAll: isShown || options.includePrivate === true };
}

/** What is said of a private review that is asked for in another form. */
export function shownAlone(id: string): Failure<'bad-option'> {
  return new Failure('bad-option', {
    message: `'${id}' is private, so it is shown as text on a terminal alone`,
    hint: 'career review NAME --include-private prints it all the same',
  });
}

/** @throws Failure `bad-option` where two forms are asked for */
function formatOf({ json, csv, html, format }: ResultOptions): Format {
  const asked = new Map<Format, string>();
  if (json === true) asked.set('json', '--json');
  if (csv === true) asked.set('csv', '--csv');
  if (html === true) asked.set('html', '--html');
  if (format !== undefined && !asked.has(format)) asked.set(format, `--format ${format}`);
  const [one, two] = asked.values();
  if (one !== undefined && two !== undefined) {
    throw new Failure('bad-option', {
      message: `${one} and ${two} exclude each other`,
      hint: 'career review --help',
    });
  }
  const [wanted = 'text'] = asked.keys();
  return wanted;
}
