import { joins, type Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { hasShape } from '../../lexicon/shapes.ts';
import { words as lexicon } from '../../lexicon/words.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { NameAt } from '../mention.ts';
import { quotedAt } from '../quoted-names.ts';
import { isShow } from './on-screen.ts';

const undertakings = wordClass('undertakings');
const weakUndertakings = wordClass('weakUndertakings');
const legalNouns = wordClass('legalNouns');
const { ends, namers, organisationHeads } = discoveryWords;
const isParticiple = hasShape('participle');
const LONGEST = 6;

/** « un dispositif d’alerte commun, baptisé VigiVirenne, », « Baptisé « Alerte Walo », le service … » */
export function calledSo(
  text: string,
  words: readonly Word[],
  namer: number,
  isTaken: (word: Word) => boolean,
): Omit<NameAt, 'rule'> | null {
  if (!namers.has(words[namer]?.word ?? '')) return null;
  const first = words[namer + 1];
  if (first === undefined || isTaken(first)) return null;
  const quoted = quotedAt(text, words, namer + 1);
  if (words[namer]?.startsSentence)
    return quoted !== null && subjectIsUndertaking(words, quoted.next)
      ? { from: quoted.from, next: quoted.next, confidence: 0.85 }
      : null;
  const isBareNamer = lexicon.personNamers.has(words[namer]?.word ?? '');
  if (quoted !== null || isBareNamer || !first.isCapital || !joins(first)) return null;
  if (nearestKind(words, namer) === null || isShow(words, namer)) return null;
  return { from: namer + 1, next: endAtMark(words, namer + 1), confidence: 0.85 };
}

const subjectIsUndertaking = (words: readonly Word[], at: number): boolean => {
  const [article, noun, behind] = words.slice(at, at + 3);
  if (article === undefined || !/,\s*$/u.test(article.gap)) return false;
  if (lexicon.pronouns.has(article.word)) return previousIsUndertaking(words, at);
  return (
    lexicon.definiteOfOne.has(article.word) &&
    [noun, behind].some((word) => word !== undefined && isUndertaking(word.word))
  );
};

const isUndertaking = (word: string): boolean => undertakings.has(word) || weakUndertakings.has(word);

const FURTHEST_KIND = 14;
const previousIsUndertaking = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - FURTHEST_KIND), at).some(({ word }) => isUndertaking(word));

/** The nearest noun that says what is called so; null where it is no undertaking. */
export function nearestKind(words: readonly Word[], namer: number): string | null {
  for (let i = namer - 1; i >= 0 && namer - i <= FURTHEST_KIND - 4; i--) {
    const word = words[i];
    if (word === undefined) return null;
    if (isUndertaking(word.word) && !isParticiple(word.raw))
      return legalNouns.has(words[i + 2]?.word ?? '') ? null : word.word;
    if (word.isCapital && !word.startsSentence) return null;
    if (/[.;!?]/.test(words[i + 1]?.gap ?? '') || NAMED_KINDS.some((kinds) => kinds.has(word.word)))
      return null;
  }
  return null;
}
const NAMED_KINDS = [
  discoveryWords.workHeads,
  discoveryWords.eventHeads,
  discoveryWords.quotedBodyHeads,
  organisationHeads,
  wordClass('productNouns'),
];

/** Up to the next comma or full stop where it is near, else the capitals alone. */
function endAtMark(words: readonly Word[], from: number): number {
  for (let i = from + 1; i <= from + LONGEST; i++) {
    const word = words[i];
    if (word === undefined || /[,.;:!?)]/.test(word.gap)) return i;
    if (!joins(word) || ends.has(word.word)) break;
  }
  let next = from + 1;
  while (joins(words[next]) && words[next]?.isCapital) next++;
  return next;
}
