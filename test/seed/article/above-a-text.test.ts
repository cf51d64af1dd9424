import { describe, it } from 'vitest';
import { type AroundText, byName, checkAround, TITLE } from '../../support/around-a-text.ts';
import { checkPage } from '../../support/pages.ts';

const ABOVE: readonly AroundText[] = [
  {
    name: 'a name and a date with nothing but a blank between them',
    above: `Accueil\n- Société\n${TITLE}\nNadia Sebti jeudi 12 mars 2026\nRéduire la taille du texte`,
    date: '2026-03-12',
    author: 'Nadia Sebti',
  },
  {
    name: 'a place that runs into a date',
    above: `${TITLE}\nRabat-12/03/2026 20:00\nPartager`,
    date: '2026-03-12',
  },
  {
    name: 'times that run into the label of what is no day of publication',
    above: `${TITLE}\nRabat - 12 MARS 2026 - 08:22ACTUALISÉ: 15 AVRIL 2026 - 17:38CET`,
    date: '2026-03-12',
  },
  {
    name: 'a date with the number of answers set apart',
    above: `${TITLE}\n12 mars 2026      4\nPartager`,
    date: '2026-03-12',
  },
  {
    name: 'a byline that runs into the name',
    above: `${TITLE}\nparNadia Sebti\n12 mars 2026`,
    date: '2026-03-12',
  },
  {
    name: 'a breadcrumb with slashes, a stamp with hour',
    above: `Aller au contenu\nAccueil / Actualités / Communiqués\n${TITLE}\nPublié le 12/03/2026 à 10h12`,
    date: '2026-03-12',
    category: 'Communiqués',
  },
  {
    name: 'a breadcrumb with arrows that cuts the title off',
    above: `Accueil → Actualités → Pêche : un programme pour surv...\n${TITLE}\n12-03-2026`,
    date: '2026-03-12',
    category: 'Actualités',
  },
  {
    name: 'a breadcrumb with » and the title in it',
    above: `Accueil » Presse » ${TITLE}\n\n${TITLE}\n\nMardi 12 mars 2026`,
    date: '2026-03-12',
    category: 'Presse',
  },
  {
    name: 'a menu of one entry a line, below the name of the site',
    above: `Ministère de la Pêche maritime et des Ressources halieutiques du Royaume\nLe ministère\nMissions\nOrganigramme\nNos programmes\nAppels d’offres\nRecrutement\nEspace presse\n${TITLE}\n2026-03-12`,
    date: '2026-03-12',
  },
  {
    name: 'languages, search and sizes of letters',
    above: `FR | EN | العربية\nRechercher\nA- A A+\n${TITLE}\nVersion imprimable\nPartager sur Facebook Twitter LinkedIn`,
  },
  {
    name: 'a byline with a date, an author’s name and a comment counter',
    above: `${TITLE}\nPar Nawal Sebti - 12/03/2026\n0 commentaire`,
    date: '2026-03-12',
    author: 'Nawal Sebti',
  },
  {
    name: 'a byline of an account that is no person',
    above: `${TITLE}\nPublié par admin le 3/4/2026 à 10h12`,
    date: '2026-04-03',
    author: null,
  },
  {
    name: 'the editors as author',
    above: `${TITLE}\nLa Rédaction\n12 Mars 2026`,
    date: '2026-03-12',
    author: null,
  },
  {
    name: 'a date with its category behind it',
    above: `${TITLE}\n12 mars 2026 | Actualités | Temps de lecture : 3 min`,
    date: '2026-03-12',
  },
  {
    name: 'a paper whose name is a section with an article, beside its date',
    above: `${TITLE}\nLa Santé | 12.03.2026 à 13h36 | Par Nawal Sebti`,
    date: '2026-03-12',
    author: 'Nawal Sebti',
    category: null,
  },
  {
    name: 'a category and a date above the title',
    above: `Accueil Menu\nÉconomie bleue\n1er mars 2026\n${TITLE}`,
    date: '2026-03-01',
  },
  {
    name: 'the day’s date above the menu, which is no date of publication',
    above: `Jeudi 19 mars 2026\nAccueil | Le ministère | Services | Contact\n${TITLE}\nImprimer`,
    date: null,
  },
  {
    name: 'published and updated in one line',
    above: `${TITLE}\nMis à jour le 14 mars 2026 - Publié le 12 mars 2026`,
    date: '2026-03-12',
  },
  {
    name: 'published and updated in two lines, the update first',
    above: `${TITLE}\nDernière mise à jour : 14.03.2026\nMise en ligne : 12.03.2026`,
    date: '2026-03-12',
  },
  {
    name: 'an update alone, which is no date of publication',
    above: `${TITLE}\nMis à jour le 14 mars 2026`,
    date: null,
  },
  { name: 'a relative date', above: `${TITLE}\nil y a 2 heures - 1 204 vues`, date: null },
  { name: 'a place and a date', above: `${TITLE}\nAgadir, le jeudi 12 mars 2026`, date: '2026-03-12' },
  {
    name: 'a place and a date with a full stop',
    above: `${TITLE}\nAgadir, le 12 mars 2026.`,
    date: '2026-03-12',
  },
  {
    name: 'a date of an event in the title',
    title: 'Forum de la pêche : rendez-vous le 12 mars 2026 à Agadir',
    above: 'Forum de la pêche : rendez-vous le 12 mars 2026 à Agadir',
    date: null,
  },
  { name: 'the days of an event', above: `${TITLE}\nDu 12 au 14 mars 2026`, date: null },
  {
    name: 'the day and the place of an event',
    above: `${TITLE}\nDate : 12 mars 2026\nLieu : Agadir`,
    date: null,
  },
  { name: 'a deadline', above: `${TITLE}\nDate limite : 12 mars 2026`, date: null },
  {
    name: 'a number of a press release',
    above: `COMMUNIQUÉ DE PRESSE N° 12/2026 du 12 mars 2026\n${TITLE}`,
    date: '2026-03-12',
  },
  {
    name: 'the kind of the text above its title',
    above: `Communiqué de presse\n\n${TITLE}\n\nRabat, 12 mars 2026`,
    date: '2026-03-12',
  },
  {
    name: 'a title in capitals',
    above: `ACTUALITÉS\n${TITLE.toUpperCase()}\n12/03/2026`,
    title: TITLE.toUpperCase(),
    date: '2026-03-12',
  },
  {
    name: 'the title of the window and that of the page',
    above: `${TITLE} | Ministère de la Pêche\nMenu\n${TITLE}\n12/03/2026`,
    date: '2026-03-12',
  },
  {
    name: 'the title of the window alone',
    above: `${TITLE} | Ministère de la Pêche\n12/03/2026`,
    date: '2026-03-12',
  },
  {
    name: 'the title of the window with a dash',
    above: `${TITLE} - Portail de la mer\nAccueil\n${TITLE}\n12/03/2026`,
    date: '2026-03-12',
  },
  {
    name: 'a ticker',
    above: `10:24 Le port de Safi rouvre ses quais\n10:11 Météo : avis de tempête sur les côtes\n${TITLE}\nPublié le 12 mars 2026`,
    date: '2026-03-12',
  },
  {
    name: 'a numbered list of other headlines',
    above: `Les plus lus\n1. Le port de Safi rouvre enfin ses quais aux navires\n2. Avis de tempête sur toutes les côtes du nord\n\n${TITLE}\n12 mars 2026`,
    date: '2026-03-12',
  },
  {
    name: 'a picture with caption and credit',
    above: `${TITLE}\nLa criée d’Agadir, mardi matin. © Ministère de la Pêche\n12 mars 2026`,
    date: '2026-03-12',
  },
  {
    name: 'a credit of a picture',
    above: `${TITLE}\nPublié le 12 mars 2026\nCrédit photo : Nawal Sebti / DR`,
    date: '2026-03-12',
  },
  {
    name: 'a caption behind its word',
    above: `${TITLE}\nLégende : les marins réunis mardi à la criée d’Agadir\nPublié le 12 mars 2026`,
    date: '2026-03-12',
  },
  { name: 'a picture and no title', above: 'Photo : la criée d’Agadir, mardi matin', title: null },
  { name: 'no title', above: 'Accueil | Actualités | Contact', title: null },
  {
    name: 'a title broken in two lines',
    above: `Pêche : un programme pour surveiller les\ncôtes\n12 mars 2026`,
    date: '2026-03-12',
  },
  {
    name: 'a labelled date with a colon and no article',
    above: `${TITLE}\nDate de publication : 12/03/2026`,
    date: '2026-03-12',
  },
  { name: 'a date that no calendar has', above: `${TITLE}\nPublié le 31/02/2026`, date: null },
  { name: 'a date without year', above: `${TITLE}\nPublié le 12 mars`, date: null },
  {
    name: 'weather and rates',
    above: `Rabat 24°C\nEUR/MAD 10,71   USD/MAD 9,85\n${TITLE}\n12 mars 2026`,
    date: '2026-03-12',
  },
  {
    name: 'cookies first',
    above: `Ce site utilise des cookies pour vous offrir une meilleure expérience. En poursuivant, vous acceptez leur usage.\nTout accepter\nTout refuser\n${TITLE}\n12 mars 2026`,
    date: '2026-03-12',
  },
  {
    name: 'an abbreviated month and an abbreviated day',
    above: `${TITLE}\nJeu. 12 févr. 2026 - 09:30`,
    date: '2026-02-12',
  },
];

