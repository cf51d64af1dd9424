import * as v from 'valibot';
import { readLexicon } from '../../lexicon/lexicon.ts';
import { turnSource } from '../../lexicon/turns.ts';
import { anyOf, FROM, TO } from './match-phrases.ts';

/** The words of lexicon/fr/dates.yaml as patterns for plain text. */

const words = v.array(v.string());
const lexicon = readLexicon(
  'dates',
  v.object({
    published: words,
    updated: words,
    documents: words,
    done: words,
    events: words,
    bylines: words,
    writers: words,
    ours: words,
    nobody: words,
    counters: words,
    relative: words,
    fillers: words,
    beforeDates: words,
    articlesOfDates: words,
    beforeTimes: words,
    behindTimes: words,
    numbered: words,
    none: words,
    particles: words,
  }),
);

export const YEAR = /(?:19|20)\d\d|\d[/.-]\d\d(?!\d)/;
/** Stands for what of a line is accounted for. */
export const DONE = '\0';

/** A time may run into it: « 08:22ACTUALIZADO: ». */
const labelled = (phrases: readonly string[]) =>
  new RegExp(`(?<![a-z])${anyOf(phrases)}(?:\\s{0,3}${anyOf(lexicon.beforeDates)})?\\s{0,3}:?\\s{0,3}$`);
export const PUBLISHED = labelled([...lexicon.published, ...lexicon.done]);
export const UPDATED = labelled(lexicon.updated);
const DOCUMENT = `${anyOf(lexicon.documents)}(?:\\s{1,3}${anyOf(lexicon.numbered)}\\s?[\\d/.-]{1,12})?`;
export const EVENT = new RegExp(`${FROM}${anyOf(lexicon.events)}${TO}`);
export const TIME = new RegExp(
  `${FROM}(?:(?:${anyOf(lexicon.beforeTimes)}|-|,)\\s{0,3})?\\d{1,2}\\s?(?:[:h]\\s?\\d{2}(?::\\d{2})?|h(?![a-z]))(?:\\s?${anyOf(lexicon.behindTimes)})?(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?(?!\\d)`,
  'g',
);
export const COUNTERS = new RegExp(
  `${FROM}(?:(?:\\d[\\d ., ]{0,9}(?:k\\s)?|${anyOf(lexicon.none)})\\s?${anyOf(lexicon.counters)}${TO}|${anyOf(lexicon.counters)}\\s?:?\\s?\\d[\\d ., ]{0,9}(?![\\d/-]))|\\(\\d{1,5}\\)`,
  'g',
);
/** « 22 ramadan 1447 »: the same day in another calendar. */
export const HIJRI =
  /(?<![a-z0-9])\d{1,2}\s[a-z'-]{3,12}(?:\s[a-z'-]{1,8}){0,2}\s14\d\d(?:\s?h)?(?![a-z0-9])/g;
export const KNOWN = new RegExp(
  `(?<![a-z])(?:${DOCUMENT}|${anyOf([...lexicon.published, ...lexicon.updated, ...lexicon.done, ...lexicon.counters])})${TO}`,
  'g',
);
/** « , correspondante à Orvalle »: behind a name. */
export const IS_WRITER = new RegExp(
  `^\\s?[,–—-]\\s?(?:${anyOf(lexicon.ours)}\\s)?${anyOf(lexicon.writers)}${TO}`,
);
export const FILLERS = new Set([...lexicon.fillers, ...lexicon.relative]);
export const PARTICLES = new Set(lexicon.particles);
export const NOBODY = new Set(lexicon.nobody);
export const BYLINE = new RegExp(
  `(?:^|[\\s|(\0•·–—-])${anyOf(lexicon.bylines)}(?:\\(s\\))?\\s{0,3}:?\\s{0,3}(?<![a-z\\u0621-\\u064a])(?=(?<who>[^|\0–—,:()/•·]{2,60}))`,
);
export const OPENS_WITH_BYLINE = new RegExp(
  `^[^a-z0-9\\u0621-\\u064a]{0,4}${anyOf(lexicon.bylines)}(?![a-z0-9\\u0621-\\u064a])`,
);
/** « parAwa Ndiaye », where a page leaves the blank to its style. */
export const GLUED_BYLINE = new RegExp(`^${anyOf(lexicon.bylines)}(?=\\p{Lu}\\p{Ll})`, 'u');
/** A line that is a label and nothing else: what it labels stands in the next one. */
export const LABEL_ALONE = new RegExp(
  `^${anyOf([...lexicon.bylines, ...lexicon.published])}(?:\\(s\\))?\\s{0,2}:?$`,
);
export const OPENS_WITH_LABEL = new RegExp(`^\\W{0,4}${anyOf(lexicon.published)}${TO}`);
/** « Fait à Lomé, le » */
export const PLACE_OF_DOING = new RegExp(
  `^\\W{0,4}${anyOf(lexicon.done)}\\s[^,.]{2,40},\\s{0,3}(?:${anyOf(lexicon.articlesOfDates)}\\s{1,3})?$`,
);

export const LABELS_OF_A_STAMP = new RegExp(
  `${FROM}${anyOf(lexicon.published)}(?:\\s${turnSource('beforeDay')})?\\s{0,3}:?\\s{1,3}$`,
);
