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

const KINDS = ['PERSON', 'ORGANISATION', 'INITIATIVE'] as const;

/** Made when it is first asked for: two hundred words are stemmed, which a container that starts has no use for. */
let kindsByTerm: ReadonlyMap<string, ReadonlySet<DocumentKind>> | null = null;

function readKinds(): ReadonlyMap<string, ReadonlySet<DocumentKind>> {
  const kinds = new Map<string, Set<DocumentKind>>();
  for (const kind of KINDS)
    for (const word of BEFORE_NAMES[kind].flatMap((line) => line.split(' '))) {
      const term = stem(word);
      kinds.set(term, (kinds.get(term) ?? new Set()).add(kind));
    }
  return kinds;
}

const NONE: ReadonlySet<DocumentKind> = new Set();

/** Of which kinds of things a name need not have a term, where no name has all words of the query. */
export function kindsSaidBy(term: string): ReadonlySet<DocumentKind> {
  kindsByTerm ??= readKinds();
  return kindsByTerm.get(term) ?? NONE;
}