describe('above a text', () => {
  it.each(byName(ABOVE))('%s', (_, page) => checkAround(page));
});

it('a trail without home page leads to the title that stands below it, above a line of publication', () => {
  const paragraph =
    'Comme son nom le dit, la surveillance compte d’abord les bateaux, et les compte deux fois : au port, par ceux qui en tiennent le registre, et au large, par des avions qui passent chaque semaine, quand le vent le leur permet.';
  checkPage({
    page: `ARCHIVES\nREVUE > Mers et côtes > La manière de compter les bateaux au large des ports\nLa manière de compter les bateaux au large des ports\nPublié le 12 mars 2026 - Mis à jour le 28 avril 2026\n\nDeux comptes qui ne disent pas la même chose\n\n${paragraph}\n`,
    title: 'La manière de compter les bateaux au large des ports',
    body: ['Deux comptes qui ne disent pas la même chose', paragraph],
    date: '2026-03-12',
    category: 'Mers et côtes',
  });
});

it('a long question below a menu is the title, whatever stands above the menu', () => {
  const title = 'Filets, casiers, lignes : combien de bateaux sortent chaque nuit des trois ports du golfe ?';
  const paragraph =
    'La surveillance des côtes les compte depuis le printemps, et le compte change avec le vent, avec la lune et avec le prix de la sardine, dit Nadia Sebti, qui en tient le registre à Agadir depuis huit ans.';
  checkPage({
    page: `Toutes les éditions du groupe\nPrécédent\nGolfe Éco\nGolfe Mer\nGolfe Sport\nGolfe Télé\nGolfe Radio\nSuivant\nGolfe\n-Pêche\n${title}\nPartager\nWhatsapp\nPublié le 12/03/2026 à 10h50\n\n${paragraph}\n`,
    title,
    body: [paragraph],
    date: '2026-03-12',
  });
});
