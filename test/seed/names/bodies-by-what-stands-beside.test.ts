import { describe, expect, it } from 'vitest';
import { found, roles } from '../../support/analysed.ts';

const names = (text: string, kind = 'ORGANISATION') =>
  found(text, kind).map((mention) => mention.replace(/: [a-z-]+$/, ''));

describe('what a name goes on over, and what not', () => {
  it.each([
    [
      'nouns in small letters, each with its article',
      'Le Conseil supérieur des digues, des écluses et de la navigation n’a pas répondu.',
      'Conseil supérieur des digues, des écluses et de la navigation',
    ],
    [
      'what an observatory is about',
      'Il le tient de l’Observatoire Vases, Marées, Oiseaux depuis hier.',
      'Observatoire Vases, Marées, Oiseaux',
    ],
  ])('%s', (_, text, name) => expect(names(text)).toEqual([name]));

  it.each([
    [
      'who was there besides',
      'L’Office des digues, des élus et des riverains ont parlé.',
      'Office des digues',
    ],
    ['places', 'L’Observatoire Brelaz, Paris, Genève ont signé.', 'Observatoire Brelaz, Paris'],
    [
      'to whom it gives',
      'Le prêt du Fonds vernaysien et les prêts du Fonds aux pêcheurs courent.',
      'Fonds aux pêcheurs',
    ],
  ])('not %s', (_, text, name) => {
    if (name === 'Office des digues') expect(names(text)).toContain(name);
    else expect(names(text)).not.toContain(name);
  });
});

describe('a company in a row', () => {
  it.each([
    ['behind another one', 'Entrent au capital Orvane Capital et Brelaz Partners.', 'Brelaz Partners'],
    [
      'between two others',
      'Il doit à Banco Brelaz, Credivar, Orvane Capital et Lac Participations.',
      'Credivar',
    ],
  ])('%s', (_, text, name) => expect(names(text)).toContain(name));

  it('but nobody known for something else', () => {
    expect(names('Elle a signé avec Brelaz Partners, Genève et Paris.')).toEqual(['Brelaz Partners']);
  });
});

describe('letters', () => {
  const text =
    'Le Fonds vernaysien du service universel (FVSU) a parlé. Awa Carvanel, directrice des opérations du FVSU, aussi.';
  it('are the body’s whose acronym they are, whatever rule finds them', () => {
    expect(names(text)).toEqual(['Fonds vernaysien du service universel']);
    expect(roles(text)).toEqual([
      'Awa Carvanel: directrice des opérations, Fonds vernaysien du service universel',
    ]);
  });

  it('before a given name are whose office it is', () => {
    expect(names('« Oui », dit le directeur d’EFI Michel Carvanel hier.', 'PERSON')).toEqual([
      'Michel Carvanel',
    ]);
  });

  it('of a known newspaper are none in a longer name', () => {
    expect(names('La Croix-Verte internationale n’a rien signé.')).toEqual(['Croix-Verte internationale']);
  });
});

it.each([
  ['a verb of the past ends a title', 'Le président orvallois invita Luc Carvanel à partir.', []],
  [
    'a sea is a region',
    'Awa Carvanel, directrice pour les Balkans et la mer Noire du Fonds vernaysien, a parlé.',
    ['Awa Carvanel: directrice pour les Balkans et la mer Noire, Fonds vernaysien'],
  ],
])('%s', (_, text, expected) => expect(roles(text)).toEqual(expected));
