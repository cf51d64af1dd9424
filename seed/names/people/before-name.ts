import { isHyphenated, type Word } from '../../article/words.ts';
import { frenchCountries } from '../../lexicon/discovery-words.ts';
import { surnameParticles } from '../../lexicon/name-words.ts';
import { isAnyGivenName, isFamilyName, isGivenName } from '../../lexicon/names-of-people.ts';
import { isPlace } from '../../lexicon/places.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { peoples } from '../../lexicon/word-lists.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { NameShape } from './name-shape.ts';
import { isHonorific } from './signs.ts';

const matterNouns = wordClass('matterNouns');
const partiesInSmall = wordClass('partiesInSmall');
const LONGEST_PARTY = 6;

/**
 * Whether the run begins with a word that is no part of the person's name behind it: a party (« le député PS Luc
 * Untel »), a town (« l’archevêque de Brévonne Mgr Untel »), a people (« le Genevois Éric Untel »), a matter
 * (« Affaire Vincent Untel »).
 */
export function opensWithOther(words: readonly Word[], { from, next, units }: NameShape): boolean {
  const [first, second] = [words[from], words[from + 1]];
  // « au micro de France Untel Radio »
  if (isBehindCountry(words, from)) return true;
  if (first === undefined || second === undefined || from + 1 >= next || second.gap !== ' ') return false;
  if (isHonorific(second) && second.isCapital) return true;
  if (isGivenName(first.word)) return false;
  if (isParty(words, from)) return true;
  if (!isAnyGivenName(second.word) || units < 3 || isHyphenated(words[from + 2])) return false;
  const isName = isFamilyName(first.word) && !isPlace(first.word);
  return !isName && (matterNouns.has(first.word) || peoples.has(first.word) || isPlace(first.word));
}

const isBehindCountry = (words: readonly Word[], from: number): boolean =>
  words[from]?.gap === ' ' &&
  words[from - 1]?.isCapital === true &&
  frenchCountries.has(words[from - 1]?.word ?? '') &&
  !isAnyGivenName(words[from]?.word ?? '');

/** « le maire LR de Nice », « la députée MoDem Nadia Untel »: behind who has an office, or before a given name. */
function isParty(words: readonly Word[], i: number): boolean {
  const [before, first, second] = [words[i - 1], words[i], words[i + 1]];
  if (first === undefined || isFamilyName(first.word) || isAnyGivenName(first.word)) return false;
  const isWritten =
    (first.isUpper && first.raw.length <= LONGEST_PARTY) ||
    /^\p{Lu}\p{Ll}+\p{Lu}/u.test(first.raw) ||
    partiesInSmall.has(first.word);
  if (!isWritten || first.gap !== ' ') return false;
  const isOfOffice =
    before !== undefined &&
    (roleWords.isOccupation('', before) ||
      roleWords.titles.has(before.word) ||
      roleWords.modifiers.has(before.word) ||
      wordClass('electedNouns').has(before.word));
  return isOfOffice || isGivenName(second?.word ?? '');
}

/** « François Untel Michel Autre »: two names that nothing stands between, as in captions. Exclusive end of the first. */
export function endOfFirst(words: readonly Word[], { from, next, units }: NameShape): number | null {
  if (units !== 4 || next - from !== units) return null;
  const [given, surname, other, last] = words.slice(from, next);
  const isPair =
    isGivenName(given?.word ?? '') &&
    !isAnyGivenName(surname?.word ?? '') &&
    !surnameParticles.has(surname?.word ?? '') &&
    isGivenName(other?.word ?? '') &&
    !isFamilyName(other?.word ?? '') &&
    !isAnyGivenName(last?.word ?? '');
  return isPair ? from + 2 : null;
}

/** « J. Edward Untel »: initials before the name belong to it. The first word of the name with them. */
export function withInitials(words: readonly Word[], from: number): number {
  let first = from;
  while (
    words[first]?.gap === '. ' &&
    words[first - 1]?.raw.length === 1 &&
    words[first - 1]?.isCapital &&
    !isHyphenated(words[first - 1]) &&
    !isHonorific(words[first - 1])
  )
    first -= 1;
  return first;
}

/** « réalisé avec « Jackie Untel » »: quotes around the whole name are those of a work. */
export const isInQuotes = (text: string, words: readonly Word[], { from, next }: NameShape): boolean =>
  /[«"“]\s*$/u.test(words[from]?.gap ?? '') &&
  /^\s*[»"”]/u.test(text.slice(words[next - 1]?.end ?? text.length));
