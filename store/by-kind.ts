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

/** What may be known of documents of one kind. */
interface Known<Document> {
  /** What a request asked for: what is under way as a promise, what is there as it is; null where there is none. */
  readonly asked: Document | null | Promise<Document | null>;
  readonly askedSlice: LoadedSlice<Document> | Promise<LoadedSlice<Document>>;
  /** Likewise of what must be there. */
  readonly sought: Promise<Document>;
  /** What a process keeps. */
  readonly kept: Kept<Document>;
  readonly keptSlice: Kept<LoadedSlice<Document>>;
}

/** Something that is known of documents, by their kind and the address they were asked for at. */
export class ByKind<As extends keyof Known<unknown>> {
  readonly #values: { readonly [Kind in DocumentKind]: Map<string, Known<Documents[Kind]>[As]> } = {
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

  get<Kind extends DocumentKind>(kind: Kind, address: string): Known<Documents[Kind]>[As] | undefined {
    return this.#values[kind].get(address);
  }

  /** Gives back what it takes. */
  set<Kind extends DocumentKind, Value extends Known<Documents[Kind]>[As]>(
    kind: Kind,
    address: string,
    value: Value,
  ): Value {
    this.#values[kind].set(address, value);
    return value;
  }
}
