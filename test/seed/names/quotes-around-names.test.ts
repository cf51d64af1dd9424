import { describe, expect, it } from 'vitest';
import { analysed, found } from '../../support/analysed.ts';

const places = (text: string, kind: string) =>
  analysed(text).mentions.filter((mention) => mention.kind === kind);

describe('a name in quotes', () => {
  it.each([
    ['French', '« Lune verte »'],
    ['French, with narrow blanks', '«\u202fLune verte\u202f»'],
    ['French, with no-break blanks, one of them in the name', '«\u00a0Lune\u00a0verte\u00a0»'],
    ['French, without blanks', '«Lune verte»'],
    ['doubled', '« « Lune verte » »'],
    ['doubled without blanks', '««Lune verte»»'],
    ['those of a typewriter around others', '"« Lune verte »"'],
    ['others around those of a typewriter', '«"Lune verte"»'],
    ['English within French', '« “Lune verte” »'],
    ['single', '‹ Lune verte ›'],
    ['single English', '‘Lune verte’'],
    ['German', '„Lune verte“'],
    ['of two angles', '<<Lune verte>>'],
    ['of two apostrophes', "''Lune verte''"],
  ])('has none of them, be they %s', (_, quoted) => {
    const text = `Hier le programme ${quoted} est né.`;
    expect(found(text, 'INITIATIVE')).toEqual(['Lune verte: quoted-name']);
    const [place] = places(text, 'INITIATIVE');
    // The receipt is as the text writes it.
    expect(place?.place.text).toMatch(/^Lune[ \u00a0]verte$/u);
    expect(text).toContain(place?.place.text);
  });

  it.each([
    ['a body', 'L’association « « Lune vivante » » a parlé.', 'ORGANISATION', 'Lune vivante'],
    ['what is called so', 'Un dispositif baptisé « « Rivage » » est né.', 'INITIATIVE', 'Rivage'],
    [
      'what is explained',
      '« « Lune verte » », un programme de formation, est né.',
      'INITIATIVE',
      'Lune verte',
    ],
    ['what a verb explains', '« « Lune verte » » est un programme de formation.', 'INITIATIVE', 'Lune verte'],
    [
      'an acronym',
      'L’Agence du Littoral des Brelaz (« ALB ») rit.',
      'ORGANISATION',
      'Agence du Littoral des Brelaz',
    ],
  ])('is found as well where it is %s', (_, text, kind, name) => {
    expect(found(text, kind).map((one) => one.replace(/: .*$/, ''))).toEqual([name]);
  });

  it.each(['Le projet l‘eau verte est né.', 'Le programme d’‘aide est né.', 'Le projet de l’« an est né.'])(
    'is none without its closing mark: %s',
    (text) => {
      expect(found(text, 'INITIATIVE')).toEqual([]);
    },
  );
});
