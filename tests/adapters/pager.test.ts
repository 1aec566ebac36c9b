/** Long text goes to the reader's pager, on a terminal and nowhere else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePager } from '../../src/adapters/pager.ts';
import { tempDir } from '../support/temp.ts';

function paging(PAGER: string | undefined, isTerminal = true, more: NodeJS.ProcessEnv = {}) {
  const written: string[] = [];
  const out = { isTerminal, width: 80, write: (text: string) => void written.push(text) };
  const env = { PATH: process.env['PATH'], ...(PAGER === undefined ? {} : { PAGER }), ...more };
  return { page: makePager({ env, out, rows: () => 24 }), written };
}

const long = 'a line\n'.repeat(50);

describe('the pager', () => {
  it('gets long text on its stdin', async () => {
    const file = join(tempDir(), 'seen');
    const { page, written } = paging(`cat > '${file}'`);
    await page(long);
    expect(readFileSync(file, 'utf8')).toBe(long);
    expect(written).toEqual([]);
  });

  it('is told to leave no history and to let colours through', async () => {
    const file = join(tempDir(), 'seen');
    await paging(`echo "$LESS $LESSHISTFILE" > '${file}'`).page(long);
    expect(readFileSync(file, 'utf8')).toBe('FRX -\n');
  });

  it('may leave before the end', async () => {
    const { page, written } = paging('head -c 1 >/dev/null');
    await page('x'.repeat(5_000_000));
    expect(written).toEqual([]);
  });

  it.each([
    ['short text', paging('false'), 'a line\n'],
    ['text in a pipe', paging('false', false), long],
    ['PAGER=cat', paging('cat'), long],
    ['an empty PAGER', paging(''), long],
    ['a dumb terminal', paging('false', true, { TERM: 'dumb' }), long],
    ['a pager that is not there', paging('no-such-pager-anywhere 2>/dev/null'), long],
  ])('is passed by for %s', async (_, { page, written }, text) => {
    await page(text);
    expect(written).toEqual([text]);
  });

  it('counts the lines that long ones wrap into', async () => {
    const file = join(tempDir(), 'seen');
    const { page, written } = paging(`cat > '${file}'`);
    await page('x'.repeat(80 * 30));
    expect(written).toEqual([]);
  });
});
