import type { DocumentNode } from 'graphql';

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
  const documents = new Map<string, DocumentNode>();
  const once = new Set<string>();
  let characters = 0;
  const drop = (key: string): boolean => {
    const document = documents.get(key);
    if (document === undefined) return false;
    characters -= lengthOf(document);
    return documents.delete(key);
  };
  return {
    async get(key) {
      const document = documents.get(key);
      if (document === undefined) return undefined;
      // A map keeps the order of insertion: the one asked for last goes last.
      documents.delete(key);
      documents.set(key, document);
      return document;
    },
    async set(key, document) {
      if (lengthOf(document) > LONGEST_DOCUMENT) return;
      if (!once.delete(key)) {
        if (once.size >= MOST_ONCE) once.clear();
        once.add(key);
        return;
      }
      drop(key);
      documents.set(key, document);
      characters += lengthOf(document);
      for (const oldest of documents.keys()) {
        if (characters <= MOST_CHARACTERS) return;
        drop(oldest);
      }
    },
    delete: async (key) => drop(key),
  };
}

const lengthOf = ({ loc }: DocumentNode): number => loc?.source.body.length ?? LONGEST_DOCUMENT;
