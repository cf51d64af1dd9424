/**
 * Words of the languages that texts are searched in. They decide what the index holds: the seeding behind a change of any
 * of them is a full one.
 */

/** What an apostrophe cuts off in French: `l’ONU` is searched as `ONU`. */
export const ELIDED: ReadonlySet<string> = new Set(
  'l d j m t s n c qu jusqu lorsqu puisqu quoiqu presqu quelqu'.split(' '),
);

/**
 * Words that stand in nearly every text, and so find nothing. Moderate: a word that could be what somebody looks for
 * (`état`, `nouveau`, `premier`, `faire`) is none. Folded.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  [
    'le la les un une des du de au aux ce cet cette ces son sa ses leur leurs mon ma mes notre nos votre vos',
    'et ou ni mais donc or car que qui quoi dont si comme lorsque puisque',
    'a dans par pour en vers avec sans sous sur chez entre',
    'il elle ils elles on nous vous je tu se lui eux y',
    'est sont etait etaient a ont avait avaient sera seront ete etre avoir',
    'ne pas plus tres aussi ainsi afin alors',
    'the of and to in for on at by with from as is are was were be been an or that this its it',
    'من في على الى عن مع هذا هذه التي الذي ان او ما',
  ].flatMap((line) => line.split(' ')),
);

/**
 * Endings made alike before stemming, first that fits: French stems its feminines and plurals by their accents, and a
 * query has often none. `de` is a regular expression over the end of a folded word; at least two letters stay before it.
 */
export const ENDINGS: readonly { readonly de: RegExp; readonly a: string }[] = [
  { de: /(?<=..)ieres?$/, a: 'ier' },
  { de: /(?<=..)[ct]rices?$/, a: 'teur' },
  { de: /(?<=..)euses?$/, a: 'eur' },
  { de: /(?<=..)ives?$/, a: 'if' },
  { de: /(?<=..)ennes?$/, a: 'en' },
  { de: /(?<=...)aines?$/, a: 'ain' },
  { de: /(?<=...)ees?$/, a: 'e' },
  { de: /(?<=..[ai])ses?$/, a: 's' },
  { de: /(?<=..)eaux?$/, a: 'el' },
  { de: /(?<=..)elles?$/, a: 'el' },
  { de: /(?<=...)(?:aux|ails?)$/, a: 'al' },
  { de: /(?<=..[^aeious])s$/, a: '' },
];

/** What is written before an Arabic word without a blank, longest first; at least three letters stay. */
export const ARABIC_PREFIXES: readonly string[] = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال'];

/** Letters that Arabic writes now one way and now the other. */
export const ARABIC_LETTERS: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ٱ: 'ا' };
