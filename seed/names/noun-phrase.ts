import { isHyphenated, joins, type Word } from '../article/words.ts';
import { discoveryWords } from '../lexicon/discovery-words.ts';
import { eponyms, honorifics } from '../lexicon/name-words.ts';
import { isGivenName } from '../lexicon/names-of-people.ts';
import { roleWords } from '../lexicon/role-words.ts';
import { isAdjective } from './adjectives.ts';
import { continuesList, isPortfolio } from './list-in-name.ts';

const { companyMarks, connectives, ends, initiativeHeads, organisationHeads, portfolioWords } =
  discoveryWords;
const LONGEST_PHRASE = 18;
const OPENS_AGENT = new Set([
  'par',
  'à',
  'en',
  'dans',
  'lors',
  'le',
  'la',
  'l',
  'les',
  'avec',
  'pour',
  'sur',
  'hier',
]);
const INFINITIVE_LEADS = new Set(['de', 'd', 'pour']);
/** « Haut-Commissariat au Plan », « Délégation à la mer »: their names go on over « à ». */
const OBJECT_HEADS = new Set(['commissariat', 'delegation', 'secretariat', 'mission']);
const LEADS_TO_SUBJECT = new Set([
  'recherche',
  'recherches',
  'etude',
  'etudes',
  'information',
  'informations',
  'observatoire',
  'institut',
  'centre',
  'groupe',
  'mission',
  'laboratoire',
  'commission',
  'comite',
  'nationale',
  'national',
  'international',
  'internationale',
  'documentation',
  'formation',
  'surveillance',
  'donnees',
  'europeen',
  'africain',
  'regional',
]);
const LEADS_TO_OBJECT = new Set(['au', 'aux', 'à']);
const INDEFINITE = new Set(['un', 'une']);
const IN_NAME = /^(?:\s|['’]|[-‑])+$/u;
const YEARS = /^20\d\d$/;

/**
 * Where a name of several words ends that begins with the word at `from`: it takes capitalised words, nouns behind
 * « de », « pour », « et », and adjectives behind those; a verb or punctuation ends it. Exclusive.
 */
export function endOfPhrase(words: readonly Word[], from: number, isTaken: (word: Word) => boolean): number {
  let end = from + 1;
  let isBehindConnective = false;
  let isList = false;
  const isBody = organisationHeads.has(words[from]?.word ?? '');
  for (let i = from + 1; i < words.length && i - from < LONGEST_PHRASE; i++) {
    const word = words[i];
    if (word === undefined || isTaken(word)) break;
    if (!IN_NAME.test(word.gap)) {
      const goesOn = continuesList(words, i, from);
      if (!goesOn) break;
      isList = true;
      if (connectives.has(word.word)) {
        isBehindConnective = true;
        continue;
      }
    }
    if (!word.isCapital && ends.has(word.word) && !isHyphenated(words[i + 1])) break;
    if (!word.isCapital && connectives.has(word.word)) {
      if (!mayConnect(words, i, isList) || isAbout(words, i)) break;
      isBehindConnective = true;
      continue;
    }
    if (i === from + 1 && LEADS_TO_OBJECT.has(word.raw) && OBJECT_HEADS.has(words[from]?.word ?? '')) {
      isBehindConnective = true;
      continue;
    }
    // Behind « de » an infinitive is no noun, and another body is another name.
    if (
      isBehindConnective &&
      !word.isCapital &&
      /(?:er|ir|dre|tre|oir)$/.test(word.word) &&
      INFINITIVE_LEADS.has(words[i - 1]?.word ?? '')
    )
      break;
    if (isBehindConnective && !word.isCapital && isBody && initiativeHeads.has(word.word)) break;
    if (!isBehindConnective && beginsPersonName(words, i, from)) break;
    if (isBehindConnective && isOtherBody(words, i, from)) break;
    const isYear = YEARS.test(word.word);
    const isCompound = isHyphenated(words[i + 1]) || isHyphenated(word);
    if (opensAgent(words, i)) break;
    const isDescribing = isAdjective(word.word) || isParticiple(words, i);
    if (!word.isCapital && !isBehindConnective && !isDescribing && !isYear && !isCompound) break;
    if (/^\d+$/.test(word.word) && !isYear) break;
    isBehindConnective = false;
    end = i + 1;
  }
  return end;
}

/** « Institut d’Administration des Affaires », « Agence de coopération technique »: without an article it is what a body does. */
const NO_ARTICLE = new Set(['d', 'de']);

/** Another body, and so another name: but « pour une école ouverte », « ministère de l’Administration » go on. */
const isOtherBody = (words: readonly Word[], i: number, from: number): boolean =>
  organisationHeads.has(words[i]?.word ?? '') &&
  !INDEFINITE.has(words[i - 1]?.word ?? '') &&
  !(
    portfolioWords.has(words[i]?.word ?? '') &&
    (isPortfolio(words, from) || NO_ARTICLE.has(words[i - 1]?.word ?? ''))
  );

/** « la Banque sahélienne conduite par »: what is done by somebody is no part of the name. */
const opensAgent = (words: readonly Word[], i: number): boolean =>
  !words[i]?.isCapital && words[i + 1]?.word === 'par' && words[i]?.word !== 'et';

/** « la Banque sur les populations », but « Centre de recherche sur les algues ». */
const isAbout = (words: readonly Word[], i: number): boolean =>
  words[i]?.word === 'sur' && !LEADS_TO_SUBJECT.has(words[i - 1]?.word ?? '');

/** « droit comparé »: but « le droit, défendu par ». */
const isParticiple = (words: readonly Word[], i: number): boolean =>
  /é(?:e|s|es)?$/u.test(words[i]?.raw ?? '') && !OPENS_AGENT.has(words[i + 1]?.raw ?? '');

/** « la directrice de l’Office des lagunes Nadia Untel »: the name behind a small word is that of a person. */
const beginsPersonName = (words: readonly Word[], i: number, from: number): boolean =>
  i > from + 1 &&
  words[i]?.isCapital === true &&
  words[i - 1]?.isCapital === false &&
  words[i + 1]?.isCapital === true &&
  isGivenName(words[i]?.word ?? '') &&
  !eponyms.has(words[from]?.word ?? '');

function mayConnect(words: readonly Word[], i: number, isList: boolean): boolean {
  const [word, next] = [words[i], words[i + 1]];
  if (word === undefined || next === undefined) return false;
  if (word.raw === 'à') return false;
  if (INDEFINITE.has(word.word)) return words[i - 1]?.word === 'pour';
  if (word.word !== 'et' && word.word !== 'and') return true;
  if (isList) return true;
  // « l’Agence X et la Banque Y » are two; « des Finances et de l’Économie », « Recherche et Développement » one.
  if (['le', 'la', 'les', 'l', 'the', 'un', 'une'].includes(next.word) || honorifics.has(next.word))
    return false;
  const noun = ['de', 'd', 'du', 'des'].includes(next.word)
    ? words.slice(i + 2, i + 5).find((w) => !['la', 'l', 'le'].includes(w.word))
    : next;
  return (
    noun !== undefined &&
    !organisationHeads.has(noun.word) &&
    (noun.isCapital || !roleWords.titles.has(noun.word))
  );
}

const LEADS_TO_CAPITAL = new Set([
  'de',
  'du',
  'des',
  'd',
  'la',
  'al',
  'et',
  'pour',
  'of',
  'for',
  'and',
  'the',
]);

/** Where a row of capitalised words ends, with years, marks of companies and particles between. Exclusive. */
export function endOfCapitals(
  words: readonly Word[],
  from: number,
  isTaken: (word: Word) => boolean,
): number {
  let next = from + 1;
  while (next < words.length && next - from < LONGEST_PHRASE) {
    const word = words[next];
    if (word === undefined || !joins(word) || isTaken(word)) break;
    const goesOn = word.isCapital || /^\d{1,4}$/.test(word.word) || companyMarks.has(word.word);
    const leadsOn =
      LEADS_TO_CAPITAL.has(word.word) && words[next + 1]?.isCapital === true && joins(words[next + 1]);
    if (!goesOn && !leadsOn) break;
    next += 1;
  }
  return next;
}
