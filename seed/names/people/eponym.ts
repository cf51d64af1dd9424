import { isHyphenated, joins, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { eponyms } from '../../lexicon/name-words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { hasShape } from '../../lexicon/shapes.ts';
import { words as lexicon, wordsIn } from '../../lexicon/words.ts';
import { isAdjective } from '../adjectives.ts';
import { wordClass } from '../evidence/context-signs.ts';

const { companyHeads, initiativeHeads, organisationHeads, quotedHeads } = discoveryWords;
const LEADS_TO_EPONYM = wordsIn('of', 'ofThe', 'definite');
const ARTICLES = wordsIn('definite', 'indefinite', 'ofThe', 'toThe', 'demonstratives', 'possessives');
const isShapedAsParticiple = hasShape('participle');
const clubOpenings = wordClass('clubOpenings');
const FURTHEST_HEAD = 5;
const FURTHEST_MINISTER = 5;

/** A body, a company or an initiative that is named by what follows. */
const isHead = (word: string): boolean =>
  organisationHeads.has(word) || companyHeads.has(word) || initiativeHeads.has(word) || quotedHeads.has(word);

/** Behind « hôpital », « prix », « université » a name is that of a place, a prize, a school. */
export function isEponym(
  words: readonly Word[],
  from: number,
  isHonorific: (word: Word) => boolean,
  /** Whether the name may be a person's: « l’usine Untel » names the firm all the same. */
  isPerson = true,
): boolean {
  let isDirect = true;
  let isOfSomebody = false;
  for (let i = from - 1; i >= 0 && from - i <= FURTHEST_HEAD; i--) {
    const word = words[i];
    if (word === undefined || !joins(words[i + 1])) return false;
    // « la frégate Untel »: but « le bateau de Karim Untel ».
    if (isNamedThing(words, i, isPerson && !isOfSomebody)) return true;
    // « son coéquipier en club Untel »: without an article it is not the kind of what follows.
    if (isDirect && isHead(word.word)) return !discoveryWords.withoutArticle.has(words[i - 1]?.word ?? '');
    if (isHonorific(word) || LEADS_TO_EPONYM.has(word.word) || isRankOfName(words, i)) {
      isDirect = isDirect && isHonorific(word);
      isOfSomebody ||= lexicon.of.has(word.word);
      continue;
    }
    // « hôpital régional Untel », « prix de littérature Untel »: what qualifies the head.
    if (roleWords.titles.has(word.word) || (word.isCapital && !isPartOfKind(words, i))) return false;
    isDirect = false;
    if (!isQualifier(words, i, isPerson)) return false;
  }
  return false;
}

/** « Athénée Royal Untel », « Lycée Français Untel »: what a school is besides, with its capital. */
const isPartOfKind = (words: readonly Word[], i: number): boolean =>
  // « le Stade Orvallois Karim Untel »: a club has a player, no patron.
  !clubOpenings.has(words[i - 1]?.word ?? '') &&
  isAdjective(words[i]?.word ?? '') &&
  words[i - 1]?.isCapital === true &&
  isNamedThing(words, i - 1);

/** « rue du Général Untel »: but « le général Untel » is somebody. */
const isRankOfName = (words: readonly Word[], i: number): boolean =>
  words[i]?.isCapital === true &&
  roleWords.ranks.has(words[i]?.word ?? '') &&
  lexicon.ofThe.has(words[i - 1]?.word ?? '');

/** « rue », « les lycées », « le porte-avions »; of those that are verbs as well only behind an article: « la marque ». */
function isNamedThing(words: readonly Word[], i: number, mayNeedArticle = true): boolean {
  const word = words[i]?.word ?? '';
  if (isPortfolio(words, i)) return false;
  if (lexicon.seats.has(word) && lexicon.possessives.has(words[i - 1]?.word ?? '')) return false;
  if (eponyms.has(word)) return true;
  const isCompound = isHyphenated(words[i]);
  const at = isCompound ? i - 2 : i - 1;
  const article = words[at];
  if (!ARTICLES.has(article?.word ?? '')) return false;
  // « le président du groupe majoritaire Untel »
  const isOfOffice = lexicon.ofThe.has(article?.word ?? '') || lexicon.of.has(words[at - 1]?.word ?? '');
  const office = words[lexicon.ofThe.has(article?.word ?? '') ? at - 1 : at - 2]?.word ?? '';
  const needsArticle =
    mayNeedArticle && !(isOfOffice && (roleWords.titles.has(office) || roleWords.modifiers.has(office)));
  const named = isCompound ? `${words[i - 1]?.word}-${word}` : word;
  return [named, singularOf(named)].some(
    (one) => eponyms.has(one) || (needsArticle && lexicon.eponymsWithArticle.has(one)),
  );
}

/** « le ministre de la Ville Untel », « le secrétaire d’État aux Transports Untel » */
const isPortfolio = (words: readonly Word[], i: number): boolean =>
  words[i]?.isCapital === true &&
  words.slice(Math.max(0, i - FURTHEST_MINISTER), i).some(({ word }) => lexicon.officesOfState.has(word));

/** « rues », « châteaux »: as far as the classes go. */
const singularOf = (word: string): string => word.replace(/(?<=..[^s])[sx]$/, '');

/** « porté », « logé » fold to words for places. */
const eponymIsVerb = (word: Word): boolean =>
  isShapedAsParticiple(word.raw) && !discoveryWords.accentedNouns.has(word.word);

/** A small word directly behind the head of a place, or behind its « de »; or the second of two adjectives. */
function isQualifier(words: readonly Word[], i: number, isPerson: boolean): boolean {
  const [word, before] = [words[i], words[i - 1]];
  if (word === undefined || before === undefined) return false;
  // « l’Office du lac et Karim Untel »
  if (discoveryWords.ends.has(word.word) || lexicon.and.has(word.word) || eponymIsVerb(before)) return false;
  if (isNamedThing(words, i - 1, isPerson)) return true;
  // « salle des fêtes Untel », but « groupe du milliardaire Untel »
  const isOf = lexicon.of.has(before.word) || (lexicon.ofThe.has(before.word) && /[sx]$/.test(word.word));
  if (isOf && isNamedThing(words, i - 2, false)) return true;
  // « école primaire publique Untel »
  return (
    isAdjective(word.word) && !before.isCapital && isAdjective(before.word) && isNamedThing(words, i - 2)
  );
}
