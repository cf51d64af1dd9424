import { describe, expect, it } from 'vitest';
import { analysed } from '../../support/analysed.ts';

/** Names that are published, people and organisations. */
const names = (text: string): string[] => [
  ...new Set(
    analysed(text)
      .found.filter(({ confidence }) => confidence >= 0.75)
      .map(({ name }) => name),
  ),
];

describe('people beside bodies', () => {
  it.each([
    [
      'behind « et », whatever is called after somebody',
      'L’Office du lac et Paul Kervella ont signé.',
      ['Office du lac', 'Paul Kervella'],
    ],
    [
      'behind a club',
      'Le président du Stade Orvallois Thibaud Escoffard a parlé.',
      ['Stade Orvallois', 'Thibaud Escoffard'],
    ],
    [
      'behind a band and its town',
      'Le directeur de l’Harmonie Orvalloise Renaud Stassin a parlé.',
      ['Harmonie Orvalloise', 'Renaud Stassin'],
    ],
    ['whose friend somebody is', 'Son élève et ami Israël Mabanda l’a dit.', ['Israël Mabanda']],
  ])('%s', (_, text, expected) => {
    expect(names(text).sort()).toEqual(expected.sort());
  });

  it('what an office is of is nobody, though people stand around it', () => {
    const { found } = analysed('Awa Chelbi, présidente de Sahel Hydrogène, et Guillaume Tarrin ont signé.');
    expect(found.filter(({ kind, name }) => kind === 'PERSON' && name.startsWith('Sahel'))).toEqual([]);
  });

  it('an acronym may have points', () => {
    const { found } = analysed(
      'L’Agence lacustre de l’eau (A.L.E.) prévient. L’A.L.E. distribue des housses.',
    );
    expect(found.map(({ name, acronym }) => [name, acronym])).toEqual([['Agence lacustre de l’eau', 'ALE']]);
  });
});
