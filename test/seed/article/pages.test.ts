import { describe, expect, it } from 'vitest';
import { checkPage, type ExpectedPage, readPageText } from '../../support/pages.ts';

/**
 * Pages as content systems print them, around one text. Each case says what stands above and below the text, or inside
 * it; the expected title and body are those of the text unless it says otherwise.
 */
const TITLE = 'Pêche : un programme pour surveiller les côtes';
const LEAD =
  'Le ministère de la Pêche a présenté mardi à Agadir un programme de surveillance des côtes, doté de 40 millions de dirhams et confié à une agence créée pour cela.';
const NEXT =
  'Le programme commencera dans trois ports. « Nous voulons voir les résultats avant la fin de l’année », a dit la ministre devant les marins réunis à la criée.';
const LAST =
  'Une première évaluation sera publiée au printemps, avant son extension à toute la façade atlantique du pays.';
const BODY = [LEAD, NEXT, LAST];

type Page = Partial<ExpectedPage> & {
  readonly name: string;
  readonly above?: string;
  readonly below?: string;
};

/** `page` is the whole page, where it is not the text with something above and below. */
const check = ({ name: _, above = TITLE, below = '', ...expected }: Page): void =>
  checkPage({
    page: `${above}\n\n${BODY.join('\n\n')}\n\n${below}`,
    title: TITLE,
    body: BODY,
    date: null,
    ...expected,
  });

const ABOVE: readonly Page[] = [
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
  it.each(ABOVE.map((page) => [page.name, page] as const))('%s', (_, page) => check(page));
});

const BELOW: readonly Page[] = [
  {
    name: 'tags, share and related headlines',
    below:
      'Mots-clés : pêche, côtes\nPartager :\nFacebook\nArticles similaires\nLe port de Safi rouvre ses quais aux navires marchands\n10 mars 2026\nUne flotte neuve pour Dakhla',
  },
  {
    name: 'headlines that end like sentences',
    below:
      'Dans la même rubrique\n\nLa flotte de Dakhla sera renouvelée au cours des trois prochaines années, a annoncé mardi le ministère.\n\nLe port de Safi rouvre.',
  },
  {
    name: 'a block for the press',
    below: 'Contact presse :\nNawal Sebti – Tél. : +212 5 37 00 00 00\nnawal.sebti@peche.example',
  },
  {
    name: 'a line for the press',
    below: 'Pour plus d’informations, veuillez contacter la cellule de communication au 05 37 00 00 00.',
  },
  {
    name: 'a note to the editors',
    below:
      'Note aux rédactions\nLe programme est le troisième de ce genre depuis 2010. Les deux premiers ont été menés avec la FAO.',
  },
  {
    name: 'what the sender says of itself',
    below:
      'À propos de l’Agence des côtes\nCréée en 2024, l’Agence des côtes surveille 3 500 kilomètres de littoral. Elle emploie 200 personnes dans dix ports.',
  },
  {
    name: 'a mark of the end',
    below:
      '-Fin-\nLe ministère de la Pêche gère les ressources de la mer. Il compte douze directions régionales.',
  },
  { name: 'stars and a source', below: '***\nSource : MAP', source: 'MAP' },
  {
    name: 'comments',
    below:
      'Commentaires (2)\nKarim\nBravo pour ce programme que nous attendions depuis longtemps. Espérons qu’il sera suivi.\nLaisser un commentaire\nVotre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués.',
  },
  {
    name: 'the articles before and behind',
    below: '← Précédent\nLe port de Safi rouvre ses quais\nSuivant →\nUne flotte neuve pour Dakhla',
  },
  {
    name: 'the most read, with numbers',
    below: 'Les plus lus\n1. Le port de Safi rouvre ses quais\n2. Une flotte neuve pour Dakhla',
  },
  { name: 'a file to download', below: 'Télécharger le PDF (2 Mo)\nImprimer\nHaut de page' },
  {
    name: 'a newsletter',
    below:
      'Inscrivez-vous à notre newsletter pour recevoir chaque semaine l’essentiel de l’actualité de la pêche.\nJe m’abonne',
  },
  {
    name: 'rights and credits of the site',
    below: '© 2026 Ministère de la Pêche – Tous droits réservés\nMentions légales | Plan du site',
  },
  {
    name: 'unknown furniture',
    below:
      'Nos réseaux partenaires\n• Pêcheurs du Souss : l’assemblée\n• Armateurs du Sud : le congrès\nReçu fiscal - Rapport annuel',
  },
  {
    name: 'teasers of other articles',
    below:
      'À lire également\nLe port de Safi rouvre ses quais\nLe port de Safi, fermé depuis janvier par la tempête, a rouvert ses quais lundi en présence du… Lire la suite',
  },
  {
    name: 'a place and a date of signing',
    below: 'Fait à Agadir, le 12 mars 2026\nLe service de presse',
    date: '2026-03-12',
  },
  { name: 'a stamp below the text', below: 'Publié le 12 mars 2026 à 10:24\nPartager', date: '2026-03-12' },
  {
    name: 'a date of another article',
    below: 'Lire aussi\nLe port de Safi rouvre ses quais\nPublié le 10 mars 2026',
    date: null,
  },
  { name: 'initials of the writers', below: 'ns/kb\nAutres dépêches\n14h20 Bouznika : un congrès s’ouvre' },
  {
    name: 'a question about the page',
    below: 'Cet article vous a-t-il été utile ? Oui / Non\nVous avez aimé cet article ? Partagez-le !',
  },
  { name: 'pages of an archive', below: '1 2 3 … 12 Suivant\nRetour à la liste' },
  { name: 'attached files and counters', below: 'Pièces jointes (2)\nVu 1 204 fois' },
];

