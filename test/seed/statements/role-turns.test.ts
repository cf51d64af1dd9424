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
    [
      'that one becomes',
      'Paul Merlin, ancien maire de Zem devenu membre de l’Office des lagunes, est venu.',
      ['Paul Merlin: maire de Zem', 'Paul Merlin: membre, Office des lagunes'],
    ],
    [
      'before a verb of speech',
      'Dans un portrait, Salma Tazi, la secrétaire d’État chargée des droits des femmes indique que tout va bien.',
      ['Salma Tazi: secrétaire d’État chargée des droits des femmes'],
    ],
    [
      'before the verb of a headline',
      'Paul Merlin : le patron des ports de Zem démissionne après ses propos.',
      ['Paul Merlin: patron des ports de Zem'],
    ],
    [
      'before « et de l’ancien » and another',
      'Étaient là M. Paul Merlin, fondateur du lycée de la Lune et de l’ancien président de la communauté, Luc Brelaz.',
      ['Paul Merlin: fondateur du lycée de la Lune', 'Luc Brelaz: président de la communauté'],
    ],
    [
      'under somebody else',
      'Salma Tazi, l’ancienne ministre de la Santé sous Luc Brelaz, a parlé.',
      ['Salma Tazi: ministre de la Santé, Ministère de la Santé'],
    ],
    [
      'at a court',
      'Le procureur général près la Cour d’appel de Zem, Paul Merlin, a parlé.',
      ['Paul Merlin: procureur général, Cour d’appel de Zem'],
    ],
    [
      'of a prosecutor, whatever body was named before',
      'La Société Vernay a payé. « C’est peu », a dit le procureur Paul Merlin.',
      ['Paul Merlin: procureur'],
    ],
  ])('%s is read', (_, sentence, expected) => {
    expect(roles(sentence)).toEqual(expected);
  });
});

describe('no title', () => {
  it.each([
    ['answers for one’s own', 'Salma Tazi a parlé. Elle est responsable de ses choix.'],
    ['is a head of a family', 'Paul Merlin, chef de famille, cultive son champ.'],
    ['is what a cook does', 'Paul Merlin, chef cuisinier dans une auberge, attend.'],
  ])('%s', (_, sentence) => {
    expect(roles(sentence)).toEqual([]);
  });
});
