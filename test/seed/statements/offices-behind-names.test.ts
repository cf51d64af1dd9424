import { describe, expect, it } from 'vitest';
import { roles } from '../../support/analysed.ts';

/** One kind of sentence a line, each of which real press has and an earlier version read wrongly. */
describe('an office behind a name', () => {
  it.each([
    [
      'without commas in a row of those present',
      'Il a reçu M. Paul Merlin Préfet du Vernay, Mme Salma Tazi la présidente de l’Office des lagunes, M. Luc Brelaz conseiller régional, et les autres.',
      [
        'Paul Merlin: Préfet du Vernay',
        'Salma Tazi: présidente, Office des lagunes',
        'Luc Brelaz: conseiller régional',
      ],
    ],
    [
      'of one of the two who have it',
      'Elle propose Paul Merlin, l’un des deux gérants de la Société Vernay.',
      ['Paul Merlin: gérants, Société Vernay'],
    ],
    ['behind an adjective', 'Paul Merlin, médiatique maire de Zem, a parlé.', ['Paul Merlin: maire de Zem']],
    [
      'of whom a relative clause tells more',
      'Salma Tazi, la présidente de l’Office des lagunes qui a tout lancé, est partie.',
      ['Salma Tazi: présidente, Office des lagunes'],
    ],
    [
      'behind a comma and « et »',
      'Paul Merlin, agriculteur en Bretagne, et président de l’Office des lagunes, a parlé.',
      ['Paul Merlin: président, Office des lagunes'],
    ],
    [
      'of a body without a word for its kind',
      'Paul Merlin, président du Moulin des marées, a parlé.',
      ['Paul Merlin: président, Moulin des marées'],
    ],
    [
      'of a realm, which is no body',
      'Salma Tazi, directrice de la Santé publique, a parlé.',
      ['Salma Tazi: directrice de la Santé publique'],
    ],
    [
      'of a house, but not of whom it is told to',
      'C’est un choc, a expliqué à l’AFP Salma Tazi, directrice générale.',
      ['Salma Tazi: directrice générale'],
    ],
    [
      'under somebody else',
      'Paul Merlin, ministre sous François Brelaz, est mort.',
      ['Paul Merlin: ministre'],
    ],
    [
      'of somebody who speaks for another',
      'Salma Tazi, la porte-parole du vice-président Paul Merlin, a été testée.',
      ['Salma Tazi: porte-parole', 'Paul Merlin: vice-président'],
    ],
    [
      'with « entre … et … » in its portfolio',
      'Salma Tazi, la secrétaire d’État chargée de l’égalité entre les femmes et les hommes, a parlé.',
      ['Salma Tazi: secrétaire d’État chargée de l’égalité entre les femmes et les hommes'],
    ],
    [
      'behind a colon in a headline',
      'Paul Merlin : le patron de la Société Vernay démissionne',
      ['Paul Merlin: patron, Société Vernay'],
    ],
    [
      'behind an aside in brackets',
      'Salma Tazi (à gauche), présidente de l’Institut des sables, et Paul Merlin (à droite), son trésorier, sont venus.',
      ['Salma Tazi: présidente, Institut des sables', 'Paul Merlin: trésorier, Institut des sables'],
    ],
    [
      'behind a party in brackets',
      'Paul Merlin (PVD), bourgmestre de Vernay, a reçu l’échevine Julie Dewolf.',
      ['Paul Merlin: bourgmestre de Vernay', 'Julie Dewolf: échevine'],
    ],
    [
      'without a comma',
      'Paul Merlin président de l’Institut des sables a répondu.',
      ['Paul Merlin: président, Institut des sables'],
    ],
    [
      'that two hold',
      'Salma Tazi et Paul Merlin, vice-présidents de l’Institut des sables, ont voté.',
      [
        'Salma Tazi: vice-présidents, Institut des sables',
        'Paul Merlin: vice-présidents, Institut des sables',
      ],
    ],
    [
      'of whoever opens the sentence',
      'Salma Tazi, la présidente de l’Institut des sables a répondu.',
      ['Salma Tazi: présidente, Institut des sables'],
    ],
    [
      'for a part of the world',
      'Paul Merlin, directeur pour l’Afrique de l’Est de la Banque des sables, est venu.',
      ['Paul Merlin: directeur pour l’Afrique de l’Est, Banque des sables'],
    ],
    [
      'of two words for one office',
      'Salma Tazi, présidente et directrice générale de la Banque des sables, est venue.',
      ['Salma Tazi: présidente et directrice générale, Banque des sables'],
    ],
    [
      'each at its own body',
      'Paul Merlin, vice-président de la Banque des sables, et Salma Tazi, vice-présidente de l’Office des lagunes, sont venus.',
      ['Paul Merlin: vice-président, Banque des sables', 'Salma Tazi: vice-présidente, Office des lagunes'],
    ],
    [
      'that is a profession at a body',
      'Salma Tazi, cardiologue à l’hôpital universitaire de Zem, alerte.',
      ['Salma Tazi: cardiologue, hôpital universitaire de Zem'],
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(roles(text).sort()).toEqual([...expected].sort());
  });
});
