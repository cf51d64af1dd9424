import type { DocumentKind } from './posting.ts';
import { stem } from './terms.ts';
import { BEFORE_NAMES as arabic } from './words/ar.ts';
import { BEFORE_NAMES as english } from './words/en.ts';
import { BEFORE_NAMES as french } from './words/fr.ts';
import type { KindWords } from './words/kind-words.ts';

/** Words that say what kind of thing a name is of, where the name itself has none: « projet Mille haies », « la ministre Seghrouchni ». */
const BEFORE_NAMES: readonly KindWords[] = [french, english, arabic];

const KINDS = ['PERSON', 'ORGANISATION', 'INITIATIVE'] as const;

/** Made when it is first asked for: two hundred words are stemmed, which a container that starts has no use for. */
let kindsByTerm: ReadonlyMap<string, ReadonlySet<DocumentKind>> | null = null;

function readKinds(): ReadonlyMap<string, ReadonlySet<DocumentKind>> {
  const kinds = new Map<string, Set<DocumentKind>>();
  for (const kind of KINDS)
    for (const word of BEFORE_NAMES.flatMap((ofLanguage) =>
      ofLanguage[kind].flatMap((line) => line.split(' ')),
    )) {
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
