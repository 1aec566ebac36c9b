/** Brings the inflections of an English word together: `commit`, `commits`, `committed`. */

const vowel = /[aeiouy]/;
const longEnough = /^(?:[^aeiou][^aeiouy]*)?(?:[aeiouy][aeiou]*)(?:[^aeiou][^aeiouy]*)/;
const twice = new RegExp(`${longEnough.source}(?:[aeiouy][aeiou]*)(?:[^aeiou][^aeiouy]*)`);
const onceOnly = new RegExp(`${longEnough.source}(?:[aeiouy][aeiou]*)?$`);
const shortEnd = /^(?:[^aeiou][^aeiouy]*)[aeiouy][^aeiouwxy]$/;

/** Endings of the second and third step, and what takes their place. */
const second: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['logi', 'log'],
];
const third: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const fourth =
  /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

/**
 * The stem of a lower-case word by Porter's algorithm (Porter 1980, An algorithm for suffix stripping), with the
 * two later changes of its author. A word of letters other than a to z is its own stem.
 */
export function stem(word: string): string {
  if (word.length < 3 || word.length > 60 || !/^[a-z]+$/.test(word)) return word;
  // A y that starts the word counts as a consonant.
  const isY = word.startsWith('y');
  let found = isY ? `Y${word.slice(1)}` : word;
  found = firstStep(found);
  found = replaceEnding(found, second);
  found = replaceEnding(found, third);
  const rest = fourth.exec(found)?.[1];
  if (rest !== undefined && twice.test(rest)) found = rest;
  found = lastStep(found);
  return isY ? `y${found.slice(1)}` : found;
}

/** Plurals, participles and -ing forms alone: what one word has in all its inflections. */
export function inflectionStem(word: string): string {
  // No other letter ends an inflection.
  if (word.length < 3 || word.length > 60 || !'sdgy'.includes(word.charAt(word.length - 1))) return word;
  return /^[a-z]+$/.test(word) ? firstStep(word) : word;
}

function firstStep(word: string): string {
  let found = word;
  if (/(?:ss|i)es$/.test(found)) found = found.slice(0, -2);
  else if (/[^s]s$/.test(found)) found = found.slice(0, -1);
  if (found.endsWith('eed')) {
    if (longEnough.test(found.slice(0, -3))) found = found.slice(0, -1);
  } else {
    const rest = /^(.+?)(?:ed|ing)$/.exec(found)?.[1];
    if (rest !== undefined && vowel.test(rest)) found = mended(rest);
  }
  if (found.endsWith('y') && vowel.test(found.slice(0, -1))) found = `${found.slice(0, -1)}i`;
  return found;
}

/** What is left of a word without its -ed or -ing, as it was before them. */
function mended(rest: string): string {
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/([^aeiouylsz])\1$/.test(rest)) return rest.slice(0, -1);
  return shortEnd.test(rest) ? `${rest}e` : rest;
}

function replaceEnding(word: string, endings: readonly (readonly [string, string])[]): string {
  for (const [ending, instead] of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, -ending.length);
    return longEnough.test(rest) ? rest + instead : word;
  }
  return word;
}

function lastStep(word: string): string {
  let found = word;
  if (found.endsWith('e')) {
    const rest = found.slice(0, -1);
    if (twice.test(rest) || (onceOnly.test(rest) && !shortEnd.test(rest))) found = rest;
  }
  return found.endsWith('ll') && twice.test(found) ? found.slice(0, -1) : found;
}
