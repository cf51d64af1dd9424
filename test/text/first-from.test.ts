import { expect, it } from 'vitest';
import { randomFrom } from '../../bench/random.ts';
import { firstFrom } from '../../text/first-from.ts';
import { tokenAt } from '../../text/fold.ts';

it('finds what counting finds, whatever the values', () => {
  const random = randomFrom(11);
  for (let n = 0; n < 40; n++) {
    const values = Array.from({ length: n }, () => random.below(20)).sort((a, b) => a - b);
    for (let place = -1; place <= 21; place++) {
      const before = values.filter((value) => value < place).length;
      expect(firstFrom(values, (value) => value < place)).toBe(before);
      const tokens = values.map((start) => ({ start }));
      expect(tokenAt(tokens, place)).toBe(before);
    }
  }
});
