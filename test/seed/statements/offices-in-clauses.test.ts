import { describe, expect, it } from 'vitest';
import { analysed, roles } from '../../support/analysed.ts';

const formers = (paragraph: string): string[] => {
  const { roles: stated } = analysed(paragraph);
  return stated.filter(({ former }) => former).map(({ title }) => title);
};

describe('of a pronoun in a clause of its own', () => {
  it.each([
    'Omar Kadiri l’a dit lorsqu’il était maire de Zem.',
    'Lorsqu’il était maire de Zem, Omar Kadiri l’a dit.',
    'Quand il était encore maire de Zem, M. Omar Kadiri l’a dit.',
    'Omar Kadiri, alors qu’il était maire de Zem, l’a dit.',
  ])('it is whoever the sentence names alone: %s', (text) => {
    expect(roles(text)).toEqual(['Omar Kadiri: maire de Zem']);
    expect(formers(text)).toEqual(['maire de Zem']);
  });

  it.each([
    'Omar Kadiri l’a dit à Paul Merlin lorsqu’il était maire de Zem.',
    'Lorsqu’elle était mairesse de Zem, Omar Kadiri l’a dit.',
    'Lorsqu’il était maire de Zem, la maison d’Omar Kadiri a brûlé.',
  ])('it is nobody where another may be meant: %s', (text) => {
    expect(roles(text)).toEqual([]);
  });

  it('its body is the one that stands before « où »', () => {
    expect(
      roles('Salma Tazi quitte l’Office des lagunes, où elle occupait le poste de directrice depuis 2015.'),
    ).toEqual(['Salma Tazi: directrice, Office des lagunes']);
  });
});

describe('an office that goes over', () => {
  it.each([
    ['Salma Tazi succède à Nadia Brelaz au poste de directrice du port.', ['Salma Tazi: directrice du port']],
    ['Elle succède à Nadia Brelaz au poste de directrice du port.', []],
    ['Elle remplace Nadia Brelaz comme directrice du port.', []],
    ['Elle sera remplacée par Nadia Brelaz comme directrice du port.', ['Nadia Brelaz: directrice du port']],
  ])('is of who takes it: %s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});

describe('the years behind a name', () => {
  it.each([
    ['Le président Omar Kadiri (2006-2019) est parti.', ['président']],
    ['Le président Omar Kadiri (2006-12) est parti.', ['président']],
    ['Le président Omar Kadiri (1911-1974) est mort.', []],
    ['Omar Kadiri (2006-2019), président du port, est venu.', []],
  ])('say of an office before it that it is over: %s', (text, expected) => {
    expect(formers(text)).toEqual(expected);
  });
});

describe('titles', () => {
  it.each([
    [
      'behind an ordinal',
      'Salma Tazi, alors deuxième vice-présidente du port, est venue.',
      ['Salma Tazi: vice-présidente du port'],
    ],
    [
      'behind what somebody was',
      'Paul Merlin, ancien footballeur professionnel et désormais entraîneur de Zem, est venu.',
      ['Paul Merlin: entraîneur de Zem'],
    ],
    ['by which people are addressed', 'L’imam Omar Kadiri est venu.', ['Omar Kadiri: imam']],
    [
      'behind an age',
      'Le conseil a nommé Paul Merlin, 52 ans, au poste de directeur du port.',
      ['Paul Merlin: directeur du port'],
    ],
    [
      'held several times',
      'Plusieurs fois préfète du Vernay, Salma Tazi est venue.',
      ['Salma Tazi: préfète du Vernay'],
    ],
    [
      'held for long',
      'Longtemps directrice du port, Salma Tazi est venue.',
      ['Salma Tazi: directrice du port'],
    ],
    [
      'of a deputy',
      'Désignée comme vice-ministre de la Mer, Salma Tazi est venue.',
      ['Salma Tazi: vice-ministre de la Mer'],
    ],
    [
      'of the body before « dont »',
      'L’Office des lagunes, dont la directrice est Salma Tazi, a fermé.',
      ['Salma Tazi: directrice, Office des lagunes'],
    ],
    [
      'that others acknowledge',
      'Les élus reconnaissent Paul Merlin comme président par intérim.',
      ['Paul Merlin: président par intérim'],
    ],
  ])('are read %s', (_, text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});
