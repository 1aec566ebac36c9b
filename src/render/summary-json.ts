/** `career summarize --json`: the contract of docs/pipes.md, keys in a fixed order, numbers unrounded. */
import { firstDay } from '../core/calendar.ts';
import type { LedgerItem } from '../core/interview-types.ts';
import type { Coverage } from '../reports/summary/coverage.ts';
import type { SectionName } from '../reports/summary/sections.ts';
import type { Summary } from '../reports/summary/summary.ts';
import type { SummaryTheme } from '../reports/summary/theme-steps.ts';
import { openItem } from './open-lines.ts';

/** Keys of sections that were not asked for are absent. */
export function summaryJson(summary: Summary): unknown {
  const { coverage, only, compare } = summary;
  const sections = jsonOrder.filter((name) => only.includes(name));
  return {
    schema: 1,
    period: periodJson(coverage),
    ...Object.assign({}, ...sections.map((name) => parts[name](summary) as object)),
    compare:
      compare === null
        ? null
        : {
            period: { since: compare.period.since, until: compare.period.until },
            figures: compare.figures.map(({ name, kind, now, other }) => ({ name, kind, now, other })),
          },
  };
}

/** A journal without an entry has no first day. */
export function periodJson({ since, until, entries, weeks, emptyWeeks, last }: Coverage): object {
  return {
    since: entries === 0 && since === firstDay ? null : since,
    until,
    entries,
    weeks,
    emptyWeeks,
    last,
  };
}

/** As the contract lists them, which is not the order of the page. */
const jsonOrder: readonly SectionName[] = [
  'themes',
  'signals',
  'direction',
  'values',
  'mix',
  'open',
  'changed',
  'due',
  'season',
  'role',
  'assumptions',
  'forecasts',
  'sparks',
  'people',
  'stories',
  'wishes',
  'questions',
];

