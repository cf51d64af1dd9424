import { describe, expect, it } from 'vitest';
import { roles } from '../../support/analysed.ts';

/** One kind of sentence a line, each of which real press has and an earlier version read wrongly. */
describe('an office before a name', () => {
  it.each([
    [
      'of two before their names',
      'En tant que directeurs de la Fondation Brelaz, Salma Tazi et Paul Merlin saluent le public.',
      ['Salma Tazi: directeurs, Fondation Brelaz', 'Paul Merlin: directeurs, Fondation Brelaz'],
    ],
    [
      'behind « en tant que »',
      'En tant que Premier ministre, Paul Merlin a recadré les siens.',
      ['Paul Merlin: Premier ministre'],
    ],
    [
      'behind a party’s name for its people',
      'Le vice-président de l’Office des lagunes, le socialiste Paul Merlin, a répondu.',
      ['Paul Merlin: vice-président, Office des lagunes'],
    ],
    [
      'that opens a further sentence',
      'Elle est partie. Le sénateur Paul Merlin a répondu.',
      ['Paul Merlin: sénateur'],
    ],
    [
      'in a row between commas before the name',
      'Il a été reçu par le ministre d’État, secrétaire général de l’Office des lagunes, Paul Merlin.',
      ['Paul Merlin: ministre d’État', 'Paul Merlin: secrétaire général, Office des lagunes'],
    ],
    [
      'of one of several who speak for a body',
      'L’un des porte-parole de l’Office des lagunes, Paul Merlin, a parlé.',
      ['Paul Merlin: porte-parole, Office des lagunes'],
    ],
    [
      'before what somebody does',
      'Sa cheffe de service, la psychiatre Salma Tazi, a répondu.',
      ['Salma Tazi: cheffe de service'],
    ],
    [
      'of another who has it',
      'Une autre responsable de l’Office des lagunes, Salma Tazi, a parlé.',
      ['Salma Tazi: responsable, Office des lagunes'],
    ],
    [
      'of a body that nothing else shows to be one',
      'Le maire a reçu la directrice de l’Agence clairvoyante du littoral, Salma Tazi.',
      ['Salma Tazi: directrice, Agence clairvoyante du littoral'],
    ],
    [
      'behind « vice- »',
      'C’est faux, a dit le vice-procureur de Nevers Paul-Édouard Merlin.',
      ['Paul-Édouard Merlin: vice-procureur de Nevers'],
    ],
    [
      'of a group between title and name',
      'Le président du groupe majoritaire Paul Merlin a parlé.',
      ['Paul Merlin: président du groupe majoritaire'],
    ],
    [
      'with a portfolio that is also a place',
      'Il est repris par l’ancien ministre de la Ville Jean-Louis Merlin.',
      ['Jean-Louis Merlin: ministre de la Ville, Ministère de la Ville'],
    ],
    [
      'with a portfolio that is also a trade',
      'Le secrétaire d’État aux Transports Jean-Baptiste Merlin l’avait dit.',
      ['Jean-Baptiste Merlin: secrétaire d’État aux Transports'],
    ],
    [
      'of another ministry than the one named',
      'Le ministère de la Mer a parlé. Un autre ministre, Paul Merlin, a souri.',
      ['Paul Merlin: ministre'],
    ],
    [
      'of a body that goes on under another name',
      'La présidente du Front national, Salma Tazi, a parlé.',
      ['Salma Tazi: présidente, Front national'],
    ],
    [
      'of one of several',
      '« Rien », a dit un porte-parole de l’Office des lagunes, Paul Merlin.',
      ['Paul Merlin: porte-parole, Office des lagunes'],
    ],
    [
      'behind a bracketed acronym',
      'Le directeur général de la Caisse des marées (CDM), Yanis Brelaz, a signé.',
      ['Yanis Brelaz: directeur général, Caisse des marées'],
    ],
    [
      'behind an acronym, with a lawyer’s honorific',
      'La présidente de l’Union des pêcheurs du Rif (UPR), Me Salma Tazi, a pris la parole.',
      ['Salma Tazi: présidente, Union des pêcheurs du Rif'],
    ],
    [
      'behind an acronym without a comma',
      'Le secrétaire général du Syndicat des dockers (SDD) Paul Merlin a appelé à la grève.',
      ['Paul Merlin: secrétaire général, Syndicat des dockers'],
    ],
    [
      'before an aside between commas',
      'Le maire de Casablanca, ancien pêcheur, Paul Merlin, est venu.',
      ['Paul Merlin: maire de Casablanca'],
    ],
    [
      'before a rank',
      'Le porte-parole de l’Office des lagunes, le colonel Paul Merlin, a répondu.',
      ['Paul Merlin: porte-parole, Office des lagunes'],
    ],
    [
      'of a body that stands behind the name',
      'Selon le producteur Paul Merlin, de la Fondation Brelaz, tout est prêt.',
      ['Paul Merlin: producteur, Fondation Brelaz'],
    ],
    [
      'in the plural before names',
      'Les députées Salma Tazi et Julie Dewolf ont voté contre.',
      ['Salma Tazi: députées', 'Julie Dewolf: députées'],
    ],
    [
      'and not its neighbour’s',
      'Ont signé le président Ali Zem, la Première ministre, Salma Tazi, et le ministre Paul Merlin.',
      ['Ali Zem: président', 'Salma Tazi: Première ministre', 'Paul Merlin: ministre'],
    ],
    [
      'that is the outer one of two',
      'L’adjoint au maire de Vernay, Paul Merlin, a répondu.',
      ['Paul Merlin: adjoint au maire de Vernay'],
    ],
    [
      'of somebody in whose title another is named',
      'Le directeur de campagne du président Ali Zem, Paul Merlin, a répondu.',
      ['Ali Zem: président', 'Paul Merlin: directeur de campagne'],
    ],
    [
      'of sectors of their own',
      'L’entraîneur de l’Olympique de Zem, Paul Merlin, et la rédactrice en chef du Courrier de Zem, Salma Tazi, sont venus.',
      ['Paul Merlin: entraîneur, Olympique de Zem', 'Salma Tazi: rédactrice en chef, Courrier de Zem'],
    ],
    [
      'with the country that it is of',
      'Le président sénégalais Ali Zrourk et la ministre belge Salma Tazi sont venus.',
      ['Ali Zrourk: président sénégalais', 'Salma Tazi: ministre belge'],
    ],
    [
      'in English',
      'The mayor of Boston, Helen Brelaz, met Paul Merlin, chief executive of Brelaz Labs.',
      ['Helen Brelaz: mayor of Boston', 'Paul Merlin: chief executive, Brelaz Labs'],
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(roles(text).sort()).toEqual([...expected].sort());
  });
});
