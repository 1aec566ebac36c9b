/** Takes an editor page apart into the sections under its questions; no line of it gets lost on the way. */
import type { StepKey } from './interview-types.ts';
import type { TextFinding } from './notation/gathering.ts';
import { headingKey } from './page.ts';
import type { PageLine } from './page-lines.ts';
import { isEmpty } from './page-lines.ts';
import { hintOpening, isComplaintMark, readPageOpening, readStepMark, unguarded } from './page-marks.ts';
import { withoutHint } from './page-hints.ts';

/** What stands under one question. */
interface Section {
  readonly key: StepKey;
  readonly lines: readonly PageLine[];
}

export interface TakenApart {
  readonly sections: ReadonlyMap<StepKey, Section>;
  readonly findings: readonly TextFinding[];
}

/** What the program has put on the page for a question. */
export interface Asked {
  readonly heading: string;
  /** The comment on how to answer it. */
  readonly hint: string;
}

/**
 * A section begins with the comment that names its question, below the question's heading, or with that
 * heading alone. The comment decides: words of the writer's own may stand in the heading. Text on the heading's line
 * after the question belongs to the answer.
 *
 * @param title the page's own title, which may stand above the first question
 * @param questions by their keys
 */
export function takeApart(
  page: readonly PageLine[],
  title: string,
  questions: ReadonlyMap<StepKey, Asked>,
): TakenApart {
  const cutting = new Cutting(
    page.filter(({ text }) => !isComplaintMark(text)),
    questions,
  );
  cutting.cut();
  cutting.takeHints();
  cutting.refuseAbove(title);
  return cutting;
}

class Cutting implements TakenApart {
  readonly sections = new Map<StepKey, Section>();
  readonly findings: TextFinding[] = [];
  readonly #page: readonly PageLine[];
  readonly #questions: ReadonlyMap<StepKey, Asked>;
  readonly #keys: ReadonlyMap<string, StepKey>;
  readonly #above: PageLine[] = [];
  #current: PageLine[] = this.#above;
  /** The question whose section began with its heading alone; its mark may yet come. */
  #headed: StepKey | undefined;
  /** Sections whose hint has stood in its place. */
  readonly #hinted = new Set<readonly PageLine[]>();
  #next = 0;

  constructor(page: readonly PageLine[], questions: ReadonlyMap<StepKey, Asked>) {
    this.#page = page;
    this.#questions = questions;
    // Of two questions with one wording, the first is meant.
    this.#keys = new Map([...questions].toReversed().map(([key, { heading }]) => [headingKey(heading), key]));
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
      else if (marked !== undefined) this.#begin(marked, line, this.#headingAbove(marked));
      else if (headed !== undefined) this.#begin(headed, line, { line, isNext: false });
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
    this.#refuseUnclosed(first, what);
  }

  #refuseUnclosed(line: PageLine | undefined, what: string): void {
    this.#refuse(line, `${what} has no end`, 'close it with --> on a line of its own');
  }

  /** The key of the question whose heading this is, where no mark follows that would name it. */
  #keyOf({ text }: PageLine): StepKey | undefined {
    const heading = headingOn(text);
    const key = heading?.level === 2 ? this.#keys.get(headingKey(heading.words)) : undefined;
    if (key === undefined) return undefined;
    const following = this.#page.slice(this.#next).find((line) => line.text.trim() !== '');
    return following !== undefined && readStepMark(following.text) !== undefined ? undefined : key;
  }

  /** Takes the heading off the end of what came before. */
  #headingAbove(key: StepKey): Above | undefined {
    const last = this.#current.findLastIndex(({ text }) => text.trim() !== '');
    const line = this.#current[last];
    const heading = line === undefined ? undefined : headingOn(line.text);
    if (line === undefined || heading === undefined) return undefined;
    const isNext = last === this.#current.length - 1;
    // Of another level and further up it may be a heading within the answer before.
    const isOurs = heading.level === 2 || isNext || headingKey(heading.words) === this.#headingKeyOf(key);
    if (!isOurs) return undefined;
    this.#current.splice(last);
    return { line, isNext };
  }

  #begin(key: StepKey, line: PageLine, heading: Above | undefined): void {
    if (this.sections.has(key))
      this.#refuse(line, `'${key}' stands here twice`, 'keep one of the two sections');
    this.#current = [];
    this.sections.set(key, { key, lines: this.#current });
    this.#headed = line === heading?.line ? key : undefined;
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
    if (this.#line.trimStart().startsWith(hintOpening.trimEnd())) {
      this.#skipComment('the hint');
      this.#hinted.add(this.#current);
    } else this.#next = here;
  }

  /** Takes out the hints that words have been written before. */
  takeHints(): void {
    for (const [key, { lines }] of this.sections) {
      if (this.#hinted.has(lines)) continue;
      const rest = withoutHint(lines, this.#questions.get(key)?.hint);
      this.sections.set(key, { key, lines: rest.lines });
      if (rest.unclosed !== undefined) this.#refuseUnclosed(rest.unclosed, 'the hint');
    }
  }

  #headingKeyOf(key: StepKey): string | undefined {
    const question = this.#questions.get(key);
    return question === undefined ? undefined : headingKey(question.heading);
  }

  /**
   * What was written on the heading's line after the question belongs to the answer. Another heading is the
   * writer's wording of the question, unless it is that of another question or stands too far from the mark.
   */
  #keepBeyond(key: StepKey, { line, isNext }: Above): void {
    const expected = this.#questions.get(key)?.heading.replace(/\s+/g, ' ').trim();
    const words = headingOn(line.text)?.words ?? '';
    if (expected === undefined || headingKey(words) === headingKey(expected)) return;
    if (words.startsWith(expected)) {
      const beyond = words.slice(expected.length);
      this.#current.push({ ...line, text: beyond.trim(), column: line.text.indexOf(beyond) + 2 });
    } else if (!isNext || this.#keys.has(headingKey(words))) {
      this.#refuse(line, `'${words}' is not the question that stands here`, `write ## ${expected}`);
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

/** The heading above a mark. */
interface Above {
  readonly line: PageLine;
  /** Nothing stands between the two. */
  readonly isNext: boolean;
}

function headingOn(text: string): { readonly level: number; readonly words: string } | undefined {
  const [, marks, words] = /^ {0,3}(#{1,6}) +(.*\S)\s*$/.exec(text) ?? [];
  return marks === undefined || words === undefined ? undefined : { level: marks.length, words };
}
