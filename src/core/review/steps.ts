/** The steps of a review in their order. What each asks is written in `prompts/review/`. */

export const stepIds = [
  'known',
  'frame',
  'from-to',
  'here',
  'widen',
  'buckets',
  'criteria',
  'weights',
  'hope',
  'scores',
  'result',
  'against',
  'leaning',
  'counsel',
  'premortem',
  'distance',
  'expect',
  'record',
] as const;
export type StepId = (typeof stepIds)[number];

export function isStepId(word: string): word is StepId {
  return (stepIds as readonly string[]).includes(word);
}

/** 0 for the first. */
export function stepNumber(step: StepId): number {
  return stepIds.indexOf(step);
}
