import { inFormat } from '../../store/documents.ts';
import { type Item, toItem } from '../../store/items.ts';
import { edgeKey, facetSortKey, lists, monthSortKey } from '../../store/keys.ts';
import { FACETS, type FacetName } from '../../store/records.ts';
import { foldedKey } from '../../text/fold.ts';
import type { Analysis } from '../analysis/analysis.ts';
import { numberOf, type State, textOf } from './open-state.ts';

/** A value that an article has of what articles are listed by. */
export interface FacetValue {
  readonly facet: FacetName;
  readonly value: string;
}

export function facetsOf({ text }: Analysis): FacetValue[] {
  const values: Readonly<Record<FacetName, string | null>> = {
    sources: text.sourceName,
    categories: text.category,
    authors: text.author,
    languages: text.language,
    months: text.publishedAt?.slice(0, 7) ?? null,
  };
  return FACETS.flatMap((facet) => {
    const value = values[facet];
    return value === null || value === '' ? [] : [{ facet, value }];
  });
}

/** @param n how many articles more have it; less than 0 for fewer */
export function countFacet({ run }: State, { facet, value }: FacetValue, n: number): void {
  if (n !== 0) run(ADD, facet, value, n);
  if (n < 0) run('DELETE FROM facets WHERE facet = ? AND value = ? AND n = 0', facet, value);
}
const ADD = 'INSERT INTO facets VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n';

const SORT_KEY_BYTES = 200;

export function facetItems({ get }: State, { facet, value }: FacetValue): Item[] {
  const row = get('SELECT n FROM facets WHERE facet = ? AND value = ?', facet, value);
  if (row === undefined) return [];
  const sortKey =
    facet === 'months' ? monthSortKey(value) : facetSortKey(foldedKey(value, SORT_KEY_BYTES), value);
  const doc = inFormat('facet', { value, count: numberOf(row.n) });
  return [toItem(edgeKey(lists.facets(facet), sortKey), 'list', doc)];
}

export function* everyFacet({ each }: State): Generator<FacetValue> {
  for (const row of each('SELECT facet, value FROM facets')) {
    const facet = FACETS.find((one) => one === row.facet);
    if (facet !== undefined) yield { facet, value: textOf(row.value) };
  }
}

/** How many values there are; null for a list that is none of facets, and where there is none. */
export function facetCount({ get }: State, list: string): number | null {
  const facet = FACETS.find((one) => lists.facets(one) === list);
  if (facet === undefined) return null;
  return numberOf(get('SELECT COUNT(*) AS n FROM facets WHERE facet = ?', facet)?.n) || null;
}
