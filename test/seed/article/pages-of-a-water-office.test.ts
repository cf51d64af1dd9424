import { describe, it } from 'vitest';
import { checkPage, type PageOfSite } from '../../support/pages.ts';

/** Whole pages of one site: what stands around, above and inside their texts, and where it is easily mistaken. */
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
  const pages: readonly PageOfSite[] = [
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
