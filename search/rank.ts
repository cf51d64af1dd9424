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
  /** Whether a name is to have it: not of a word that stands everywhere, unless the query has no other; nor one that nothing has. */
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

/** The words of a query that a name of a kind is to have, one bit each as in `Candidate.words`. */
export type Required = (kind: DocumentKind) => number;

/**
 * What names may be asked to have, the most first: all required words; all but those that say the kind; those alone that were
 * found as typed, where they are two at least: what a word was taken for may be wrong, and one word is no name.
 */
export function requirementsOf(found: readonly Found[]): readonly [Required, ...Required[]] {
  const all = bitsOf(found, ({ isRequired }) => isRequired);
  const typed = bitsOf(found, ({ isRequired, list }) => isRequired && list.weight === 1);
  const ofKind =
    (required: number): Required =>
    (kind) =>
      required & ~bitsOf(found, ({ saysKind }) => saysKind.has(kind)) || required;
  const sets: [Required, ...Required[]] = [() => all, ofKind(all)];
  if (typed !== all && countBits(typed) > 1) sets.push(() => typed, ofKind(typed));
  return sets;
}

const bitsOf = (found: readonly Found[], is: (one: Found) => boolean): number =>
  found.reduce((bits, one, i) => bits | (is(one) ? 1 << i : 0), 0);

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
  const requirements = requirementsOf(found);
  const [required] = requirements;
  const rarity = found.map(({ list }) => inverseFrequency(list.articles, articles));
  const candidates: Candidate[] = [];
  for (const [document, { score, asText, words }] of scores) {
    if ((words & finding) === 0) continue;
    const kind = kindOf(document);
    const share = kind === 'ARTICLE' ? 1 : shareOf(words, required(kind), rarity);
    candidates.push({ document, score: share === 1 ? score : share * asText, words });
  }
  for (const needed of requirements) {
    const named = candidates.filter((one) => isNamed(one, needed));
    if (named.length > 0) return raised(candidates, named);
  }
  return candidates.sort(byScore);
}

/**
 * How much of what a name is to have it has, from 0 to 1, by how much each word tells. Words are rarer in names than in texts,
 * and names are short: a name with a part of the words counts by this, and by how rare the words are in texts. Else « Le
 * Monde » would stand before the articles about a « coupe du monde ».
 */
function shareOf(words: number, required: number, rarity: readonly number[]): number {
  if ((words & required) === required) return 1;
  const telling = (bits: number) => rarity.reduce((sum, one, i) => sum + ((bits >> i) & 1) * one, 0);
  return telling(words & required) / telling(required);
}

/** Of a number of 32 bits, how many are 1. */
export function countBits(bits: number): number {
  let count = 0;
  for (let left = bits; left !== 0; left &= left - 1) count += 1;
  return count;
}

/** Whether a name has all required words. */
function isNamed({ document, words }: Candidate, required: Required): boolean {
  const kind = kindOf(document);
  const needed = required(kind);
  return kind !== 'ARTICLE' && needed > 0 && (words & needed) === needed;
}

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
