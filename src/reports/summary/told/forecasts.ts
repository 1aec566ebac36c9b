/** Forecasts: those that are open, and how the chances fared once enough are settled. */
import type { Block } from '../../document.ts';
import { percent } from '../../words.ts';
import type { Forecasts, SummaryForecast } from '../forecasts.ts';
import type { Row, Telling } from './words.ts';
import { aside, dayIn, items, own, paragraph, rows, two } from './words.ts';

/** Settled ones from which on a score says something. */
const enough = 10;

export function forecastsBlocks({ calibration, forecasts }: Forecasts, telling: Telling): readonly Block[] {
  if (forecasts.length === 0 && calibration.settled === 0) return [];
  const { settled, unclear, open, brier, baseline, bands } = calibration;
  const counts = `${settled} settled, ${open} open${unclear === 0 ? '' : `, ${unclear} that cannot be told`}`;
  return [
    paragraph(
      brier === null
        ? `${counts}. A score is given from ${enough} settled ones on (${settled} of ${enough}).`
        : `${counts}. Brier score ${two(brier)}, where always saying 50 % gives ${two(baseline)} and less is closer.`,
    ),
    ...(bands === null
      ? []
      : items(
          bands.map(({ from, to, given, happened }) => ({
            text: `of ${given} you gave ${percent(from).replace(' %', '')} to ${percent(to)}, ${happened} happened`,
          })),
        )),
    ...rows(
      forecasts.filter(({ outcome }) => outcome === 'open').map((each) => openRow(each, telling)),
      6,
      { open: 'career open --kind expectation' },
    ),
  ];
}

function openRow({ item, chance }: SummaryForecast, telling: Telling): Row {
  const isPast = item.due !== null && item.due < telling.until;
  return {
    name: 'open',
    value: [
      own(item.text),
      aside([
        chance === null ? '' : `you gave it ${percent(chance)}`,
        item.due === null ? '' : `${isPast ? 'was to be known' : 'to be known'} ${dayIn(item.due, telling)}`,
      ]),
    ],
  };
}