const parts: Readonly<Record<SectionName, (summary: Summary) => unknown>> = {
  themes: ({ themes }) => ({
    themes: themes.map(themeJson),
  }),
  signals: ({ signals: { pulse, lines, panel, outward, marks } }) => ({
    signals: {
      pulse: {
        series: pulse.series.map(({ date, value, id, role, answered }) => ({
          date,
          value,
          id,
          role,
          answered,
        })),
        gaps: pulse.gaps.map(({ since, until, weeks }) => ({ since, until, weeks })),
        baseline: pulse.baseline,
        sd: pulse.sd,
        lineBaselines: pulse.lineBaselines,
        waiting: pulse.waiting,
        cusum: pulse.cusum,
        flag: pulse.flag === null ? null : flagJson(pulse.flag),
        silentUntil: pulse.silentUntil,
        low: pulse.low,
        role: pulse.present,
        roleChanges: pulse.roleChanges,
      },
      lines,
      panel,
      outward: outward.map(({ date, steps, rung }) => ({ date, steps, rung })),
      marks: marks.map(({ date, kind, text }) => ({ date, kind, text })),
    },
  }),
  direction: ({ signals: { direction, tried } }) => ({
    direction: direction.readings.map(({ date, toShare, balance, movement, sums }) => ({
      date,
      toShare,
      balance,
      movement,
      sums,
    })),
    pushes: direction.pushes.map(({ text, readings, since, isLasting, isUnheard }) => ({
      text,
      readings,
      since,
      lasting: isLasting,
      unheard: isUnheard,
    })),
    tried: tried.map(({ date, text }) => ({ date, text })),
  }),
  values: ({ signals: { values } }) => ({
    values: values.values.map(({ name, rank, served, against, of, lived }) => ({
      name,
      rank,
      served,
      against,
      of,
      lived,
    })),
    valuesTrend: { alignment: values.alignment, course: values.trend },
  }),
  mix: ({ signals }) => ({ mix: signals.mix.map(({ date, now, want }) => ({ date, now, want })) }),
  open: ({ open: { items, followThrough, asks } }) => ({
    open: items.map(({ item, age }) => ({ ...itemJson(item), age })),
    followThrough,
    asks,
  }),
  changed: ({ changed: { since, now, before, facts } }) => ({
    changed: {
      against: since,
      now,
      before,
      facts: facts.map(({ change, size, ...fact }) => ({ change, ...fact, size })),
    },
  }),
  due: ({ due }) => ({ due: due.map(({ set, reason, since }) => ({ set, reason, since })) }),
  season: ({ signals }) => ({
    season: signals.seasons.map(({ since, until, part, grow, room, will, wont, isRenewed, lived }) => ({
      since,
      until,
      part,
      grow,
      room,
      will,
      wont,
      renewed: isRenewed,
      lived,
    })),
  }),
  role: ({ role }) => ({
    role:
      role === null
        ? null
        : {
            date: role.date,
            value: role.value,
            earlier: role.earlier.map(({ date, value, atTodaysWeights, delta, scores, weights }) => ({
              date,
              value,
              atTodaysWeights,
              delta,
              scores,
              weights,
            })),
          },
  }),
  assumptions: ({ assumptions: { assumptions, tripwires } }) => ({
    assumptions: assumptions.map(({ item, isDue }) => ({ ...itemJson(item), isDue })),
    tripwires: tripwires.map(({ item, isDue }) => ({ ...itemJson(item), isDue })),
  }),
  forecasts: ({ forecasts: { calibration, forecasts } }) => ({
    forecasts: {
      settled: calibration.settled,
      unclear: calibration.unclear,
      open: calibration.open,
      brier: calibration.brier,
      baseline: calibration.baseline,
      bands: calibration.bands,
      items: forecasts.map(({ item, chance, outcome }) => ({
        id: item.id,
        text: item.text,
        date: item.date,
        due: item.due,
        chance,
        outcome,
      })),
    },
  }),
  sparks: ({ sparks: { warm, gives } }) => ({
    sparks: warm.map(({ item, age, heat, isReturning }) => ({
      id: item.id,
      text: item.text,
      date: item.date,
      age,
      heat,
      returning: isReturning,
    })),
    sparksGive: gives,
  }),
  people: ({ people: { asked, surprises, emptyChairs, missedMost } }) => ({
    people: {
      asked: asked.map(({ id, text, date, due, state, fields }) => ({
        id,
        whom: fields['whom'] ?? null,
        text,
        date,
        due,
        state,
      })),
      surprises: surprises.map(({ date, path, with: names, surprise, shift }) => ({
        date,
        path,
        with: names,
        surprise,
        shift,
      })),
      emptyChairs,
      missedMost,
    },
  }),
  stories: ({ stories }) => ({
    stories: {
      ready: stories.ready,
      draft: stories.draft,
      told: stories.told,
      kinds: stories.kinds,
      missingKinds: stories.missingKinds,
      criteria: stories.criteria,
      thread: stories.thread,
    },
  }),
  wishes: ({ wishes }) => ({
    wishes: wishes.map(({ item, age, years }) => ({
      id: item.id,
      text: item.text,
      date: item.date,
      age,
      years,
    })),
  }),
  questions: ({ questions }) => ({ questions }),
};

/** The same wherever a theme is printed. */
export function themeJson(theme: SummaryTheme): object {
  return {
    label: theme.label,
    variants: theme.variants.map(({ text, entries }) => ({ text, entries })),
    entries: theme.entries,
    of: theme.of,
    weeks: theme.weeks,
    first: theme.first,
    last: theme.last,
    paths: theme.paths,
    trend: theme.trend,
    recent: theme.recent,
    before: theme.before,
    p: theme.p,
    shape: theme.shape,
    since: theme.since,
    until: theme.until,
    evidence: theme.evidence.map(({ date, path, text }) => ({ date, path, text })),
    tag: theme.isTag,
    steps: theme.steps,
    done: theme.done,
    loop: theme.isLoop,
  };
}

function itemJson(item: LedgerItem): object {
  return openItem(item) as object;
}

function flagJson({ since, raised, entries, mean, baseline, parts: lines }: Flag): unknown {
  return { since, entries, mean, baseline, parts: lines, raised };
}

type Flag = NonNullable<Summary['signals']['pulse']['flag']>;
