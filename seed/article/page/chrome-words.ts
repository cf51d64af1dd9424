import * as v from 'valibot';
import { fold } from '../../../text/fold.ts';
import { readLexicon } from '../../lexicon/lexicon.ts';
import { turnSource } from '../../lexicon/turns.ts';
import { anyOf, TO } from './match-phrases.ts';

/**
 * What a line of a web page is, where it is no part of an article. Most lines tell by their words, which are in
 * lexicon/fr/chrome.yaml, some by their form alone.
 *
 * - `nav`: menus, languages, search, tickers: they stand above a title
 * - `tool`: buttons and counters
 * - `insert`: links, captions and advertisements inside a text
 * - `foot`: what stands below a text
 * - `related`: a heading above other articles
 * - `closing`: a heading behind which the article is over, or a line that says so
 */
export type Chrome = 'nav' | 'tool' | 'insert' | 'foot' | 'related' | 'closing';

const words = v.array(v.string());
const place = v.object({ lines: words, starts: words });
export const chromeLexicon = readLexicon(
  'chrome',
  v.object({
    nav: place,
    tool: place,
    insert: place,
    foot: place,
    sentences: words,
    related: words,
    relatedLines: words,
    closings: words,
    contacts: words,
    ends: words,
    filed: words,
    home: words,
    sources: words,
    agencies: words,
    bodies: words,
    verbs: words,
    sections: words,
    numbered: words,
    titleLabels: words,
    textLabels: words,
  }),
);

/** Where on a page a line stands. */
const PLACES = ['nav', 'tool', 'insert', 'foot'] as const;
/** What a whole line says, folded. */
export const wholeLines = new Map(
  PLACES.flatMap((place) => chromeLexicon[place].lines.map((line) => [fold(line), place] as const)),
);
/** Signs, icons and bullets before the first word. */
export const LEAD = '^[^a-z0-9]{0,8}';
const startOf = (phrase: string): string => {
  const [, said = '', mark = ''] = /^(.*?)\s*([:(.]?)$/.exec(phrase) ?? [];
  const behind = said.endsWith("'") ? '' : TO;
  return `${anyOf([said])}${mark === '' ? behind : `\\s{0,3}\\${mark}`}`;
};
const oneOf = (phrases: readonly string[]) => new RegExp(`${LEAD}(?:${phrases.map(startOf).join('|')})`);
/** What a line begins with. */
export const starts = PLACES.map((place) => [place, oneOf(chromeLexicon[place].starts)] as const);
/** Most lines begin with none of the phrases: their first word tells. */
export const firstWord = (text: string): string => /[a-z0-9]+/.exec(text)?.[0] ?? '';
export const firstWords = new Set(
  [...PLACES.flatMap((place) => chromeLexicon[place].starts), ...chromeLexicon.closings].map(firstWord),
);
export const SENTENCES = oneOf(chromeLexicon.sentences);
export const CONTACTS = oneOf(chromeLexicon.contacts);
export const relatedLines = new Set(chromeLexicon.relatedLines.map(fold));
export const RELATED = new RegExp(`(?:^|\\s)${anyOf(chromeLexicon.related.map(fold))}(?=\\s|$)`);
const [single, several] = [true, false].map((isOne) =>
  chromeLexicon.closings.filter((phrase) => /^[a-z]+$/.test(phrase) === isOne),
);
/** One word closes an article where nothing but a colon or a count follows: « Contact : », « Commentaires (2) ». */
export const CLOSING = new RegExp(
  `${LEAD}(?:${anyOf(several ?? [])}${TO}|${anyOf(single ?? [])}\\s{0,3}(?:$|:|\\(?\\d))|${LEAD}\\d{1,4}\\s${turnSource('comments')}$`,
);
export const ends = new Set(chromeLexicon.ends);
