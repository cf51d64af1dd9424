import * as v from 'valibot';
import { readLexicon } from './lexicon.ts';

const words = v.pipe(
  v.array(v.string()),
  v.transform((list) => [...list].sort((a, b) => b.length - a.length).join('|')),
);

/** The source of a pattern for each list of lexicon/pages.yaml, the longest phrase first. */
export const pageWords = readLexicon(
  'pages',
  v.strictObject({ bylines: words, authors: words, writers: words, nobody: words, besideSavedPages: words }),
);
