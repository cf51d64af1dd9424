import { describe, it } from 'vitest';
import { checkPage, type PageOfSite, wrap } from '../../support/pages.ts';

/** Whole pages of one site: what stands around, above and inside their texts, and where it is easily mistaken. */
describe('a media authority', () => {
  const T = 'Élections : une charte pour les radios communautaires';
  const A =
    'La Haute Autorité des médias et trois radios communautaires ont signé lundi à Bangui une charte sur la couverture des élections, rédigée après six mois de débats.';
  const B =
    'Le texte interdit la diffusion de résultats partiels. « Une rumeur vaut parfois une émeute », a prévenu le président de l’Autorité, Alain Mokossi, devant la presse.';
  const C =
    'Cent journalistes seront formés d’ici au mois d’août, dans le cadre d’un projet financé par la Coopération helvétique.';
  const BODY = [A, B, C];
  const J = BODY.join('\n\n');
  const pages: readonly PageOfSite[] = [
    ['plain', `${T}\n${BODY.join('\n')}`, T, BODY, null],
    [
      'wrapped w/ menu',
      `Haute Autorité des médias\nAccueil  Missions  Textes  Presse\n\n${T}\nPublié le 4 mai 2026\n\n${BODY.map((x) => wrap(x, 70)).join('\n\n')}\n\nPartager\nArticles similaires\nLa radio d’État change de grille`,
      T,
      BODY,
      '2026-05-04',
    ],
    ['wrapped no blank', `${T}\n${BODY.map((x) => wrap(x, 60)).join('\n')}\n`, T, BODY, null],
    [
      'wrapped long title',
      `${wrap('Élections : la Haute Autorité des médias et trois radios communautaires adoptent une charte de couverture', 60)}\n\n4 mai 2026\n\n${BODY.map((x) => wrap(x, 60)).join('\n\n')}\n`,
      'Élections : la Haute Autorité des médias et trois radios communautaires adoptent une charte de couverture',
      BODY,
      '2026-05-04',
    ],
    [
      'bilingual nav',
      `Skip to main content\nFrançais English العربية\nHAUTE AUTORITÉ DES MÉDIAS\nÀ propos\nActualités\nDocuments\nContact\n${T}\n4 mai 2026\nPublié dans Communiqués\n${J}`,
      T,
      BODY,
      '2026-05-04',
    ],
    [
      'crumb with title',
      `Vous êtes ici : Accueil > Presse > ${T}\n${T}\nlundi 4 mai 2026\n${J}\nDernière mise à jour : 6 mai 2026`,
      T,
      BODY,
      '2026-05-04',
    ],
    [
      'related in the middle',
      `${T}\n4 mai 2026\n\n${A}\n\nÀ lire aussi\n• La radio d’État change de grille\n• Un studio neuf à Bambari\n\n${B}\n\n${C}`,
      T,
      BODY,
      '2026-05-04',
    ],
    [
      'pull quote repeated',
      `${T}\n\n${A}\n\n« Une rumeur vaut parfois une émeute »\n\n${B}\n\n${C}`,
      T,
      [A, '« Une rumeur vaut parfois une émeute »', B, C],
      null,
    ],
    [
      'tweet embed',
      `${T}\n\n${A}\n\n${B}\n\n${C}\n\n— Haute Autorité (@ham) 4 mai 2026\nSuivez-nous sur X`,
      T,
      BODY,
      null,
    ],
    [
      'bold lead w/o stop',
      `${T}\n\nTrois radios s’engagent à ne pas diffuser de résultats partiels\n\n4 mai 2026\n\n${J}`,
      T,
      ['Trois radios s’engagent à ne pas diffuser de résultats partiels', ...BODY],
      '2026-05-04',
    ],
    [
      'contact inline',
      `${T}\n\n${J}\n\nContact : Awa Ndiaye, chargée de communication, tél. 75 00 00 00`,
      T,
      BODY,
      null,
    ],
    [
      'English about',
      `Home » News » Press release\nElections: a charter for community radio stations\nBy Grace Okello, 4 May 2026\n\nThe Media Authority and three community radio stations on Monday signed a charter on the coverage of the elections in Bangui.\n\n“A rumour is sometimes worth a riot,” warned the president of the Authority, Alain Mokossi. The text bans partial results.\n\nAbout the Media Authority\nThe Media Authority was created in 2004. It regulates 120 stations.\n\nFollow us on Twitter`,
      'Elections: a charter for community radio stations',
      [
        'The Media Authority and three community radio stations on Monday signed a charter on the coverage of the elections in Bangui.',
        '“A rumour is sometimes worth a riot,” warned the president of the Authority, Alain Mokossi. The text bans partial results.',
      ],
      '2026-05-04',
    ],
    [
      'read time en',
      `${T}\nMay 4, 2026 • 2 min read\nListen to this article\n${J}\nShare\nRead more`,
      T,
      BODY,
      '2026-05-04',
    ],
    [
      'footer long prose legal',
      `${T}\n4 mai 2026\n${J}\nMentions légales\nPolitique de confidentialité\nConformément à la loi 09-08, vous disposez d’un droit d’accès, de rectification et d’opposition au traitement de vos données personnelles. Pour l’exercer, écrivez-nous.`,
      T,
      BODY,
      '2026-05-04',
    ],
    [
      'sidebar prose after nav',
      `${T}\n4 mai 2026\n${J}\nPartager sur Facebook\nPartager sur X\nAccueil | Missions | Textes\nHaute Autorité des médias, avenue Boganda, Bangui\nLa Haute Autorité veille à la liberté de la presse. Elle est composée de neuf membres élus pour sept ans.`,
      T,
      BODY,
      '2026-05-04',
    ],
    [
      'kicker of four words',
      `Vie de la profession médiatique\n${T}\n4 mai 2026\n\n${J}`,
      T,
      BODY,
      '2026-05-04',
    ],
    [
      'kicker of five words above blank',
      `Liberté de la presse et élections\n\n${T}\n4 mai 2026\n\n${J}`,
      T,
      BODY,
      '2026-05-04',
    ],
    [
      'derived no title',
      `Haute Autorité des médias\nAccueil | Presse | Contact\n4 mai 2026\n\n${J}`,
      null,
      BODY,
      '2026-05-04',
    ],
    ['derived no title 2', `Crédit : HAM\n\n${J}\n\nPartager`, null, BODY, null],
    [
      'derived with dateline',
      `Bangui, le 4 mai 2026 (ACAP) – ${A}\n\n${B}\n\n${C}`,
      null,
      [`Bangui, le 4 mai 2026 (ACAP) – ${A}`, B, C],
      '2026-05-04',
    ],
    [
      'title with date words',
      `Bilan du 12 mars 2026 : trois radios s’engagent\n\n${J}`,
      'Bilan du 12 mars 2026 : trois radios s’engagent',
      BODY,
      null,
    ],
    [
      'title is date-like',
      `Élections du 12 mars 2026\nPublié le 4 mai 2026\n\n${J}`,
      'Élections du 12 mars 2026',
      BODY,
      '2026-05-04',
    ],
    [
      'conseil des ministres',
      `Communiqué du Conseil des ministres du 4 mai 2026\n\n${J}`,
      'Communiqué du Conseil des ministres du 4 mai 2026',
      BODY,
      null,
    ],
    [
      'comments prose',
      `${T}\n${J}\n3 commentaires\nKoffi dit :\n4 mai 2026 à 10:24\nEnfin une bonne nouvelle pour la profession. Il faut maintenant que le texte soit appliqué partout.\nRépondre`,
      T,
      BODY,
      null,
    ],
    ['ad break', `${T}\n4 mai 2026\n${A}\n- Publicité -\n${B}\nADVERTISEMENT\n${C}`, T, BODY, '2026-05-04'],
    [
      'image alt',
      `${T}\nImage\nImage : signature de la charte\n4 mai 2026\n${J}\nImage`,
      T,
      BODY,
      '2026-05-04',
    ],
    ['with source top', `Source : ACAP\n${T}\n4 mai 2026\n${J}`, T, BODY, '2026-05-04'],
    [
      'tail headline sentence',
      `${T}\n${J}\n\nPlus d’actualités\nLa radio d’État change de grille et supprime quatre émissions quotidiennes, dont le journal de midi.\nUn studio neuf sera inauguré à Bambari au mois de juin, en présence du ministre de la Communication.\n`,
      T,
      BODY,
      null,
    ],
    [
      'list of signatories',
      `${T}\n\n${A}\n\nLes radios signataires sont :\n\nRadio Ndeke Luka\nRadio Maria\nRadio Voix de la Paix\n\n${B}\n\n${C}`,
      T,
      [A, 'Les radios signataires sont :', 'Radio Ndeke Luka', 'Radio Maria', 'Radio Voix de la Paix', B, C],
      null,
    ],
    [
      'semi numbered',
      `${T}\n\n${A}\n\n1. Ne pas diffuser de résultats partiels\n2. Donner la parole à tous les candidats\n\n${B}\n\n${C}`,
      T,
      [A, '1. Ne pas diffuser de résultats partiels', '2. Donner la parole à tous les candidats', B, C],
      null,
    ],
    [
      'one line tabs',
      `Accueil\tPresse\t${T}\t4 mai 2026\t${BODY.join('\t')}\tPartager`,
      T,
      BODY,
      '2026-05-04',
    ],
    ['one line no gaps', `${T} Publié le 4 mai 2026 à 10:24 ${BODY.join(' ')}`, T, BODY, '2026-05-04'],
    [
      'all in two lines',
      `${T}\n${BODY.join(' ')} Partager sur Facebook Mots-clés : radio, élections`,
      T,
      BODY,
      null,
    ],
    [
      'share sentence',
      `${T}\n4 mai 2026\n${J}\nPartagez cet article avec vos amis et vos collègues !\nMerci de votre visite sur notre site.`,
      T,
      BODY,
      '2026-05-04',
    ],
    [
      'print header',
      `04/05/2026 10:24 ${T} - Haute Autorité des médias\n${T}\nPublié le 4 mai 2026\n${J}\nhttps://www.ham.example/charte 1/2`,
      T,
      BODY,
      '2026-05-04',
    ],
    ['dates in ISO', `${T}\n2026-05-04T10:24:00+01:00\n${J}`, T, BODY, '2026-05-04'],
    [
      'posted in',
      `${T}\nPosted on May 4, 2026 by admin — No Comments ↓\n${J}\nPosted in Médias`,
      T,
      BODY,
      '2026-05-04',
    ],
    ['le jeudi', `${T}\nPublié le lundi 04 mai 2026 10:24\n${J}`, T, BODY, '2026-05-04'],
    ['ecrit par', `${T}\nÉcrit par : Awa Ndiaye\nCréation : 4 mai 2026\n${J}`, T, BODY, '2026-05-04'],
    ['ecrit par ACAP', `${T}\nPar : ACAP le 4 mai 2026\n${J}`, T, BODY, '2026-05-04'],
  ];
  it.each(pages)('%s', (_, page, title, body, date) => checkPage({ page, title, body, date }));
});
