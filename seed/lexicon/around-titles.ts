import * as v from 'valibot';
import { readLexicon } from './lexicon.ts';

const words = v.pipe(
  v.array(v.string()),
  v.transform((list): ReadonlySet<string> => new Set(list)),
);

/** Small words around a title of office, of all languages; fr/around-titles.yaml says what each list is for. */
export const aroundTitles = readLexicon(
  'around-titles',
  v.strictObject({
    leads: words,
    times: words,
    becoming: words,
    qualities: words,
    qualityTies: words,
    rows: words,
    betweenNames: words,
    rankArticles: words,
    ofAnother: words,
    others: words,
    ones: words,
    ofSeveral: words,
    relatives: words,
    addressed: words,
    sources: words,
    ofParties: words,
    calledAfterPeople: words,
    praises: words,
    verbOpenings: words,
    pairing: words,
    asides: words,
    verbsBetween: words,
    possessives: words,
    pluralLeads: words,
    respectively: words,
    malePronouns: words,
    femalePronouns: words,
    addresses: words,
    lastBodies: words,
    opensAnother: words,
    leftOver: words,
    withRealm: words,
    definiteTitles: words,
    saidBefore: words,
    endsTitle: words,
    feels: words,
    newcomers: words,
    headlineVerbs: words,
    otherBodies: words,
    are: words,
  }),
);
