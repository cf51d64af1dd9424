import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { countries, discoveryWords } from '../../lexicon/discovery-words.ts';
import { isAnyGivenName } from '../../lexicon/names-of-people.ts';
import { worldFamilyNames } from '../../lexicon/people/given-and-family-names.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { hasShape } from '../../lexicon/shapes.ts';
import { words as lexicon, type Words, wordsIn } from '../../lexicon/words.ts';
import { isAdjective } from '../adjectives.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { NameAt } from '../mention.ts';
import { endOfPhrase } from '../noun-phrase.ts';

const {
  adjectivalHeads,
  bareHeads,
  bodiesOfPlayers,
  companyHeads,
  countryHeads,
  connectives,
  functionWords,
  genericComplements,
  initiativeHeads,
  letteredHeads,
  ministerWords,
  ministries,
  ministryMarks,
  namelessHeads,
  organisationHeads,
  portfolioWords,
  reachHeads,
  redCross,
  redCrossColours,
} = discoveryWords;

const ranksOfBodies = wordClass('ranksOfBodies');
const FURTHEST_MINISTER = 9;
const CONNECTS = wordsIn('definite', 'of', 'ofThe', 'and');
const TO_THE = wordsIn('toThe', 'ofThe');
const OF_A = wordsIn('of', 'ofThe');
const NAMES_MINISTRY = wordsIn('of', 'ofThe', 'for');
const isReach = hasShape('reach');
const isShapedAsNation = hasShape('nation');
/** So little is a short form at most, of a name that stands in full elsewhere. */
const SHORT_FORM = 0.3;
/** « Commission nationale »: for an editor to decide. */
const DOUBTFUL = 0.6;

/** A body that is named by its kind and what follows it: « l’Agence nationale des ports ». */
export function bodyAt(
  words: readonly Word[],
  i: number,
  { organisationHeads: kinds }: Words,
  isTaken: (word: Word) => boolean,
): NameAt | null {
  const head = words[i];
  if (head === undefined || isHyphenated(head)) return null;
  if (isRedCross(words, i))
    return { from: i, next: endOfPhrase(words, i, isTaken), rule: 'named-body', confidence: 0.9 };
  // « Haut-Commissariat »
  const compound = isHyphenated(words[i + 1]) ? `${head.word}-${words[i + 1]?.word}` : '';
  if (compound !== '' && kinds.has(compound))
    return { from: i, next: endOfPhrase(words, i + 1, isTaken), rule: 'named-body', confidence: 0.9 };
  const ranked =
    ranksOfBodies.has(head.word) && head.isCapital ? rankedBodyAt(words, i, kinds, isTaken) : null;
  if (ranked !== null) return ranked;
  if (!kinds.has(head.word)) return null;
  // « le Centre-Nord » is a region.
  if (isHyphenated(words[i + 1]) && words[i + 1]?.isCapital) return null;
  // « Port Louis » is a town, « le Port autonome » a body.
  if (adjectivalHeads.has(head.word) && (words[i + 1]?.isCapital || !isAdjective(words[i + 1]?.word ?? '')))
    return null;
  if (ministries.has(head.word)) return ministryAt(words, i, isTaken);
  const next = endOfPhrase(words, i, isTaken);
  const complement = words.slice(i + 1, next).filter((word) => !connectives.has(word.word));
  // Nothing yet that belongs to it: an acronym further on may show where the name ends.
  if (complement.length === 0)
    return head.isCapital && !head.startsSentence
      ? { from: i, next, rule: 'named-body', confidence: SHORT_FORM }
      : null;
  if (complement.every((word) => countries.has(word.word)) && !countryHeads.has(head.word)) return null;
  if (beganBefore(words, i) || isPortfolio(words, i) || isUnitOfMinistry(words, i, next)) return null;
  if (isGeneric(words, i, complement))
    return head.isCapital ? { from: i, next, rule: 'named-body', confidence: DOUBTFUL } : null;
  const hasCapital = complement.some((word) => word.isCapital && !word.startsSentence);
  // « dans le Groupe C » of a tournament.
  if (complement.length === 1 && (complement[0]?.raw.length ?? 0) <= 2 && letteredHeads.has(head.word))
    return null;
  const isProper = head.isCapital && (!head.startsSentence || hasCapital || complement.length > 2);
  if (isProper) {
    const isBare =
      bareHeads.has(head.word) && !hasCapital && complement.length < 2 && !isOfNation(complement[0], head);
    return { from: i, next, rule: 'named-body', confidence: isBare ? 0.6 : 0.85 };
  }
  if (head.isCapital && head.startsSentence && complement.length === 2)
    return { from: i, next, rule: 'named-body', confidence: SHORT_FORM };
  return smallBodyAt(words, i, next, complement);
}

/** « la Haute Cour du Vernay »: the body is named from its rank on. */
function rankedBodyAt(
  words: readonly Word[],
  i: number,
  kinds: ReadonlySet<string>,
  isTaken: (word: Word) => boolean,
): NameAt | null {
  const kind = words[i + 1];
  if (!kind?.isCapital || kind.gap !== ' ' || !kinds.has(kind.word) || beganBefore(words, i)) return null;
  const next = endOfPhrase(words, i + 1, isTaken);
  return next > i + 2 ? { from: i, next, rule: 'named-body', confidence: 0.85 } : null;
}

