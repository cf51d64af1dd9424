import { foldWord } from '../../text/fold.ts';
import type { ReadOtherwise } from '../../text/reading.ts';
import { isAnyGivenName, isGivenName } from '../lexicon/names-of-people.ts';

const NICKNAME = "(?:\\p{Ll}{1,3} )?\\p{Lu}[\\p{L}’'-]{0,20}(?: [\\p{L}’'-]{1,20}){0,2}";
/** « Karim « Krimo » Tarnel », « Karim “Krimo” Tarnel », « KARIM "KRIMO" TARNEL ». */
const WITH_NICKNAME = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?<given>\\p{Lu}[\\p{L}-]{1,30})(?<aside>\\s(?:«\\s?${NICKNAME}\\s?»|“${NICKNAME}”|"${NICKNAME}"))(?=\\s\\p{Lu}\\p{L})`,
  'gu',
);
/** « Karim Tarnel-Salma Sorgues »: two people and one hyphen. */
const TWO_NAMES =
  /(?<![\p{L}\p{N}-])(?<one>\p{Lu}\p{Ll}{1,20}) (?<surname>\p{Lu}\p{Ll}{1,20})-(?<other>\p{Lu}\p{Ll}{1,20})(?= \p{Lu}\p{Ll})/gu;

/**
 * What is to be read otherwise inside people's names, in the order of a text: a nickname between a given name and a
 * surname is passed over, and a hyphen that ties one person's surname to the given name of another is a dash.
 */
export function insideNames(text: string): ReadOtherwise[] {
  return [...nicknames(text), ...dashes(text)].sort((a, b) => a.start - b.start);
}

function nicknames(text: string): ReadOtherwise[] {
  if (!/[«“"]/.test(text)) return [];
  return [...text.matchAll(WITH_NICKNAME)].flatMap(({ groups, index }) => {
    const { given = '', aside = '' } = groups ?? {};
    if (!isGivenName(foldWord(given))) return [];
    const start = index + given.length;
    return [{ start, end: start + aside.length, by: '' }];
  });
}

function dashes(text: string): ReadOtherwise[] {
  if (!text.includes('-')) return [];
  return [...text.matchAll(TWO_NAMES)].flatMap(({ groups, index }) => {
    const { one = '', surname = '', other = '' } = groups ?? {};
    // « Anne Marie-Claire Untel »: a given name before the hyphen makes one name of it.
    const areTwo = [one, other].every((given) => isGivenName(foldWord(given)));
    if (!areTwo || isAnyGivenName(foldWord(surname))) return [];
    const start = index + one.length + 1 + surname.length;
    return [{ start, end: start + 1, by: ' – ' }];
  });
}
