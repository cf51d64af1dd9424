import type { DocumentKind, Documents } from './documents.ts';

/** Rows of a list, their documents parsed. */
export interface LoadedSlice<Value> {
  readonly rows: readonly { readonly sortKey: string; readonly value: Value }[];
}

/** Something that was read before, and what reading it costs. */
export interface Kept<Value> {
  readonly value: Value;
  readonly readUnits: number;
}

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

type Docs = { readonly [Kind in DocumentKind]: Map<string, Kept<Documents[Kind]>> };
type Slices = { readonly [Kind in DocumentKind]: Map<string, Kept<LoadedSlice<Documents[Kind]>>> };

/** Half of all that may be kept. Once it is full, the half before it is dropped. */
interface Half {
  readonly docs: Docs;
  readonly slices: Slices;
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
    doc: (kind, address) => newer.docs[kind].get(address) ?? older.docs[kind].get(address),
    keepDoc(kind, address, value, characters) {
      newer.docs[kind].set(address, { value, readUnits: unitsOf(characters) });
      count(characters);
    },
    slice: (kind, address) => newer.slices[kind].get(address) ?? older.slices[kind].get(address),
    keepSlice(kind, address, value, { characters, readUnits }) {
      newer.slices[kind].set(address, { value, readUnits });
      count(characters);
    },
  };
}

/** What an item costs beside its document, in characters: keys, hash, phase and the names of all of them. */
const ITEM = 120;
const unitsOf = (characters: number): number => Math.ceil((characters + ITEM) / 4096) / 2;

const emptyHalf = (): Half => ({ docs: emptyDocs(), slices: emptySlices(), characters: 0 });

const emptyDocs = (): Docs => ({
  article: new Map(),
  entity: new Map(),
  body: new Map(),
  link: new Map(),
  roles: new Map(),
  mention: new Map(),
  edge: new Map(),
  reference: new Map(),
  count: new Map(),
  facet: new Map(),
  state: new Map(),
});

const emptySlices = (): Slices => ({
  article: new Map(),
  entity: new Map(),
  body: new Map(),
  link: new Map(),
  roles: new Map(),
  mention: new Map(),
  edge: new Map(),
  reference: new Map(),
  count: new Map(),
  facet: new Map(),
  state: new Map(),
});
