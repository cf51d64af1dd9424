import { describe, expect, it } from 'vitest';
import { found, roles } from '../../support/analysed.ts';

describe('an office', () => {
  it.each([
    [
      'behind degrees and trades',
      'Monsieur Assane Mbodji, Ingénieur en Génie des procédés, Spécialiste en Management d’entreprises, est nommé Directeur général de la Société des Eaux du Vernay.',
      ['Assane Mbodji: Directeur général, Société des Eaux du Vernay'],
    ],
    [
      'behind an aside that no comma closes',
      'Monsieur Assane Mbodji, Professeur titulaire, précédemment doyen est nommé Recteur de l’Université de Brévonne.',
      ['Assane Mbodji: Recteur, Université de Brévonne'],
    ],
    [
      'behind a trade in capitals',
      'Monsieur Assane Mbodji, Ingénieur Hydraulicien, est nommé Directeur du Port de Zem.',
      ['Assane Mbodji: Directeur, Port de Zem'],
    ],
    [
      'that somebody keeps',
      'Salma Tazi continuera d’exercer ses fonctions de présidente de l’Office des marées.',
      ['Salma Tazi: présidente, Office des marées'],
    ],
    [
      'beside another one',
      'Salma Tazi cumule les fonctions de maire d’Orvalle et de présidente de l’Office des marées.',
      ['Salma Tazi: maire d’Orvalle', 'Salma Tazi: présidente, Office des marées'],
    ],
    [
      'that a body’s name does not go on with',
      'Luc Carvan, directeur de l’Office des marées et ancien ministre de la Pêche, a parlé.',
      ['Luc Carvan: directeur, Office des marées', 'Luc Carvan: ministre de la Pêche, Ministère de la Pêche'],
    ],
    [
      'of whoever stands between dashes',
      'Le directeur de l’Office des marées – Luc Carvan – a parlé.',
      ['Luc Carvan: directeur, Office des marées'],
    ],
    [
      'before an aside that says what the body is',
      'Le directeur de l’Office des marées, un organisme public, Luc Carvan, a démissionné.',
      ['Luc Carvan: directeur, Office des marées'],
    ],
    [
      'with another’s in it',
      'Le médecin de la Reine, Catherine Cléman, figure sur la liste.',
      ['Catherine Cléman: médecin de la Reine'],
    ],
    [
      'of a deputy',
      'Le premier adjoint au maire d’Orvalle Luc Carvan est venu.',
      ['Luc Carvan: premier adjoint au maire d’Orvalle'],
    ],
    [
      'of two, and not of a third who has his own',
      'Les sénateurs Luc Carvan et Salma Tazi, et Paul Merlin, maire d’Orvalle, sont venus.',
      ['Luc Carvan: sénateurs', 'Salma Tazi: sénateurs', 'Paul Merlin: maire d’Orvalle'],
    ],
    [
      'whose realms are said in a row',
      'Salma Tazi, échevine de la culture, des sports et de la jeunesse, et Luc Carvan, adjoint à la mer, aux ports et à la pêche, ont parlé.',
      [
        'Salma Tazi: échevine de la culture, des sports et de la jeunesse',
        'Luc Carvan: adjoint à la mer, aux ports et à la pêche',
      ],
    ],
    [
      'of a ministry’s unit',
      'Madame Salma Tazi est nommée Directeur de l’Administration générale et de l’Équipement au Ministère de la Pêche.',
      ['Salma Tazi: Directeur de l’Administration générale et de l’Équipement, Ministère de la Pêche'],
    ],
    [
      'with the letters of the body behind it',
      'Salma Tazi, directrice interministérielle du numérique (DINUM), a signé.',
      ['Salma Tazi: directrice interministérielle du numérique, Direction interministérielle du numérique'],
    ],
    [
      'that was another’s, before that of who comes next',
      'La plainte est de l’ancien secrétaire général de l’Office des marées, Luc Carvan, le président de la Caisse des ports a démissionné.',
      ['Luc Carvan: secrétaire général, Office des marées'],
    ],
    [
      'of the last of a row, before its verb',
      'Salma Tazi, présidente de Brelazis, et Luc Carvan, le nouveau patron de Vernaysis sont nommés.',
      ['Salma Tazi: présidente, Brelazis', 'Luc Carvan: patron, Vernaysis'],
    ],
    [
      'at a body that is called after another, and after somebody',
      'Monsieur Luc Carvan est nommé Directeur de la Société nationale du Port de Zem, Madame Salma Tazi est nommée Directrice de l’Aéroport International Paul MERLIN.',
      [
        'Luc Carvan: Directeur, Société nationale du Port de Zem',
        'Salma Tazi: Directrice, Aéroport International Paul MERLIN',
      ],
    ],
    [
      'of somebody whose second name is a firm’s elsewhere',
      'Monsieur Bacary Sega Bathila est nommé Directeur du Port de Zem.',
      ['Bacary Sega Bathila: Directeur, Port de Zem'],
    ],
    [
      'of somebody whose surname begins with a small word elsewhere',
      'Le député Joachim Son-Forgel a parlé.',
      ['Joachim Son-Forgel: député'],
    ],
    [
      'behind what a picture shows',
      'On reconnaît Signe Lauridson (à gauche), présidente de l’Office des marées.',
      ['Signe Lauridson: présidente, Office des marées'],
    ],
    [
      'in two words and capitals',
      'C’est bien, dit Luc Carvan, vice PDG de Brelazis.',
      ['Luc Carvan: vice PDG, Brelazis'],
    ],
  ])('%s', (_, text, expected) => expect(roles(text)).toEqual(expected));

  it('of whom a sentence begins with, and not of whom it names last', () => {
    const text =
      'L’ex-patron de la RATP Luc Carvan a été choisi par Paul Merlin. Nommé directeur de l’Office des marées en 2005, il y engage une réforme.';
    expect(roles(text)).toContain('Luc Carvan: directeur, Office des marées');
  });

  it('at the body above those whom it appoints', () => {
    const text =
      'Au titre du Ministère de la Pêche :\n\n- Madame Salma Tazi, ingénieure, est nommée Directrice des Ports et des Bassins ;\n\n- Monsieur Luc Carvan est nommé Directeur des Phares.';
    expect(roles(text)).toEqual([
      'Salma Tazi: Directrice des Ports et des Bassins, Ministère de la Pêche',
      'Luc Carvan: Directeur des Phares, Ministère de la Pêche',
    ]);
  });

  it('is none of examples', () => {
    expect(roles('Il a soutenu des leaders de gauche comme Luc Carvan et Salma Tazi.')).toEqual([]);
  });

  it('is not that of somebody’s kin', () => {
    expect(roles('L’épouse du président, Salma Tazi, a parlé.')).toEqual([]);
  });
});

describe('nobody and no body is', () => {
  it.each([
    ['what was studied', 'Elle a un Master en Management et Administration des entreprises.'],
    ['a team that is called as somebody is', 'Le sélectionneur des Lions a choisi.'],
  ])('%s', (_, text) => {
    expect([...found(text, 'ORGANISATION'), ...found(text, 'PERSON')]).toEqual([]);
  });
});
