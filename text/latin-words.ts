import anyAscii from 'any-ascii';

/**
 * any-ascii, not `transliteration`: both are tables and give the same text for ever, and for Greek, Cyrillic and Chinese
 * much the same words. The latter writes Arabic with signs (« alwzyr@ »), knows no Tifinagh, and has six times the size.
 * Both leave out the vowels that Arabic leaves out.
 */

const IS_LATIN = /[a-z]/;
/** Scripts in which a character is a syllable: any-ascii writes each with a capital and no blank between. */
const OF_SYLLABLES = /[\p{Script=Han}\p{Script=Hangul}]/u;
const WORDS = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a slug, or what would be one, can be read as words. */
export const isReadable = (slug: string): boolean => IS_LATIN.test(slug);

/** The words of a text in Latin letters, as near to its own as its letters tell; digits stay. The same text gives the same words. */
export function latinWords(text: string): string[] {
  const words = text.normalize('NFC').match(WORDS) ?? [];
  return words.flatMap((word) => {
    const latin = anyAscii(word);
    const syllables = OF_SYLLABLES.test(word) ? latin.replace(/([a-z])(?=[A-Z])/g, '$1 ') : latin;
    return syllables
      .toLowerCase()
      .split(' ')
      .map((part) => part.replace(/[^a-z0-9]/g, ''))
      .filter((part) => part !== '');
  });
}
