import { describe, expect, it } from 'vitest';
import { found } from '../../support/analysed.ts';

const people = (text: string) => found(text, 'PERSON');

const PORTFOLIOS = [
  'de la Culture',
  'de l’Économie',
  'des Finances',
  'de la Santé',
  'du Travail',
  'de l’Intérieur',
];
const NAMES = ['Sylvain Le Maire', 'Claude Le Préfet', 'Jean-Marc Finance'];

describe('behind a portfolio a surname may be a word', () => {
  it.each(PORTFOLIOS.flatMap((portfolio) => NAMES.map((name) => [portfolio, name] as const)))(
    'the minister %s, %s',
    (portfolio, name) => {
      expect(people(`Le ministre ${portfolio} ${name} est venu à pied.`)).toEqual([
        `${name}: surname-is-a-word`,
      ]);
    },
  );
});

describe('people are found by a sign beside their name', () => {
  it.each([
    ['honorific', 'Mme Zilpah Grunwedel a reçu le prix.', ['Zilpah Grunwedel: honorific']],
    ['honorific', 'Le projet réjouit M. Alwin Grunwedel.', ['Alwin Grunwedel: honorific']],
    [
      'honorific',
      'Il a remercié MM. Ozgun Brelaz et Wuk Tarnel.',
      ['Ozgun Brelaz: honorific', 'Wuk Tarnel: enumeration'],
    ],
    ['given-name', 'On y voyait Abdelfettah Zrourk au premier rang.', ['Abdelfettah Zrourk: given-name']],
    ['given-name', 'On y voyait Kwabena N’Zruk au premier rang.', ['Kwabena N’Zruk: given-name']],
    [
      'given-name',
      'On y voyait Paulette K. Grunwedel au premier rang.',
      ['Paulette K. Grunwedel: given-name'],
    ],
    ['family-name', 'On y voyait Zrouka Ouedraogo au premier rang.', ['Zrouka Ouedraogo: family-name']],
    ['family-name', 'On y voyait Zrouka Rakotozrafy au premier rang.', ['Zrouka Rakotozrafy: family-name']],
    ['name-particle', 'On y voyait Zrouk Ould Brelaz au premier rang.', ['Zrouk Ould Brelaz: name-particle']],
    [
      'surname-in-capitals',
      'On y voyait Zrouk BRELAZ au premier rang.',
      ['Zrouk Brelaz: surname-in-capitals'],
    ],
    ['age', 'Zrouk Brelaz, 43 ans, est venu à pied.', ['Zrouk Brelaz: age']],
    [
      'title-after-name',
      'On y voyait Zrouk Brelaz (trésorière du club).',
      ['Zrouk Brelaz: title-after-name'],
    ],
    [
      'title-after-name',
      'On y voyait Zrouk Brelaz, récemment élu maire de Tata.',
      ['Zrouk Brelaz: title-after-name'],
    ],
    [
      'title-before-name',
      'La directrice des études, Zrouk Brelaz, est venue.',
      ['Zrouk Brelaz: title-before-name'],
    ],
    ['title-before-name', 'Le chercheur Zrouk Brelaz est venu.', ['Zrouk Brelaz: title-before-name']],
    [
      'honorific-elsewhere',
      'On y voyait Zrouk Brelaz. M. Brelaz a parlé.',
      ['Zrouk Brelaz: honorific-elsewhere'],
    ],
    ['agent-of-verb', 'Une mission dirigée par Zrouk Brelaz est partie.', ['Zrouk Brelaz: agent-of-verb']],
    [
      'agent-of-verb',
      'Un comité que préside depuis mai Zrouk Brelaz est né.',
      ['Zrouk Brelaz: agent-of-verb'],
    ],
    ['speech-verb', 'Zrouk Brelaz a également souligné ce point.', ['Zrouk Brelaz: speech-verb']],
    ['speech-verb', '« Tout va bien », résume Zrouk Brelaz.', ['Zrouk Brelaz: speech-verb']],
    ['speech-verb', 'Selon Zrouk Brelaz, tout va bien.', ['Zrouk Brelaz: speech-verb']],
    ['speech-verb', '“All is well,” said Zrouk Brelaz in the end.', ['Zrouk Brelaz: speech-verb']],
    ['appointment-verb', 'Il remplace Zrouk Brelaz depuis mardi.', ['Zrouk Brelaz: appointment-verb']],
    [
      'appointment-verb',
      'Zrouk Brelaz, qui préside la séance, est venu.',
      ['Zrouk Brelaz: appointment-verb'],
    ],
    [
      'enumeration',
      'On y voyait Nadia Zrourk, Zrouk Brelaz et Wuk Tarnel.',
      ['Nadia Zrourk: given-name', 'Zrouk Brelaz: enumeration', 'Wuk Tarnel: enumeration'],
    ],
  ])('%s: %s', (_, text, expected) => {
    expect(people(text)).toEqual(expected);
  });

  it.each([
    ['the bare surname', 'Nadia Zrourk a ouvert la séance. Zrourk a ensuite parlé.', 1],
    ['the name without its second surname', 'Nadia Zrourk Belkadi est venue. Nadia Zrourk a parlé.', 1],
    ['two people of one surname', 'Nadia Zrourk et Karim Zrourk sont venus.', 2],
  ])('%s names one more person only where it is one', (_, text, count) => {
    expect(people(text)).toHaveLength(count);
  });
});

