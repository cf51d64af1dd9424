import { describe, expect, it } from 'vitest';
import { roles } from '../../support/analysed.ts';

/** Turns of a sentence around a title, each of which the press of several countries has. */
describe('a title', () => {
  it.each([
    [
      'between the name and another verb of being',
      'Paul Merlin, qui fut directeur de l’Office des lagunes, est mort.',
      ['Paul Merlin: directeur, Office des lagunes'],
    ],
    [
      'behind « longtemps », before another verb of being',
      'Paul Merlin, qui a longtemps été directeur de l’Office des lagunes, est mort.',
      ['Paul Merlin: directeur, Office des lagunes'],
    ],
  ])('%s is read', (_, sentence, expected) => {
    expect(roles(sentence)).toEqual(expected);
  });
});
