import * as v from 'valibot';
import { isThere, LANGUAGES, type Language, readLexicon } from './lexicon.ts';
import { WORD_CLASSES, type WordClass } from './word-classes.ts';

/** For each class its words, folded. */
export type Words = Readonly<Record<WordClass, ReadonlySet<string>>>;

const isClass = v.optional(v.null('a class has no value'));
const entry = v.strictObject(v.entriesFromList(WORD_CLASSES, isClass), ({ expected }) =>
  expected === 'never'
    ? 'is no class of words: word-classes.ts has them'
    : 'must be classes, as {ends, namers}',
);
const folded = v.pipe(
  v.string(),
  v.regex(/^[^\s\p{Lu}\p{M}éèêëàâîïôûùç]+$/u, 'must be one word in lower case without accents'),
);
export const isWordClass = (name: string): name is WordClass => WORD_CLASSES.some((known) => known === name);

/** A file of words: each word once, with its classes. */
export const wordsSchema = v.record(folded, entry);

const tables: ReadonlyMap<string, Readonly<Record<string, object>>> = new Map(
  LANGUAGES.filter((language) => isThere(`${language}/words`)).map((language) => [
    language,
    readLexicon(`${language}/words`, wordsSchema),
  ]),
);

/**
 * What texts of a language are read with: its own words and those of no language. A French text names many a body in
 * English.
 */
const READ_WITH: Readonly<Record<string, readonly Language[]>> = { fr: ['common', 'fr', 'en'] };

const setsOfWords = v.object(v.entriesFromList(WORD_CLASSES, v.set(v.string())));

/** The words of these languages by class; of a language without words there are none. */
export const wordsOf = remembered((languages): Words => {
  const sets = Object.fromEntries(WORD_CLASSES.map((name) => [name, new Set<string>()]));
  for (const language of languages)
    for (const [word, classes] of Object.entries(tables.get(language) ?? {}))
      for (const name of Object.keys(classes)) sets[name]?.add(word);
  return v.parse(setsOfWords, sets);
});

/** The words by which a text of the language, a BCP 47 tag, is read. */
export const wordsFor = (language: string): Words => {
  const known = byTag.get(language);
  if (known !== undefined) return known;
  const [base = ''] = language.split('-');
  const found = wordsOf(READ_WITH[base] ?? ['common', base]);
  byTag.set(language, found);
  return found;
};
const byTag = new Map<string, Words>();

/** Those of all languages. */
export const words: Words = wordsOf(LANGUAGES);

/** The words that belong to one of the classes, or to several. */
export const wordsIn = (...classes: readonly WordClass[]): ReadonlySet<string> =>
  new Set(classes.flatMap((name) => [...words[name]]));

/** What rules make of the words of a language, made once for each of them. */
export function forWords<Made>(make: (lexicon: Words) => Made): (lexicon: Words) => Made {
  const made = new WeakMap<Words, Made>();
  return (lexicon) => {
    const known = made.get(lexicon);
    if (known !== undefined) return known;
    const found = make(lexicon);
    made.set(lexicon, found);
    return found;
  };
}

function remembered(make: (languages: readonly string[]) => Words): (languages: readonly string[]) => Words {
  const made = new Map<string, Words>();
  return (languages) => {
    const key = languages.join(' ');
    const known = made.get(key);
    if (known !== undefined) return known;
    const found = make(languages);
    made.set(key, found);
    return found;
  };
}
