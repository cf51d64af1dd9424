import { eponyms } from '../../lexicon/name-words.ts';
import { isPlace } from '../../lexicon/places.ts';
import { words as lexicon } from '../../lexicon/words.ts';
import type { RunContext } from './sentence-context.ts';

/**
 * Whether the words from `first` to `next`, exclusive, say the house at which something is done, though no name was found there:
 * « infectiologue à l’hôpital Untel », « doctorante à la Sorbonne », « stratège chez Untel ». A town is no house, nor a country.
 */
export function saysHouse({ words }: RunContext, first: number, next: number): boolean {
  for (let i = first + 1; i + 1 < next; i++) {
    const { word = '' } = words[i] ?? {};
    const [house, name] = [words[i + 1], i + 2 < next ? words[i + 2] : undefined];
    const isArticle = lexicon.definite.has(word);
    const isAt = lexicon.toThe.has(word) || (isArticle && words[i - 1]?.raw === 'à');
    const isChez = lexicon.houseOf.has(word) && !lexicon.connectives.has(word);
    if (house?.isCapital && (isAt || isChez) && !isPlace(house.word)) return true;
    const isLed = isAt || isArticle || lexicon.ofThe.has(word);
    if (isLed && eponyms.has(house?.word ?? '') && name?.isCapital) return true;
  }
  return false;
}
