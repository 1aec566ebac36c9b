/** A process of its own for tests with real faults: does one thing to a journal and prints what came of it. */
import { openSync, readdirSync, readFileSync, readSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { createDrafts } from '../../src/adapters/drafts.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { createStore } from '../../src/adapters/store.ts';
import type { CivilDate } from '../../src/core/calendar.ts';
import type { Drafts, Store } from '../../src/core/ports.ts';
import { isFailure, words } from '../../src/core/problem.ts';
import { weeklySession } from '../support/sessions.ts';

const day = '2026-03-06' as CivilDate;

function yaml(): Promise<never> {
  return Promise.reject(new Error('nothing is read here'));
}

function storeAt(root: string): Store {
  return createStore({ disk: nodeDisk, processes: nodeProcesses, root, yaml });
}

function draftsAt(root: string): Drafts {
  return createDrafts({ disk: nodeDisk, processes: nodeProcesses, root, folder: join(root, '..', 'drafts') });
}

function say(line: string): void {
  writeSync(1, `${line}\n`);
}

/** `said TEXT` once it is kept, or `failed SENTENCE`. */
async function keep(root: string, text: string): Promise<boolean> {
  try {
    const { path } = await storeAt(root).create(day, 'note', (id) => `${id}\n${text}\nend\n`);
    say(`kept ${path}`);
    return true;
  } catch (thrown) {
    if (!isFailure(thrown)) throw thrown;
    say(`failed ${words(thrown).sentence}`);
    return false;
  }
}

/** What stands in the journal: `file PATH whole` or `file PATH broken`. */
function tellFiles(root: string): void {
  for (const path of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!path.isFile()) continue;
    const isWhole = readFileSync(join(path.parentPath, path.name), 'utf8').endsWith('\nend\n');
    say(`file ${path.name} ${isWhole ? 'whole' : 'broken'}`);
  }
}

const actions: Readonly<Record<string, (root: string, text: string) => void | Promise<void>>> = {
  async note(root, text) {
    await keep(root, text);
  },
  async fill(root) {
    while (await keep(root, 'a long line of words '.repeat(400)));
    tellFiles(root);
  },
  async handles(root) {
    try {
      for (;;) openSync('/dev/null', 'r');
    } catch {
      await keep(root, 'words');
    }
    process.exitCode = 0;
  },
  sit(root) {
    const draft = draftsAt(root).start(weeklySession());
    for (let number = 1; ; number += 1) {
      draft.append({ event: 'answer', key: `q${number}`, value: `answer ${number}` });
      say(`kept ${number}`);
    }
  },
  take(root) {
    try {
      draftsAt(root).open('weekly');
      say('won');
    } catch (thrown) {
      if (!isFailure(thrown)) throw thrown;
      say(`failed ${thrown.code}`);
    }
    // Holds on until the test has heard from everybody.
    readSync(0, Buffer.alloc(1), 0, 1, null);
  },
};

const [action = '', root = '', text = ''] = process.argv.slice(2);
await actions[action]?.(root, text);
