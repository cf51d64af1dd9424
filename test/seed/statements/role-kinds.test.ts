import { describe, expect, it } from 'vitest';
import { analysed, roles } from '../../support/analysed.ts';

/** One kind of sentence a line, each of which real press has and an earlier version read wrongly. */
describe('an office', () => {
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
      'that somebody is addressed by, not of whoever is named next',
      'À la demande de M. le Maire, Mme Salma Tazi procède à l’appel.',
      [],
    ],
    [
      'of several, not of whoever is named next',
      'Étaient là MM. Merlin et Brelaz, Adjoints au Maire, Mme Salma Tazi et les autres.',
      [],
    ],
    [
      'of two before their names',
      'En tant que directeurs de la Fondation Brelaz, Salma Tazi et Paul Merlin saluent le public.',
      ['Salma Tazi: directeurs, Fondation Brelaz', 'Paul Merlin: directeurs, Fondation Brelaz'],
    ],
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
      'of one of the two who have it',
      'Elle propose Paul Merlin, l’un des deux gérants de la Société Vernay.',
      ['Paul Merlin: gérants, Société Vernay'],
    ],
    [
      'that nobody is given by « l’un des premiers »',
      'Paul Merlin, l’un des premiers patients opérés, marche.',
      [],
    ],
    ['behind an adjective', 'Paul Merlin, médiatique maire de Zem, a parlé.', ['Paul Merlin: maire de Zem']],
    [
      'of whom a relative clause tells more',
      'Salma Tazi, la présidente de l’Office des lagunes qui a tout lancé, est partie.',
      ['Salma Tazi: présidente, Office des lagunes'],
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
      'behind a comma and « et »',
      'Paul Merlin, agriculteur en Bretagne, et président de l’Office des lagunes, a parlé.',
      ['Paul Merlin: président, Office des lagunes'],
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
      'of a body that nothing else shows to be one',
      'Le maire a reçu la directrice de l’Agence clairvoyante du littoral, Salma Tazi.',
      ['Salma Tazi: directrice, Agence clairvoyante du littoral'],
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
    ['of what belongs to somebody', 'L’album de Paul Merlin était numéro un du mois.', []],
    [
      'that ends a clause before somebody is named who speaks',
      'Sur la candidature du président, Paul Merlin ne voit rien venir.',
      [],
    ],
    ['inside somebody’s name', 'Outre Bruno Le Maire, Paul Merlin est venu.', []],
    [
      'of a house, but not of whom it is told to',
      'C’est un choc, a expliqué à l’AFP Salma Tazi, directrice générale.',
      ['Salma Tazi: directrice générale'],
    ],
    [
      'that an article behind « et » opens for another',
      'Il était face au fondateur de la Société Vernay et le journaliste Paul Merlin.',
      [],
    ],
    [
      'under somebody else',
      'Paul Merlin, ministre sous François Brelaz, est mort.',
      ['Paul Merlin: ministre'],
    ],
    ['of a party, not of a museum', 'Il a été désavoué par Paul Merlin (conservateur) hier.', []],
    [
      'of somebody who speaks for another',
      'Salma Tazi, la porte-parole du vice-président Paul Merlin, a été testée.',
      ['Salma Tazi: porte-parole', 'Paul Merlin: vice-président'],
    ],
    [
      'behind « vice- »',
      'C’est faux, a dit le vice-procureur de Nevers Paul-Édouard Merlin.',
      ['Paul-Édouard Merlin: vice-procureur de Nevers'],
    ],
    [
      'with « entre … et … » in its portfolio',
      'Salma Tazi, la secrétaire d’État chargée de l’égalité entre les femmes et les hommes, a parlé.',
      ['Salma Tazi: secrétaire d’État chargée de l’égalité entre les femmes et les hommes'],
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
      'of somebody before the full stop',
      'Ainsi parla un de ses membres. Paul Merlin et Luc Brelaz sont là.',
      [],
    ],
    ['that is only what they do', '« Rien », estiment leurs avocats Paul Merlin et Luc Brelaz.', []],
    [
      'of a body that the world knows under a later name',
      'La présidente du Front national, Salma Tazi, a parlé.',
      ['Salma Tazi: présidente, Rassemblement national'],
    ],
    [
      'behind a colon in a headline',
      'Paul Merlin : le patron de la Société Vernay démissionne',
      ['Paul Merlin: patron, Société Vernay'],
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
      'without a comma',
      'Paul Merlin président de l’Institut des sables a répondu.',
      ['Paul Merlin: président, Institut des sables'],
    ],
    [
      'of a body that stands behind the name',
      'Selon le producteur Paul Merlin, de la Fondation Brelaz, tout est prêt.',
      ['Paul Merlin: producteur, Fondation Brelaz'],
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
    [
      'that two hold',
      'Salma Tazi et Paul Merlin, vice-présidents de l’Institut des sables, ont voté.',
      [
        'Salma Tazi: vice-présidents, Institut des sables',
        'Paul Merlin: vice-présidents, Institut des sables',
      ],
    ],
    [
      'in the plural before names',
      'Les députées Salma Tazi et Julie Dewolf ont voté contre.',
      ['Salma Tazi: députées', 'Julie Dewolf: députées'],
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
      'that is a profession at a body',
      'Salma Tazi, cardiologue à l’hôpital universitaire de Zem, alerte.',
      ['Salma Tazi: cardiologue, hôpital universitaire de Zem'],
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

  it.each([
    [
      'Salma Tazi, ministre de l’Agriculture, de l’élevage et de la pêche, est venue.',
      [
        'Salma Tazi: ministre de l’Agriculture, de l’élevage et de la pêche, Ministère de l’Agriculture, de l’élevage et de la pêche',
      ],
    ],
    [
      'La ministre de l’Industrie, de l’Investissement et du Commerce, Salma Tazi, est venue.',
      [
        'Salma Tazi: ministre de l’Industrie, de l’Investissement et du Commerce, Ministère de l’Industrie, de l’Investissement et du Commerce',
      ],
    ],
    [
      'La ministre de la Ville et du Logement, Salma Tazi, est venue.',
      ['Salma Tazi: ministre de la Ville et du Logement, Ministère de la Ville et du Logement'],
    ],
    [
      'Le ministre responsable de la région du Lac, Paul Merlin, est venu.',
      ['Paul Merlin: ministre responsable de la région du Lac'],
    ],
    [
      'La ministre de la Mer et ex-présidente de l’Office des lagunes Salma Tazi est venue.',
      ['Salma Tazi: ministre de la Mer, Ministère de la Mer', 'Salma Tazi: présidente, Office des lagunes'],
    ],
  ])('of a minister has its whole portfolio and no more: %s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it.each([
    ['Paul Merlin, ancien directeur de l’Institut des sables, est venu.', [true]],
    ['L’ex-patron de la Société Vernay, Paul Merlin, est jugé.', [true]],
    ['Paul Merlin, député de 2002 à 2012, se représente.', [true]],
    [
      'Maire de Zem de 1971 à 1995, puis président de l’Institut des sables, Paul Merlin est mort lundi.',
      [true, false],
    ],
    ['Paul Merlin, qui était jusqu’en 2019 directeur de l’Institut des sables, a parlé.', [true]],
    ['Fidèle au président déchu, Paul Merlin, il a fui.', [true]],
    ['Paul Merlin, directeur de l’Institut des sables depuis 2019, a parlé.', [false]],
  ])('is over where the text says so: %s', (text, expected) => {
    expect(analysed(text).roles.map(({ former = false }) => former)).toEqual(expected);
  });

  it.each([
    ['what somebody does and not where', 'L’experte Salma Tazi, chercheuse, a répondu.'],
    ['a participle with its object', 'Salma Tazi, représentant les pêcheurs, a répondu.'],
    ['an absent neighbour', 'Salma Tazi, le secrétaire général du ministère de la Mer étaient présents.'],
    ['the members of a body', 'Avec les Économistes de Zem, Salma Tazi et Paul Merlin ont répondu.'],
    ['an English verb', 'The judge stopped trying to control Helen Brelaz.'],
  ])('is not stated by %s: %s', (_, text) => {
    expect(roles(text)).toEqual([]);
  });
});
