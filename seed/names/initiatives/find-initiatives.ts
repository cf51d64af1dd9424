import { tokenAt } from '../../../text/fold.ts';
import { isOneOf } from '../../../text/of-word.ts';
import type { RunWords, Word } from '../../article/words.ts';
import { discoveryWords } from '../../lexicon/discovery-words.ts';
import { hasShape } from '../../lexicon/shapes.ts';
import { forWords, words as lexicon, type Words, wordsFor, wordsOf } from '../../lexicon/words.ts';
import { acronymBefore, acronymBehind, endUpToAcronym, fitsAcronym } from '../acronyms.ts';
import { wordClass } from '../evidence/context-signs.ts';
import type { Candidate, DiscoveryRule, NameAt, WordSpan } from '../mention.ts';
import { behindClosing, closingOf, opensQuotes } from '../quote-marks.ts';
import { quotedAt, quotedBehind } from '../quoted-names.ts';
import { calledSo, nearestKind } from './called-so.ts';
import { explainedBehind, explainedByVerb } from './explained-behind.ts';
import { englishInitiativeAt, namedBehind, namedByItself } from './named-by-kind.ts';

const determiners = wordClass('determiners');
const isParticiple = hasShape('participle');
const clauseVerbs = wordClass('clauseVerbs');
const { of: OF } = wordsOf(['fr']);
const legalNouns = wordClass('legalNouns');
const productNouns = wordClass('productNouns');

/** Initiatives: their kind followed by a quoted or capitalised name, or capitalised themselves. */
export function findInitiatives(runWords: RunWords, isTaken: (word: Word) => boolean): Candidate[] {
  const { run, language, words, isShouting } = runWords;
  if (isShouting) return [];
  const lexicon = wordsFor(language);
  const { initiativeHeads, namers, quotedHeads, weakQuotedHeads } = lexicon;
  const opensRule = openingsIn(lexicon);
  const found: Candidate[] = [];
  for (const [i, head] of words.entries()) {
    if (head.isCapital) {
      const english = englishInitiativeAt(words, i, language, isTaken);
      if (english !== null) push(found, candidateOf(run.text, words, english, isTaken));
    }
    const explained = explainedBehind(runWords, i, isTaken) ?? explainedByVerb(run.text, words, i, isTaken);
    if (explained !== null) push(found, spanCandidate(run.text, words, explained, 'explained-behind'));
    if (!opensRule(head) || isTaken(head)) continue;
    const called = calledSo(run.text, words, i, isTaken);
    if (called !== null) push(found, spanCandidate(run.text, words, called, 'called-so'));
    if ((quotedHeads.has(head.word) || weakQuotedHeads.has(head.word)) && !isParticiple(head.raw))
      push(found, quotedCandidate(run.text, words, i, lexicon));
    if (namers.has(head.word)) push(found, namedSo(run.text, words, i));
    if (!initiativeHeads.has(head.word)) continue;
    push(found, kindInQuotes(run.text, words, i));
    if (!isKind(words, i)) continue;
    const named = namedBehind(words, i, isTaken) ?? namedByItself(words, i, isTaken);
    if (named !== null) push(found, candidateOf(run.text, words, named, isTaken));
  }
  return found;
}

/** The words at which a rule begins: nearly every word is told by them alone. */
const openingsIn = forWords(({ initiativeHeads, namers, quotedHeads, weakQuotedHeads }) =>
  isOneOf(
    new Set([
      ...[...initiativeHeads, ...namers, ...quotedHeads, ...weakQuotedHeads],
      ...discoveryWords.namers,
    ]),
  ),
);

/** « l’analyste politique Untel », « programmé pour », « référendum d’initiative partagée », « projet de loi »: no kind of what follows. */
function isKind(words: readonly Word[], i: number): boolean {
  const [before, head, behind] = [words[i - 1], words[i], words[i + 1]];
  if (head === undefined || isParticiple(head.raw)) return false;
  // « VISION RARE - des mots »: a line in capitals. « le concept Vision Untel »: a car.
  if (head.isUpper || (head.isCapital && productNouns.has(before?.word ?? ''))) return false;
  if (lexicon.adjectivesToo.has(head.word))
    return head.isCapital ? !head.startsSentence : determiners.has(before?.word ?? '');
  if (lexicon.aimsToo.has(head.word)) return !OF.has(before?.word ?? '');
  const object = words[i + 2]?.word ?? '';
  return !(OF.has(behind?.word ?? '') && legalNouns.has(object));
}

