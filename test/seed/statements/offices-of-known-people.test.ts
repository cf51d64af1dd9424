import { describe, expect, it } from 'vitest';
import { knownFor } from '../../../seed/names/known/what-is-known.ts';
import { roles } from '../../support/analysed.ts';

describe('whom the world knows', () => {
  it.each([
    ['Emmanuel Macron', 'politics'],
    ['Bernard Arnault', 'business'],
    ['Salma Tazi', null],
    ['Banque mondiale', null],
  ])('%s is known for %s', (name, field) => {
    expect(knownFor(name)).toBe(field);
  });
});

describe('an office that does something without its holder’s name', () => {
  it.each([
    ['of a politician', 'Le chef de l’État se rend lundi à Zem.', 'chef de l’État'],
    [
      'behind a clause',
      'Devant les élus réunis dans la salle des fêtes, le chef de l’État a parlé.',
      'chef de l’État',
    ],
    [
      'that said something on a day',
      '« Oui », a reconnu jeudi 21 novembre le chef de l’État.',
      'chef de l’État',
    ],
    ['that told somebody', '« Oui », lui a répondu le chef de l’État.', 'chef de l’État'],
    [
      'with a relative clause',
      'Le président de la République, qui visite Zem, a parlé.',
      'président de la République',
    ],
    [
      'that others tell of',
      'Le journal affirme que lundi soir, dans le port, le chef de l’État a parlé.',
      'chef de l’État',
    ],
    ['with an object', 'Le chef de l’État révèle la rencontre.', 'chef de l’État'],
    ['with an adjective', 'Le président français visitait Zem lundi.', 'président français'],
  ])('is theirs: %s', (_, sentence, title) => {
    expect(roles(`Emmanuel Macron a reçu les élus. ${sentence}`)).toEqual([`Emmanuel Macron: ${title}`]);
  });

  it.each([
    ['of somebody unknown', 'Omar Kadiri a reçu les élus. Le chef de l’État se rend à Zem.'],
    [
      'of two of whom either may have it',
      'Emmanuel Macron a reçu Nicolas Sarkozy. Le chef de l’État se rend à Zem.',
    ],
    [
      'of whom somebody speaks',
      'Emmanuel Macron se tait. « Le chef de l’État ne peut pas venir », dit un proche.',
    ],
    ['of an army', 'Emmanuel Macron a reçu les élus. Le chef de l’état-major se rend à Zem.'],
    ['of a body', 'Emmanuel Macron a reçu les élus. Le président de l’Université de Zem se rend à Paris.'],
    ['of the other gender', 'Emmanuel Macron a reçu les élus. La ministre de la Mer se rend à Zem.'],
    [
      'one of many, of whom no sentence told',
      'La maison de François Bayrou a brûlé. Le maire de Zem se rend sur place.',
    ],
  ])('is not theirs: %s', (_, text) => {
    expect(roles(text)).toEqual([]);
  });

  it('is another’s where the text says whose', () => {
    expect(
      roles('Emmanuel Macron a parlé. Le Premier ministre a ri. Omar Kadiri, Premier ministre, est venu.'),
    ).toEqual(['Omar Kadiri: Premier ministre']);
  });

  it('ends before whose minister it is', () => {
    expect(
      roles('Ségolène Royal est venue. L’ancienne ministre de l’Environnement de François Hollande a parlé.'),
    ).toEqual([expect.stringMatching(/^Ségolène Royal: ministre de l’Environnement(?:, |$)/u)]);
  });

  it('is of the body of which they are known to be the head', () => {
    expect(
      roles(
        'Luca de Meo, patron de Renault, veut que le groupe change. Il a réuni Alpine et Dacia. Le DG précise que rien ne presse.',
      ),
    ).not.toContainEqual(expect.stringMatching(/DG, (?:Alpine|Dacia)/u));
  });
});

describe('an office that is over', () => {
  it('is of whoever was told of before', () => {
    expect(roles('Salma Tazi quitte Zem. L’ancienne directrice du port s’installe à Ardel.')).toEqual([
      'Salma Tazi: directrice du port',
    ]);
  });

  it.each([
    ['in between', 'Salma Tazi quitte Zem. Il pleut. L’ancienne directrice du port s’installe à Ardel.'],
    [
      'behind what may tell of another',
      'Salma Tazi quitte Zem. Chez elle, l’ancienne directrice du port s’installe.',
    ],
  ])('is nobody’s with something %s', (_, text) => {
    expect(roles(text)).toEqual([]);
  });

  it('is nobody’s where two were told of', () => {
    expect(
      roles('Salma Tazi et Nadia Brelaz quittent Zem. L’ancienne directrice du port s’installe à Ardel.'),
    ).toEqual([]);
  });
});
