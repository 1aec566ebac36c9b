/** The command reference, the man page and the list of errors, made from the program itself. */
import type { Argument, Command, Option } from 'commander';
import { exitCodes, problems } from '../../src/core/problem.ts';
import type { ProblemCode } from '../../src/core/problem.ts';

interface Shown {
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  readonly summary: string;
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  readonly examples: string;
}

/** Every generated file's path in the repository with its text. */
export function generated(program: Command, version: string): ReadonlyMap<string, string> {
  const shown = allCommands(program);
  return new Map([
    ['docs/commands.md', commandsPage(program, shown)],
    ['man/career.1', manPage(program, shown, version)],
    ['docs/errors.md', errorsPage()],
  ]);
}

function allCommands(program: Command): Shown[] {
  return program.commands.flatMap((command) => {
    const nested = command.commands.filter((child) => child.name() !== 'help');
    return [describe(command, command.name()), ...nested.map((child) => describe(child, `${command.name()} ${child.name()}`))];
  });
}

function describe(command: Command, name: string): Shown {
  return {
    name,
    usage: `career ${name} ${command.usage().replace(/^\[options\]\s*/, '[options] ')}`.trim(),
    description: command.description(),
    summary: command.summary(),
    arguments: command.registeredArguments,
    options: command.options.filter((option) => !option.hidden),
    examples: examplesOf(command),
  };
}

/** What `addHelpText('after', ...)` adds; commander keeps it in a listener, so it is heard rather than read. */
function examplesOf(command: Command): string {
  let heard = '';
  const events = command as unknown as { emit(name: string, context: unknown): boolean };
  events.emit('afterHelp', { error: false, command, write: (text: string) => (heard += text) });
  return heard.trim();
}

const listedAs = (option: Option): string => option.flags;

