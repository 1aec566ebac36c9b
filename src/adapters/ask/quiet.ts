/** What stays on the page of a question once it is answered: a line or two that can be read back. */
import { written } from './written.ts';
import { answerWords } from '../../core/answers.ts';
import type { CivilDate } from '../../core/calendar.ts';
import type { Step } from '../../core/interview-types.ts';
import { oneLine } from '../../core/safe-text.ts';
import { displayWidth } from '../../core/text-width.ts';
import { isMapping } from '../../core/value.ts';
import type { Value } from '../../core/value.ts';
import { cutTo } from './fit.ts';
import { marginOf, reach } from './frame.ts';
import type { Face } from './frame.ts';

/** @param value undefined for a question that was skipped */
export function quietLines(step: Step, value: Value | undefined, face: Face, today: CivilDate): string[] {
  const { style, glyphs } = face;
  const margin = ' '.repeat(marginOf(face));
  const width = reach(face) - margin.length;
  const asked = oneLine(step.ask);
  if (value === undefined) {
    const end = ` ${glyphs.none} skipped`;
    return [margin + style.faint(cutTo(asked, width - displayWidth(end), glyphs) + end)];
  }
  const indent = margin.repeat(2);
  return [
    margin + style.faint(cutTo(asked, width, glyphs)),
    indent + shortForm(step, value, width - margin.length, face, today),
  ];
}

function shortForm(step: Step, value: Value, width: number, { glyphs }: Face, today: CivilDate): string {
  const between = ` ${glyphs.dot} `;
  if (step.question.type === 'pulse' && isMapping(value)) {
    const rows = (step.question.rows ?? []).map(
      ({ id }) => `${oneLine(id)} ${written(value[id] ?? glyphs.none)}`,
    );
    return cutTo(rows.join(between), width, glyphs);
  }
  const words = answerWords(step, value, today);
  if (step.question.type === 'long' || step.question.type === 'text') {
    const shown = oneLine(words);
    if (displayWidth(shown) <= width) return shown;
    const count = `${between}${words.trim().split(/\s+/).length} words`;
    return cutTo(shown, width - displayWidth(count), glyphs) + count;
  }
  const lines = words.split('\n').map((line) => oneLine(line.replace(/^\s*- /, '')));
  return cutTo(lines.filter((line) => line !== '').join(between), width, glyphs);
}
