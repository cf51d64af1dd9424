import type { DocumentKind, Documents } from '../store/documents.ts';
import type { LoadedSlice } from '../store/kept-content.ts';
import type { Soon } from './soon.ts';

type Docs = { readonly [Kind in DocumentKind]: Map<string, Soon<Documents[Kind] | null>> };
type Slices = { readonly [Kind in DocumentKind]: Map<string, Soon<LoadedSlice<Documents[Kind]>>> };

/** What one request has asked for, each once: what is under way as a promise, what is there as it is. */
export interface Memo {
  doc<Kind extends DocumentKind>(kind: Kind, address: string): Soon<Documents[Kind] | null> | undefined;
  /** Gives back what it takes. */
  setDoc<Kind extends DocumentKind, Doc extends Soon<Documents[Kind] | null>>(
    kind: Kind,
    address: string,
    doc: Doc,
  ): Doc;
  slice<Kind extends DocumentKind>(
    kind: Kind,
    address: string,
  ): Soon<LoadedSlice<Documents[Kind]>> | undefined;
  setSlice<Kind extends DocumentKind, Slice extends Soon<LoadedSlice<Documents[Kind]>>>(
    kind: Kind,
    address: string,
    slice: Slice,
  ): Slice;
}

export function createMemo(): Memo {
  const docs: Docs = {
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
  };
  const slices: Slices = {
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
  };
  return {
    doc: (kind, address) => docs[kind].get(address),
    setDoc(kind, address, doc) {
      docs[kind].set(address, doc);
      return doc;
    },
    slice: (kind, address) => slices[kind].get(address),
    setSlice(kind, address, slice) {
      slices[kind].set(address, slice);
      return slice;
    },
  };
}
