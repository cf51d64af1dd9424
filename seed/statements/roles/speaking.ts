import type { Word } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { words as lexicon } from '../../lexicon/words.ts';

const { saidBefore, feels } = aroundTitles;
const { reflexives, saidWith, speechVerbs } = lexicon;
/** « a également ajouté », « s’est aussi dit » */
const MOST_BETWEEN = 3;

/** Whether what speaks stands before word `i`, and its verb is of speech: « ajoute X », « s’est félicité X ». */
export function saysBefore(words: readonly Word[], i: number): boolean {
  const verb = words[i - 1];
  const isDirect = verb !== undefined && words[i]?.gap === ' ' && !verb.isCapital && isSaying(verb);
  if (!isDirect) return false;
  // « a-t-il dit », « qui explique le maire »: what stands before it must open its clause.
  let at = i - 2;
  while (
    saidWith.has(words[at]?.word ?? '') ||
    reflexives.has(words[at]?.word ?? '') ||
    saidBefore.has(words[at]?.word ?? '')
  )
    at--;
  return at < i - 1 && /[,»"”]/u.test(words[at + 1]?.gap ?? '');
}

/** Whether a verb of speech begins at word `i`: « précise », « a ajouté », « s’est dit ». */
export function saysBehind(words: readonly Word[], i: number): boolean {
  for (let at = i; at <= i + MOST_BETWEEN; at++) {
    const word = words[at];
    if (word === undefined || (at > i && /[^\s'’]/u.test(word.gap))) return false;
    if (isSaying(word)) return true;
    const mayStand =
      saidWith.has(word.raw) ||
      reflexives.has(word.word) ||
      saidBefore.has(word.word) ||
      word.word.endsWith('ment');
    if (!mayStand) return false;
  }
  return false;
}

/** « estime », « estimait », « estimé » */
const isSaying = ({ word }: Word): boolean =>
  speechVerbs.has(word) ||
  feels.has(word) ||
  (word.endsWith('ait') && speechVerbs.has(`${word.slice(0, -3)}e`));