function commandsPage(program: Command, shown: readonly Shown[]): string {
  const lines = [
    '# Commands',
    '',
    'Made from the program by `npm run docs`; do not edit.',
    '',
    'Options for every command:',
    '',
    ...optionRows(program.options),
    '',
  ];
  for (const command of shown) {
    lines.push(`## career ${command.name}`, '', sentence(command.description), '', '```', command.usage, '```', '');
    if (command.arguments.length > 0) {
      lines.push('| argument | |', '| --- | --- |');
      for (const argument of command.arguments) lines.push(`| \`${argument.name()}\` | ${cell(argument.description)}${choices(argument.argChoices)} |`);
      lines.push('');
    }
    if (command.options.length > 0) lines.push(...optionRows(command.options), '');
    if (command.examples !== '') lines.push('```', command.examples.replace(/^Examples?:\n/, '').replaceAll(/^ {2}/gm, ''), '```', '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}

function optionRows(options: readonly Option[]): string[] {
  return ['| option | |', '| --- | --- |', ...options.map((option) => `| \`${listedAs(option)}\` | ${cell(option.description)}${choices(option.argChoices)} |`)];
}

const choices = (known: readonly string[] | undefined) => (known === undefined ? '' : ` (${known.join(', ')})`);
const cell = (text: string) => text.replaceAll('|', '\\|');
const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

function manPage(program: Command, shown: readonly Shown[], version: string): string {
  const lines = [
    `.TH CAREER 1 "" "career ${version}" "User commands"`,
    '.SH NAME',
    'career \\- a private, plain\\-text journal for a working life',
    '.SH SYNOPSIS',
    '.B career',
    '.RI [ command ] " " [ options ]',
    '.SH DESCRIPTION',
    roff(program.description()),
    'Entries are dated Markdown files in a folder of your own. Nothing leaves the machine.',
    '.SH GLOBAL OPTIONS',
    ...program.options.flatMap(manOption),
    '.SH COMMANDS',
  ];
  for (const command of shown) {
    lines.push(`.SS ${roff(command.usage)}`, roff(sentence(command.description)));
    for (const option of command.options) lines.push(...manOption(option));
    if (command.examples !== '') lines.push('.PP', '.nf', ...command.examples.split('\n').map(roff), '.fi');
  }
  lines.push('.SH EXIT STATUS');
  for (const [code, meaning] of exitMeanings) lines.push('.TP', `.B ${code}`, roff(meaning));
  lines.push(
    '.SH ENVIRONMENT',
    ...environment.flatMap(([name, meaning]) => ['.TP', `.B ${roff(name)}`, roff(meaning)]),
  );
  return `${lines.join('\n')}\n`;
}

const manOption = (option: Option) => ['.TP', `.B ${roff(listedAs(option))}`, roff(option.description + choices(option.argChoices))];

/** Text safe for troff: no line starts with a control character, and hyphens and backslashes stay what they are. */
function roff(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll(/^([.'])/gm, '\\&$1');
}

const exitMeanings: readonly (readonly [number, string])[] = [
  [exitCodes.done, 'done; an empty selection and a closed pipe count as done'],
  [exitCodes.could, 'could not: the thing named does not exist, a search found nothing, a check has findings, the disk failed'],
  [exitCodes.misuse, 'options, arguments, a date or an answers file could not be understood, or there is no terminal to ask at'],
  [exitCodes.hangUp, 'the terminal was closed; what was answered is kept'],
  [exitCodes.cancelled, 'stopped by its user; what was answered is kept'],
  [exitCodes.terminated, 'terminated; what was answered is kept'],
];

const environment: readonly (readonly [string, string])[] = [
  ['CAREER_HOME', 'the journal folder'],
  ['CAREER_NOW', 'a moment with offset that stands in for the clock, for scripts'],
  ['CAREER_DEBUG', 'shows where an unexpected error happened'],
  ['VISUAL, EDITOR', 'the editor, unless one is set with career config set editor'],
  ['PAGER', 'what long text on a terminal is shown with'],
  ['NO_COLOR, FORCE_COLOR, TERM, COLUMNS', 'colour and width of what is printed'],
  ['XDG_CONFIG_HOME, XDG_STATE_HOME, XDG_CACHE_HOME', 'where settings, drafts and caches are kept'],
];

/** Made-up data for each code, so that its sentence can be shown; the types keep it complete. */
const examples: { readonly [Code in ProblemCode]: Parameters<(typeof problems)[Code]['say']>[0] } = {
  'bad-option': { message: "unknown option '--quik'", hint: 'did you mean --quick?' },
  'bad-date': { phrase: '2026-13-01', suggestion: '2026-12-01' },
  'future-date': { date: '2026-03-07', today: '2026-03-06' },
  'no-terminal': { what: "'career journal weekly'", supply: 'give the answers with --answers FILE' },
  'no-such-entry': { wanted: '2026-03-06-weekyl' },
  'no-such-set': { wanted: 'weekyl', known: ['weekly', 'values'] },
  'no-such-review': { wanted: 'nxt-role' },
  'no-review': {},
  'review-closed': { name: 'which-next-role', status: 'decided' },
  'several-reviews': { names: ['which-next-role', 'fewer-hours'] },
  'exists': { path: 'prompts/weekly.md', hint: 'career prompts show weekly' },
  'not-apart': { path: '/home/reader/career', why: 'is a journal already' },
  'no-such-theme': { wanted: 'migratoin', near: 'migration' },
  'no-match': { text: 'pager' },
  'no-such-item': { wanted: '2026-03-06-weekly.commit-9' },
  'no-flag': {},
  'several-items': { wanted: '2026-03', ids: ['2026-03-06-weekly.commit-1', '2026-03-13-weekly.commit-1'] },
  'no-such-state': { kind: 'commit', wanted: 'answered', states: ['done', 'let-go'] },
  'several-entries': { wanted: 'last friday', ids: ['2026-03-06-weekly', '2026-03-06-note'] },
  'not-saved': { path: '2026/2026-03-06-weekly.md', why: 'no space left', kept: 'edit-weekly.md' },
  'disk': { doing: 'write', path: '2026/2026-03-06-weekly.md', why: 'no space left', kept: 'weekly.jsonl' },
  'changed-on-disk': { path: '2026/2026-03-06-weekly.md', kept: 'edit-2026-03-06-weekly.md' },
  'draft-held': { set: 'weekly', pid: 4711, host: 'laptop' },
  'draft-exists': { set: 'weekly' },
  'editor-failed': { command: 'vim', path: '2026/2026-03-06-weekly.md', kept: 'edit-weekly.md' },
  'empty-page': { path: '2026/2026-03-06-weekly.md', kept: 'edit-weekly.md' },
  'not-text': { path: '2026/2026-03-06-weekly.md' },
  'no-draft': {},
  'cancelled': {},
  'unreadable': { file: 'week.yaml', at: { line: 3, column: 5 }, why: "'pulze' is no question of this set", remedy: "did you mean 'pulse'?" },
  'findings': { count: 2, what: 'prompts' },
  'internal': { message: 'a list was empty that should not have been' },
};

function errorsPage(): string {
  const lines = [
    '# Errors',
    '',
    'Made from the program by `npm run docs`; do not edit.',
    '',
    'Every error is one sentence on stderr that names the thing, then `hint:` with what to do. Nothing that was accepted is lost by any of them.',
    '',
    '| exit code | when |',
    '| --- | --- |',
    ...exitMeanings.map(([code, meaning]) => `| ${code} | ${meaning} |`),
    '',
  ];
  for (const code of Object.keys(problems) as ProblemCode[]) {
    const { exit, say, hint } = problems[code] as { exit: number; say(data: unknown): string; hint?(data: unknown): string };
    lines.push(`## ${code}`, '', '```', `career: ${say(examples[code])}`);
    if (hint) lines.push(`hint: ${hint(examples[code])}`);
    lines.push(`[${exit}]`, '```', '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
