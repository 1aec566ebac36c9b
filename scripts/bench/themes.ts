/** What `themes.mjs` measures with: the program's own code, under one roof. */
export { keyphrases } from '../../src/themes/keyphrases.ts';
export { lexiconFrom } from '../../src/themes/lexicon.ts';
export { stem } from '../../src/themes/stem.ts';
export { sentencesOf } from '../../src/themes/sentences.ts';
