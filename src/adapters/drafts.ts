/**
 * Drafts: sittings that are not entries yet, each kept on disk answer by answer and held by one process.
 *
 * A draft outlives whatever happens to its process. Between the moment its entry stands and its removal
 * there is a gap in which the process can end; so the draft is told beforehand, by `saving`, what the entry
 * will read, and one whose entry reads just that is done: it is not listed, and removed when next met.
 */
import { dirname, join } from 'node:path';
import type { InterviewEvent, Session } from '../core/interview-types.ts';
import type { Draft, Drafts, DraftSummary } from '../core/ports.ts';
import { Failure } from '../core/problem.ts';
import type { Disk } from './disk.ts';
import { openFlags } from './disk.ts';
import { codeOf, onDisk, Refusal } from './disk-failure.ts';
import type { DraftContent, Saving } from './draft-file.ts';
import { countAnswered, eventLine, headerLine, readDraft, savingLine } from './draft-file.ts';
import { createDurable, makeFolder, quietly, removeLeftovers, syncFolder, writeAll } from './durable.ts';
import type { Lock } from './lock.ts';
import { takeLock } from './lock.ts';
import type { Processes } from './processes.ts';
import { holderOf } from './processes.ts';
import { exactTextOf, readFile } from './read-file.ts';
import { strandedDrafts } from './stranded-drafts.ts';
import { isPagePath } from './walk.ts';

export interface DraftsPlace {
  readonly disk: Disk;
  readonly processes: Processes;
  /** Where this journal's drafts are; made when the first one starts. */
  readonly folder: string;
  /** The journal. */
  readonly root: string;
}

/** Half-typed text makes drafts grow, and none may become unreadable by growing. */
const draftCap = 1024 * 1024 * 1024;

export function createDrafts(place: DraftsPlace): Drafts {
  return {
    list: () => listDrafts(place),
    stranded: () => strandedDrafts(place.disk, place.folder),
    start: (session, of) => startDraft(place, session, of),
    open: (name) => openDraft(place, name),
  };
}

function listDrafts(place: DraftsPlace): DraftSummary[] {
  const { disk, folder } = place;
  return onDisk('read the drafts in', folder, () =>
    namesIn(disk, folder).flatMap((name): DraftSummary[] => {
      const path = pathOf(place, name);
      const content = readIfThere(disk, path);
      // One whose first line is broken has neither day nor title; opening it says so.
      if (content === undefined || isDone(place, content.saving)) return [];
      const { session, events, of } = content;
      return [
        {
          name,
          path,
          date: session.date,
          title: session.set.title,
          answered: countAnswered(events),
          of: of ?? countQuestions(session),
          session,
          events,
        },
      ];
    }),
  );
}

/** The names of the drafts, read back from their file names. */
function namesIn(disk: Disk, folder: string): string[] {
  if (disk.lookAt(folder) === undefined) return [];
  return disk
    .list(folder)
    .filter((entry) => entry.isFile() && /^(?:[^%]|%[0-7][0-9A-F])+\.jsonl$/.test(entry.name))
    .map((entry) => decodeURIComponent(entry.name.slice(0, -'.jsonl'.length)))
    .sort();
}

function countQuestions({ mode, set }: Session): number {
  return mode === 'quick' && set.quick !== undefined ? set.quick.length : set.questions.length;
}

function startDraft(place: DraftsPlace, session: Session, of: number | undefined): Draft {
  const { disk, processes, root, folder } = place;
  const name = session.set.id;
  const path = pathOf(place, name);
  onDisk('save', path, () => makeFolder(disk, folder));
  removeDone(place);
  const lock = hold(place, name);
  return orRelease(lock, () => {
    quietly(() => removeLeftovers(disk, folder, processes));
    const header = headerLine(session, root, of);
    if (!createDurable(disk, path, header, processes)) throw new Failure('draft-exists', { set: name });
    const wholeBytes = Buffer.byteLength(header, 'utf8');
    return new FileDraft(place, path, lock, { session, events: [], saving: undefined, wholeBytes });
  });
}

function openDraft(place: DraftsPlace, name: string): Draft {
  const { disk } = place;
  const path = pathOf(place, name);
  if (onDisk('read', path, () => disk.lookAt(path)) === undefined) throw new Failure('no-draft', {});
  const lock = hold(place, name);
  return orRelease(lock, () => {
    // It may have been saved or discarded while the lock was still its owner's.
    const isThere = !removeIfDone(place, path) && onDisk('read', path, () => disk.lookAt(path)) !== undefined;
    if (!isThere) throw new Failure('no-draft', {});
    const content = onDisk('read', path, () => readContent(disk, path, { typed: true }));
    if (content === undefined) {
      throw new Failure('unreadable', {
        file: path,
        at: { line: 1, column: 1 },
        why: 'the first line of this draft is broken; the lines below it hold the answers',
        remedy: 'copy the answers from it, then remove the file',
      });
    }
    return new FileDraft(place, path, lock, content);
  });
}

function readContent(disk: Disk, path: string, options: { typed: boolean }): DraftContent | undefined {
  return readDraft(readFile(disk, path, draftCap).bytes, options);
}

