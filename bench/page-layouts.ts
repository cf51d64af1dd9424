import { randomFrom } from './random.ts';

/** A page that was put together of layouts that many sites have, and what of it is the article. */
export interface LaidOutPage {
  readonly page: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly date: string;
  readonly author: string;
  /** Which layout each part has, to tell faults by kind. */
  readonly layout: string;
}

const NOUNS = [
  'barrage',
  'marché',
  'lycée',
  'théâtre',
  'canal',
  'verger',
  'tramway',
  'musée',
  'refuge',
  'moulin',
];
const TOWNS = ['Orvalle', 'Brévonne', 'Tizra', 'Kandé', 'Sambreville', 'Montclair', 'Bardane', 'Lurais'];
const PEOPLE = [
  'Awa Tarnel',
  'Loïg Le Morvan',
  'Karim Zrouk',
  'Inès d’Alverra',
  'Paul-Henri Sanou',
  'Nadia El Brelaz',
];
const VERBS = ['rouvre', 'perd', 'attend', 'prépare', 'finance', 'déplace', 'restaure', 'inaugure'];
const SECTIONS = [
  'Politique',
  'Économie',
  'Société',
  'Sports',
  'Culture',
  'Monde',
  'Régions',
  'Opinions',
  'Santé',
  'Sciences',
  'Vidéos',
];
const MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const SHORT = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juill.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** One page for a seed; the same seed gives the same page. */
export function layOut(seed: number): LaidOutPage {
  const { next: random, pick: one } = randomFrom(seed);
  const some = (count: number, make: () => string): string[] => Array.from({ length: count }, make);
  const headline = (town = one(TOWNS), noun = one(NOUNS)) =>
    one([
      `${town} ${one(VERBS)} son ${noun} après dix ans de débats`,
      `Le ${noun} de ${town} ${one(VERBS)} la moitié de ses visiteurs`,
      `${town} : un ${noun} pour les habitants de la vallée`,
      `À ${town}, le ${noun} divise les élus et les riverains`,
    ]);
  const [town, noun, author] = [one(TOWNS), one(NOUNS), one(PEOPLE)];
  const title = headline(town, noun);
  const sentence = () =>
    one([
      `Le ${noun} de ${town} a été visité hier par une centaine d’élèves, que la municipalité avait invités à découvrir le chantier.`,
      `Selon les responsables, les travaux dureront encore ${2 + Math.floor(random() * 9)} mois, et le budget sera revu avant la fin de l’été.`,
      `« Nous avons attendu longtemps, et nous attendrons s’il le faut », a confié une habitante de ${town}, venue avec ses voisins.`,
      `Une étude de l’université voisine estime que le ${noun} recevra trois mille personnes par semaine dès la première année.`,
      `Les opposants au projet ont déposé un recours, et demandent que les arbres de la place soient conservés.`,
    ]);
  const paragraphs = some(3 + Math.floor(random() * 4), () => `${sentence()} ${sentence()}`);
  const [day, month, year] = [
    1 + Math.floor(random() * 28),
    1 + Math.floor(random() * 12),
    2019 + Math.floor(random() * 7),
  ];
  const two = (value: number) => String(value).padStart(2, '0');
  const long = `${day === 1 ? '1er' : day} ${MONTHS[month - 1]} ${year}`;

  const menu = one<readonly [string, () => string[]]>([
    ['menu a line', () => [...SECTIONS]],
    ['menu twice', () => [...SECTIONS, ...some(6, () => headline()), ...SECTIONS]],
    ['menu in a row', () => [SECTIONS.join(' | '), 'Se connecter', 'S’abonner']],
    ['menu with bullets', () => [`☰ Menu`, SECTIONS.join(' • '), 'Rechercher', 'FR | EN']],
    ['no menu', () => []],
  ]);
  const ticker = one<readonly [string, () => string[]]>([
    [
      'ticker',
      () => some(5, () => `${8 + Math.floor(random() * 12)}h${two(Math.floor(random() * 60))} ${headline()}`),
    ],
    [
      'numbered list',
      () => ['Les plus lus', ...some(5, () => headline()).map((line, i) => `${i + 1}. ${line}`)],
    ],
    ['no ticker', () => []],
    [
      'account',
      () => ['Déjà abonné ?', 'Connectez-vous', 'Offre d’essai : un mois pour un euro, sans engagement.'],
    ],
  ]);
  const trail = one<readonly [string, () => string[]]>([
    ['trail', () => [`Accueil > ${one(SECTIONS)} > ${title}`]],
    ['short trail', () => [`Accueil / ${one(SECTIONS)}`]],
    ['section', () => [one(SECTIONS)]],
    ['no trail', () => []],
  ]);
  const stamp = one<readonly [string, readonly string[]]>([
    ['by, date', [`Par ${author}`, `Publié le ${long} à ${two(day % 24)}h${two(day)}`]],
    ['by | date', [`Par ${author} | ${long}`]],
    ['name, date', [author, long]],
    ['date first', [`Publié le ${two(day)}/${two(month)}/${year}`, `Par ${author}, à ${town}`]],
    ['short month', [`${author} - ${day} ${SHORT[month - 1]} ${year}`]],
    ['updated', [`Par ${author}`, `Publié le ${long} | Mis à jour le ${28} décembre ${year + 1}`]],
    ['written by', [`Écrit par ${author}`, `Date : ${two(day)}.${two(month)}.${year}`]],
    ['with role', [`${author}, correspondante à ${town}`, `Le ${long}`]],
    ['iso', [`Auteur : ${author}`, `Date de publication : ${year}-${two(month)}-${two(day)}`]],
    ['capitals', [`PAR ${author.toUpperCase()}`, `PUBLIÉ LE ${long.toUpperCase()}`]],
  ]);
  const share = one<readonly [string, readonly string[]]>([
    ['share a line', ['Partager sur Facebook', 'Partager sur X', 'Copier le lien', 'Imprimer']],
    ['share bar', ['Facebook | X | WhatsApp | E-mail']],
    ['counters', ['12 commentaires', 'Lecture 3 min', 'Écouter l’article']],
    ['no share', []],
  ]);
  const inside = one<readonly [string, readonly string[]]>([
    ['nothing inside', []],
    ['see also', [`Lire aussi : ${headline()}`]],
    ['newsletter', ['Recevez notre lettre d’information', 'Votre adresse e-mail', 'Je m’inscris']],
    ['advertisement', ['Publicité', 'La suite après cette publicité']],
    ['credit', [`Le ${noun} de ${town}. © Agence Lurais / DR`]],
  ]);
  const teaser = () => [
    headline(),
    `${sentence()}`,
    `${1 + Math.floor(random() * 27)} ${one(MONTHS)} ${year}`,
  ];
  const below = one<readonly [string, () => string[]]>([
    ['teasers', () => ['À lire aussi', ...teaser(), ...teaser(), ...teaser()]],
    ['teasers without heading', () => [...teaser(), ...teaser(), ...teaser(), ...teaser()]],
    ['headlines', () => ['Sur le même sujet', ...some(8, () => headline())]],
    [
      'comments',
      () => [
        '3 commentaires',
        'Zoé',
        'Je ne suis pas d’accord avec cet article, le chantier gêne tout le monde depuis un an.',
      ],
    ],
    [
      'paywall',
      () => ['Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés.', 'S’abonner'],
    ],
    ['nothing below', () => []],
  ]);
  const lines = [
    ...menu[1](),
    ...ticker[1](),
    ...trail[1](),
    title,
    ...(random() < 0.5 ? [...stamp[1], ...share[1]] : [...share[1], ...stamp[1]]),
    ...paragraphs.slice(0, 2),
    ...inside[1],
    ...paragraphs.slice(2),
    ...below[1](),
    ...SECTIONS.slice(0, 6),
    'Mentions légales',
    `© ${year} Le Courrier de la vallée. Tous droits réservés.`,
  ];
  return {
    page: lines.join(random() < 0.5 ? '\n' : '\n\n'),
    title,
    paragraphs,
    date: `${year}-${two(month)}-${two(day)}`,
    author,
    layout: [menu[0], ticker[0], trail[0], stamp[0], share[0], inside[0], below[0]].join(', '),
  };
}
