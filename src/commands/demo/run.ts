/** Writes the sample journal and says where it is and what to try with it. */
import type { App } from '../../app.ts';
import type { ExitCode } from '../../core/problem.ts';
import { exitCodes, Failure } from '../../core/problem.ts';
import { oneLine } from '../../core/safe-text.ts';
import { sampleRules, sampleYear } from '../../demo/year.ts';
import type { DemoOptions } from '../demo.ts';

/** @throws Failure `bad-option`, `not-apart`, `disk` */
export async function runDemo({ seed, to, dir }: DemoOptions, app: App): Promise<ExitCode> {
  if (dir !== undefined) {
    throw new Failure('bad-option', {
      message: '--dir names a journal, and the sample goes into none',
      hint: 'career demo --to FOLDER',
    });
  }
  const place = await app.throwAway(to);
  // The new journal has no prompt sets of its own, so these are the ones that come with the program.
  const { prompts } = await app.journal({ dir: place.root });
  const tools = { sets: await prompts.all(), lists: await prompts.lists(), yaml: await app.yaml() };
  const pages = sampleYear(tools, app.clock.today(), seed);
  place.write([...pages, { path: '.career/themes.yaml', text: sampleRules }]);
  if (!app.out.isTerminal) app.out.write(`${place.root}\n`);
  app.err.write(whatToTry(place.root, pages.length, app));
  return exitCodes.done;
}

const lines = [
  ['summarize', 'what the year adds up to'],
  ['review which-next-role', 'a decision with its numbers'],
  ['open', 'what is still open'],
  ['list', 'the pages; show prints one'],
] as const;

function whatToTry(root: string, count: number, { errStyle: style }: App): string {
  const folder = shellWord(oneLine(root));
  const width = Math.max(...lines.map(([command]) => command.length));
  return [
    `a sample journal of one made-up year, ${count} pages: ${oneLine(root)}`,
    '',
    ...lines.map(
      ([command, what]) =>
        `  ${style.path(`career ${command} --dir ${folder}`)}${' '.repeat(width - command.length)}   ${what}`,
    ),
    '',
    `to be rid of it: rm -r ${folder}`,
    '',
  ].join('\n');
}

/** As a shell takes it for one word. */
function shellWord(text: string): string {
  return /^[\w@%+=:,./~\\-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
