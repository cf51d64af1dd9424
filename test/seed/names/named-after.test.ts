import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../bench/random.ts';
import { found } from '../../support/analysed.ts';
import { namedAfter } from '../../support/named-after/named-after.ts';

const ROUNDS = 6;
const all = Array.from({ length: ROUNDS }, (_, seed) => namedAfter(randomFrom(seed))).flat();
const peopleIn = (sentence: string): string[] =>
  found(sentence, 'PERSON').map((person) => person.replace(/: .*$/, ''));

describe('whoever a thing is named after is not in the text', () => {
  const things = all.filter(({ kind }) => kind !== 'person');
  for (const kind of new Set(things.map(({ kind }) => kind)))
    it(`${kind}: nobody is found`, () => {
      const wrong = things
        .filter((one) => one.kind === kind && peopleIn(one.sentence).length > 0)
        .map(({ sentence }) => sentence);
      expect(wrong).toEqual([]);
    });

  it('but who stands beside a thing is', () => {
    const missed = all
      .filter(({ kind, sentence, name }) => kind === 'person' && !peopleIn(sentence).includes(name))
      .map(({ sentence }) => sentence);
    expect(missed).toEqual([]);
  });
});
