import { describe, expect, it } from 'vitest';
import { stretchesOf } from '../../search/highlight.ts';
import { readText } from '../../search/read-text.ts';
import { termsOf } from '../../search/terms.ts';

const marked = (text: string, query: string, most = 10): string[] =>
  stretchesOf(readText(text), new Set(termsOf(query).map(({ term }) => term)), most).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('what is marked of a text', () => {
  it('is a stretch of neighbours, across words that stand everywhere and what is elided', () => {
    expect(marked('La réforme de l’administration avance', 'réforme de l’administration')).toEqual([
      'réforme de l’administration',
    ]);
    expect(marked('un chef d’État et la chef de l’État', 'chef de l’etat')).toEqual([
      'chef d’État',
      'chef de l’État',
    ]);
    expect(marked('Covid-19 et covid 19', 'covid 19')).toEqual(['Covid-19', 'covid 19']);
  });

  it('ends in a word that tells something', () => {
    expect(marked('le CHU de Caen et la réforme de la santé', 'chu de la réforme')).toEqual([
      'CHU',
      'réforme',
    ]);
    expect(marked('de la réforme', 'réforme de la')).toEqual(['réforme']);
  });

  it('is a word that stands everywhere in a name of nothing else', () => {
    expect(marked('La Une', 'la une')).toEqual(['La Une']);
    expect(marked('X', 'x')).toEqual(['X']);
    expect(marked('La Une du Sud', 'la une')).toEqual([]);
  });

  it('does not reach over a comma or a stop, nor beyond as many as are asked for', () => {
    expect(marked('Réforme. Administration', 'réforme administration')).toEqual([
      'Réforme',
      'Administration',
    ]);
    expect(marked('port, port; port', 'port', 2)).toEqual(['port', 'port']);
  });
});
