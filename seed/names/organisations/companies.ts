import { joins, type Word } from '../../article/words.ts';
import { countries, discoveryWords } from '../../lexicon/discovery-words.ts';
import { honorifics, placeOpenings } from '../../lexicon/name-words.ts';
import { isGivenName } from '../../lexicon/names-of-people.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import type { Words } from '../../lexicon/words.ts';
import { isAdjective } from '../adjectives.ts';
import type { NameAt } from '../mention.ts';
import { endOfCapitals } from '../noun-phrase.ts';
import { isCompanyKind } from './french-bodies.ts';

const { companyMarks, connectives, ends, functionWords, townOpenings } = discoveryWords;

/** « le groupe Attijari », « l’association Lune vivante », « Sahel Ventures »: companies and associations. */
export function companyAt(
  words: readonly Word[],
  i: number,
  lexicon: Words,
  isTaken: (word: Word) => boolean,
): NameAt | null {
  return (
    behindKind(words, i, lexicon, isTaken) ??
    behindFounder(words, i, lexicon, isTaken) ??
    behindHead(words, i, lexicon, isTaken) ??
    withMark(words, i, isTaken)
  );
}

function behindKind(
  words: readonly Word[],
  i: number,
  { companyHeads }: Words,
  isTaken: (word: Word) => boolean,
): NameAt | null {
  const [head, first] = [words[i], words[i + 1]];
  if (head === undefined || !first?.isCapital || !companyHeads.has(head.word) || !isCompanyKind(head.word))
    return null;
  if (!joins(first) || isTaken(first) || countries.has(first.word)) return null;
  // « le groupe B », « son coéquipier en club Karim Untel »
  if (first.raw.length < 2 || (isGivenName(first.word) && words[i + 2]?.isCapital && joins(words[i + 2])))
    return null;
  let next = endOfCapitals(words, i + 1, isTaken);
  // « l’association Lune vivante », but « l’estimation du cabinet Brelaz publiée hier »
  while (joins(words[next]) && isAdjective(words[next]?.word ?? '') && !endsName(words[next]?.word ?? ''))
    next += 1;
  return { from: i + 1, next, rule: 'named-company', confidence: 0.88 };
}

const endsName = (word: string): boolean => ends.has(word) || discoveryWords.endsBodies.has(word);

/** « fondateur de Brelaz Valley », « analyste chez Brelaz Research »: who has such a title has it in a company. */
function behindFounder(
  words: readonly Word[],
  i: number,
  { companyTitles, houseOf }: Words,
  isTaken: (word: Word) => boolean,
): NameAt | null {
  const [title, preposition, first] = [words[i], words[i + 1], words[i + 2]];
  if (title === undefined || preposition === undefined || !first?.isCapital) return null;
  const isFounder = companyTitles.has(title.word) && houseOf.has(preposition.word);
  if (!isFounder) return null;
  if (!joins(preposition) || !joins(first) || isTaken(first) || countries.has(first.word)) return null;
  if (functionWords.has(first.word) || honorifics.has(first.word)) return null;
  return {
    from: i + 2,
    next: endOfCapitals(words, i + 2, isTaken),
    rule: 'title-of-company',
    confidence: 0.75,
  };
}

/** « directrice de Lune Afrique », « président de Jeunes Marins »: two capitalised words behind « de » that are no town. */
function behindHead(
  words: readonly Word[],
  i: number,
  { headsOfBodies, of }: Words,
  isTaken: (word: Word) => boolean,
): NameAt | null {
  const title = words[i];
  if (title === undefined || !headsOfBodies.has(title.word)) return null;
  const at = roleWords.modifiers.has(words[i + 1]?.word ?? '') ? i + 2 : i + 1;
  const [preposition, first] = [words[at], words[at + 1]];
  if (!of.has(preposition?.word ?? '') || !joins(preposition) || !joins(first) || !first.isCapital)
    return null;
  const isPlace = countries.has(first.word) || placeOpenings.has(first.word) || townOpenings.has(first.word);
  if (isPlace || isTaken(first) || functionWords.has(first.word) || isGivenName(first.word)) return null;
  const next = endOfCapitals(words, at + 1, isTaken);
  const [second] = words.slice(at + 2, next);
  const isName = second?.isCapital === true && second.gap === ' ';
  return isName ? { from: at + 1, next, rule: 'title-of-company', confidence: 0.7 } : null;
}

function withMark(words: readonly Word[], i: number, isTaken: (word: Word) => boolean): NameAt | null {
  const head = words[i];
  if (head === undefined || !head.isCapital || !/\p{Ll}/u.test(head.raw)) return null;
  // « Ingénieur Télécoms de formation »
  if (roleWords.titles.has(head.word) || roleWords.isOccupation('', head)) return null;
  if (head.startsSentence && (functionWords.has(head.word) || connectives.has(head.word))) return null;
  if (!joins(words[i + 1]) || !words[i + 1]?.isCapital || endsWithName(words, i)) return null;
  const next = endOfCapitals(words, i, isTaken);
  const last = words[next - 1];
  return next - i >= 2 && last !== undefined && companyMarks.has(last.word)
    ? { from: i, next, rule: 'named-company', confidence: 0.8 }
    : null;
}

/** The name began before this word. */
const endsWithName = (words: readonly Word[], i: number): boolean =>
  joins(words[i]) && words[i - 1]?.isCapital === true && !functionWords.has(words[i - 1]?.word ?? '');
