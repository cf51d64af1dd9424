import { expect, it } from 'vitest';
import { termsOf } from '../../search/terms.ts';
import { ALIKE as arabic } from '../../search/words/ar.ts';
import { ALIKE as french } from '../../search/words/fr.ts';

const termOf = (word: string): string | undefined => termsOf(word)[0]?.term;
const pairs = (kind: 'finds' | 'leaves') => [...french[kind], ...arabic[kind]];

it.each(pairs('finds'))('« %s » finds « %s »', (one, other) => {
  expect(termOf(one)).toBe(termOf(other));
});

it.each(pairs('leaves'))('« %s » does not find « %s »', (one, other) => {
  expect(termOf(one)).not.toBe(termOf(other));
});
