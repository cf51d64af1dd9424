import { describe, expect, it } from 'vitest';
import { analysed, roles } from '../../support/analysed.ts';

describe('an office', () => {
  it.each([
    [
      'Salma Tazi, ministre de l’Agriculture, de l’élevage et de la pêche, est venue.',
      [
        'Salma Tazi: ministre de l’Agriculture, de l’élevage et de la pêche, Ministère de l’Agriculture, de l’élevage et de la pêche',
      ],
    ],
    [
      'La ministre de l’Industrie, de l’Investissement et du Commerce, Salma Tazi, est venue.',
      [
        'Salma Tazi: ministre de l’Industrie, de l’Investissement et du Commerce, Ministère de l’Industrie, de l’Investissement et du Commerce',
      ],
    ],
    [
      'La ministre de la Ville et du Logement, Salma Tazi, est venue.',
      ['Salma Tazi: ministre de la Ville et du Logement, Ministère de la Ville et du Logement'],
    ],
    [
      'Le ministre responsable de la région du Lac, Paul Merlin, est venu.',
      ['Paul Merlin: ministre responsable de la région du Lac'],
    ],
    [
      'La ministre de la Mer et ex-présidente de l’Office des lagunes Salma Tazi est venue.',
      ['Salma Tazi: ministre de la Mer, Ministère de la Mer', 'Salma Tazi: présidente, Office des lagunes'],
    ],
  ])('of a minister has its whole portfolio and no more: %s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it.each([
    ['Paul Merlin, ancien directeur de l’Institut des sables, est venu.', [true]],
    ['L’ex-patron de la Société Vernay, Paul Merlin, est jugé.', [true]],
    ['Paul Merlin, député de 2002 à 2012, se représente.', [true]],
    [
      'Maire de Zem de 1971 à 1995, puis président de l’Institut des sables, Paul Merlin est mort lundi.',
      [true, false],
    ],
    ['Paul Merlin, qui était jusqu’en 2019 directeur de l’Institut des sables, a parlé.', [true]],
    ['Fidèle au président déchu, Paul Merlin, il a fui.', [true]],
    ['Paul Merlin, directeur de l’Institut des sables depuis 2019, a parlé.', [false]],
  ])('is over where the text says so: %s', (text, expected) => {
    expect(analysed(text).roles.map(({ former = false }) => former)).toEqual(expected);
  });
});
