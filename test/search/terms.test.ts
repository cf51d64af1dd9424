import { describe, expect, it } from 'vitest';
import { termsOf } from '../../search/terms.ts';

const termsIn = (text: string): string =>
  termsOf(text)
    .filter(({ isStop }) => !isStop)
    .map(({ term }) => term)
    .join(' ');

describe('terms', () => {
  it.each([
    ['directeur', 'directrices'],
    ['national', 'nationaux'],
    ['Numérique', 'numeriques'],
    ['créé', 'créées'],
    ['marocain', 'marocaines'],
    ['premier', 'premières'],
    ['français', 'française'],
    ['nouveau', 'nouvelles'],
    ['réseau', 'réseaux'],
    ['travail', 'travaux'],
    ['administratif', 'administratives'],
    ['joueur', 'joueuse'],
    ['l’ONU', 'O.N.U.'],
    ["d'Amal", 'd’Amal'],
    ['U.M.6.P.', 'UM6P'],
    ['œuvre', 'oeuvres'],
    ['الوزارة', 'وزارة'],
    ['أحمد', 'احمد'],
  ])('are the same for %s and %s', (one, other) => {
    expect(termsIn(one)).not.toBe('');
    expect(termsIn(other)).toBe(termsIn(one));
  });

  it.each([
    ['Maroc', 'marocain'],
    ['police', 'politique'],
    ['cas', 'casse'],
    ['port', 'porte-parole'],
    ['meeting', 'metting'],
    ['séries', 'il serait'],
  ])('differ for %s and %s', (one, other) => {
    expect(termsIn(other)).not.toBe(termsIn(one));
  });

  it('say where each stands in the text', () => {
    const text = 'Le « plan » d’I.A. de l’État';
    expect(termsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Le',
      'plan',
      'I.A',
      'de',
      'État',
    ]);
  });

  it('are found in anything', () => {
    for (const text of ['', ' ', '\u0000\uD800 \uFFFF', '🙂🙂', 'a'.repeat(10_000), "l'", '« »'])
      expect(Array.isArray(termsOf(text))).toBe(true);
  });
});
