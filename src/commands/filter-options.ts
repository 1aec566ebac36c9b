/** The options that choose entries, the same for every command that takes them. */
import type { Command } from 'commander';
import type { CivilDate, Period } from '../core/calendar.ts';
import { readPeriod, suggestDate } from '../core/date-phrase.ts';
import type { EntryFilter } from '../core/filter.ts';
import { Failure } from '../core/problem.ts';
import { collect } from './collect.ts';

export interface FilterOptions {
  readonly since?: string;
  readonly until?: string;
  /** A length of time such as `12w`. */
  readonly last?: string;
  readonly set?: readonly string[];
  readonly tag?: readonly string[];
  readonly kind?: string;
  readonly search?: string;
}

/** Adds the options; the command's own come before or after them as it likes. */
export function filterOptions(command: Command): Command {
  return pageOptions(command).option('--kind <kind>', 'notes of this kind: win, spark, doubt ...');
}

/** Those that fit pages of all sorts. */
export function pageOptions(command: Command): Command {
  return command
    .option('--since <day>', 'from that day on, or from the first day of that week, month or year')
    .option('--until <day>', 'up to and with that day, or the last day of that week, month or year')
    .option('--last <time>', 'of the last days, weeks, months or years: 10d, 12w, 6m, 1y')
    .option('--set <set>', 'of this prompt set; given again, of any of them', collect)
    .option('--tag <tag>', 'with this tag; given again, with all of them', collect);
}

/**
 * @param when a day or a stretch of days in words, as a command's own argument
 * @returns undefined when nothing is filtered
 * @throws Failure `bad-date`, `bad-option` when two of them contradict each other
 */
export function readFilter(options: FilterOptions, when: string, today: CivilDate): EntryFilter | undefined {
  const periods = [
    ...(when === '' ? [] : [periodOf(when, today)]),
    ...(options.last === undefined ? [] : [lastPeriod(options.last, today)]),
  ];
  const sinces = periods.map((period) => period.since);
  const untils = periods.map((period) => period.until);
  if (options.since !== undefined) sinces.push(periodOf(options.since, today).since);
  if (options.until !== undefined) untils.push(periodOf(options.until, today).until);
  // All of them hold: from the latest beginning to the earliest end.
  const [since, until] = [sinces.toSorted().at(-1), untils.toSorted().at(0)];
  if (since !== undefined && until !== undefined && since > until) {
    throw new Failure('bad-option', {
      message: `no day is both from ${since} on and up to ${until}`,
      hint: 'an earlier --since, or a later --until',
    });
  }
  const { set, tag, kind, search } = options;
  const filter: EntryFilter = {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(set === undefined ? {} : { set }),
    ...(tag === undefined ? {} : { tag }),
    ...(kind === undefined ? {} : { kind }),
    ...(search === undefined ? {} : { text: search }),
  };
  return Object.keys(filter).length === 0 ? undefined : filter;
}

/** @throws Failure `bad-option` for days that have not begun, of which there is nothing to tell */
export function checkBegun({ since }: Pick<EntryFilter, 'since'>, today: CivilDate): void {
  if (since === undefined || since <= today) return;
  throw new Failure('bad-option', {
    message: `${since} is after today (${today})`,
    hint: 'entries are told of up to today: name an earlier first day',
  });
}

/** @throws Failure `bad-date` */
export function periodOf(phrase: string, today: CivilDate): Period {
  const period = readPeriod(phrase, today);
  if (period !== undefined) return period;
  const suggestion = suggestDate(phrase);
  throw new Failure('bad-date', { phrase, ...(suggestion === undefined ? {} : { suggestion }) });
}

function lastPeriod(length: string, today: CivilDate): Period {
  const period = readPeriod(`last ${length}`, today);
  // Not a weekday: `--last friday` is a day, and no length of time.
  if (period !== undefined && /^\s*\d/.test(length)) return period;
  throw new Failure('bad-option', {
    message: `--last takes a length of time, and '${length}' is none`,
    hint: '--last 12w',
  });
}
