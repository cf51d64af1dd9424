import type { DocumentKind } from './posting.ts';
import { stem } from './terms.ts';

/**
 * Words that say what kind of thing a name is of, where the name itself has none: « projet Mille haies », « société Kora
 * Pay », « la ministre Seghrouchni ». Moderate: what a reader puts before a name, or what texts do. Folded.
 */
const BEFORE_NAMES = {
  PERSON: [
    'm mm mr mrs ms mme mlle monsieur madame mademoiselle dr docteur pr prof professeur me maitre',
    'ministre president vice directeur general secretaire depute senateur maire gouverneur ambassadeur prefet wali',
    'premier chef delegue adjoint patron fondateur commissaire colonel capitaine juge avocat cheikh imam',
    'roi reine prince princesse ecrivain chanteur acteur realisateur journaliste joueur entraineur chercheur',
    'doctor minister professor president king writer singer coach founder',
    'وزير وزيرة رئيس رئيسة مدير مديرة السيد السيدة الدكتور الدكتورة الملك',
  ],
  ORGANISATION: [
    'societe entreprise compagnie firme groupe startup cabinet marque filiale operateur editeur fabricant',
    'association ong organisation organisme institution mouvement parti syndicat collectif cooperative club equipe',
    'fondation institut ecole universite agence banque office journal chaine radio',
    'company firm group association organization organisation party team',
    'شركة جمعية منظمة مؤسسة حزب',
  ],
  INITIATIVE: [
    'projet programme initiative plan strategie campagne operation dispositif chantier feuille route portail',
    'plateforme application concours prix forum sommet salon festival conference evenement',
    'project program programme initiative plan strategy campaign platform award summit',
    'مشروع برنامج مبادرة خطة استراتيجية',
  ],
} as const satisfies Readonly<Record<Exclude<DocumentKind, 'ARTICLE'>, readonly string[]>>;

const termsOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(' ').map(stem)));

/** Terms that a name of each kind need not have, where no name has all words of the query. */
export const KIND_TERMS: Readonly<Record<DocumentKind, ReadonlySet<string>>> = {
  PERSON: termsOf(BEFORE_NAMES.PERSON),
  ORGANISATION: termsOf(BEFORE_NAMES.ORGANISATION),
  INITIATIVE: termsOf(BEFORE_NAMES.INITIATIVE),
  ARTICLE: new Set(),
};
