import { fold, wordsOfName } from '../../../text/fold.ts';
import { ofName } from '../../../text/remember.ts';
import { type CountryNamed, countriesIn } from '../../lexicon/countries.ts';
import { identityWords } from '../../lexicon/identity-words.ts';
import { isOnlyPlace } from '../../lexicon/places.ts';
import { turn, turnSource } from '../../lexicon/turns.ts';

const { nationalHeads, supranational, supranationalNames } = identityWords;
const LONGEST_HEAD = 4;

/** Whether every country has such a body: « Ministère de la Santé », not « Conseil de l’Europe ». */
export const isNationalBody = ofName((name): boolean => {
  // « Moroccan Ministry of Health »
  const [first] = countriesIn(name);
  const from = first?.isAdjective && first.start === 0 ? first.end : 0;
  const words = wordsOfName(name.slice(from));
  if (words.some((word) => supranational.has(word))) return false;
  if ([...supranationalNames].some((whole) => words.join(' ').startsWith(whole))) return false;
  return Array.from({ length: LONGEST_HEAD }, (_, n) => words.slice(0, n + 1).join(' ')).some((head) =>
    nationalHeads.has(head),
  );
});

export interface NameOfCountry {
  /** The name without the country; as it is where that is no part of its own. */
  readonly stem: string;
  readonly country: string | null;
}

/**
 * The country that a body's name says: « Banque du Portugal », « Agence marocaine de l’énergie ». Of « Ambassade du Maroc en
 * France » the first; of « Conseil d’affaires Maroc-Sénégal » none; « Association des Marocains de France » is of France.
 */
export const countryInName = ofName((name): NameOfCountry => {
  const named = countriesIn(name).filter((found) => !found.isAmbiguous && !isOfOthers(name, found));
  const [first, second] = named;
  const isPair =
    first !== undefined && second !== undefined && /^\s?[-–/]\s?$/u.test(name.slice(first.end, second.start));
  if (first === undefined || isPair) return { stem: name, country: null };
  const isHyphenated = /[-–]$/u.test(name.slice(0, first.start)) || /^[-–]/u.test(name.slice(first.end));
  if (isHyphenated && !first.isAdjective) return { stem: name, country: null };
  return { stem: isNationalBody(name) ? without(name, first) : name, country: first.country };
});

/** « des États américains », « des Marocains »: a plural is no adjective of a body in the singular. */
const isOfOthers = (name: string, { isPlural }: CountryNamed): boolean =>
  isPlural && !/^\P{Zs}+s\s/u.test(name);

const BEFORE = turn('countryLink');
const IN_PLACE = new RegExp(`^(.+?)\\s+${turnSource('placeTie')}\\s?(\\p{Lu}[\\p{L}\\s-]*)$`, 'u');

/** « Ministère marocain de la Santé », « Cour des comptes du Maroc » without what says the country. */
function without(name: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const before = name.slice(0, start).replace(BEFORE, '');
  const stem = `${before}${name.slice(end)}`.replace(/\s+/g, ' ').trim();
  // « Moroccan Ministry of Health »: what is left is the name.
  return wordsOfName(stem).length < 1 ? name : stem;
}

/** A body is still itself without its town where a proper name is left: « Institut Pasteur de Dakar », not « Cour d’appel de Paris ». */
export function withoutPlace(name: string): string | null {
  const [, body = '', place = ''] = IN_PLACE.exec(name) ?? [];
  if (!isOnlyPlace(place) || countriesIn(place).length > 0) return null;
  const [, ...rest] = body.split(' ');
  return rest.some((word) => /^\p{Lu}\p{L}+/u.test(word)) && fold(body) !== '' ? body : null;
}
