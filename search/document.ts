import { articleImpacts, fameShare, nameImpacts } from './impact.ts';
import { type EntryKey, entryKey } from './keys.ts';
import {
  type DocumentKind,
  type DocumentNumber,
  documentNumber,
  type Posting,
  toPosting,
} from './posting.ts';
import { prefixesOf } from './prefixes.ts';
import { wordsOf } from './terms.ts';

/** All that the index holds of one article or entity: a pure function of its texts. */
export interface Document {
  readonly number: DocumentNumber;
  readonly postings: readonly KeyedPosting[];
  /** The words of an entity's names, which mistyped ones are compared with. */
  readonly words: ReadonlySet<string>;
}

export interface KeyedPosting {
  readonly key: EntryKey;
  readonly posting: Posting;
}

export function articleDocument(id: string, title: string, body: string): Document {
  const number = documentNumber('ARTICLE', id);
  const postings: KeyedPosting[] = [];
  for (const [term, impact] of articleImpacts(title, body))
    postings.push({ key: entryKey('WORD', term), posting: toPosting(impact, number) });
  return { number, postings, words: new Set() };
}

/**
 * @param names every name of it, doubtful ones and acronyms too
 * @param articles in how many articles it is
 */
export function entityDocument(
  kind: Exclude<DocumentKind, 'ARTICLE'>,
  id: string,
  names: readonly string[],
  articles: number,
): Document {
  const number = documentNumber(kind, id);
  const known = toPosting(fameShare(articles), number);
  const prefixes = new Set(names.flatMap((name) => [...prefixesOf(name)]));
  const postings = [
    ...[...nameImpacts(names, articles)].map(([term, impact]) => ({
      key: entryKey('WORD', term),
      posting: toPosting(impact, number),
    })),
    ...[...prefixes].map((prefix) => ({ key: entryKey('PREFIX', prefix), posting: known })),
  ];
  return { number, postings, words: new Set(names.flatMap((name) => wordsOf(name).map(({ word }) => word))) };
}
