import type { Word } from '../../article/words.ts';
import { roleWords } from '../../lexicon/role-words.ts';
import { isHonorific } from '../../names/people/signs.ts';
import { breaksBefore, firstBetween, type RunContext } from './sentence-context.ts';

const { isTitle, stops } = roleWords;
const LONGEST_TITLE = 200;
const OPENS_ANOTHER = new Set(['le', 'la', 'l', 'les', 'du', 'the', 'by', 'par']);
/** They end no title: « directeur général et a reconduit … ». */
const LEFT_OVER = new Set(['et', 'and', 'mais', 'puis', 'il', 'elle', 'n', 'y', 's', 'se', 'ainsi']);
const BETWEEN_TITLES = new Set(['et', 'and', 'puis']);

/** Where the title that begins at the word ends: before a verb, a person, punctuation, « et » and another title. Exclusive. */
export function endOfTitle(context: RunContext, first: number): number {
  const { words, text, people } = context;
  const start = words[first]?.start ?? 0;
  let i = first + 1;
  for (; i < words.length; i++) {
    const word = words[i];
    if (
      word === undefined ||
      word.end - start > LONGEST_TITLE ||
      (breaksBefore(context, i) && !isPortfolioComma(words, first, i))
    )
      break;
    // « a » is a verb, « à » belongs to the title: only the unfolded word tells.
    if (stops.has(word.raw.toLowerCase())) break;
    if (BETWEEN_TITLES.has(word.word) && opensAnother(text, words, i + 1)) break;
    if (firstBetween(people, word.start, word.start + 1) !== undefined) break;
  }
  while (i > first + 1 && LEFT_OVER.has(words[i - 1]?.word ?? '')) i -= 1;
  return i;
}

function opensAnother(text: string, words: readonly Word[], i: number): boolean {
  const word = words[i];
  if (word === undefined) return true;
  if (isHonorific(word) || isTitle(text, word)) return true;
  const noun = words[i + 1];
  return OPENS_ANOTHER.has(word.word) && noun !== undefined && (word.word !== 'du' || isTitle(text, noun));
}

/** « ministre de l’Économie, des Finances et du Numérique », « ministre d’État, chargé de … » */
function isPortfolioComma(words: readonly Word[], first: number, i: number): boolean {
  if (words[first]?.word !== 'ministre' || !/^,\s+$/u.test(words[i]?.gap ?? '')) return false;
  const word = words[i]?.word ?? '';
  if (word === 'charge' || word === 'chargee') return true;
  const at = ['de', 'd', 'du', 'des'].includes(word) ? i + 1 : -1;
  const noun = words[at]?.word === 'la' || words[at]?.word === 'l' ? words[at + 1] : words[at];
  return at > 0 && noun?.isCapital === true && !roleWords.titles.has(noun.word);
}

/** Whether another title of the same person follows at `i`: « et président de Y », « , membre du conseil de Z ». */
export function nextTitle(context: RunContext, i: number): { at: number; isAnd: boolean } | null {
  const { words, text } = context;
  const word = words[i];
  if (word === undefined) return null;
  const gap = word.gap;
  if (BETWEEN_TITLES.has(word.word) && /^\)?,?\s+$/u.test(gap)) {
    const at =
      words[i + 1] !== undefined &&
      ['ancien', 'ancienne', 'actuel', 'actuelle'].includes(words[i + 1]?.word ?? '')
        ? i + 2
        : i + 1;
    const title = words[at];
    return title !== undefined && isTitle(text, title) && !breaksBefore(context, at)
      ? { at, isAnd: true }
      : null;
  }
  if (/^\)?,\s+$/u.test(gap) && isTitle(text, word) && !isHonorific(word)) return { at: i, isAnd: false };
  return null;
}