describe('below a text', () => {
  it.each(BELOW.map((page) => [page.name, page] as const))('%s', (_, page) => check(page));
});

const HEADING = 'Trois ports pour commencer';
const ITEMS = ['Les objectifs sont les suivants :', '- former deux cents agents ;', '- équiper trois ports.'];
const CHAPEAU = 'Trois ports, deux cents agents, quarante millions : la mer sera mieux gardée.';
const inside = (...lines: readonly string[]) => `${TITLE}\n\n${lines.join('\n\n')}\n`;

const INSIDE: readonly Page[] = [
  { name: 'a heading', page: inside(LEAD, HEADING, NEXT, LAST), body: [LEAD, HEADING, NEXT, LAST] },
  { name: 'a list at the end', page: inside(LEAD, NEXT, LAST, ...ITEMS), body: [LEAD, NEXT, LAST, ...ITEMS] },
  {
    name: 'a list with other bullets',
    page: inside(LEAD, 'Il s’agit de :', '▪ former deux cents agents', '▪ équiper trois ports', NEXT, LAST),
    body: [LEAD, 'Il s’agit de :', '▪ former deux cents agents', '▪ équiper trois ports', NEXT, LAST],
  },
  {
    name: 'a short sentence at the end',
    page: inside(LEAD, NEXT, LAST, '« La mer n’attend pas. »'),
    body: [...BODY, '« La mer n’attend pas. »'],
  },
  {
    name: 'a link to another article',
    page: inside(
      LEAD,
      'Lire aussi : Le port de Safi rouvre ses quais',
      NEXT,
      'À lire également : Une flotte neuve pour Dakhla',
      LAST,
    ),
  },
  {
    name: 'a heading of other articles',
    page: inside(LEAD, 'Sur le même sujet', 'Le port de Safi rouvre ses quais', `${NEXT} ${NEXT}`, LAST),
    body: [LEAD, NEXT, NEXT, LAST],
  },
  { name: 'a film', page: inside(LEAD, '▶ Vidéo : la ministre à la criée d’Agadir', NEXT, LAST) },
  {
    name: 'an advertisement and a caption',
    page: inside(LEAD, 'Publicité', 'Les marins réunis à la criée. Photo : N. Sebti', NEXT, LAST),
  },
  {
    name: 'a lead below the title',
    page: inside(CHAPEAU, 'Publié le 12 mars 2026', ...BODY),
    body: [CHAPEAU, ...BODY],
    date: '2026-03-12',
  },
  {
    name: 'a long lead, then author and date',
    page: inside(LEAD, 'Par Nawal Sebti', '12 mars 2026', 'Partager', NEXT, LAST),
    date: '2026-03-12',
    author: 'Nawal Sebti',
  },
  {
    name: 'a dateline with agency',
    page: inside(`Agadir, 12 mars 2026 (MAP) – ${LEAD}`, NEXT, LAST),
    body: [`Agadir, 12 mars 2026 (MAP) – ${LEAD}`, NEXT, LAST],
    date: '2026-03-12',
    source: 'MAP',
  },
  {
    name: 'a dateline in capitals without date',
    page: inside(`AGADIR – ${LEAD}`, NEXT, LAST),
    body: [`AGADIR – ${LEAD}`, NEXT, LAST],
    date: null,
  },
  {
    name: 'a dateline with a full stop',
    page: inside(`Agadir, le 12 mars 2026. ${LEAD}`, NEXT, LAST),
    body: [`Agadir, le 12 mars 2026. ${LEAD}`, NEXT, LAST],
    date: '2026-03-12',
  },
  {
    name: 'a first sentence that begins with the day of an event',
    page: inside(`Le 12 mars 2026, ${LEAD}`, NEXT, LAST),
    body: [`Le 12 mars 2026, ${LEAD}`, NEXT, LAST],
    date: null,
  },
  {
    name: 'a place and the day of an event',
    page: inside(`À Agadir, le 12 mars 2026, une criée a ouvert. ${LEAD}`, NEXT, LAST),
    body: [`À Agadir, le 12 mars 2026, une criée a ouvert. ${LEAD}`, NEXT, LAST],
    date: null,
  },
  {
    name: 'CRLF, tabs and double blanks',
    page: `\t${TITLE}\r\n\r\n  Publié  le  12  mars  2026\r\n\r\n${BODY.join('  \r\n\r\n')}\r\n`,
    date: '2026-03-12',
  },
  { name: 'a byte order mark', page: `\ufeff${inside(...BODY)}` },
  {
    name: 'lines wrapped at 72 characters',
    page: inside(...BODY.map((text) => text.replace(/(.{50,72}) /g, '$1\n'))),
  },
  {
    name: 'a page on one line, with gaps between its blocks',
    page: `Accueil > Actualités   ${TITLE}   Publié le 12 mars 2026   ${BODY.join('   ')}   Partager sur Facebook`,
    date: '2026-03-12',
  },
];

