import { describe, expect, it } from 'vitest';
import { analysed } from '../../support/analysed.ts';

const initiatives = (text: string): string[] =>
  analysed(text)
    .found.filter(({ kind, confidence }) => kind === 'INITIATIVE' && confidence >= 0.62)
    .map(({ name }) => name);

describe('undertakings as the press names them', () => {
  it.each([
    [
      'the kind inside the quotes',
      'Il signe avec les élus. Ce "plan particulier pour le Vernay" comprend une filière.',
      ['plan particulier pour le Vernay'],
    ],
    ['a plan that is called after whom it is of', 'Le plan Trump sera mis en œuvre demain.', ['plan Trump']],
    ['marks of two kinds', 'Il lance le programme "Rivages ouverts” dans la région.', ['Rivages ouverts']],
    [
      'two apostrophes, and an acronym within',
      'Elle vient du projet ‘’ The Lagoon Initiative (Tli) ’’ de la fondation.',
      ['The Lagoon Initiative'],
    ],
    [
      'its kind once',
      'La campagne Stop Filets appelle à marcher. Ce jour-là, la Campagne Stop Filets appelle encore.',
      ['Campagne Stop Filets'],
    ],
    [
      'what was done with it',
      'La Plateforme pour la protection des lagunes du Zem et partagée avec la presse.',
      ['Plateforme pour la protection des lagunes du Zem'],
    ],
    [
      'a row of small words that a capital ends',
      'La 23e édition du label national Lagunes, villes et villages Filets, qui se tient jeudi.',
      ['Lagunes, villes et villages Filets'],
    ],
    [
      'a long name in quotes',
      'Dans le cadre du projet « Consensus des lagunes pour mettre fin au chalut, aux filets fixes et pour la protection effective des jeunes dans la région du Zem », on a signé.',
      [
        'Consensus des lagunes pour mettre fin au chalut, aux filets fixes et pour la protection effective des jeunes dans la région du Zem',
      ],
    ],
    [
      'a network with small words in its name',
      'Enfin, le réseau Passerelle métiers Vernay mettra en relation les jeunes.',
      ['Passerelle métiers Vernay'],
    ],
    ['what a ministry offers', 'La plateforme Rivagenet du ministère de la Mer ouvre demain.', ['Rivagenet']],
  ])('%s', (_, text, names) => {
    expect(initiatives(text)).toEqual(names);
  });

  it.each([
    ['whose campaign it is', 'La campagne Macron commence, et le programme Macron aussi.'],
    ['a company’s platform', 'Le modèle est accessible sur la plateforme Lagoon AI de Microsoft.'],
    ['a company’s application', 'Une erreur de l’application Lagounia a fâché son dirigeant.'],
    ['a car', 'Il s’inspire du concept Vision Lagoon Next du constructeur.'],
    ['pipes', 'Le réseau d’alimentation en eau potable (AEP) de la commune est refait.'],
    ['a bus company', 'Le réseau Tec Brelaz-Vernay est paralysé.'],
    ['a word in quotes', 'Ils relancent le chantier “Statuts” et vont retravailler ces statuts.'],
    ['a show', 'La journaliste du programme BBC Lagoona a suivi la crise.'],
    ['a second way', 'Ils doivent plutôt viser "un plan B" cette année.'],
  ])('%s is none', (_, text) => {
    expect(initiatives(text)).toEqual([]);
  });
});
