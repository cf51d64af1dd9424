import { describe, expect, it } from 'vitest';
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
import { checkPage, readPageText } from '../../support/pages.ts';

const PAGES: readonly AroundText[] = [
  {
    name: 'a notice to subscribers above the menu',
    above: `La Gazette des ports\nDéjà abonné ? Connectez-vous pour lire la suite.\nAccueil\nSociété\nSport\n${TITLE}\nPar Nour Tazi\nPublié le 4 mai 2026`,
    date: '2026-05-04',
    author: 'Nour Tazi',
  },
  {
    name: 'what a site says of itself, longer than a paragraph of the text',
    above: `Notre rédaction\nCe journal est fait par des bénévoles qui aiment la mer et ceux qui en vivent. Il paraît chaque mois depuis vingt ans, sans publicité, et se lit dans tous les cafés de la côte.\nActualités\nDossiers\nArchives\nBoutique\nAgenda\nAnnonces\nContact\n${TITLE}\nPublié le 4 mai 2026`,
    date: '2026-05-04',
  },
  {
    name: 'headlines of others that stand twice, far above',
    above: `La criée de Tantan ferme deux jours\nLe prix de la sardine recule encore\nLa criée de Tantan ferme deux jours\nAccueil > Pêche > ${TITLE}\n${TITLE}\n12 mars 2026`,
    date: '2026-03-12',
  },
  {
    name: 'a section next to the title',
    above: `\nÉconomie\n\n${TITLE}\n12 mars 2026`,
    date: '2026-03-12',
    category: 'Économie',
  },
  { name: 'buttons above the title', above: `Continuer Personnaliser\n\n${TITLE}`, category: null },
  {
    name: 'two teasers with their dates below',
    below: `Sur ces quais\nLa jetée fermée au public : les pêcheurs protestent\nSociété\n${NEXT}\n12.05.2026\nUn phare allumé après dix ans\nCulture\n${LEAD}\n03.04.2026`,
  },
  {
    name: 'a count of comments and long comments',
    below: `27 commentaires\nAli\n${NEXT} ${LEAD}\nBrahim\n${NEXT} ${LEAD} ${LAST}`,
  },
];

describe('around the text of a real page', () => {
  it.each(byName(PAGES))('%s', (_, page) => checkAround(page));
});

const STAMPS: readonly [string, string | null, string | null][] = [
  ['Publié le 12 juill. 2026', '2026-07-12', null],
  ['Publié le 1ᵉʳ mars 2026 à 10:24', '2026-03-01', null],
  ['Publié le 12.03.26', '2026-03-12', null],
  ['Publié le 2026-3-9', '2026-03-09', null],
  ['Publié sur 11/03/2026', '2026-03-11', null],
  ['Publié le 2 nov. 2025 à 16:00Mis à jour le 2 nov. 2025 à 16:16', '2025-11-02', null],
  ['APM 30 avril 2026 à 07:19 (Mis à jour : 1er mai 2026 à 07:38)', '2026-04-30', null],
  ['mardi 19 mai 2026, par radiocote', '2026-05-19', null],
  ['12 mars 2026 | Karim Diop', '2026-03-12', 'Karim Diop'],
  ['Par Loïg Le Goff', null, 'Loïg Le Goff'],
  ['Par Jean-Marc d’Almeida', null, 'Jean-Marc d’Almeida'],
  ['Par Samir El Fassi, envoyé spécial à Dakar', null, 'Samir El Fassi'],
  ['Par le Dr Awa Diop, économiste', null, 'Dr Awa Diop'],
  ['Par Awa Diop et Karim Sow (avec Omar Ba)', null, 'Awa Diop, Karim Sow, Omar Ba'],
  ['Recueilli par Élise MORVAN. Publié le 02/03/2026 à 16h02', '2026-03-02', 'Élise MORVAN'],
  ['Auteur\nAwa Diop\nDate\n2 mars 2026', '2026-03-02', 'Awa Diop'],
  ['Publicado el 12 de marzo de 2026 por Salma Tazi', '2026-03-12', 'Salma Tazi'],
];

describe('a line of publication', () => {
  it.each(STAMPS)('« %s »', (stamp, date, author) =>
    checkPage({ page: `${TITLE}\n${stamp}\n\n${BODY.join('\n\n')}`, title: TITLE, body: BODY, date, author }),
  );

  it.each([
    ['٠٣ يونيو ٢٠٢٦', '2026-06-03'],
    ['3 غشت 2026', '2026-08-03'],
    ['3 جويلية 2026', '2026-07-03'],
    ['3 كانون الثاني 2026', '2026-01-03'],
  ])('in Arabic: %s', (date, expected) => {
    const page = `افتتاح سوق جديدة للسمك في مدينة تازمورت\nكتبت سلمى الورديغي\nالتاريخ: ${date}\n\nافتتحت بلدية تازمورت يوم الثلاثاء سوقا جديدة للسمك تضم ستين محلا ومخزنا مبردا، وذلك بعد سنتين من الأشغال التي مولتها جمعيات الصيادين وعدد من التجار.`;
    expect(readPageText(page)).toMatchObject({ publishedAt: expected, author: 'سلمى الورديغي' });
  });
});

