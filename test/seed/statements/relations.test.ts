import { expect, it } from 'vitest';
import { relations } from '../../support/analysed.ts';

it.each([
  [
    'L’Office des lagunes a lancé, jeudi à Zem, le programme « Filets ».',
    ['Office des lagunes LAUNCHED Filets: org-launches'],
  ],
  [
    'L’Office des lagunes, basé à Zem, et l’Institut des sables ont lancé le programme « Filets ».',
    ['Institut des sables LAUNCHED Filets: org-launches'],
  ],
  [
    'L’Office des lagunes et l’Institut des sables ont lancé le programme « Filets ».',
    ['Office des lagunes LAUNCHED Filets: org-launches', 'Institut des sables LAUNCHED Filets: org-launches'],
  ],
  [
    'Le lancement par l’Office des lagunes du programme « Filets » est prévu.',
    ['Office des lagunes LAUNCHED Filets: launch-by'],
  ],
  [
    'Le programme « Filets », lancé l’an dernier par l’Office des lagunes, avance.',
    ['Office des lagunes LAUNCHED Filets: launched-by'],
  ],
  [
    'L’Office des lagunes est partenaire du programme « Filets ».',
    ['Office des lagunes PARTNER Filets: is-partner'],
  ],
  [
    'Le projet « Filets », porté par l’Office des lagunes, avance.',
    ['Office des lagunes LEADS Filets: led-by'],
  ],
  [
    'The Zem Water Trust launched the “Nets for All” programme on the coast.',
    ['Zem Water Trust LAUNCHED Nets for All: org-launches-english'],
  ],
  [
    'Le programme « Filets » avance. Ce programme est mené depuis mai par l’Office des lagunes.',
    ['Office des lagunes LEADS Filets: led-by'],
  ],
  [
    'Le programme « Filets » et le projet « Rivages » avancent. Le projet est mené par l’Office des lagunes.',
    [],
  ],
  [
    'Le projet « Rivages » suit la campagne « Filets », menée par l’Office des lagunes.',
    ['Office des lagunes LEADS Filets: led-by'],
  ],
  ['L’Office des lagunes a visité le programme « Filets ».', []],
  ['L’Office des lagunes n’a pas lancé le programme « Filets ».', []],
  ['L’Office des lagunes a lancé un appel. Le programme « Filets » avance.', []],
])('a relation is what a sentence states: %s', (text, expected) => {
  expect(relations(text)).toEqual(expected);
});
