/** The whole weekly set in a terminal, as wide as usual and half as wide: each question as it is seen, and the entry. */
import { describe, expect, it } from 'vitest';
import { controlsIn, isStyle } from '../support/escapes.ts';
import { journalHome, key, letters } from '../support/pty-journal.ts';
import type { Pty } from '../support/pty.ts';

/** One question on the way through a set. */
interface Stop {
  readonly where: string;
  readonly ask: string;
  /** Sent one after the other; the last of them leads on. */
  readonly keys: readonly string[];
  /** What the screen shows besides, in any line, before the keys. */
  readonly shows?: readonly string[];
  /** What is on the screen once all keys but the last have been pressed. */
  readonly filled: RegExp;
}

const moment =
  'Pick one moment from this week worth keeping. What happened, who was there, and what did you do?';
const small = 'One small step for the coming week: when and where will you be, and what will you do then?';

const firstWeek: readonly Stop[] = [
  {
    where: '1 of 7',
    ask: 'Five quick lines about this working week.',
    keys: ['3', '4', '2', '1', '5'],
    shows: ['› energy', 'How much is left in the tank', '1 Empty', '- does not apply'],
    filled:
      /energy +3 {2}Half\n.*learning +4 {2}Several things\n.*worth +2 {2}Hardly\n.*voice +1 {2}None\n.*› people/,
  },
  {
    where: '2 of 8',
    ask: moment,
    keys: [...letters('We found it together.'), key.enter, ...letters('I said so out loud.'), key.tab],
    filled: /│ We found it together\.\n.*│ I said so out loud\.$/m,
  },
  {
    where: '3 of 8',
    ask: 'The next time something like that comes up, what will you want to remember?',
    keys: [...letters('Blame the network last.'), key.enter],
    filled: /│ Blame the network last\.$/m,
  },
  {
    where: '4 of 8',
    ask: 'Did anything outside this role take your time or attention?',
    keys: ['2', ...letters('a talk'), key.enter, key.enter],
    shows: ['1 [ ] nothing', 'or type words of your own'],
    filled: /2 \[x\] looked at openings[^]*› 8 \[x\] a talk$/m,
  },
  {
    where: '5 of 8',
    ask: 'What stayed unsaid, and who would need to hear it?',
    keys: [...letters('The plan has no owner.'), key.enter],
    filled: /│ The plan has no owner\.$/m,
  },
  {
    where: '6 of 8',
    ask: small,
    keys: [...letters('Tuesday after stand-up'), key.enter, ...letters('ask for the plan'), key.tab],
    shows: ['by      │ Fri 13 Mar'],
    filled: /when +│ Tuesday after stand-up\n.*then +│ ask for the plan$/m,
  },
  {
    where: '7 of 8',
    ask: 'How does this page leave you?',
    keys: ['1', key.enter],
    shows: ['›   skip', '1 lighter', '2 about the same', '3 heavier'],
    filled: /› 1 lighter/,
  },
  {
    where: '8 of 8',
    ask: 'One thing still open?',
    keys: [...letters('who owns it'), key.enter],
    filled: /│ who owns it$/m,
  },
];

const firstEntry = `---
career: 1
id: 2026-03-06-weekly
title: Weekly check-in, 6 March 2026
date: 2026-03-06T17:42:10+00:00
set: weekly
v: 1
took: 1
answers:
  pulse: {energy: 3, learning: 4, worth: 2, voice: 1, people: 5}
  outward: [looked at openings, a talk]
  after: lighter
commit:
  - {id: 2026-03-06-weekly.commit-1, do: ask for the plan, when: Tuesday after stand-up, due: 2026-03-13, question: next}
---

# Weekly check-in, 6 March 2026

## Five quick lines about this working week.
<!-- career: pulse -->

- energy: 3 of 5, Half
- learning: 4 of 5, Several things
- worth: 2 of 5, Hardly
- voice: 1 of 5, None
- people: 5 of 5, Fully part of it

## ${moment}
<!-- career: moment -->

We found it together.
I said so out loud.

## The next time something like that comes up, what will you want to remember?
<!-- career: takeaway -->

Blame the network last.

## Did anything outside this role take your time or attention?
<!-- career: outward -->

- looked at openings
- a talk

## What stayed unsaid, and who would need to hear it?
<!-- career: unsaid -->

The plan has no owner.

## ${small}
<!-- career: next -->

Tuesday after stand-up: ask for the plan (by 13 March)

## How does this page leave you?
<!-- career: after -->

lighter

## One thing still open?
<!-- career: open-thing -->

who owns it
`;

