/** Drafts in memory, for commands that only look at them or keep one. */
import type { InterviewEvent, Session } from '../../src/core/interview-types.ts';
import type { Draft, Drafts } from '../../src/core/ports.ts';
import { Failure } from '../../src/core/problem.ts';

export interface Kept {
  readonly session: Session;
  readonly events: readonly InterviewEvent[];
  readonly of?: number;
}

export function memoryDrafts(kept: readonly Kept[]): Drafts {
  const drafts = new Map(
    kept.map(({ session, events, of }) => [
      session.set.id,
      { session, events: [...events], of: of ?? session.set.questions.length },
    ]),
  );

  function draftNamed(name: string): Draft {
    const draft = drafts.get(name);
    if (draft === undefined) throw new Failure('no-draft', {});
    const { session, events } = draft;
    return {
      path: pathOf(name),
      session,
      events: [...events],
      append(event, of) {
        events.push(event);
        draft.of = of ?? draft.of;
      },
      saving: () => undefined,
      release: () => undefined,
      remove: () => void drafts.delete(name),
    };
  }

  return {
    list: () =>
      [...drafts].map(([name, { session, events, of }]) => ({
        name,
        path: pathOf(name),
        date: session.date,
        title: session.set.title,
        answered: events.filter(({ event }) => event === 'answer').length,
        of,
        session,
        events,
      })),
    start(session, of = session.set.questions.length) {
      if (drafts.has(session.set.id)) throw new Failure('draft-exists', { set: session.set.id });
      drafts.set(session.set.id, { session, events: [], of });
      return draftNamed(session.set.id);
    },
    open: draftNamed,
    stranded: () => [],
  };
}

function pathOf(name: string): string {
  return `/home/reader/.local/state/career/drafts/${name}.jsonl`;
}
