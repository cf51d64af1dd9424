import { type EntryKey, entryKey } from '../../search/keys.ts';
import { typoKeys } from '../../search/typos.ts';
import { numberOf, type State } from './open-state.ts';

/**
 * Counts a word of names. Returns the keys of mistyped words under which it is looked for, where it is new, or not there
 * any more.
 *
 * @param more in how many more names it is than before; less than 0 for fewer
 */
export function countWord({ run, get }: State, word: string, more: number): EntryKey[] {
  if (more === 0) return [];
  const n = numberOf(get(COUNT, word, more)?.n);
  if (n === 0) run('DELETE FROM name_words WHERE word = ?', word);
  if (n !== 0 && n !== more) return [];
  const keys = typoKeys(word).map((text) => entryKey('TYPO', text));
  for (const key of keys)
    if (n === 0) run('DELETE FROM typos WHERE key = ? AND word = ?', key, word);
    else run('INSERT OR IGNORE INTO typos VALUES (?, ?)', key, word);
  return keys;
}

const COUNT = 'INSERT INTO name_words VALUES (?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n RETURNING n';
