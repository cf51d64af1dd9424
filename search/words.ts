import { STOP_WORDS as arabic, LETTERS, PREFIXES } from './words/ar.ts';
import { STOP_WORDS as english } from './words/en.ts';
import { ELIDED as elided, ENDINGS as endings, STOP_WORDS as french } from './words/fr.ts';

/**
 * Words of the languages that texts are searched in, each language in a file of its own. They decide what the index
 * holds: the seeding behind a change of any of them is a full one. Modules and no YAML: the API and the pages search
 * with them, and carry no parser.
 */

/** What an apostrophe cuts off. */
export const ELIDED: ReadonlySet<string> = new Set(elided);

/** What was typed without the apostrophe behind what is elided: `détat`, `lonu`. Folded. */
export const ELIDED_TO = /^(?:[ldjmtsnc]|qu)(?=[aeiouyh]\p{L}{2})/u;

/**
 * Words that stand in nearly every text, and so find nothing. Moderate: a word that could be what somebody looks for
 * (`état`, `nouveau`, `premier`, `faire`) is none. Folded.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set([...french, ...english, ...arabic]);

/** Endings made alike before stemming, first that fits. */
export const ENDINGS = endings;

/** What is written before an Arabic word without a blank, longest first; at least three letters stay. */
export const ARABIC_PREFIXES = PREFIXES;

/** Letters that Arabic writes now one way and now the other. */
export const ARABIC_LETTERS = LETTERS;
