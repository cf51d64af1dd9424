import { describe, expect, it } from 'vitest';
import { found } from '../../support/analysed.ts';

const names = (text: string) => found(text, 'PERSON').map((person) => person.replace(/: .*$/, ''));

/** Each kind both ways: what is glued to a name is no part of it, and what looks the same is. */
describe('a person’s name begins behind what is none of it', () => {
  it.each([
    ['a medium that the world knows', 'Il l’a dit à Franceinfo Luc Carvanel hier.', ['Luc Carvanel']],
    [
      'a medium with a given name’s name',
      'Il signe dans Marianne Christophe Carvanel.',
      ['Christophe Carvanel'],
    ],
    ['a department', 'La députée du Val-d’Oise Fiona Carvanel a parlé.', ['Fiona Carvanel']],
    [
      'a town and a double given name',
      'Réunis à Lyon Jean-Marc Carvanel et les autres.',
      ['Jean-Marc Carvanel'],
    ],
    ['a question', 'Pourquoi Luc Carvanel est venu hier.', ['Luc Carvanel']],
    ['a negation', 'Ni Luc Carvanel ni le port n’ont répondu.', ['Luc Carvanel']],
    [
      'a plural honorific',
      'Les figures que sont Mmes Salma Tazi et Nadia Brelaz.',
      ['Salma Tazi', 'Nadia Brelaz'],
    ],
    [
      'somebody whom the world knows',
      'Le conseiller de François Hollande Bernard Carvanel est venu.',
      ['François Hollande', 'Bernard Carvanel'],
    ],
  ])('behind %s', (_, text, people) => {
    expect(names(text)).toEqual(people);
  });

  it.each([
    ['two given names', 'On y voyait Paul Yves Carvanel au premier rang.', ['Paul Yves Carvanel']],
    ['a particle', 'On y voyait Louis de Carvanel au premier rang.', ['Louis de Carvanel']],
    ['a house of princes', 'On y voyait Jean d’Orléans au premier rang.', ['Jean d’Orléans']],
    ['an article', 'On y voyait Roger Le Loire au premier rang.', ['Roger Le Loire']],
  ])('but goes on over %s', (_, text, people) => {
    expect(names(text)).toEqual(people);
  });

  it.each([
    [
      'a people with two parts',
      'Le parcours du Franco-Polonais Roman Carvanel est long.',
      ['Roman Carvanel'],
    ],
    ['an office behind an article', 'Le docteur Nadia Carvanel a parlé.', ['Nadia Carvanel']],
  ])('behind an article and %s', (_, text, people) => {
    expect(names(text)).toEqual(people);
  });

  it.each([
    ['a car', 'La Bentley Carvanel et une Mercedes-AMG Brelaz sont là.'],
    ['a ship', 'Les passagers de la Diamond Carvanel attendent.'],
    ['an affair', 'Tout commence lors du Penelope Gate de la campagne.'],
    ['a programme', 'Il était dans The Voice Carvanel, le chanteur de Brévonne.'],
    ['a rescue service of a region', 'Deux hélicoptères du SAMU du Rhône sont partis.'],
    ['a given name and a party', 'Gilles du FN, au barrage, attend.'],
    ['a hall of a town', 'Ils chantent à l’Olympia de Paris demain.'],
  ])('and is none in %s', (_, text) => {
    expect(names(text)).toEqual([]);
  });
});

describe('a body stands before whoever has an office in it or is its member', () => {
  it.each([
    [
      'the spokeswoman',
      'La porte-parole de Lune Ardente Awa Carvanel a parlé.',
      'Lune Ardente',
      'Awa Carvanel',
    ],
    [
      'the treasurer',
      'Pour le trésorier de Marins Solidaires Luc Brelaz, rien ne presse.',
      'Marins Solidaires',
      'Luc Brelaz',
    ],
    ['the coach', 'L’entraîneur du Cercle Orvallois Luc Brelaz y croit.', 'Cercle Orvallois', 'Luc Brelaz'],
    [
      'a portfolio’s word',
      'La présidente de Solidarité Orvalloise Awa Carvanel est là.',
      'Solidarité Orvalloise',
      'Awa Carvanel',
    ],
    ['a pilot', 'Un pilote de l’Écurie Lunaire Luc Brelaz abandonne.', 'Écurie Lunaire', 'Luc Brelaz'],
    [
      'volunteers',
      'Les bénévoles de Lait Équitable Orvallois Awa Carvanel sont là.',
      'Lait Équitable Orvallois',
      'Awa Carvanel',
    ],
    [
      'a double given name',
      'Selon le secrétaire de Forêts Claires Jean-Marc Brelaz, rien ne change.',
      'Forêts Claires',
      'Jean-Marc Brelaz',
    ],
  ])('%s: %s', (_, text, body, person) => {
    expect(names(text)).toEqual([person]);
    expect(found(text, 'ORGANISATION').map((organisation) => organisation.replace(/: .*$/, ''))).toEqual([
      body,
    ]);
  });

  it.each([
    ['a town', 'Le maire de Saint Orvalle Luc Brelaz est venu.'],
    ['a known town', 'Le directeur de New York Luc Brelaz est venu.'],
    ['a client', 'L’avocat de Karim Carvanel Luc Brelaz plaide.'],
    ['a festival', 'Les bénévoles du Festival Grand Large Luc Brelaz sont là.'],
  ])('but %s is no body', (_, text) => {
    expect(found(text, 'ORGANISATION')).toEqual([]);
  });
});

describe('a surname that is an office with its article', () => {
  it.each([
    ['before any verb', 'Sur le quai, Yann Le Maire goûtait le cidre.', ['Yann Le Maire']],
    ['behind a verb', 'On a vu Luc Le Ministre au port.', ['Luc Le Ministre']],
    ['but no body with its article', 'Yann Le Conseil municipal a voté.', []],
  ])('%s', (_, text, people) => {
    expect(names(text)).toEqual(people);
  });
});

describe('in somebody’s place', () => {
  it.each([
    ['hers', 'À sa place partira Juan Pablo del Carvanel.', ['Juan Pablo del Carvanel']],
    ['theirs', 'À leur place viendra Luc Carvanel.', ['Luc Carvanel']],
    ['but a square is one', 'Sur la place rénovée Luc Carvanel, on danse.', []],
  ])('%s', (_, text, people) => {
    expect(names(text)).toEqual(people);
  });
});
