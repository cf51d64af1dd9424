import { distance } from 'fastest-levenshtein';
import { areDistinctGivenNames } from '../lexicon/identity-words.ts';

/** Where in a person's name a word stands. */
export type WordOfName = 'given' | 'middle' | 'surname';

/** How alike two words of names are: the same word in two transliterations, perhaps that, or another word. */
export type Likeness = 'same' | 'perhaps' | 'different';

/** From this share of letters that need no change an editor is asked. */
const PERHAPS_ALIKE = 0.7;
/** One letter in a shorter word is much: « Ali » is not « Alia ». */
const SHORTEST = 5;
/** From this length a consonant that is missing is a slip of the pen. */
const LONG = 8;

/**
 * Compares two words in one spelling. Transliterations differ in vowels, not in consonants, and not in every vowel:
 * « Abdelkrim », « Abdelkarim » and « Mehdi », « Mahdi » are one name; « Bennani » and « Bennouni », « Alami » and
 * « Alaoui » are two, however few letters differ.
 *
 * @param place the first and the last vowel of a given name may tell two (« Aline », « Éline »; « Amine », « Amina »), and
 * no letter of one is a slip of the pen (« Stéphane », « Stéphanie »); a surname's final e is mute
 */
export function compareWords(a: string, b: string, place: WordOfName): Likeness {
  if (a === b) return 'same';
  const longer = Math.max(a.length, b.length);
  // No letter of a given name is a slip of the pen: with other consonants it is another one.
  if (place === 'given' && consonantsOf(a) !== consonantsOf(b)) return 'different';
  if (place === 'given' && areDistinctGivenNames(a, b)) return 'perhaps';
  const edits = distance(a, b);
  // Most pairs end here: what follows takes longer.
  if (edits > longer / 2) return 'different';
  if (isTransliteration(a, b, place !== 'given')) return longer < SHORTEST ? 'perhaps' : 'same';
  if (place === 'surname' && edits === 1 && a.length !== b.length && longer >= LONG && sameEnds(a, b))
    return 'same';
  if (longer < SHORTEST) return 'different';
  return 1 - edits / longer >= PERHAPS_ALIKE ? 'perhaps' : 'different';
}

/** The consonants are the same, and what is between them is said alike. */
function isTransliteration(a: string, b: string, isSurname: boolean): boolean {
  if (consonantsOf(a) !== consonantsOf(b)) return false;
  const [ofA, ofB] = [vowelsOf(a), vowelsOf(b)];
  const last = ofA.length - 1;
  return ofA.every((one, i) => {
    const other = ofB[i] ?? '';
    if (one === other) return true;
    if ((i === last || i === 0) && !isSurname) return false;
    if (one !== '' && other !== '') return saidAlike(one, other);
    const vowel = one || other;
    if (i === last) return vowel === 'e';
    // « Abdelkrim », « Abdelkarim »; but « Kadri » and « Kadiri » are two families.
    return i > 0 && (vowel === 'e' || (a.length >= LONG && /^[aio]$/.test(vowel)));
  });
}

export const consonantsOf = (word: string): string => word.replace(/[aeiou]/g, '');
/** Before, between and behind the consonants. */
const vowelsOf = (word: string): string[] => word.split(/[^aeiou]/);

const ALIKE_VOWELS = new Set(['ae', 'ea', 'ei', 'ie', 'ou', 'uo']);

const saidAlike = (a: string, b: string): boolean =>
  a.length === b.length && [...a].every((vowel, i) => vowel === b[i] || ALIKE_VOWELS.has(vowel + b[i]));

const sameEnds = (a: string, b: string): boolean => a.slice(0, 2) === b.slice(0, 2) && a.at(-1) === b.at(-1);
