import * as v from 'valibot';
import { fold, type Token, tokenize } from '../../text/fold.ts';
import { type AskedWord, ofWord } from '../../text/of-word.ts';
import { readLexicon } from './lexicon.ts';

/** How texts name countries; lexicon/countries.yaml says what each list is for. Codes are ISO 3166-1 alpha-2. */
const code = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/));
const lexicon = readLexicon(
  'countries',
  v.object({
    adjectives: v.record(v.string(), v.record(code, v.array(v.string()))),
    names: v.record(code, v.array(v.string())),
    notCountries: v.array(code),
    ambiguous: v.array(v.string()),
  }),
);

/** Languages whose names of countries are looked for. */
const LANGUAGES = ['fr', 'en', 'ar'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A place of a text that says a country. Offsets are UTF-16. */
export interface CountryNamed {
  readonly country: string;
  readonly start: number;
  readonly end: number;
  /** « portugais », not « Portugal ». */
  readonly isAdjective: boolean;
  /** Of an adjective that ends in s in the plural alone: « marocains », not « français ». */
  readonly isPlural: boolean;
  /** Whether it is a common word or somebody's name as well: « Grenade », « Georgia ». */
  readonly isAmbiguous: boolean;
}

interface Branch {
  readonly next: Map<string, Branch>;
  found: Omit<CountryNamed, 'start' | 'end'> | null;
}

const notCountries = new Set(lexicon.notCountries);
const ambiguous = new Set(lexicon.ambiguous.map(fold));

const tables = new Map(
  LANGUAGES.map((language) => [
    language,
    new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  ]),
);
const nameIn = (language: string, iso: string): string | undefined => tables.get(language)?.of(iso);

/** Codes of today: « DD » is an old one of what is « DE » now. */
const isOfToday = (iso: string): boolean => new Intl.Locale(`und-${iso}`).region === iso;

/** Every code that is a country's. */
export const countryCodes: ReadonlySet<string> = new Set(
  LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(
    (iso) => !notCountries.has(iso) && nameIn('fr', iso) !== undefined && isOfToday(iso),
  ),
);

/** As an address says it: « portugal ». */
export const countryName = (country: string): string => nameIn('fr', country) ?? country;

const root: Branch = { next: new Map(), found: null };

function plant(form: string, country: string, isAdjective: boolean, isPlural = false): void {
  let branch = root;
  for (const { word } of tokenize(form)) {
    const next = branch.next.get(word) ?? { next: new Map(), found: null };
    branch.next.set(word, next);
    branch = next;
  }
  // Of two that have a name the first keeps it: the lists stand before the tables.
  branch.found ??= { country, isAdjective, isPlural, isAmbiguous: ambiguous.has(fold(form)) };
}

for (const [country, names] of Object.entries(lexicon.names))
  for (const name of names) plant(name, country, false);
for (const country of countryCodes)
  for (const language of LANGUAGES) plant(nameIn(language, country) ?? country, country, false);
for (const byCountry of Object.values(lexicon.adjectives))
  for (const [country, forms] of Object.entries(byCountry))
    for (const form of forms) {
      plant(form, country, true);
      if (/[a-zé]$/.test(form) && !form.endsWith('s')) plant(`${form}s`, country, true, true);
    }

/** Every country that a text names, by its name (with a capital) or an adjective, in text order. */
export const countriesIn = (text: string): CountryNamed[] =>
  countriesFrom(text, tokenize(text), ({ word }) => root.next.get(word) ?? null);

/** The same of a text of which the words are known. */
export const countriesAmong = (text: string, words: readonly (Token & AskedWord)[]): CountryNamed[] =>
  countriesFrom(text, words, branchOf);
const branchOf = ofWord((word) => root.next.get(word) ?? null);

function countriesFrom<Of extends Token>(
  text: string,
  tokens: readonly Of[],
  branchAt: (token: Of) => Branch | null,
): CountryNamed[] {
  const found: CountryNamed[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    let branch = token === undefined ? null : branchAt(token);
    if (branch === null) continue;
    let last: CountryNamed | null = null;
    let next = i;
    for (let at = i; branch !== null; at++) {
      const [start, end] = [tokens[i]?.start ?? 0, tokens[at]?.end ?? 0];
      if (branch.found !== null && isWritten(text.slice(start, end), branch.found.isAdjective)) {
        last = { ...branch.found, start, end };
        next = at;
      }
      branch = branch.next.get(tokens[at + 1]?.word ?? '') ?? null;
    }
    if (last === null) continue;
    found.push(last);
    i = next;
  }
  return found;
}

/** « inde » is no country; an adjective may have either case. */
const isWritten = (text: string, isAdjective: boolean): boolean => isAdjective || !/^\p{Ll}/u.test(text);
