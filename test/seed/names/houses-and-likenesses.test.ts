import { describe, expect, it } from 'vitest';
import { found } from '../../support/analysed.ts';

const names = (text: string, kind: 'PERSON' | 'ORGANISATION') =>
  found(text, kind).map((name) => name.replace(/: [\w-]+$/, ''));

describe('what is called like somebody is nobody', () => {
  it.each([
    ['a house behind « chez »', 'Elle travaille chez Christian Dior depuis dix ans.'],
    ['a house behind its kind', 'Il a vendu la société de parfums et de soins Christian Dior hier.'],
    ['a firm that is explained', 'Albert Carvanel, une start-up de Brévonne, recrute.'],
    ['a part of a firm', 'Marcel Carvanel, filiale de Sahel Ventures, recrute.'],
    ['a tax', 'La taxe Chirac sera relevée.'],
    ['somebody who is compared', 'Il est le Platini de la pétanque.'],
    ['a theatre', 'La soirée se tiendra au Steve Carvanel Theater de la ville.'],
    ['a shop', 'Il se trouvait près de la bijouterie Jean-Pierre Carvanel, rue de la Mer.'],
    ['a nickname', 'Le commissaire est le Monsieur Football d’Anderlecht.'],
    ['a government', 'La confiance dans le gouvernement Michel II est faible.'],
    ['a song', 'Les dernières notes de We Will Rock You, de Queen, le disent.'],
    ['a school', 'Rendez-vous devant l’Athénée Royal Charles Carvanel demain.'],
  ])('%s', (_, text) => {
    expect(names(text, 'PERSON')).toEqual([]);
  });

  it.each([
    ['the founder', 'Le couturier Christian Dior est mort en 1957.', ['Christian Dior']],
    ['whom a firm belongs to', 'La société de Bernard Arnault recrute.', ['Bernard Arnault']],
    ['somebody at a time', 'C’est le Macron de 2017 qui parle.', ['Emmanuel Macron']],
    ['who heads a firm', 'Albert Carvanel, patron de Brelazis, recrute.', ['Albert Carvanel']],
    ['who explains himself', 'Albert Carvanel, un habitué de Brévonne, recrute.', ['Albert Carvanel']],
  ])('but %s is', (_, text, people) => {
    expect(names(text, 'PERSON')).toEqual(people);
  });

  it('takes a given name alone for whom the world calls so only where the article has the whole name', () => {
    expect(names('Un acteur de 23 ans (Antoine) a été filmé.', 'PERSON')).not.toContain('André Antoine');
  });
});

describe('a body and a person in one row of capitals are two', () => {
  it.each([
    [
      'a university of a town',
      'Le professeur de l’Université de Genève Luc Carvanel a parlé.',
      'Université de Genève',
    ],
    ['a hospital of a town', 'Un médecin du Centre hospitalier de Mulhouse Nadia Carvanel le dit.', null],
  ])('%s', (_, text, body) => {
    expect(names(text, 'PERSON')).toHaveLength(1);
    if (body !== null) expect(names(text, 'ORGANISATION')).toEqual([body]);
  });

  it('what the world knows, and who heads it', () => {
    const text = 'Le patron de Mediapart Edwy Plenel a parlé.';
    expect(names(text, 'ORGANISATION')).toEqual(['Mediapart']);
  });

  it('a commission, and who has a particle', () => {
    const text = 'La présidente de la Commission européenne Ursula van der Carvanel a parlé.';
    expect(names(text, 'ORGANISATION')).toEqual(['Commission européenne']);
  });

  it('a matter, and whom it is about', () => {
    const text = 'Affaire Carvanel : la procureure répond. L’enquête vise M. Carvanel.';
    expect(names(text, 'PERSON')).not.toContain('Affaire Carvanel');
  });

  it('a seat of power', () => {
    const text = 'La porte-parole de l’Élysée Sibeth Ndiaye a parlé.';
    expect(names(text, 'PERSON')).toEqual(['Sibeth Ndiaye']);
  });

  it('a party', () => {
    const text = 'Le maire RN Aliot a parlé hier.';
    expect(names(text, 'ORGANISATION')).toEqual(['Rassemblement national']);
    expect(names(text, 'PERSON').join()).not.toContain('RN');
  });
});
