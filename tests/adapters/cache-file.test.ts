/** By what a page is known to be as it was. */
import { describe, expect, it } from 'vitest';
import type { Stamp } from '../../src/adapters/cache-file.ts';
import { isSame } from '../../src/adapters/cache-file.ts';

const stamp: Stamp = { size: 120, mtimeMs: 1_000.25, ctimeMs: 2_000.5 };

describe('a page', () => {
  it('is as it was where nothing of it moved', () => {
    expect(isSame({ ...stamp }, stamp)).toBe(true);
    expect(isSame(undefined, stamp)).toBe(false);
  });

  it.each(['size', 'mtimeMs', 'ctimeMs'] as const)('is another one once its %s alone is', (field) => {
    for (const by of [-1, 0.25, 1]) {
      expect(isSame(stamp, { ...stamp, [field]: stamp[field] + by })).toBe(false);
    }
  });
});
