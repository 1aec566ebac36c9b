/** The sections of a summary, in their order: names for `--only`, keys of the JSON, fragments of a page. */

export const sectionTitles = {
  changed: 'What changed',
  open: 'Still open',
  due: 'Due',
  signals: 'Signals',
  direction: 'From and to',
  themes: 'Themes',
  values: 'Values lived',
  season: 'Season',
  mix: 'Role mix',
  role: 'The present role over time',
  assumptions: 'Assumptions and tripwires',
  forecasts: 'Forecasts',
  sparks: 'Sparks',
  people: 'People',
  stories: 'Stories',
  wishes: 'Wishes',
  questions: 'Two questions to sit with',
} as const;

export type SectionName = keyof typeof sectionTitles;

export const sectionNames = Object.keys(sectionTitles) as readonly SectionName[];
