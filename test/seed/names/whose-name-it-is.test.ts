import { describe, expect, it } from 'vitest';
import { analysed, found } from '../../support/analysed.ts';

/** The people that a text names, each once. */
const people = (text: string): string[] => [
  ...new Set(
    analysed(text)
      .found.filter(({ kind, confidence }) => kind === 'PERSON' && confidence >= 0.75)
      .map(({ name }) => name),
  ),
];

describe('one person of an article is one', () => {
  it.each([
    [
      'a surname of two words',
      'Marine Le Pen a parlé. « Le projet de madame Le Pen est prêt », dit-il.',
      ['Marine Le Pen'],
    ],
    [
      'a given name behind kin',
      'Jean Brelaz a perdu son fils Rémi, lors d’une manifestation. Rémi Brelaz avait 20 ans.',
      ['Jean Brelaz', 'Rémi Brelaz'],
    ],
    [
      'either order of a name',
      'M. Karim Brelaz a parlé. Un projet, a indiqué M. Brelaz Karim, est prêt.',
      ['Karim Brelaz'],
    ],
  ])('%s', (_, text, names) => {
    expect(people(text)).toEqual(names);
  });

  it('a pope has no surname', () => {
    expect(people('Le pape François est venu. François Brelaz l’a reçu à la mairie.')).toContain('François');
  });
});

describe('a name is whole, and has nothing but the name', () => {
  it.each([
    ['a sentence behind an honorific’s name', 'La moto est revenue à M. Carvanel. Coup de filet hier.', []],
    ['a victory', 'Victoire de Bruno Brelaz : « Cela valide tout »', ['Bruno Brelaz']],
    [
      'a portfolio',
      'Le secrétaire d’État au Tourisme Jean-Baptiste Brelaz a parlé.',
      ['Jean-Baptiste Brelaz'],
    ],
    [
      'a people',
      'Elle devance la Canadienne Sydney Brelaz et la Chinoise Yu Yitang, en bronze.',
      ['Sydney Brelaz'],
    ],
    ['an adverb', 'Dagmar Brelaz Assurément le monde change.', ['Dagmar Brelaz']],
    ['a lost line end', 'Les explications de Nick BrelazLe rappeur avait parlé.', ['Nick Brelaz']],
    ['« de Saint-… »', 'Hier, Patrick de Saint-Brelaz animait la revue.', ['Patrick de Saint-Brelaz']],
  ])('without, or with, %s', (_, text, names) => {
    expect(people(text)).toEqual(names);
  });

  it('« Si » opens a sentence, too', () => {
    expect(found('Si Thérapie Brelaz a du succès, les autres en ont moins.', 'PERSON')).not.toContain(
      'Thérapie Brelaz: honorific',
    );
  });

  it.each([
    [
      'a noun and whose it is',
      'Appel d’Estrosi : la droite s’offusque. M. Estrosi a parlé.',
      'Appel d’Estrosi',
    ],
    ['letters behind a verb', 'Pourquoi ? Augmenter le SMIC de 100 euros coûte cher.', 'Augmenter le Smic'],
    ['a class of pupils', 'Les élèves de Terminale STMG protestent.', 'Terminale STMG'],
    ['a place', 'Les travaux avancent à Sidi Chahmi, Hassi Ben Okba et Boufatis.', 'Hassi Ben Okba'],
    ['a house', 'Le couple sera reçu à Clarence House demain.', 'Clarence House'],
  ])('%s is nobody', (_, text, name) => {
    expect(people(text)).not.toContain(name);
  });
});

describe('whom the world knows by one word is not', () => {
  it.each([
    ['whom an honorific calls so', 'La grève continue, a ajouté M. Casanova hier.', 'Casanova'],
    [
      'who has a noble name',
      'Le frontiste Wallerand de Saint-Just a dénoncé la loi.',
      'Louis-Antoine Saint-Just',
    ],
    ['a town', 'Condé-sur-Sarthe : les surveillants se mobilisent', 'Condé'],
  ])('somebody or something %s', (_, text, name) => {
    expect(people(text)).not.toContain(name);
  });

  it('but the star whose given name another has', () => {
    expect(people('Mika Brelaz salue le chanteur Mika.')).toContain('Mika');
  });
});
