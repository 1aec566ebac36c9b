/** `career review` as a person meets it: eighteen steps, one file, and every place where it can be left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { yamlCodec } from '../../src/adapters/yaml.ts';
import { firstDay, lastDay } from '../../src/core/calendar.ts';
import { ledgersOf } from '../../src/core/ledgers.ts';
import { stepIds } from '../../src/core/review/steps.ts';
import type { Mapping } from '../../src/core/value.ts';
import { directionOf } from '../../src/signals/direction.ts';
import type { Says, Walker } from '../support/walk.ts';
import { wholeReview, walker } from '../support/walk.ts';

const path = '2026/2026-03-15-decision-which-next-role.md';

describe('a review from its first question to its record', () => {
  it('asks in eighteen steps, and leaves one page with everything that follows from them', async () => {
    const here = await walker();
    expect(await here.run('review', '--now')).toBe(0);
    expect([...here.store.files.keys()]).toEqual([path]);
    const page = yamlCodec.readPage(here.store.files.get(path) ?? '');
    expect(Object.keys(page.data['steps'] ?? {})).toEqual([...stepIds]);
    expect(page.data).toMatchObject({
      career: 1,
      set: 'decision',
      name: 'which-next-role',
      title: 'Which next role?',
      status: 'decided',
      frame: { question: 'Which next role?', latest: '2026-05-31' },
      direction: { push: 5, pull: 3, hold: 2, worry: 2 },
      hope: 'offer',
      still: 'lead-platform-team',
      scored: '2026-03-15T18:00:00+01:00',
      method: 'additive-fixed/1',
      result: {
        order: ['offer', 'lead-platform-team', 'stay'],
        values: { stay: 6.08, 'lead-platform-team': 6.2, offer: 6.4 },
      },
      consulted: [{ who: 'a colleague', part: 'has lived it' }],
      decided: { option: 'lead-platform-team', date: '2026-03-15', reopen_if: wholeReview['reopen-if'] },
      revisit: ['2026-06-15', '2026-09-15', '2027-03-15'],
    });
    expect(page.data['options']).toEqual([
      { id: 'stay', title: 'stay as it is', inside: true },
      { id: 'lead-platform-team', title: 'lead the platform team' },
      { id: 'offer', title: 'the offer', for: 'purpose', against: 'nobody there yet' },
      { id: 'contract-year', title: 'contract for a year', bucket: 'later', year: 2029 },
      { id: 'doctorate', title: 'a doctorate', bucket: 'out', why: 'income' },
    ]);
    expect(page.data['scores']).toMatchObject({
      offer: { growth: { s: 8, lo: 7, hi: 9, by: 'told' }, people: { s: 4, lo: 2, hi: 6, by: 'guessed' } },
    });
    expect(page.body).toContain('## What is the main reason?\n<!-- career: reason -->\n\nIt is near');
    expect(here.stdout()).toContain('Decided on 2026-03-15: lead-platform-team.');
  });

  it('keeps the hope sealed until every cell is scored', async () => {
    const here = await walker();
    const seen: string[] = [];
    await here.run('review', '--now');
    for (const [index, key] of here.keys.entries()) if (key.startsWith('score[')) seen.push(String(index));
    expect(seen).toHaveLength(5);
    const before = here.stderr().split('The result  10 of 17')[0] ?? '';
    expect(before).not.toContain('You hoped for');
    expect(here.stderr()).toContain('You hoped for: the offer.');
  });
});

const sample = readFileSync(join(import.meta.dirname, '../../docs/sample/review.yaml'), 'utf8');
const files = { 'review.yaml': sample };
const data = (here: Walker, file = path) => yamlCodec.readPage(here.store.files.get(file) ?? '').data;

describe('a review from a file', () => {
  it('is whole at once, the sample is one, and its record is taken as it stands', async () => {
    const here = await walker({ files, terminal: false });
    expect(await here.run('review', '--answers', 'review.yaml')).toBe(0);
    expect(here.stdout()).toBe(`/home/reader/career/${path}\n`);
    expect(data(here)).toMatchObject({
      status: 'decided',
      name: 'which-next-role',
      decided: { option: 'lead', date: '2026-03-15' },
      revisit: ['2026-06-15', '2026-09-15', '2027-03-15'],
      expect: [{ id: '2026-03-15-decision-which-next-role.expectation-1' }, {}, {}],
      scored: '2026-03-15T18:00:00+01:00',
    });
    expect(here.store.files.get(path)).toContain('## What is the main reason?\n<!-- career: reason -->\n');
  });

  it('can be filled in bit by bit, to the same as in one go', async () => {
    const located = yamlCodec.readDocument(sample, 'sample').value as Mapping;
    const here = await walker({
      terminal: false,
      files: Object.fromEntries(
        Object.entries(located).map(([key, value]) => [
          key,
          JSON.stringify({ title: located['title'], [key]: value }),
        ]),
      ),
    });
    for (const key of Object.keys(located))
      expect(await here.run('review', '--answers', key), `${key} ${here.stderr()}`).toBe(0);
    const whole = await walker({ files, terminal: false });
    await whole.run('review', '--answers', 'review.yaml');
    expect(data(here)).toEqual(data(whole));
  });

  it('goes on at the terminal where the file has stopped', async () => {
    const open = sample.slice(0, sample.indexOf('hope: offer'));
    const here = await walker({ files: { 'open.yaml': open } });
    await here.run('review', '--answers', 'open.yaml');
    expect(await here.run('review', '--now')).toBe(0);
    expect(here.keys[0]).toBe('push');
    expect(here.keys).not.toContain('score[life]');
    expect(data(here)).toMatchObject({ status: 'decided', hope: 'offer' });
  });

  it.each([
    ['criterias: []\n', "review.yaml:1:12: a review has no key 'criterias'"],
    ['scores: {offre: {life: 3}}\n', "no option is called 'offre'"],
    ['options: [{id: offer}]\nhope: offr\n', "review.yaml:2:7: hope is 'offr', which is no option"],
    ['criteria: [{id: life, points: 700}]\n', "review.yaml:1:31: points of 'life' is 700"],
    ['decided: {reason: because}\n', 'decided names no option'],
    ['status: decided\n', "status is 'decided', and what was decided is not said"],
    ['expect: [{text: rain, chance: 70}]\n', 'review.yaml:1:31: chance is 70'],
    ['frame: {question: x, latest: soon}\n', 'review.yaml:1:30: latest is'],
    ['[1]\n', 'the file is no mapping'],
    ['buckets: {reel: [offer]}\n', "review.yaml:1:17: buckets has no key 'reel'"],
    ['buckets: {out: [{why: income}]}\n', 'review.yaml:1:17: the option has no id'],
    ['buckets: {out: offer}\n', "review.yaml:1:16: 'out' is 'offer', not a list"],
    ['options: {offer: 1}\n', 'review.yaml:1:10: options is a mapping, not a list'],
    ['options: [{titel: the offer}]\n', "an option has no key 'titel'"],
    ['options: [{id: offer, bucket: maybe}]\n', "review.yaml:1:31: the bucket is 'maybe'"],
    ['criteria: [{id: life, flor: 4}]\n', "review.yaml:1:29: a criterion has no key 'flor'"],
    ['direction: {push: 1, shove: 3}\n', "direction has no key 'shove'"],
    ['decided: {option: stay, reasn: near}\n', "review.yaml:1:32: decided has no key 'reasn'"],
    ['decided: {option: [stay]}\n', 'review.yaml:1:19: option is'],
    ['decided: {option: stay}\nrevisit: 2026-06-01\n', 'review.yaml:2:10: revisit is'],
    ['consulted: [{who: my lead, prat: knows my work}]\n', "who was asked has no key 'prat'"],
    ['private: maybe\n', "review.yaml:1:10: private is 'maybe'"],
    ['tags: red\n', "review.yaml:1:7: tags is 'red'"],
  ])('is refused at its place, and nothing is written: %j', async (text, why) => {
    const here = await walker({ files: { 'review.yaml': text }, terminal: false });
    expect(await here.run('review', 'role', '--answers', 'review.yaml')).toBe(2);
    expect(here.stderr()).toContain(why);
    expect(here.store.files.size).toBe(0);
  });

  it('is told once of what is wrong, however many look at it', async () => {
    for (const text of ['decided: yes\n', 'hope: [a]\n']) {
      const here = await walker({ files: { 'review.yaml': text }, terminal: false });
      await here.run('review', 'role', '--answers', 'review.yaml');
      expect(here.stderr().match(/review\.yaml:1:/g), text).toHaveLength(1);
    }
  });

  it('may be the front matter of a review as the questions left it', async () => {
    const here = await walker();
    await here.run('review', '--now');
    const [, head = ''] = (here.store.files.get(path) ?? '').split('---\n');
    const open = head.replace('status: decided', 'status: open').replace(/^decided:(?:\n .*)*\n/m, '');
    const again = await walker({ files: { 'head.yaml': open }, terminal: false });
    expect(await again.run('review', '--answers', 'head.yaml'), again.stderr()).toBe(0);
    const { scores, criteria, options } = data(here);
    expect(data(again)).toMatchObject({ scores, criteria, options });
  });

  it('may be the matrix of a spreadsheet', async () => {
    const here = await walker({
      files: { ...files, 'm.csv': 'criterion,points,stay,offer\nlife,60,9,2\n' },
      terminal: false,
    });
    const open = sample.slice(0, sample.indexOf('# With this it is closed'));
    const again = await walker({
      files: { 'open.yaml': open, 'm.csv': 'criterion,points,stay,offer\nlife,60,9,2\n' },
      terminal: false,
    });
    await here.run('review', '--answers', 'review.yaml');
    expect(await here.run('review', 'which-next-role', '--answers', 'm.csv')).toBe(1);
    expect(here.stderr()).toContain(
      "the review 'which-next-role' is decided, and its page is no longer changed",
    );
    await again.run('review', '--answers', 'open.yaml');
    expect(await again.run('review', '--answers', 'm.csv'), again.stderr()).toBe(0);
    expect(data(again)['scores']).toMatchObject({ stay: { life: 9, growth: 4 }, offer: { life: 2 } });
    expect(again.stderr()).not.toContain('new with this sheet');
  });

  it('says what a sheet brings that the review did not have, as that may be a slip', async () => {
    const open = sample.slice(0, sample.indexOf('# With this it is closed'));
    const sheet = 'criterion,points,stay,ofer\nlife,60,9,2\nlief,20,3,3\n';
    const here = await walker({ files: { 'open.yaml': open, 'm.csv': sheet }, terminal: false });
    await here.run('review', '--answers', 'open.yaml');
    await here.run('review', '--answers', 'm.csv');
    expect(here.stderr()).toContain('new with this sheet: option ofer, criterion lief');
  });
});

describe('what its owner does to the page', () => {
  it('survives every step after it, byte for byte', async () => {
    const here = await walker({ stopAfter: 25 });
    await here.run('review', '--now');
    const edited = (here.store.files.get(path) ?? '')
      .replace('status: open\n', "status: open   # mine\nmood: 'of the day'\n")
      .replace('title: the offer', 'title: the offer, # from the north\n     salary: 3')
      .replace('\nAsked for a lighter rota; nothing came of it.\n', '\nAsked *twice*.\n\nMore words.\n')
      .replace('## What have you tried', '## What I have tried');
    here.store.files.set(path, edited);
    for (let code = 130; code === 130;) code = await here.run('review', '--now');
    const text = here.store.files.get(path) ?? '';
    expect(data(here)).toMatchObject({ status: 'decided', mood: 'of the day' });
    expect(text).toContain("mood: 'of the day'\n");
    expect(text).toContain('\nAsked *twice*.\n\nMore words.\n');
    expect(text).toContain('## What I have tried');
  });

  it('is not overwritten where it happens while a step is saved', async () => {
    const here = await walker();
    const { store } = here;
    const replace = store.replace.bind(store);
    let turn = 0;
    store.replace = (file, before, text) => {
      turn += 1;
      if (turn === 4) store.files.set(file, `${store.files.get(file) ?? ''}\nOn a walk.\n`);
      replace(file, before, text);
    };
    expect(await here.run('review', '--now')).toBe(1);
    expect(here.stderr()).toContain('was changed by something else meanwhile');
    expect(here.journalDrafts()).toHaveLength(1);
    expect(await here.run('review', '--now')).toBe(0);
    expect(store.files.get(path)).toContain('\nOn a walk.\n');
    expect(data(here)).toMatchObject({ status: 'decided' });
  });

  it('is told with its place where it breaks the page, and nothing is lost', async () => {
    const here = await walker({ stopAfter: 30 });
    await here.run('review', '--now');
    const good = here.store.files.get(path) ?? '';
    const steps = here.journalDrafts();
    here.store.files.set(path, good.replace('status: open', 'status: [open'));
    expect(await here.run('review', '--now')).toBe(2);
    expect(here.stderr()).toContain(`${path}:`);
    expect(here.journalDrafts()).toEqual(steps);
    here.store.files.set(
      path,
      good.replace('inside: true', 'inside: true, bucket: real').replace('career: 1', 'career: 1\nhope: 7'),
    );
    expect([0, 130]).toContain(await here.run('review', '--now'));
  });
});

describe('which review it is', () => {
  const two = async () => {
    const here = await walker({ files: { a: '{"title": "Which role?"}', b: '{"title": "Fewer hours?"}' } });
    await here.run('review', '--answers', 'a');
    await here.run('review', 'fewer-hours', '--answers', 'b');
    return here;
  };

  it('has to be said where two are open, by name or title', async () => {
    const here = await two();
    expect(await here.run('review')).toBe(2);
    expect(here.stderr()).toContain('2 reviews are open: which-role, fewer-hours');
    expect(await here.run('review', 'Fewer hours?', '--now')).toBe(0);
    expect(await here.run('review', '--now')).toBe(0);
    expect([...here.store.files.values()].filter((text) => text.includes('status: decided'))).toHaveLength(2);
  });

  it('is listed with where it stands', async () => {
    const here = await two();
    await here.run('review', 'which-role', '--now');
    const before = here.stdout();
    expect(await here.run('review', '--list', '--json')).toBe(0);
    const [hours, role] = JSON.parse(here.stdout().slice(before.length)) as Mapping[];
    expect(hours).toMatchObject({
      name: 'fewer-hours',
      title: 'Fewer hours?',
      status: 'open',
      step: 'known',
    });
    expect(role).toMatchObject({
      name: 'which-role',
      status: 'decided',
      step: null,
      decided: 'lead the platform team',
      decidedOn: '2026-03-15',
      revisit: ['2026-06-15', '2026-09-15', '2027-03-15'],
    });
  });

  it('is begun anew under a name that nothing has, and asked for where none is given', async () => {
    const here = await walker({ stopAfter: 1 });
    expect(await here.run('review')).toBe(130);
    expect(here.stderr()).toContain('career review which-next-role');
    expect(await here.run('review', '--discard')).toBe(0);
    expect(here.journalDrafts()).toEqual([]);
    expect(here.store.files.size).toBe(0);
  });

  it.each([
    [['review'], 2, 'has to ask, and this is not a terminal'],
    [['review', 'nothing', '--json'], 1, "no review is called 'nothing'"],
    [['review', '--json'], 1, 'there is no review yet'],
    [['review', '--list', '--resume'], 2, '--list and --resume exclude each other'],
    [['review', '--list'], 0, ''],
  ])('is not asked without a terminal: %j', async (argv, code, why) => {
    const here = await walker({ terminal: false });
    expect(await here.run(...argv)).toBe(code);
    expect(here.stderr()).toContain(why);
  });
});

describe('a review that is closed', () => {
  const closed = async () => {
    const here = await walker({ files: { ...files, other: '{"title": "Fewer hours?"}' } });
    await here.run('review', '--answers', 'review.yaml');
    return here;
  };

  it('is printed, and asks nothing more', async () => {
    const here = await closed();
    const before = here.store.files.get(path);
    expect(await here.run('review', 'which-next-role')).toBe(0);
    expect(here.keys).toEqual([]);
    expect(here.stdout()).toContain('Which next role?');
    expect(await here.run('review', 'which-next-role', '--step', 'hope')).toBe(1);
    expect(here.stderr()).toContain('hint: career review which-next-role --reopen');
    expect(here.store.files.get(path)).toBe(before);
  });

  it('is reopened as a new one with its frame, criteria and options, and stays as it is', async () => {
    const here = await closed();
    const before = here.store.files.get(path);
    expect(await here.run('review', 'which-next-role', '--reopen')).toBe(0);
    expect(here.store.files.get(path)).toBe(before);
    const again = data(here, path.replace('.md', '-2.md'));
    expect(again).toMatchObject({
      status: 'open',
      ref: '2026-03-15-decision-which-next-role',
      criteria: [{ id: 'growth', points: 100 }, {}, {}, {}, {}],
      steps: {},
    });
    for (const key of ['scores', 'hope', 'still', 'decided', 'expect', 'result'])
      expect(again).not.toHaveProperty(key);
    const list = here.stdout().length;
    await here.run('review', '--list', '--json');
    expect(JSON.parse(here.stdout().slice(list))).toMatchObject([{ status: 'open' }, { status: 'reopened' }]);
    expect(await here.run('review', '--now')).toBe(0);
    expect(here.keys[0]).toBe('question');
  });

  it('gives the page that follows it tags without their number sign', async () => {
    const here = await closed();
    await here.run('review', 'fewer-hours', '--answers', 'other');
    const tags = ['--tag', '#work', '--tag', 'work', '--tag', 'hours'];
    expect(await here.run('review', 'fewer-hours', '--supersede', 'which-next-role', ...tags)).toBe(0);
    expect(data(here, '2026/2026-03-15-review.md')).toMatchObject({ tags: ['work', 'hours'] });

    const again = await closed();
    expect(await again.run('review', 'which-next-role', '--reopen', ...tags)).toBe(0);
    expect(data(again, path.replace('.md', '-2.md'))).toMatchObject({ tags: ['work', 'hours'] });
  });

  it('is superseded by what a page says, and neither review is changed', async () => {
    const here = await closed();
    await here.run('review', 'fewer-hours', '--answers', 'other');
    const before = [...here.store.files.values()];
    expect(await here.run('review', 'fewer-hours', '--supersede', 'which-next-role')).toBe(0);
    expect([...here.store.files.values()].slice(0, 2)).toEqual(before);
    const list = here.stdout().length;
    await here.run('review', '--list', '--json');
    const listed = JSON.parse(here.stdout().slice(list)) as { name: string; status: string }[];
    expect(Object.fromEntries(listed.map(({ name, status }) => [name, status]))).toEqual({
      'fewer-hours': 'open',
      'which-next-role': 'superseded',
    });
    expect(await here.run('review', 'fewer-hours', '--supersede', 'fewer-hours')).toBe(2);
    // It cannot be reopened, and is not said to be.
    expect(await here.run('review', 'which-next-role', '--reopen')).toBe(1);
    expect(here.stderr()).toMatch(/is superseded, and .*\nhint: career review --list\n$/);
  });
});

describe('the hour after scoring', () => {
  it('is waited for before the record, unless it is said otherwise', async () => {
    const here = await walker();
    expect(await here.run('review')).toBe(0);
    expect(here.stderr()).toContain('The scores are less than an hour old.');
    expect(here.keys).not.toContain('verdict');
    const later = await walker({
      now: '2026-03-15T19:00:00+01:00',
      entries: [...here.store.files].map(([file, text]) => ({ path: file, text })),
    });
    expect(await later.run('review')).toBe(0);
    expect(later.keys[0]).toBe('verdict');
    expect(data(later)).toMatchObject({ status: 'decided' });
  });
});

describe('a step that is gone back to', () => {
  it('brings up again only what no longer fits', async () => {
    const first = await walker();
    await first.run('review');
    const scored = Object.fromEntries(
      ['growth', 'life', 'purpose', 'pay', 'people'].map((id) => [`score[${id}]`, { coast: { score: 5 } }]),
    );
    const here = await walker({
      says: { ...wholeReview, options: ['coast'], 'bucket[coast]': 'real', ...scored },
      entries: [...first.store.files].map(([file, text]) => ({ path: file, text })),
    });
    expect(await here.run('review', '--step', 'widen', '--now')).toBe(0);
    // The new option has no scores yet, so these alone are asked for, and the result is looked at anew.
    expect(here.keys.filter((key) => key.startsWith('score['))).toHaveLength(5);
    const rows = here.asked.find(({ key }) => key === 'score[life]')?.question.rowNames;
    expect(rows).toEqual(['coast']);
    expect(here.keys).toContain('notice');
    expect(here.keys).not.toContain('hope');
    expect(data(here)['scores']).toMatchObject({ coast: { life: 5 }, stay: { life: 8 } });
  });

  it('is not put again at once where its criteria have been left without points', async () => {
    const first = await walker();
    await first.run('review');
    const here = await walker({
      says: { way: 'by how much each is worth', added: ['the commute'] },
      stopAfter: 40,
      entries: [...first.store.files].map(([file, text]) => ({ path: file, text })),
    });
    expect(await here.run('review', '--step', 'against')).toBe(0);
    expect(here.keys.filter((key) => key === 'way')).toHaveLength(1);
    expect(here.stderr()).toContain('Some criteria have no points yet.');
  });

  it('takes points in steps of five alone, as its question says', async () => {
    const here = await walker({ says: { ...wholeReview, 'points[life]': 62 } });
    await expect(here.run('review', '--now')).resolves.toBe(1);
    expect(here.stderr()).toContain('62 is not in steps of 5');
  });

  it('starts with what the review holds', async () => {
    const first = await walker();
    await first.run('review');
    const here = await walker({
      stopAfter: 0,
      entries: [...first.store.files].map(([file, text]) => ({ path: file, text })),
    });
    for (const [step, key, value] of [
      ['frame', 'question', 'Which next role?'],
      ['criteria', 'brought', undefined],
      ['weights', 'way', 'by how much each is worth'],
      ['hope', 'hope', 'the offer'],
      ['expect', 'expect', expect.arrayContaining([expect.objectContaining({ chance: 0.7 })])],
      ['scores', 'score[growth]', undefined],
    ] as const) {
      expect(await here.run('review', '--step', step)).toBe(130);
      const shown = here.offered.at(-1);
      if (shown?.key === key) expect(shown.typed).toEqual(value);
      else expect(step).toMatch(/criteria|scores/);
      if (here.journalDrafts().length > 0) await here.run('review', '--discard');
    }
  });

  it('weighs and scores a criterion that the numbers left out, and keeps what came out before', async () => {
    const says = { ...wholeReview, added: ['the commute'], 'points[the commute]': 10, slow: false };
    const score = {
      'stay as it is': { score: 8 },
      'lead the platform team': { score: 8 },
      'the offer': { score: 2 },
    };
    let turn = 0;
    const all: Says = { ...says, 'score[the commute]': score };
    const here = await walker({
      says: new Proxy(all, {
        get: (_all, key: string) => {
          if (key !== 'added') return all[key];
          turn += 1;
          return turn === 1 ? all[key] : undefined;
        },
      }),
    });
    expect(await here.run('review', '--now')).toBe(0);
    expect(data(here)['criteria']).toContainEqual({
      id: 'commute',
      text: 'the commute',
      added: '2026-03-15',
      points: 10,
    });
    expect(data(here)).toMatchObject({
      earlier: [{ date: '2026-03-15', order: ['offer', 'lead-platform-team', 'stay'] }],
    });
    expect(here.keys.filter((key) => key === 'still')).toHaveLength(2);
  });

  it('asks what each of more than eight criteria is worth: those that were added join seven', async () => {
    const added = ['the commute', 'the garden'];
    const kept = ['growth', 'life', 'purpose', 'pay', 'people', 'scope', 'health'];
    const all: Says = { ...wholeReview, categories: kept, keep: kept };
    let turn = 0;
    const here = await walker({
      says: new Proxy(all, {
        get: (_all, key: string) => {
          if (key === 'added') return (turn += 1) === 1 ? added : undefined;
          if (key.startsWith('points[')) return 50;
          if (!key.startsWith('score[')) return all[key];
          const score = { score: 5 };
          return { 'stay as it is': score, 'lead the platform team': score, 'the offer': score };
        },
      }),
    });
    expect(await here.run('review', '--now')).toBe(0);
    expect(here.stderr()).not.toContain('no points yet');
    expect(data(here)['status']).toBe('decided');
  });
});

describe('what a review brings to the rest of the journal', () => {
  it('stands in the ledgers, the signals and the status, from its page alone', async () => {
    const here = await walker();
    await here.run('review', '--now');
    const entries = await here.store.entries();
    const ledgers = ledgersOf(entries);
    const texts = (name: 'ask' | 'assumption' | 'tripwire' | 'expectation' | 'people') =>
      ledgers[name].map(({ text, due }) => [text, due]);
    expect(texts('ask')).toEqual([
      ['is the lead role meant for me', '2026-03-20'],
      ['a seat in planning', null],
    ]);
    expect(texts('assumption')).toEqual([
      ['the team stays together', '2026-09-01'],
      ['the rota stays as it is', '2026-09-01'],
    ]);
    expect(texts('tripwire')).toEqual([
      ['the rota, then three weeks in a row, then ask again', '2026-06-01'],
    ]);
    expect(texts('expectation')).toHaveLength(3);
    expect(texts('people')).toEqual([['a colleague', null]]);
    expect(ledgers.option.map(({ text, state }) => [text, state])).toEqual([
      ['stay as it is', 'out'],
      ['lead the platform team', 'taken'],
      ['the offer', 'real'],
      ['contract for a year', 'later'],
      ['a doctorate', 'out'],
    ]);
    const [reading] = directionOf(entries, { since: firstDay, until: lastDay }).readings;
    expect(reading?.sums).toEqual({ push: 5, pull: 3, hold: 2, worry: 2 });
    const later = await walker({
      now: '2026-06-15T09:00:00+01:00',
      terminal: false,
      entries: [...here.store.files].map(([file, text]) => ({ path: file, text })),
    });
    await later.run('status', '--json');
    const { due, reviews } = JSON.parse(later.stdout()) as { due: Mapping[]; reviews: Mapping[] };
    expect(due).toContainEqual({ set: 'lookback', reason: 'revisit', since: '2026-06-15' });
    expect(due.map(({ set }) => set)).not.toContain('direction');
    expect(reviews).toEqual([]);
  });

  it('is named by the status as long as it is open', async () => {
    const here = await walker();
    await here.run('review');
    const said = here.stdout().length;
    await here.run('status');
    expect(here.stdout().slice(said)).toMatch(
      /review {2,}Which next role\?, open at step 17 of 17 +career review which-next-role/,
    );
  });

  it('leaves a decision put off where an answer is waited for, or not yet enough is known', async () => {
    const waiting = await walker({ says: { ...wholeReview, wait: 'wait for an answer' } });
    expect(await waiting.run('review', '--now')).toBe(0);
    expect(data(waiting)).toMatchObject({ status: 'deferred' });
    expect(waiting.keys.at(-1)).toBe('wait');
    const notYet = await walker({
      says: {
        ...wholeReview,
        verdict: 'not yet',
        find: [{ text: 'see the team at work', by: '2026-04-10' }],
        until: '2026-04-15',
      },
    });
    expect(await notYet.run('review', '--now')).toBe(0);
    expect(data(notYet)).toMatchObject({
      status: 'deferred',
      until: '2026-04-15',
      commit: [{ do: 'see the team at work', due: '2026-04-10', question: 'find' }],
    });
    expect(data(notYet)).not.toHaveProperty('decided');
  });

  it('stops after the options where its owner would rather not weigh them in such a state', async () => {
    const here = await walker({
      says: { ...wholeReview, state: ['tired'], pause: 'after the options are laid out' },
    });
    expect(await here.run('review')).toBe(0);
    expect(here.keys.at(-1)).toBe('case');
    expect(here.stderr()).toContain('The weighing can wait for another day.');
    expect(await here.run('review', '--now')).toBe(0);
    expect(data(here)).toMatchObject({ status: 'decided' });
  });
});
