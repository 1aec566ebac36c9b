/** Reviews as pages of a journal: the worked example, the review of a year before, and a page on from and to. */
import { yamlCodec } from '../../src/adapters/yaml.ts';
import type { Entry } from '../../src/core/entry.ts';
import type { Mapping, Value } from '../../src/core/value.ts';
import type { ResultOptions } from '../../src/commands/review.ts';
import { showResult } from '../../src/commands/review/result.ts';
import type { ExitCode } from '../../src/core/problem.ts';
import fixture from '../decisions/fixture.json' with { type: 'json' };
import type { TestApp } from './app.ts';
import type { StoredPage } from './memory-store.ts';

const options = ['stay', 'lead', 'offer', 'contract'] as const;
const ranges: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = fixture.ranges;
const floors: Readonly<Record<string, number>> = fixture.floors;

function cell(option: string, criterion: string, s: number): Value {
  const range = ranges[option]?.[criterion];
  if (range === undefined) return s;
  const by = criterion === 'growth' ? 'told' : 'guessed';
  return { s, lo: range[0] ?? s, hi: range[1] ?? s, by };
}

/** The front matter of the worked example, with every cell scored. */
export const exampleData: Mapping = {
  status: 'open',
  frame: { question: 'Which next role?', latest: '2025-05-31' },
  criteria: fixture.criteria.map((id, index): Mapping => {
    const floor = floors[id];
    return { id, points: fixture.points[index] ?? 0, ...(floor === undefined ? {} : { floor }) };
  }),
  options: [{ id: 'stay', inside: true }, { id: 'lead', inside: true }, { id: 'offer' }, { id: 'contract' }],
  scores: Object.fromEntries(
    options.map((option) => [
      option,
      Object.fromEntries(
        fixture.criteria.map((criterion, index) => [
          criterion,
          cell(option, criterion, fixture.scores[option][index] ?? 0),
        ]),
      ),
    ]),
  ),
  hope: 'offer',
  direction: { push: 8, pull: 5, hold: 3, worry: 5 },
};

/** What `stay` was worth a year before. */
export const aYearBefore: StoredPage = reviewPage(
  {
    status: 'decided',
    criteria: fixture.criteria.map((id, index) => ({
      id,
      points: 100 * (fixture.expect.drift_stay.then.weights[index] ?? 0),
    })),
    options: [{ id: 'stay' }],
    scores: {
      stay: Object.fromEntries(
        fixture.criteria.map((id, index) => [id, fixture.expect.drift_stay.then.scores[index] ?? 0]),
      ),
    },
  },
  { date: '2024-03-21', name: 'a-year-before' },
);

/** Four pushes, two of them heard by nobody. */
export const fromAndTo: StoredPage = page('2025-03-14', 'direction', {
  answers: {
    push: ['slow builds', 'the rota', 'meetings', 'the lift'].map((text, index) => ({
      text,
      strength: fixture.expect.balance.push[index] ?? 0,
    })),
    pull: fixture.expect.balance.pull.map((strength, index) => ({ text: `pull ${index}`, strength })),
    told: ['the rota', 'meetings'],
  },
});

export function reviewPage(data: Mapping, { date = '2025-03-21', name = 'next' } = {}): StoredPage {
  return page(date, 'decision', { name, ...data }, `-${name}`);
}

export function page(date: string, set: string, data: Mapping, suffix = ''): StoredPage {
  const id = `${date}-${set}${suffix}`;
  const frontMatter = { career: 1, id, title: 'Which next role?', date, set, ...data };
  return {
    path: `${date.slice(0, 4)}/${id}.md`,
    text: `---\n${yamlCodec.write(frontMatter)}---\n\n# Which next role?\n`,
  };
}

/** Prints the result of the newest review of an app's journal. */
export async function result(app: TestApp, wanted: ResultOptions = {}): Promise<ExitCode> {
  return showResult(await newest(app), wanted, { app, journal: await app.journal({}) });
}

async function newest(app: TestApp): Promise<Entry> {
  const reviews = (await app.store.entries()).filter(({ set }) => set === 'decision');
  const last = reviews.at(-1);
  if (last === undefined) throw new Error('no review there');
  return last;
}
