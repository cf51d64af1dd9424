import type { Word } from '../article/words.ts';
import { aroundTitles } from '../lexicon/around-titles.ts';
import { countries, discoveryWords } from '../lexicon/discovery-words.ts';
import { honorifics } from '../lexicon/name-words.ts';
import { isGivenName } from '../lexicon/names-of-people.ts';
import { isPlace } from '../lexicon/places.ts';
import { roleWords } from '../lexicon/role-words.ts';
import { hasShape } from '../lexicon/shapes.ts';
import { words as lexicon, wordsIn } from '../lexicon/words.ts';
import { wordClass } from './evidence/context-signs.ts';

/** Which small words the name of a body goes on over: « et », « en », « à », « aux ». */

const { and, indefinite, organisationHeads, partyHeads } = discoveryWords;
const { times } = aroundTitles;
const turnsBehindEn = wordClass('turnsBehindEn');
const isPurpose = hasShape('purpose');
const isShapedAsParticiple = hasShape('participle');
const PURPOSE = wordsIn('for');
const ARTICLES = wordsIn('definite', 'indefinite');
const DEFINITE = wordsIn('definite');
const OF_OR_OF_THE = wordsIn('of', 'ofThe');
/** With its accent: « a » is a verb. */
const TO = 'à';
/** Behind a participle: by whom, or with whom, something was done. */
const DONE_WITH = wordsIn('agents', 'companions');
/** In words from « et » back to « pour ». */
const FURTHEST_PURPOSE = 4;

/** « Groupe pour la préparation et la réponse »: but « le Fonds pour la mer et la mairie » are two. */
function isSecondPurpose(words: readonly Word[], et: number, from: number): boolean {
  const [article, noun] = [words[et + 1], words[et + 2]];
  if (!DEFINITE.has(article?.word ?? '') || noun === undefined || noun.isCapital) return false;
  if (!isPurpose(noun.word) || organisationHeads.has(noun.word)) return false;
  for (let k = et - 2; k > from && et - k <= FURTHEST_PURPOSE; k--)
    if (PURPOSE.has(words[k]?.word ?? '')) return DEFINITE.has(words[k + 1]?.word ?? '');
  return false;
}

const isKind = (word: Word | undefined): boolean => organisationHeads.has(word?.word ?? '');

/** « Mali », « RD Congo », « Côte d’Ivoire » */
const isLandAt = (words: readonly Word[], i: number): boolean =>
  words[i]?.isCapital === true &&
  (countries.has(words[i]?.word ?? '') ||
    [2, 3].some((count) =>
      isPlace(
        words
          .slice(i, i + count)
          .map(({ word }) => word)
          .join(' '),
      ),
    ));

/** « les Finances et de l’Économie »: behind « et de » goes on what « de » began; « l’Union et de Mme Untel » are two. */
const isParallel = (words: readonly Word[], et: number, noun: Word, from: number): boolean =>
  !honorifics.has(noun.word) &&
  !countries.has(noun.word) &&
  words.slice(from + 1, et).some(({ word }) => OF_OR_OF_THE.has(word));

/**
 * Whether a name goes on over the small word at `i`.
 *
 * @param isList whether commas tie its nouns already
 * @param from where it begins
 */
export function mayConnect(words: readonly Word[], i: number, isList: boolean, from: number): boolean {
  const [word, next] = [words[i], words[i + 1]];
  if (word === undefined || next === undefined) return false;
  if (word.raw === TO) return false;
  // « le Conseil des normes en qualité de commissaire »: a turn of its own.
  if (word.word === 'en' && turnsBehindEn.has(next.word)) return false;
  if (indefinite.has(word.word)) return PURPOSE.has(words[i - 1]?.word ?? '');
  // « l’École de médecine d’Orvalle aux États-Unis », « la Carpo en RD Congo »
  if (
    lexicon.placePrepositions.has(word.word) &&
    isLandAt(words, i + 1) &&
    (i > from + 1 || !isKind(words[from]))
  )
    return false;
  if (!and.has(word.word)) return true;
  if (lexicon.openingsOfAnother.has(next.word)) return false;
  // « directeur de l’Office des marées et ancien ministre de la Mer »: the next office of whoever heads it.
  const office = words[i + 2];
  if (times.has(next.word) && !next.isCapital && office !== undefined && roleWords.titles.has(office.word))
    return false;
  // « la Plateforme pour la protection des lagunes et partagée avec »: what was done with it.
  const isDone = !next.isCapital && isShapedAsParticiple(next.raw) && DONE_WITH.has(words[i + 2]?.word ?? '');
  if (isDone) return false;
  // « le ministère de la Santé et Karim Untel »
  if (next.isCapital && isGivenName(next.word) && words[i + 2]?.isCapital && words[i + 2]?.gap === ' ')
    return false;
  if (isList) return true;
  // « présidente de l’Office et Ali Untel directeur »: the next office-holder.
  if (next.isCapital && isGivenName(next.word) && roleWords.titles.has(words[i + 3]?.word ?? ''))
    return false;
  // « l’Agence X et la Banque Y » are two; « des Finances et de l’Économie », « Recherche et Développement » one.
  if (isSecondPurpose(words, i, from)) return true;
  if (ARTICLES.has(next.word) || honorifics.has(next.word)) return false;
  const noun = OF_OR_OF_THE.has(next.word)
    ? words.slice(i + 2, i + 5).find((w) => !DEFINITE.has(w.word))
    : next;
  if (noun !== undefined && noun !== next && !isParallel(words, i, noun, from)) return false;
  if (!next.isCapital && roleWords.isOccupation('', next)) return false;
  // « le Parti sahélien et Place publique »
  if (next.isCapital && words[i - 1]?.isCapital === false && partyHeads.has(words[from]?.word ?? ''))
    return false;
  return (
    noun !== undefined &&
    !organisationHeads.has(noun.word) &&
    (noun.isCapital || !roleWords.titles.has(noun.word))
  );
}
