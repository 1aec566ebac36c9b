/** What is laid beside a question, as lines that stand above its frame and stay there. */
import type { Shown } from '../../core/interview-types.ts';
import { sideBySide } from '../../core/side-by-side.ts';
import { marginOf, reach } from './frame.ts';
import type { Face } from './frame.ts';

export function shownLines(shown: readonly Shown[], face: Face): readonly string[] {
  const margin = ' '.repeat(marginOf(face));
  const width = reach(face) - 2 * margin.length;
  const lines = sideBySide(shown, width, (label) => face.style.faint(label));
  return ['', ...lines.map((line) => (line === '' ? '' : margin + line))];
}
