/** The few signs that prompts are drawn with, and what stands for them where there is no Unicode. */

export interface Glyphs {
  readonly rule: string;
  /** Before each row of what is being written. */
  readonly gutter: string;
  /** Before an item of a list. */
  readonly item: string;
  /** Before the line that the keys act on. */
  readonly pointer: string;
  readonly dot: string;
  readonly ellipsis: string;
  /** Stands for what was left out on purpose. */
  readonly none: string;
}

const unicode: Glyphs = {
  rule: '─',
  gutter: '│',
  item: '–',
  pointer: '›',
  dot: '·',
  ellipsis: '…',
  none: '–',
};

const ascii: Glyphs = {
  rule: '-',
  gutter: '|',
  item: '-',
  pointer: '>',
  dot: '-',
  ellipsis: '...',
  none: '-',
};

export function glyphs(hasUnicode: boolean): Glyphs {
  return hasUnicode ? unicode : ascii;
}

/** Whether the terminal can be expected to show more than ASCII: a UTF-8 locale, and no dumb terminal. */
export function speaksUnicode(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean {
  if (env['TERM'] === 'dumb' || env['TERM'] === 'linux') return false;
  if (platform === 'win32') return env['WT_SESSION'] !== undefined || env['TERM_PROGRAM'] !== undefined;
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return /utf-?8/i.test(locale);
}
