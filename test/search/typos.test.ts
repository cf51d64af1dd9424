import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { isOneSlipFrom, typoKeys } from '../../search/typos.ts';

const random = randomFrom(7);
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

function slip(word: string): string {
  const letters = [...word];
  const at = random.below(letters.length);
  const kind = random.below(4);
  if (kind === 0) letters.splice(at, 1);
  else if (kind === 1) letters.splice(at, 0, random.pick(LETTERS));
  else if (kind === 2) letters[at] = random.pick(LETTERS);
  else letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
  return letters.join('');
}

describe('a slip of the finger', () => {
  it('leaves a word with a key in common, and is known as one', () => {
    for (let round = 0; round < 2000; round++) {
      const word = Array.from({ length: 6 + random.below(8) }, () => random.pick(LETTERS)).join('');
      const typed = slip(word);
      expect(isOneSlipFrom(word, typed)).toBe(true);
      expect(isOneSlipFrom(typed, word)).toBe(true);
      const keys = new Set(typoKeys(word));
      expect(typoKeys(typed).some((key) => keys.has(key))).toBe(true);
    }
  });

  it.each([
    ['casablanca', 'casablamac'],
    ['rabat', 'bat'],
    ['seghrouchni', 'sghrouchny'],
    ['abcde', 'bcdea'],
  ])('is more than one between %s and %s', (a, b) => {
    expect(isOneSlipFrom(a, b)).toBe(false);
  });

  it('is not looked for in short words, numbers and very long ones', () => {
    expect([typoKeys('iran'), typoKeys('20261'), typoKeys('x'.repeat(21))]).toEqual([[], [], []]);
  });
});
