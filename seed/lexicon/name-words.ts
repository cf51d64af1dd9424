import * as v from 'valibot';
import { readLexicon } from './lexicon.ts';

/** Words that decide what a name is; lexicon/names.yaml says what each set is for. */
const words = v.pipe(
  v.array(v.string()),
  v.transform((list): ReadonlySet<string> => new Set(list)),
);
/** Word lists by region. */
const wordsByRegion = v.pipe(
  v.record(v.string(), v.array(v.string())),
  v.transform((regions): ReadonlySet<string> => new Set(Object.values(regions).flat())),
);
/** One expression that any of the shapes fits. */
const shapes = v.pipe(
  v.array(v.string()),
  v.transform((list) => new RegExp(list.join('|'))),
);

const lexicon = readLexicon(
  'names',
  v.object({
    particles: words,
    surnameParticles: words,
    heads: words,
    eponyms: words,
    honorifics: words,
    pluralHonorifics: words,
    surnameHonorifics: words,
    nameParticles: words,
    placeOpenings: words,
    givenNames: wordsByRegion,
    familyNames: wordsByRegion,
    givenNameShapes: shapes,
    familyNameShapes: shapes,
  }),
);

export const {
  particles,
  surnameParticles,
  heads,
  eponyms,
  honorifics,
  pluralHonorifics,
  surnameHonorifics,
  nameParticles,
  placeOpenings,
} = lexicon;

/** Names of people that this list itself has, and shapes that only they have. */
export const { givenNames, familyNames, givenNameShapes, familyNameShapes } = lexicon;
