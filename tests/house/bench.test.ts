/** Measurements on texts of one's own, without any. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { tempDir } from '../support/temp.ts';

it.each(['themes', 'planted'])(
  'npm run bench:%s without texts says what it wants, and does nothing',
  (name) => {
    const temporary = tempDir();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve(import.meta.dirname, `../../scripts/bench/${name}.mjs`)],
      // Where nothing can be installed from, in case it tries.
      { encoding: 'utf8', env: { TMPDIR: temporary, PATH: '' } },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(new RegExp(`^name .*: npm run bench:${name} -- .*\\n$`));
    expect(readdirSync(temporary)).toEqual([]);
  },
);
