import { hash } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Operations that a deployment knows: by the hash of their text, as persisted queries name them. */
export interface TrustedOperations {
  readonly byHash: ReadonlyMap<string, string>;
  /** Whether no other operation is answered. */
  readonly only: boolean;
}

export const NO_OPERATIONS: TrustedOperations = { byHash: new Map(), only: false };

/** A manifest that cannot be used; the message says why. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
}

/**
 * Reads a manifest in the form that Apollo's generator writes: `{ "operations": [{ "id", "body", … }] }`, or a plain
 * object of texts by hash. Every id has to be the SHA-256 of its body: a client's library computes it so.
 */
export function readManifest(json: string, only: boolean): TrustedOperations {
  const byHash = new Map(entriesOf(parse(json)));
  for (const [id, body] of byHash) {
    if (id !== hash('sha256', body))
      throw new ManifestError(
        `The manifest's id ${id} is not the SHA-256 of its operation: generate it anew.`,
      );
  }
  return { byHash, only };
}

function parse(json: string): object {
  try {
    const value: unknown = JSON.parse(json);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Said below.
  }
  throw new ManifestError('The manifest of trusted operations is no JSON object.');
}

function entriesOf(manifest: object): [string, string][] {
  if (!('operations' in manifest)) return Object.entries(manifest).map(([id, body]) => entry(id, body));
  const { operations } = manifest;
  if (!Array.isArray(operations)) throw new ManifestError('`operations` of the manifest is no list.');
  return operations.map((operation: unknown) =>
    typeof operation === 'object' && operation !== null && 'id' in operation && 'body' in operation
      ? entry(operation.id, operation.body)
      : entry(null, null),
  );
}

function entry(id: unknown, body: unknown): [string, string] {
  if (typeof id === 'string' && typeof body === 'string') return [id, body];
  throw new ManifestError('Each operation of the manifest needs an `id` and a `body`, both texts.');
}

/** Refuses what is in no manifest, where that is asked for. */
export const onlyTrusted = ({ byHash, only }: TrustedOperations): ApolloServerPlugin => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ queryHash, source }) => {
      if (!only || byHash.has(queryHash) || byHash.has(hash('sha256', source))) return;
      throw new GraphQLError('This API answers operations of its manifest alone.', {
        extensions: { code: 'OPERATION_NOT_TRUSTED', http: { status: 403 } },
      });
    },
  }),
});
