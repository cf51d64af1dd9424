import { describe, expect, it } from 'vitest';
import { roles } from '../../support/analysed.ts';

/** What is said before: one speaks, alone. */
const SPEAKS: readonly (readonly [string, string])[] = [
  ['told of', '« Tout va bien », explique Salma Tazi.'],
  ['who says', 'Salma Tazi a précisé que tout va bien.'],
  ['who says behind an aside', 'Salma Tazi, 41 ans, assure que tout va bien.'],
  ['of whom a pronoun says', 'Salma Tazi a présenté le bilan. « Tout va bien », a-t-elle assuré.'],
];
/** What is said next, by the office. */
const OFFICE_SPEAKS: readonly (readonly [string, string])[] = [
  ['that says', 'La directrice de l’Office des lagunes a ajouté que rien ne presse.'],
  ['that says now', 'La directrice de l’Office des lagunes précise que rien ne presse.'],
  ['of which is told', '« Rien ne presse », ajoute la directrice de l’Office des lagunes.'],
  ['of which is told where', '« Rien ne presse », a ajouté la directrice de l’Office des lagunes sur place.'],
  ['behind a few words', 'De son côté, la directrice de l’Office des lagunes précise que rien ne presse.'],
  ['with its feelings', '« Rien ne presse », se réjouit la directrice de l’Office des lagunes.'],
];

describe.each(SPEAKS)('of somebody %s', (_, before) => {
  it.each(OFFICE_SPEAKS)('an office %s is theirs', (_, after) => {
    expect(roles(`${before} ${after}`)).toEqual(['Salma Tazi: directrice, Office des lagunes']);
  });

  it.each(OFFICE_SPEAKS)('an office of the other gender %s is not', (_, after) => {
    const his = after.replace('la directrice', 'le directeur').replace('La directrice', 'Le directeur');
    expect(roles(`${before} ${his}`)).toEqual([]);
  });

  it.each(OFFICE_SPEAKS)('an office %s is not where the text names who has it', (_, after) => {
    const held = 'Nadia Brelaz, directrice de l’Office des lagunes, est venue.';
    expect(roles(`${held} ${before} ${after}`)).toEqual(['Nadia Brelaz: directrice, Office des lagunes']);
  });
});

describe('an office whose holder its sentence does not name', () => {
  it.each([
    [
      'two were named',
      '« Oui », dit Salma Tazi à Nadia Brelaz. La directrice du port a ajouté que rien ne presse.',
      [],
    ],
    [
      'who was named does not speak',
      'Salma Tazi est morte hier. La procureure a ajouté que rien ne presse.',
      [],
    ],
    ['the office does not speak', '« Oui », dit Salma Tazi. La directrice du port est partie.', []],
    [
      'who was named has another',
      'Salma Tazi, présidente du club, a précisé que tout va bien. La mairesse a ajouté que rien ne presse.',
      ['Salma Tazi: présidente du club'],
    ],
  ] as const)('stays nobody’s where %s', (_, text, expected) => {
    expect(roles(text)).toEqual([...expected]);
  });

  it('is that of whoever came, where it is new', () => {
    expect(
      roles('Salma Tazi tient parole. La nouvelle directrice de l’Office des lagunes s’est installée hier.'),
    ).toEqual(['Salma Tazi: directrice, Office des lagunes']);
    expect(
      roles('Salma Tazi a reçu Luc Brelaz. Le nouveau directeur de l’Office des lagunes s’est installé.'),
    ).toEqual([]);
  });

  it('is the same person’s under another word', () => {
    expect(
      roles(
        'Salma Tazi, patronne de l’Office des lagunes, a précisé que tout va bien. La DG a ajouté que rien ne presse.',
      ),
    ).toContain('Salma Tazi: patronne, Office des lagunes');
  });
});
