import { describe, it } from 'vitest';
import { checkPage } from '../../support/pages.ts';

/** Whole pages of four sites: what stands around, above and inside their texts, and where it is easily mistaken. */
type Case = readonly [
  name: string,
  page: string,
  title: string | null,
  body: readonly string[],
  date: string | null,
];

/** A text in lines of at most `width` characters. */
const wrap = (text: string, width: number) =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n').trimEnd();

describe('a water office', () => {
  const T = 'Hydraulique : cent vingt forages villageois bientôt remis en état';
  const A =
    'Le Conseil régional de la Vallée et l’Office des eaux ont conclu mercredi à Kaédi une convention pour l’entretien de cent vingt forages, en présence du gouverneur.';
  const B =
    'Doté de 3 milliards d’ouguiyas, le dispositif durera quatre ans. « Un forage en panne, c’est un village qui part », a rappelé la présidente du Conseil, Mariem Sy.';
  const C =
    'Les premières équipes seront déployées en novembre dans trois départements, avec l’appui d’une coopérative de mécaniciens.';
  const BODY = [A, B, C];
  const J = BODY.join('\n\n');
  const pages: readonly Case[] = [
    [
      'slogan',
      `Office des eaux\nL’eau, un bien commun pour tous les habitants du pays\n\n${T}\n12 mars 2026\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'kind+org',
      `Communiqué de presse du ministère de l’Hydraulique et de l’Assainissement\n\n${T}\n\nNouakchott, le 12 mars 2026\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'subtitle',
      `${T}\nUne convention de quatre ans avec l’Office des eaux\n12 mars 2026\n\n${J}`,
      T,
      ['Une convention de quatre ans avec l’Office des eaux', ...BODY],
      '2026-03-12',
    ],
    [
      'caption uncredited after stamp',
      `${T}\n12 mars 2026\nVue d’un forage près de Kaédi\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'agenda in body',
      `${T}\n\n${A}\n\nAu programme :\n9h00 : Accueil des participants\n10h30 : Signature de la convention\n\n${B}\n\n${C}`,
      T,
      [A, 'Au programme :', '9h00 : Accueil des participants', '10h30 : Signature de la convention', B, C],
      null,
    ],
    ['hijri', `${T}\nJeudi 12 mars 2026 / 22 Ramadan 1447\n\n${J}`, T, BODY, '2026-03-12'],
    ['label+date on two lines', `${T}\nPublié le\n12 mars 2026\nPartager\n\n${J}`, T, BODY, '2026-03-12'],
    [
      'site intro prose first',
      `Le portail officiel de l’Office des eaux vous informe sur la distribution, les tarifs et les chantiers en cours.\nAccueil | Chantiers | Tarifs | Presse | Contact\n\n${T}\nPublié le 12 mars 2026\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    ['two-digit', `${T}\nPublié le 12/03/26\n\n${J}`, T, BODY, '2026-03-12'],
    ['name first byline', `${T}\nAminata Sow | Publié le 12 mars 2026 à 14h\n\n${J}`, T, BODY, '2026-03-12'],
    ['author after dash', `${T}\n12 mars 2026 – par Aminata Sow\n\n${J}`, T, BODY, '2026-03-12'],
    [
      'intertitres + quote attrib',
      `${T}\n\n${A}\n\nUn budget de 3 milliards\n\n${B}\n\nEt ensuite ?\n\n${C}`,
      T,
      [A, 'Un budget de 3 milliards', B, 'Et ensuite ?', C],
      null,
    ],
    [
      'tail unknown prose after tags',
      `${T}\n\n${J}\n\nMots-clés : eau | forages\n\nL’Office des eaux est un établissement public créé en 1998. Il gère 400 réseaux dans douze régions du pays.\nSuivez-nous`,
      T,
      BODY,
      null,
    ],
    [
      'mega menu',
      `Office des eaux\nL’Office\nPrésentation\nMot du directeur général\nOrganigramme de l’Office\nTextes juridiques et réglementaires\nNos métiers\nProduction d’eau potable\nAssainissement liquide\nClients\nMon espace\nTarifs en vigueur\nMarchés publics et appels d’offres\n\n${T}\n12/03/2026\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'mega menu, no blank, no stamp',
      `Office des eaux\nL’Office\nPrésentation\nMot du directeur général\nOrganigramme de l’Office\nNos métiers\nProduction d’eau potable\nClients\nMon espace\nTarifs en vigueur\n${T}\n${BODY.join('\n')}\nPartager\nContacts utiles\nNuméro vert : 0800 12 12`,
      T,
      BODY,
      null,
    ],
    [
      'short title',
      `Accueil > Actualités\nAvis de coupure\nPublié le 12 mars 2026\n\n${J}`,
      'Avis de coupure',
      BODY,
      '2026-03-12',
    ],
    [
      'question title long',
      `Actualités\nForages villageois : comment l’Office des eaux compte-t-il remettre en état cent vingt ouvrages ?\n12 mars 2026\n\n${J}`,
      'Forages villageois : comment l’Office des eaux compte-t-il remettre en état cent vingt ouvrages ?',
      BODY,
      '2026-03-12',
    ],
    [
      'question title long no stamp',
      `Actualités\nForages villageois : comment l’Office des eaux compte-t-il remettre en état cent vingt ouvrages ?\n\n${J}`,
      'Forages villageois : comment l’Office des eaux compte-t-il remettre en état cent vingt ouvrages ?',
      BODY,
      null,
    ],
    [
      'quote title',
      `« Un forage en panne, c’est un village qui part », dit Mariem Sy\n\nEntretien\n12.03.2026 – 08:00\n\n${J}`,
      '« Un forage en panne, c’est un village qui part », dit Mariem Sy',
      BODY,
      '2026-03-12',
    ],
    [
      'social icons',
      `${T}\nf  t  in  ✉\n12 mars 2026 · 4 min de lecture · 1,2 k vues\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    ['event box', `${T}\nQuand ? Le 12 mars 2026\nOù ? Kaédi\n\n${J}`, T, BODY, null],
    [
      'body date bullet',
      `${T}\n\n${A}\n\n12 mars 2026 : signature de la convention\n\n${B}\n\n${C}`,
      T,
      [A, '12 mars 2026 : signature de la convention', B, C],
      null,
    ],
    [
      'footer signature',
      `${T}\n\n${J}\n\nKaédi, le 12 mars 2026\nLe service de communication`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'tail no full stop last',
      `${T}\n\n${A}\n\n${B}\n\n${C.slice(0, -1)}\n\nPartager`,
      T,
      [A, B, C.slice(0, -1)],
      null,
    ],
    [
      'emails in body',
      `${T}\n\n${A}\n\n${B}\n\nLes candidatures sont à envoyer avant la fin du mois à l’adresse forages@eaux.example.`,
      T,
      [A, B, 'Les candidatures sont à envoyer avant la fin du mois à l’adresse forages@eaux.example.'],
      null,
    ],
    [
      'list at end w/out colon',
      `${T}\n\n${A}\n\n${B}\n\n${C}\n\nLes engagements de l’Office :\n• cent vingt forages\n• trois équipes\n\nPartager`,
      T,
      [...BODY, 'Les engagements de l’Office :', '• cent vingt forages', '• trois équipes'],
      null,
    ],
    [
      'related with dates above',
      `Dernières actualités\nLe barrage de Foum Gleita retrouve son niveau d’avant la sécheresse\n10 mars 2026\nUne station de pompage neuve pour les quartiers de Rosso\n9 mars 2026\n\n${T}\n12 mars 2026\n\n${J}`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'related with dates above, no date',
      `Dernières actualités\nLe barrage de Foum Gleita retrouve son niveau d’avant la sécheresse\n10 mars 2026\n\n${T}\n\n${J}`,
      T,
      BODY,
      null,
    ],
    [
      'english unwrapped headings',
      `Water Office\nHome About Projects News Contact\nVillage wells to be repaired under new agreement\n12 March 2026 | Kaédi | Press release\n\nThe Regional Council and the Water Office on Wednesday signed an agreement on the upkeep of 120 wells, in the presence of the governor.\n\nAbout 500 people attended. “A broken well is a village that leaves,” said the president of the Council, Mariem Sy.\n\nENDS\nNotes to Editors\nThe Water Office was founded in 1998. It runs 400 networks.`,
      'Village wells to be repaired under new agreement',
      [
        'The Regional Council and the Water Office on Wednesday signed an agreement on the upkeep of 120 wells, in the presence of the governor.',
        'About 500 people attended. “A broken well is a village that leaves,” said the president of the Council, Mariem Sy.',
      ],
      '2026-03-12',
    ],
    [
      'stacked tool words',
      `Imprimer l'article\nTaille : A A A\n${T}\nLecture : 3 min\nEcouter l'article\nPartager l'article sur les réseaux sociaux\n\n${J}`,
      T,
      BODY,
      null,
    ],
    [
      'double title nav',
      `${T} - Office des eaux\nSkip to main content\nEN FR\n${T}\nSubmitted by webmaster on Thu, 03/12/2026 - 10:24\n\n${J}`,
      T,
      BODY,
      '2026-12-03',
    ],
    [
      'spip',
      `Accueil > Actualités > Communiqués > Hydraulique : cent vingt forages...\n${T}\njeudi 12 mars 2026, par Aminata Sow\n\n${J}\n\nForum\nRépondre à cet article`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'joomla',
      `${T}\nDétails\nCatégorie : Actualités\nPublication : 12 mars 2026\nAffichages : 1032\n\n${J}\n\nPrécédent\nSuivant`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'wp',
      `${T}\nby admin\nMarch 12, 2026\nin Actualités\n0\n0\nSHARES\n12\nVIEWS\nShare on FacebookShare on Twitter\n\n${J}\n\nTags: eau\nPrevious Post\nLe barrage\nNext Post\nUne station de pompage neuve\nadmin\nadmin\nRelated Posts`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'aps',
      `${T}\n\nKaédi, 12 mars (AMI) – ${A}\n\n${B}\n\n${C}\n\nAS/MB/OID`,
      T,
      [`Kaédi, 12 mars (AMI) – ${A}`, B, C],
      null,
    ],
    [
      'map head',
      `Accueil\nNATIONAL\n${T}\nJeudi, 12 mars, 2026 à 14:05\n\nKaédi - ${A}\n\n${B}\n\n${C}\n\nMAP: 12 mars 2026`,
      T,
      [`Kaédi - ${A}`, B, C],
      '2026-03-12',
    ],
    [
      'un news',
      `Actualités de l’ONU\nPerspective mondiale Reportages humains\n${T}\n© UNICEF/Marc Ndiaye\nUn forage à Kaédi, en Mauritanie.\n12 Mars 2026 Développement durable\n\n${J}\n\nSUIVEZ NOS PODCASTS\neau\nMauritanie`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'no blank lines at all',
      `Accueil / Actualités\n${T}\nPublié le 12 mars 2026\n${BODY.join('\n')}\nPartager cet article\nArticles récents\nLe barrage retrouve son niveau d’avant la sécheresse\nContact`,
      T,
      BODY,
      '2026-03-12',
    ],
    [
      'tuniscope',
      `Publié le Jeudi 12 Mars 2026 à 10:24\n${T}\n${BODY.join('\n')}\nVotre commentaire\nConditions d’utilisation`,
      T,
      BODY,
      '2026-03-12',
    ],
  ];
  it.each(pages)('%s', (_, page, title, body, date) => checkPage({ page, title, body, date }));
});

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
  const pages: readonly Case[] = [
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
  const pages: readonly Case[] = [
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
