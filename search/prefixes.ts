import { wordsOf } from './terms.ts';

/** What is typed beyond so many letters is looked for among what the first ones found. */
export const LONGEST_PREFIX = 10;

/**
 * The beginnings by which somebody who types finds a name: from each of its words on, across the words behind it
 * (`banq`, `banquemond`, `mondiale` of « Banque mondiale »), 1 to 10 letters.
 */
export function prefixesOf(name: string): Set<string> {
  const words = wordsOf(name).map(({ word }) => word);
  const prefixes = new Set<string>();
  for (const [i] of words.entries()) {
    let [prefix, length] = ['', 0];
    for (const letter of words.slice(i, i + LONGEST_PREFIX).join('')) {
      prefix += letter;
      prefixes.add(prefix);
      length += 1;
      if (length === LONGEST_PREFIX) break;
    }
  }
  return prefixes;
}

/** As much of what was typed as the index has a key for. */
export const prefixIn = (typed: string): string => [...typed].slice(0, LONGEST_PREFIX).join('');
