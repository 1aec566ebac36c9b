/** Faults of a real system: a full disk, no rights, no file handles, a kill, and many processes at once. */
import type { ChildProcess } from 'node:child_process';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/adapters/disk.ts';
import { createDrafts } from '../../src/adapters/drafts.ts';
import { nodeProcesses } from '../../src/adapters/processes.ts';
import { isAllowed } from '../support/machine.ts';
import { weeklySession } from '../support/sessions.ts';
import { tempDir } from '../support/temp.ts';

let bundle = '';

beforeAll(() => {
  const { outputFiles } = buildSync({
    entryPoints: [join(import.meta.dirname, 'worker.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
  });
  bundle = outputFiles[0]?.text ?? '';
});

/** A folder with the worker in it and room for a journal. */
function place(): { dir: string; worker: string; root: string } {
  const dir = tempDir();
  const worker = join(dir, 'worker.mjs');
  writeFileSync(worker, bundle);
  return { dir, worker, root: join(dir, 'journal') };
}

/** The lines that a command prints. */
function linesOf(command: string, ...inputs: string[]): string[] {
  return execFileSync(command, inputs, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    .trim()
    .split('\n');
}

function readLines(child: ChildProcess): {
  all: () => string[];
  until: (count: number) => Promise<void>;
  ended: Promise<void>;
} {
  let text = '';
  let heard: (() => void) | undefined;
  const all = (): string[] => text.split('\n').slice(0, -1);
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    heard?.();
  });
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  const until = (count: number): Promise<void> =>
    new Promise((resolve) => {
      heard = () => {
        if (all().length >= count) resolve();
      };
      heard();
    });
  return { all, until, ended };
}

describe('many at once', () => {
  it('twenty processes that add a note each leave twenty notes', async () => {
    const { worker, root } = place();
    const runs = Array.from({ length: 20 }, (_, number) =>
      readLines(spawn(process.execPath, [worker, 'note', root, `note of process ${number}`])),
    );
    await Promise.all(runs.map(({ ended }) => ended));
    const files = readdirSync(join(root, '2026'));
    expect(files).toHaveLength(20);
    const texts = files.map((name) => readFileSync(join(root, '2026', name), 'utf8'));
    expect(
      texts.map((text, at) => text.startsWith(`${files[at]?.slice(0, -3)}\n`) && text.endsWith('\nend\n')),
    ).toEqual(Array.from({ length: 20 }, () => true));
    expect(new Set(texts.map((text) => text.split('\n')[1])).size).toBe(20);
    expect(new Set(runs.map(({ all }) => all()[0])).size).toBe(20);
  });

  it('of eight processes that take up the draft of a dead one together, one gets it', async () => {
    const { dir, worker, root } = place();
    const folder = join(dir, 'drafts');
    createDrafts({ disk: nodeDisk, processes: nodeProcesses, root, folder }).start(weeklySession()).release();
    const dead = nodeProcesses.self.replace(/^\d+/, '999999999');
    writeFileSync(join(folder, `weekly.lock-${dead}`), '');
    const children = Array.from({ length: 8 }, () => spawn(process.execPath, [worker, 'take', root]));
    const runs = children.map(readLines);
    await Promise.all(runs.map(({ until }) => until(1)));
    for (const child of children) child.stdin?.end('x');
    await Promise.all(runs.map(({ ended }) => ended));
    expect(runs.flatMap(({ all }) => all()).sort()).toEqual([
      ...Array.from({ length: 7 }, () => 'failed draft-held'),
      'won',
    ]);
  });
});

it('a process that is killed has kept every answer that it said it had', async () => {
  const { dir, worker, root } = place();
  const child = spawn(process.execPath, [worker, 'sit', root]);
  const run = readLines(child);
  await run.until(50);
  child.kill('SIGKILL');
  await run.ended;
  const said = run.all().map((line) => Number(line.replace('kept ', '')));
  const drafts = createDrafts({
    disk: nodeDisk,
    processes: nodeProcesses,
    root,
    folder: join(dir, 'drafts'),
  });
  const kept = drafts
    .open('weekly')
    .events.map((event) => (event.event === 'answer' ? Number(event.key.slice(1)) : 0));
  expect(kept.length).toBeGreaterThanOrEqual(said.length);
  expect(kept.slice(0, said.length)).toEqual(said);
});

it('a full disk ends in a sentence, with all that was said to be kept whole and nothing else there', (context) => {
  const { worker, root } = place();
  mkdirSync(root);
  if (
    !isAllowed(
      'a small file system of its own',
      'unshare',
      '-m',
      'mount',
      '-t',
      'tmpfs',
      '-o',
      'size=64k',
      'tmpfs',
      root,
    )
  )
    context.skip();
  const script = `mount -t tmpfs -o size=64k tmpfs ${root} && exec ${process.execPath} ${worker} fill ${root}`;
  const lines = linesOf('unshare', '-m', 'sh', '-c', script);
  const kept = lines.filter((line) => line.startsWith('kept '));
  expect(kept.length).toBeGreaterThan(2);
  const failures = lines.filter((line) => line.startsWith('failed '));
  expect(failures).toEqual([
    `failed could not save ${root}/2026/2026-03-06-note-${kept.length + 1}.md: no space left`,
  ]);
  const files = lines.filter((line) => line.startsWith('file '));
  expect(files.sort()).toEqual(kept.map((line) => `file ${line.slice('kept 2026/'.length)} whole`).sort());
});

it('a read-only disk ends in a sentence', (context) => {
  const { worker, root } = place();
  mkdirSync(join(root, '2026'), { recursive: true });
  const bind = `mount --bind ${root} ${root} && mount -o remount,bind,ro ${root}`;
  if (!isAllowed('a folder bound read-only', 'unshare', '-m', 'sh', '-c', bind)) context.skip();
  const lines = linesOf(
    'unshare',
    '-m',
    'sh',
    '-c',
    `${bind} && exec ${process.execPath} ${worker} note ${root} words`,
  );
  expect(lines).toEqual([`failed could not save in ${root}/2026: read-only file system`]);
});

it('a folder without rights ends in a sentence, and stays as it is', (context) => {
  const { dir, worker, root } = place();
  const other = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] as const;
  if (!isAllowed('a user without rights', ...other, 'true')) context.skip();
  chmodSync(dir, 0o755);
  mkdirSync(join(root, '2026'), { recursive: true });
  chmodSync(root, 0o755);
  mkdirSync(join(root, '.career'));
  const [command, ...inputs] = other;
  expect(linesOf(command, ...inputs, process.execPath, worker, 'note', root, 'words')).toEqual([
    `failed could not save ${root}/2026/2026-03-06-note.md: permission denied`,
  ]);
  expect(readdirSync(join(root, '2026'))).toEqual([]);
});

it('a process without a file handle left says so', (context) => {
  const { worker, root } = place();
  const limited = `ulimit -n 64 && exec ${process.execPath} ${worker} handles ${root}`;
  if (!isAllowed('a limit on file handles', 'sh', '-c', 'ulimit -n 64')) context.skip();
  const lines = linesOf('sh', '-c', limited);
  expect(lines).toEqual([expect.stringMatching(/^failed could not save .*: too many open files$/)]);
  expect(existsSync(join(root, '2026/2026-03-06-note.md'))).toBe(false);
});
