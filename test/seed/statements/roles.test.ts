import { describe, expect, it } from 'vitest';
import { roles } from '../../support/analysed.ts';

describe('roles', () => {
  it.each([
    [
      'Nadia Zrourk, directrice de l’Office des lagunes, est venue.',
      ['Nadia Zrourk: directrice, Office des lagunes'],
    ],
    [
      'Nadia Zrourk (directrice de l’Office des lagunes) est venue.',
      ['Nadia Zrourk: directrice, Office des lagunes'],
    ],
    [
      'La directrice de l’Office des lagunes, Nadia Zrourk, est venue.',
      ['Nadia Zrourk: directrice, Office des lagunes'],
    ],
    [
      'La directrice de l’Office des lagunes Nadia Zrourk est venue.',
      ['Nadia Zrourk: directrice, Office des lagunes'],
    ],
    [
      'Nadia Zrourk, agronome et présidente de l’Office des lagunes, est venue.',
      ['Nadia Zrourk: présidente, Office des lagunes'],
    ],
    [
      'Nadia Zrourk, 41 ans, présidente de l’Office des lagunes, est venue.',
      ['Nadia Zrourk: présidente, Office des lagunes'],
    ],
    [
      'Nadia Zrourk, fondatrice et présidente de l’Office des lagunes, est venue.',
      ['Nadia Zrourk: fondatrice, Office des lagunes', 'Nadia Zrourk: présidente, Office des lagunes'],
    ],
    [
      'Nadia Zrourk, directrice de l’Office des lagunes (ODL) et membre du conseil de l’Institut des sables, est venue.',
      [
        'Nadia Zrourk: directrice, Office des lagunes',
        'Nadia Zrourk: membre du conseil, Institut des sables',
      ],
    ],
    [
      'MM. Karim Zrourk ainsi que Ali Brelaz, respectivement directeur de l’Office des lagunes et président de l’Institut des sables, sont venus.',
      ['Karim Zrourk: directeur, Office des lagunes', 'Ali Brelaz: président, Institut des sables'],
    ],
    [
      'MM. Karim Zrourk et Ali Brelaz, respectivement directeur de l’Office des lagunes et président de l’Institut des sables, sont venus.',
      ['Karim Zrourk: directeur, Office des lagunes', 'Ali Brelaz: président, Institut des sables'],
    ],
    [
      'En sa qualité de présidente de l’Office des lagunes, Nadia Zrourk est venue.',
      ['Nadia Zrourk: présidente, Office des lagunes'],
    ],
    [
      'Élue en mars présidente de l’Office des lagunes, Nadia Zrourk est venue.',
      ['Nadia Zrourk: présidente, Office des lagunes'],
    ],
    [
      'Nadia Zrourk a été reconduite mardi présidente de l’Office des lagunes.',
      ['Nadia Zrourk: présidente, Office des lagunes'],
    ],
    [
      'Le conseil a nommé mardi Nadia Zrourk directrice de l’Office des lagunes.',
      ['Nadia Zrourk: directrice, Office des lagunes'],
    ],
    [
      'Nadia Zrourk est venue. Elle est également présidente de l’Office des lagunes.',
      ['Nadia Zrourk: présidente, Office des lagunes'],
    ],
    [
      'Hier l’Office des lagunes a ouvert. Son directeur général, Karim Zrourk, est venu.',
      ['Karim Zrourk: directeur général, Office des lagunes'],
    ],
    [
      'Hier l’Office des lagunes a ouvert. Le directeur de l’Office, Karim Zrourk, est venu.',
      ['Karim Zrourk: directeur, Office des lagunes'],
    ],
    [
      'Hier l’Office des lagunes a ouvert. La directrice générale, Nadia Zrourk, est venue.',
      ['Nadia Zrourk: directrice générale, Office des lagunes'],
    ],
    [
      'Nadia Zrourk, ministre de l’Eau et des Forêts, est venue.',
      ['Nadia Zrourk: ministre de l’Eau et des Forêts, Ministère de l’Eau et des Forêts'],
    ],
    [
      'La ministre de l’Eau, Nadia Zrourk, est venue avec le secrétaire général du ministère, Ali Brelaz.',
      [
        'Nadia Zrourk: ministre de l’Eau, Ministère de l’Eau',
        'Ali Brelaz: secrétaire général, Ministère de l’Eau',
      ],
    ],
    [
      'Ali Brelaz, chef de la division des marées au ministère de la Mer, est venu.',
      ['Ali Brelaz: chef de la division des marées, ministère de la Mer'],
    ],
    [
      'Ali Brelaz, chargé de mission auprès de l’Office des lagunes, est venu.',
      ['Ali Brelaz: chargé de mission, Office des lagunes'],
    ],
    [
      'Hier l’Office des lagunes a élu son bureau : présidente, Nadia Zrourk ; trésorier, Ali Brelaz.',
      ['Nadia Zrourk: présidente, Office des lagunes', 'Ali Brelaz: trésorier, Office des lagunes'],
    ],
    [
      'Hier l’Office des lagunes a ouvert. Nadia Zrourk en est la présidente.',
      ['Nadia Zrourk: présidente, Office des lagunes'],
    ],
    [
      'Nadia Zrourk, directrice générale de Lune Brelaz, est venue.',
      ['Nadia Zrourk: directrice générale, Lune Brelaz'],
    ],
    [
      'Hier le ministère de la Mer a ouvert. Ali Brelaz, ministre, est venu.',
      ['Ali Brelaz: ministre, ministère de la Mer'],
    ],
    ['Le maire de Tata, Ali Brelaz, est venu.', ['Ali Brelaz: maire de Tata']],
    [
      'Le maire de Tata, Ali Brelaz, le directeur de l’Office des lagunes, Karim Zrourk, et la présidente de l’Institut des sables, Nadia Zrourk, sont venus.',
      [
        'Ali Brelaz: maire de Tata',
        'Karim Zrourk: directeur, Office des lagunes',
        'Nadia Zrourk: présidente, Institut des sables',
      ],
    ],
    [
      'The head of the Zem Water Trust, Helen Brelaz, met John Zrourk (co-founder, Brelaz Labs).',
      ['Helen Brelaz: head, Zem Water Trust', 'John Zrourk: co-founder, Brelaz Labs'],
    ],
    [
      'Helen Brelaz, Country Director of the Zem Water Trust, said so.',
      ['Helen Brelaz: Country Director, Zem Water Trust'],
    ],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it.each([
    ['an occupation', 'Nadia Zrourk, agricultrice à Tata, est venue.'],
    ['a verb with its object', 'Représentant le Maroc, Nadia Zrourk est venue.'],
    ['the title of somebody else', 'Outre Nadia Zrourk, le directeur est venu.'],
    ['a capital of a district', 'Nadia Zrourk, chef-lieu du district, est venue.'],
  ])('are not stated by %s: %s', (_, text) => {
    expect(roles(text)).toEqual([]);
  });
});
