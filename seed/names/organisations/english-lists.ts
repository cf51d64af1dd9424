import { joins, type Word } from '../../article/words.ts';
import { isGivenName } from '../../lexicon/names-of-people.ts';
import { isOnlyPlace } from '../../lexicon/places.ts';
import { hasShape } from '../../lexicon/shapes.ts';
import { wordsOf } from '../../lexicon/words.ts';

const { and } = wordsOf(['en']);
const isShapedAsMatter = hasShape('matter');
const isShapedAsQuality = hasShape('quality');
/** In words. */
const LONGEST_ITEM = 3;
const MOST_ITEMS = 8;
const COMMA = /^,\s+$/u;

/** « Trade », « Scientific »: no firm, town or person that may stand in a row with a body. */
const isMatter = (word: Word | undefined): boolean =>
  word?.isCapital === true &&
  (isShapedAsMatter(word.word) || isShapedAsQuality(word.word)) &&
  !isOnlyPlace(word.word) &&
  !isGivenName(word.word);

/**
 * Where the list begins of which the word is the first behind a comma: « Ministry of Industry, Trade and Digital Economy »,
 * « Educational, Scientific and Cultural Organization ». What stands before the comma and each item is a matter, and
 * « and » leads to the last.
 *
 * @returns the first word of the last item; null where there is no such list
 */
export function lastOfList(
  words: readonly Word[],
  comma: number,
  isTaken: (word: Word) => boolean,
): number | null {
  if (!isMatter(words[comma - 1])) return null;
  let at = comma;
  for (let items = 0; items < MOST_ITEMS; items++) {
    const isBehindComma = COMMA.test(words[at]?.gap ?? '');
    if (and.has(words[at]?.word ?? '') && (isBehindComma || joins(words[at])))
      return isMatter(words[at + 1]) && joins(words[at + 1]) ? at + 1 : null;
    if (!isBehindComma) return null;
    const end = endOfItem(words, at, isTaken);
    if (end === null) return null;
    at = end;
  }
  return null;
}

/** Capitals of which the last is a matter: « Digital Economy ». Exclusive. */
function endOfItem(words: readonly Word[], from: number, isTaken: (word: Word) => boolean): number | null {
  let end = from;
  while (end - from < LONGEST_ITEM) {
    const word = words[end];
    if (word === undefined || !word.isCapital || isTaken(word) || (end > from && !joins(word))) break;
    end += 1;
  }
  return end > from && isMatter(words[end - 1]) ? end : null;
}
