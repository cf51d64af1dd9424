import { describe, expect, it } from 'vitest';
import { found } from '../../support/analysed.ts';

const organisations = (text: string) => found(text, 'ORGANISATION');
const initiatives = (text: string) => found(text, 'INITIATIVE');

describe('organisations are found', () => {
  it.each([
    ['Hier l’Agence nationale des lagunes a parlé.', ['Agence nationale des lagunes: named-body']],
    ['Hier la Société laitière du Haut-Zem a parlé.', ['Société laitière du Haut-Zem: named-body']],
    ['Hier la Coopération alpine pour la neige a parlé.', ['Coopération alpine pour la neige: named-body']],
    ['Hier le Bureau sous-régional des lagunes a parlé.', ['Bureau sous-régional des lagunes: named-body']],
    ['Hier le Port autonome de Zem a parlé.', ['Port autonome de Zem: named-body']],
    ['Hier le Croissant-Rouge zémien a parlé.', ['Croissant-Rouge zémien: named-body']],
    ['Hier le Haut-Commissariat au Littoral a parlé.', ['Haut-Commissariat au Littoral: named-body']],
    ['Hier l’Office des marées vives (OMV) a parlé.', ['Office des marées vives: name-with-acronym']],
    [
      'Hier le ministère de l’Eau, des Forêts et du Climat a parlé.',
      ['ministère de l’Eau, des Forêts et du Climat: ministry'],
    ],
    [
      'Hier le ministère délégué chargé du Budget et le ministère zémois de la Mer ont parlé.',
      ['ministère délégué chargé du Budget: ministry', 'ministère zémois de la Mer: ministry'],
    ],
    ['Hier la direction régionale de la pêche a parlé.', ['direction régionale de la pêche: named-body']],
    [
      'Hier le ministère de l’Administration du Zem a parlé.',
      ['ministère de l’Administration du Zem: ministry'],
    ],
    ['Hier l’Institut de droit comparé a parlé.', ['Institut de droit comparé: named-body']],
    ['Hier l’association Lune vivante a parlé.', ['Lune vivante: named-company']],
    ['Hier l’ONG « Lune vivante » a parlé.', ['Lune vivante: quoted-name']],
    ['Nadia Zrourk, fondatrice de Brelaz Valley, est venue.', ['Brelaz Valley: head-of-company']],
    ['Hier l’ONZEM a parlé.', ['ONZEM: acronym-as-company']],
    [
      'The Lake Zem University and the Zem Water Trust met.',
      ['Lake Zem University: named-body', 'Zem Water Trust: named-body'],
    ],
    [
      'She heads the School of Public Health of Lake Zem University.',
      ['School of Public Health: named-body', 'Lake Zem University: named-body'],
    ],
    [
      'The Ministry of Lakes and Rivers met the Institute for Tidal Careers.',
      ['Ministry of Lakes and Rivers: ministry', 'Institute for Tidal Careers: named-body'],
    ],
  ])('%s', (text, expected) => {
    expect(organisations(text)).toEqual(expected);
  });

  it('a shorter form is the body that stands in full elsewhere', () => {
    expect(
      organisations(
        'Hier la Fondation Lune pour la nuit a parlé. Puis la Fondation Lune est partie, l’Agence des lagunes aussi. Seule l’Agence nationale des lagunes reste.',
      ),
    ).toEqual(['Fondation Lune pour la nuit: named-body', 'Agence nationale des lagunes: short-name']);
  });

  it.each([
    ['a generic complement', 'Hier la Commission nationale et le Fonds d’appui ont parlé.'],
    ['a region', 'La région du Centre-Nord est sèche.'],
    ['a museum written small', 'Le musée Zrourk-Brelaz est fermé.'],
    ['a town', 'Le navire quitte Port Zem à midi.'],
    ['a currency', 'Un don de 3 millions de FCFA a été remis au PDG.'],
    ['an event', 'Le Salon international de la datte et le Forum des lagunes ouvrent.'],
    ['a country', 'Le Conseil du Maroc et du Sénégal.'],
    ['a portfolio', 'La ministre, en charge de l’Administration territoriale, est venue.'],
    ['a town behind a title', 'Le directeur régional de Béni Mellal est venu de New York.'],
  ])('but not %s', (_, text) => {
    expect(organisations(text)).toEqual([]);
  });
});

describe('initiatives are found', () => {
  it.each([
    ['Le programme « Lagunes claires » commence.', ['Lagunes claires: quoted-name']],
    ['Une campagne nationale de collecte intitulée « Mon filet » commence.', ['Mon filet: quoted-name']],
    ['Un outil de trois ans, baptisé « Filet », commence.', ['Filet: quoted-name']],
    [
      'La caravane « Tous à l’eau » et le label « Eau sobre » commencent.',
      ['Tous à l’eau: quoted-name', 'Eau sobre: quoted-name'],
    ],
    ['Le concours « Mon premier filet » commence.', ['Mon premier filet: quoted-name']],
    ['Le projet Mille filets pour le Zem vise la côte.', ['Mille filets pour le Zem: named-undertaking']],
    ['Le projet Lagunes d’avenir vise la côte.', ['Lagunes d’avenir: named-undertaking']],
    ['Le projet Lagunes sans frontières vise la côte.', ['Lagunes sans frontières: named-undertaking']],
    ['L’initiative Lagunes ouvertes vise la côte.', ['Lagunes ouvertes: named-undertaking']],
    ['La feuille de route Lagunes 2040 vise la côte.', ['Lagunes 2040: named-undertaking']],
    ['Le projet Tayzem de transport scolaire vise la côte.', ['Tayzem: named-undertaking']],
    [
      'Le Programme national de pêche durable (PNPD) vise la côte.',
      ['Programme national de pêche durable: named-undertaking'],
    ],
    [
      'Ce programme d’appui à la pêche en mer (PAPEM) vise la côte.',
      ['programme d’appui à la pêche en mer: named-undertaking'],
    ],
    ['La Charte pour une école ouverte vise la côte.', ['Charte pour une école ouverte: named-undertaking']],
    ['They launched the “Nets for All” programme on the coast.', ['Nets for All: quoted-name']],
    [
      'The team launched the Lake Zem Fishing Hub and said that it is of use to the coast.',
      ['Lake Zem Fishing Hub: named-undertaking'],
    ],
  ])('%s', (text, expected) => {
    expect(initiatives(text)).toEqual(expected);
  });

  it.each([
    ['a plan without a name', 'Le Plan d’action et le programme pilote avancent.'],
    ['a book', 'Un rapport intitulé « Les filets du Zem » a paru.'],
    ['an event', 'L’atelier « Coder demain » a lieu mardi.'],
    ['speech', 'Le programme avance. « Rien ne presse », dit-elle.'],
    ['a country', 'Le projet Maroc avance.'],
  ])('but not %s', (_, text) => {
    expect(initiatives(text)).toEqual([]);
  });
});