describe('inside a text', () => {
  it.each(INSIDE.map((page) => [page.name, page] as const))('%s', (_, page) => check(page));
});

const EN_TITLE = 'Fisheries: a programme to guard the coasts';
const EN_BODY = [
  'The Ministry of Fisheries on Tuesday presented a programme to guard the coasts in Agadir, worth 40 million dirhams and run by an agency that was set up for it.',
  'The programme will start in three ports. “We want to see results before the end of the year,” said the minister in front of the fishermen.',
  'A first evaluation will be published in spring, before the programme is extended to the whole Atlantic coast.',
];
const english = (above: string, below = '') => `${above}\n\n${EN_BODY.join('\n\n')}\n\n${below}`;

const ENGLISH: readonly Page[] = [
  {
    name: 'an American date',
    page: english(
      `Home / News / Press releases\n${EN_TITLE}\nMarch 12, 2026\nShare this page`,
      'For more information, please contact the press office.\nRelated news\nA port reopens',
    ),
    date: '2026-03-12',
  },
  {
    name: 'a British date, a byline and tags',
    page: english(
      `News\n${EN_TITLE}\nBy Nora Sebti | 12 March 2026 | 3 min read`,
      'Tags: fisheries, coasts\nShare on X\n© 2026 Ministry of Fisheries. All rights reserved.',
    ),
    date: '2026-03-12',
    author: 'Nora Sebti',
  },
  {
    name: 'for immediate release',
    page: english(
      `FOR IMMEDIATE RELEASE\n${EN_TITLE}\nThursday, March 12, 2026`,
      '###\nAbout the Coast Agency\nThe Coast Agency was founded in 2024. It guards the coasts of the country.\nMedia contact: Nora Sebti, nora@coast.example',
    ),
    date: '2026-03-12',
  },
  {
    name: 'a dateline',
    page: english(EN_TITLE).replace('The Ministry', 'AGADIR, 12 March 2026 – The Ministry'),
    body: [`AGADIR, 12 March 2026 – ${EN_BODY[0]}`, ...EN_BODY.slice(1)],
    date: '2026-03-12',
  },
  {
    name: 'published and updated',
    page: english(
      `${EN_TITLE}\nPublished on 12 Mar 2026 · Last updated 14 Mar 2026`,
      'Notes to editors\nThe programme is the third of its kind since 2010. The first two were run with the FAO.',
    ),
    date: '2026-03-12',
  },
];

describe('in English', () => {
  it.each(ENGLISH.map((page) => [page.name, page] as const))('%s', (_, page) =>
    check({ title: EN_TITLE, body: EN_BODY, ...page }),
  );
});

const LIMIT = 199_000;
const HOSTILE: Readonly<Record<string, string>> = {
  'one line': 'La ministre a dit. '.repeat(LIMIT / 19),
  'short lines': 'a\n'.repeat(LIMIT / 2),
  'lines of two words': 'ab cd\r\n'.repeat(LIMIT / 7),
  capitals: 'LA\n'.repeat(LIMIT / 3),
  blanks: `a${' '.repeat(LIMIT)}b`,
  bullets: '• ab\n'.repeat(LIMIT / 5),
  steps: 'Accueil > '.repeat(LIMIT / 10),
  'headings of other articles': 'Lire aussi\nabc\n'.repeat(LIMIT / 15),
  dates: 'Agadir, le 12 mars 2026 (MAP) - a\n'.repeat(LIMIT / 35),
};

it.each(Object.entries(HOSTILE))('takes a time that grows with the text alone: %s', (_, text) => {
  const started = performance.now();
  readPageText(text);
  expect(performance.now() - started).toBeLessThan(5_000);
});
