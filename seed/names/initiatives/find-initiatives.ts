import type { RunWords, Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { acronymBefore, acronymBehind, endUpToAcronym, fitsAcronym } from '../acronyms.ts';
import type { Candidate, NameAt } from '../mention.ts';
import { quotedAt, quotedBehind } from '../quoted-names.ts';
import { englishInitiativeAt, namedBehind, namedByItself } from './named-by-kind.ts';

const {
  eventHeads,
  initiativeHeads,
  namers,
  organisationHeads,
  quotedBodyHeads,
  quotedHeads,
  workHeads,
  weakQuotedHeads,
} = discoveryWords;

const FURTHEST_KIND = 10;

/** Initiatives: their kind followed by a quoted or capitalised name, or capitalised themselves. */
export function findInitiatives(
  { run, words, isShouting }: RunWords,
  isEnglish: boolean,
  isTaken: (word: Word) => boolean,
): Candidate[] {
  if (isShouting) return [];
  const found: Candidate[] = [];
  for (const [i, head] of words.entries()) {
    if (head.isCapital) {
      const english = englishInitiativeAt(words, i, isEnglish, isTaken);
      if (english !== null) push(found, candidateOf(run.text, words, english, isTaken));
    }
    if (isTaken(head)) continue;
    if (quotedHeads.has(head.word) || weakQuotedHeads.has(head.word))
      push(found, quotedCandidate(run.text, words, i));
    if (namers.has(head.word)) push(found, namedSo(run.text, words, i));
    if (!initiativeHeads.has(head.word)) continue;
    const named = namedBehind(words, i, isTaken) ?? namedByItself(words, i, isTaken);
    if (named !== null) push(found, candidateOf(run.text, words, named, isTaken));
  }
  return found;
}

function push(found: Candidate[], candidate: Candidate | null): void {
  if (candidate !== null && candidate.start >= (found.at(-1)?.end ?? 0)) found.push(candidate);
}

/** « le programme « Génération verte » », « the “Nets for All” programme » */
function quotedCandidate(text: string, words: readonly Word[], head: number): Candidate | null {
  const quoted = quotedBehind(text, words, head) ?? quotedBefore(text, words, head);
  if (quoted === null) return null;
  const confidence = weakQuotedHeads.has(words[head]?.word ?? '') ? 0.75 : 0.9;
  const acronym = acronymBehind(text, words, quoted.next);
  const { start, end, name } = quoted;
  return { kind: 'INITIATIVE', start, end, name, acronym, rule: 'quoted-name', confidence };
}

/** « un outil baptisé « Rivage » »: whatever is called so, but for works, events and bodies. */
function namedSo(text: string, words: readonly Word[], i: number): Candidate | null {
  const quoted = quotedAt(text, words, i + 1);
  if (quoted === null || words[i]?.isCapital) return null;
  for (let at = i - 1; at >= 0 && i - at < FURTHEST_KIND; at--) {
    const word = words[at];
    if (word === undefined || /[.;!?]/.test(words[at + 1]?.gap ?? '')) break;
    const isOther = workHeads.has(word.word) || eventHeads.has(word.word);
    if (isOther || quotedBodyHeads.has(word.word) || organisationHeads.has(word.word)) return null;
  }
  const { start, end, name } = quoted;
  return { kind: 'INITIATIVE', start, end, name, acronym: null, rule: 'quoted-name', confidence: 0.75 };
}

/** « the “Nets for All” programme »: the kind stands directly behind the closing quote. */
function quotedBefore(text: string, words: readonly Word[], head: number) {
  const word = words[head];
  if (word === undefined || !/^\s*[”"]\s+$/u.test(word.gap)) return null;
  for (let i = head - 1; i >= 0 && head - i < 10; i--) {
    if (!/[“"]/.test(words[i]?.gap ?? '')) continue;
    const quoted = quotedAt(text, words, i);
    return quoted !== null && quoted.next === head ? quoted : null;
  }
  return null;
}

function candidateOf(
  text: string,
  words: readonly Word[],
  { from, next, confidence }: Omit<NameAt, 'rule'>,
  isTaken: (word: Word) => boolean,
): Candidate | null {
  const until = endUpToAcronym(text, words, from, next, isTaken);
  const [first, last] = [words[from], words[until - 1]];
  if (first === undefined || last === undefined) return null;
  const name = text.slice(first.start, last.end).replace(/\s+/g, ' ');
  const acronym = acronymBehind(text, words, until) ?? acronymBefore(words, from);
  const isDefined = acronym !== null && fitsAcronym(acronym, name);
  if (confidence === 0 && !isDefined) return null;
  return {
    kind: 'INITIATIVE',
    start: first.start,
    end: last.end,
    name,
    acronym: isDefined ? acronym : null,
    rule: 'named-undertaking',
    confidence: isDefined ? 0.93 : confidence,
  };
}
