import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { countries, discoveryWords } from '../../lexicon/discovery-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { isAdjective } from '../adjectives.ts';
import type { NameAt } from '../mention.ts';
import { endOfPhrase } from '../noun-phrase.ts';

const {
  bareHeads,
  companyHeads,
  connectives,
  functionWords,
  genericComplements,
  initiativeHeads,
  organisationHeads,
  portfolioWords,
} = discoveryWords;

const FURTHEST_MINISTER = 9;
const CONNECTS = new Set(['l', 'la', 'de', 'd', 'du', 'des', 'et']);
/** With the name of a country alone behind them they are bodies: « l’Ambassade de France ». */
const OF_A_COUNTRY = new Set(['ambassade', 'banque', 'universite']);
/** So little is a short form at most, of a name that stands in full elsewhere. */
const SHORT_FORM = 0.3;
/** « Commission nationale »: for an editor to decide. */
const DOUBTFUL = 0.6;
const REACH =
  /^(?:(?:inter)?(?:regional|provincial|national|central|departemental|communal|prefectoral)e|generale)$/;

/** A body that is named by its kind and what follows it: « l’Agence nationale des ports ». */
export function bodyAt(words: readonly Word[], i: number, isTaken: (word: Word) => boolean): NameAt | null {
  const head = words[i];
  if (head === undefined || isHyphenated(head)) return null;
  if (isRedCross(words, i))
    return { from: i, next: endOfPhrase(words, i, isTaken), rule: 'named-body', confidence: 0.9 };
  if (head.word === 'haut' && words[i + 1]?.word === 'commissariat' && isHyphenated(words[i + 1]))
    return { from: i, next: endOfPhrase(words, i + 1, isTaken), rule: 'named-body', confidence: 0.9 };
  if (!organisationHeads.has(head.word)) return null;
  // « le Centre-Nord » is a region.
  if (isHyphenated(words[i + 1]) && words[i + 1]?.isCapital) return null;
  // « Port Louis » is a town, « le Port autonome » a body.
  if (head.word === 'port' && (words[i + 1]?.isCapital || !isAdjective(words[i + 1]?.word ?? '')))
    return null;
  if (head.word === 'ministere' || head.word === 'ministry') return ministryAt(words, i, isTaken);
  const next = endOfPhrase(words, i, isTaken);
  const complement = words.slice(i + 1, next).filter((word) => !connectives.has(word.word));
  // Nothing yet that belongs to it: an acronym further on may show where the name ends.
  if (complement.length === 0)
    return head.isCapital && !head.startsSentence
      ? { from: i, next, rule: 'named-body', confidence: SHORT_FORM }
      : null;
  if (complement.every((word) => countries.has(word.word)) && !OF_A_COUNTRY.has(head.word)) return null;
  if (beganBefore(words, i) || isPortfolio(words, i)) return null;
  if (isGeneric(words, i, complement))
    return head.isCapital ? { from: i, next, rule: 'named-body', confidence: DOUBTFUL } : null;
  const hasCapital = complement.some((word) => word.isCapital && !word.startsSentence);
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

/** « la Commission européenne », « le Conseil sahélien »: the adjective of a land or a continent makes a name of a bare kind. */
const isOfNation = (word: Word | undefined, head: Word): boolean =>
  !head.startsSentence &&
  word !== undefined &&
  /(?:ien|ienne|een|eenne|ois|oise|ais|aise|ain|aine)$/.test(word.word) &&
  !genericComplements.has(word.word);

/** « en charge de l’Administration territoriale », « ministre de la Coopération »: what a minister sees to is no body. */
const isPortfolio = (words: readonly Word[], i: number): boolean =>
  portfolioWords.has(words[i]?.word ?? '') &&
  CONNECTS.has(words[i - 1]?.word ?? '') &&
  words
    .slice(Math.max(0, i - FURTHEST_MINISTER), i)
    .some(({ word }) => /^(?:ministre|ministere|chargee?)$/.test(word));

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
    !before.isUpper
  );
};

/** « Fonds d’appui », « Commission nationale consultative »: but « Centre national de la recherche » is a name. */
function isGeneric(words: readonly Word[], i: number, complement: readonly Word[]): boolean {
  if (!complement.every((word) => genericComplements.has(word.word))) return false;
  const isReach = complement[0] === words[i + 1];
  const hasObject = complement.some((word, n) => n > 0 && words[i + 1 + n] !== word);
  return !(isReach && hasObject);
}

/** « le Croissant-Rouge mauritanien », « la Croix-Rouge ». */
const isRedCross = (words: readonly Word[], i: number): boolean =>
  /^cro(?:ix|issant)$/.test(words[i]?.word ?? '') &&
  words[i]?.isCapital === true &&
  words[i + 1]?.word === 'rouge';

/** « ministère de la Santé », « ministère délégué chargé du Budget », « Ministry of Health »: not « ministère concerné ». */
function ministryAt(words: readonly Word[], i: number, isTaken: (word: Word) => boolean): NameAt | null {
  let at = i;
  while (at - i < 2 && isOfMinistry(words[at + 1])) at++;
  const isNamed =
    ['de', 'd', 'du', 'des', 'of', 'for'].includes(words[at + 1]?.word ?? '') || words[at + 1]?.isCapital;
  const next = endOfPhrase(words, at, isTaken);
  return isNamed && next > at + 1 ? { from: i, next, rule: 'ministry', confidence: 0.9 } : null;
}

const isOfMinistry = (word: Word | undefined): boolean =>
  joins(word) && !word.isCapital && (isAdjective(word.word) || /^(?:charge|delegue)$/.test(word.word));

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
  if (
    (head.word === 'direction' || head.word === 'delegation') &&
    REACH.test(direct?.word ?? '') &&
    complement.length >= 2
  )
    return { from: i, next, rule: 'named-body', confidence: 0.75 };
  // « l’université Cadi Ayyad », « la fondation Zakoura »
  const isNamed = direct?.isCapital && joins(direct) && !countries.has(direct.word) && !isInitiative(direct);
  if (!isNamed || isCompanyKind(head.word) || !companyHeads.has(head.word)) return null;
  return { from: i, next, rule: 'named-body', confidence: 0.8 };
}

const isInitiative = (word: Word): boolean => initiativeHeads.has(word.word);

/** The name of a company does not begin with its kind: « le groupe Attijari » is « Attijari ». */
export const isCompanyKind = (word: string): boolean =>
  companyHeads.has(word) &&
  (!organisationHeads.has(word) ||
    ['societe', 'groupe', 'compagnie', 'operateur', 'collectif', 'association'].includes(word));