const earlier = {
  '2026/2026-02-20-values.md': `---
career: 1
id: 2026-02-20-values
title: Values, 20 February 2026
date: 2026-02-20T17:00:00+00:00
set: values
v: 1
answers:
  rank: [Growth, Family, Craft]
---

# Values, 20 February 2026
`,
  '2026/2026-02-27-weekly.md': `---
career: 1
id: 2026-02-27-weekly
title: Weekly check-in, 27 February 2026
date: 2026-02-27T17:00:00+00:00
set: weekly
v: 1
answers:
  pulse: {energy: 3, learning: 4, worth: 2, voice: 1, people: 5}
commit:
  - {id: 2026-02-27-weekly.commit-1, do: ask for the plan, when: Tuesday, due: 2026-03-06}
---

# Weekly check-in, 27 February 2026
`,
};

/** What the weeks before bring along: an open step, values to hold the week against, a line that stays low. */
const laterWeek: readonly Stop[] = [
  {
    where: 'from earlier',
    ask: 'Open since 27 February: Tuesday: ask for the plan (by 6 March)',
    keys: ['2', key.enter],
    shows: ['1 done', '2 moving', '3 not yet', '4 let it go'],
    filled: /› 2 moving/,
  },
  {
    where: 'from earlier',
    ask: 'To which day?',
    keys: [...letters('next friday'), key.enter],
    filled: /│ next friday\n\n.*Fri 13 Mar, in 7 days/,
  },
  {
    where: '1 of 8',
    ask: 'Five quick lines about this working week.',
    keys: ['3', '4', '2', '1', '-'],
    filled: /voice +1 {2}None\n.*› people/,
  },
  { where: '2 of 10', ask: moment, keys: [key.tab], filled: /2 of 10/ },
  {
    where: '3 of 10',
    ask: 'The next time something like that comes up, what will you want to remember?',
    keys: [key.tab],
    filled: /3 of 10/,
  },
  {
    where: '4 of 10',
    ask: "Which of your values did this week's work serve, and which did it cut across?",
    keys: [key.right, key.down, key.right, key.right, key.tab],
    shows: ['1 [ ] Growth', '2 [ ] Family', '3 [ ] Craft', 'space'],
    filled: /1 \[served \] Growth\n.*› 2 \[against\] Family/,
  },
  {
    where: '5 of 10',
    ask: 'Did anything outside this role take your time or attention?',
    keys: ['1', key.enter],
    filled: /› 1 \[x\] nothing/,
  },
  {
    where: '6 of 10',
    ask: 'What stayed unsaid, and who would need to hear it?',
    keys: [key.tab],
    filled: /6 of 10/,
  },
  { where: '7 of 10', ask: small, keys: [key.tab], filled: /7 of 10/ },
  {
    where: '8 of 10',
    ask: 'What was different this week about voice?',
    keys: [...letters('Nobody asked.'), key.enter],
    filled: /│ Nobody asked\.$/m,
  },
  { where: '9 of 10', ask: 'How does this page leave you?', keys: [key.tab], filled: /9 of 10/ },
  { where: '10 of 10', ask: 'One thing still open?', keys: [key.tab], filled: /10 of 10/ },
];

const laterEntry = `---
career: 1
id: 2026-03-06-weekly
title: Weekly check-in, 6 March 2026
date: 2026-03-06T17:42:10+00:00
set: weekly
v: 1
took: 1
answers:
  pulse: {energy: 3, learning: 4, worth: 2, voice: 1}
  lived: {served: [Growth], against: [Family]}
  outward: [nothing]
  followup: {about: voice}
update:
  - {ref: 2026-02-27-weekly.commit-1, state: moving, due: 2026-03-13}
---

# Weekly check-in, 6 March 2026

## What came of earlier steps?
<!-- career: open -->

- ask for the plan: moving, by 13 March

## Five quick lines about this working week.
<!-- career: pulse -->

- energy: 3 of 5, Half
- learning: 4 of 5, Several things
- worth: 2 of 5, Hardly
- voice: 1 of 5, None

## Which of your values did this week's work serve, and which did it cut across?
<!-- career: lived -->

- served: Growth
- against: Family

## Did anything outside this role take your time or attention?
<!-- career: outward -->

- nothing

## What was different this week about voice?
<!-- career: followup -->

Nobody asked.
`;

