import {
  type DocumentKind,
  type DocumentNumber,
  documentOf,
  impactOf,
  kindOf,
  type Posting,
} from './posting.ts';

/** What the index has for one word of a query. */
export interface Found {
  /**
   * Whether a name is to have it: not of a word that stands everywhere, unless the query has no other; nor, beside others,
   * of one that nothing has, or of what was taken for it.
   */
  readonly isRequired: boolean;
  /** Whether what has no other word of the query is found by it: not by one that stands everywhere, likewise. */
  readonly mayFind: boolean;
  /** Of which kinds a name need not have it, where no name has all that are required: « projet » says that an initiative is meant. */
  readonly saysKind: ReadonlySet<DocumentKind>;
  readonly list: List;
}

export interface List extends Frequency {
  /** Best impact first. */
  readonly postings: readonly Posting[];
  /** From 0 to 1: less for a word that is only like the one typed. */
  readonly weight: number;
}

/** How many documents have a term, near enough: articles in their text, entities in their names. */
export interface Frequency {
  readonly articles: number;
  readonly entities: number;
}

export interface Candidate {
  readonly document: DocumentNumber;
  /** Higher is better; comparable within one query. An entity that has every required word in its names has `ALL_WORDS` more. */
  readonly score: number;
  /** Which words of the query it has, one bit each. */
  readonly words: number;
}

/** What lifts an entity with every required word of a query in its names above every article: no sum of scores reaches it. */
const ALL_WORDS = 1000;

/** The words of a query that a name is to have, one bit each as in `Candidate.words`. */
export interface Required {
  readonly all: number;
  /** Without those that say the kind; all of them where no other is left. */
  readonly ofKind: (kind: DocumentKind) => number;
}

const bitsOf = (found: readonly Found[], is: (one: Found) => boolean): number =>
  found.reduce((bits, one, i) => bits | (is(one) ? 1 << i : 0), 0);

export function requiredOf(found: readonly Found[]): Required {
  const all = bitsOf(found, ({ isRequired }) => isRequired);
  return {
    all,
    ofKind: (kind) => bitsOf(found, ({ isRequired, saysKind }) => isRequired && !saysKind.has(kind)) || all,
  };
}

/** Documents by what they have of the words of a query (BM25), best first; the same index gives the same order. */
export function rank(
  found: readonly Found[],
  articles: number,
  kinds: ReadonlySet<DocumentKind>,
): Candidate[] {
  const scores = new Map<DocumentNumber, { score: number; asText: number; words: number }>();
  const finding = bitsOf(found, ({ mayFind }) => mayFind);
  for (const [i, { list }] of found.entries()) {
    const ofArticle = list.weight * inverseFrequency(list.articles, articles);
    const ofEntity = list.weight * inverseFrequency(list.entities, articles);
    for (const posting of list.postings) {
      const document = documentOf(posting);
      const kind = kindOf(document);
      if (!kinds.has(kind)) continue;
      const sum = scores.get(document) ?? { score: 0, asText: 0, words: 0 };
      // Two words that are like one typed word count once, the better one; so does what is being rewritten just now.
      if ((sum.words & (1 << i)) === 0) {
        const impact = impactOf(posting);
        sum.score += (kind === 'ARTICLE' ? ofArticle : ofEntity) * impact;
        sum.asText += ofArticle * impact;
      }
      sum.words |= 1 << i;
      scores.set(document, sum);
    }
  }
  const required = requiredOf(found);
  const candidates: Candidate[] = [];
  for (const [document, { score, asText, words }] of scores) {
    if ((words & finding) === 0) continue;
    const share = kindOf(document) === 'ARTICLE' ? 1 : shareOf(words, required.all);
    candidates.push({ document, score: share === 1 ? score : share * asText, words });
  }
  const named = candidates.filter((one) => isNamed(one, required.all));
  return raised(
    candidates,
    named.length > 0
      ? named
      : candidates.filter((one) => isNamed(one, required.ofKind(kindOf(one.document)))),
  );
}

/**
 * How much of what a name is to have it has, from 0 to 1. Words are rarer in names than in texts, and names are short: a name
 * with a part of the words counts by this, and by how rare the words are in texts. Else « Le Monde » would stand before the
 * articles about a « coupe du monde ».
 */
const shareOf = (words: number, required: number): number =>
  required === 0 ? 1 : countBits(words & required) / countBits(required);

/** Of a number of 32 bits, how many are 1. */
export function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Whether a name has all required words. */
const isNamed = ({ document, words }: Candidate, required: number): boolean =>
  kindOf(document) !== 'ARTICLE' && required > 0 && (words & required) === required;

/** Some of the candidates above all others, each of both by its score. */
export function raised(candidates: readonly Candidate[], named: readonly Candidate[]): Candidate[] {
  const above = new Set(named);
  return candidates
    .map((one) => (above.has(one) ? { ...one, score: one.score + ALL_WORDS } : one))
    .sort(byScore);
}

/** Whether names that have all required words stand above all else. */
export const hasNamed = ([best]: readonly Candidate[]): boolean =>
  best !== undefined && best.score >= ALL_WORDS;

const byScore = (a: Candidate, b: Candidate): number => b.score - a.score || a.document - b.document;

/** Whether a candidate stands behind a place of the order. */
export const isBehind = (
  candidate: Pick<Candidate, 'score' | 'document'>,
  place: Pick<Candidate, 'score' | 'document'>,
): boolean =>
  candidate.score < place.score || (candidate.score === place.score && candidate.document > place.document);

function inverseFrequency(documents: number, all: number): number {
  const most = Math.max(all, documents);
  return Math.log(1 + (most - documents + 0.5) / (documents + 0.5));
}
