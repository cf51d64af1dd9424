import { describe, expect, it } from 'vitest';
import { analysed, roles } from '../../support/analysed.ts';

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
    [
      'before a body in quotation marks and the name',
      'Le score du leader de la « Fondation Brelaz » Paul Merlin est stable.',
      ['Paul Merlin: leader, Fondation Brelaz'],
    ],
    [
      'before a body in quotation marks, a comma and the name',
      'La présidente de l’association « Les Dunes du lac », Salma Tazi, a parlé.',
      ['Salma Tazi: présidente, Les Dunes du lac'],
    ],
    [
      'without the kind that its body’s own name stands behind',
      'Salma Tazi, fondatrice de la start-up Brelaz Labs, a parlé.',
      ['Salma Tazi: fondatrice, Brelaz Labs'],
    ],
    [
      'with the group of which a body has several',
      'Salma Tazi, présidente de la section Office des lagunes, a parlé.',
      ['Salma Tazi: présidente de la section, Office des lagunes'],
    ],
    [
      'of what somebody does at a body, before the name',
      'Un météorologue de l’Office des lagunes, Paul Merlin, annonce la pluie.',
      ['Paul Merlin: météorologue, Office des lagunes'],
    ],
    [
      'of what somebody does at a body, joined to the name',
      'Le météorologue de l’Office des lagunes Paul Merlin annonce la pluie.',
      ['Paul Merlin: météorologue, Office des lagunes'],
    ],
    [
      'of both languages behind a French article',
      'Le coach zemmois Paul Merlin est content.',
      ['Paul Merlin: coach zemmois'],
    ],
    [
      'of several before the one',
      'L’un des fondateurs de l’Office des lagunes, Paul Merlin, est venu.',
      ['Paul Merlin: fondateurs, Office des lagunes'],
    ],
    [
      'of somebody’s deputy',
      'En présence du maire Paul Merlin et de son adjointe Salma Tazi, l’école a ouvert.',
      ['Paul Merlin: maire', 'Salma Tazi: adjointe'],
    ],
    [
      'behind « le très »',
      'Paul Merlin, le très discret patron de l’Office des lagunes, est venu.',
      ['Paul Merlin: patron, Office des lagunes'],
    ],
    [
      'of what somebody does at a hospital that was not found',
      'Paul Merlin, infectiologue à l’hôpital Brelaz, a parlé.',
      ['Paul Merlin: infectiologue à l’hôpital Brelaz'],
    ],
    [
      'of what somebody does at a house that was not found',
      'Paul Merlin, doctorant en histoire à la Brelazienne, a parlé.',
      ['Paul Merlin: doctorant en histoire à la Brelazienne'],
    ],
    [
      'behind an occupation, « et » and « par ailleurs »',
      'Salma Tazi, docteur et par ailleurs présidente de l’Office des lagunes, a parlé.',
      ['Salma Tazi: présidente, Office des lagunes'],
    ],
    [
      'of a country’s ambassador',
      'Salma Tazi, ambassadrice de France au Mali, a parlé.',
      ['Salma Tazi: ambassadrice de France au Mali'],
    ],
    [
      'that several are said to have',
      'Les deux nouveaux vice-présidents de l’Office des lagunes sont Paul Merlin et Salma Tazi.',
      ['Paul Merlin: vice-présidents, Office des lagunes', 'Salma Tazi: vice-présidents, Office des lagunes'],
    ],
    [
      'with its house in brackets behind the name',
      'La série sera vendue, confirme le producteur Paul Merlin (Société Vernay).',
      ['Paul Merlin: producteur, Société Vernay'],
    ],
    [
      'of a mayor, whose party is in the brackets',
      'La maire Salma Tazi (Parti socialiste) a voté contre.',
      ['Salma Tazi: maire'],
    ],
    [
      'of who was cited',
      'Selon Paul Merlin, il faut agir. L’administrateur-délégué de la Société Vernay ajoute que tout change.',
      ['Paul Merlin: administrateur-délégué, Société Vernay'],
    ],
    [
      'behind an occupation, before a pronoun',
      'Paul Merlin explique tout. Agronome, directeur de l’Office des lagunes, il a mené cette étude.',
      ['Paul Merlin: directeur, Office des lagunes'],
    ],
    [
      'of another body than the one named before',
      'La Société Vernay annonce la neige. Le gouvernement se défend par la voix de son porte-parole Paul Merlin.',
      ['Paul Merlin: porte-parole'],
    ],
    [
      'of a thing in quotation marks, and of no body named before',
      'La Société Vernay est fière. Paul Merlin, rédacteur en chef de « Vingt Vagues », est venu.',
      ['Paul Merlin: rédacteur en chef'],
    ],
    [
      'of somebody, before another’s name',
      'Le directeur de cabinet de Luc Brelaz, Paul Merlin, a parlé.',
      ['Paul Merlin: directeur de cabinet'],
    ],
    [
      'behind « à l’époque »',
      'Paul Merlin, à l’époque directeur de l’Office des lagunes, est venu.',
      ['Paul Merlin: directeur, Office des lagunes'],
    ],
    [
      'before « de l’époque »',
      'Le président zemmois de l’époque, Paul Merlin, est venu.',
      ['Paul Merlin: président zemmois'],
    ],
    [
      'that a sentence takes somebody up by',
      'Paul Merlin est un homme discret. Ce porte-parole de l’Office des lagunes aime la mer.',
      ['Paul Merlin: porte-parole, Office des lagunes'],
    ],
  ])('%s is read', (_, sentence, expected) => {
    expect(roles(sentence)).toEqual(expected);
  });
});

describe('no title', () => {
  it.each([
    ['answers for one’s own', 'Salma Tazi a parlé. Elle est responsable de ses choix.'],
    ['is a head of a family', 'Paul Merlin, chef de famille, cultive son champ.'],
    ['is what somebody does in a town', 'Paul Merlin, professeur à Paris, a parlé.'],
    ['is what somebody does in a country', 'Paul Merlin, professeur au Maroc, a parlé.'],
    ['joins an English verb', 'The coach stopped Paul Merlin at the door.'],
    [
      'takes up one of two',
      'Paul Merlin a vu Luc Brelaz. Ce porte-parole de l’Office des lagunes aime la mer.',
    ],
    [
      'takes up a man by a woman’s',
      'Paul Merlin est discret. Cette directrice de l’Office des lagunes aime la mer.',
    ],
    ['is what somebody is', 'Paul Merlin est infirmier libéral dans les environs.'],
    ['is where somebody studied', 'Ingénieure diplômée de l’Office des lagunes, Salma Tazi est venue.'],
    ['is what a cook does', 'Paul Merlin, chef cuisinier dans une auberge, attend.'],
  ])('%s', (_, sentence) => {
    expect(roles(sentence)).toEqual([]);
  });
});

describe('an office is over', () => {
  it.each([
    'Paul Merlin, à l’époque directeur de l’Office des lagunes, est venu.',
    'Le président zemmois de l’époque, Paul Merlin, est venu.',
    'Paul Merlin, hier encore directeur de l’Office des lagunes, est venu.',
    'Paul Merlin, qui fut directeur de l’Office des lagunes, est mort.',
  ])('in « %s »', (sentence) => {
    expect(analysed(sentence).roles.map(({ former }) => former)).toEqual([true]);
  });
});