describe('no people are', () => {
  it.each([
    ['a hospital', 'Elle est née à l’hôpital régional Karim Zrourk.'],
    ['a prize', 'Il a reçu le prix de littérature Nadia Zrourk.'],
    ['a square', 'La place Jean-Baptiste-Zrourk sera fermée.'],
    ['a cinema', 'Le film passe au cinéma Tahar Zrourk d’Ifrane.'],
    ['an English hospital', 'She works at the Albert Zrourk Memorial Hospital.'],
    ['a university', 'L’université Karim Zrourk ouvre ses portes.'],
    ['towns', 'De Sidi Ifni à Moulay Bousselham, la route est longue.'],
    ['a hyphenated town', 'La ville de Richard-Toll se réveille.'],
    ['a company that announces', 'Atlas Composites a annoncé une hausse.'],
    ['words that the text writes small', 'Selon Cap Nuages, la carte des nuages et le cap restent.'],
    ['an initiative', 'Le projet Amal Plus commence.'],
    ['towns together', 'Selon Brelaz Agglomération, le tram coûte cher.'],
    ['a house that rates', 'Selon Brelaz Notation, la dette est sûre.'],
    ['a quarter', 'Les tours de Paris La Défense sont vides.'],
    ['days and feasts', 'Vendredi Saint et Lundi de Pâques sont fériés.'],
  ])('%s: %s', (_, text) => {
    expect(people(text)).toEqual([]);
  });
});

describe('a given name that countries count', () => {
  it.each([
    ['Italy', 'On attendait Ottavia Brelazza au port.', 'Ottavia Brelazza'],
    ['Norway', 'On attendait Magnar Carvelund au port.', 'Magnar Carvelund'],
    ['the Philippines', 'On attendait Erlinda Carvanez au port.', 'Erlinda Carvanez'],
    ['Mexico', 'On attendait Xiomara Brelaz au port.', 'Xiomara Brelaz'],
    ['Poland', 'On attendait Zdzisław Carvanek au port.', 'Zdzisław Carvanek'],
    ['South Africa', 'On attendait Thandeka Brelani au port.', 'Thandeka Brelani'],
    ['Flanders, and English has the word', 'On attendait Greet Carvaens au port.', 'Greet Carvaens'],
  ])('shows a person: %s', (_, text, person) => {
    expect(people(text).map((name) => name.replace(/: .*$/, ''))).toEqual([person]);
  });

  it.each([
    ['a word at the beginning of a sentence', 'Liane Tordue et Corail Blanc sont des couleurs.'],
    ['a place', 'La route de Cheroki Nord est fermée.'],
  ])('but not %s', (_, text) => {
    expect(people(text)).toEqual([]);
  });
});
