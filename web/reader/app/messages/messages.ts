import type { Fault } from '../faults.ts';
import type { Kind, UiLanguage } from '../routes.ts';
import type { Wrong } from '../wrong-in-address.ts';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { fr } from './fr.ts';

/** Everything that the interface says in one language. */
export interface Messages {
  /** What the language calls itself. */
  readonly own: string;
  readonly direction: 'ltr' | 'rtl';
  /** For dates and numbers. */
  readonly locale: string;
  readonly tagline: string;
  readonly skip: string;
  readonly articles: string;
  readonly kinds: Readonly<Record<Kind, { readonly one: string; readonly many: string }>>;
  readonly navigation: string;
  readonly languages: string;
  readonly search: {
    readonly label: string;
    readonly hint: string;
    readonly go: string;
    readonly found: (query: string) => string;
    readonly count: (n: number, exact: boolean) => string;
    /** Of names that are offered beside what was found. */
    readonly alike: (n: number) => string;
    /** What was typed is too much: which words are looked for. */
    readonly shortened: (words: string) => string;
    /** No word of it finds anything alone. */
    readonly everywhere: string;
    readonly nothing: string;
  };
  readonly filters: {
    readonly title: string;
    readonly any: string;
    readonly from: string;
    readonly to: string;
    readonly language: string;
    readonly category: string;
    readonly source: string;
    readonly apply: string;
    readonly clear: string;
    readonly chosen: string;
    readonly remove: (what: string) => string;
  };
  readonly languageNames: Readonly<Record<string, string>>;
  readonly count: (n: number, exact: boolean) => string;
  readonly named: (n: number) => string;
  readonly more: string;
  readonly first: string;
  readonly undated: string;
  readonly nothingFound: { readonly title: string; readonly hint: string };
  readonly empty: { readonly title: string; readonly hint: string };
  readonly derivedTitle: string;
  readonly by: (author: string) => string;
  readonly original: string;
  readonly filedUnder: string;
  readonly notes: {
    readonly title: string;
    readonly hint: string;
    readonly close: string;
    readonly page: (name: string) => string;
    readonly implied: string;
    readonly places: (n: number) => string;
    readonly place: (n: number) => string;
    readonly unmarked: (n: number) => string;
    readonly printed: string;
  };
  readonly uncertain: {
    readonly word: string;
    readonly why: string;
    readonly percent: (n: number) => string;
  };
  readonly former: string;
  readonly related: string;
  readonly roles: string;
  readonly spellings: { readonly title: string; readonly doubtful: string };
  readonly beside: string;
  /** Of how many articles on the page the counts are. */
  readonly amongShown: (n: number) => string;
  readonly alongside: (n: number) => string;
  readonly elsewhere: string;
  readonly inArticles: string;
  /** The way to all articles of an entity. */
  readonly allOf: (n: number) => string;
  readonly impliedBy: (title: string) => string;
  readonly parts: string;
  readonly partOf: string;
  readonly members: string;
  readonly ofOrganisation: string;
  readonly relations: Readonly<Record<'LEADS' | 'LAUNCHED' | 'PARTNER' | 'PARTICIPATES', string>>;
  readonly carriers: Readonly<Record<'LEADS' | 'LAUNCHED' | 'PARTNER' | 'PARTICIPATES', string>>;
  readonly links: {
    readonly title: string;
    readonly hint: string;
    readonly of: (name: string) => string;
    readonly together: string;
    readonly part: string;
    readonly whole: string;
  };
  readonly proof: string;
  readonly nowhere: { readonly title: string; readonly hint: string; readonly home: string };
  readonly faults: Readonly<Record<Fault, { readonly title: string; readonly hint: string }>>;
  /** By what an error is found in the server's log. */
  readonly reference: (id: string) => string;
  /** What of an address cannot be, by its name there, and what to do; of several values the first to stand there. */
  readonly wrong: Readonly<Record<Wrong, (value: string, other: string) => string>>;
  readonly without: string;
  readonly again: string;
  readonly loading: string;
  readonly footer: { readonly made: string; readonly feed: string; readonly playground: string };
}

export const MESSAGES: Readonly<Record<UiLanguage, Messages>> = { fr, en, ar };
