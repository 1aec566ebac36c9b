/** The page that a pause is kept as: when it began, for how many days, and the plan in words. */
import type { CivilDate } from './calendar.ts';
import { longDay } from './calendar.ts';
import { identity, marks } from './compose.ts';
import type { Page } from './entry.ts';
import type { PauseDay, PausePlan } from './pause.ts';
import { pauseSlug } from './pause.ts';

export interface PausePage {
  readonly id: string;
  readonly plan: PausePlan;
  readonly date: CivilDate;
  /** Front matter's `date`. */
  readonly written: string;
  readonly role: string | null;
}

export function composePause({ id, plan, date, written, role }: PausePage): Page {
  const { length } = plan;
  const title = `Pause of ${length} ${length === 1 ? 'day' : 'days'}, ${longDay(date)}`;
  return {
    frontMatter: {
      ...identity({ id, title, written, set: pauseSlug }),
      ...marks({ role, tags: [], private: false }),
      answers: { days: length },
    },
    title,
    lead: plan.days.map(dayLine).join('\n'),
    sections: [],
  };
}

function dayLine({ day, date, steps }: PauseDay): string {
  const parts = steps.map(({ title, part, goesOn }) => `${title}${goesOn ? ', the rest' : ''} (${part} min)`);
  return `- Day ${day}, ${longDay(date)}: ${parts.join('; ')}`;
}
