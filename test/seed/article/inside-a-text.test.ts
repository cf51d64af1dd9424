import { describe, it } from 'vitest';
import {
  type AroundText,
  BODY,
  byName,
  checkAround,
  LAST,
  LEAD,
  NEXT,
  TITLE,
} from '../../support/around-a-text.ts';

const HEADING = 'Trois ports pour commencer';
const ITEMS = ['Les objectifs sont les suivants :', '- former deux cents agents ;', '- équiper trois ports.'];
const CHAPEAU = 'Trois ports, deux cents agents, quarante millions : la mer sera mieux gardée.';
const inside = (...lines: readonly string[]) => `${TITLE}\n\n${lines.join('\n\n')}\n`;

const INSIDE: readonly AroundText[] = [
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
    name: 'a dateline without a place, a full stop and a dash behind it',
    page: inside(`12 mars 2026. – ${LEAD}`, NEXT, LAST),
    body: [`12 mars 2026. – ${LEAD}`, NEXT, LAST],
    date: '2026-03-12',
  },
  {
    name: 'a dateline with the country behind its day',
    page: inside(`12 mars 2026, Côte d’Ivoire. – ${LEAD}`, NEXT, LAST),
    body: [`12 mars 2026, Côte d’Ivoire. – ${LEAD}`, NEXT, LAST],
    date: '2026-03-12',
  },
  {
    name: 'two words above one long paragraph that ends in an ellipsis',
    page: `Côtes surveillées\n${`${BODY.join(' ')} `.repeat(2)}Et...\n`,
    title: 'Côtes surveillées',
    body: [`${`${BODY.join(' ')} `.repeat(2)}Et...`],
  },
  {
    name: 'a list whose first items are short, without a title',
    page: [
      '- Madame Salma Tazi, ingénieure, est nommée directrice du port de Zem ;',
      '- Monsieur Luc Carvan, titulaire d’un master en droit de la mer et d’une licence de géographie, est nommé directeur des phares et des balises, en remplacement de Monsieur Paul Merlin, appelé à d’autres fonctions ;',
      '- Monsieur Karim Alami, juriste, est nommé secrétaire général de l’office.',
    ].join('\n\n'),
    title: null,
    body: [
      '- Madame Salma Tazi, ingénieure, est nommée directrice du port de Zem ;',
      '- Monsieur Luc Carvan, titulaire d’un master en droit de la mer et d’une licence de géographie, est nommé directeur des phares et des balises, en remplacement de Monsieur Paul Merlin, appelé à d’autres fonctions ;',
      '- Monsieur Karim Alami, juriste, est nommé secrétaire général de l’office.',
    ],
  },
  {
    name: 'a headline that begins as a ticker does',
    page: `Bourse : le port de Safi entre au marché principal\n\n${BODY.join('\n\n')}`,
    title: 'Bourse : le port de Safi entre au marché principal',
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
  it.each(byName(INSIDE))('%s', (_, page) => checkAround(page));
});
