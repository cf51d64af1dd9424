import * as v from 'valibot';
import { readLexicon } from './lexicon/lexicon.ts';

/** Words that decide what a name is; lexicon/names.yaml says what each set is for. */
const words = v.pipe(
  v.array(v.string()),
  v.transform((list): ReadonlySet<string> => new Set(list)),
);

export const { particles, surnameParticles, heads, eponyms, honorifics } = readLexicon(
  'names',
  v.object({ particles: words, surnameParticles: words, heads: words, eponyms: words, honorifics: words }),
);
