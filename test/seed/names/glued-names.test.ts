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
