import { expect, it } from 'vitest';
import { singular, wordsOfBody } from '../../../seed/identity/words-of-body.ts';
import { identityWords } from '../../../seed/lexicon/identity-words.ts';

it.each(identityWords.plurals.map(({ like }) => like))('« %s » is of « %s »', (plural, word) => {
  expect(singular(plural)).toBe(word);
  expect(singular(word)).toBe(word);
});

it.each([
  ['Réseau pour l’éducation dans les pays arabes', ['reseau', 'education', 'pays', 'arabes']],
  ['The Fund for Water in Africa', ['fund', 'water', 'africa']],
  ['Pour', ['pour']],
])('of « %s » the words %j count', (name, words) => {
  expect(wordsOfBody(name)).toEqual(words);
});
