import { countries, discoveryWords } from '../discovery-words.ts';
import type { Candidate } from './candidate.ts';
import { endOfCapitals } from './organisations.ts';
import { endOfPhrase, isAdjective } from './phrase.ts';
import { joins, type RunWords, type Word } from './words-of-run.ts';

const { initiativeHeads, namers, ends } = discoveryWords;
const LONGEST_QUOTED = 90;

/** Undertakings: their kind followed by a quoted or capitalised name, or capitalised themselves. */
export function findInitiatives(
  { run, words, isShouting }: RunWords,
  isTaken: (word: Word) => boolean,
): Candidate[] {
  if (isShouting) return [];
  const found: Candidate[] = [];
  for (const [i, head] of words.entries()) {
    if (!initiativeHeads.has(head.word) || isTaken(head)) continue;
    const candidate =
      quotedBehind(run.text, words, i) ??
      capitalsBehind(run.text, words, i, isTaken) ??
      capitalised(run.text, words, i, isTaken);
    if (candidate !== null && candidate.start >= (found.at(-1)?.end ?? 0)) found.push(candidate);
  }
  return found;
}

/** Adjectives and « baptisé » may stand between the kind and the name. */
function skipToName(words: readonly Word[], from: number): number {
  let i = from + 1;
  while (
    i - from < 5 &&
    words[i] !== undefined &&
    /^\s+$/u.test(words[i]?.gap ?? '') &&
    !words[i]?.isCapital &&
    (isAdjective(words[i]?.word ?? '') ||
      namers.has(words[i]?.word ?? '') ||
      /^pilotes?$/.test(words[i]?.word ?? ''))
  )
    i++;
  return i;
}

/** Before a quoted name there may be more: « la campagne de sensibilisation « … » ». */
function skipToQuote(words: readonly Word[], from: number): number {
  const at = skipToName(words, from);
  for (let i = at; i - from < 7; i++) {
    const word = words[i];
    if (word === undefined || word.isCapital || ends.has(word.word))
      return /[«"“]/.test(word?.gap ?? '') ? i : at;
    if (/[«"“]/.test(word.gap)) return i;
    if (!/^(?:\s|['’])+$/u.test(word.gap)) return at;
  }
  return at;
}

/** « le programme « Génération verte » », « un projet baptisé "Rivage" » */
function quotedBehind(text: string, words: readonly Word[], head: number): Candidate | null {
  const at = skipToQuote(words, head);
  const first = words[at];
  const opening = first && /^[\s,:]*([«"“])\s*$/u.exec(first.gap)?.[1];
  if (first === undefined || opening === undefined) return null;
  const closing = { '«': '»', '"': '"', '“': '”' }[opening] ?? '"';
  const close = text.indexOf(closing, first.start);
  if (close < 0 || close - first.start > LONGEST_QUOTED) return null;
  const name = text.slice(first.start, close).trimEnd();
  if (!/^[\p{Lu}\p{N}]/u.test(name) || /[.!?;]\s|[!?;]$/u.test(name)) return null;
  return {
    kind: 'INITIATIVE',
    start: first.start,
    end: first.start + name.length,
    name: name.replace(/\s+/g, ' '),
    acronym: null,
    rule: 'quoted-name',
    confidence: 0.9,
  };
}

/** « le plan Maroc Vert », « la stratégie nationale Génération Green 2020-2030 » */
function capitalsBehind(
  text: string,
  words: readonly Word[],
  head: number,
  isTaken: (word: Word) => boolean,
): Candidate | null {
  const at = skipToName(words, head);
  const [kind, first] = [words[head], words[at]];
  if (kind === undefined || first === undefined || !first.isCapital || !joins(first) || isTaken(first))
    return null;
  const capitals = endOfCapitals(words, at, isTaken);
  // « l’initiative Mille haies pour le Sahel »: small words count where a capitalised one ends the name.
  const phrase = endOfPhrase(words, at, isTaken);
  const next = phrase > capitals && words[phrase - 1]?.isCapital ? phrase : capitals;
  const named = words.slice(at, next);
  if (
    named.every((word) => countries.has(word.word)) ||
    (named.length === 1 && (first.isUpper ? first.raw.length < 3 : first.raw.length < 4))
  )
    return null;
  const last = named.at(-1) ?? first;
  const isPartOfName = kind.isCapital && !kind.startsSentence;
  const start = isPartOfName ? kind.start : first.start;
  return {
    kind: 'INITIATIVE',
    start,
    end: last.end,
    name: text.slice(start, last.end).replace(/\s+/g, ' '),
    acronym: null,
    rule: 'named-undertaking',
    confidence: named.length > 1 || isPartOfName ? 0.8 : 0.7,
  };
}

/** « la Stratégie nationale de l’eau », « le Programme national de reboisement 2030 » */
function capitalised(
  text: string,
  words: readonly Word[],
  i: number,
  isTaken: (word: Word) => boolean,
): Candidate | null {
  const head = words[i];
  if (head === undefined) return null;
  const next = endOfPhrase(words, i, isTaken);
  const complement = words.slice(i + 1, next);
  const last = complement.at(-1);
  if (
    last === undefined ||
    complement.length < 2 ||
    complement.some((word) => ends.has(word.word) && !word.isCapital)
  )
    return null;
  const hasYear = complement.some((word) => /^20\d\d$/.test(word.word));
  const isProper = head.isCapital && !head.startsSentence;
  if (!isProper && !hasYear) return null;
  const hasScope =
    complement.some((word) => /^(national|regional|royal|mondial|european|african)/.test(word.word)) ||
    complement.some((word) => word.isCapital);
  return {
    kind: 'INITIATIVE',
    start: head.start,
    end: last.end,
    name: text.slice(head.start, last.end).replace(/\s+/g, ' '),
    acronym: null,
    rule: 'named-undertaking',
    confidence: isProper ? (hasScope || hasYear ? 0.8 : 0.7) : hasScope ? 0.7 : 0.6,
  };
}