/** « la Commission européenne », « le Conseil sahélien »: the adjective of a land or a continent makes a name of a bare kind. */
const isOfNation = (word: Word | undefined, head: Word): boolean =>
  !head.startsSentence &&
  word !== undefined &&
  isShapedAsNation(word.word) &&
  !genericComplements.has(word.word);

/** « en charge de l’Administration territoriale », « ministre de la Coopération »: what a minister sees to is no body. */
const isPortfolio = (words: readonly Word[], i: number): boolean =>
  portfolioWords.has(words[i]?.word ?? '') &&
  CONNECTS.has(words[i - 1]?.word ?? '') &&
  words.slice(Math.max(0, i - FURTHEST_MINISTER), i).some(({ word }) => ministerWords.has(word));

/** « Directeur de l’Administration générale et de l’Équipement au Ministère de la Pêche »: what the office is of there. */
const isUnitOfMinistry = (words: readonly Word[], i: number, next: number): boolean =>
  portfolioWords.has(words[i]?.word ?? '') &&
  words
    .slice(next, next + FURTHEST_MINISTRY)
    .some(({ word }, n, behind) => ministries.has(word) && TO_THE.has(behind[n - 1]?.word ?? '')) &&
  words.slice(Math.max(0, i - 3), i).some(({ word }) => roleWords.titles.has(word));
/** In words: « et de l’Équipement au Ministère ». */
const FURTHEST_MINISTRY = 7;

/** « le Raja Club Athletic »: the name began before its kind. */
const beganBefore = (words: readonly Word[], i: number): boolean => {
  const before = words[i - 1];
  const isName =
    before?.isCapital === true && joins(words[i]) && words[i]?.gap === ' ' && !before.startsSentence;
  return (
    isName &&
    before.raw.length > 1 &&
    !functionWords.has(before.word) &&
    !roleWords.titles.has(before.word) &&
    !ranksOfBodies.has(before.word) &&
    !before.isUpper
  );
};

/** « Fonds d’appui », « Commission nationale consultative »: but « Centre national de la recherche » is a name. */
function isGeneric(words: readonly Word[], i: number, complement: readonly Word[]): boolean {
  if (!complement.every((word) => genericComplements.has(word.word))) return false;
  const isDirect = complement[0] === words[i + 1];
  const hasObject = complement.some((word, n) => n > 0 && words[i + 1 + n] !== word);
  return !(isDirect && hasObject);
}

/** « le Croissant-Rouge mauritanien », « la Croix-Rouge ». */
const isRedCross = (words: readonly Word[], i: number): boolean =>
  words[i]?.isCapital === true &&
  redCross.has(words[i]?.word ?? '') &&
  redCrossColours.has(words[i + 1]?.word ?? '');

/** « ministère de la Santé », « ministère délégué chargé du Budget », « Ministry of Health »: not « ministère concerné ». */
function ministryAt(words: readonly Word[], i: number, isTaken: (word: Word) => boolean): NameAt | null {
  let at = i;
  while (at - i < 2 && isOfMinistry(words[at + 1])) at++;
  const isNamed = NAMES_MINISTRY.has(words[at + 1]?.word ?? '') || words[at + 1]?.isCapital;
  // « le ministère de la région du Bas-Vernay » has no portfolio.
  const noun = words.slice(at + 1, at + 4).findIndex(({ word }) => lexicon.areas.has(word));
  const behind = words[at + 2 + noun];
  if (noun >= 0 && OF_A.has(behind?.word ?? '')) return null;
  const next = endOfPhrase(words, at, isTaken);
  return isNamed && next > at + 1 ? { from: i, next, rule: 'ministry', confidence: 0.9 } : null;
}

const isOfMinistry = (word: Word | undefined): boolean =>
  joins(word) && !word.isCapital && (isAdjective(word.word) || ministryMarks.has(word.word));

/** Written small: a unit that its reach tells, or a kind with a proper name directly behind. */
function smallBodyAt(
  words: readonly Word[],
  i: number,
  next: number,
  complement: readonly Word[],
): NameAt | null {
  const [head, direct] = [words[i], words[i + 1]];
  if (head === undefined || head.isCapital) return null;
  // « la direction régionale de l’éducation »
  if (reachHeads.has(head.word) && isReach(direct?.word ?? '') && complement.length >= 2)
    return { from: i, next, rule: 'named-body', confidence: 0.75 };
  // « l’université Cadi Ayyad », « la fondation Zakoura »
  const isNamed = direct?.isCapital && joins(direct) && !countries.has(direct.word) && !isInitiative(direct);
  // « l’attaquant du club Karim Untel »
  if (
    bodiesOfPlayers.has(head.word) &&
    (isAnyGivenName(direct?.word ?? '') || worldFamilyNames.has(direct?.word ?? ''))
  )
    return null;
  if (!isNamed || isCompanyKind(head.word) || !companyHeads.has(head.word)) return null;
  return { from: i, next, rule: 'named-body', confidence: 0.8 };
}

const isInitiative = (word: Word): boolean => initiativeHeads.has(word.word);

/** The name of a company does not begin with its kind: « le groupe Attijari » is « Attijari ». */
export const isCompanyKind = (word: string): boolean =>
  companyHeads.has(word) && (!organisationHeads.has(word) || namelessHeads.has(word));
