import type { Word } from '../../article/words.ts';
import { aroundTitles } from '../../lexicon/around-titles.ts';
import { words as lexicon } from '../../lexicon/words.ts';

const { saidBefore, saidWhen, feels } = aroundTitles;
const { reflexives, saidWith, speechVerbs } = lexicon;
/** « a également ajouté », « s’est aussi dit » */
const MOST_BETWEEN = 3;

/** Whether what speaks stands before word `i`, and its verb is of speech: « ajoute X », « s’est félicité X ». */
export function saysBefore(words: readonly Word[], i: number): boolean {
  const behind = behindTime(words, i);
  const verb = words[behind - 1];
  const isDirect = verb !== undefined && words[behind]?.gap === ' ' && !verb.isCapital && isSaying(verb);
  if (!isDirect) return false;
  // « a-t-il dit », « qui explique le maire »: what stands before it must open its clause.
  let at = behind - 2;
  while (
    saidWith.has(words[at]?.word ?? '') ||
    reflexives.has(words[at]?.word ?? '') ||
    saidBefore.has(words[at]?.word ?? '')
  )
    at--;
  return at < behind - 1 && /[,»"”]/u.test(words[at + 1]?.gap ?? '');
}

/** The first word of the time that ends before word `i`, « a reconnu jeudi 21 novembre le maire »; `i` where none does. */
function behindTime(words: readonly Word[], i: number): number {
  let at = i;
  while (i - at < MOST_OF_TIME && words[at]?.gap === ' ' && isTime(words[at - 1])) at--;
  return at;
}
const MOST_OF_TIME = 5;
const isTime = (word: Word | undefined): boolean =>
  word !== undefined && (saidWhen.has(word.word) || /^\d{1,2}(?:er)?$|^(?:19|20)\d{2}$/.test(word.word));

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
