import { distance } from 'fastest-levenshtein';

/** How alike two words of names are: the same word in two transliterations, perhaps that, or another word. */
export type Likeness = 'same' | 'perhaps' | 'different';

/** From this share of letters that need no change an editor is asked. */
const PERHAPS_ALIKE = 0.7;
/** One letter in a shorter word is much: « Ali » is not « Alia ». */
const SHORTEST = 5;
/** From this length a consonant that is missing is a slip of the pen. */
const LONG = 8;

/**
 * What press texts write in several ways, in one: ou and w are u, y is i, gh and rh are g, dj is j, ch and sh are c, kh, q and hard
 * c are k, soft c and ss are s, th is t, ph is f, doubled letters are one, a long word's final h is none.
 */
export const oneSpelling = (word: string): string =>
  word
    .replaceAll('ou', 'u')
    .replaceAll('w', 'u')
    .replaceAll('y', 'i')
    .replace(/[gr]h/g, 'g')
    .replace(/gu(?=[ei])/g, 'g')
    .replaceAll('sh', 'ch')
    .replaceAll('tch', 'ch')
    .replaceAll('dj', 'j')
    .replaceAll('kh', 'k')
    .replaceAll('ck', 'k')
    .replace(/qu?(?=[aeio])|q/g, 'k')
    .replace(/c(?=[ei])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replaceAll('ch', 'c')
    .replaceAll('th', 't')
    .replaceAll('ph', 'f')
    .replace(/(.)\1+/g, '$1')
    .replace(/(?<=.{4})h$/, '');

/**
 * Compares two words in one spelling. Transliterations differ in vowels, not in consonants, and not in every vowel:
 * « Abdelkrim », « Abdelkarim » and « Mehdi », « Mahdi » are one name; « Bennani » and « Bennouni », « Alami » and
 * « Alaoui » are two, however few letters differ.
 *
 * @param isSurname the last vowel of a given name may tell a woman from a man (« Amine », « Amina »); a surname's final e
 * is mute
 */
export function compareWords(a: string, b: string, isSurname: boolean): Likeness {
  if (a === b) return 'same';
  const longer = Math.max(a.length, b.length);
  const edits = distance(a, b);
  // Most pairs end here: what follows takes longer.
  if (edits > longer / 2) return 'different';
  if (isTransliteration(a, b, isSurname)) return longer < SHORTEST ? 'perhaps' : 'same';
  if (edits === 1 && a.length !== b.length && longer >= LONG && sameEnds(a, b)) return 'same';
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
    if (i === last && !isSurname) return false;
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
