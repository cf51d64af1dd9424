import { wordsOfName } from '../../../text/fold.ts';
import { ofName } from '../../../text/remember.ts';
import { isAnyGivenName, isFamilyName } from '../../lexicon/names-of-people.ts';
import { words } from '../../lexicon/words.ts';

const CAPITALS = /^(?=\P{L}*\p{Lu}\P{L}*\p{Lu})[\p{Lu}\p{M}'’ʼ.-]+$/u;
const NUMERAL = /^[IVX]+$/;
const VOWEL = /[AEIOUYÀ-ÖØ-Ý]/iu;
/** « DJ », « BB »: so short a beginning in capitals may be no surname. */
const SHORTEST_SURNAME = 3;

/**
 * A person's name as people write it: the given name first (« ALAOUI Karim »), and capitals in normal case (« Alassane
 * OUATTARA »). A name whose order nothing shows stays as it is.
 */
export const asPeopleWrite = ofName((name): string => {
  const parts = name.split(' ');
  const surname = parts.findIndex((part) => !CAPITALS.test(part));
  const ordered = isSurnameFirst(parts, surname)
    ? [...parts.slice(surname), ...parts.slice(0, surname)]
    : areSurnameAndGivenName(parts)
      ? parts.toReversed()
      : parts;
  return ordered.map((part, i) => inNormalCase(part, i === 0)).join(' ');
});

/** « LE BOLLOC’H Yvan »: capitals, then a name that is in none. */
function isSurnameFirst(parts: readonly string[], surname: number): boolean {
  if (surname < 1) return false;
  const rest = parts.slice(surname);
  if (rest.some((part) => CAPITALS.test(part))) return false;
  const isLong = parts.slice(0, surname).some((part) => part.length >= SHORTEST_SURNAME);
  return isAnyGivenName(wordOf(rest[0])) && isLong;
}

/** « Traoré Moussa »: the one is nobody's given name, the other nobody's surname. */
function areSurnameAndGivenName(parts: readonly string[]): boolean {
  const [first, second] = [wordOf(parts[0]), wordOf(parts[1])];
  return (
    parts.length === 2 &&
    isFamilyName(first) &&
    !isAnyGivenName(first) &&
    isAnyGivenName(second) &&
    !isFamilyName(second)
  );
}

const wordOf = (part = ''): string => wordsOfName(part)[0] ?? '';

function inNormalCase(part: string, isFirst: boolean): string {
  if (!CAPITALS.test(part) || NUMERAL.test(part) || !VOWEL.test(part) || part.includes('.')) return part;
  const small = part.toLowerCase();
  if (!isFirst && words.smallInNames.has(wordOf(part)) && wordsOfName(part).length === 1) return small;
  // « N’Guessan », « Jean-Pierre », but « Le Bolloc’h ».
  return small.replace(
    /((?:^|-)\p{L}['’ʼ]|^|-)(\p{L})/gu,
    (_, before: string, letter: string) => before.toUpperCase() + letter.toUpperCase(),
  );
}
