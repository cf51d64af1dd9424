import { describe, expect, it } from 'vitest';
import { found } from '../../support/analysed.ts';

const names = (text: string) =>
  found(text, 'ORGANISATION').map((mention) => mention.replace(/: [a-z-]+$/, ''));

describe('the name of a body', () => {
  it.each([
    [
      'goes on over a compound',
      'Elle vient de l’Université des sciences appliquées du sud-est de la Finlande, dit-elle.',
      ['Université des sciences appliquées du sud-est de la Finlande'],
    ],
    [
      'goes on over a second purpose',
      'Le Groupe pour la préparation et la réponse aux crues a remis son rapport.',
      ['Groupe pour la préparation et la réponse aux crues'],
    ],
    [
      'ends before a second body',
      'Le Fonds pour la navigation et la mairie ont signé.',
      ['Fonds pour la navigation'],
    ],
    [
      'ends behind its land, before a verb that looks like an adjective',
      'Le président de la Cour fluviale du Kenya souhaite un vote.',
      ['Cour fluviale'],
    ],
    ['begins with its rank', 'La Haute Cour de Brévonne a condamné.', ['Haute Cour de Brévonne']],
    [
      'goes on over an English genitive',
      'Il a travaillé à la St Vernay’s Hospital Medical School de Londres.',
      ['St Vernay’s Hospital Medical School'],
    ],
    [
      'ends before where its head sits',
      'Selon la présidente de la Carpo en Côte d’Ivoire, tout va bien.',
      [],
    ],
    ['ends before since when', 'Un président de la Carpo en exercice pour la première fois a parlé.', []],
  ])('%s', (_, text, expected) => expect(names(text)).toEqual(expected));
});

describe('no body is', () => {
  it.each([
    ['a kind in letters', 'Une enquête d’une ONG avait fait scandale. L’ONG a publié un rapport.'],
    ['a trade', 'Ingénieur Télécoms de formation, il a tout quitté.'],
    ['a nation’s people', 'Les masques des Lobango de la RD Congo sont exposés.'],
    ['the time of a zone', 'La capsule a décollé à 7 h 44 UTC mardi.'],
    [
      'what letters in brackets stand for here alone',
      'Un fonds renouvelable pour les médicaments (RDF) pourrait aider.',
    ],
    ['a surname behind its particle', 'Le fils de dos Santos a été entendu.'],
  ])('%s', (_, text) => expect(names(text)).toEqual([]));

  it('« Société anonyme » another one that was named', () => {
    expect(names('La Société des Ports de Zem recrute. La Société anonyme Vernaysis aussi.')).toEqual([
      'Société des Ports de Zem',
    ]);
  });

  it('that of letters in brackets, spoken or with a form of company', () => {
    expect(names('La Confédération africaine de football (Caf) a voté.')).toEqual([
      'Confédération africaine de football',
    ]);
    expect(
      names('Il dirige l’Agence pour la promotion des investissements (APIX SA) depuis mars.'),
    ).toHaveLength(1);
  });

  it('that of the letters that a text’s own body has', () => {
    expect(names('Elle était de l’Union nationale des combattants. La médaille UNC est belle.')).toEqual([
      'Union nationale des combattants',
    ]);
  });

  it('a section of a medium by itself', () => {
    expect(names('Il est maintenant consultant de BBC Sport.')).toEqual(['BBC Sport']);
  });
});
