import { hash } from 'node:crypto';

/**
 * A posting says that a document has a term, and how much of it: `impact` (10 bits, inverted, so that the best stand
 * first), kind (2 bits) and the document's hash (40 bits) make one whole number, by which a list of postings is sorted.
 * Of a million articles and their entities, one pair or none has the same hash.
 */
export type Posting = number;

/** What a posting's document is; the order is the one in which equal impacts stand. */
export const DOCUMENT_KINDS = ['PERSON', 'ORGANISATION', 'INITIATIVE', 'ARTICLE'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Kind and hash of a document: 42 bits. */
export type DocumentNumber = number;

const MOST_IMPACT = 1023;
const HASH_SPACE = 2 ** 40;
const NUMBER_SPACE = HASH_SPACE * DOCUMENT_KINDS.length;
/** Postings are smaller than this. */
export const POSTING_SPACE = NUMBER_SPACE * (MOST_IMPACT + 1);

export function documentNumber(kind: DocumentKind, id: string): DocumentNumber {
  const digits = hash('sha256', id).slice(0, 10);
  return DOCUMENT_KINDS.indexOf(kind) * HASH_SPACE + Number.parseInt(digits, 16);
}

/** @param impact a share from 0 to 1 */
export function toPosting(impact: number, document: DocumentNumber): Posting {
  const level = Math.max(0, Math.min(MOST_IMPACT, Math.round(impact * MOST_IMPACT)));
  return (MOST_IMPACT - level) * NUMBER_SPACE + document;
}

/** From 0 to 1. */
export const impactOf = (posting: Posting): number =>
  (MOST_IMPACT - Math.floor(posting / NUMBER_SPACE)) / MOST_IMPACT;

export const documentOf = (posting: Posting): DocumentNumber => posting % NUMBER_SPACE;

export const kindOf = (document: DocumentNumber): DocumentKind =>
  DOCUMENT_KINDS[Math.floor(document / HASH_SPACE)] ?? 'ARTICLE';
