/** Of what there is much of, a summary shows six of a kind and names the command that lists them all. */
import { expect, it } from 'vitest';
import type { Document } from '../../src/reports/document.ts';
import { plainWords } from '../../src/reports/spans.ts';
import { summaryDocument } from '../../src/reports/summary/summary-document.ts';
import { summaryOfPages } from '../reports/summary/support.ts';
import { testApp } from '../support/app.ts';
import { page, summaryNow } from '../support/summary-journal.ts';

const nine = (name: string): string[] => Array.from({ length: 9 }, (_, index) => `${name} ${index + 1}`);

const pages = [
  page(
    '2026-01-02',
    'weekly',
    {},
    {
      keys: {
        commit: nine('step').map((text, index) => ({ id: `c-${index}`, do: text })),
        ask: nine('ask').map((text, index) => ({ id: `a-${index}`, whom: 'a colleague', what: text })),
      },
    },
  ),
  page('2026-01-03', 'assumptions', {
    rely: nine('assumption'),
    wire: nine('wire').map((text) => ({ if: text, by: '2026-09-30', then: 'I look around' })),
  }),
  page(
    '2026-01-04',
    'decision',
    {},
    {
      keys: {
        name: 'one',
        expect: nine('expectation').map((text, index) => ({
          id: `e-${index}`,
          text,
          chance: 0.5,
          date: '2026-12-31',
        })),
      },
    },
  ),
  ...nine('spark').map((text, index) =>
    page(`2026-01-${10 + index}`, 'sparks', { heat: 4 }, { words: { what: text } }),
  ),
  ...nine('spark').map((text, index) => page(`2026-02-${10 + index}`, 'sparks', { again: { [text]: 4 } })),
  ...nine('cold').map((text, index) =>
    page(`2026-01-${20 + index}`, 'sparks', { heat: 4 }, { words: { what: text } }),
  ),
  ...nine('wish').map((text, index) =>
    page(`2025-12-${10 + index}`, 'futures', { horizon: 5 }, { words: { wish: text } }),
  ),
  ...['doubt', 'question'].flatMap((kind) =>
    nine(kind).map((text, index) =>
      page(
        `2025-11-${10 + index}`,
        kind === 'doubt' ? 'note' : `note-${kind}`,
        {},
        { keys: { note: { kind }, set: 'note' }, words: { text } },
      ),
    ),
  ),
  // What is over counts among them too.
  page(
    '2026-02-20',
    'weekly',
    {},
    {
      keys: {
        update: [
          { ref: 'a-0', state: 'answered' },
          { ref: '2026-01-03-assumptions.assumption-1', state: 'failed' },
          { ref: '2026-01-03-assumptions.tripwire-1', state: 'tripped' },
        ],
      },
    },
  ),
];

/** What is listed with `and N more`, how many there are of it, and the command that is named. */
function cutIn(
  document: Document,
): readonly { readonly name: string; readonly all: number; readonly command: string }[] {
  return document.sections.flatMap(({ id, blocks }) =>
    blocks.flatMap((block, index) => {
      if (block.block === 'facts') {
        return block.facts.flatMap(({ name, value }) => {
          const [, rest, command = ''] = moreWords.exec(plainWords(value)) ?? [];
          if (rest === undefined) return [];
          const shown = block.facts.filter((fact) => fact.name === name).length - 1;
          return [{ name: plainWords(name), all: shown + Number(rest), command }];
        });
      }
      const before = blocks[index - 1];
      if (block.block !== 'paragraph' || before?.block !== 'items') return [];
      const [, rest, command = ''] = moreWords.exec(plainWords(block.text)) ?? [];
      return rest === undefined ? [] : [{ name: id, all: before.items.length + Number(rest), command }];
    }),
  );
}

const moreWords = /^and (\d+) more(?:: (career .+))?$/;

it('is listed whole by the command that is named where it is cut', async () => {
  const cut = cutIn(summaryDocument(summaryOfPages(pages), 'iso'));
  expect(cut.map(({ name, all }) => `${name} ${all}`).sort()).toEqual([
    'ask 8', 'asked 9', 'assumption 9', 'doubt 9', 'open 9', 'question 9', 'returning 9', 'step 9', 'tripwire 9', 'warm 9', 'wishes 9',
  ]); // prettier-ignore
  for (const { name, all, command } of cut) {
    const app = testApp({ entries: pages, now: summaryNow });
    expect(await app.run(...command.split(' ').slice(1), '--json'), `${name}: ${command}`).toBe(0);
    expect((JSON.parse(app.stdout()) as unknown[]).length, `${name}: ${command}`).toBeGreaterThanOrEqual(all);
  }
});