describe('of a text', () => {
  const keeps = (last: string) =>
    readPageText(`${TITLE}\n\n${LEAD}\n\nUn budget en hausse\n\n${last}`).paragraphs;

  it('a short sentence below a subheading stays', () =>
    expect(keeps('Karim Sow a précisé que les travaux commencent.')).toContain(
      'Karim Sow a précisé que les travaux commencent.',
    ));

  it('a box that asks for an address is taken out whole', () => {
    const box =
      'Voir en plein écran\nLettre des quais\nNos marins vous écrivent chaque lundi\nVotre adresse e-mail';
    expect(readPageText(`${TITLE}\n\n${LEAD}\n${box}\n${NEXT}\n${LAST}`).paragraphs).toEqual(BODY);
  });

  it('a remark in brackets that sounds like a heading ends nothing', () =>
    expect(
      readPageText(
        `${TITLE}\n\n${LEAD}\n(Plus d’informations sur ce point bientôt.)\n${NEXT}\n${LAST}`,
      ).paragraphs.at(-1),
    ).toBe(LAST));

  it.each([
    'Envie d’en savoir davantage ? Créez un compte gratuit en deux clics et recevez notre sélection.',
    'La fin de ce reportage (4 min de lecture) est destinée aux lecteurs inscrits.',
  ])('an invitation is no text: %s', (invitation) =>
    expect(readPageText(`${TITLE}\n\n${LEAD}\n\n${NEXT}\n\n${invitation}`).paragraphs).toEqual([LEAD, NEXT]),
  );

  it('the share that is left to read is no text', () =>
    expect(
      readPageText(`${TITLE}\n\n${LEAD}\n\nIl vous reste 60 % de cet article à lire.`).paragraphs,
    ).toEqual([LEAD]));
});

describe('of a title', () => {
  it.each([
    ['a mark of Markdown is no part', `# ${TITLE}`, TITLE],
    ['its label is no part', `Titre : ${TITLE}`, TITLE],
    ['a longer label is no part', `Titre de l’article : ${TITLE}\nParution : 3 mars 2026`, TITLE],
    ['marks of direction are no part', `\u200f\u200e${TITLE}`, TITLE],
    [
      'two lines are one',
      'Pêche : un programme pour surveiller\nles côtes et les trois ports',
      'Pêche : un programme pour surveiller les côtes et les trois ports',
    ],
    ['a subtitle in small letters is none', `${TITLE}\nentretien avec la ministre`, TITLE],
    ['two words above a stamp suffice', 'Côtes surveillées\npar Awa Diop, 8 avril 2026', 'Côtes surveillées'],
  ])('%s', (_, above, title) => {
    const article = readPageText(`${above}\n\n${BODY.join('\n\n')}`);
    expect([article.title.replace(/\s+/g, ' '), article.titleIsDerived]).toEqual([title, false]);
  });
});

it.each([
  ['Rabat, 12 mars (MAP) – ', '', 'MAP'],
  ['', '(AFP, 12 mars 2026)', 'AFP'],
  ['', 'Avec AFP', 'AFP'],
  ['RABAT (MAP), 9 octobre — ', '', 'MAP'],
  ['RABAT (MAP), le 1er octobre 2025 — ', '', 'MAP'],
  ['', 'Belga, le 9 octobre 2025', 'Belga'],
  ['', '(ats/rts)', 'ATS'],
  ['', '(Keystone-ATS)', 'Keystone-ATS'],
  ['', 'Reuters', null],
  ['', 'Belga, la suite demain', null],
])('an agency is the source: « %s%s »', (before, below, source) =>
  expect(readPageText(`${TITLE}\n\n${before}${BODY.join('\n\n')}\n\n${below}`).sourceName).toBe(source),
);

describe('a sentence', () => {
  const sentences = (text: string) =>
    readPageText(`${TITLE}\n\n${text} ${NEXT}`).runs.flatMap((run) => run.sentences.map((s) => s.text));

  it('ends behind its guillemet', () =>
    expect(sentences('Le maire a dit : « Le quai est prêt. » Salma Tazi a salué ce choix.')).toContain(
      'Salma Tazi a salué ce choix.',
    ));

  it.each([
    'Le prix va au Gén. Brahim Chaoui et au Lt. Omar Tazi.',
    'Les Éts. Diop et J.-P. Sow ont signé.',
    'Il cite l’art. 12 de la loi.',
  ])('does not end inside « %s »', (text) => expect(sentences(text)).toContain(text));
});
