import { describe, expect, it } from 'vitest';
import { listForms } from '../../../seed/names/listed-forms.ts';
import { buildMatcher, findForms } from '../../../seed/names/matcher.ts';
import { entityId } from '../../../store/ids.ts';
import { tokenize } from '../../../text/fold.ts';
import { answersOf } from '../../../text/of-word.ts';
import { found } from '../../support/analysed.ts';

const names = (text: string, kind: 'PERSON' | 'ORGANISATION' | 'INITIATIVE') =>
  found(text, kind).map((name) => name.replace(/: [\w-]+$/, ''));

describe('a person’s name begins and ends where it does', () => {
  it.each([
    ['Hier le député PS Luc Carvanel a parlé.', ['Luc Carvanel']],
    ['Hier la députée MoDem Nadia Belrami a parlé.', ['Nadia Belrami']],
    ['Hier le maire LR de Brévonne Christian Estrelon a parlé.', ['Christian Estrelon']],
    ['Hier le Genevois Eric Benjamel a parlé.', ['Eric Benjamel']],
    ['Hier l’archevêque de Paris Mgr Michel Aubertin a parlé.', ['Michel Aubertin']],
    ['Hier, affaire close. Affaire Vincent Lamberton : la famille parle.', ['Vincent Lamberton']],
    ['On y voyait J. Edward Sutherlin au premier rang.', ['J. Edward Sutherlin']],
    ['On y voyait Kim Nam-il au premier rang.', ['Kim Nam-il']],
    ['On y voyait Awa Sanou/Cissé au premier rang.', ['Awa Sanou/Cissé']],
    ['On y voyait Zineb d’Almeida au premier rang.', ['Zineb d’Almeida']],
  ])('%s', (text, expected) => {
    expect(names(text, 'PERSON')).toEqual(expected);
  });

  it.each([
    ['a radio', 'Selon France Inter, la ministre viendra.'],
    ['a town', 'Il vit à Sainte-Geneviève-des-Bois et à Saint-Denis.'],
    ['a work in quotes', 'Elle joue dans « Jackie Brownel » ce soir.'],
    ['a place of sidi', 'M. Khettabi y est né. La route relie Sidi Khettabi à la côte.'],
  ])('and %s is none', (_, text) => {
    expect(names(text, 'PERSON').filter((name) => name !== 'Khettabi')).toEqual([]);
  });
});

describe('a body’s name ends before what is said of it', () => {
  it.each([
    ['La Banque mondiale pour la région prête.', ['Banque mondiale']],
    ['Hier l’Union européenne et des États voisins ont parlé.', ['Union européenne']],
    ['Hier le ministère de la Santé et Karim Bennisel ont parlé.', ['ministère de la Santé']],
    ['Hier le ministère de la Culture l’a refusé.', ['ministère de la Culture']],
    ['Elle dirige le Jardin botanique d’Orvalle de 2006 à 2014.', ['Jardin botanique d’Orvalle']],
    ['Hier le Parti communiste les distribue.', ['Parti communiste']],
  ])('%s', (text, expected) => {
    expect(names(text, 'ORGANISATION')).toEqual(expected);
  });

  it.each([
    ['a tax with an acronym', 'L’impôt sur les sociétés (IS) baisse ; l’IS passera à 25 %.'],
    ['a savings book', 'Le Livret de pêche durable (LPD) rapporte.'],
    ['a region that a minister sees to', 'Le Ministère de la région du Bas-Zem parle.'],
    ['a player behind his club', 'Le retour au club Karim Brelazel plaît.'],
    ['a group of a tournament', 'Ils sont dans le Groupe C depuis lundi.'],
  ])('and %s is none', (_, text) => {
    expect(names(text, 'ORGANISATION')).toEqual([]);
  });
});

describe('an undertaking is what the text explains as one', () => {
  it.each([
    ['La fondation lance Graines du Zem, un programme de bourses.', ['Graines du Zem']],
    ['Elle a créé la Kora Académie, un programme gratuit de trois ans.', ['Kora Académie']],
    ['Elle relance « Nuage sobre », le label qui mesure l’empreinte.', ['Nuage sobre']],
    ['They launched Every Pump Works, a five-year programme on the coast.', ['Every Pump Works']],
    ['Un dispositif d’alerte commun, baptisé VigiZem, est ouvert.', ['VigiZem']],
    ['Baptisé « Alerte Zem », le service repose sur la radio.', ['Alerte Zem']],
    ['« Hawiyoti » est une plateforme de trois ans.', ['Hawiyoti']],
    ['Alu 5.0 est un programme de trois ans.', ['Alu 5.0']],
    ['Le programme d’accélération Numidia Zem est ouvert.', ['Numidia Zem']],
    ['La campagne Stop Filets de la JOZ est ouverte.', ['Stop Filets']],
  ])('%s', (text, expected) => {
    expect(names(text, 'INITIATIVE')).toEqual(expected);
  });

  it.each([
    ['a clause of its own', 'Pour Brelaz, le programme a commencé. À Rabat, un projet de port avance.'],
    ['a law', 'Le projet de loi Brelaz est voté.'],
    ['a show', 'La chaîne diffuse le programme Prodigal cette saison.'],
    ['records', 'Le chanteur a signé chez le label Zem Again pour son album.'],
    ['a product', 'Un SUV de trois mètres, baptisé « Filet », arrive.'],
    ['a campaign for votes', 'La campagne présidentielle de 2017 est loin.'],
    ['an analyst', 'L’analyste politique Zrouk Brelaz parle.'],
    ['speech', 'La campagne de Brelaz : « Les perdants veulent rejouer ».'],
  ])('and %s is none', (_, text) => {
    expect(names(text, 'INITIATIVE')).toEqual([]);
  });
});

describe('a list in sorted strings', () => {
  const values = ['Banque du Zem', 'Banque', 'Banque du Zem Sud', 'Zem', 'eZem', 'Union'];
  const tree = buildMatcher(
    values.map((value) => ({
      ...{ id: entityId(value), kind: 'ORGANISATION', parent: null },
      forms: [{ value, language: null, doubtful: null }],
    })),
  );
  const list = listForms(values.map((value, owner) => ({ owner, kind: 'ORGANISATION', value })));

  it.each([
    'La Banque du Zem Sud et la Banque de Zem.',
    'le zem, eZem, la banque et la Banque',
    'Banque du port, Union',
  ])('finds in « %s » what the tree finds', (text) => {
    const tokens = tokenize(text);
    const asked = tokens.map((token) => ({ ...token, answers: answersOf(token.word) }));
    expect(list(text, asked).map(({ value, start, end }) => [value, start, end])).toEqual(
      findForms(tree, text, tokens).map(({ form, start, end }) => [form.value, start, end]),
    );
  });
});
