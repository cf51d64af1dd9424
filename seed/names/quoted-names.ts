import { tokenAt } from '../../text/fold.ts';
import type { Word } from '../article/words.ts';
import { discoveryWords } from '../lexicon/discovery-words.ts';
import type { Words } from '../lexicon/words.ts';
import { words as lexicon } from '../lexicon/words.ts';
import { isAdjective } from './adjectives.ts';
import type { NameAt, WordSpan } from './mention.ts';
import { closingOf, opensQuotes } from './quote-marks.ts';

const { ends, eventHeads, namers, quotedBodyHeads, quotedHeads } = discoveryWords;
/** In characters: « projet « Consensus pour mettre fin à … dans la région de … » ». */
const LONGEST_QUOTED = 150;
/** Words between the kind and the opening quote: « campagne nationale de collecte intitulée « … » ». */
const FURTHEST_QUOTE = 9;
const FURTHEST_NAMER = 16;

export interface Quoted extends WordSpan {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** What stands in quotes before the word: a name, where it begins with a capital and is no sentence. */
export function quotedAt(text: string, words: readonly Word[], from: number): Quoted | null {
  const first = words[from];
  const closing = first && closingOf(first.gap);
  if (first === undefined || closing == null) return null;
  const within = text.slice(first.start, first.start + LONGEST_QUOTED + 1);
  const close = within.search(closing);
  if (close < 0) return null;
  const name = within.slice(0, close).trimEnd();
  if (!/^[\p{Lu}\p{N}]/u.test(name) || /[.!?;]\s|[!?;]$|[«“„‹]/u.test(name)) return null;
  const end = first.start + name.length;
  return { from, next: tokenAt(words, end), start: first.start, end, name: name.replace(/\s+/g, ' ') };
}

/** « le programme « Génération verte » », « la campagne de collecte intitulée « … » », « un projet …, baptisé « Rivage » » */
export function quotedBehind(text: string, words: readonly Word[], head: number): Quoted | null {
  for (let i = head + 1; i <= head + FURTHEST_QUOTE; i++) {
    const word = words[i];
    if (word === undefined) return null;
    // « la campagne d’Untel : « Les perdants veulent … » »: speech.
    if (/:/.test(word.gap)) return null;
    if (opensQuotes(word.gap)) return isCut(words, i, head) ? null : quotedAt(text, words, i);
    if (word.gap.trim() === ',') return behindNamer(text, words, i);
    if (!/^(?:\s|['’]|[-‑])+$/u.test(word.gap)) return null;
    const isCloser =
      quotedHeads.has(word.word) || eventHeads.has(word.word) || quotedBodyHeads.has(word.word);
    if (isCloser || (ends.has(word.word) && !namers.has(word.word))) return null;
  }
  return null;
}

/** « sa campagne, « Rendre … » », « une campagne sur « Les … » »: nothing is called so. */
const isCut = (words: readonly Word[], i: number, head: number): boolean =>
  !namers.has(words[i - 1]?.word ?? '') &&
  ((/,/.test(words[i]?.gap ?? '') && !lexicon.indefinite.has(words[head - 1]?.word ?? '')) ||
    (i > head + 1 && lexicon.quoteCutters.has(words[i - 1]?.word ?? '')));

/** Behind the comma an aside, and « baptisé » before the quote. */
function behindNamer(text: string, words: readonly Word[], from: number): Quoted | null {
  for (let i = from; i < from + FURTHEST_NAMER; i++) {
    const word = words[i];
    if (word === undefined || /[.;:!?()]/.test(word.gap)) return null;
    if (opensQuotes(word.gap)) return namers.has(words[i - 1]?.word ?? '') ? quotedAt(text, words, i) : null;
    if (quotedHeads.has(word.word) || eventHeads.has(word.word)) return null;
  }
  return null;
}

/** « l’association « Lune vivante » », « la chaire « Lune et marées » »: the quotes belong to a chair's name. */
export function quotedBodyAt(
  text: string,
  words: readonly Word[],
  i: number,
  { quotedBodyHeads: kinds }: Words,
): NameAt | null {
  const head = words[i];
  if (head === undefined || !kinds.has(head.word)) return null;
  let at = i + 1;
  while (at - i < 3 && words[at]?.gap === ' ' && isAdjective(words[at]?.word ?? '')) at++;
  // « Mer et société : « Qui s’en soucie » »: somebody speaks.
  if (words[at]?.gap.includes(':')) return null;
  const quoted = quotedAt(text, words, at);
  return quoted === null ? null : { from: at, next: quoted.next, rule: 'quoted-name', confidence: 0.92 };
}
