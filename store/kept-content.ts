import { ByKind, type Kept, type LoadedSlice } from './by-kind.ts';
import type { DocumentKind, Documents } from './documents.ts';

/**
 * Parsed documents and ranges of lists of one version of the content, by what was asked for: what a process has read
 * before need not be read again. Nobody changes what is in it.
 */
export interface KeptContent {
  doc<Kind extends DocumentKind>(kind: Kind, address: string): Kept<Documents[Kind]> | undefined;
  keepDoc<Kind extends DocumentKind>(
    kind: Kind,
    address: string,
    doc: Documents[Kind],
    characters: number,
  ): void;
  slice<Kind extends DocumentKind>(
    kind: Kind,
    address: string,
  ): Kept<LoadedSlice<Documents[Kind]>> | undefined;
  keepSlice<Kind extends DocumentKind>(
    kind: Kind,
    address: string,
    slice: LoadedSlice<Documents[Kind]>,
    size: { readonly characters: number; readonly readUnits: number },
  ): void;
}

/** Characters of JSON; parsed they take some four times as many bytes. */
const MOST_CHARACTERS = 16_000_000;
/** What an entry takes beside its document. */
const BESIDE = 300;

/** Half of all that may be kept. Once it is full, the half before it is dropped. */
interface Half {
  readonly docs: ByKind<'kept'>;
  readonly slices: ByKind<'keptSlice'>;
  characters: number;
}

export function createKeptContent(most = MOST_CHARACTERS): KeptContent {
  let newer = emptyHalf();
  let older = emptyHalf();
  const count = (characters: number): void => {
    newer.characters += characters + BESIDE;
    if (newer.characters <= most / 2) return;
    older = newer;
    newer = emptyHalf();
  };
  return {
    doc: (kind, address) => newer.docs.get(kind, address) ?? older.docs.get(kind, address),
    keepDoc(kind, address, value, characters) {
      newer.docs.set(kind, address, { value, readUnits: unitsOf(characters) });
      count(characters);
    },
    slice: (kind, address) => newer.slices.get(kind, address) ?? older.slices.get(kind, address),
    keepSlice(kind, address, value, { characters, readUnits }) {
      newer.slices.set(kind, address, { value, readUnits });
      count(characters);
    },
  };
}

/** What an item costs beside its document, in characters: keys, hash, phase and the names of all of them. */
const ITEM = 120;
const unitsOf = (characters: number): number => Math.ceil((characters + ITEM) / 4096) / 2;

const emptyHalf = (): Half => ({ docs: new ByKind(), slices: new ByKind(), characters: 0 });
