/** What the options of `summarize` come to: which sections, in which form, and where it goes. */
import { nearest } from '../../core/near-word.ts';
import { Failure } from '../../core/problem.ts';
import type { SectionName } from '../../reports/summary/sections.ts';
import { sectionNames } from '../../reports/summary/sections.ts';
import type { Format, SummarizeOptions } from '../summarize.ts';

export interface Choice {
  readonly format: Format;
  /** The file to write; undefined for stdout. */
  readonly file: string | undefined;
  readonly only: readonly SectionName[];
}

/** @throws Failure `bad-option` */
export function readChoice({ only, format, json, output, force, themes }: SummarizeOptions): Choice {
  if (json === true && format !== undefined && format !== 'json')
    throw misuse(`--json and --format ${format} exclude each other`);
  if (force === true && output === undefined)
    throw misuse('--force is for --output, and no file was named', 'career summarize --output FILE --force');
  const file = output === '-' ? undefined : output;
  const sections = readSections(only);
  if (themes !== undefined && !sections.includes('themes'))
    throw misuse('--themes counts what --only leaves out', '--only themes, or no --only');
  return {
    format: json === true ? 'json' : (format ?? formatOf(file) ?? 'text'),
    file,
    only: sections,
  };
}

/** In the order in which they are told, whatever the order they are named in. */
function readSections(only: readonly string[] | undefined): readonly SectionName[] {
  if (only === undefined) return sectionNames;
  const wanted = new Set(
    only
      .flatMap((list) => list.split(','))
      .map((name) => name.trim().toLowerCase())
      .filter((name) => name !== ''),
  );
  for (const name of wanted) {
    if ((sectionNames as readonly string[]).includes(name)) continue;
    const near = nearest(name, sectionNames);
    throw misuse(
      `no section is called '${name}'`,
      near === undefined ? `one of: ${sectionNames.join(', ')}` : `did you mean '${near}'?`,
    );
  }
  if (wanted.size === 0) throw misuse('--only names no section', `one of: ${sectionNames.join(', ')}`);
  return sectionNames.filter((name) => wanted.has(name));
}

/** By the file's ending. */
function formatOf(file: string | undefined): Format | undefined {
  const ending = /\.([a-z]+)$/i.exec(file ?? '')?.[1]?.toLowerCase() ?? '';
  const known: Readonly<Record<string, Format>> = {
    md: 'md',
    markdown: 'md',
    json: 'json',
    html: 'html',
    htm: 'html',
    txt: 'text',
  };
  return Object.hasOwn(known, ending) ? known[ending] : undefined;
}

function misuse(message: string, hint = 'career summarize --help'): Failure {
  return new Failure('bad-option', { message, hint });
}
