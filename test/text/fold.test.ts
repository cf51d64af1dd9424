import { expect, it } from 'vitest';
import { fold, tokenize } from '../../text/fold.ts';

it.each([
  ['Ka\u00adrim Ben\u200bnani', 'karim bennani'],
  ['le pro-\ngramme des ports', 'le programme des ports'],
  ['Jean-\nPaul Sow', 'jean paul sow'],
  ['Karim Sow¹ et Awa Diop²', 'karim sow et awa diop'],
  ['la chaîne Kora24', 'la chaine kora24'],
  ['Jean\u2010Luc et l\u02bceau', 'jean luc et l eau'],
])('the words of « %s »', (text, words) => expect(fold(text)).toBe(words));

it('a word leads to all its characters, invisible ones and line ends included', () => {
  const text = 'un pro-\ngramme na\u00adtional';
  expect(tokenize(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'un',
    'pro-\ngramme',
    'na\u00adtional',
  ]);
});