function push(found: Candidate[], candidate: Candidate | null): void {
  if (candidate !== null && candidate.start >= (found.at(-1)?.end ?? 0)) found.push(candidate);
}

/** « le programme « Génération verte » », « the “Nets for All” programme » */
function quotedCandidate(
  text: string,
  words: readonly Word[],
  head: number,
  { weakQuotedHeads }: Words,
): Candidate | null {
  const quoted = quotedBehind(text, words, head) ?? quotedBefore(text, words, head);
  if (quoted === null) return null;
  if (isWordHere(words, quoted)) return null;
  const confidence = weakQuotedHeads.has(words[head]?.word ?? '') ? 0.75 : 0.9;
  const { start, end, name } = quoted;
  // « projet « Challenge Rivage (Cri) » »
  const [, whole = name, within = null] = ACRONYM_WITHIN.exec(name) ?? [];
  const acronym = within ?? acronymBehind(text, words, quoted.next);
  const until = end - (name.length - whole.length);
  return { kind: 'INITIATIVE', start, end: until, name: whole, acronym, rule: 'quoted-name', confidence };
}

const ACRONYM_WITHIN = /^(.*\S)\s\((\p{Lu}\p{L}{1,7})\)$/u;

/** « le chantier « Statuts », qui change ces statuts »: one word that the paragraph writes small as well. */
const isWordHere = (words: readonly Word[], { from, next }: WordSpan): boolean =>
  next - from === 1 && words.some(({ word, isCapital }) => !isCapital && word === words[from]?.word);

/** « Ce « plan particulier pour le Vernay » comprend »: the quotes hold its kind, too. */
function kindInQuotes(text: string, words: readonly Word[], head: number): Candidate | null {
  const [before, kind] = [words[head - 1], words[head]];
  const closing = kind === undefined ? null : closingOf(kind.gap);
  if (kind === undefined || closing === null || kind.isCapital || !determiners.has(before?.word ?? ''))
    return null;
  const within = text.slice(kind.start, kind.start + LONGEST_IN_QUOTES);
  const close = within.search(closing);
  if (close < 0) return null;
  const name = within.slice(0, close).trimEnd();
  const next = tokenAt(words, kind.start + name.length);
  const complement = words.slice(head + 1, next);
  const isName = complement.some(
    ({ isCapital, raw }) => (isCapital && raw.length > 2) || /^20\d\d$/.test(raw),
  );
  const isSaid = complement.some(({ word, isCapital }) => !isCapital && clauseVerbs.has(word));
  if (!isName || isSaid || /[,.:;!?]/.test(name) || complement.length > LONGEST_COMPLEMENT) return null;
  const rule = 'quoted-name' as const;
  return {
    kind: 'INITIATIVE',
    start: kind.start,
    end: kind.start + name.length,
    name,
    acronym: null,
    rule,
    confidence: 0.8,
  };
}
const LONGEST_IN_QUOTES = 80;
const LONGEST_COMPLEMENT = 7;

/** « un outil baptisé « Rivage » »: whatever is called so, but for works, events and bodies. */
function namedSo(text: string, words: readonly Word[], i: number): Candidate | null {
  const quoted = quotedAt(text, words, i + 1);
  if (quoted === null || words[i]?.isCapital || nearestKind(words, i) === null) return null;
  const { start, end, name } = quoted;
  return { kind: 'INITIATIVE', start, end, name, acronym: null, rule: 'quoted-name', confidence: 0.75 };
}

/** « the “Nets for All” programme »: the kind stands directly behind the closing quote. */
function quotedBefore(text: string, words: readonly Word[], head: number) {
  const word = words[head];
  if (word === undefined || behindClosing(word.gap) !== '' || !/\s$/u.test(word.gap)) return null;
  for (let i = head - 1; i >= 0 && head - i < 10; i--) {
    if (!opensQuotes(words[i]?.gap ?? '')) continue;
    const quoted = quotedAt(text, words, i);
    return quoted !== null && quoted.next === head ? quoted : null;
  }
  return null;
}

function spanCandidate(
  text: string,
  words: readonly Word[],
  { from, next, confidence }: Omit<NameAt, 'rule'>,
  rule: DiscoveryRule,
): Candidate {
  const [start, end] = [words[from]?.start ?? 0, words[next - 1]?.end ?? 0];
  const name = text.slice(start, end).replace(/\s+/g, ' ');
  return {
    kind: 'INITIATIVE',
    start,
    end,
    name,
    acronym: acronymBehind(text, words, next),
    rule,
    confidence,
  };
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
