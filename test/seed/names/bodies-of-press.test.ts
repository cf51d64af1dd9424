import { describe, expect, it } from 'vitest';
import { analysed, found } from '../../support/analysed.ts';

const names = (text: string) => found(text, 'ORGANISATION').map((name) => name.replace(/: [\w-]+$/, ''));

describe('a body’s name is whole, and ends', () => {
  it.each([
    [
      'Elle a rejoint le Conseil supérieur des normes en qualité de commissaire.',
      ['Conseil supérieur des normes'],
    ],
    ['Elle a choisi la banque Vernay en tant que conseil.', ['banque Vernay']],
    ['Selon Education International and Zem Trust, rien ne va.', ['Zem Trust']],
    ['La présidente de la Ligue nationale contre le cancer a parlé.', ['Ligue nationale contre le cancer']],
    ['La National Library of Tides la classe ainsi.', ['National Library of Tides']],
    ['La Brelaz Automotive Company (BAC) se prépare.', ['Brelaz Automotive Company']],
    ['C’est ce que pronostique Vernay Economics.', ['Vernay Economics']],
    ['Le président d’Urgences Marées, une association de soutien, a parlé.', ['Urgences Marées']],
    [
      'Le Haut conseil à l’égalité entre les femmes et les hommes le dit.',
      ['Haut Conseil à l’égalité entre les femmes et les hommes'],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });
});

describe('a body with its acronym in brackets is one', () => {
  it.each([
    [
      'L’Agence du médicament (ANSM) a parlé.',
      ['Agence nationale de sécurité du médicament et des produits de santé'],
    ],
    [
      'L’Agence nationale de sécurité sanitaire (Anses) a parlé.',
      ['Agence nationale de sécurité sanitaire de l’alimentation, de l’environnement et du travail'],
    ],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected);
  });

  it('that the text explains behind the brackets', () => {
    expect(names('L’Agence des marées du Vernay (AMV), une ONG de Brévonne, a parlé.')).toEqual([
      'Agence des marées du Vernay',
    ]);
  });

  it('and two where the names differ', () => {
    expect(names('L’Agence des marées du Vernay (ONU) a parlé.')).toHaveLength(2);
  });
});

it('a magazine that is called like a word is not that word', () => {
  const text = 'Le point de départ est proche. Elle se confie au Point. Il l’a lu dans Le Point.';
  expect(analysed(text).mentions.map(({ place }) => place.text)).toEqual(['Point', 'Le Point']);
});

describe('is no body', () => {
  it.each([
    [
      'an acronym that stands for something else',
      'Aucun rayonnement CPL (courants porteurs en ligne) n’a été mesuré.',
    ],
    ['an acronym of a championship', 'Dans le Championnat d’Europe (ERC), il gagne.'],
    ['a quote behind a colon', 'Islam et société : « La mer est-elle une route » ?'],
    ['a line of capitals', 'Tout change. LE SITE A ENCORE ÉTÉ MIS À JOUR hier.'],
    ['a turn at a sentence’s beginning', 'Il revient. Point de vue sur la mer : rien ne change.'],
    ['a group of countries behind its letter', 'Les dirigeants du G9 (Groupe des neuf) se réunissent.'],
  ])('%s', (_, text) => {
    expect(names(text)).toEqual([]);
  });
});
