import { describe, expect, it } from 'vitest';
import { found } from '../../support/analysed.ts';

const names = (text: string, kind: string) => found(text, kind).map((name) => name.replace(/: [\w-]+$/, ''));

describe('a body’s name ends', () => {
  it.each([
    ['before when it was so', 'L’Agence des lagunes de l’époque a dit oui.', 'Agence des lagunes'],
    [
      'before what happens to it',
      'La Chambre d’agriculture en collaboration avec la ville est là.',
      'Chambre d’agriculture',
    ],
    ['before what it published', 'L’estimation du cabinet Brelazis publiée vendredi est bonne.', 'Brelazis'],
    [
      'before who heads it',
      'Le président du Centre des monuments nationaux Philippe Carvanel est venu.',
      'Centre des monuments nationaux',
    ],
  ])('%s', (_, text, name) => {
    expect(names(text, 'ORGANISATION')).toEqual([name]);
  });

  it('and somebody whom the world knows begins behind it', () => {
    const text = 'Le fondateur de Mediapart Edwy Plenel a parlé.';
    expect(names(text, 'ORGANISATION')).toEqual(['Mediapart']);
    expect(names(text, 'PERSON')).toEqual(['Edwy Plenel']);
  });
});

it.each([
  ['a kind', 'Le vice-président du Front National a parlé.', 'Front national'],
  ['a head', 'Le patron du PS a répondu hier.', 'Parti socialiste'],
])('a party behind %s has the name that the world gives it', (_, text, name) => {
  expect(names(text, 'ORGANISATION')).toEqual([name]);
});
