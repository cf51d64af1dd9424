import { ByKind, type Kept, type LoadedSlice } from './by-kind.ts';
import type { DocumentKind, Documents } from './documents.ts';

/**
 * Parsed documents and ranges of lists of one version of the content, by what was asked for: what a process has read
 * before need not be read again. Nobody changes what is in it.
 */
export interface KeptContent {
  doc<Kind extends DocumentKind>(kind: Kind, address: string): Kept<Documents[Kind]> | undefined;
  keepDoc<Kind extends DocumentKind>(kind: Kind, address: string, doc: Documents[Kind], bytes: number): void;
  slice<Kind extends DocumentKind>(
    kind: Kind,
    address: string,
  ): Kept<LoadedSlice<Documents[Kind]>> | undefined;
  keepSlice<Kind extends DocumentKind>(
    kind: Kind,
    address: string,
    slice: LoadedSlice<Documents[Kind]>,
    size: { readonly bytes: number; readonly readUnits: number },
  ): void;
}

/** Of JSON; parsed it takes some four times as much. */
const MOST_BYTES = 16_000_000;
/** What an entry takes beside its document and its address, which may hold a cursor that a client made up. */
const BESIDE = 300;

/** Half of all that may be kept. Once it is full, the half before it is dropped. */
interface Half {
  readonly docs: ByKind<'kept'>;
  readonly slices: ByKind<'keptSlice'>;
  bytes: number;
}

export function createKeptContent(most = MOST_BYTES): KeptContent {
  let newer = emptyHalf();
  let older = emptyHalf();
  const count = (address: string, bytes: number): void => {
    newer.bytes += bytes + address.length + BESIDE;
    if (newer.bytes <= most / 2) return;
    older = newer;
    newer = emptyHalf();
  };
  return {
    doc: (kind, address) => newer.docs.get(kind, address) ?? older.docs.get(kind, address),
    keepDoc(kind, address, value, bytes) {
      newer.docs.set(kind, address, { value, readUnits: unitsOf(bytes) });
      count(address, bytes);
    },
    slice: (kind, address) => newer.slices.get(kind, address) ?? older.slices.get(kind, address),
    keepSlice(kind, address, value, { bytes, readUnits }) {
      newer.slices.set(kind, address, { value, readUnits });
      count(address, bytes);
    },
  };
}

/** Bytes that an item has beside its document: keys, hash, phase and the names of all of them. */
const ITEM = 120;
const unitsOf = (bytes: number): number => Math.ceil((bytes + ITEM) / 4096) / 2;

const emptyHalf = (): Half => ({ docs: new ByKind(), slices: new ByKind(), bytes: 0 });
