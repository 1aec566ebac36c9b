/** Takes an editor page apart into the sections under its questions; no line of it gets lost on the way. */
import type { StepKey } from './interview-types.ts';
import type { TextFinding } from './notation/gathering.ts';
import { headingKey } from './page.ts';
import type { PageLine } from './page-lines.ts';
import { isEmpty } from './page-lines.ts';
import { hintOpening, isComplaintMark, readPageOpening, readStepMark, unguarded } from './page-marks.ts';

/** What stands under one question. */
interface Section {
  readonly key: StepKey;
  readonly lines: PageLine[];
}

export interface TakenApart {
  readonly sections: ReadonlyMap<StepKey, Section>;
  readonly findings: readonly TextFinding[];
}

/**
 * A section begins with the comment that names its question, below the question's heading, or with that
 * heading alone. Text on the heading's line after the question belongs to the answer.
 *
 * @param title the page's own title, which may stand above the first question
 * @param headings of the questions by their keys
 */
export function takeApart(
  page: readonly PageLine[],
  title: string,
  headings: ReadonlyMap<StepKey, string>,
): TakenApart {
  const cutting = new Cutting(
    page.filter(({ text }) => !isComplaintMark(text)),
    headings,
  );
  cutting.cut();
  cutting.refuseAbove(title);
  return cutting;
}

class Cutting implements TakenApart {
  readonly sections = new Map<StepKey, Section>();
  readonly findings: TextFinding[] = [];
  readonly #page: readonly PageLine[];
  readonly #headings: ReadonlyMap<StepKey, string>;
  readonly #keys: ReadonlyMap<string, StepKey>;
  readonly #above: PageLine[] = [];
  #current: PageLine[] = this.#above;
  /** The question whose section began with its heading alone; its mark may yet come. */
  #headed: StepKey | undefined;
  #next = 0;

  constructor(page: readonly PageLine[], headings: ReadonlyMap<StepKey, string>) {
    this.#page = page;
    this.#headings = headings;
    // Of two questions with one wording, the first is meant.
    this.#keys = new Map([...headings].toReversed().map(([key, heading]) => [headingKey(heading), key]));
  }

  cut(): void {
    this.#skipBlank();
    if (readPageOpening(this.#line) !== undefined) this.#skipComment('the comment at the top');
    for (; this.#next < this.#page.length;) {
      const line = this.#page[this.#next++];
      if (line === undefined) return;
      const marked = readStepMark(line.text);
      const headed = marked === undefined ? this.#keyOf(line) : undefined;
      if (marked !== undefined && marked === this.#headed) this.#markHeaded();
      else if (marked !== undefined) this.#begin(marked, line, this.#headingAbove());
      else if (headed !== undefined) this.#begin(headed, line, line);
      else this.#current.push({ ...line, text: unguarded(line.text) });
    }
  }

  get #line(): string {
    return this.#page[this.#next]?.text ?? '';
  }

  #skipBlank(): void {
    while (this.#next < this.#page.length && this.#line.trim() === '') this.#next += 1;
  }

  /** Leaves out the comment that begins here; what follows its end on the same line is kept. */
  #skipComment(what: string): void {
    const first = this.#page[this.#next];
    for (let index = this.#next; index < this.#page.length; index++) {
      const line = this.#page[index];
      const end = line?.text.indexOf('-->') ?? -1;
      if (line === undefined || (index > this.#next && readStepMark(line.text) !== undefined)) break;
      if (end !== -1) {
        this.#next = index + 1;
        const rest = line.text.slice(end + 3).trimStart();
        if (rest !== '')
          this.#current.push({ ...line, text: rest, column: line.column + line.text.length - rest.length });
        return;
      }
    }
    this.#next += 1;
    this.#refuse(first, `${what} has no end`, 'close it with --> on a line of its own');
  }

  /** The key of the question whose heading this is, where no mark follows that would name it. */
  #keyOf({ text }: PageLine): StepKey | undefined {
    const heading = headingOn(text);
    const key = heading === undefined ? undefined : this.#keys.get(headingKey(heading));
    if (key === undefined) return undefined;
    const following = this.#page.slice(this.#next).find((line) => line.text.trim() !== '');
    return following !== undefined && readStepMark(following.text) !== undefined ? undefined : key;
  }

  /** Takes the heading off the end of what came before. */
  #headingAbove(): PageLine | undefined {
    const last = this.#current.findLastIndex(({ text }) => text.trim() !== '');
    const line = this.#current[last];
    if (line === undefined || headingOn(line.text) === undefined) return undefined;
    this.#current.splice(last);
    return line;
  }

  #begin(key: StepKey, line: PageLine, heading: PageLine | undefined): void {
    if (this.sections.has(key))
      this.#refuse(line, `'${key}' stands here twice`, 'keep one of the two sections');
    const section: Section = { key, lines: [] };
    this.sections.set(key, section);
    this.#current = section.lines;
    this.#headed = line === heading ? key : undefined;
    if (heading !== undefined) this.#keepBeyond(key, heading);
    this.#skipHint();
  }

  /** Words between a heading and its mark are part of the answer. */
  #markHeaded(): void {
    this.#headed = undefined;
    this.#skipHint();
  }

  #skipHint(): void {
    const here = this.#next;
    this.#skipBlank();
    if (this.#line.startsWith(hintOpening.trimEnd())) this.#skipComment('the hint');
    else this.#next = here;
  }

  /** What was written on the heading's line after the question belongs to the answer; another heading is a mistake. */
  #keepBeyond(key: StepKey, heading: PageLine): void {
    const expected = this.#headings.get(key)?.replace(/\s+/g, ' ').trim();
    const words = headingOn(heading.text) ?? '';
    if (expected === undefined || headingKey(words) === headingKey(expected)) return;
    if (words.startsWith(expected)) {
      const beyond = words.slice(expected.length);
      this.#current.push({ ...heading, text: beyond.trim(), column: heading.text.indexOf(beyond) + 2 });
    } else {
      this.#refuse(heading, `'${words}' is not the question that stands here`, `write ## ${expected}`);
    }
  }

  /** Words above the first question belong to no answer; the page's title may stand there. */
  refuseAbove(title: string): void {
    const strays = this.#above.filter(
      ({ text }) => headingKey(text.replace(/^# +/, '')) !== headingKey(title),
    );
    if (isEmpty(strays)) return;
    const first = strays.find(({ text }) => text.trim() !== '');
    this.#refuse(
      first,
      'these words stand above the first question, so they belong to no answer',
      'move them under a question',
    );
  }

  #refuse(line: PageLine | undefined, why: string, remedy: string): void {
    this.findings.push({ line: line?.line ?? 1, column: line?.column ?? 1, why, remedy });
  }
}

/** The words of a second-level heading. */
function headingOn(text: string): string | undefined {
  return /^## +(.*\S)\s*$/.exec(text)?.[1];
}
