import { describe, expect, it } from 'vitest';
import { inNormalCase } from '../../../seed/article/capitals-in-normal-case.ts';
import { analysed, roles } from '../../support/analysed.ts';

const names = (text: string): string[] =>
  analysed(text)
    .found.filter(({ confidence }) => confidence >= 0.75)
    .map(({ name }) => name);
const none = () => new Set<string>();

describe('what a text has in capitals is read in normal case', () => {
  it.each([
    [
      'a title',
      'NADIA ZROURK REÇOIT JEAN-PAUL CARVANEL À LA MAIRIE DE LYON',
      ['Nadia Zrourk', 'Jean-Paul Carvanel'],
    ],
    [
      'whom the world knows',
      'ÉDOUARD PHILIPPE DEVANCE EMMANUEL MACRON DANS LES SONDAGES',
      ['Édouard Philippe', 'Emmanuel Macron'],
    ],
    ['an honorific and initials', 'M. K. CARVANEL, DIRECTEUR DU PORT, A SIGNÉ HIER', ['K. Carvanel']],
    [
      'bodies that the world knows',
      'LA BANQUE MONDIALE ET L’UNICEF SOUTIENNENT LE PROJET',
      ['Banque mondiale', 'Fonds des Nations unies pour l’enfance'],
    ],
    [
      'a body and its acronym',
      'ILS VISITENT HIER L’AGENCE SAHÉLIENNE DES LAGUNES (ASL)',
      ['Agence sahélienne des lagunes'],
    ],
  ])('%s', (_, text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('inside a text, too, where a heading runs into it', () => {
    expect(names('On a trouvé deux sacs. D’AUTRES RESTES DU CAMION DÉCOUVERTS HIER Mercredi, rien.')).toEqual(
      [],
    );
    expect(names('Il l’a dit. LE PROJET DE NADIA CARVANELLE A DE L’AVENIR Mercredi, rien.')).toEqual([
      'Nadia Carvanelle',
    ]);
  });

  it('with the office that it gives', () => {
    expect(roles('LE MINISTRE KARIM BENNANI A INAUGURÉ LE PORT DE LA VILLE.')).toEqual([
      'Karim Bennani: ministre',
    ]);
  });

  it('and receipts quote the text', () => {
    const { mentions } = analysed('LE MINISTRE KARIM BENNANI A INAUGURÉ LE PORT DE LA VILLE.');
    expect(mentions[0]?.place.text).toBe('KARIM BENNANI');
  });
});

describe('inNormalCase', () => {
  it.each([
    ['a list of acronyms', 'La CGT, FO, CFDT, CFTC et SUD sont là.'],
    ['three words', 'Le SALON DU LIVRE ouvre.'],
    ['small letters', 'La ville ouvre le port.'],
  ])('leaves %s', (_, text) => {
    expect(inNormalCase(text, none)).toBe(text);
  });

  it.each([
    ['LES RUES DE LYON ONT DES ARBRES', 'Les rues de Lyon ont des arbres'],
    [
      'LA PART DES VILLES EST DE 12 %. ELLE CROÎT PARTOUT',
      'La part des villes est de 12 %. Elle croît partout',
    ],
    ['ILS ONT VU CARVANELLE ET LES AUTRES', 'Ils ont vu Carvanelle et les autres'],
  ])('%s', (text, expected) => {
    expect(inNormalCase(text, () => new Set(['carvanelle']))).toBe(expected);
  });
});
