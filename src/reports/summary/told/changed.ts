/** What changed, one line each, with the counts it rests on. */
import type { Block, Item } from '../../document.ts';
import { counted, percent } from '../../words.ts';
import type { Change, Changed } from '../changed.ts';
import type { Telling } from './words.ts';
import { aside, dayIn, items, own, paragraph, plainNumber, quoted } from './words.ts';

export function changedBlocks({ facts, since, now, before }: Changed, telling: Telling): readonly Block[] {
  if (facts.length === 0) return [];
  const lead = {
    review: `Since the review of ${dayIn(now.since, telling)}, against the time before it.`,
    period: `Against the time before, ${dayIn(before.since, telling)} to ${dayIn(before.until, telling)}.`,
    weeks: `In the last four weeks, against the twelve before.`,
  }[since];
  return [paragraph(lead, 'faint'), ...items(facts.map((fact) => factItem(fact, telling)))];
}

function factItem(fact: Change, telling: Telling): Item {
  switch (fact.change) {
    case 'median':
      return {
        text: `${fact.line}: median ${plainNumber(fact.now.median)} (${counted(fact.now.of, 'answer')}), before that ${plainNumber(fact.before.median)} (${fact.before.of})`,
      };
    case 'push':
      return { text: [`a push is ${fact.became}: `, own(fact.text)] };
    case 'value':
      return {
        text: [
          own(fact.name),
          `: served ${fact.now.served}, cut across ${fact.now.against} of ${fact.now.of}; before that ${fact.before.served} and ${fact.before.against} of ${fact.before.of}`,
        ],
      };
    case 'option':
      return {
        text: [...quoted(fact.text), ` ${bucketWords(fact.bucket)}`, aside([dayIn(fact.date, telling)])],
      };
    case 'tripwire':
      return { text: ['a tripwire has tripped: ', own(fact.text), aside([dayIn(fact.date, telling)])] };
    case 'forecast':
      return {
        text: [
          `${fact.outcome === 'yes' ? 'it happened' : 'it did not happen'}: `,
          own(fact.text),
          aside([
            fact.chance === null ? '' : `you gave it ${percent(fact.chance)}`,
            dayIn(fact.date, telling),
          ]),
        ],
      };
  }
}

function bucketWords(bucket: string): string {
  return { later: 'was put off to later', out: 'is out', taken: 'was taken' }[bucket] ?? `is ${bucket}`;
}
