import { describe, it } from 'vitest';
import { checkPage, type PageOfSite } from '../../support/pages.ts';

/** Whole pages of one site: what stands around, above and inside their texts, and where it is easily mistaken. */
describe('a university', () => {
  const T = 'À Sfax, une plateforme universitaire pour trier les plastiques';
  const A =
    'L’Université de Sfax et l’Agence tunisienne des déchets ont inauguré jeudi une plateforme de tri des plastiques, financée pour moitié par la Banque allemande de développement.';
  const B =
    'Elle traitera 40 tonnes par jour. « Ce que nous jetions à la mer devient une matière première », s’est réjouie la présidente de l’université, Olfa Mezghani.';
  const C =
    'Deux masters accompagneront ce chantier à partir de la rentrée, et une trentaine de stages seront proposés aux étudiants.';
  const BODY = [A, B, C];
  const J = BODY.join('\n\n');
  const pages: readonly PageOfSite[] = [
    [
      'maghress',
      `Bahreïn réaffirme son soutien    Le roi ordonne l'ouverture des mosquées    Tourisme : Sefrou se structure    La CAF renvoie le dossier    Liga : le Barça chute à Gérone    Justice : les audiences reprennent dans les tribunaux    Bassin du Sebou : plus de 163 % d'excédent hydrique enregistré    Rendez-vous aux urnes l'an prochain\n\n${T}\nPublié dans L'Opinion le 12 - 03 - 2026\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'apo',
      `${T}\n21.May.2026 · Posted in Médias\nDownload logo\n\n${J}\n\nDistribué par APO Group pour Université de Sfax.`,
      T,
      BODY,
      '2026-05-21',
    ],
    ['mobile', `≡\n🔍\n${T}\n🕒 12 mars 2026\n👁 120\n💬 0\n\n${J}\n\n👍 3   👎 0`, T, BODY, '2026-03-12'],
    ['kicker colon', `RECHERCHE. ${T}\nLe 12 mars 2026\n${J}`, `RECHERCHE. ${T}`, BODY, '2026-03-12'],
    ['date + place order', `${T}\n12 mars 2026, Sfax\n\n${J}`, T, BODY, '2026-03-12'],
    [
      'updated inside',
      `${T}\nPublié le 12 mars 2026 | Mis à jour le 13 mars 2026 à 09h00 | Olfa Ben Amor\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'lead bold and byline below',
      `${T}\n${A}\nOlfa Ben Amor\n12/03/2026 | 10:24\n\n${B}\n\n${C}`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'ecosystem',
      `ENVIRONNEMENT\n\n${T}\n\nPar Olfa Ben Amor, le 12 mars 2026 à 10 h 24\nModifié le 13 mars 2026 à 8 h 05\nLecture 2 min.\n\n${J}\n\nOlfa Ben Amor\nJournaliste à Sfax`,
      T,
      BODY,
      '2026-03-12',
    ],
    ['summary label', `${T}\nPublié le 12 mars 2026\nEn bref\n${J}`, T, BODY, '2026-03-12'],
    [
      'menu with commas',
      `Université de Sfax\nFormation, recherche, innovation, vie étudiante\n${T}\n12 mars 2026\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'news list after',
      `${T}\n12 mars 2026\n${J}\nAutres actus\n15\nMars\nUn colloque sur la mer réunira deux cents chercheurs à Sfax, Gabès et Djerba.\n16\nMars\nPortes ouvertes`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'footer address',
      `${T}\n${J}\nUniversité de Sfax\nRoute de l’Aérodrome km 0,5, BP 1169, 3029 Sfax, Tunisie\nTél. (+216) 74 000 000 – Fax (+216) 74 000 001\n© Université de Sfax 2026`,
      T,
      BODY,
      null,
    ],
    [
      'en dash head',
      `Sfax University – News – Press\nNew plastics sorting platform opens on Sfax campus\n12.03.2026\n\nSFAX, Tunisia — The University of Sfax and the waste agency on Thursday opened a platform that will sort 40 tonnes of plastics a day.\n\nIt is half funded by the German development bank. “What we threw into the sea becomes a raw material,” said the president, Olfa Mezghani.\n\nFor more information:\nPress Office, press@usf.example`,
      'New plastics sorting platform opens on Sfax campus',
      [
        'SFAX, Tunisia — The University of Sfax and the waste agency on Thursday opened a platform that will sort 40 tonnes of plastics a day.',
        'It is half funded by the German development bank. “What we threw into the sea becomes a raw material,” said the president, Olfa Mezghani.',
      ],
      '2026-03-12',
    ],
    [
      'en ap',
      `New plastics sorting platform opens on Sfax campus\nBy Olfa Ben Amor\nUpdated: March 13, 2026 9:05 am\nPublished: March 12, 2026 10:24 am\n\nSFAX, Tunisia (TAP) — The University of Sfax and the waste agency on Thursday opened a platform that will sort 40 tonnes of plastics a day.\n\nRead also: Gabès cleans its beaches\n\nIt is half funded by the German development bank. “What we threw into the sea becomes a raw material,” said the president, Olfa Mezghani.\n\nTrending\nGabès cleans its beaches`,
      'New plastics sorting platform opens on Sfax campus',
      [
        'SFAX, Tunisia (TAP) — The University of Sfax and the waste agency on Thursday opened a platform that will sort 40 tonnes of plastics a day.',
        'It is half funded by the German development bank. “What we threw into the sea becomes a raw material,” said the president, Olfa Mezghani.',
      ],
      '2026-03-12',
    ],
    [
      'date only place in sentence first',
      `${T}\n\nSfax, jeudi 12 mars 2026, la plateforme de tri a ouvert. ${A}\n\n${B}\n\n${C}`,
      T,
      [`Sfax, jeudi 12 mars 2026, la plateforme de tri a ouvert. ${A}`, B, C],
      null,
    ],
    ['arabic title above', `جامعة صفاقس تدشن منصة\n${T}\n12 mars 2026\n\n${J}`, T, BODY, '2026-03-12'],
    [
      'rules between',
      `==========\n${T}\n==========\nDate : 12/03/2026\n----------\n${J}\n----------\nPage 1 / 1`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'pdf header',
      `UNIVERSITÉ DE SFAX\nService de la communication\nCOMMUNIQUÉ DE PRESSE\nSfax, le 12 mars 2026\n${T}\n${J}\nContact : Olfa Ben Amor\n1/1`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'objet',
      `COMMUNIQUÉ\nObjet : ouverture d’une plateforme de tri des plastiques à Sfax\nLe 12 mars 2026\n\n${J}`,
      'Objet : ouverture d’une plateforme de tri des plastiques à Sfax',
      BODY,
      '2026-03-12',
    ],
    [
      'decree in text',
      `${T}\n\n${A}\n\nLe décret du 12 mars 2026 autorise ces plateformes.\n\n${B}\n\n${C}`,
      T,
      [A, 'Le décret du 12 mars 2026 autorise ces plateformes.', B, C],
      null,
    ],
    ['single para', `${T}\n12 mars 2026\n\n${A}\n\nRetour`, T, [A], '2026-03-12'],
    [
      'only short sentences',
      `${T}\n12 mars 2026\n\nLa plateforme a ouvert jeudi.\nElle traitera 40 tonnes par jour.\nDeux masters suivront.\n\nPartager`,
      T,
      ['La plateforme a ouvert jeudi.', 'Elle traitera 40 tonnes par jour.', 'Deux masters suivront.'],
      '2026-03-12',
    ],
    [
      'tab separated meta',
      `${T}\nAuteur :\tOlfa Ben Amor\tDate :\t12/03/2026\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'q and a',
      `${T}\n12 mars 2026\n\n${A}\n\nPourquoi à Sfax ?\n\n${B}\n\nEt après ?\n\n${C}`,
      T,
      [A, 'Pourquoi à Sfax ?', B, 'Et après ?', C],
      '2026-03-12',
    ],
  ];
  it.each(pages)('%s', (_, page, title, body, date) => checkPage({ page, title, body, date }));
});
