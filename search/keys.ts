import { hash } from 'node:crypto';
import { remember } from '../text/remember.ts';

/**
 * What an entry of the index is for. `WORD`: the articles with a term, and the entities with it in a name. `PREFIX`: the
 * best known entities with a word that begins so. `TYPO`: the words of names that lack or have a letter.
 */
const ENTRY_KINDS = ['WORD', 'PREFIX', 'TYPO'] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** 46 bits of a hash and 2 bits for the kind. */
export type EntryKey = number;

/** Keys are below this. */
export const KEY_SPACE = 2 ** 48;

export const entryKey = (kind: EntryKind, text: string): EntryKey => KEYS[kind](text);

/** Texts have the same words again and again. */
const keysOf = (kind: EntryKind) =>
  remember(
    (text) => {
      const top = Number.parseInt(hash('sha256', `${kind} ${text}`).slice(0, 12), 16);
      return Math.floor(top / 4) * 4 + ENTRY_KINDS.indexOf(kind);
    },
    LONGEST_KEPT,
    MOST_KEPT,
  );
const LONGEST_KEPT = 40;
const MOST_KEPT = 50_000;
const KEYS: Readonly<Record<EntryKind, (text: string) => EntryKey>> = {
  WORD: keysOf('WORD'),
  PREFIX: keysOf('PREFIX'),
  TYPO: keysOf('TYPO'),
};

export const entryKindOf = (key: EntryKey): EntryKind => ENTRY_KINDS[key % 4] ?? 'WORD';
