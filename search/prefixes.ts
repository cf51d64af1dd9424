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
    const letters = [...words.slice(i, i + LONGEST_PREFIX).join('')].slice(0, LONGEST_PREFIX);
    for (let length = 1; length <= letters.length; length++) prefixes.add(letters.slice(0, length).join(''));
  }
  return prefixes;
}

/** What was typed, in the same form; empty where there is no word in it. */
export const typedPrefix = (typed: string): string =>
  wordsOf(typed)
    .map(({ word }) => word)
    .join('');

/** Whether a name has a word from which on it begins as typed. */
export function beginsSo(name: string, prefix: string): boolean {
  const words = wordsOf(name).map(({ word }) => word);
  return words.some((_, i) => words.slice(i).join('').startsWith(prefix));
}
