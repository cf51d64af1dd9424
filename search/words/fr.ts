import type { Ending } from './ending.ts';
import type { KindWords } from './kind-words.ts';

/** What an apostrophe cuts off: `l’ONU` is searched as `ONU`. */
export const ELIDED = 'l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu'.split(' ');

/** Folded. */
export const STOP_WORDS = [
  'le la les un une des du de au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos',
  'et ou ni mais donc or car que qui quoi dont si comme lorsque puisque',
  'a dans par pour en vers avec sans sous sur chez entre',
  'il elle ils elles on nous vous je tu se lui eux y',
  'est sont suis etait etaient etais etions sera seront serai seras serons serez serait seraient serais soit soient',
  'fut furent ete etre etant a ont avons avez avait avaient avais auront aurait auraient aurais avoir ayant',
  'ne pas plus tres aussi ainsi afin alors',
].flatMap((line) => line.split(' '));

/** Feminines and plurals that the stemmer tells by their accents, and a query has often none. */
export const ENDINGS: readonly Ending[] = [
  { de: /(?<=..)ieres?$/, a: 'ier' },
  { de: /(?<=..)[ct]rices?$/, a: 'teur' },
  { de: /(?<=..)euses?$/, a: 'eur' },
  { de: /(?<=..)ives?$/, a: 'if' },
  { de: /(?<=..)ennes?$/, a: 'en' },
  { de: /(?<=...)aines?$/, a: 'ain' },
  { de: /(?<=...)ees?$/, a: 'e' },
  { de: /(?<=..[ai])ses?$/, a: 's' },
  { de: /(?<=..)eaux?$/, a: 'el' },
  { de: /(?<=..)elles?$/, a: 'el' },
  { de: /(?<=...)(?:aux|ails?)$/, a: 'al' },
  { de: /(?<=..[^aeious])s$/, a: '' },
];

/** Before names: « projet Mille haies ». */
export const BEFORE_NAMES: KindWords = {
  PERSON: [
    'm mm mr mrs ms mme mlle monsieur madame mademoiselle dr docteur pr prof professeur me maitre',
    'ministre president vice directeur general secretaire depute senateur maire gouverneur ambassadeur prefet wali',
    'premier chef delegue adjoint patron fondateur commissaire colonel capitaine juge avocat cheikh imam',
    'roi reine prince princesse ecrivain chanteur acteur realisateur journaliste joueur entraineur chercheur',
  ],
  ORGANISATION: [
    'societe entreprise compagnie firme groupe startup cabinet marque filiale operateur editeur fabricant',
    'association ong organisation organisme institution mouvement parti syndicat collectif cooperative club equipe',
    'fondation institut ecole universite agence banque office journal chaine radio',
  ],
  INITIATIVE: [
    'projet programme initiative plan strategie campagne operation dispositif chantier feuille route portail',
    'plateforme application concours prix forum sommet salon festival conference evenement',
  ],
};

/** What the endings make one, and what they leave two; their test alone reads them. */
export const ALIKE = {
  finds: [
    ['banquier', 'banquières'],
    ['directeur', 'directrices'],
    ['chercheur', 'chercheuse'],
    ['sportif', 'sportives'],
    ['européen', 'europeennes'],
    ['africain', 'africaines'],
    ['allié', 'alliees'],
    ['français', 'francaise'],
    ['nouveau', 'nouvelles'],
    ['national', 'nationaux'],
    ['travail', 'travaux'],
    ['marin', 'marins'],
  ],
  leaves: [
    ['hier', 'hiver'],
    ['mari', 'marin'],
    ['port', 'portail'],
    ['eau', 'elle'],
  ],
} as const;
