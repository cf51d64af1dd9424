import { expect, it } from 'vitest';
import { detectLanguage } from '../../../seed/article/language.ts';

it.each([
  ['fr', 'Il remplace Zrouk Brelaz depuis mardi.'],
  ['fr', 'Hier l’ONZEM a parlé.'],
  ['fr', 'Le Conseil des lagunes et la Banque du Zem ont signé un accord pour les pêcheurs.'],
  ['en', 'The Lake Zem University and the Zem Water Trust met.'],
  ['en', 'Fishing will go on in every town of the lake, said the mayor of Ostlake on Monday.'],
  ['es', 'El Consejo de las lagunas y el Banco del Zem firmaron ayer un acuerdo para los pescadores.'],
  ['ar', 'وصل الوزير إلى الرباط صباح الثلاثاء.'],
])('takes for %s: %s', (language, text) => {
  expect(detectLanguage(text)).toBe(language);
});
