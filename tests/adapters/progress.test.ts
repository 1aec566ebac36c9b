import { describe, expect, it } from 'vitest';
import { showProgress } from '../../src/adapters/progress.ts';

function shown(width = 80) {
  const written: string[] = [];
  const clock = { time: 1000 };
  const place = {
    write: (text: string) => void written.push(text),
    width: () => width,
    now: () => clock.time,
  };
  return { written, clock, progress: showProgress(place, 'reading') };
}

describe('the progress of long work', () => {
  it('is not told of for half a second, and leaves nothing where it never was', () => {
    const { written, clock, progress } = shown();
    progress.at(1, 10_000);
    clock.time += 499;
    progress.at(2000, 10_000);
    progress.end();
    expect(written).toEqual([]);
  });

  it('is one line with figures, changed ten times a second at most and erased at the end', () => {
    const { written, clock, progress } = shown();
    clock.time += 500;
    progress.at(4210, 10_000);
    clock.time += 99;
    progress.at(4300, 10_000);
    clock.time += 1;
    progress.at(999, 1_234_567);
    progress.end();
    progress.end();
    expect(written).toEqual([
      '\r\u001b[Kreading 4,210 of 10,000',
      '\r\u001b[Kreading 999 of 1,234,567',
      '\r\u001b[K',
    ]);
  });

  it('stays within the width', () => {
    const { written, clock, progress } = shown(12);
    clock.time += 500;
    progress.at(4210, 10_000);
    expect(written).toEqual(['\r\u001b[Kreading 4,2']);
  });
});
