import type { CatalogueEntry } from '../editor/catalogue.ts';
import { keysOfEntry } from './name-keys.ts';

/** A catalogue by the keys under which names find its entries. */
export interface CatalogueByKey {
  readonly at: (key: string) => readonly CatalogueEntry[];
  /** Its place in the catalogue. */
  readonly placeOf: (entry: CatalogueEntry) => number;
}

/** It stays the same from change to change: it is gone through once. */
const known = new WeakMap<readonly CatalogueEntry[], CatalogueByKey>();

export function catalogueByKey(catalogue: readonly CatalogueEntry[]): CatalogueByKey {
  const made = known.get(catalogue) ?? goThrough(catalogue);
  known.set(catalogue, made);
  return made;
}

function goThrough(catalogue: readonly CatalogueEntry[]): CatalogueByKey {
  const byKey = new Map<string, CatalogueEntry[]>();
  const places = new Map<CatalogueEntry, number>();
  for (const [place, entry] of catalogue.entries()) {
    places.set(entry, place);
    for (const key of new Set(keysOfEntry(entry))) {
      const ofKey = byKey.get(key);
      if (ofKey === undefined) byKey.set(key, [entry]);
      else ofKey.push(entry);
    }
  }
  return { at: (key) => byKey.get(key) ?? [], placeOf: (entry) => places.get(entry) ?? -1 };
}
