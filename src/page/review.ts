/**
 * The part of a review's page that moves: weights and floors as the reader sets them, and what follows. It computes
 * with the program's own mathematics and speaks in its own sentences.
 */
import { analyse } from '../decisions/analysis.ts';
import { leadSentences } from '../reports/review/ahead.ts';
import { firmnessBlocks } from '../reports/review/firmness.ts';
import { dominanceSentences, floorSentences } from '../reports/review/matrix.ts';
import { pageNames, settingDecision } from '../reports/review/page-data.ts';
import type { PageData, Setting } from '../reports/review/page-data.ts';
import type { Weighed } from '../reports/review/report.ts';
import { makeControls } from './controls.ts';
import { element, fill, words } from './elements.ts';
import { makeRanking } from './ranking.ts';
import { makeShares } from './shares.ts';
import { readingWords, summaryWords } from './summary.ts';
import { moved } from './weights.ts';

/** A change is told to a screen reader once it has rested for so long. */
const restMs = 700;

const data = JSON.parse(document.getElementById('data')?.textContent ?? 'null') as PageData | null;
const place = document.getElementById('moving');
if (data !== null && place !== null) begin(data, place);

function begin(page: PageData, where: HTMLElement): void {
  const names = pageNames(page);
  const usual = page.criteria.map(({ weight }) => weight);
  const asGiven: Setting = { weights: null, floors: page.criteria.map(() => true) };
  let setting = asGiven;
  let waiting: number | undefined;
  let frame: number | undefined;

  const controls = makeControls(page, {
    weigh: (index, weight) =>
      set({ ...setting, weights: moved(setting.weights ?? usual, index, weight, usual) }),
    floor: (index, counts) =>
      set({ ...setting, floors: setting.floors.map((each, at) => (at === index ? counts : each)) }),
    back: () => set(asGiven),
    equal: () => set({ ...setting, weights: usual.map(() => 1 / usual.length) }),
  });
  let shown = weighedAs(asGiven);
  const ranking = makeRanking(page, shown.analysis, names);
  const shares = makeShares(page, names);
  const now = element('p', { class: 'now' });
  const remarks = element('div', { class: 'remarks' });
  const sentences = element('div', { class: 'sentences' });
  const told = element('p', { class: 'unseen', role: 'status' });
  where.append(
    now,
    element('div', { class: 'board' }, [
      controls.node,
      element('div', { class: 'outcome' }, [ranking.node, remarks]),
      shares.node,
    ]),
    sentences,
    told,
  );
  show();
  where.closest('section')?.removeAttribute('hidden');

  function set(next: Setting): void {
    setting = next;
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      shown = weighedAs(setting);
      show();
      clearTimeout(waiting);
      waiting = setTimeout(tell, restMs);
    });
  }

  function weighedAs(given: Setting): Weighed {
    const decision = settingDecision(page, given);
    return { decision, analysis: analyse(decision) };
  }

  function show(): void {
    const { analysis } = shown;
    fill(now, summaryWords(shown, names));
    controls.show(setting.weights ?? usual, analysis, names);
    ranking.show(analysis);
    shares.show(analysis);
    remarks.replaceChildren(
      ...[...floorSentences(shown, names), ...dominanceSentences(shown, names)].map((text) =>
        element('p', {}, words(text)),
      ),
    );
    sentences.replaceChildren(
      ...leadSentences(shown, names).map((text) => element('p', {}, words(text))),
      ...firmnessBlocks(shown, names).flatMap((block) =>
        block.block === 'paragraph'
          ? [element('p', block.tone === undefined ? {} : { class: block.tone }, words(block.text))]
          : [],
      ),
    );
  }

  /** What has come of the change, in a sentence or two. */
  function tell(): void {
    fill(told, [...summaryWords(shown, names), ' ', ...readingWords(shown)]);
  }
}
