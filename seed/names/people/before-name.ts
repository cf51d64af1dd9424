import { isHyphenated, type Word } from '../../article/words.ts';
import { frenchCountries } from '../../lexicon/discovery-words.ts';
import { surnameParticles } from '../../lexicon/name-words.ts';
import { isAnyGivenName, isFamilyName, isGivenName } from '../../lexicon/names-of-people.ts';
import { worldGivenNames } from '../../lexicon/people/given-and-family-names.ts';
import { isOnlyPlace, isPlace } from '../../lexicon/places.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { peoples } from '../../lexicon/word-lists.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import { wordClass } from '../evidence/context-signs.ts';
import { isKnownBody, isKnownPerson } from '../known/what-is-known.ts';
import { isThing, type NameShape } from './name-shape.ts';
import { isHonorific } from './signs.ts';

const clubOpenings = wordClass('clubOpenings');
const matterNouns = wordClass('matterNouns');
const partiesInSmall = wordClass('partiesInSmall');
const seatsOfPower = wordClass('seatsOfPower');
const LONGEST_PARTY = 6;
const BEFORE_PORTFOLIOS = wordsIn('beforePortfolios', 'toThe');
const ARTICLES = wordsIn('definite', 'indefinite', 'ofThe', 'toThe');

/**
 * Whether the run begins with what is no part of the person's name behind it: a party (« le député PS Luc Untel »), a
 * town (« l’archevêque de Brévonne Mgr Untel », « à Val-d’Oise Luc Untel »), a people (« le Genevois Éric Untel »), a
 * matter (« Affaire Vincent Untel »), a body that the world knows (« a dit à Franceinfo Luc Untel »), a seat of power (« de
 * l’Élysée Zineb Untel »).
 */
export function opensWithOther(words: readonly Word[], { from, next, units }: NameShape): boolean {
  const [first, second] = [words[from], words[from + 1]];
  // « au micro de France Untel Radio »
  if (isBehindCountry(words, from)) return true;
  if (first === undefined || second === undefined || from + 1 >= next) return false;
  const behind = behindUnit(words, from);
  const given = words[behind];
  if (isHonorific(second) && second.isCapital && second.gap === ' ') return true;
  if (units > 2 && seatsOfPower.has(first.word)) return true;
  if (given === undefined || behind >= next || units < 3) return isPartyAt(words, from);
  if (isFirmOf(words, from, given)) return true;
  const isBeforeName = isAnyGivenName(given.word) && !isPlaceOfHyphens(words, behind);
  if (isGivenName(first.word))
    return isBeforeName && isKnownBody(first.word) && !isFamilyName(given.word) && differ(first, given);
  if (isPartyAt(words, from)) return true;
  const whole = textOf(words, from, behind);
  const isTown = isOnlyPlace(whole) && !isFamilyName(first.word);
  // « la Chinoise Yu Untel »
  const isOfPeople =
    peoples.has(first.word) && !isFamilyName(first.word) && ARTICLES.has(words[from - 1]?.word ?? '');
  if (isOfPeople) return true;
  if (!isBeforeName)
    return (
      isTown && lexicon.of.has(words[from - 1]?.word ?? '') && next - behind === 2 && !isThing(given.word)
    );
  const isName = isFamilyName(first.word) && !isPlace(whole);
  return (
    !isName &&
    (matterNouns.has(first.word) ||
      isPortfolio(words, from) ||
      peoples.has(first.word) ||
      isPlace(whole) ||
      isKnownBody(first.word))
  );
}

/** « le secrétaire d’État au Tourisme Luc Untel »: what the office is for. */
const isPortfolio = (words: readonly Word[], from: number): boolean =>
  roleWords.portfolios.has(words[from]?.word ?? '') && BEFORE_PORTFOLIOS.has(words[from - 1]?.word ?? '');

/** The word behind the first of the name with all that hyphens and apostrophes tie to it: « Val-d’Oise ». */
export function behindUnit(words: readonly Word[], from: number): number {
  let at = from + 1;
  while (words[at] !== undefined && words[at]?.gap !== ' ') at += 1;
  return at;
}

const textOf = (words: readonly Word[], from: number, next: number): string =>
  words
    .slice(from, next)
    .map(({ word, gap }, i) => (i === 0 ? word : `${gap}${word}`))
    .join('');

/** « Saint Jean-le-Haut »: but « Jean-Marc » is a given name. */
const isPlaceOfHyphens = (words: readonly Word[], i: number): boolean => {
  const tied = words[i + 1];
  return tied !== undefined && isHyphenated(tied) && !isAnyGivenName(tied.word);
};

/** « le directeur d’EFI Michel Untel »: whose office it is; but « BERRADA Michel Amin » is a name. */
const isFirmOf = (words: readonly Word[], from: number, given: Word): boolean =>
  words[from]?.isUpper === true &&
  (words[from]?.raw.length ?? 0) <= LONGEST_PARTY &&
  !given.isUpper &&
  isGivenName(given.word) &&
  lexicon.of.has(words[from - 1]?.word ?? '') &&
  !isFamilyName(words[from]?.word ?? '');

/** « Marianne Christophe Untel »: but « Paul Yves Untel » has two given names. */
const differ = (first: Word, second: Word): boolean => {
  const [one, other] = [first, second].map(({ word }) => worldGivenNames.get(word)?.gender ?? null);
  return one == null || other == null || (!one.includes(other) && !other.includes(one));
};

const isPartyAt = (words: readonly Word[], from: number): boolean =>
  words[from + 1]?.gap === ' ' && !isGivenName(words[from]?.word ?? '') && isParty(words, from);

/** « l’entraîneur du Racing Orvalle Julian Untel »: the word at which the name begins behind a club's; null where none does. */
export function behindClub(words: readonly Word[], { from, next }: NameShape): number | null {
  if (!clubOpenings.has(words[from]?.word ?? '')) return null;
  for (let at = from + 2; at < next - 1; at++)
    if (words[at]?.gap === ' ' && isGivenName(words[at]?.word ?? '')) return at;
  return null;
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
  const [given, surname, other, last] = words.slice(from, next);
  // « François Hollande Bernard Untel »
  const isKnown =
    units > 3 && isKnownPerson(textOf(words, from, from + 2)) && isAnyGivenName(other?.word ?? '');
  if (isKnown) return from + 2;
  if (units !== 4 || next - from !== units) return null;
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
