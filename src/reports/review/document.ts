/** The result of a review as a document: what is said, and in which order. */
import type { Document, Facts, Paragraph, Section, Table, Text } from '../document.ts';
import { counted, joined } from '../words.ts';
import { leadSentences } from './ahead.ts';
import type { DayWords } from './beside.ts';
import {
  counselSentence,
  directionSentence,
  driftSentences,
  evidenceSentence,
  findOutSentence,
  hopeSentences,
} from './beside.ts';
import { firmnessBlocks } from './firmness.ts';
import { dominanceSentences, floorSentences, matrixTable, uncertainCells } from './matrix.ts';
import type { Names, Piece } from './names.ts';
import { namesOf, user } from './names.ts';
import type { ReviewReport } from './report.ts';

/** What a result is made of: it is taken in at one glance, on a terminal too. */
export type ResultBlock = Paragraph | Facts | Table;

export interface ResultWords {
  readonly day: DayWords;
  /** Whether hope, from and to, and the present role's past are told: a page to be shown does without. */
  readonly isPersonal: boolean;
  /** Whether people are named. */
  readonly isNamed: boolean;
  /** Whether what each criterion means is told; a screen does without. */
  readonly isExplained: boolean;
}

/** Said once, under everything. */
const foot = 'These are your numbers put in order, not advice.';

/**
 * Floors and dominance stand before any total. While a cell or a weight is missing the document says what, and
 * nothing that would need it: no total, no order, no hope.
 */
export function resultDocument(report: ReviewReport, words: ResultWords): Document<ResultBlock> {
  const names = namesOf(report.decision);
  const sections: readonly Section<ResultBlock>[] = [
    section('matrix', 'Weights and scores', matrixBlocks(report, names)),
    section('missing', 'Still missing', sentences(missingSentences(report, names))),
    section('lead', 'The first and the second', sentences(leadSentences(report, names))),
    section('firmness', 'How firmly it holds', firmnessBlocks(report, names)),
    section('find-out', 'What is not known', sentences([findOutSentence(report, names)])),
    section('beside', 'Beside the numbers', sentences(besideSentences(report, words, names))),
    section('meaning', 'What the names mean', meaningBlocks(report, words.isExplained, names)),
  ];
  return {
    title: report.title,
    lead: sentences([sizeSentence(report), decidedSentence(report, names)]),
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    foot: sentences([foot]),
  };
}

function section(id: string, title: string, blocks: readonly ResultBlock[]): Section<ResultBlock> {
  return { id, title, blocks };
}

function sentences(texts: readonly (Text | null)[]): readonly Paragraph[] {
  return texts.flatMap((text): Paragraph[] => (text === null ? [] : [{ block: 'paragraph', text }]));
}

/** `5 criteria, 4 options, 3 cells uncertain (?)` */
function sizeSentence(report: ReviewReport): Text {
  const { criteria, options } = report.analysis;
  const uncertain = uncertainCells(report);
  return [
    counted(criteria.length, 'criterion', 'criteria'),
    counted(options.length, 'option', 'options'),
    ...(uncertain === 0 ? [] : [`${counted(uncertain, 'cell', 'cells')} uncertain (?)`]),
  ].join(', ');
}

function decidedSentence({ analysis }: ReviewReport, names: Names): Text | null {
  const { status, decided } = analysis;
  if (status === 'deferred') return 'Put off; nothing is decided.';
  const option = decided?.['option'];
  if (status !== 'decided' || typeof option !== 'string') return null;
  const date = decided?.['date'];
  return [
    'Decided',
    typeof date === 'string' ? ` on ${date.slice(0, 10)}` : '',
    ': ',
    names.option(option),
    '.',
  ];
}

function matrixBlocks(report: ReviewReport, names: Names): readonly ResultBlock[] {
  const { analysis } = report;
  if (analysis.criteria.length === 0) return [];
  return [
    ...sentences([
      ...floorSentences(report, names),
      ...(analysis.order === null ? [] : dominanceSentences(report, names)),
    ]),
    matrixTable(report, names),
  ];
}

/** What keeps the result from being worked out. */
function missingSentences({ analysis }: ReviewReport, names: Names): readonly Text[] {
  const { criteria, options, missing, unweighed } = analysis;
  if (criteria.length === 0) return ['No criteria yet, so there is nothing to score.'];
  const cells = criteria.length * options.length;
  const byCriterion = criteria.flatMap(({ id }): (readonly Piece[])[] => {
    const lacking = missing.filter(({ criterion }) => criterion === id);
    if (lacking.length === 0) return [];
    if (lacking.length === options.length) return [[names.criterion(id), ' everywhere']];
    return [
      [
        names.criterion(id),
        ' ',
        ...joined(
          lacking.map(({ option }) => names.place(option)),
          ', ',
          ' and ',
        ),
      ],
    ];
  });
  return [
    ...(missing.length === 0
      ? []
      : [[`Not scored yet, ${missing.length} of ${cells}: `, ...joined(byCriterion, '; '), '.']]),
    ...(unweighed.length === 0
      ? []
      : [
          [
            'Not weighed yet: ',
            ...joined(unweighed.map((id): readonly Piece[] => [names.criterion(id)])),
            '.',
          ],
        ]),
    ...(missing.length === 0 && unweighed.length === 0
      ? []
      : ['The result is worked out once everything is weighed and scored.']),
    ...(missing.length === 0 && unweighed.length === 0 && options.length === 1
      ? ['There is one option, and nothing to compare it with.']
      : []),
  ];
}

function besideSentences(report: ReviewReport, words: ResultWords, names: Names): readonly (Text | null)[] {
  const { isPersonal, isNamed, day } = words;
  return [
    ...(isPersonal ? hopeSentences(report, names) : []),
    ...(isPersonal ? driftSentences(report, day, names) : []),
    ...(isPersonal ? [directionSentence(report)] : []),
    evidenceSentence(report),
    counselSentence(report, isNamed),
  ];
}

/**
 * What each short name stands for, where that is more than the name. A name that was cut from a criterion's words
 * does not speak for itself, and is told on a screen as well.
 */
function meaningBlocks({ decision }: ReviewReport, isExplained: boolean, names: Names): readonly Facts[] {
  const criteria = decision.criteria.flatMap(({ id, text, low, high }) => {
    const isCut = text !== undefined && text !== names.criterion(id).text;
    const ends = isExplained ? { low, high } : {};
    const parts = [
      ...(isCut && (isExplained || id.includes('-')) ? [[user(text)]] : []),
      ...(ends.low === undefined ? [] : [['2: ', user(ends.low)]]),
      ...(ends.high === undefined ? [] : [['8: ', user(ends.high)]]),
    ];
    return parts.length === 0 ? [] : [{ name: [names.criterion(id)], value: joined(parts, '; ') }];
  });
  const options = names.titled.map(({ id, title }) => ({ name: [names.option(id)], value: [user(title)] }));
  const facts = [...options, ...criteria];
  return facts.length === 0 ? [] : [{ block: 'facts', facts }];
}
