import type { DocumentNode } from 'graphql';
import { Recent } from './recently-used.ts';

/** Characters of source text: a document takes some hundred times their memory. */
const MOST_CHARACTERS = 200_000;
const LONGEST_DOCUMENT = 20_000;
/** Keys of documents that were seen once. */
const MOST_ONCE = 1_000;

/** What Apollo Server asks of a store of documents. */
interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * The parsed and validated documents that were asked for last, so that a query that comes often is parsed once.
 * Apollo's own store measures documents as JSON, a small part of what they take, and keeps each from its first time:
 * ever new queries would fill memory. Here only the second time counts.
 */
export function createDocumentStore(): DocumentStore {
  const documents = new Recent(MOST_CHARACTERS, lengthOf);
  const once = new Set<string>();
  return {
    get: async (key) => documents.get(key),
    async set(key, document) {
      if (lengthOf(document) > LONGEST_DOCUMENT) return;
      if (once.delete(key)) return documents.set(key, document);
      if (once.size >= MOST_ONCE) once.clear();
      once.add(key);
    },
    delete: async (key) => documents.delete(key),
  };
}

/** Characters that a document keeps in memory besides its text: where that is a slice of a URL, it keeps the URL. */
const KEPT_BESIDE = 200;

const lengthOf = ({ loc }: DocumentNode): number =>
  loc === undefined ? LONGEST_DOCUMENT : loc.source.body.length + KEPT_BESIDE;
