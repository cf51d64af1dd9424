import * as v from 'valibot';
import { fold } from '../../text/fold.ts';
import { provisionalId } from './form-key.ts';
import { readLexicon } from './lexicon.ts';
import { oneSpelling } from './one-spelling.ts';

/** Words that tell one entity from another of the same name; lexicon/identity.yaml says what each list is for. */
const words = v.array(v.string());
const byLanguage = v.pipe(
  v.record(v.string(), words),
  v.transform((lists): ReadonlySet<string> => new Set(Object.values(lists).flat().map(fold))),
);
const meanings = v.pipe(
  v.record(v.string(), words),
  v.transform(
    (lists): ReadonlyMap<string, string> =>
      new Map(
        Object.entries(lists).flatMap(([meaning, list]) =>
          list.map((word) => [fold(word), meaning] as const),
        ),
      ),
  ),
);

export const identityWords = readLexicon(
  'identity',
  v.object({
    nationalHeads: byLanguage,
    supranational: byLanguage,
    supranationalNames: byLanguage,
    distinctGivenNames: v.array(words),
    generations: meanings,
    genders: meanings,
    marriage: words,
    trades: meanings,
    nationals: byLanguage,
    translations: v.array(words),
    bodyTies: byLanguage,
    renamed: v.record(v.string(), v.string()),
    plurals: v.array(
      v.object({ ending: v.string(), singular: v.string(), like: v.tuple([v.string(), v.string()]) }),
    ),
  }),
);

/** What a word at the end of a person's name says: `younger` of « fils » and « Jr. »; null of any other word. */
export const generationOf = (word: string): string | null => identityWords.generations.get(word) ?? null;

const distinct = new Map(
  identityWords.distinctGivenNames.flatMap((list) => list.map((name) => [oneSpelling(name), list] as const)),
);

/** Whether two given names, each in one spelling, are known for two: « Adrien » and « Adrian ». */
export const areDistinctGivenNames = (a: string, b: string): boolean =>
  a !== b && distinct.has(a) && distinct.get(a) === distinct.get(b);

const todayOf = new Map(
  Object.entries(identityWords.renamed).map(([former, today]) => [
    provisionalId('ORGANISATION', former),
    today,
  ]),
);

/** « Front national » is « Rassemblement national » today; null of a body that has its name still, or that nobody knows. */
export const calledToday = (name: string): string | null =>
  todayOf.get(provisionalId('ORGANISATION', name)) ?? null;