/** The content of a draft that may be removed by its owner at this moment. */
function readIfThere(disk: Disk, path: string): DraftContent | undefined {
  try {
    return readContent(disk, path, { typed: false });
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT') return undefined;
    throw thrown;
  }
}

/** Whether the entry that was being saved stands, word for word. */
function isDone({ disk, root }: DraftsPlace, saving: Saving | undefined): boolean {
  if (saving === undefined || !isPagePath(saving.path)) return false;
  try {
    return exactTextOf(readFile(disk, join(root, saving.path)).bytes) === saving.text;
  } catch (thrown) {
    if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR' || thrown instanceof Refusal)
      return false;
    throw thrown;
  }
}

/** Clears away the drafts of any set that are done and that nobody holds: they are copies of private words. */
function removeDone(place: DraftsPlace): void {
  const { disk, folder, processes } = place;
  for (const name of onDisk('read the drafts in', folder, () => namesIn(disk, folder))) {
    quietly(() => {
      const path = pathOf(place, name);
      if (!isDone(place, readIfThere(disk, path)?.saving)) return;
      const lock = takeLock(disk, folder, fileName(name), processes);
      if ('release' in lock) andRelease(lock, () => removeIfDone(place, path));
    });
  }
}

/** Removes a draft whose entry stands, once that entry is sure to be on the disk. */
function removeIfDone(place: DraftsPlace, path: string): boolean {
  const { disk, root } = place;
  return onDisk('read', path, () => {
    if (disk.lookAt(path) === undefined) return false;
    const saving = readContent(disk, path, { typed: false })?.saving;
    if (saving === undefined || !isDone(place, saving)) return false;
    // The saving may have ended before its last step, which makes the entry's name durable.
    syncFolder(disk, dirname(join(root, saving.path)));
    disk.remove(path);
    return true;
  });
}

/** @throws Failure `draft-held`, `disk` */
function hold({ disk, folder, processes }: DraftsPlace, name: string): Lock {
  const lock = onDisk('lock the draft in', folder, () => takeLock(disk, folder, fileName(name), processes));
  if ('heldBy' in lock)
    throw new Failure('draft-held', { set: name, ...holderOf(lock.heldBy), lock: lock.path });
  return lock;
}

function andRelease(lock: Lock, work: () => void): void {
  try {
    work();
  } finally {
    lock.release();
  }
}

function orRelease<Result>(lock: Lock, work: () => Result): Result {
  try {
    return work();
  } catch (thrown) {
    quietly(() => lock.release());
    throw thrown;
  }
}

/** A set's id names its draft; anything in it that could lead elsewhere is written as `%`. */
function pathOf({ folder }: DraftsPlace, name: string): string {
  return join(folder, `${fileName(name)}.jsonl`);
}

function fileName(name: string): string {
  return encodeURIComponent(name).replaceAll('.', '%2E');
}

class FileDraft implements Draft {
  readonly path: string;
  readonly session: Session;
  readonly events: readonly InterviewEvent[];
  readonly #place: DraftsPlace;
  readonly #lock: Lock;
  /** Bytes that were acknowledged. */
  #size: number;
  #saving: Saving | undefined;
  #isHeld = true;

  constructor(place: DraftsPlace, path: string, lock: Lock, content: Omit<DraftContent, 'of'>) {
    this.path = path;
    this.session = content.session;
    this.events = content.events;
    this.#place = place;
    this.#lock = lock;
    this.#size = content.wholeBytes;
    this.#saving = content.saving;
  }

  append(event: InterviewEvent, of?: number): void {
    this.#write(eventLine(event, of), 'keep the last answer in');
    if (event.event !== 'stopped') this.#saving = undefined;
  }

  saving(path: string, text: string): void {
    this.#write(savingLine({ path, text }), 'note the saving in');
    this.#saving = { path, text };
  }

  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    // A lock that stays is taken over once this process has ended.
    quietly(() => this.#lock.release());
  }

  remove(): void {
    const { disk } = this.#place;
    onDisk('remove', this.path, () => {
      try {
        disk.remove(this.path);
        syncFolder(disk, dirname(this.path));
      } catch (thrown) {
        // With its entry standing the draft is done, whether or not it can be removed now.
        if (!isDone(this.#place, this.#saving)) throw thrown;
      }
    });
    this.release();
  }

  /** Adds one line behind the last acknowledged one; a try that failed may have left a piece there. */
  #write(line: string, doing: string): void {
    const { disk } = this.#place;
    onDisk(doing, this.path, () => {
      // Opened anew each time: into a file that somebody has removed the words would vanish without a sign.
      const file = disk.open(this.path, openFlags.append);
      try {
        const { size } = disk.stat(file);
        if (size < this.#size) throw new Refusal('something else has shortened it');
        if (size > this.#size) disk.truncate(file, this.#size);
        const written = writeAll(disk, file, line);
        disk.syncData(file);
        this.#size += written;
      } finally {
        // What is synced is kept, and what is not has failed already.
        quietly(() => disk.close(file));
      }
    });
  }
}
