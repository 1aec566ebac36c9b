/** Makes text from files harmless to a terminal: whatever would act instead of being read is shown. */
import { latePattern } from './late-pattern.ts';

/**
 * Text as it may go to a terminal. What a terminal would obey, hide or reorder stands there as an escape in
 * plain ASCII, `\x1b` up to U+00FF and `\u{202e}` above: controls but line end and tab, lone surrogates, line
 * and paragraph separators, bidi controls, tags, and everything of no width but ZWJ, ZWNJ and VS16 where
 * they belong. CR LF becomes a line end. Text without any of these is returned as it is.
 */
export function visible(text: string): string {
  if (plain.test(text)) return text;
  const lines = text.replaceAll('\r\n', '\n');
  return lines.replace(unsafe(), (found, at: number) => (belongs(lines, at) ? found : escape(found)));
}

/** The same for a place that has one line: line breaks and tabs, with the spaces around them, become one space. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, (space, at: number, whole: string) => {
    if (!/[\n\t]/.test(space)) return space;
    return at === 0 || at + space.length === whole.length ? '' : ' ';
  });
}

/** By far the most text: no need to look closer. */
const plain = /^[\n\t\x20-\x7e]*$/;

/** Cs are surrogates without their other half. Bidi controls and tags are default-ignorable too. */
const unsafe = latePattern(
  String.raw`(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]`,
  'gu',
);

/**
 * Scripts whose spelling needs ZWJ and ZWNJ after a letter or a mark. Elsewhere, between Latin letters say,
 * the two would only make words differ that look the same.
 */
const joined = latePattern(
  String.raw`(?<=[\p{L}\p{M}])(?<!\p{Default_Ignorable_Code_Point})(?<=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}])[\u200c\u200d]`,
  'uy',
);

/** Two pictures joined into one, and a sign that asks to be shown as a picture or as a key. */
const pictured = latePattern(
  String.raw`(?<=\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?)\u200d(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})\ufe0f|(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  'uy',
);

function belongs(text: string, at: number): boolean {
  return [joined(), pictured()].some((place) => {
    place.lastIndex = at;
    return place.test(text);
  });
}

function escape(found: string): string {
  const code = found.codePointAt(0) ?? 0;
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u{${code.toString(16)}}`;
}
