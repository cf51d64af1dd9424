import { discoveryWords } from '../discovery-words.ts';
import { honorifics } from '../name-words.ts';
import type { Word } from './words-of-run.ts';

const { adjectiveEndings, adjectives, connectives, ends, organisationHeads } = discoveryWords;
const LONGEST_PHRASE = 16;
const INFINITIVE_LEADS = new Set(['de', 'd', 'pour']);

/**
 * Where a name of several words ends that begins with the word at `from`: it takes capitalised words, nouns behind
 * « de », « pour », « et », and adjectives behind those; a verb or punctuation ends it. Exclusive.
 */
export function endOfPhrase(words: readonly Word[], from: number, isTaken: (word: Word) => boolean): number {
  let end = from + 1;
  let isBehindConnective = false;
  for (let i = from + 1; i < words.length && i - from < LONGEST_PHRASE; i++) {
    const word = words[i];
    if (word === undefined || isTaken(word)) break;
    if (!/^(?:\s|['’]|[-‑])+$/u.test(word.gap) && !continuesList(words, i)) break;
    if (!word.isCapital && ends.has(word.word)) break;
    if (!word.isCapital && connectives.has(word.word)) {
      if (!mayConnect(words, i)) break;
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
    if (isBehindConnective && organisationHeads.has(word.word)) break;
    const isYear = /^20\d\d$/.test(word.word);
    const isCompound = /^[-‑]$/.test(words[i + 1]?.gap ?? '') || /^[-‑]$/.test(word.gap);
    if (!word.isCapital && !isBehindConnective && !isAdjective(word.word) && !isYear && !isCompound) break;
    if (/^\d+$/.test(word.word) && !isYear) break;
    isBehindConnective = false;
    end = i + 1;
  }
  return end;
}

/** « Conseil économique, social et environnemental » */
function continuesList(words: readonly Word[], i: number): boolean {
  const [word, next, last] = [words[i], words[i + 1], words[i + 2]];
  if (word === undefined || !/^,\s+$/u.test(word.gap)) return false;
  return isAdjective(word.word) && next?.word === 'et' && last !== undefined && isAdjective(last.word);
}

export const isAdjective = (word: string): boolean =>
  adjectives.has(word) || (word.length > 4 && adjectiveEndings.some((ending) => word.endsWith(ending)));

function mayConnect(words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i], words[i + 1]];
  if (word === undefined || next === undefined) return false;
  if (word.raw === 'à') return false;
  if (word.word === 'un' || word.word === 'une') return words[i - 1]?.word === 'pour';
  if (word.word !== 'et') return true;
  // « l’Agence X et la Banque Y » are two; « des Finances et de l’Économie », « Recherche et Développement » one.
  if (['le', 'la', 'les', 'l'].includes(next.word) || honorifics.has(next.word)) return false;
  const noun = ['de', 'd', 'du', 'des'].includes(next.word)
    ? words.slice(i + 2).find((w) => !['la', 'l', 'le'].includes(w.word))
    : next;
  return noun !== undefined && !organisationHeads.has(noun.word);
}
