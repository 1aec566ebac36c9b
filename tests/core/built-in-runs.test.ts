/** The built-in sets, sat through as somebody would over weeks: composed, written as pages, read back. */
import { beforeAll, describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { readAnswer } from '../../src/core/answers.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import { addDays } from '../../src/core/calendar.ts';
import { compose } from '../../src/core/compose.ts';
import type { Entry } from '../../src/core/entry.ts';
import { factsFor } from '../../src/core/facts.ts';
import { answers, apply, current, plan, start } from '../../src/core/interview.ts';
import type { Interview, Session } from '../../src/core/interview-types.ts';
import { openItems } from '../../src/core/ledgers.ts';
import { formatPage } from '../../src/core/page.ts';
import type { NamedLists, PromptSet } from '../../src/core/prompt-set.ts';
import { readEntry } from '../../src/core/read-entry.ts';
import { builtIn } from '../support/built-in.ts';
import { reply } from '../support/replies.ts';
import { day, session } from '../support/sittings.ts';

let sets: readonly PromptSet[] = [];
let lists: NamedLists = {};
beforeAll(async () => {
  ({ sets, lists } = await builtIn());
});

function sitThrough(started: Session): Interview {
  let interview = start(started);
  for (let step = current(interview); step !== null; step = current(interview)) {
    const reading = readAnswer(step, reply(step), { today: started.date });
    if ('findings' in reading || reading.value === undefined)
      throw new Error(`${step.key}: ${JSON.stringify(reading)}`);
    interview = apply(interview, { event: 'answer', key: step.key, value: reading.value });
  }
  return interview;
}

function written(interview: Interview, id: string): Entry {
  const text = formatPage(compose(interview, { id, minutes: 6 }), (data) => yamlCodec.write(data));
  const entry = readEntry(`2026/${id}.md`, yamlCodec.readPage(text));
  if (entry === undefined) throw new Error(`not an entry:\n${text}`);
  return entry;
}

/** One sitting of the set on that day, knowing the entries before it. */
function run(
  set: PromptSet,
  date: CivilDate,
  entries: readonly Entry[],
  more: Partial<Session> = {},
): { entry: Entry; interview: Interview } {
  const started = session(set, factsFor(set, entries, 'platform', date), {
    date,
    written: date,
    lists,
    ...more,
  });
  const interview = sitThrough(started);
  return { entry: written(interview, `${date}-${set.id}`), interview };
}

describe('every built-in set', () => {
  it('keeps every answer through the page and back', () => {
    expect(sets.length).toBeGreaterThan(5);
    for (const set of sets) {
      const { entry, interview } = run(set, day('2026-03-06'), []);
      const page = compose(interview, { id: entry.id, minutes: 6 });
      expect(entry.unread).toBeUndefined();
      expect(entry.frontMatter).toEqual(page.frontMatter);
      expect(entry.answers.map(({ id, item, text }) => ({ id, item, text }))).toEqual(
        page.sections.map(({ id, item, text }) => ({ id, item, text })),
      );
      expect(entry.answers.length).toBe(answers(interview).size);
    }
  });

  it('can be run again and again, full and quick, and its facts add up', () => {
    for (const set of sets) {
      const entries: Entry[] = [];
      for (const week of [0, 1, 2, 3]) {
        const date = addDays(day('2026-03-06'), week * 7);
        const { entry, interview } = run(set, date, entries, week === 2 ? { mode: 'quick' } : {});
        const keys = plan(interview).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
        entries.push(entry);
      }
      const facts = factsFor(set, entries, 'platform', day('2026-04-10'));
      expect(facts.runs).toBe(4);
      for (const item of facts.carried) expect(item.carried).toBeLessThan(4);
    }
  });
});

describe('the weeks of a journal', () => {
  it('carry a step forward until it changes its question, and the values into the week', () => {
    const [weekly, values] = ['weekly', 'values'].map((id) => sets.find((set) => set.id === id));
    if (weekly === undefined || values === undefined) throw new Error('no such set');
    const entries: Entry[] = [run(values, day('2026-03-01'), []).entry];
    const asked: string[] = [];
    for (const date of ['2026-03-06', '2026-03-13', '2026-03-20', '2026-03-27'].map(day)) {
      const { entry, interview } = run(weekly, date, entries);
      asked.push(plan(interview)[0]?.ask ?? '');
      expect(plan(interview).map(({ key }) => key)).toContain('lived');
      entries.push(entry);
    }
    expect(asked[1]).toMatch(
      /^Open since 6 March: Tuesday: 9: # next: "so" #tag - and more \(by 13 March\)$/,
    );
    expect(asked[3]).toMatch(/^Make it smaller, move it, or let it go\? Open since 6 March/);
    expect(openItems(entries, day('2026-03-27'))).toMatchObject([
      { carried: 3 },
      { carried: 2 },
      { carried: 1 },
      { carried: 0 },
    ]);
    expect(openItems(entries, day('2026-03-27'), ['values', 'question'])).toHaveLength(4);
  });
});
