import { describe, expect, it } from 'vitest';
import { analysed, roles } from '../../support/analysed.ts';

const TITLES = ['directrice', 'présidente', 'secrétaire générale', 'vice-présidente', 'trésorière'] as const;
/** Ways of a sentence to give an office of the Office des lagunes to Salma Tazi. */
const FORMS: readonly (readonly [string, (title: string) => string])[] = [
  [
    'for a time before the name',
    (t) => `${capital(t)} de l’Office des lagunes pendant huit ans, Salma Tazi est venue.`,
  ],
  [
    'since a year before the name',
    (t) => `${capital(t)} de l’Office des lagunes depuis 2014, Salma Tazi est venue.`,
  ],
  [
    'before a pronoun',
    (t) => `Salma Tazi est venue. ${capital(t)} de l’Office des lagunes depuis 2014, elle a souri.`,
  ],
  ['before « est »', (t) => `La nouvelle ${t} de l’Office des lagunes est Salma Tazi.`],
  [
    'that somebody is entrusted with',
    (t) => `Le poste de ${t} de l’Office des lagunes revient à Salma Tazi.`,
  ],
  ['that others give', (t) => `Salma Tazi, que le conseil a élue ${t} de l’Office des lagunes, est venue.`],
  ['that is said to come', (t) => `Salma Tazi deviendrait ${t} de l’Office des lagunes.`],
  [
    'again',
    (t) => `Salma Tazi a été reconduite, ce mercredi, dans ses fonctions de ${t} de l’Office des lagunes.`,
  ],
  ['given by all', (t) => `Salma Tazi a été élue à l’unanimité ${t} de l’Office des lagunes.`],
  [
    'behind a long aside',
    (t) =>
      `Salma Tazi, ancienne élève de l’école des mines et passionnée de toutes les choses de la mer, a été élue ${t} de l’Office des lagunes.`,
  ],
  [
    'by nomination',
    (t) => `La nomination de Salma Tazi à titre de ${t} de l’Office des lagunes est bien accueillie.`,
  ],
  [
    'that somebody arrives as',
    (t) => `Il a reçu Salma Tazi, arrivée récemment comme ${t} de l’Office des lagunes.`,
  ],
  [
    'in which somebody does something',
    (t) => `Salma Tazi a longtemps navigué en tant que ${t} de l’Office des lagunes.`,
  ],
  [
    'while doing more',
    (t) => `Salma Tazi va diriger le port tout en gardant son poste de ${t} de l’Office des lagunes.`,
  ],
  ['behind an adjective', (t) => `L’inamovible ${t} de l’Office des lagunes, Salma Tazi, est venue.`],
  ['behind what else they are', (t) => `Il l’a su par son amie et ${t} de l’Office des lagunes, Salma Tazi.`],
  ['that ends', (t) => `Salma Tazi achèvera en mai son mandat de ${t} de l’Office des lagunes.`],
  ['of the body before « dont »', (t) => `Salma Tazi a fondé l’Office des lagunes, dont elle est ${t}.`],
  [
    'behind a noun with its adjective',
    (t) => `L’ancienne footballeuse internationale et ${t} de l’Office des lagunes, Salma Tazi, est venue.`,
  ],
  [
    'of a pronoun behind a pronoun',
    (t) =>
      `Salma Tazi part. Elle avait succédé à Nadia Merlin. ${capital(t)} de l’Office des lagunes, elle sourit.`,
  ],
  ['with years in brackets', (t) => `Salma Tazi, ${t} (de 2001 à 2003) de l’Office des lagunes, est venue.`],
];

const capital = (title: string): string => title.replace(/^./u, (first) => first.toUpperCase());

describe.each(FORMS)('an office %s', (_, sentence) => {
  it.each(TITLES)('of a %s', (title) => {
    const found = roles(sentence(title)).map((role) => role.toLowerCase());
    expect(found).toEqual([`salma tazi: ${title}, office des lagunes`]);
  });
});

describe('an office that is over', () => {
  it.each([
    'Directrice de l’Office des lagunes pendant huit ans, Salma Tazi est venue.',
    'Salma Tazi, directrice de l’Office des lagunes de 2001 à 2009, est venue.',
    'Évincée en mars de son poste de directrice de l’Office des lagunes, Salma Tazi est venue.',
    'Salma Tazi avait annoncé sa démission du poste de directrice de l’Office des lagunes.',
  ])('is so in « %s »', (text) => {
    expect(analysed(text).roles.map(({ title, former }) => [title.toLowerCase(), former])).toEqual([
      ['directrice', true],
    ]);
  });
});

