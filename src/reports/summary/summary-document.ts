/** A summary as a document: what is said of each section, in order; one with nothing to say is left out. */
import { daysBetween } from '../../core/calendar.ts';
import type { Block, Document, Section } from '../document.ts';
import { capital, counted } from '../words.ts';
import type { SectionName } from './sections.ts';
import { sectionTitles } from './sections.ts';
import type { Summary } from './summary.ts';
import { assumptionsBlocks } from './told/assumptions.ts';
import { changedBlocks } from './told/changed.ts';
import { comparisonBlocks } from './told/comparison.ts';
import { directionBlocks } from './told/direction.ts';
import { dueBlocks } from './told/due.ts';
import { forecastsBlocks } from './told/forecasts.ts';
import { mixBlocks } from './told/mix.ts';
import { openBlocks } from './told/open.ts';
import { peopleBlocks } from './told/people.ts';
import { questionsBlocks } from './told/questions.ts';
import { roleBlocks } from './told/role.ts';
import { seasonBlocks } from './told/season.ts';
import { signalsBlocks } from './told/signals.ts';
import { sparksBlocks } from './told/sparks.ts';
import { storiesBlocks } from './told/stories.ts';
import { noThemes, themesBlocks } from './told/themes.ts';
import { valuesBlocks } from './told/values.ts';
import { wishesBlocks } from './told/wishes.ts';
import type { DayForm, Telling } from './told/words.ts';
import { dayIn, paragraph, span } from './told/words.ts';

export function summaryDocument(summary: Summary, days: DayForm): Document {
  const { coverage, compare, only } = summary;
  const telling: Telling = { until: coverage.until, days };
  const period = span(coverage.since, coverage.until, telling);
  return {
    title: `Summary, ${period}`,
    lead: [paragraph(coverageWords(summary, telling))],
    sections: [
      ...only.flatMap((id): Section[] => {
        const blocks = tellings[id](summary, telling);
        return blocks.length === 0 ? [] : [{ id, title: titleOf(id, summary), blocks }];
      }),
      ...(compare === null
        ? []
        : [{ id: 'compare', title: 'Two periods', blocks: comparisonBlocks(compare, period, telling) }]),
    ],
    foot: [...notYet(summary), paragraph(foot, 'faint')],
  };
}

const foot =
  "What it says of you is read from your own pages and compared with nobody else's. What it means is yours to say.";

/** `14 entries in 17 weeks, 3 weeks empty. Nothing is put into them.` */
function coverageWords({ coverage }: Summary, telling: Telling): string {
  const { entries, weeks, emptyWeeks, last, until } = coverage;
  if (last === null) return 'No entry in this time.';
  const words = `${counted(entries, 'entry', 'entries')} in ${counted(weeks, 'week')}`;
  const since = daysBetween(last, until) < longAgo ? '' : ` The last entry is of ${dayIn(last, telling)}.`;
  if (emptyWeeks === 0) return `${words}, none empty.${since}`;
  return `${words}, ${counted(emptyWeeks, 'week')} empty. Nothing is put into ${emptyWeeks === 1 ? 'it' : 'them'}.${since}`;
}

/** Days after which it is worth a word that nothing was written since. */
const longAgo = 28;

function titleOf(id: SectionName, { questions }: Summary): string {
  return id === 'questions' && questions.length === 1 ? 'A question to sit with' : sectionTitles[id];
}

type Told = (summary: Summary, telling: Telling) => readonly Block[];

const tellings: Readonly<Record<SectionName, Told>> = {
  changed: ({ changed }, telling) => changedBlocks(changed, telling),
  open: ({ open }, telling) => openBlocks(open, telling),
  due: ({ due }, telling) => dueBlocks(due, telling),
  signals: signalsBlocks,
  direction: ({ signals }, telling) => directionBlocks(signals, telling),
  themes: ({ themes, hasSteps }, telling) => themesBlocks(themes, hasSteps, telling),
  values: ({ signals }) => valuesBlocks(signals.values),
  season: ({ signals }, telling) => seasonBlocks(signals.seasons, telling),
  mix: ({ mix }, telling) => (mix === null ? [] : mixBlocks(mix, telling)),
  role: ({ role }, telling) => (role === null ? [] : roleBlocks(role, telling)),
  assumptions: ({ assumptions }, telling) => assumptionsBlocks(assumptions, telling),
  forecasts: ({ forecasts }, telling) => forecastsBlocks(forecasts, telling),
  sparks: ({ sparks }, telling) => sparksBlocks(sparks, telling),
  people: ({ people }, telling) => peopleBlocks(people, telling),
  stories: ({ stories }, telling) => storiesBlocks(stories, telling),
  wishes: ({ wishes }, telling) => wishesBlocks(wishes, telling),
  questions: ({ questions }, telling) => questionsBlocks(questions, telling),
};

/** What a young journal does not show yet, and from when on it does. */
function notYet({ themes, signals, only, coverage, isWhole }: Summary): readonly Block[] {
  const { waiting, series } = signals.pulse;
  const missing = [
    ...(only.includes('themes') && themes.length === 0 ? [`${capital(noThemes(isWhole))}.`] : []),
    ...(only.includes('signals') && series.length === 0 && waiting !== null && coverage.entries > 0
      ? [`No pulse yet, and no baseline (${waiting.entries} of ${waiting.of}): check-ins make both.`]
      : []),
  ];
  return missing.map((text) => paragraph(text, 'faint'));
}
