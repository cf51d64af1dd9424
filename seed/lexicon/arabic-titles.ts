import * as v from 'valibot';
import { foldWord } from '../../text/fold.ts';
import { readLexicon } from './lexicon.ts';

const words = v.pipe(
  v.array(v.string()),
  v.transform((list): ReadonlySet<string> => new Set(list.map(foldWord))),
);

/** What an Arabic title of office begins with and what it does not go on over; lexicon/ar/titles.yaml. */
export const arabicTitles = readLexicon(
  'ar/titles',
  v.object({ titles: words, former: words, stops: words }),
);

/** How many characters of a word are particles written onto a title: « و », « ال », « وال »; null where it is none. */
export function arabicTitlePrefix(word: string): number | null {
  const prefix = PREFIXES.find(
    (one) => word.startsWith(one) && arabicTitles.titles.has(word.slice(one.length)),
  );
  return prefix === undefined ? null : prefix.length;
}

const PREFIXES = ['', 'ال', 'و', 'وال', 'لل', 'ل', 'ب', 'بال', 'ف'];