describe('a party beside a title', () => {
  it.each([
    ['Paul Merlin, maire (PS) de Pau, est venu.', 'Paul Merlin: maire de Pau'],
    ['Le jeune maire PS de Pau, Paul Merlin, est venu.', 'Paul Merlin: maire PS de Pau'],
    ['Paul Merlin, bourgmestre PS d’Herstal, est venu.', 'Paul Merlin: bourgmestre PS d’Herstal'],
    [
      'Le président (PS) du conseil départemental Paul Merlin est venu.',
      'Paul Merlin: président du conseil départemental',
    ],
    ['La députée (PS) du Vernay, Salma Tazi, est venue.', 'Salma Tazi: députée, Parti socialiste'],
    ['Le sénateur PS Paul Merlin est venu.', 'Paul Merlin: sénateur, Parti socialiste'],
  ])('is no place of a town’s office: %s', (text, role) => {
    expect(roles(text)).toEqual([role]);
  });
});

describe('nobody gets an office', () => {
  it.each([
    [
      'that is somebody’s before « et une »',
      'Il a fait appel au directeur de l’Office des lagunes et une avocate zougoise, Salma Tazi.',
    ],
    [
      'that another takes behind « Pour »',
      'Pour Paul Merlin, le nouvel ambassadeur du Mali arrive au Burkina à un moment intense.',
    ],
    ['of a couple that bears their name', 'La conseillère du couple Macron est partie.'],
    ['for being the first to do something', 'Paul Merlin est le premier dirigeant à rencontrer le pape.'],
    [
      'of whom an aside names',
      'Luc Brelaz, proche de Paul Merlin, rêve. Si Paul Merlin devenait président, il partirait.',
    ],
    ['that is an adjective', 'Il aime son héros principal, Paul Merlin.'],
    [
      'that others have, named with them',
      'Dans les faits, Paul Merlin, tout comme son Premier ministre, partira.',
    ],
    [
      'of their agent',
      'Nommé à ce poste par le directeur de l’Office des lagunes en 2013, Paul Merlin est parti.',
    ],
  ])('%s', (_, text) => {
    expect(roles(text)).toEqual([]);
  });

  it('at a body that is only cited', () => {
    expect(roles('Selon l’Office des lagunes, on attend la directrice générale Salma Tazi.')).toEqual([
      'Salma Tazi: directrice générale',
    ]);
  });
});

describe('an office without its body', () => {
  it('is of the one body that the text names', () => {
    expect(
      roles(
        'L’Office des lagunes change. Salma Tazi devient directrice déléguée à la compétitivité, a-t-il annoncé.',
      ),
    ).toEqual(['Salma Tazi: directrice déléguée à la compétitivité, Office des lagunes']);
  });

  it('shares that of the next behind « ex »', () => {
    expect(
      roles(
        'Paul Merlin, cofondateur de la Société Vernay, ex dirigeant et fondateur de l’Institut des sables, est venu.',
      ),
    ).toEqual([
      'Paul Merlin: cofondateur, Société Vernay',
      'Paul Merlin: dirigeant, Institut des sables',
      'Paul Merlin: fondateur, Institut des sables',
    ]);
  });
});

describe('a dash that opens a line', () => {
  it('leaves the name what it is', () => {
    expect(roles('-Saaid Merlin, wali de la région de Zem.')).toEqual([
      'Saaid Merlin: wali de la région de Zem',
    ]);
  });
});

describe('a pronoun', () => {
  it('means who opens the sentence behind what they are', () => {
    expect(
      roles('Le diplomate russe Igor Merlin a vu le capitaine Luc Brelaz. Il est ambassadeur du Vernay.'),
    ).toEqual(['Igor Merlin: ambassadeur du Vernay']);
  });

  it('means no speaker inside what is said', () => {
    expect(
      roles('« Je suis ravi, confie Paul Merlin à ses amis. Il était président de l’Office des lagunes. »'),
    ).toEqual([]);
  });
});
