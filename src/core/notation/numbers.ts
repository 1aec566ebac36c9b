/** How plain numbers and chances are typed. */
import type { Step } from '../interview-types.ts';
import { isMapping } from '../value.ts';
import type { Value } from '../value.ts';
import { onlyLine } from './gathering.ts';
import type { TextReading } from './gathering.ts';
import { further, wordsOf } from './lines.ts';

/** Digits as they are typed, `12` or `2.5`; undefined for anything else. */
export function plainNumber(text: string): number | undefined {
  return /^[-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/.test(text) ? Number(text) : undefined;
}

export function readNumber(_step: Step, text: string): TextReading {
  const { line, gathering } = onlyLine(text);
  if (line === undefined) return gathering.done(null);
  const number = plainNumber(line.text);
  if (number === undefined)
    gathering.fault(line.at, `'${line.text}' is no number`, 'write digits: 12, or 2.5');
  return gathering.done(number ?? null);
}

/** `70 % by 2026-09-30`. */
export function readChanceAnswer(_step: Step, text: string): TextReading {
  const { line, gathering } = onlyLine(text);
  if (line === undefined) return gathering.done(null);
  const [, typed = '', between = '', date = ''] =
    /^(\d+(?:[.,]\d+)?(?:e-\d+)?\s*%?)((?:\s*,|\s*\bby\b|\s*\bon\b)?\s*)(.*)$/i.exec(line.text) ?? [];
  const chance = readChance(typed);
  if (chance === undefined) {
    gathering.fault(line.at, `'${line.text}' is no chance`, 'write 70 % by 2026-09-30');
    return gathering.done(null);
  }
  gathering.place(['chance'], line.at);
  gathering.place(['date'], further(line.at, typed.length + between.length));
  return gathering.done(date === '' ? { chance } : { chance, date });
}

export function writeChanceAnswer(_step: Step, value: Value): string {
  if (!isMapping(value)) return wordsOf(value);
  return `${writeChance(Number(value['chance']))} by ${wordsOf(value['date'] ?? null)}`;
}

/** A fraction 0..1 from `70 %`, `70` or `0.7`; a bare number from 1 on is a percentage. */
export function readChance(text: string): number | undefined {
  const [, digits = '', sign] = /^(\d\S*?)\s*(%?)$/.exec(text.trim()) ?? [];
  const number = plainNumber(digits.replace(',', '.'));
  if (number === undefined) return undefined;
  return sign === '%' || number >= 1 ? number / 100 : number;
}

/** The percentage of a fraction, `70 %`; the fraction itself where rounding would change it. */
export function writeChance(chance: number): string {
  const percent = Number((chance * 100).toPrecision(12));
  return percent / 100 === chance ? `${percent} %` : String(chance);
}
