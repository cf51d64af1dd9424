import { describe, expect, it } from 'vitest';
import { roles } from '../../support/analysed.ts';

/** One kind of sentence a line, each of which real press has and an earlier version read wrongly. */
describe('an office that a verb gives or takes', () => {
  it.each([
    [
      'that is left',
      'Salma Tazi, qui vient de quitter son poste de préfète du Vernay, arrive à Zem.',
      ['Salma Tazi: préfète du Vernay'],
    ],
    [
      'behind what was done before it',
      'Paul Merlin quitte ses fonctions pour devenir délégué général de la Fondation Brelaz.',
      ['Paul Merlin: délégué général, Fondation Brelaz'],
    ],
    [
      'of whoever opens the sentence before the pronoun',
      'Paul Merlin a remplacé Luc Brelaz. Il avait été nommé directeur général de la Société Vernay.',
      ['Paul Merlin: directeur général, Société Vernay'],
    ],
    [
      'of the one whom the pronoun can mean',
      'Paul Merlin a reçu Salma Tazi. Elle est présidente de la Société Vernay.',
      ['Salma Tazi: présidente, Société Vernay'],
    ],
    [
      'of those whom somebody has',
      'Il est remplacé par ses adjoints Paul Merlin et Luc Brelaz.',
      ['Paul Merlin: adjoints', 'Luc Brelaz: adjoints'],
    ],
    [
      'that somebody takes',
      'Paul Merlin va de son côté prendre le rôle de président de l’Office des lagunes.',
      ['Paul Merlin: président, Office des lagunes'],
    ],
    [
      'of two who are appointed in one sentence',
      'Salma Tazi est nommée PDG de la Société Vernay et Paul Merlin directeur financier.',
      ['Salma Tazi: PDG, Société Vernay', 'Paul Merlin: directeur financier, Société Vernay'],
    ],
    [
      'behind the day of an election',
      'Paul Merlin a été élu, dimanche 4 mai, président de l’Institut des sables.',
      ['Paul Merlin: président, Institut des sables'],
    ],
    [
      'of a successor',
      'Salma Tazi remplace Thomas Merlin comme directrice de l’Institut des sables.',
      ['Salma Tazi: directrice, Institut des sables'],
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(roles(text).sort()).toEqual([...expected].sort());
  });
});
