/**
 * Pages to measure with: weekly check-ins and notes of about 330 words, in the layout of the program and
 * through its own code, and the same for the same seed on every machine.
 */
import { join } from 'node:path';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { promptFiles } from '../../src/adapters/prompt-files.ts';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { CivilDate, Moment } from '../../src/core/calendar.ts';
import { addDays } from '../../src/core/calendar.ts';
import { compose, composeNote } from '../../src/core/compose.ts';
import { entryPath } from '../../src/core/entry-name.ts';
import { apply, current, start } from '../../src/core/interview.ts';
import type { Interview, LedgerItem, Session } from '../../src/core/interview-types.ts';
import { formatPage } from '../../src/core/page.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import type { Chance } from './prose.ts';
import { chance, line, pick, prose } from './prose.ts';

export interface MadePage {
  /** Relative to the journal. */
  readonly path: string;
  readonly text: string;
}

/** The day of the newest entry, a Friday. */
const lastDay = '2026-03-06' as CivilDate;
/** One check-in and nine notes. */
const perWeek = 10;
const noteKinds = ['win', 'learned', 'doubt', 'spark', 'advice', 'question'] as const;

/**
 * @param count how many, the newest last
 * @param root the folder that holds `prompts/`
 */
export async function makePages(count: number, root: string, seed = 1): Promise<readonly MadePage[]> {
  const prompts = promptFiles(
    { builtIn: join(root, 'prompts'), journal: join(root, 'no-such-journal') },
    nodeDisk,
    nodeProcesses,
    async () => yamlCodec,
  );
  const weekly = await prompts.find('weekly');
  if (weekly === undefined) throw new Error('there is no weekly set to measure with');
  const lists = await prompts.lists();
  const random = chance(seed);
  const pages: MadePage[] = [];
  const weeks = Math.ceil(count / perWeek);
  let step: LedgerItem | undefined;
  for (let week = weeks - 1; week >= 0; week -= 1) {
    const friday = addDays(lastDay, -7 * week);
    const used = new Map<CivilDate, number>();
    for (let slot = 1; slot < perWeek; slot += 1) {
      const date = addDays(friday, Math.floor((slot * 7) / perWeek) - 6);
      const number = (used.get(date) ?? 0) + 1;
      used.set(date, number);
      pages.push(note(date, number, random));
    }
    const { page, commitment } = checkIn(friday, { set: weekly, lists, last: step }, random);
    pages.push(page);
    step = commitment;
  }
  return pages.slice(-count);
}

function note(date: CivilDate, number: number, random: Chance): MadePage {
  const path = entryPath(date, 'note', number);
  const made = composeNote({
    id: idOf(path),
    kind: pick(noteKinds, random),
    text: prose(330, random),
    date,
    written: `${date}T16:20:00+01:00`,
    role: 'platform-team',
    tags: [pick(['migration', 'team', 'planning', 'writing'], random)],
    private: false,
  });
  return { path, text: formatPage(made, (data) => yamlCodec.write(data)) };
}

interface Week {
  readonly set: PromptSet;
  readonly lists: NamedLists;
  /** The step of the week before, which is asked about. */
  readonly last: LedgerItem | undefined;
}

function checkIn(
  date: CivilDate,
  { set, lists, last }: Week,
  random: Chance,
): { page: MadePage; commitment: LedgerItem } {
  const path = entryPath(date, 'weekly', 1);
  const id = idOf(path);
  const point = (): number => 1 + Math.floor(random() * 5);
  const todo = line(random);
  const given: Readonly<Record<string, Value>> = {
    ...(last === undefined
      ? {}
      : { [`open[${last.id}]`]: pick(['done', 'done', 'not-yet', 'let-go'], random) }),
    pulse: { energy: point(), learning: point(), worth: point(), voice: point(), people: point() },
    moment: prose(260, random),
    takeaway: line(random),
    outward: [pick(['nothing', 'nothing', 'looked at openings', 'talked with someone about a role'], random)],
    unsaid: line(random),
    next: { when: 'Tuesday after stand-up', do: todo, due: addDays(date, 7) },
    after: pick(['lighter', 'the same', 'heavier'], random),
  };
  const interview = sit(sessionOf(date, { set, lists, last }), given);
  const page = {
    path,
    text: formatPage(compose(interview, { id, minutes: 6 }), (data) => yamlCodec.write(data)),
  };
  return { page, commitment: itemOf(`${id}.commit-1`, todo, date) };
}

function sessionOf(date: CivilDate, { set, lists, last }: Week): Session {
  return {
    set,
    lists,
    facts: {
      runs: last === undefined ? 0 : 1,
      role: 'platform-team',
      roleDays: null,
      ledgers: {},
      previous: {},
      carried: last === undefined ? [] : [last],
      scales: {},
    },
    date,
    written: `${date}T17:42:10+01:00`,
    started: `${date}T17:42:10+01:00` as Moment,
    mode: 'full',
    tags: [],
    private: false,
  };
}

/** Answers what comes up, and skips what nothing was given for. */
function sit(session: Session, given: Readonly<Record<string, Value>>): Interview {
  let interview = start(session);
  for (let step = current(interview); step !== null; step = current(interview)) {
    const value = given[step.key];
    const event = value === undefined ? ({ event: 'skip' } as const) : ({ event: 'answer', value } as const);
    interview = apply(interview, { ...event, key: step.key });
  }
  return interview;
}

function itemOf(id: string, text: string, date: CivilDate): LedgerItem {
  const fields: Mapping = {};
  return {
    id,
    kind: 'commit',
    text,
    state: 'open',
    date,
    due: addDays(date, 7),
    carried: 0,
    updated: null,
    fields,
  };
}

function idOf(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.md$/, '');
}
