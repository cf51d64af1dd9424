import type { Index } from './find.ts';
import { entryKey } from './keys.ts';
import { findInLeaf } from './leaf.ts';
import { type DocumentNumber, documentOf } from './posting.ts';
import { beginsSo, LONGEST_PREFIX, typedPrefix } from './prefixes.ts';
import { unpackAscending } from './varint.ts';

export interface Suggestions {
  /** The best known entities, those in most articles first. */
  readonly documents: readonly DocumentNumber[];
  /** Whether a thing of these names is meant; null where all are: more was typed than the index tells apart. */
  readonly isNamedSo: ((names: readonly string[]) => boolean) | null;
}

const NOTHING: Suggestions = { documents: [], isNamedSo: null };

/** Entities with a word in a name that begins as typed. One read. */
export async function findSuggestions(typed: string, index: Pick<Index, 'leaf'>): Promise<Suggestions> {
  const letters = [...typedPrefix(typed)];
  if (letters.length === 0) return NOTHING;
  const prefix = letters.join('');
  const key = entryKey('PREFIX', letters.slice(0, LONGEST_PREFIX).join(''));
  const leaf = await index.leaf(key);
  const payload = leaf === null ? null : findInLeaf(leaf.bytes, leaf.start, key);
  if (payload === null) return NOTHING;
  return {
    documents: unpackAscending(payload).map(documentOf),
    isNamedSo:
      letters.length <= LONGEST_PREFIX ? null : (names) => names.some((name) => beginsSo(name, prefix)),
  };
}
