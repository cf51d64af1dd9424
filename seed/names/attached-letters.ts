import type { Token } from '../../text/fold.ts';
import { wordsOf } from '../lexicon/words.ts';

const { attached, definite } = wordsOf(['ar']);
/** « وللبنك » has two, and the article. */
const MOST = 2;
const SHORTEST_REST = 3;
/** Whether letters may be written onto the word. */
export const mayHaveAttached = ({ word }: Pick<Token, 'word'>): boolean => {
  const first = word.charCodeAt(0);
  return first >= 0x0621 && first <= 0x064a;
};

/** A word as it may begin a name, and the offset at which the name begins. */
export type Reading = Pick<Token, 'word' | 'start'>;

/**
 * What an Arabic word may be at the beginning of a name: itself, and without the conjunctions, prepositions and the
 * article that are written onto it: « والبنك » is « البنك », « لمنظمة » « منظمة », « باليونسكو » « يونسكو ». Of other
 * scripts it is the word alone.
 */
export function readingsOf(token: Token): Reading[] {
  const { word, start, end } = token;
  const readings: Reading[] = [{ word, start }];
  if (!mayHaveAttached(token) || end - start !== word.length) return readings;
  const read = (rest: string, from: number) => {
    if (rest.length >= SHORTEST_REST) readings.push({ word: rest, start: from });
  };
  for (let n = 1; n <= MOST && attached.has(word[n - 1] ?? ''); n++) {
    read(word.slice(n), start + n);
    // « للبنك »: behind « ل » the article loses its first letter.
    for (const article of definite)
      if (word[n - 1] === article.at(-1) && word[n] === article.at(-1))
        read(article.charAt(0) + word.slice(n), start + n - 1);
  }
  for (const { word: reading, start: from } of [...readings])
    for (const article of definite)
      if (reading.startsWith(article)) read(reading.slice(article.length), from + article.length);
  return readings;
}

/** What `found` makes of the first reading of which it makes anything. */
export function firstOfReadings<Found>(
  token: Token,
  found: (reading: Reading) => Found | null,
): Found | null {
  if (!mayHaveAttached(token)) return found(token);
  for (const reading of readingsOf(token)) {
    const one = found(reading);
    if (one !== null) return one;
  }
  return null;
}