for (const columns of [80, 40]) {
  describe(`the weekly set, ${columns} columns wide`, () => {
    it('takes up what earlier entries left open, and asks about what has stayed low', async () => {
      const journal = journalHome();
      for (const [path, text] of Object.entries(earlier)) journal.addEntry(path, text);
      const terminal = journal.career(['journal', 'weekly'], { columns });
      await walk(terminal, 'Weekly check-in', laterWeek, columns);

      expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
      expect(journal.entryText('2026/2026-03-06-weekly.md')).toBe(laterEntry);
      expect(words(terminal.screen())).toContain('open Tuesday, ask for the plan, due 13 March');
      expect(terminal.wrapped()).toEqual([]);
      expectNoColour(terminal);
    });

    it('is answered by keys alone, each question whole on the screen, and becomes the entry', async () => {
      const journal = journalHome();
      const terminal = journal.career(['journal'], { columns });
      await walk(terminal, 'Weekly check-in', firstWeek, columns);

      expect(await terminal.exit()).toEqual({ code: 0, signal: 0 });
      expect(journal.entries()).toEqual(['2026/2026-03-06-weekly.md']);
      expect(journal.entryText('2026/2026-03-06-weekly.md')).toBe(firstEntry);
      expect(journal.leftovers()).toEqual([]);
      const closing = words(terminal.screen());
      // The folder's name is the test's own, and may be wider than a narrow terminal.
      expect(closing.replaceAll(' ', '')).toContain(`madeajournalin${journal.root}`);
      expect(closing).toContain(
        'saved 2026/2026-03-06-weekly.md open Tuesday after stand-up, ask for the plan, due 13 March',
      );
      expect(terminal.wrapped()).toEqual([]);
      expectNoColour(terminal);
    });
  });
}

/** Answers one question after the other, and looks at each of them. */
async function walk(terminal: Pty, title: string, stops: readonly Stop[], columns: number): Promise<void> {
  for (const { where, ask, keys, shows = [], filled } of stops) {
    await terminal.until(where);
    const screen = await terminal.quiet();
    expectFrame(screen, { title, where, ask, columns });
    for (const text of shows) expect(words(screen)).toContain(words([text]));
    await terminal.press(...keys.slice(0, -1));
    await terminal.until(filled);
    expect(terminal.wrapped()).toEqual([]);
    await terminal.press(...keys.slice(-1));
  }
}

interface Expected {
  readonly title: string;
  readonly where: string;
  readonly ask: string;
  readonly columns: number;
}

/** From the last headline on: the rule under it, the question whole, the keys at the foot, nothing too wide. */
function expectFrame(screen: readonly string[], { title, where, ask, columns }: Expected): void {
  const head = screen.findLastIndex((line) => line.includes(title) && line.includes(where));
  expect(head, `no headline with '${title}' and '${where}'`).toBeGreaterThan(-1);
  expect(screen[head + 1]?.trim()).toMatch(/^─+$/);
  expect(words(screen.slice(head + 2))).toContain(ask);
  expect(screen.at(-1)).toMatch(/tab:? (?:skip|on)\b/);
  expect(screen.at(-1)).toMatch(/(?:ctrl-c: stop, kept|\^c stop)$/);
  for (const line of screen) expect(Array.from(line).length).toBeLessThanOrEqual(columns);
}

/** The lines as one, without the spaces that they are set with. */
function words(lines: readonly string[]): string {
  return lines.join(' ').replace(/\s+/g, ' ').trim();
}

describe('the face of the questions', () => {
  it('is set off by weight and colour where the terminal has them, and nothing depends on it', async () => {
    const terminal = journalHome().career(['journal'], { env: { NO_COLOR: '' } });
    await terminal.until('1 of 7');
    expect(terminal.raw()).toContain('\u001b[1mFive quick lines about this working week.\u001b[22m');
  });
});

/** With NO_COLOR nothing is written in any colour, nor in any other face. */
function expectNoColour(terminal: Pty): void {
  expect(controlsIn(terminal.raw()).filter(isStyle)).toEqual([]);
}
