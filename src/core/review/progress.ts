/** How far a review has come, as its front matter tells: `steps:` names each step gone through, with its day. */
import type { Mapping, Value } from '../value.ts';
import { isList, isMapping, ownValue } from '../value.ts';
import type { StepId } from './steps.ts';
import { stepIds } from './steps.ts';
import { missingCells, unweighed } from './cells.ts';

/**
 * The first step that is still to be gone through. A page that names no steps, as one written by hand, is taken by
 * what it holds. Weights and scores are to do again as soon as a criterion or an option has come that has none.
 *
 * @returns null when nothing is left
 */
export function nextStep(data: Mapping): StepId | null {
  const steps = ownValue(data, 'steps');
  const named = isMapping(steps) ? Object.keys(steps) : null;
  const isDone = (step: StepId): boolean => {
    if (named === null ? !isFilled(step, data) : !named.includes(step)) return false;
    if (step === 'weights') return !isHalfWeighed(data);
    return step !== 'scores' || missingCells(data).length === 0;
  };
  return stepIds.find((step) => !isDone(step)) ?? null;
}

/** Some criteria have points and others have not. */
function isHalfWeighed(data: Mapping): boolean {
  const without = unweighed(data).length;
  const criteria = ownValue(data, 'criteria');
  return without > 0 && without < (isList(criteria) ? criteria.length : 0);
}

/** The keys that a step leaves, by which a page or a file shows that it has been gone through. */
const leaves: Readonly<Partial<Record<StepId, string>>> = {
  frame: 'frame',
  'from-to': 'direction',
  widen: 'options',
  buckets: 'options',
  criteria: 'criteria',
  weights: 'criteria',
  hope: 'hope',
  scores: 'scores',
  against: 'still',
  expect: 'expect',
  record: 'decided',
};

/** Whether some data hold what the step is there to find out. */
export function isFilled(step: StepId, data: Mapping): boolean {
  if (step === 'known') return Object.keys(leaves).some((other) => isFilled(other as StepId, data));
  // What scores come to is worked out whenever it is looked at.
  const key = step === 'result' ? 'scores' : leaves[step];
  return key !== undefined && holdsSomething(ownValue(data, key));
}

function holdsSomething(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === '') return false;
  return isList(value) || isMapping(value) ? Object.keys(value).length > 0 : true;
}
