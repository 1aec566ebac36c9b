/** Text stands out from what is behind it, in light and in dark: the tokens that all pages share. */
import { describe, expect, it } from 'vitest';
import { pageStyle } from '../../../src/render/html/page-style.ts';

type Tokens = Readonly<Record<string, string>>;

function tokensIn(rule: string): Tokens {
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): (#[\da-f]{6})/g)].map(([, name, hue]) => [name, hue]),
  );
}

const [light = '', dark = ''] = pageStyle.match(/:root \{[^}]*\}/g) ?? [];

/** @see WCAG 2.2, relative luminance */
function luminance(hue: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hue.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const texts = ['ink', 'faint', 'one', 'two'].flatMap((text) =>
  ['paper', 'raised'].map((behind) => [text, behind] as const),
);
const figures = [
  ['on-weak', 'shade-1'],
  ['on-weak', 'shade-2'],
  ['on-strong', 'shade-3'],
  ['on-strong', 'shade-4'],
] as const;

describe.each([
  ['light', tokensIn(light)],
  ['dark', tokensIn(dark)],
])('in %s', (_scheme, tokens) => {
  it.each([...texts, ...figures, ['ink', 'band'] as const])(
    '%s on %s is at least 4.5 to 1',
    (text, behind) => {
      expect(contrast(tokens[text] ?? '', tokens[behind] ?? '')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('lines and signs stand out from the band at 3 to 1', () => {
    for (const sign of ['one', 'two'])
      expect(contrast(tokens[sign] ?? '', tokens['band'] ?? '')).toBeGreaterThanOrEqual(3);
  });
});

describe('the measure', () => {
  it('is that of the standard', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
