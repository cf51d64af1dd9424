import DataLoader from 'dataloader';
import { ByKind, type LoadedSlice } from '../store/by-kind.ts';
import { type DocumentKind, type Documents, fromDoc } from '../store/documents.ts';
import type { KeptContent } from '../store/kept-content.ts';
import type { Key } from '../store/keys.ts';
import type { ListRange } from '../store/query-list.ts';
import type { Reader } from '../store/read.ts';
import type { Soon } from './soon.ts';

/**
 * Documents and lists, each read once in a request: what is under way is waited for, what is there is given at once. What the
 * process keeps is charged as if it were read. All documents that are asked for at a time are one round.
 */
export interface ReadOnce {
  /** Null where there is none. */
  doc<Kind extends DocumentKind>(kind: Kind, key: Key): Soon<Documents[Kind] | null>;
  slice<Kind extends DocumentKind>(kind: Kind, range: ListRange): Soon<LoadedSlice<Documents[Kind]>>;
  /** A document that came along with others. */
  take<Kind extends DocumentKind>(kind: Kind, key: Key, doc: string): Documents[Kind];
  /** From now on what is at the key is this. Gives it back. */
  put<Kind extends DocumentKind, Doc extends Soon<Documents[Kind] | null>>(
    kind: Kind,
    key: Key,
    doc: Doc,
  ): Doc;
  /** Whether the process keeps it. */
  keeps(kind: DocumentKind, key: Key): boolean;
}

const addressOf = ({ pk, sk }: Key): string => `${pk}\n${sk}`;

/** `kept`: what the process has read before, of the same content; null to read everything. */
export function readOnce(reader: Reader, kept: KeptContent | null): ReadOnce {
  const docs = new ByKind<'asked'>();
  const slices = new ByKind<'askedSlice'>();
  const batch = new DataLoader<Key, string | null, string>((keys) => reader.get(keys), { cache: false });
  const parse = <Kind extends DocumentKind>(kind: Kind, address: string, doc: string): Documents[Kind] => {
    const value = fromDoc(kind, doc);
    kept?.keepDoc(kind, address, value, Buffer.byteLength(doc));
    return docs.set(kind, address, value);
  };
  return {
    doc(kind, key) {
      const address = addressOf(key);
      const known = docs.get(kind, address);
      if (known !== undefined) return known;
      const before = kept?.doc(kind, address);
      if (before !== undefined) {
        reader.charge(before.readUnits);
        return docs.set(kind, address, before.value);
      }
      const read = batch
        .load(key)
        .then((doc) => (doc === null ? docs.set(kind, address, null) : parse(kind, address, doc)));
      return docs.set(kind, address, read);
    },
    slice(kind, range) {
      const address = rangeAddress(range);
      const known = slices.get(kind, address);
      if (known !== undefined) return known;
      const before = kept?.slice(kind, address);
      if (before !== undefined) {
        reader.charge(before.readUnits);
        return slices.set(kind, address, before.value);
      }
      const read = reader.list(range).then(({ rows, readUnits }) => {
        let bytes = 0;
        const slice = {
          rows: rows.map(({ sortKey, doc }) => {
            bytes += Buffer.byteLength(doc);
            return { sortKey, value: fromDoc(kind, doc) };
          }),
        };
        kept?.keepSlice(kind, address, slice, { bytes, readUnits });
        return slices.set(kind, address, slice);
      });
      return slices.set(kind, address, read);
    },
    take: (kind, key, doc) => parse(kind, addressOf(key), doc),
    put: (kind, key, doc) => docs.set(kind, addressOf(key), doc),
    keeps: (kind, key) => kept?.doc(kind, addressOf(key)) !== undefined,
  };
}

/** By what a range of a list is known. */
export const rangeAddress = ({
  list,
  limit,
  backward,
  after,
  before,
  inclusive,
  from,
  to,
}: ListRange): string =>
  `${list}\n${limit} ${backward} ${inclusive === true}\n${after ?? ''}\n${before ?? ''}\n${from ?? ''}\n${to ?? ''}`;
