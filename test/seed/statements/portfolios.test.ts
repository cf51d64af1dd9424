import { expect, it } from 'vitest';
import { roles } from '../../support/analysed.ts';

const PORTFOLIO = 'l’Élevage, de la pêche artisanale, des ressources en eau et de la sécurité alimentaire';

it.each([
  [
    'a portfolio with every kind of word',
    `Sidi Mokhtar, ministre de ${PORTFOLIO}, a signé.`,
    [`Sidi Mokhtar: ministre de ${PORTFOLIO}, Ministère de ${PORTFOLIO}`],
  ],
  [
    'where somebody comes from is no portfolio',
    'Sidi Mokhtar, ministre de la Santé, de retour de Genève et de Paris, a signé.',
    ['Sidi Mokhtar: ministre de la Santé, Ministère de la Santé'],
  ],
  [
    'two regions',
    'Salma Tazi, directrice pour le Maghreb et le Levant du Fonds lacustre, a parlé.',
    ['Salma Tazi: directrice pour le Maghreb et le Levant, Fonds lacustre'],
  ],
  [
    'two titles of one body, behind somebody of another',
    'Salma Tazi, directrice du Fonds lacustre, et Luc Merlin, secrétaire général et trésorier de l’Office des eaux, ont parlé.',
    [
      'Salma Tazi: directrice, Fonds lacustre',
      'Luc Merlin: secrétaire général, Office des eaux',
      'Luc Merlin: trésorier, Office des eaux',
    ],
  ],
  [
    'a region, and somebody else',
    'Salma Tazi, directrice pour le Maghreb et le président du port ont parlé.',
    ['Salma Tazi: directrice pour le Maghreb'],
  ],
])('a title is read to its end: %s', (_, text, expected) => {
  expect(roles(text)).toEqual(expected);
});
