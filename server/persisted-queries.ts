import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { Recent } from './recently-used.ts';
import type { TrustedOperations } from './trusted-operations.ts';

/** Some thousand queries. */
const MOST_CHARACTERS = 2_000_000;
/** What an entry takes beside its text, its key included. */
const BESIDE = 200;

type QueryCache = Exclude<ApolloServerOptions<BaseContext>['cache'], 'bounded' | undefined>;

/**
 * The persisted queries that were asked for last, by their hash, and those that the deployment knows from the start. A client whose query was forgotten, or comes to
 * another container, is asked to send it again. Apollo's own cache keeps fifteen times as much, and loads a package
 * to do so at every cold start.
 */
export function createQueryCache({ byHash }: TrustedOperations): QueryCache {
  const queries = new Recent<string>(MOST_CHARACTERS, (query) => query.length + BESIDE);
  return {
    // Apollo puts `apq:` before the hash.
    get: async (key) => byHash.get(key.slice(key.indexOf(':') + 1)) ?? queries.get(key),
    // Copied: what came in a URL is a slice of it, and would keep the whole of it.
    set: async (key, query) => queries.set(key, Buffer.from(query).toString()),
    delete: async (key) => queries.delete(key),
  };
}
