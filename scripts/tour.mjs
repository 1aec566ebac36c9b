#!/usr/bin/env node
/**
 * Draws the pictures of docs/tour.md by using the built program in a real terminal, as a new user would: the
 * first run, a week with an interruption, an entry in an editor, 40 columns, no colour.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { screenSvg } from './tour/svg.mjs';
import { openTerminal } from './tour/terminal.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const pictures = join(root, 'docs/tour');
mkdirSync(pictures, { recursive: true });
const home = mkdtempSync(join(tmpdir(), 'career-tour-'));
const tab = '\t';
const ctrlC = '\u0003';

const environment = (extra) => ({
  PATH: process.env.PATH,
  HOME: home,
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
  ...extra,
});

/** One stretch of the tour, in a terminal of its own. */
async function stretch({ columns = 80, rows = 24, env = {} }, walk) {
  const screen = openTerminal({ columns, rows });
  try {
    await walk({
      screen,
      async run(line, now, more = {}) {
        await screen.say(line);
        const args = (line.match(/"[^"]*"|\S+/g) ?? [])
          .slice(1)
          .map((word) => word.replace(/^"(.*)"$/, '$1'));
        screen.start(process.execPath, [join(root, 'bin/career.js'), ...args], {
          cwd: home,
          env: environment({ CAREER_NOW: now, ...env, ...more }),
        });
      },
      /** The whole page as text, what has scrolled away included. */
      transcribe(name) {
        writeFileSync(join(pictures, `${name}.txt`), `${screen.everything()}\n`);
        process.stdout.write(`docs/tour/${name}.txt\n`);
      },
      draw(name, title, options) {
        writeFileSync(join(pictures, `${name}.svg`), screenSvg(screen.terminal, title, options));
        process.stdout.write(`docs/tour/${name}.svg\n`);
      },
    });
  } finally {
    screen.close();
  }
}

const friday = '2026-03-06T17:42:10+01:00';
const nextFriday = '2026-03-13T17:05:00+01:00';

try {
  await stretch({ rows: 12 }, async ({ screen, run, draw }) => {
    await run('career', friday);
    await screen.ended();
    draw('first-time', 'career alone, the first time: what it does and how to begin');
  });

  await stretch({ rows: 26 }, async ({ screen, run, draw, transcribe }) => {
    await run('career journal', friday);
    await screen.until(/1 of \d/);
    draw('pulse', 'the weekly check-in begins with five lines, one key each');
    for (const key of '3442') screen.type(key);
    await screen.quiet();
    screen.type('4');
    await screen.until(/2 of \d/);
    screen.type('We found the off-by-one in the replication test together, after two days');
    screen.type(' of blaming the network.');
    await screen.quiet();
    screen.type('\r');
    screen.type('I said out loud that I had written it.');
    await screen.quiet();
    draw('moment', 'a question with room to write; the answers so far stand above it');
    screen.type(tab);
    await screen.until(/3 of \d/);
    screen.type('Read the log before forming an opini');
    await screen.quiet();
    await new Promise((done) => setTimeout(done, 700));
    screen.type(ctrlC);
    await screen.ended();
    draw('stopped', 'ctrl-c stops; everything is kept in a draft');
    transcribe('week-1-begun');
  });

  await stretch({ rows: 26 }, async ({ screen, run, draw, transcribe }) => {
    await run('career journal --resume', friday);
    await screen.until(/opini/);
    draw('resumed', 'resumed at the same question, the half-typed line included');
    screen.type('on about it.');
    await screen.quiet();
    screen.type(tab);
    await screen.until(/outside this role/);
    screen.type('2');
    await screen.quiet();
    draw('choices', 'choosing from a list; a line of your own is always possible');
    screen.type(tab);
    await screen.until(/unsaid/);
    screen.type('That the migration has no owner.');
    await screen.quiet();
    screen.type(tab);
    await screen.until(/small step/);
    await screen.quiet();
    screen.type('Tuesday after stand-up');
    await screen.quiet();
    screen.type('\r');
    await screen.quiet();
    screen.type('ask who owns the migration plan');
    await screen.quiet();
    draw('step', 'one small step: when and where, and what');
    for (let press = 0; press < 6 && !/How does this page/.test(screen.text()); press += 1) {
      screen.type(tab);
      await screen.quiet();
    }
    screen.type('1');
    await screen.quiet();
    for (let press = 0; press < 4 && !/saved/.test(screen.text()); press += 1) {
      screen.type(tab);
      await screen.quiet();
    }
    await screen.ended();
    draw('saved', 'saved: the file, what is open, what is due');
    transcribe('week-1-resumed');
  });

  await stretch({ rows: 50 }, async ({ screen, run, draw }) => {
    await run('career show last', friday, { PAGER: 'cat' });
    await screen.ended();
    draw('entry', 'the entry: a Markdown file', { whole: true });
  });

  await stretch({ rows: 26 }, async ({ screen, run, draw }) => {
    await run('career note win "the migration ran through without a page"', '2026-03-10T09:12:00+01:00');
    await screen.ended();
    await run('career list', nextFriday);
    await screen.ended();
    await run('career search migration', nextFriday);
    await screen.ended();
    await run('career', nextFriday);
    await screen.ended();
    draw('reading-back', 'a note, the list, a search, and where one stands a week later', { whole: true });
  });

  await stretch({ rows: 26 }, async ({ screen, run, draw }) => {
    await run('career journal', nextFriday);
    await screen.until(/migration plan/);
    draw('carried', 'the next week begins with what was left open');
    screen.type(ctrlC);
    await screen.ended();
  });

  const vim = { EDITOR: 'vim -u NONE -N' };
  await stretch({ rows: 30, env: vim }, async ({ screen, run, draw }) => {
    await run('career journal sparks --editor', nextFriday);
    await screen.until(/What caught your eye/);
    screen.type('/What caught\r/-->\rjo\u001b');
    await screen.quiet();
    screen.type('iA workshop that mends instruments, with the door open.\u001b');
    await screen.quiet();
    draw('editor', 'the sparks set as one page in vim');
    screen.type(':wq\r');
    await screen.ended();
  });

  await stretch({ rows: 30, env: vim }, async ({ screen, run, draw }) => {
    await run('career edit 2026-03-06-weekly', nextFriday);
    await screen.until(/Weekly check-in/);
    screen.type('/I said\r');
    screen.type('A Nobody minded.\u001b');
    await screen.quiet();
    draw('edit', 'an entry edited in vim');
    screen.type(':wq\r');
    await screen.ended();
    await run('career search minded', nextFriday);
    await screen.ended();
  });

  // Two more weeks, in which the step of the first is put off each time.
  for (const [day, moment] of [
    ['2026-03-13', 'A quiet week; the review of the schema took an hour.'],
    ['2026-03-20', 'The pager went twice, and both times it was the same queue.'],
  ]) {
    const answers = { pulse: { energy: 3, learning: 3, worth: 4, voice: 3, people: 4 }, moment };
    const file = join(home, `${day}.json`);
    writeFileSync(file, JSON.stringify({ answers, open: { '2026-03-06-weekly.commit-1': 'not-yet' } }));
    await stretch({ rows: 12 }, async ({ screen, run }) => {
      await run(`career journal weekly --answers ${file}`, `${day}T17:00:00+01:00`);
      await screen.ended();
    });
  }

  await stretch({ rows: 28 }, async ({ screen, run, draw, transcribe }) => {
    await run('career journal', '2026-03-27T17:00:00+01:00');
    await screen.until(/Make it smaller/);
    draw('put-off', 'at the third not yet the question changes: make it smaller, move it, or let it go');
    screen.type('2');
    await screen.quiet();
    screen.type(tab);
    await screen.quiet();
    screen.type('at stand-up');
    await screen.quiet();
    screen.type('\r');
    await screen.quiet();
    screen.type('ask one person who owns it');
    await screen.quiet();
    for (let press = 0; press < 12 && !/1 of \d/.test(screen.text()); press += 1) {
      screen.type(tab);
      await screen.quiet();
    }
    for (const key of '14443') {
      screen.type(key);
      await screen.quiet();
    }
    screen.type('The queue was drained by hand, at night.');
    await screen.quiet();
    for (let press = 0; press < 16 && !/saved/.test(screen.text()); press += 1) {
      screen.type(tab);
      await screen.quiet();
    }
    draw('week-4', 'the fourth week: what was put off comes first, what moved is told at the end');
    for (let press = 0; press < 3 && screen.isRunning(); press += 1) {
      screen.type('\r');
      await screen.quiet();
    }
    await screen.ended();
    transcribe('week-4');
  });

  // A set that was run once falls due four weeks later.
  const panel = { stretch: 2, use: 3, path: 2, agree: 3, part: 4, outcome: 4, agency: 2, match: 3 };
  const stagnation = join(home, 'stagnation.json');
  writeFileSync(
    stagnation,
    JSON.stringify({ set: 'stagnation', answers: { panel, word: ['steady', 'restless'] } }),
  );
  await stretch({ rows: 12 }, async ({ screen, run }) => {
    await run(`career journal --answers ${stagnation}`, '2026-03-28T10:00:00+01:00');
    await screen.ended();
  });
  await stretch({ rows: 30 }, async ({ screen, run, draw, transcribe }) => {
    await run('career', '2026-04-25T10:00:00+02:00');
    await screen.ended();
    await run('career status', '2026-04-25T10:00:00+02:00');
    await screen.ended();
    await run('career journal stagnation', '2026-04-25T10:00:00+02:00');
    await screen.until(/of \d|from earlier/);
    draw('due', 'the day a set falls due: career alone says so, and the set begins unseen by last time');
    screen.type(ctrlC);
    await screen.ended();
    transcribe('set-falls-due');
  });

  await stretch(
    { columns: 40, rows: 24, env: { NO_COLOR: '1', HOME: join(home, 'narrow') } },
    async ({ screen, run, draw }) => {
      await run('career journal', nextFriday);
      await screen.until(/1 of \d/);
      draw('narrow', 'the same question in 40 columns, without colour');
    },
  );
} finally {
  rmSync(home, { recursive: true, force: true });
}
